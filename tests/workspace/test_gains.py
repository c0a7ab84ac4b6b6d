"""What articles hold to review is counted once, and anew where it has changed."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from tests.assist.suggesters import WORD, every_sort
from tests.builders import (
    build_annotator,
    build_article,
    build_incoming,
    build_project,
    build_span,
    take_in,
)
from tests.proposing import count_names, names
from zimulis.assist import Snapshot
from zimulis.domain.article import Status
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.parts import Part
from zimulis.domain.suggestions import Scope, Suggestion
from zimulis.domain.worklist import Gain, Order, Worklist
from zimulis.workspace import (
    articles,
    batches,
    entities,
    gains,
    history,
    listing,
    marking,
    pencil,
    projects,
)
from zimulis.workspace.articles import article_ids, article_rows
from zimulis.workspace.correcting import correct
from zimulis.workspace.gains import Asking
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session
from zimulis.workspace.suggest_process import SuggestProcess
from zimulis.workspace.suggesting import suggest

TEXTS = (
    "Te Putins runāja.",
    "Te Putins sveica Minsku un Rīgu.",
    "Te nav neviena vārda.",
    "Te, Rīgā, Putina nebija.",
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path, *TEXTS) as opened:
        yield opened


def held(session: Session) -> list[int | None]:
    """What the articles hold, in the order of the project."""
    rows = article_rows(session, article_ids(session))
    return [None if row.gain is None else int(row.gain) for row in rows]


def order_of(session: Session, order: str = "-gain") -> list[int]:
    """The numbers of the articles, in that order."""
    found = listing.list_articles(session, Worklist(order=Order.parse(order)))
    there = article_ids(session)
    return [there.index(one) for one in listing.ids_at(session, found, range(len(found)))]


def mark(session: Session, number: int, words: str) -> None:
    article = article_ids(session)[number]
    start = articles.text_of(session, article).text.index(words)
    marking.add_span(session, article, "person", [Part(start, start + len(words))])


def reject(session: Session, number: int, words: str, scope: Scope) -> None:
    article = article_ids(session)[number]
    start = articles.text_of(session, article).text.index(words)
    one = Suggestion("names", "person", (Part(start, start + len(words)),))
    pencil.reject(session, article, one, scope)


def test_nothing_is_known_before_it_is_counted(session: Session) -> None:
    assert held(session) == [None] * 4
    assert gains.is_due(session)
    assert count_names(session) == 4
    assert held(session) == [1, 3, 0, 2]
    assert not gains.is_due(session)
    assert count_names(session) == 0


def test_what_holds_most_comes_first_and_what_is_unknown_after_it(session: Session) -> None:
    assert order_of(session) == [0, 1, 2, 3]
    count_names(session)
    take_in(session, build_incoming("Te Putins sveica Minsku, Rīgu un Daugavpili."))
    assert order_of(session) == [1, 3, 0, 2, 4]
    assert order_of(session, "gain") == [2, 0, 3, 1, 4]


def test_what_is_done_comes_last_and_is_not_counted(session: Session) -> None:
    articles.set_status(session, article_ids(session)[1], Status.DONE)
    assert count_names(session) == 3
    assert order_of(session) == [3, 0, 2, 1]
    articles.set_status(session, article_ids(session)[3], Status.CHECKED)
    assert order_of(session) == [0, 2, 1, 3]
    articles.set_status(session, article_ids(session)[1], Status.READING)
    assert count_names(session) == 1
    assert order_of(session) == [1, 0, 2, 3]


def test_an_article_is_counted_anew_after_a_mark_and_its_undoing(session: Session) -> None:
    count_names(session)
    mark(session, 1, "Minsku")
    assert gains.is_due(session)
    assert count_names(session) == 1
    assert held(session) == [1, 2, 0, 2]
    history.undo(session)
    assert count_names(session) == 1
    assert held(session) == [1, 3, 0, 2]


def test_a_rejection_counts_as_far_as_it_goes(session: Session) -> None:
    count_names(session)
    reject(session, 1, "Minsku", Scope.HERE)
    assert count_names(session) == 1
    assert held(session) == [1, 2, 0, 2]
    reject(session, 1, "Putins", Scope.EVERYWHERE)
    assert gains.is_due(session)
    assert count_names(session) == 2  # Putina is another form
    assert held(session) == [0, 1, 0, 2]
    pencil.restore(session, [one.id for one in pencil.rejections(session)][:1])
    assert count_names(session) == 2
    assert held(session) == [1, 2, 0, 2]


def test_what_is_named_counts_wherever_a_form_of_it_stands(session: Session) -> None:
    count_names(session)
    mark(session, 1, "Rīgu")
    (span,) = articles.load_article(session, article_ids(session)[1]).spans
    count_names(session)
    entities.create_and_link(session, span.id, "Rīga")
    assert count_names(session) == 2


def test_a_corrected_text_is_counted_anew(session: Session) -> None:
    count_names(session)
    seen = articles.text_of(session, article_ids(session)[2])
    correct(session, seen, "Te nav neviena vārda, tikai Rīga.")
    assert count_names(session) == 1
    assert held(session) == [1, 3, 1, 2]


def test_each_annotator_has_numbers_of_her_own(session: Session) -> None:
    count_names(session)
    mark(session, 1, "Minsku")
    count_names(session)
    session.choose_annotator("ben")
    assert held(session) == [None] * 4
    assert count_names(session) == 4
    assert held(session) == [1, 3, 0, 2]


def test_places_that_layers_mark_differently_are_counted_too(tmp_path: Path) -> None:
    anna, ben = build_annotator("anna"), build_annotator("ben")
    both = [build_span("person", (3, 9), annotator=one.id) for one in (anna, ben)]
    one = build_span("person", (17, 23), annotator=ben.id)
    with build_project(tmp_path, annotator="gold") as session:
        incoming = build_incoming(build_article(TEXTS[1]), [*both, one])
        take_in(session, Header(annotators=(anna, ben)), incoming)
        count_names(session)
        (row,) = article_rows(session, article_ids(session))
        assert row.gain == Gain(3, 1)


def test_counting_can_be_stopped_and_gone_on_with(session: Session) -> None:
    cancel = CancelToken()

    def stop_after_two(article: Snapshot) -> Sequence[Suggestion]:
        if article.text == TEXTS[1]:
            cancel.cancel()
        return names(article)

    assert gains.count(session, stop_after_two, no_progress, cancel) == 2
    assert held(session) == [1, 3, None, None]
    assert count_names(session) == 2


def test_counting_is_no_command(session: Session) -> None:
    mark(session, 0, "Putins")
    count_names(session)
    history.undo(session)
    assert not articles.load_article(session, article_ids(session)[0]).spans


def test_an_article_is_purged_with_its_number(session: Session) -> None:
    count_names(session)
    article = article_ids(session)[1]
    batches.move_to_bin(session, [article])
    batches.purge(session, [article])
    assert held(session) == [1, 0, 2]
    assert projects.verify(session.path) == []


def test_without_an_annotator_there_is_nothing_to_count(tmp_path: Path) -> None:
    with build_project(tmp_path, *TEXTS, annotator=None) as session:
        assert not gains.is_due(session)
        with pytest.raises(Refused):
            count_names(session)


@pytest.mark.parametrize(("does", "limit"), [("fail", 30.0), ("die", 30.0), ("hang", 0.5)])
def test_a_suggester_that_does_not_answer_costs_its_own_suggestions(
    tmp_path: Path, does: str, limit: float
) -> None:
    process = partial(SuggestProcess, load=every_sort, limit=limit)
    with (
        build_project(tmp_path, f"Te {WORD} {does}", f"Te {WORD}") as session,
        closing(Asking(process, CancelToken())) as asking,
    ):
        assert gains.count(session, asking.propose, no_progress, CancelToken()) == 2
        assert held(session) == [1, 1]
        (reason,) = asking.reasons
        assert reason.startswith("The suggester rude")


def test_a_child_counts_what_the_window_would_show(session: Session) -> None:
    take_in(session, build_incoming("Prezidents Jānis Bērziņš bija Krievijā un Polijā."))
    told: list[tuple[int, int | None]] = []
    counted = gains.count_in_child(
        session.path,
        "anna",
        progress=lambda done, total, what: told.append((done, total)),
        cancel=CancelToken(),
    )
    assert counted == gains.Counted(5)
    assert told[-1] == (5, 5)
    shown = [len(one.suggestions) for one in suggest(session, cancel=CancelToken())]
    assert held(session) == shown
    assert shown[-1] == 3
