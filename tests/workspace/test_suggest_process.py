"""Suggesting in a process of its own, whatever suggesters do there."""

import os
import signal
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from queue import Queue

import pytest

from tests.assist import suggesters
from tests.assist.suggesters import WORD, every_sort, none_but_ours, stuck
from zimulis.assist import Snapshot
from zimulis.workspace.suggest_process import Answer, Load, SuggestProcess

LABELS = frozenset({"person", "country"})


class Listener:
    """A process, and what it told."""

    def __init__(self, load: Load, limit: float = 30.0) -> None:
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

    def make(load: Load = every_sort, limit: float = 30.0) -> Listener:
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


def test_one_without_end_costs_a_sentence_too(listen: Callable[..., Listener]) -> None:
    listener = listen()
    listener.words(WORD)
    number = listener.ask(f"{WORD} babble")
    answer = listener.next()
    assert answer.reasons == [
        "The suggester rude failed: ValueError: it proposes more than the text has letters",
    ]
    assert (answer.number, len(answer.suggestions)) == (number, 1)


@pytest.mark.parametrize(
    ("load", "sentence", "words"),
    [
        (suggesters.without_babel, "The names of countries and cities cannot be read: ", "Putins"),
        (suggesters.without_data_of_babel, "The names of countries and cities cannot", "Putins"),
        (suggesters.without_stemmers, "Words are recognised only as they are", "Krievijā"),
        (suggesters.without_lists, "Suggestions are made without the list ", "Krievijā"),
    ],
)
def test_what_is_missing_is_told_in_one_sentence_and_the_rest_goes_on(
    listen: Callable[..., Listener], load: Load, sentence: str, words: str
) -> None:
    text = "Vladimirs Putins bija Krievijā. Putins runāja par Su-35.\n"
    listener = listen(load)
    number = listener.process.ask(Snapshot(text, "lv", LABELS | {"weapon"}, LABELS))
    answer = listener.next()
    assert answer.number == number
    (reason,) = answer.reasons
    assert reason.startswith(sentence)
    assert {words, "Su-35"} <= {one.words(text) for one in answer.suggestions}


def test_what_it_warns_of_is_told_in_one_sentence(listen: Callable[..., Listener]) -> None:
    listener = listen()
    listener.words(WORD)
    listener.ask(f"{WORD} warn")
    answer = listener.next()
    assert (list(answer.reasons), len(answer.suggestions)) == (["Without the list roles.txt"], 1)
    listener.ask(f"{WORD} warn")
    assert not listener.next().reasons


@pytest.mark.parametrize(("does", "limit"), [("die", 30.0), ("leave", 30.0), ("hang", 0.5)])
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


def test_one_that_hangs_while_it_is_loaded_is_left_out(listen: Callable[..., Listener]) -> None:
    listener = listen(stuck, limit=0.5)
    number = listener.ask(WORD)
    told = listener.next()
    assert told.reasons[0].startswith("The suggester stuck:STUCK crashed or took longer than")
    answer = listener.next()
    assert answer.number == number
    assert [one.words(WORD) for one in answer.suggestions] == [WORD]


def test_whoever_is_at_work_when_the_process_is_killed_is_asked_again(
    listen: Callable[..., Listener],
) -> None:
    listener = listen()
    listener.ask(f"{WORD} be-killed")
    assert listener.next().reasons[0].startswith("The process that suggests has ended")
    number = listener.ask(f"{WORD} fail")
    answer = listener.next()
    assert answer.number == number
    assert answer.reasons[0].startswith("The suggester rude failed")


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
