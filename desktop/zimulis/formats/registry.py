"""Which formats there are, and which of them a file is of."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from glob import glob, has_magic
from os import strerror, walk
from pathlib import Path
from stat import S_ISREG

from zimulis.domain.columns import TableSample
from zimulis.domain.plugins import Plugins, Unusable, load_plugins
from zimulis.formats import HEAD, Failure, Format, ReadItem, ReadOptions, TableReader
from zimulis.formats.atomic import MANIFEST

# A project is never opened here: if this process has it open, closing it would drop SQLite's locks.
_PROJECT = re.compile(r"\.zimulis(-wal|-shm|\.backups)?/?$")

_UNKNOWN = (
    "it is of no kind that is read here: a text, a web page, a document, a table, an archive, or"
    " marks of another program"
)


def formats() -> Mapping[str, Format]:
    """The formats that are installed, by name."""
    return installed().found


def broken_formats() -> tuple[Failure, ...]:
    """The entry points that give no format: whose they are, their names, and why."""
    return tuple(Failure(one.package, one.name, one.reason) for one in installed().broken)


@cache
def installed() -> Plugins[Format]:
    """Everything there is, loaded once."""
    plugins = load_plugins("zimulis.formats", _checked, kind="format")
    return Plugins(dict(sorted(plugins.found.items())), plugins.broken)


def _checked(loaded: object) -> Format:
    if not isinstance(loaded, Format):
        raise Unusable("it is not a zimulis.formats.Format")
    return loaded


def find_files(paths: Iterable[str]) -> Iterator[Path]:
    """The files that are named: themselves, in folders, or by patterns with `*`, `?` and `[…]`.

    Folders are walked in the order of names, without hidden files and projects. What does not exist
    is among the files, so that reading it says so.
    """
    for path in paths:
        if has_magic(path) and not Path(path).exists():
            matches = sorted(glob(path, recursive=True))  # noqa: PTH207 (Path has no ** with roots)
            found = [match for match in matches if not _PROJECT.search(match)] or [path]
        else:
            found = [path]
        for one in found:
            yield from _in_folder(one) if Path(one).is_dir() else [Path(one)]


def _in_folder(folder: str) -> Iterator[Path]:
    for parent, folders, files in walk(folder):
        folders[:] = sorted(filter(_is_wanted, folders))
        yield from (Path(parent, name) for name in sorted(filter(_is_wanted, files)))


def _is_wanted(name: str) -> bool:
    return not name.startswith(".") and not _PROJECT.search(name)


def read_file(path: Path, options: ReadOptions, name: str = "") -> Iterator[ReadItem]:
    """Reads a file with the reader that recognises it.

    Args:
        path: A file.
        options: What the person who imports decided.
        name: The format that the file is of; empty to find out.
    """
    if _PROJECT.search(path.name):
        yield Failure(str(path), "", "it is a project; export it there and import what comes out")
        return
    try:
        if not S_ISREG(path.stat().st_mode):
            yield Failure(str(path), "", "it is no ordinary file")
            return
        with path.open("rb") as stream:
            head = stream.read(HEAD)
        if not name and (_is_manifest(path, head) or is_read_along(path)):
            return
        one = formats()[name] if name else _known(path, head)
        if not head and not (one and one.reader and one.reader.recognises(path, head)):
            yield Failure(str(path), "", "the file is empty")
            return
        if one is None or one.reader is None:
            yield Failure(str(path), "", _UNKNOWN)
            return
        yield from one.reader.read(path, options.of_file(path))
    except OSError as error:
        yield Failure(str(path), "", f"it cannot be read: {_reason(error)}")
    except MemoryError:
        yield Failure(str(path), "", "it takes more memory than there is to read it")


def _is_manifest(path: Path, head: bytes) -> bool:
    return path.name == MANIFEST and head.startswith(b'{\n "format":')


def is_read_along(path: Path) -> bool:
    """Whether a file is part of another one."""
    return any(belongs(path) for belongs in _belonging())


@cache
def _belonging() -> frozenset[Callable[[Path], bool]]:
    """What tells whether a file is part of another one; most formats share one that denies it."""
    return frozenset(one.belongs for one in formats().values())


def sample_table(path: Path, options: ReadOptions, name: str = "") -> TableSample | None:
    """The beginning of a table; None if the file is none, or cannot be read."""
    try:
        one = formats()[name] if name else format_of(path)
        if one is None or not isinstance(one.reader, TableReader):
            return None
        return one.reader.sample(path, options.of_file(path))
    except OSError:
        return None


def is_risky(path: Path) -> bool:
    """Whether a file is of a kind that is never read in a process that must live."""
    try:
        one = format_of(path)
    except OSError:
        return False
    return one is not None and one.risky


def format_of(path: Path) -> Format | None:
    """The format that a file is of; None if it is of none, or no ordinary file.

    Raises:
        OSError: The file cannot be read.
    """
    if not path.is_file() or _PROJECT.search(path.name):
        return None
    with path.open("rb") as stream:
        return _known(path, stream.read(HEAD))


def _known(path: Path, head: bytes) -> Format | None:
    """Whose reader recognises the content, else whose suffix it is."""
    for one in _readable():
        if one.reader is not None and one.reader.recognises(path, head):
            return one
    suffix = path.suffix.lower()
    return next((one for one in _readable() if suffix in one.suffixes), None)


@cache
def _readable() -> tuple[Format, ...]:
    """The formats with a reader, in the order in which they are asked."""
    readable = (one for one in formats().values() if one.reader is not None)
    return tuple(sorted(readable, key=lambda one: (one.evidence, one.name)))


def _reason(error: OSError) -> str:
    return strerror(error.errno) if error.errno else str(error)
