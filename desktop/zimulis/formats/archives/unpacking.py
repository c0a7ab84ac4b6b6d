"""Unpacks the members of an archive, a few at a time, within limits.

Those that lie in one folder of the archive lie in one folder here, as readers look beside a file:
for the text of annotations, and for the types of structures.
"""

import lzma
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tarfile import TarError
from tempfile import TemporaryDirectory
from typing import IO
from zipfile import BadZipFile

from zimulis.formats.archives.members import Member, Members
from zimulis.formats.normalising import legal_in_xml

MOST = 100_000
"""How many members are looked at."""
LARGEST = 2**30
"""How many bytes a member may have."""
GROWTH = 200
"""How many times as large unpacking may make anything; texts become five or ten times as large."""

_LITTLE = 2**24  # bytes that may come of however few
_LONGEST_NAME = 100  # characters
_PIECE = 2**20  # bytes
_TOGETHER, _MOST_TOGETHER = 2**26, 1000  # bytes, and files, that wait for each other at the most
_DAMAGE = (BadZipFile, TarError, EOFError, zlib.error, lzma.LZMAError)
_UNREADABLE = (*_DAMAGE, NotImplementedError, RuntimeError)  # the last two of what zipfile lacks
_BOMB = f"unpacking makes it more than {GROWTH} times as large"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A member of an archive.

    Attributes:
        name: Its path there; empty if something is to be said of the archive itself.
        file: Where it is until the next one is asked for; None if it was refused.
        refusal: Why it was.
    """

    name: str
    file: Path | None = None
    refusal: str = ""


def _never(_file: Path) -> bool:
    return False


class _Refused(Exception):
    """A member that is not unpacked; its text says why."""


class _Bomb(Exception):
    """An archive of which nothing more is unpacked."""


def unpack(
    path: Path, members: Members, stays: Callable[[Path], bool] = _never
) -> Iterator[Unpacked]:
    """The members of an archive but hidden ones, in private folders, never under their own paths.

    Args:
        path: The archive.
        members: Gives its members.
        stays: Whether a file is of use to those that come later.

    Raises:
        OSError: The archive cannot be read, or the folder not be written to.
    """
    with TemporaryDirectory(prefix="zimulis-") as folder:
        unpacking = _Unpacking(path, Path(folder), stays)
        end: Unpacked | None = None
        try:
            for number, member in enumerate(members(path), 1):
                if number > MOST:
                    end = Unpacked("", refusal=f"only the first {MOST:,} files in it were read")
                    break
                if not _is_hidden(member.name):
                    if unpacking.is_full_for(member):
                        yield from unpacking.handed_over()
                    unpacking.take(member)
        except _Bomb:
            end = Unpacked("", refusal=_BOMB)
        except _DAMAGE:
            end = Unpacked("", refusal="the archive is damaged or cut off, or it is none")
        yield from unpacking.handed_over()
        if end:
            yield end


class _Unpacking:
    """An archive that is being unpacked: what waits here, and how much may still come of it."""

    def __init__(self, path: Path, folder: Path, stays: Callable[[Path], bool]) -> None:
        self._room = max(_LITTLE, GROWTH * path.stat().st_size)
        self._folder = folder
        self._stays = stays
        self._numbers: dict[str, int] = {}
        self._waiting: list[Unpacked] = []
        self._size = 0
        self._latest = ""

    def is_full_for(self, member: Member) -> bool:
        """Whether what waits has to go first; files that differ in their suffix come together."""
        if self._file(member).exists():
            return True
        is_full = self._size > _TOGETHER or len(self._waiting) >= _MOST_TOGETHER
        return is_full and _stem(member.name) != self._latest

    def _file(self, member: Member) -> Path:
        """Where a member goes: the last part of its name, in a folder for each of the archive."""
        where = PurePosixPath(legal_in_xml(member.name).replace("\\", "/"))
        number = self._numbers.setdefault(str(where.parent), len(self._numbers))
        return self._folder / str(number) / (where.name[-_LONGEST_NAME:] or "member")

    def handed_over(self) -> Iterator[Unpacked]:
        """What waits; when all of it has been read, it goes."""
        waiting, self._waiting, self._size = self._waiting, [], 0
        yield from waiting
        files = [one.file for one in waiting if one.file]
        staying = [file for file in files if self._stays(file)]
        for file in files:
            if file not in staying:
                file.unlink()
        for file in staying:  # the text of annotations that are gone is not of use any more
            if not self._stays(file):
                file.unlink()

    def take(self, member: Member) -> None:
        """Unpacks a member, which waits then."""
        unpacked = self._unpacked(member)
        self._latest = _stem(member.name)
        self._size += unpacked.file.stat().st_size if unpacked.file else 0
        self._waiting.append(unpacked)

    def _unpacked(self, member: Member) -> Unpacked:
        name, file = legal_in_xml(member.name), self._file(member)
        file.parent.mkdir(exist_ok=True)
        try:
            self._check(member)
            with member.open() as source, file.open("wb") as target:
                self._copy(member, source, target)
        except _Refused as refused:
            refusal = str(refused)
        except _UNREADABLE as error:
            refusal = f"it is damaged or cut off: {error}"
        else:
            return Unpacked(name, file)
        file.unlink(missing_ok=True)
        return Unpacked(name, refusal=refusal)

    def _check(self, member: Member) -> None:
        """Believes a member that says it is too large."""
        if member.refusal:
            raise _Refused(member.refusal)
        if member.packed and member.size > max(_LITTLE, GROWTH * member.packed):
            raise _Refused(_BOMB)
        if not member.packed and member.size > self._room:  # skipping it would unpack it, too
            raise _Bomb
        if member.size > LARGEST:
            raise _Refused(f"it has more than {LARGEST >> 20} MB")

    def _copy(self, member: Member, source: IO[bytes], target: IO[bytes]) -> None:
        """Copies a member, which may have lied."""
        most = self._most(member)
        copied = 0
        while piece := source.read(_PIECE):
            copied += len(piece)
            if copied > most:
                raise _Refused(_BOMB)
            self._use(len(piece))
            target.write(piece)

    def _most(self, member: Member) -> int:
        """How many bytes may come of a member."""
        return min(LARGEST, max(_LITTLE, GROWTH * member.packed)) if member.packed else LARGEST

    def _use(self, size: int) -> None:
        self._room -= size
        if self._room < 0:
            raise _Bomb


def _stem(name: str) -> str:
    """The path of a member without its suffix."""
    path = PurePosixPath(name.replace("\\", "/"))
    return str(path.parent / path.stem)


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part[0] == "." and part.strip(".") for part in parts) or "__MACOSX" in parts
