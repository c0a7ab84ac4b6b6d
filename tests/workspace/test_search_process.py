"""Searching in a process of its own."""

import multiprocessing
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest

from tests.builders import build_project
from zimulis.workspace.search_process import FIRST, Batch, SearchProcess
from zimulis.workspace.searching import Wish


class Listener:
    """A process on a project, and what it told."""

    def __init__(self, project: Path) -> None:
        self._batches: Queue[Batch] = Queue()
        self.process = SearchProcess(project, self._batches.put)

    def next(self) -> Batch:
        return self._batches.get(timeout=60)

    def rest(self) -> list[Batch]:
        """What was told and not asked for yet."""
        return [self._batches.get() for _ in range(self._batches.qsize())]

    def last(self, number: int) -> list[Batch]:
        """The batches of a wish, up to the last."""
        found: list[Batch] = []
        while not found or not found[-1].is_done:
            batch = self.next()
            if batch.number == number:
                found.append(batch)
        return found


@pytest.fixture
def listen(tmp_path: Path) -> Iterator[Callable[..., Listener]]:
    made: list[Listener] = []

    def make(*texts: str) -> Listener:
        with build_project(tmp_path, *texts) as session:
            made.append(Listener(session.path))
        return made[-1]

    yield make
    for one in made:
        one.process.close()


def test_the_first_lines_come_before_the_others_and_all_are_counted(
    listen: Callable[..., Listener],
) -> None:
    listener = listen(*(f"{number} {'Kims ' * 30}" for number in range(9)))
    batches = listener.last(listener.process.ask(Wish("Kims")))
    assert len(batches[0].lines) >= FIRST
    assert not batches[0].is_done
    assert sum(len(batch.lines) for batch in batches) == batches[-1].total == 270
    assert batches[-1].articles == 9


def test_a_new_wish_ends_the_one_before(listen: Callable[..., Listener]) -> None:
    listener = listen("Kims un Putins")
    listener.process.ask(Wish("Kims"))
    (batch,) = listener.last(listener.process.ask(Wish("Putins")))
    assert [line.match for line in batch.lines] == ["Putins"]


def test_a_wish_without_sense_gets_its_sentence_and_the_next_is_fulfilled(
    listen: Callable[..., Listener],
) -> None:
    listener = listen("Kims")
    (batch,) = listener.last(listener.process.ask(Wish("a OR")))
    assert batch.reason.startswith("OR stands")
    assert listener.last(listener.process.ask(Wish("Kims")))[-1].total == 1


def test_its_death_is_told_and_the_next_wish_begins_another(
    listen: Callable[..., Listener],
) -> None:
    listener = listen("Kims")
    listener.last(listener.process.ask(Wish("Kims")))
    (child,) = multiprocessing.active_children()
    child.kill()
    assert listener.next().reason.endswith("try again.")
    assert listener.last(listener.process.ask(Wish("Kims")))[-1].total == 1


def test_a_closed_one_says_nothing(listen: Callable[..., Listener]) -> None:
    listener = listen("Kims")
    listener.process.ask(Wish("Kims"))
    listener.process.close()
    listener.process.stop()
    assert not multiprocessing.active_children()
    assert not any(batch.reason for batch in listener.rest())
