"""How far reading is, and so how many articles there will be."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from zimulis.workspace.jobs import Progress

_FEW = 20  # articles from which nothing can be said of the rest


class Gauge:
    """Estimates how many articles some files hold, by the share of their bytes that is read.

    Args:
        files: All of them, in the order in which they are read.
    """

    def __init__(self, files: Iterable[Path]) -> None:
        self._sizes = {str(file): _size(file) for file in files}
        self._all = sum(self._sizes.values())
        self._before = 0
        self._file = ""
        self._position = 0

    def begin(self, file: str) -> None:
        """Takes note that a file is begun, and the one before it read."""
        self._before += self._sizes.get(self._file, 0)
        self._file, self._position = file, 0

    def reach(self, position: int) -> None:
        """Takes note of how many bytes of the file are read."""
        self._position = min(position, self._sizes.get(self._file, 0))

    def expected(self, done: int) -> int | None:
        """How many articles there will be, if `done` have come; None while nobody knows."""
        read = self._before + self._position
        if done < _FEW or not read:
            return None
        return max(done, round(done * self._all / read))

    def telling(self, progress: Progress) -> Progress:
        """Progress that is told, beside how many articles are done, how many are expected."""

        def tell(done: int, total: int | None, what: str) -> None:
            progress(done, self.expected(done) if total is None else total, what)

        return tell


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def position_in(file: Path) -> int:
    """How many bytes of a file this process has read; 0 if that cannot be known.

    Readers open files in their own ways, some in C, so the system is asked.
    """
    if sys.platform != "linux":
        return 0
    with suppress(OSError):
        for descriptor in Path("/proc/self/fd").iterdir():
            with suppress(OSError):
                if descriptor.samefile(file):
                    info = Path("/proc/self/fdinfo", descriptor.name).read_text(encoding="ascii")
                    return int(info.split(None, 2)[1])
    return 0
