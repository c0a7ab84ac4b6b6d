from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Event, Thread

from zimulis.workspace.write_lock import WriteLock

PATIENCE = 10  # seconds, before a test gives up


class Worker(Thread):
    """Waits for the lock, notes its name when it has it, and holds it until told."""

    def __init__(
        self, name: str, turn: Callable[[], AbstractContextManager[None]], order: list[str]
    ) -> None:
        super().__init__(name=name, daemon=True)
        self.turn = turn
        self.order = order
        self.holds = Event()
        self.let_go = Event()
        self.start()

    def run(self) -> None:
        with self.turn():
            self.order.append(self.name)
            self.holds.set()
            self.let_go.wait(PATIENCE)

    def finish(self) -> None:
        self.let_go.set()
        self.join(PATIENCE)


def test_marks_go_before_batches_that_waited_longer() -> None:
    lock, order = WriteLock(), list[str]()
    running = Worker("running batch", lock.for_batch, order)
    assert running.holds.wait(PATIENCE)
    batch = Worker("next batch", lock.for_batch, order)
    marks = [Worker("mark", lock.for_mark, order) for _ in range(2)]
    while lock.waiting_marks < 2:
        pass
    for worker in (batch, *marks):
        worker.let_go.set()
    running.finish()
    for worker in (batch, *marks):
        worker.join(PATIENCE)
    assert order == ["running batch", "mark", "mark", "next batch"]


def test_the_lock_is_let_go_after_an_error() -> None:
    lock, order = WriteLock(), list[str]()
    try:
        with lock.for_mark():
            raise MemoryError
    except MemoryError:
        Worker("next", lock.for_batch, order).finish()
    assert order == ["next"]
