import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

from zimulis.store.connection import Identity
from zimulis.workspace.write_lock import WriteLock

PATIENCE = 10  # seconds, before a test gives up
HOLDER = """
import sys
from zimulis.store.connection import Identity
from zimulis.workspace.write_lock import WriteLock
with WriteLock(Identity(int(sys.argv[1]), int(sys.argv[2]))).turn():
    print("held", flush=True)
    sys.stdin.read()
"""


def identity(folder: Path) -> Identity:
    status = folder.stat()
    return Identity(status.st_dev, status.st_ino)


class Writer(Thread):
    """Waits for its turn, notes its name when it has it, and keeps it until told."""

    def __init__(self, name: str, project: Identity, order: list[str]) -> None:
        super().__init__(name=name, daemon=True)
        self.lock = WriteLock(project)
        self.order = order
        self.writes = Event()
        self.let_go = Event()
        self.start()

    def run(self) -> None:
        with self.lock.turn():
            self.order.append(self.name)
            self.writes.set()
            self.let_go.wait(PATIENCE)

    def finish(self) -> None:
        self.let_go.set()
        self.join(PATIENCE)
        assert not self.is_alive()


def test_a_batch_that_comes_back_at_once_finds_the_mark_before_it(tmp_path: Path) -> None:
    project, order = identity(tmp_path), list[str]()
    batch = Writer("batch", project, order)
    assert batch.writes.wait(PATIENCE)
    mark = Writer("mark", project, order)
    while not mark.lock._gate._threads.locked():
        pass
    next_batch = Writer("next batch", project, order)
    next_batch.let_go.set()
    mark.let_go.set()
    batch.finish()
    for writer in (mark, next_batch):
        writer.finish()
    assert order == ["batch", "mark", "next batch"]


def test_the_turn_is_let_go_after_an_error(tmp_path: Path) -> None:
    project, order = identity(tmp_path), list[str]()
    try:
        with WriteLock(project).turn():
            raise MemoryError
    except MemoryError:
        Writer("next", project, order).finish()
    assert order == ["next"]


def test_another_project_has_its_own_turn(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with WriteLock(identity(tmp_path)).turn(), WriteLock(identity(tmp_path / "other")).turn():
        pass


def test_another_process_is_waited_for_until_it_dies(tmp_path: Path) -> None:
    project, order = identity(tmp_path), list[str]()
    command = [sys.executable, "-c", HOLDER, *map(str, project)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        writer = Writer("here", project, order)
        while not writer.lock._gate._threads.locked():
            pass
        assert not writer.writes.wait(0.05)
        process.kill()
        assert writer.writes.wait(PATIENCE)
        writer.finish()
    assert order == ["here"]
