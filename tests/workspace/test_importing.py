from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import (
    TEXT,
    build_annotator,
    build_article,
    build_entity,
    build_incoming,
    build_project,
    build_relation,
    build_revision,
    build_scheme,
    build_span,
    take_in,
)
from zimulis.domain.annotations import Annotator, TargetKind
from zimulis.domain.article import ArticleStatus, Status, Zone, ZoneKind
from zimulis.domain.exchange import NO_ANNOTATOR, Header, IncomingArticle
from zimulis.domain.ids import AnnotatorId
from zimulis.domain.parts import Part
from zimulis.domain.scheme import Label, Scheme
from zimulis.formats import Failure, Note
from zimulis.workspace import articles, history, marking
from zimulis.workspace.changes import Kind
from zimulis.workspace.default_scheme import default_scheme
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session

GOLD = build_annotator("gold")
GOLD_HEADER = Header(annotators=(GOLD,))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path) as session:
        yield session


def names(session: Session) -> list[str]:
    return [annotator.name for annotator in session.annotators()]


def test_an_article_comes_in_with_everything(session: Session) -> None:
    putins = build_entity()
    person = build_span(
        "person", (49, 56), annotator=GOLD.id, entity=putins.id, attributes={"role": "speaker"}
    )
    claim = build_span("claim", (23, 40), (57, 65), annotator=GOLD.id, note="Two parts.")
    relations = [
        build_relation(claim, person),
        build_relation(claim, putins),
        build_relation(claim, TargetKind.UNNAMED),
    ]
    article = build_article(
        published="2023-09",
        further_sources=("reprint.txt",),
        metadata=(("site", "example.lv"), ("site", "example.com"), ("author", "J. B.")),
        tags=("war", "aviation"),
        note="Look again.",
    )
    zones = (Zone(ZoneKind.TITLE, Part(0, 22)),)
    revision = replace(article.revision, zones=zones, normalised=("CRLF to LF",))
    article = replace(article, revision=revision)
    status = ArticleStatus(GOLD.id, Status.DONE, "Is this one?")
    item = build_incoming(article, [claim, person], relations, [status])

    header = replace(GOLD_HEADER, entities=(putins,))
    report = take_in(session, header, item)

    assert (report.imported, report.spans, report.failed, report.notes) == (1, 2, [], [])
    found = articles.load_article(session, article.id)
    assert found.article == article
    assert found.spans == (claim, person)
    assert set(found.relations) == set(relations)
    assert found.statuses == (status,)
    assert articles.entities(session) == {putins.id: putins}
    assert names(session) == ["anna", "gold"]


def test_the_same_again_is_a_duplicate_without_differences(session: Session) -> None:
    span = build_span("person", annotator=GOLD.id)
    item = build_incoming(build_article(metadata=(("a", "b"),)), [span])
    take_in(session, GOLD_HEADER, item)
    report = take_in(session, GOLD_HEADER, item)
    assert (report.imported, report.spans) == (0, 0)
    ((path, article, differs),) = [(d.path, d.article, d.differs) for d in report.duplicates]
    assert (path, article, differs) == ("file.xml", item.labelled.article.id, ())


def test_an_equal_text_adds_what_is_new_and_lists_what_differs(session: Session) -> None:
    first = build_article(published="", metadata=(("site", "a.lv"),), source="a.txt")
    take_in(session, GOLD_HEADER, build_incoming(first, [build_span("person", annotator=GOLD.id)]))
    again = build_article(
        title="Another title",
        published="2023",
        metadata=(("site", "b.lv"), ("author", "J. B.")),
        tags=("new",),
        source="b.txt",
        note="New.",
    )
    country = build_span("country", (15, 21), annotator=GOLD.id)
    report = take_in(session, build_incoming(again, [country]))

    assert (report.imported, report.spans) == (0, 1)
    (duplicate,) = report.duplicates
    assert duplicate.article == first.id
    assert duplicate.differs == ("title", "metadata site")
    found = articles.load_article(session, first.id).article
    assert (found.title, found.published, found.tags) == (first.title, "2023", ("new",))
    assert found.metadata == (("site", "a.lv"), ("author", "J. B."))
    assert (found.source, found.further_sources, found.note) == ("a.txt", ("b.txt",), "New.")
    assert articles.article_ids(session) == [first.id]


def test_the_same_id_with_another_text_is_listed(session: Session) -> None:
    article = build_article()
    take_in(session, build_incoming(article))
    other = replace(article, revision=build_revision("Another text."))
    report = take_in(session, build_incoming(other))
    assert report.imported == 0
    assert [(d.article, d.differs) for d in report.duplicates] == [(article.id, ("text",))]


def test_spans_with_an_id_are_known_by_it(session: Session) -> None:
    span = build_span("person", annotator=GOLD.id)
    item = build_incoming(spans=[span])
    take_in(session, GOLD_HEADER, item)
    changed = replace(span, parts=(Part(15, 21),))
    twin = build_span("person", annotator=GOLD.id)
    report = take_in(session, GOLD_HEADER, build_incoming(spans=[changed, twin]))
    assert report.spans == 1
    assert report.duplicates[0].differs == ("the person at 15–21",)
    found = articles.load_article(session, item.labelled.article.id).spans
    assert sorted(found, key=lambda s: s.id) == sorted([span, twin], key=lambda s: s.id)


def test_spans_without_an_id_are_known_by_what_they_mark(session: Session) -> None:
    there = build_span("person", annotator=GOLD.id, note="Mine.")
    take_in(session, GOLD_HEADER, build_incoming(spans=[there]))
    same = build_span("person", annotator=GOLD.id)
    differing = build_span("person", annotator=GOLD.id, note="Not mine.")
    others = build_span("person")
    spans = [same, differing, others]
    report = take_in(
        session, GOLD_HEADER, build_incoming(spans=spans, invented=[s.id for s in spans])
    )
    assert report.spans == 1
    assert report.duplicates[0].differs == ("the person at 0–6",)
    (article,) = articles.article_ids(session)
    found = articles.load_article(session, article).spans
    assert {(s.id, s.note) for s in found} == {(there.id, "Mine."), (others.id, "")}


def test_equal_spans_without_ids_in_one_article_are_one(session: Session) -> None:
    twins = [build_span("person") for _ in range(3)]
    claim = build_span("claim", (0, 22))
    spans = [*twins, claim]
    item = build_incoming(spans=spans, relations=[build_relation(claim, twins[2])])
    take_in(session, replace(item, invented=frozenset(s.id for s in spans)))
    found = articles.load_article(session, item.labelled.article.id)
    assert len(found.spans) == 2
    assert found.relations[0].target == twins[0].id


def test_relations_and_statuses_are_merged(session: Session) -> None:
    person, claim = build_span("person", (49, 56)), build_span("claim", (0, 22))
    relation = build_relation(claim, person)
    item = build_incoming(spans=[person, claim], relations=[relation])
    take_in(session, item)
    anna = session.required_annotator().id
    article = item.labelled.article.id

    other = build_relation(claim, TargetKind.AUTHOR)
    turned = replace(relation, target_kind=TargetKind.DOCUMENT, target=None)
    repeated = build_relation(claim, person)
    again = build_incoming(
        spans=[person, claim],
        relations=[other, turned, repeated],
        statuses=[ArticleStatus(NO_ANNOTATOR, Status.DONE)],
        invented=[repeated.id],
    )
    report = take_in(session, again)
    assert report.duplicates[0].differs == ("the relation claimant",)
    found = articles.load_article(session, article)
    assert {r.id for r in found.relations} == {relation.id, other.id}
    assert found.statuses == (ArticleStatus(anna, Status.DONE),)

    again = build_incoming(statuses=[ArticleStatus(NO_ANNOTATOR, Status.READING, "Why?")])
    report = take_in(session, again)
    assert report.duplicates[0].differs == ("status",)
    found = articles.load_article(session, article)
    assert found.statuses == (ArticleStatus(anna, Status.DONE, "Why?"),)


@pytest.mark.parametrize(
    ("fallback", "annotator", "expected"),
    [("guest", "anna", "guest"), (None, "anna", "anna"), (None, None, "imported")],
)
def test_spans_without_annotator(
    tmp_path: Path, fallback: str | None, annotator: str | None, expected: str
) -> None:
    with build_project(tmp_path, annotator=annotator) as session:
        for text in (TEXT, TEXT + "!"):
            item = build_incoming(text, [build_span("person")])
            take_in(session, item, fallback_annotator=fallback)
        spans = [
            span
            for article in articles.article_ids(session)
            for span in articles.load_article(session, article).spans
        ]
        by_id = {a.id: a.name for a in session.annotators()}
        assert [by_id[span.annotator] for span in spans] == [expected, expected]
        assert names(session).count(expected) == 1


def test_annotators_are_known_by_id_and_those_without_by_name(session: Session) -> None:
    nameless = Annotator(AnnotatorId("1" * 32), "gold")
    spans = [build_span("person", annotator=nameless.id)]
    take_in(session, GOLD_HEADER)
    take_in(
        session,
        Header(annotators=(nameless,), invented=frozenset({nameless.id})),
        build_incoming(spans=spans),
    )
    assert names(session) == ["anna", "gold"]
    namesake = build_annotator("gold")
    report = take_in(session, Header(annotators=(namesake,)), build_incoming("Text."))
    assert names(session) == ["anna", "gold", "gold"]
    assert report.notes == [Note("file.xml", "there are two annotators called gold now")]


def test_entities_are_known_by_id_and_those_without_by_name(session: Session) -> None:
    putins = build_entity()
    take_in(session, Header(entities=(putins,)))
    same, nameless = replace(putins, note="?"), build_entity()
    header = Header(entities=(same, nameless), invented=frozenset({nameless.id}))
    span = build_span("person", entity=nameless.id)
    report = take_in(session, header, build_incoming(spans=[span]))
    assert articles.entities(session) == {putins.id: putins}
    assert [note.note for note in report.notes] == [
        "Vladimirs Putins differs from the project's entity, which stays"
    ]
    (article,) = articles.article_ids(session)
    assert articles.load_article(session, article).spans[0].entity == putins.id


def test_schemes_are_merged_by_the_names_of_labels(session: Session) -> None:
    mine = session.scheme
    person = replace(mine.labels[0], colour="#FF0000", key="9")
    tank = Label("tank", "Tank", "#111111", "#EEEEEE", key="1")
    report = take_in(session, Header(scheme=Scheme("other", (person, tank))), build_incoming())
    assert session.scheme == Scheme(mine.name, (*mine.labels, replace(tank, key="")))
    assert [note.note for note in report.notes] == [
        "the label person differs from the project's, which stays (colour, key)"
    ]


def test_an_untouched_project_takes_a_scheme_over(tmp_path: Path) -> None:
    with Session.create(tmp_path / "new.zimulis") as session:
        assert session.scheme == default_scheme()
        report = take_in(session, Header(scheme=build_scheme()), build_incoming())
        assert session.scheme == build_scheme()
        assert report.notes == []
        take_in(session, Header(scheme=Scheme("third", (Label("x", "X", "#000000", "#FFFFFF"),))))
        assert [label.name for label in session.scheme.labels] == [
            "person",
            "country",
            "claim",
            "x",
        ]


def test_a_label_without_a_scheme_gets_a_colour_and_a_free_key(session: Session) -> None:
    report = take_in(session, build_incoming(spans=[build_span("tank")]))
    assert report.spans == 1
    tank = session.scheme.labels[-1]
    assert (tank.name, tank.key) == ("tank", "3")
    assert tank.colour not in {label.colour for label in build_scheme().labels}


def test_bad_spans_and_relations_are_left_out_alone(session: Session) -> None:
    good, outside = build_span("person"), build_span("person", (60, 900))
    negative, blank = build_span("person", (-3, 2)), build_span("country", (6, 7))
    ragged = build_span("country", (14, 22), (21, 23))
    item = build_incoming(
        spans=[good, outside, negative, blank, ragged],
        relations=[build_relation(good, outside), build_relation(good, build_entity())],
    )
    report = take_in(session, item)
    assert (report.imported, report.spans) == (1, 2)
    assert report.failed == [
        Failure(
            "file.xml",
            "line 1",
            f"the person at 60–900 lies outside the text of {len(TEXT)} characters",
        ),
        Failure(
            "file.xml",
            "line 1",
            f"the person at -3–2 lies outside the text of {len(TEXT)} characters",
        ),
        Failure("file.xml", "line 1", "the country at 6–7 has no words in it"),
        Failure("file.xml", "line 1", "an end of the relation claimant is missing"),
        Failure("file.xml", "line 1", "an end of the relation claimant is missing"),
    ]
    assert report.notes == [
        Note("file.xml", "white space was trimmed, or parts joined, in 1 spans")
    ]
    found = articles.load_article(session, item.labelled.article.id)
    assert [span.parts for span in found.spans] == [(Part(0, 6),), (Part(15, 22),)]


def test_ids_that_are_taken_elsewhere_are_replaced(session: Session) -> None:
    person, claim = build_span("person"), build_span("claim", (0, 22))
    relation = build_relation(claim, person)
    spans, relations = [person, claim], [relation]
    take_in(session, build_incoming(spans=spans, relations=relations))
    copy = build_incoming(TEXT + "!", spans, relations)
    report = take_in(session, copy)
    assert (report.imported, report.spans, report.failed) == (1, 2, [])
    found = articles.load_article(session, copy.labelled.article.id)
    assert {s.id for s in found.spans}.isdisjoint({person.id, claim.id})
    assert found.relations[0].source == next(s.id for s in found.spans if s.label == "claim")
    assert found.relations[0].id != relation.id


def test_failures_and_notes_of_readers_are_passed_on(session: Session) -> None:
    failure, note = Failure("a.txt", "", "it is empty"), Note("b.txt", "it was cut")
    report = take_in(session, failure, note)
    assert (report.failed, report.notes, report.imported) == ([failure], [note], 0)


def test_progress_is_told_and_cancel_keeps_whole_batches(session: Session) -> None:
    cancel = CancelToken()
    told: list[int] = []

    def progress(done: int, total: int | None, what: str) -> None:
        assert (total, what) == (None, "file.xml")
        told.append(done)
        if len(told) == 2:
            cancel.cancel()

    items = [build_incoming(f"{TEXT} {n} " + "vārds " * 3000, [build_span()]) for n in range(150)]
    report = import_items(session, items, progress=progress, cancel=cancel)
    assert report.cancelled
    assert 0 < report.imported == told[-1] < len(items)
    assert len(told) == 2
    ids = articles.article_ids(session)
    assert ids == [item.labelled.article.id for item in items[: report.imported]]
    assert Kind.ARTICLES in report.changes.kinds


def test_marks_are_made_while_an_import_runs(session: Session) -> None:
    take_in(session, build_incoming())
    (article,) = articles.article_ids(session)
    made: list[object] = []

    def items() -> Iterator[IncomingArticle]:
        for number in range(5):
            with session.sibling() as window:
                where = Part(number, number + 1)
                made.append(marking.add_span(window, article, "person", [where])[0])
            yield build_incoming(f"{TEXT} {number}")

    with session.sibling() as importing:
        report = take_in(importing, *items())
    assert report.imported == 5
    assert [span.id for span in articles.load_article(session, article).spans] == made


def test_what_is_imported_can_be_searched(session: Session) -> None:
    take_in(session, build_incoming("Raķetes krīt. 北京市。"), build_incoming("Raketes krīt."))
    query = "SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rowid"

    def find(words: str) -> list[int]:
        return [key for (key,) in session.connection.database.execute_sql(query, [words])]

    assert (find("raķetes"), find("raketes"), find("krīt")) == ([1], [2], [1, 2])
    assert (find('"北 京"'), find('"京 北"')) == ([1], [])


def test_an_unforeseen_end_leaves_an_import_that_can_be_undone(session: Session) -> None:
    def items() -> Iterator[IncomingArticle]:
        for number in range(250):
            yield build_incoming(f"{TEXT} {number}")
        raise MemoryError

    with pytest.raises(MemoryError):
        import_items(session, items(), progress=no_progress, cancel=CancelToken())
    assert len(articles.article_ids(session)) == 200
    query = "SELECT what, state FROM command"
    assert session.connection.database.execute_sql(query).fetchall() == [
        ("import of 200 articles", "interrupted")
    ]
    history.undo(session)
    assert articles.article_ids(session) == []
