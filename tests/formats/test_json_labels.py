"""Labels in JSON: what was written comes back as it was, what others wrote comes in."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from lxml import etree

from tests.builders import (
    TEXT,
    build_annotator,
    build_article,
    build_entity,
    build_relation,
    build_scheme,
    build_span,
)
from tests.formats.comparing import articles_of, comparable
from tests.formats.hostile import ANNA, KIM, PETERIS, PUTINS, labelled_articles
from tests.formats.round_trips import article_of, failures_of, notes_of, read, write
from tests.shared_data import shared_data
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.formats import ReadOptions
from zimulis.formats.losses import is_kept
from zimulis.formats.registry import read_file

TARGETS = {"jsonl": "a.jsonl", "prodigy": "a.jsonl", "label-studio": "folder"}


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
    written = write(name, target, labelled)
    whole = [one.reason for one in written.losses if not is_kept(one.reason)]
    assert all("training" in reason for reason in whole)
    items = read(target)
    assert not failures_of(items)
    assert comparable(article_of(items)) == comparable(labelled)
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


def test_prodigy_has_tokens_and_includes_the_last_one(tmp_path: Path) -> None:
    text = "Kims brauc uz Minsku."
    person, claim = build_span("person", (0, 4)), build_span("claim", (5, 20))
    part = build_span("country", (14, 17))
    labelled = LabelledArticle(
        build_article(text), (person, claim, part), (build_relation(claim, person),)
    )
    written = write("prodigy", tmp_path / "a.jsonl", labelled)
    assert [(one.span, one.reason) for one in written.losses if not is_kept(one.reason)] == [
        (part.id, "its use for training: it begins or ends within a token")
    ]
    line = json.loads((tmp_path / "a.jsonl").read_text(encoding="utf-8"))
    assert [one["text"] for one in line["tokens"]] == ["Kims", "brauc", "uz", "Minsku", "."]
    assert [one["ws"] for one in line["tokens"]] == [True, True, True, False, False]
    assert [(one["token_start"], one["token_end"]) for one in line["spans"]] == [
        (0, 0),
        (1, 3),
        (3, 3),
    ]
    (relation,) = line["relations"]
    assert (relation["head"], relation["child"], relation["label"]) == (3, 0, "claimant")


def test_prodigys_answers_decide_what_comes_in(tmp_path: Path) -> None:
    spans = [{"start": 0, "end": 6, "token_start": 0, "token_end": 0, "label": "PER"}]
    place = {"start": 15, "end": 21, "token_start": 2, "token_end": 2, "label": "LOC"}
    relation = {"head": 0, "child": 2, "label": "in", "head_span": spans[0], "child_span": place}
    own = {"_input_hash": 1, "_task_hash": 2, "_session_id": "anna", "_timestamp": 3}
    accepted = {"text": TEXT, "spans": [*spans, place], "relations": [relation], **own}
    path = lines(
        tmp_path / "a.jsonl",
        {**accepted, "tokens": [{"text": "Putins", "id": 0}], "answer": "accept"},
        {**accepted, "text": TEXT + "!", "answer": "reject"},
        {**accepted, "text": TEXT + "?", "answer": "ignore"},
        {"text": "Nekas.", "meta": {"source": "LETA"}, "answer": "accept", **own},
    )
    items = read(path)
    first, second = articles_of(items)
    (header,) = (item for item in items if isinstance(item, Header))
    (anna,) = header.annotators
    assert (anna.name, header.invented) == ("anna", {anna.id})
    assert {(s.label, s.annotator) for s in first.spans} == {("PER", anna.id), ("LOC", anna.id)}
    assert [(r.type, r.annotator) for r in first.relations] == [("in", anna.id)]
    assert (second.article.source, second.article.metadata) == ("LETA", ())
    assert notes_of(items) == [
        "lines left out, because their answer is “ignore”: 1",
        "lines left out, because their answer is “reject”: 1",
    ]


def region(identifier: str, start: int, end: int, *labels: str, text: str = "") -> object:
    value = {"start": start, "end": end, "labels": list(labels)} | ({"text": text} if text else {})
    return {"id": identifier, "from_name": "l", "to_name": "t", "type": "labels", "value": value}


def said(identifier: str, name: str, kind: str, *values: str) -> object:
    key = "text" if kind == "textarea" else kind
    value = {"start": 0, "end": 6, key: list(values)}
    return {"id": identifier, "from_name": name, "to_name": "t", "type": kind, "value": value}


def studio(path: Path, *tasks: object) -> Path:
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return path


def test_label_studios_tasks_come_in(tmp_path: Path) -> None:
    results = [
        said("a", "role", "choices", "president"),
        said("a", "comment", "textarea", "sic"),
        region("a", 0, 6, "PER", text="Putins"),
        region("b", 15, 21, "LOC", "GPE"),
        {"type": "relation", "from_id": "b", "to_id": "a", "direction": "left", "labels": ["in"]},
        {"from_name": "tone", "type": "choices", "value": {"choices": ["grave"]}, "id": "x"},
        region("z", 3, 3, "PER"),
    ]
    other = [region("a", 0, 6, "PER")]
    task = {
        "id": 4,
        "data": {"text": TEXT, "source": "LETA", "score": 3},
        "annotations": [
            {"completed_by": {"email": "anna@example.org"}, "result": results},
            {"completed_by": 7, "result": other},
            {"completed_by": 8, "was_cancelled": True, "result": other},
        ],
        "predictions": [{"result": other}],
    }
    items = read(studio(tmp_path / "a.json", task))
    labelled = article_of(items)
    (header,) = (item for item in items if isinstance(item, Header))
    names = {one.id: one.name for one in header.annotators}
    assert [(s.label, s.parts, names[s.annotator]) for s in labelled.spans] == [
        ("PER", ((0, 6),), "anna@example.org"),
        ("LOC", ((15, 21),), "anna@example.org"),
        ("GPE", ((15, 21),), "anna@example.org"),
        ("PER", ((0, 6),), "user 7"),
    ]
    first, second, *_ = labelled.spans
    assert (dict(first.attributes), first.note) == ({"role": "president"}, "sic")
    assert [(r.type, r.source, r.target) for r in labelled.relations] == [
        ("in", first.id, second.id)
    ]
    assert labelled.article.source == "LETA"
    assert dict(labelled.article.metadata) == {"score": "3"}
    assert failures_of(items) == ["the PER at 3–3 has no words in it"]
    assert notes_of(items) == [
        "answers about whole texts left out: 1",
        "cancelled annotations left out: 1",
        "predictions left out, because nobody has confirmed them: 1",
    ]


@pytest.mark.parametrize(("start", "end"), [(3, 9), (2, 8)], ids=["UTF-16", "code points"])
def test_label_studio_counts_as_its_regions_show(tmp_path: Path, start: int, end: int) -> None:
    results = [region("a", start, end, "PER", text="Putins")]
    task = {"data": {"text": "😀 " + TEXT}, "annotations": [{"result": results}]}
    labelled = article_of(read(studio(tmp_path / "a.json", task)))
    assert [span.parts for span in labelled.spans] == [((2, 8),)]


def test_what_is_recorded_elsewhere_is_offered_and_repaired(tmp_path: Path) -> None:
    results = [region("a", 1, 7, "PER", text="Putins"), region("b", 15, 21, "LOC", text="Minskā")]
    path = studio(
        tmp_path / "a.json", {"data": {"text": TEXT}, "annotations": [{"result": results}]}
    )
    items = read(path)
    assert [span.label for span in article_of(items).spans] == ["LOC"]
    assert "where repairing would take it" in failures_of(items)[0]
    assert {span.parts for span in article_of(read(path, repair=True)).spans} == {
        ((0, 6),),
        ((15, 21),),
    }


def test_what_label_studio_has_changed_counts(tmp_path: Path) -> None:
    person = build_span("person", (0, 6), attributes={"kind": "name", "role": "x"}, note="sic")
    write("label-studio", tmp_path / "out", LabelledArticle(build_article(), (person,)))
    tasks = json.loads((tmp_path / "out" / "tasks.json").read_text(encoding="utf-8"))
    for result in tasks[0]["annotations"][0]["result"]:
        is_text = result["type"] == "textarea"
        result["value"] |= {"start": 15, "end": 21} | ({} if is_text else {"text": "Minskā"})
        if result["from_name"] == "person-kind":
            result["value"]["choices"] = ["in a name"]
    labelled = article_of(read(studio(tmp_path / "a.json", *tasks)))
    (span,) = labelled.spans
    assert (span.id, span.parts, span.note) == (person.id, ((15, 21),), "sic")
    assert dict(span.attributes) == {"kind": "in a name", "role": "x"}


def test_the_configuration_has_all_that_tasks_refer_to(tmp_path: Path) -> None:
    claim = build_span("claim", (24, 41), attributes={"directness": "direct", "urgent": "true"})
    person = build_span("person", (0, 6), note="sic")
    relation = build_relation(claim, person)
    labelled = LabelledArticle(build_article(), (person, claim), (relation,))
    write("label-studio", tmp_path / "out", labelled, header=Header(build_scheme()))
    view = etree.fromstring((tmp_path / "out" / "config.xml").read_bytes())
    controls = {one.get("name"): one for one in view.iter() if one.get("name")}
    (task,) = json.loads((tmp_path / "out" / "tasks.json").read_text(encoding="utf-8"))
    results = [result for one in task["annotations"] for result in one["result"]]
    assert {result["type"] for result in results} == {"labels", "choices", "textarea", "relation"}
    for result in results:
        if result["type"] == "relation":
            assert view.xpath("//Relation/@value") == result["labels"]
            continue
        control = controls[result["from_name"]]
        assert str(control.tag).lower() == result["type"]
        if result["type"] != "textarea":
            values = {one.get("value") for one in control}
            assert set(result["value"][result["type"]]) <= values
    assert controls["text"].get("value") == "$text"


def test_the_latvian_set_comes_in_whole() -> None:
    path = shared_data("latvian/texts.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    wanted = Counter(label for row in rows for *_, label in row["spans"])
    items = list(read_file(path, ReadOptions()))
    assert not failures_of(items)
    assert Counter(s.label for one in articles_of(items) for s in one.spans) == wanted
    assert notes_of(items) == ["what is listed in mentions was left out"]
