"""`zimulis search` as scripts and people see it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.builders import build_article, build_incoming, build_project, take_in
from zimulis.cli import main, search_verb
from zimulis.domain.parts import Part
from zimulis.workspace.articles import article_ids
from zimulis.workspace.marking import add_span
from zimulis.workspace.searching import Searcher

ONE = "Kims brauc.\nKimu sagaida. Putins gaida Kimu."
TWO = "Kims atbrauca."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    with build_project(tmp_path) as session:
        for text in (ONE, TWO):
            take_in(session, build_incoming(build_article(text, title=text[:5])))
        add_span(session, article_ids(session)[0], "claim", [Part(12, 24)])
        return session.path


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict[str, Any]]:
    code = main(["search", *map(str, arguments), "--json"])
    captured = capsys.readouterr()
    assert captured.err == ""
    (line,) = captured.out.splitlines()
    return code, json.loads(line)


def test_every_place_has_its_words_and_those_around_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, data = told(capsys, project, "Kims")
    assert code == 0
    assert list(data) == ["hits", "total"]
    assert data["total"] == len(data["hits"]) == 4
    first = data["hits"][1]
    assert len(first.pop("article")) == 32
    assert first == {
        "title": ONE[:5],
        "start": 12,
        "end": 16,
        "left": "Kims brauc.\n",
        "match": "Kimu",
        "right": " sagaida. Putins gaida Kimu.",
    }


def test_a_limit_and_a_label_narrow_it_and_all_are_counted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, data = told(capsys, project, "Kims", "--limit", 1)
    assert (len(data["hits"]), data["total"]) == (1, 4)
    assert told(capsys, project, "Kims", "--limit", 0)[1] == {"hits": [], "total": 4}
    _, data = told(capsys, project, "Kims", "--label", "claim")
    assert [hit["start"] for hit in data["hits"]] == [12]
    assert told(capsys, project, "label:claim")[1]["hits"][0]["match"] == "Kimu sagaida"


def test_nothing_found_is_no_failure(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, project, "nekas") == (0, {"hits": [], "total": 0})


@pytest.mark.parametrize("query", ["", "a OR", "label:mood"])
def test_a_query_without_sense_is_a_usage_error(
    project: Path, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    code, data = told(capsys, project, query)
    assert code == 2
    assert list(data) == ["error"]


def test_an_unknown_label_is_a_usage_error_and_no_project_is_none(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, project, "Kims", "--label", "mood")[0] == 2
    assert told(capsys, project.with_name("none.zimulis"), "Kims")[0] == 3


def test_a_person_reads_lines_with_the_places_under_each_other(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", str(project), "Kims"]) == 0
    *found, total = capsys.readouterr().out.splitlines()
    assert [line.index("[") for line in found] == [40] * 4
    assert [line.rindex(title) > 80 for line, title in zip(found, ["Kims "] * 4, strict=True)]
    assert total == "4 places."


def test_ctrl_c_keeps_what_was_told(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Searcher.search

    def search(self: Searcher, wish: Any) -> Any:
        for number, some in enumerate(wanted(self, wish)):
            if number == 1:
                interrupt()
            yield some

    def interrupt() -> None:
        monkeypatch.setattr(search_verb.CancelToken, "cancelled", True)

    monkeypatch.setattr(Searcher, "search", search)
    code, data = told(capsys, project, "Kims")
    assert code == 130
    assert data["cancelled"] is True
    assert len(data["hits"]) == data["total"] == 4
