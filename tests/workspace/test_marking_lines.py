"""Marking what a search has found, as one command."""

from pathlib import Path

import pytest

from tests.builders import build_project
from tests.projects import marks_in
from zimulis.domain.article import Status
from zimulis.domain.errors import Refused
from zimulis.domain.parts import Part
from zimulis.workspace import articles, batches, history
from zimulis.workspace.articles import article_ids
from zimulis.workspace.marking import add_span
from zimulis.workspace.marking_lines import MarkedLines, mark_lines
from zimulis.workspace.searching import Line, Searcher, Wish
from zimulis.workspace.session import Session

ONE, TWO = "Kims un vēlreiz Kims.", "Te arī Kims."


def lines(session: Session, query: str) -> list[Line]:
    return [line for some in Searcher(session).search(Wish(query)) for line in some]


def test_lines_of_many_articles_are_marked_and_taken_back_at_once(tmp_path: Path) -> None:
    with build_project(tmp_path, ONE, TWO) as session:
        marked, changes = mark_lines(session, "person", reversed(lines(session, "Kims")))
        assert marked == MarkedLines(3)
        assert changes.articles == frozenset(article_ids(session))
        assert marks_in(session.path, 0) == [("person", "Kims"), ("person", "Kims")]
        assert marks_in(session.path, 1) == [("person", "Kims")]
        history.undo(session)
        assert marks_in(session.path, 0) == marks_in(session.path, 1) == []
        history.redo(session)
        assert len(marks_in(session.path, 0)) == 2


def test_what_has_the_mark_already_is_left_as_it_is(tmp_path: Path) -> None:
    with build_project(tmp_path, ONE, TWO) as session:
        found = lines(session, "Kims")
        add_span(session, found[0].article, "person", [Part(found[0].start, found[0].end)])
        add_span(session, found[1].article, "country", [Part(found[1].start, found[1].end)])
        assert mark_lines(session, "person", found)[0] == MarkedLines(2, known=1)
        assert mark_lines(session, "person", found)[0] == MarkedLines(0, known=3)


def test_articles_that_were_done_are_told(tmp_path: Path) -> None:
    with build_project(tmp_path, ONE, TWO) as session:
        articles.set_status(session, article_ids(session)[1], Status.DONE)
        marked, _ = mark_lines(session, "person", lines(session, "Kims"))
        assert marked == MarkedLines(3, finished=1)
        rows = articles.article_rows(session, article_ids(session))
        assert [row.status for row in rows] == [Status.READING, Status.DONE]
        assert rows[1].changed_since


def test_what_has_other_words_by_now_or_is_gone_is_told_and_not_marked(tmp_path: Path) -> None:
    with build_project(tmp_path, ONE, TWO) as session:
        first, second, third = lines(session, "Kims")
        batches.move_to_bin(session, [third.article])
        batches.purge(session, [third.article])
        moved = second._replace(start=second.start + 1, end=second.end + 1)
        assert mark_lines(session, "person", [first, moved, third])[0] == MarkedLines(1, gone=2)


def test_an_unknown_label_is_refused(tmp_path: Path) -> None:
    with build_project(tmp_path, ONE) as session, pytest.raises(Refused):
        mark_lines(session, "mood", lines(session, "Kims"))
