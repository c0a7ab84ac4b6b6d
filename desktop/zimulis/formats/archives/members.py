"""What is in an archive, and what of it is refused before it is looked into."""

import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tarfile import ReadError, TarFile, TarInfo
from typing import IO
from zipfile import ZipFile, ZipInfo

from zimulis.formats.archives.packing import is_packed_alone, unpacked

_ENCRYPTION = 0x1  # the bit of a member's flags
_CLIMBS = "its path leads out of the archive"
_LINK = "it is a link"
_DEVICE = "it is no ordinary file"
_OFFICE = {
    "xl/workbook.xml": "it is a workbook; save it as CSV and import that",
    "ppt/presentation.xml": "it is a presentation, which is not read here",
    "META-INF/manifest.xml": "it is an OpenDocument file; save it as DOCX or CSV and import that",
}
_ENCRYPTED = "it is protected by a password; unpack it yourself and import what comes out"


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive.

    Attributes:
        name: Its path there.
        size: How many bytes it has as it says; 0 if it says nothing.
        packed: How many bytes of the archive it takes; 0 if that cannot be told.
        refusal: Why it is not read; empty if nothing speaks against it.
        open: Gives its bytes.
    """

    name: str
    size: int
    packed: int
    refusal: str
    open: Callable[[], IO[bytes]]


Members = Callable[[Path], Iterator[Member]]
"""Gives the members of an archive in their order; it may raise what its library raises."""


def zip_members(path: Path) -> Iterator[Member]:
    """The files in a ZIP archive."""
    with ZipFile(path) as archive:
        if sentence := _office(archive):
            yield Member("", 0, 0, sentence, partial(unpacked, path))
            return
        for info in archive.infolist():
            if not info.is_dir():
                opened = partial(archive.open, info)
                yield Member(
                    info.filename, info.file_size, info.compress_size, _zip_refusal(info), opened
                )


def _office(archive: ZipFile) -> str:
    """What to do with a document of an office program; empty if it is none."""
    names = archive.NameToInfo
    return next((sentence for name, sentence in _OFFICE.items() if name in names), "")


def _zip_refusal(info: ZipInfo) -> str:
    mode = info.external_attr >> 16  # as Unix has it; 0 from elsewhere
    if _climbs(info.filename):
        return _CLIMBS
    if stat.S_ISLNK(mode):
        return _LINK
    if stat.S_IFMT(mode) and not stat.S_ISREG(mode):
        return _DEVICE
    return _ENCRYPTED if info.flag_bits & _ENCRYPTION else ""


def tar_members(path: Path) -> Iterator[Member]:
    """The files in a TAR archive, compressed or not; or the one file that is compressed alone."""
    if is_packed_alone(path):
        yield Member(path.stem, 0, path.stat().st_size, "", partial(unpacked, path))
        return
    with TarFile.open(path) as archive:
        for info in archive:
            if not info.isdir():
                opened = partial(_opened, archive, info)
                yield Member(info.name, info.size, 0, _tar_refusal(info), opened)


def _tar_refusal(info: TarInfo) -> str:
    if _climbs(info.name):
        return _CLIMBS
    if info.issym() or info.islnk():
        return _LINK
    return "" if info.isfile() else _DEVICE


def _opened(archive: TarFile, info: TarInfo) -> IO[bytes]:
    stream = archive.extractfile(info)
    if stream is None:
        raise ReadError(_DEVICE)
    return stream


def _climbs(name: str) -> bool:
    first, *others = name.replace("\\", "/").split("/")
    return not first or ":" in first or ".." in (first, *others)
