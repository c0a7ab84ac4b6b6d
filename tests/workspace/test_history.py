from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import TEXT, build_incoming, build_project, build_span, take_in
from tests.workspace.states import everything
from zimulis.domain.article import Status
from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import Part
from zimulis.workspace import articles, history, marking
from zimulis.workspace.changes import Changes, Kind
from zimulis.workspace.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path, TEXT, TEXT * 2) as session:
        yield session


def steps(next_step: Callable[[Session], history.Step | None], session: Session) -> str | None:
    step = next_step(session)
    return step and step.what


def test_undo_and_redo_walk_back_and_forth(session: Session, article: ArticleId) -> None:
    states = [everything(session)]
    span, _ = marking.add_span(session, article, "person", [Part(0, 6)])
    states.append(everything(session))
    marking.relabel_span(session, span, "country")
    states.append(everything(session))
    marking.set_note(session, span, "Hm")
    states.append(everything(session))
    marking.delete_span(session, span)
    states.append(everything(session))
    articles.set_status(session, article, Status.DONE)
    states.append(everything(session))
    for _ in range(2):
        for state in reversed(states[:-1]):
            history.undo(session)
            assert everything(session) == state
        with pytest.raises(Refused, match="nothing to undo"):
            history.undo(session)
        for state in states[1:]:
            history.redo(session)
            assert everything(session) == state
        with pytest.raises(Refused, match="nothing to redo"):
            history.redo(session)


def test_a_step_says_what_and_where(session: Session, article: ArticleId) -> None:
    span, done = marking.add_span(session, article, "country", [Part(15, 21)])
    assert history.next_undo(session) == history.Step(article, Part(15, 21), "mark country")
    step, undone = history.undo(session)
    assert step == history.Step(article, Part(15, 21), "mark country")
    assert undone == Changes(done.kinds, frozenset({article}), frozenset({span}))
    assert history.next_undo(session) is None
    assert history.next_redo(session) == step


def test_a_new_command_ends_redo(session: Session, article: ArticleId) -> None:
    for at in (0, 7, 15):
        marking.add_span(session, article, "person", [Part(at, at + 6)])
    history.undo(session)
    history.undo(session)
    marking.add_span(session, article, "claim", [Part(0, 22)])
    assert history.next_redo(session) is None
    history.undo(session)
    assert steps(history.next_redo, session) == "mark claim"
    history.undo(session)
    assert steps(history.next_redo, session) == "mark person"
    history.redo(session)
    history.redo(session)
    with pytest.raises(Refused, match="nothing to redo"):
        history.redo(session)
    assert articles.article_rows(session, [article])[0].counts == {"person": 1, "claim": 1}


def test_a_run_of_moves_is_one_step(session: Session, article: ArticleId) -> None:
    span, _ = marking.add_span(session, article, "person", [Part(0, 6)])
    before = everything(session)
    for end in (14, 21, 22):
        marking.set_parts(session, span, [Part(0, end)], run="drag 1")
    after = everything(session)
    history.undo(session)
    assert everything(session) == before
    assert steps(history.next_redo, session) == "move edge"
    history.redo(session)
    assert everything(session) == after
    assert steps(history.next_undo, session) == "move edge"


def test_a_run_ends_with_another_token_command_or_undo(
    session: Session, article: ArticleId
) -> None:
    span, _ = marking.add_span(session, article, "person", [Part(0, 6)])

    def move(end: int, run: str) -> None:
        marking.set_parts(session, span, [Part(0, end)], run=run)

    move(14, "a")
    move(21, "b")
    marking.set_note(session, span, "between")
    move(22, "b")
    history.undo(session)
    move(30, "b")
    for end, what in ((21, "write note"), (21, "move edge"), (14, "move edge"), (6, "mark person")):
        history.undo(session)
        assert articles.load_article(session, article).spans[0].end == end
        assert steps(history.next_undo, session) == what


def test_an_annotator_undoes_her_own_commands_only(session: Session, article: ArticleId) -> None:
    marking.add_span(session, article, "person", [Part(0, 6)])
    session.choose_annotator("bob")
    assert history.next_undo(session) is None
    marking.add_span(session, article, "country", [Part(0, 6)])
    session.choose_annotator("anna")
    assert steps(history.next_undo, session) == "mark person"
    history.undo(session)
    session.choose_annotator("bob")
    assert articles.article_rows(session, [article])[0].counts == {"country": 1}
    assert history.next_redo(session) is None


def test_commands_are_undone_across_windows_and_restarts(
    session: Session, article: ArticleId
) -> None:
    before = everything(session)
    marking.add_span(session, article, "person", [Part(0, 6)])
    after = everything(session)
    with session.sibling() as other:
        history.undo(other)
        assert everything(session) == before
    with Session.open(session.path, "anna") as restarted:
        history.redo(restarted)
    assert everything(session) == after


def test_what_somebody_else_has_changed_stays(session: Session, article: ArticleId) -> None:
    with session.sibling() as other:
        bob = other.choose_annotator("bob")
        span = build_span("person", (0, 6), annotator=bob.id)
        take_in(session, build_incoming(TEXT, [span]))
        marking.relabel_span(other, span.id, "country")
        before = everything(session)
        with pytest.raises(Refused, match="changed by bob since"):
            history.undo(session)
        assert everything(session) == before
        history.undo(other)
        history.undo(session)
        assert articles.load_article(session, article).spans == ()
        with pytest.raises(Refused, match="changed by anna since"):
            history.redo(other)


def test_nobody_has_nothing_to_undo(tmp_path: Path) -> None:
    with build_project(tmp_path, TEXT, annotator=None) as session:
        assert history.next_undo(session) is None
        with pytest.raises(Refused, match="choose an annotator"):
            history.undo(session)


def test_an_undone_bulk_command_comes_back_whole(session: Session, article: ArticleId) -> None:
    """Hundreds of rows at once go through several statements."""
    before = everything(session)
    spans = [build_span("person", (n, n + 1)) for n in range(6) for _ in range(200)]
    report = take_in(session, build_incoming(TEXT, spans))
    assert (report.imported, report.spans) == (0, 1200)
    after = everything(session)
    _, changes = history.undo(session)
    assert everything(session) == before
    assert changes.kinds == {Kind.SPANS}
    assert changes.spans == {span.id for span in spans}
    history.redo(session)
    assert everything(session) == after
