"""Undoing and redoing imports, and importing again what an undo has hidden."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.builders import (
    TEXT,
    build_annotator,
    build_article,
    build_incoming,
    build_revision,
    build_span,
    take_in,
)
from tests.workspace.states import everything
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.domain.parts import Part
from zimulis.store.process import process_token
from zimulis.workspace import articles, history, marking
from zimulis.workspace.changes import Kind
from zimulis.workspace.session import Session

GOLD = build_annotator("gold")
HEADER = Header(annotators=(GOLD,))


def gold_item(text: str = TEXT + "!") -> IncomingArticle:
    return build_incoming(text, [build_span("person", annotator=GOLD.id)])


def test_undo_hides_and_redo_shows(session: Session) -> None:
    there = articles.article_ids(session)
    item = gold_item()
    take_in(session, HEADER, item)
    new = item.labelled.article.id
    after = everything(session)
    step, changes = history.undo(session)
    assert step == history.Step(None, None, "import of 1 articles")
    assert Kind.ARTICLES in changes.kinds
    assert changes.articles == {new}
    assert articles.article_ids(session) == there
    assert articles.article_rows(session, [new]) == []
    with pytest.raises(Refused, match="not in the project"):
        articles.load_article(session, new)
    with pytest.raises(Refused, match="not in the project"):
        marking.add_span(session, new, "person", [Part(0, 6)])
    with pytest.raises(Refused, match="not there"):
        marking.delete_span(session, item.labelled.spans[0].id)
    history.redo(session)
    assert everything(session) == after


def test_what_is_added_to_articles_that_were_there_is_taken_back(session: Session) -> None:
    span = build_span("person", annotator=GOLD.id)
    take_in(session, HEADER, build_incoming(build_article(tags=("new",)), [span]), gold_item())
    after = everything(session)
    history.undo(session)
    visible = [articles.load_article(session, a) for a in articles.article_ids(session)]
    assert [(a.spans, a.article.tags) for a in visible] == [((), ())]
    assert len(visible) == 1
    history.redo(session)
    assert everything(session) == after


def test_marks_of_others_keep_an_import(session: Session) -> None:
    take_in(session, HEADER, gold_item())
    article = articles.article_ids(session)[1]
    with session.sibling() as other:
        other.choose_annotator("bob")
        marking.add_span(other, article, "country", [Part(15, 21)])
        with pytest.raises(Refused, match="bob has marked articles of this import"):
            history.undo(session)
        assert len(articles.article_ids(session)) == 2
        history.undo(other)
    history.undo(session)
    assert len(articles.article_ids(session)) == 1


def test_an_imported_span_that_its_annotator_edits_keeps_the_import(session: Session) -> None:
    item = gold_item()
    take_in(session, HEADER, item)
    with session.sibling() as other:
        other.choose_annotator("gold")
        marking.set_note(other, item.labelled.spans[0].id, "Hm.")
        with pytest.raises(Refused, match="gold has marked"):
            history.undo(session)
        history.undo(other)
    history.undo(session)


def test_an_import_without_effect_leaves_no_step(session: Session) -> None:
    marking.add_span(session, articles.article_ids(session)[0], "person", [Part(0, 6)])
    history.undo(session)
    take_in(session, build_incoming(build_article()))
    step = history.next_redo(session)
    assert step is not None
    assert step.what == "mark person"


def test_an_import_takes_its_place_when_it_ends(session: Session) -> None:
    (article,) = articles.article_ids(session)

    def items() -> Iterator[IncomingArticle]:
        yield gold_item()
        with session.sibling() as window:
            marking.add_span(window, article, "person", [Part(0, 6)])
            step = history.next_undo(window)
            assert step is not None
            assert step.what == "mark person"

    with session.sibling() as importing:
        take_in(importing, HEADER, *items())
    assert history.undo(session)[0].what == "import of 1 articles"
    assert history.undo(session)[0].what == "mark person"


@pytest.mark.parametrize(("alive", "state"), [(False, "interrupted"), (True, "running")])
def test_an_import_whose_process_is_gone_is_ended(
    session: Session, alive: bool, state: str
) -> None:
    take_in(session, gold_item())
    host, pid, started = process_token().rsplit(":", 2)
    process = f"{host}:{pid}:{started}" if alive else f"{host}:{pid}:1"
    session.connection.database.execute_sql(
        "UPDATE command SET state = 'running', seq = NULL, process = ? WHERE seq IS NOT NULL"
        " AND annotator IS NOT NULL",
        [process],
    )
    assert history.next_undo(session) is None
    with Session.open(session.path, "anna") as again:
        states = again.connection.database.execute_sql("SELECT state FROM command ORDER BY id")
        assert states.fetchall()[-1] == (state,)
        if not alive:
            history.undo(again)
            assert len(articles.article_ids(again)) == 1
        assert (history.next_redo(again) is None) == alive


def test_a_hidden_text_is_shown_again_and_counts_as_imported(session: Session) -> None:
    item = gold_item()
    take_in(session, HEADER, item)
    first = item.labelled.article.id
    history.undo(session)
    more = build_span("country", (15, 21), annotator=GOLD.id)
    again = build_incoming(TEXT + "!", [build_span("person", annotator=GOLD.id), more])
    again = replace(again, invented=frozenset(s.id for s in again.labelled.spans))
    report = take_in(session, HEADER, again)
    assert (report.imported, report.spans, report.duplicates) == (1, 2, [])
    assert articles.article_ids(session)[1] == first
    shown = articles.load_article(session, first)
    assert [span.label for span in shown.spans] == ["person", "country"]
    assert history.next_redo(session) is None

    history.undo(session)
    assert first not in articles.article_ids(session)
    history.redo(session)
    assert articles.load_article(session, first) == shown


def test_what_differs_in_a_hidden_article_is_noted(session: Session) -> None:
    take_in(session, build_incoming(TEXT + "!"))
    history.undo(session)
    report = take_in(session, build_incoming(build_article(TEXT + "!", title="Other")))
    assert report.imported == 1
    assert [n.note for n in report.notes] == ["title differs in the project, which stays"]


def test_the_id_of_a_hidden_article_is_not_reused(session: Session) -> None:
    item = gold_item()
    take_in(session, HEADER, item)
    history.undo(session)
    article = replace(item.labelled.article, revision=build_revision("Corrected text."))
    report = take_in(session, build_incoming(article))
    assert report.imported == 1
    assert [n.note for n in report.notes] == [
        "it got a new id, because its own is that of an undone import"
    ]
    assert article.id not in articles.article_ids(session)
