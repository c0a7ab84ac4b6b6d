"""`zimulis suggest` as scripts and people see it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.projects import make_project
from zimulis.cli import main

TEXT = "Vizīte Minskā\n\nPutins ieradās Krievijā. Ar Putinu bija Irānas ministrs.\n"
WEATHER = "Laiks\n\nLatvijā otrdien lija, un ministrs solīja, ka tas drīz beigsies.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(
        tmp_path / "p.zimulis",
        TEXT,
        "Laiks\n\nLatvijā otrdien lija, un ministrs solīja, ka tas drīz beigsies.\n",
    )


def suggested(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, Any]:
    code = main(["suggest", *map(str, arguments), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_suggestions_say_what_where_and_why(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = suggested(capsys, project)
    assert code == 0
    words = [(one["source"], one["text"], one["entity"]) for one in told["suggestions"]]
    assert words == [
        ("00.txt", "Krievijā", "Krievija"),
        ("00.txt", "Irānas", "Irāna"),
        ("01.txt", "Latvijā", "Latvija"),
    ]
    first = told["suggestions"][0]
    assert TEXT[first["start"] : first["end"]] == "Krievijā"
    assert first["parts"] == [[first["start"], first["end"]]]
    assert (first["suggester"], first["label"]) == ("countries", "country")
    assert "Krievija" in first["reason"]


def test_one_article_one_suggester_and_a_threshold(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, told = suggested(capsys, project)
    article = told["suggestions"][-1]["article"]
    _, only = suggested(capsys, project, "--article", article)
    assert [one["text"] for one in only["suggestions"]] == ["Latvijā"]
    assert suggested(capsys, project, "--suggester", "mentions")[1] == {"suggestions": []}
    assert suggested(capsys, project, "--threshold", "0.99")[1] == {"suggestions": []}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--suggester", "oracle"), "no suggester oracle; there are countries, mentions"),
        (("--article", "0" * 32), "not in the project"),
        (("--threshold", "2"), "--threshold"),
    ],
)
def test_nonsense_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, str], reason: str
) -> None:
    code, told = suggested(capsys, project, *arguments)
    assert code == 2
    assert reason in told["error"]


def test_a_person_gets_a_line_each(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", str(project)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "country Irānas = Irāna (0.95, a form of Irāna)" in lines[1]
    assert lines[-1] == "3 suggestions."
