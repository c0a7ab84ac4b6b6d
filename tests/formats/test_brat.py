"""brat standoff: what it holds comes back, what it does not is told, others' files come in."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.builders import (
    TEXT,
    build_annotator,
    build_article,
    build_entity,
    build_relation,
    build_scheme,
    build_span,
)
from tests.formats.hostile import HEADER, labelled_articles, words
from tests.shared_data import shared_data
from zimulis.domain.annotations import LabelledArticle, Relation, Span, TargetKind
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.formats import Failure, Note, ReadItem, ReadOptions
from zimulis.formats.brat.writer import BratWriter
from zimulis.formats.escaping import as_name, as_note, from_name, from_note
from zimulis.formats.registry import find_files, read_file


def write(folder: Path, *articles: LabelledArticle, header: Header = HEADER) -> list[str]:
    written = BratWriter().write(folder, header, articles, {})
    return [loss.reason for loss in written.losses]


def read(folder: Path, *, repair: bool = False) -> list[ReadItem]:
    options = ReadOptions(repair=repair)
    return [item for file in find_files([str(folder)]) for item in read_file(file, options)]


def article_of(items: Iterable[ReadItem]) -> LabelledArticle:
    (article,) = (item.labelled for item in items if isinstance(item, IncomingArticle))
    return article


def standoff(folder: Path, text: str, annotations: str) -> Path:
    folder.mkdir()
    (folder / "a.txt").write_bytes(text.encode())
    (folder / "a.ann").write_bytes(annotations.encode())
    return folder


def failures(items: Iterable[ReadItem]) -> list[tuple[str, str]]:
    return [(item.place, item.reason) for item in items if isinstance(item, Failure)]


@example(" ;")
@example(" A0;")
@given(st.one_of(words, st.text()))
def test_names_and_notes_come_back(text: str) -> None:
    assert from_name(as_name(text)) == text
    assert not any(c.isspace() for c in as_name(text))
    assert from_note(as_note(text)) == text
    assert not {"\n", "\t", "\r"} & set(as_note(text))


def said(span: Span) -> tuple[object, ...]:
    return span.label, span.parts, dict(span.attributes), span.note, span.entity


def linked(labelled: LabelledArticle, relation: Relation) -> tuple[object, ...]:
    spans = {span.id: said(span) for span in labelled.spans}
    return relation.type, repr(spans[relation.source]), repr(spans.get(relation.target or ""))  # type: ignore[arg-type]


@given(labelled_articles())
def test_what_brat_holds_comes_back(
    tmp_path_factory: pytest.TempPathFactory, labelled: LabelledArticle
) -> None:
    assume(labelled.article.text.strip() and not labelled.article.text.startswith("\ufeff"))
    folder = tmp_path_factory.mktemp("brat") / "out"
    written = BratWriter().write(folder, HEADER, [labelled], {})
    lost = {loss.span for loss in written.losses}
    items = read(folder)
    back = article_of(items)
    assert back.article.text == labelled.article.text
    kept = {repr(said(span)) for span in labelled.spans if span.id not in lost}
    assert kept <= {repr(said(span)) for span in back.spans}
    assert len(back.spans) == len(labelled.spans)
    whole = [one for one in labelled.relations if one.id not in lost]
    if not lost & {span.id for span in labelled.spans}:
        wanted = Counter(linked(labelled, one) for one in whole)
        assert Counter(linked(back, one) for one in back.relations) == wanted
    assert not failures(items)


def test_the_files_are_what_brat_reads(tmp_path: Path) -> None:
    text = "😀 Putins\nun Peskovs teica: “jā”, un “nē”."
    putins = build_entity("Vladimirs Putins")
    person = build_span("person", (2, 8), entity=putins.id, attributes={"kind": "in a name"})
    claim = build_span("claim", (2, 19), (28, 30), attributes={"urgent": "true"}, note="a\nb")
    labelled = LabelledArticle(
        build_article(text, source="k. ziņa.txt"), (person, claim), (build_relation(claim, person),)
    )
    write(tmp_path / "out", labelled, header=Header(build_scheme(), (), (putins,)))
    assert (tmp_path / "out" / "k.-ziņa.txt").read_text(encoding="utf-8") == text
    assert (tmp_path / "out" / "k.-ziņa.ann").read_text(encoding="utf-8").splitlines() == [
        "T1\tclaim 2 8;9 19;28 30\tPutins un Peskovs jā",
        "T2\tperson 2 8\tPutins",
        "R1\tclaimant Arg1:T1 Arg2:T2",
        "A1\turgent T1",
        "A2\tkind T2 in%20a%20name",
        f"N1\tReference T2 Zimulis:{putins.id}\tVladimirs Putins",
        "#1\tAnnotatorNotes T1\ta\\nb",
    ]
    configuration = (tmp_path / "out" / "annotation.conf").read_text(encoding="utf-8")
    assert "[entities]\n\nperson\ncountry\nclaim\n" in configuration
    assert "claimant\tArg1:claim, Arg2:person\n" in configuration
    assert "directness\tArg:claim, Value:direct|indirect|mixed\n" in configuration
    assert "urgent\tArg:claim\n" in configuration


def test_what_has_no_place_is_told(tmp_path: Path) -> None:
    one, other = build_annotator("a"), build_annotator("b")
    claim = build_span("claim", (0, 21), annotator=one.id)
    across = build_span("claim", (0, 3), (5, 8), annotator=other.id)
    relation = build_relation(claim, TargetKind.UNNAMED)
    labelled = LabelledArticle(build_article("Jā.\n\nNē."), (across,))
    unnamed = LabelledArticle(build_article(TEXT), (claim, across), (relation,))
    reasons = write(tmp_path / "out", labelled, unnamed, header=Header(build_scheme()))
    assert reasons == [
        "what is known of the article (title, language)",
        "a gap that has nothing in it but line ends",
        "whose spans are whose: there are several annotators",
        "what is known of the article (title, language)",
        "the relation claimant to something that is no span (unnamed)",
    ]


def test_articles_of_one_name_get_files_of_their_own(tmp_path: Path) -> None:
    articles = [
        LabelledArticle(build_article(text, source="Ziņa.txt")) for text in ("Viens.", "Divi.")
    ]
    articles.append(LabelledArticle(build_article("Trīs.", source="ziņa.txt")))
    write(tmp_path / "out", *articles)
    names = {path.name for path in (tmp_path / "out").glob("*.txt")}
    assert names == {"Ziņa.txt", "Ziņa-2.txt", "ziņa-3.txt"}


EVENTS = """\
T1\tPerson 0 6\tPutins
T2\tPlace 15 21\tMinskā
T3\tArrival 7 14\tieradās
E1\tArrival:T3 Who:T1 Where:T2
E2\tDenial:T3 What2:E1
A1\tNegated E1
M2\tMood E1 certain
N1\tReference T1 Wikidata:Q7747\tVladimirs Putins
#1\tAnnotatorNotes E1\tlabi
*\tEquiv T1 T2
"""


def test_events_attributes_references_and_notes_come_in(tmp_path: Path) -> None:
    items = read(standoff(tmp_path / "in", TEXT, EVENTS))
    labelled = article_of(items)
    spans = {span.id: TEXT[span.start : span.end] for span in labelled.spans}
    links = {(r.type, spans[r.source], spans[r.target]) for r in labelled.relations}  # type: ignore[index]
    assert links == {
        ("Who", "ieradās", "Putins"),
        ("Where", "ieradās", "Minskā"),
        ("What", "ieradās", "ieradās"),
        ("Equiv", "Putins", "Minskā"),
    }
    arrival = next(span for span in labelled.spans if span.label == "Arrival")
    assert dict(arrival.attributes) == {"Negated": "true", "Mood": "certain"}
    assert arrival.note == "labi"
    (header,) = (item for item in items if isinstance(item, Header))
    (entity,) = header.entities
    assert (entity.name, dict(entity.attributes)) == ("Vladimirs Putins", {"wikidata": "Q7747"})
    assert next(span for span in labelled.spans if span.label == "Person").entity == entity.id
    assert not failures(items)


@pytest.mark.parametrize(
    "annotations",
    [
        "T1\tPerson\t0\t6\tPutins\n",
        "T1\tPerson 0 6\tPutins\r\n",
        "T1 Person 0 6 Putins\n",
        "T1\tPerson 0 6\n",
    ],
)
def test_dialects_come_in(tmp_path: Path, annotations: str) -> None:
    labelled = article_of(read(standoff(tmp_path / "in", TEXT, annotations)))
    (span,) = labelled.spans
    assert (span.label, span.parts) == ("Person", ((0, 6),))


def test_a_text_column_may_be_broken_over_lines(tmp_path: Path) -> None:
    text = "Putins\r\nieradās Minskā."
    broken = "T1\tClaim 0 22\tPutins\nieradās Minskā\nT2\tPlace 16 22\tMinskā\n"
    items = read(standoff(tmp_path / "in", text, broken))
    labelled = article_of(items)
    covered = [labelled.article.text[span.start : span.end] for span in labelled.spans]
    assert covered == ["Putins\nieradās Minskā", "Minskā"]
    assert not failures(items)


def test_one_bad_line_loses_only_itself(tmp_path: Path) -> None:
    bad = (
        "T1\tPerson 0 6\tPutins\n"
        "T2\tPlace 15 15\t\n"
        "T3\tPlace 15 999\tMinskā\n"
        "T4\tPlace 14 20\tMinskā\n"
        "T5\tPlace x y\tMinskā\n"
        "A1\tMood T9 sad\n"
        "R1\tin Arg1:T1 Arg2:T9\n"
    )
    folder = standoff(tmp_path / "in", TEXT, bad)
    items = read(folder)
    assert len(article_of(items).spans) == 1
    assert [place for place, _ in failures(items)] == [f"line {n}" for n in (2, 3, 4, 5, 6, 7)]
    offered = next(reason for place, reason in failures(items) if place == "line 4")
    assert "it stands at 15–21, where repairing would take it" in offered
    repaired = read(folder, repair=True)
    assert {span.parts for span in article_of(repaired).spans} == {((0, 6),), ((15, 21),)}
    notes = [item.note for item in repaired if isinstance(item, Note)]
    assert any("it was taken to 15–21" in note for note in notes)


def test_a_text_without_annotations_is_a_text(tmp_path: Path) -> None:
    folder = standoff(tmp_path / "in", TEXT, "T1\tPerson 0 6\tPutins\n")
    (folder / "b.txt").write_text("Cits teksts.", encoding="utf-8")
    texts = [i.labelled.article.source for i in read(folder) if isinstance(i, IncomingArticle)]
    assert sorted(texts) == ["a.txt", "b.txt"]


def test_a_text_that_begins_like_an_annotation_is_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("# Virsraksts\n\nPutins ieradās.\n", encoding="utf-8")
    assert article_of(read(tmp_path)).article.text.startswith("# Virsraksts")


def test_the_tutorials_of_brat_come_in_whole() -> None:
    """Every annotation but relations of events to themselves; counted in the files."""
    folder = shared_data("brat")
    for file in sorted(folder.rglob("*.ann")):
        lines = file.read_text(encoding="utf-8").splitlines()
        labels = Counter(line.split("\t")[1].split()[0] for line in lines if line.startswith("T"))
        items = list(read_file(file, ReadOptions()))
        assert Counter(span.label for span in article_of(items).spans) == labels, file.name
        relations = sum(len(line.split()) - 2 for line in lines if line.startswith("E"))
        relations += sum(line.startswith("R") for line in lines)
        relations += sum(len(line.split()) - 3 for line in lines if line.startswith("*"))
        assert len(article_of(items).relations) == relations, file.name
        assert not failures(items), file.name
