"""Marks as a table: one row each, read by any program, run by none."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.builders import (
    TEXT,
    build_annotator,
    build_article,
    build_entity,
    build_relation,
    build_scheme,
    build_span,
)
from tests.formats.comparing import articles_of
from tests.formats.hostile import ANNA, PETERIS, labelled_articles
from tests.formats.round_trips import failures_of, read, write
from zimulis.domain.annotations import LabelledArticle, TargetKind, reading_order
from zimulis.domain.exchange import Header


def rows(path: Path) -> list[dict[str, str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_says_all_of_a_mark(tmp_path: Path) -> None:
    anna, putins = build_annotator("anna"), build_entity()
    person = build_span("person", (0, 6), entity=putins.id, attributes={"kind": "name", "x": "y"})
    claim = build_span("claim", (24, 32), (34, 40), annotator=anna.id, note="sic")
    links = (build_relation(claim, person), build_relation(claim, TargetKind.UNNAMED))
    labelled = LabelledArticle(build_article(published="2023-09"), (claim, person), links)
    empty = LabelledArticle(build_article("Nekas."))
    header = Header(build_scheme(), (anna,), (putins,))
    written = write("csv", tmp_path / "a.csv", labelled, empty, header=header)
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfarticle id,")
    first, second = rows(tmp_path / "a.csv")
    assert (first["label"], first["quote"], first["entity"]) == ("person", "Putins", putins.name)
    assert (first["attribute kind"], first["other attributes"]) == ("name", '{"x": "y"}')
    assert (second["start"], second["end"], second["parts"]) == ("24", "40", "24–32; 34–40")
    assert second["quote"] == f"{TEXT[24:32]} … {TEXT[34:40]}"
    assert (second["annotator"], second["note"]) == ("anna", "sic")
    assert second["relations"] == "claimant: Putins; claimant: unnamed"
    assert [loss.reason for loss in written.losses] == [
        "what is known of the article but title, date and source",
        "the text around the marks",
        "an article without marks, which has no row",
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"])
def test_a_spreadsheet_runs_nothing(tmp_path: Path, cell: str) -> None:
    span = build_span(note=cell, attributes={"role": cell})
    article = build_article("=HYPERLINK()", title=cell)
    header = Header(build_scheme())
    write("csv", tmp_path / "a.csv", LabelledArticle(article, (span,)), header=header)
    (row,) = rows(tmp_path / "a.csv")
    assert {row["note"], row["attribute role"], row["title"]} == {f"'{cell}"}
    assert row["quote"] == "'=HYPER"


@settings(max_examples=40)
@given(labelled=labelled_articles())
def test_every_mark_has_its_row(
    tmp_path_factory: pytest.TempPathFactory, labelled: LabelledArticle
) -> None:
    target = tmp_path_factory.mktemp("out") / "a.csv"
    write("csv", target, labelled)
    names = {ANNA.id: ANNA.name, PETERIS.id: PETERIS.name}
    assert [(row["id"], row["label"], row["annotator"]) for row in rows(target)] == [
        (span.id, span.label, names[span.annotator])
        for span in sorted(labelled.spans, key=reading_order)
    ]


def test_marks_that_were_written_are_not_taken_for_articles(tmp_path: Path) -> None:
    claims = [build_span("claim", (0, len(TEXT))) for _ in range(9)]
    write("csv", tmp_path / "a.csv", LabelledArticle(build_article(), tuple(claims)))
    items = read(tmp_path / "a.csv")
    assert failures_of(items) == ["it has exported marks, and no articles"]
    assert not articles_of(items)
