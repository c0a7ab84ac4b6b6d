"""`zimulis suggest` as scripts and people see it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.projects import make_project, marks_in
from zimulis.cli import main
from zimulis.domain.article import Status
from zimulis.workspace import history
from zimulis.workspace.articles import article_ids, set_status
from zimulis.workspace.session import Session

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
    code, told = suggested(capsys, project, "--suggester", "countries")
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
    _, told = suggested(capsys, project, "--suggester", "countries")
    article = told["suggestions"][-1]["article"]
    asked = ("--suggester", "countries", "--article", article)
    _, only = suggested(capsys, project, *asked)
    assert [one["text"] for one in only["suggestions"]] == ["Latvijā"]
    assert suggested(capsys, project, "--suggester", "mentions")[1] == {"suggestions": []}
    assert suggested(capsys, project, "--threshold", "0.99")[1] == {"suggestions": []}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--suggester", "oracle"), "no suggester oracle; there are countries, mentions, persons"),
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
    assert main(["suggest", str(project), "--suggester", "countries"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "country Irānas = Irāna (0.95, a form of Irāna)" in lines[1]
    assert lines[-1] == "3 suggestions."


def test_what_is_accepted_is_in_the_layer_and_is_not_suggested_again(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = suggested(capsys, project, "--accept", "--suggester", "countries")
    assert (code, told["accepted"]) == (0, 3)
    assert marks_in(project) == [("country", "Krievijā"), ("country", "Irānas")]
    assert suggested(capsys, project, "--accept", "--suggester", "countries")[1]["accepted"] == 0
    with Session.open(project, "anna") as session:
        history.undo(session)
    assert marks_in(project, 1) == []


def test_nothing_is_accepted_in_a_done_article(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Session.open(project, "anna") as session:
        set_status(session, article_ids(session)[0], Status.DONE)
    _, told = suggested(capsys, project, "--accept", "--suggester", "countries")
    assert told["accepted"] == 1
    assert marks_in(project) == []


def test_it_has_to_be_said_in_whose_layer(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Session.open(project, "berta"):
        pass
    code, told = suggested(capsys, project, "--accept")
    assert code == 2
    assert "--annotator" in told["error"]
