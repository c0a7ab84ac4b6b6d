"""Labels in JSON: what was written comes back as it was, what others wrote comes in."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import assume, given, settings

from tests.builders import TEXT, build_annotator, build_article, build_entity, build_span
from tests.formats.hostile import ANNA, KIM, PETERIS, PUTINS, labelled_articles
from tests.formats.round_trips import (
    article_of,
    articles_of,
    failures_of,
    in_order,
    notes_of,
    read,
    write,
)
from tests.shared_data import shared_data
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.formats import ReadOptions
from zimulis.formats.registry import read_file

TARGETS = {"jsonl": "a.jsonl"}


def lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=50)
@given(labelled=labelled_articles())
def test_everything_comes_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, labelled: LabelledArticle
) -> None:
    assume(labelled.article.text.strip() and not labelled.article.text.startswith("\ufeff"))
    target = tmp_path_factory.mktemp("out") / TARGETS[name]
    assert not write(name, target, labelled).losses
    items = read(target)
    assert not failures_of(items)
    assert in_order(article_of(items)) == in_order(labelled)
    (incoming,) = (item for item in items if isinstance(item, IncomingArticle))
    assert not incoming.invented
    headers = [item for item in items if isinstance(item, Header)]
    assert {one for header in headers for one in header.annotators} <= {ANNA, PETERIS}
    entities = {one.id: one for header in headers for one in header.entities}
    assert all(one == {PUTINS.id: PUTINS, KIM.id: KIM}[one.id] for one in entities.values())


@pytest.mark.parametrize("name", TARGETS)
def test_nested_marks_behind_an_emoji_come_back(tmp_path: Path, name: str) -> None:
    text = "😀 Krievijas Su-35 ir gatavi."
    spans = (
        build_span("claim", (2, 28)),
        build_span("weapon", (2, 17)),
        build_span("country", (2, 11)),
    )
    write(name, tmp_path / "a", LabelledArticle(build_article(text), spans))
    back = article_of(read(tmp_path / "a"))
    assert {span.label: text[span.start : span.end] for span in back.spans} == {
        "claim": "Krievijas Su-35 ir gatavi.",
        "weapon": "Krievijas Su-35",
        "country": "Krievijas",
    }


def test_annotators_and_entities_are_told_once(tmp_path: Path) -> None:
    putins, anna = build_entity(), build_annotator("anna")
    span = build_span(annotator=anna.id, entity=putins.id)
    articles = [LabelledArticle(build_article(TEXT + "!" * number), (span,)) for number in range(3)]
    write("jsonl", tmp_path / "a.jsonl", *articles, header=Header(None, (anna,), (putins,)))
    items = read(tmp_path / "a.jsonl")
    assert [item for item in items if isinstance(item, Header)] == [
        Header(annotators=(anna,), entities=(putins,))
    ]


def test_the_lines_are_what_doccano_reads(tmp_path: Path) -> None:
    claim, person = build_span("claim", (24, 41)), build_span("person", (49, 56))
    labelled = LabelledArticle(build_article(), (person, claim))
    write("jsonl", tmp_path / "a.jsonl", labelled, options={"labels": "lists"})
    (line,) = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {"text": TEXT, "label": [[24, 41, "claim"], [49, 56, "person"]]}
    write("jsonl", tmp_path / "a.jsonl", labelled)
    objects = json.loads((tmp_path / "a.jsonl").read_text(encoding="utf-8"))
    assert [
        (one["id"], one["start_offset"], one["end_offset"], one["label"])
        for one in objects["entities"]
    ] == [(1, 24, 41, "claim"), (2, 49, 56, "person")]


@settings(max_examples=30)
@given(labelled=labelled_articles())
def test_lists_tell_what_they_lose(
    tmp_path_factory: pytest.TempPathFactory, labelled: LabelledArticle
) -> None:
    assume(labelled.article.text.strip() and not labelled.article.text.startswith("\ufeff"))
    target = tmp_path_factory.mktemp("out") / "a.jsonl"
    written = write("jsonl", target, labelled, options={"labels": "lists"})
    lost = {loss.span for loss in written.losses}
    assert {one.id for one in labelled.relations} <= lost
    back = article_of(read(target))
    assert back.article.text == labelled.article.text
    whole = Counter((s.label, s.parts) for s in labelled.spans if s.id not in lost)
    assert not whole - Counter((s.label, s.parts) for s in back.spans)
    assert len(back.spans) == len(labelled.spans)


def test_lists_and_objects_of_others_come_in(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "a.jsonl",
        {"id": 7, "text": TEXT, "label": [[0, 6, "PER"], [15, 21, "LOC"]], "score": 2},
        {
            "text": TEXT + "?",
            "entities": [
                {"id": 11, "label": "PER", "start_offset": 0, "end_offset": 6},
                {"id": 12, "label": "LOC", "start_offset": 15, "end_offset": 21},
            ],
            "relations": [{"id": 1, "from_id": 11, "to_id": 12, "type": "in"}],
        },
        {"text": TEXT + "…", "label": []},
    )
    first, third, fourth = articles_of(read(path))
    assert [(s.label, s.parts) for s in first.spans] == [("PER", ((0, 6),)), ("LOC", ((15, 21),))]
    assert dict(first.article.metadata) == {"id": "7", "score": "2"}
    (relation,) = third.relations
    assert (relation.type, relation.source) == ("in", third.spans[0].id)
    assert relation.target == third.spans[1].id
    assert not fourth.spans


def test_texts_may_be_called_data_as_doccano_has_done(tmp_path: Path) -> None:
    rows = [{"data": "Putins.", "label": [[0, 6, "PER"]]}, {"data": "Kims.", "label": []}]
    first, second = articles_of(read(lines(tmp_path / "a.jsonl", *rows)))
    assert (first.article.text, len(first.spans)) == ("Putins.", 1)
    assert (second.article.text, len(second.spans)) == ("Kims.", 0)


def test_one_bad_label_loses_only_itself(tmp_path: Path) -> None:
    labels = [[0, 6, "PER"], [9, 9, "PER"], [0, 999, "PER"], [5, "x"], [6, 0, "PER"]]
    relations = [{"from_id": 1, "to_id": 99, "type": "in"}]
    path = lines(tmp_path / "a.jsonl", {"text": TEXT, "label": labels, "relations": relations})
    items = read(path)
    assert [span.parts for span in article_of(items).spans] == [((0, 6),)]
    assert len(failures_of(items)) == 5


def test_the_latvian_set_comes_in_whole() -> None:
    path = shared_data("latvian/texts.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    wanted = Counter(label for row in rows for *_, label in row["spans"])
    items = list(read_file(path, ReadOptions()))
    assert not failures_of(items)
    assert Counter(s.label for one in articles_of(items) for s in one.spans) == wanted
    assert notes_of(items) == ["what is listed in mentions was left out"]
