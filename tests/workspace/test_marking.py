from pathlib import Path

import pytest

from tests.builders import (
    TEXT,
    build_incoming,
    build_project,
    build_relation,
    build_span,
    take_in,
)
from tests.workspace.states import everything
from zimulis.domain.article import Status
from zimulis.domain.errors import AlreadyMarked, Refused
from zimulis.domain.ids import ArticleId, SpanId
from zimulis.domain.parts import Part
from zimulis.workspace import articles, history, marking
from zimulis.workspace.changes import Changes, Kind
from zimulis.workspace.session import Session

PUTINS, MINSKA, PESKOVS = Part(0, 6), Part(15, 21), Part(49, 56)


def marks(session: Session, article: ArticleId) -> list[tuple[str, str]]:
    """Label and words of every span."""
    labelled = articles.load_article(session, article)
    return [(s.label, " … ".join(s.quotes(labelled.article.text))) for s in labelled.spans]


def test_a_mark_is_there_and_starts_the_reading(session: Session, article: ArticleId) -> None:
    span, changes = marking.add_span(session, article, "person", [PUTINS])
    assert marks(session, article) == [("person", "Putins")]
    assert changes == Changes(
        frozenset({Kind.SPANS, Kind.STATUSES}), frozenset({article}), frozenset({span})
    )
    assert articles.article_rows(session, [article])[0].status is Status.READING


def test_a_mark_on_a_finished_article_leaves_its_status(
    session: Session, article: ArticleId
) -> None:
    articles.set_status(session, article, Status.DONE)
    _, changes = marking.add_span(session, article, "person", [PUTINS])
    assert changes.kinds == {Kind.SPANS}
    assert articles.article_rows(session, [article])[0].status is Status.DONE


def test_parts_are_tidied(session: Session, article: ArticleId) -> None:
    ragged = [Part(21, 23), Part(14, 22), Part(-5, 7), Part(57, 900)]
    marking.add_span(session, article, "claim", ragged)
    assert marks(session, article) == [("claim", "Putins … Minskā. … Maskavā.")]


def test_nothing_cannot_be_marked(session: Session, article: ArticleId) -> None:
    before = everything(session)
    for parts in ([], [Part(6, 7)], [Part(3, 3)], [Part(500, 600)]):
        with pytest.raises(Refused, match="nothing to mark"):
            marking.add_span(session, article, "person", parts)
    assert everything(session) == before
    assert history.next_undo(session) is None


def test_the_same_mark_twice_names_the_one_that_is_there(
    session: Session, article: ArticleId
) -> None:
    span, _ = marking.add_span(session, article, "person", [PUTINS])
    with pytest.raises(AlreadyMarked) as refusal:
        marking.add_span(session, article, "person", [Part(0, 7)])
    assert refusal.value.span == span
    marking.add_span(session, article, "country", [PUTINS])
    other, _ = marking.add_span(session, article, "person", [PESKOVS])
    with pytest.raises(AlreadyMarked):
        marking.set_parts(session, other, [PUTINS])


def test_unknown_labels_articles_and_spans_are_refused(
    session: Session, article: ArticleId
) -> None:
    with pytest.raises(Refused, match="no label “tank”"):
        marking.add_span(session, article, "tank", [PUTINS])
    with pytest.raises(Refused, match="not in the project"):
        marking.add_span(session, ArticleId("0" * 32), "person", [PUTINS])
    with pytest.raises(Refused, match="not there"):
        marking.delete_span(session, SpanId("0" * 32))


def test_another_layer_can_only_be_read(session: Session, article: ArticleId) -> None:
    span, _ = marking.add_span(session, article, "person", [PUTINS])
    session.choose_annotator("bob")
    for command in (
        lambda: marking.relabel_span(session, span, "country"),
        lambda: marking.set_parts(session, span, [MINSKA]),
        lambda: marking.set_note(session, span, "?"),
        lambda: marking.delete_span(session, span),
    ):
        with pytest.raises(Refused, match="another annotator"):
            command()
    marking.add_span(session, article, "person", [PUTINS])
    assert articles.article_rows(session, [article])[0].counts == {"person": 1}


def test_nobody_cannot_mark(tmp_path: Path) -> None:
    with build_project(tmp_path, TEXT, annotator=None) as session:
        (article,) = articles.article_ids(session)
        with pytest.raises(Refused, match="choose an annotator"):
            marking.add_span(session, article, "person", [PUTINS])


def test_parts_are_added_and_gaps_are_punched(session: Session, article: ArticleId) -> None:
    span, _ = marking.add_span(session, article, "claim", [PUTINS])
    marking.add_part(session, span, MINSKA)
    assert marks(session, article) == [("claim", "Putins … Minskā")]
    marking.add_part(session, span, Part(5, 16))
    assert marks(session, article) == [("claim", "Putins ieradās Minskā")]
    marking.punch_gap(session, span, Part(6, 15))
    assert marks(session, article) == [("claim", "Putins … Minskā")]
    with pytest.raises(Refused, match="delete it"):
        marking.punch_gap(session, span, Part(0, 40))
    marking.set_parts(session, span, [PESKOVS])
    assert marks(session, article) == [("claim", "Peskovs")]


def test_a_note_is_kept(session: Session, article: ArticleId) -> None:
    span, _ = marking.add_span(session, article, "person", [PUTINS])
    marking.set_note(session, span, "Which one?\n\tNo idea.")
    assert articles.load_article(session, article).spans[0].note == "Which one?\n\tNo idea."


def test_relabelling_drops_what_the_new_label_does_not_define(session: Session) -> None:
    person = build_span("person", PESKOVS)
    claim = build_span("claim", (0, 21), attributes={"kind": "name", "role": "speaker"})
    there = build_span("country", MINSKA, attributes={"kind": "metonym"})
    item = build_incoming(
        TEXT + " Turpinājums.", [person, claim, there], [build_relation(claim, person)]
    )
    take_in(session, item)
    article = articles.article_ids(session)[1]
    before = everything(session)

    changes = marking.relabel_span(session, claim.id, "country")
    after = articles.load_article(session, article)
    assert changes.kinds == {Kind.SPANS, Kind.RELATIONS}
    assert next(s for s in after.spans if s.id == claim.id).attributes == {"kind": "name"}
    assert after.relations == ()

    marking.relabel_span(session, there.id, "person")
    after = articles.load_article(session, article)
    assert next(s for s in after.spans if s.id == there.id).attributes == {"kind": "name"}

    history.undo(session)
    history.undo(session)
    assert everything(session) == before


def test_deleting_a_span_deletes_its_relations(session: Session) -> None:
    person, claim = build_span("person", PESKOVS), build_span("claim", (0, 21))
    text = TEXT + " Turpinājums."
    take_in(session, build_incoming(text, [person, claim], [build_relation(claim, person)]))
    article = articles.article_ids(session)[1]
    before = everything(session)
    for span in (person, claim):
        changes = marking.delete_span(session, span.id)
        assert changes.kinds == {Kind.SPANS, Kind.RELATIONS}
        assert articles.load_article(session, article).relations == ()
        history.undo(session)
        assert everything(session) == before


def test_listeners_hear_of_each_command_once(session: Session, article: ArticleId) -> None:
    heard: list[Changes] = []
    session.subscribe(heard.append)
    _, changes = marking.add_span(session, article, "person", [PUTINS])
    assert heard == [changes]
    with pytest.raises(AlreadyMarked):
        marking.add_span(session, article, "person", [PUTINS])
    assert heard == [changes]


def test_many_places_are_marked_in_one_step(session: Session, article: ArticleId) -> None:
    marking.add_span(session, article, "person", [Part(0, 14)])  # Putins ieradās
    before = everything(session)
    added, changes = marking.add_spans(
        session, article, "person", [PESKOVS, PUTINS, Part(14, 23), Part(21, 23)]
    )
    assert len(added) == 2
    assert changes.spans == set(added)
    assert marks(session, article) == [
        ("person", "Putins ieradās"),
        ("person", "Minskā"),
        ("person", "Peskovs"),
    ]
    history.undo(session)
    assert everything(session) == before


def test_where_all_places_are_marked_already_nothing_happens(
    session: Session, article: ArticleId
) -> None:
    marking.add_spans(session, article, "person", [PUTINS])
    before = everything(session)
    assert marking.add_spans(session, article, "person", [PUTINS])[0] == ()
    assert everything(session) == before
    with pytest.raises(Refused):
        marking.add_spans(session, article, "planet", [PESKOVS])


def test_marking_many_places_begins_to_read_a_new_article(
    session: Session, article: ArticleId
) -> None:
    marking.add_spans(session, article, "person", [PUTINS, PESKOVS])
    (row,) = articles.article_rows(session, [article])
    assert row.status is Status.READING
