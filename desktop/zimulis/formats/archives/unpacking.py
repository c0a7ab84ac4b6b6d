"""Unpacks the members of an archive one by one, within limits."""

import lzma
import zlib
from collections.abc import Iterator
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


class _Refused(Exception):
    """A member that is not unpacked; its text says why."""


class _Bomb(Exception):
    """An archive of which nothing more is unpacked."""


def unpack(path: Path, members: Members) -> Iterator[Unpacked]:
    """The members of an archive but hidden ones, in a private folder, never under their own paths.

    Raises:
        OSError: The archive cannot be read, or the folder not be written to.
    """
    unpacking = _Unpacking(path)
    try:
        with TemporaryDirectory(prefix="zimulis-") as folder:
            for number, member in enumerate(members(path), 1):
                if number > MOST:
                    yield Unpacked("", refusal=f"only the first {MOST:,} files in it were read")
                    return
                if not _is_hidden(member.name):
                    unpacked = unpacking.take(member, Path(folder))
                    yield unpacked
                    if unpacked.file:
                        unpacked.file.unlink()
    except _Bomb:
        yield Unpacked("", refusal=_BOMB)
    except _DAMAGE:
        yield Unpacked("", refusal="the archive is damaged or cut off, or it is none")


class _Unpacking:
    """An archive that is being unpacked, and how many bytes may still come of it."""

    def __init__(self, path: Path) -> None:
        self._room = max(_LITTLE, GROWTH * path.stat().st_size)

    def take(self, member: Member, folder: Path) -> Unpacked:
        """Puts a member into the folder, under the last part of its name."""
        name = legal_in_xml(member.name)
        file = folder / (PurePosixPath(name.replace("\\", "/")).name[-_LONGEST_NAME:] or "member")
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


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part[0] == "." and part.strip(".") for part in parts) or "__MACOSX" in parts
