"""Suggesting in a process of its own, whatever suggesters do there."""

import os
import signal
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from queue import Queue

import pytest

from tests.assist.suggesters import WORD, every_sort, none_but_ours
from zimulis.assist import Snapshot
from zimulis.workspace.suggest_process import Answer, Installed, SuggestProcess

LABELS = frozenset({"person", "country"})


class Listener:
    """A process, and what it told."""

    def __init__(self, load: Callable[[], Installed], limit: float = 30.0) -> None:
        self._answers: Queue[Answer] = Queue()
        self.process = SuggestProcess(self._answers.put, load, limit)

    def next(self) -> Answer:
        return self._answers.get(timeout=60)

    def ask(self, text: str) -> int:
        return self.process.ask(Snapshot(text, "lv", LABELS, LABELS))

    def words(self, text: str) -> list[str]:
        """What is suggested for a text; failures are passed over."""
        number = self.ask(text)
        while (answer := self.next()).number != number:
            pass
        return [one.words(text) for one in answer.suggestions]


@pytest.fixture
def listen() -> Iterator[Callable[..., Listener]]:
    made: list[Listener] = []

    def make(load: Callable[[], Installed] = every_sort, limit: float = 30.0) -> Listener:
        made.append(Listener(load, limit))
        return made[-1]

    yield make
    for one in made:
        one.process.close()


def test_what_is_suggested_is_told(listen: Callable[..., Listener]) -> None:
    assert listen().words(f"Te ir {WORD}.") == [WORD]


def test_the_program_s_own_suggesters_are_there(listen: Callable[..., Listener]) -> None:
    assert "Krievijā" in listen(none_but_ours).words("Putins bija Krievijā.")


def test_only_the_newest_wish_is_answered(listen: Callable[..., Listener]) -> None:
    listener = listen()
    numbers = [listener.ask(WORD) for _ in range(20)]
    assert listener.next().number == numbers[-1]


def test_one_that_fails_costs_a_sentence_and_nothing_else(
    listen: Callable[..., Listener],
) -> None:
    listener = listen()
    assert listener.words(f"{WORD} fail") == [WORD]
    number = listener.ask(f"{WORD} nowhere")
    answer = listener.next()
    assert answer.number == number
    assert [len(answer.suggestions), len(answer.reasons)] == [1, 0]  # it is said once


@pytest.mark.parametrize(("does", "limit"), [("die", 30.0), ("hang", 0.5)])
def test_one_that_dies_or_hangs_is_left_out(
    listen: Callable[..., Listener], does: str, limit: float
) -> None:
    listener = listen(limit=limit)
    number = listener.ask(f"{WORD} {does}")
    told = listener.next()
    assert told.number == 0
    assert told.reasons[0].startswith("The suggester rude crashed or took longer than")
    answer = listener.next()
    assert (answer.number, len(answer.suggestions)) == (number, 1)
    assert listener.words(f"{WORD} {does}") == [WORD]


def test_a_process_that_is_killed_starts_again_with_the_next_wish(
    listen: Callable[..., Listener],
) -> None:
    listener = listen()
    listener.words(WORD)
    (child,) = active_children()
    assert child.pid
    os.kill(child.pid, signal.SIGKILL)
    assert listener.next().reasons == (
        "The process that suggests has ended; the next mark starts another.",
    )
    assert listener.words(WORD) == [WORD]


def test_nothing_comes_after_it_was_stopped(listen: Callable[..., Listener]) -> None:
    listener = listen()
    listener.ask(f"{WORD} slow")
    listener.process.stop()
    assert listener.words(WORD) == [WORD]
