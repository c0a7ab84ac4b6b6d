"""Archives: every member is read by whichever reader recognises it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from zimulis.domain.columns import TableSample
from zimulis.domain.exchange import Header
from zimulis.formats import Failure, ReadItem, ReadOptions
from zimulis.formats.archives.members import Members
from zimulis.formats.archives.unpacking import unpack
from zimulis.formats.registry import format_of, is_read_along, read_file, sample_table

_DEEPEST = 2  # an archive in an archive
_SAMPLED = 20  # members


class ArchiveReader:
    """Reads what is in archives of one kind; see `zimulis.formats.TableReader`."""

    def __init__(self, recognises: Callable[[Path, bytes], bool], members: Members) -> None:
        self._recognises = recognises
        self._members = members

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it is such an archive; see `zimulis.formats.Reader`."""
        return self._recognises(path, head)

    def sample(self, path: Path, options: ReadOptions) -> TableSample | None:
        """The beginning of the first table among the first members."""
        for unpacked in islice(unpack(path, self._members), _SAMPLED):
            if unpacked.file and (sample := sample_table(unpacked.file, options)):
                return sample
        return None

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields what the members hold; see `zimulis.formats.Reader`."""
        yield from self.read_nested(path, options, 1)

    def read_nested(self, path: Path, options: ReadOptions, depth: int) -> Iterator[ReadItem]:
        """Reads an archive in so many archives less one."""
        for unpacked in unpack(path, self._members, is_read_along):
            shown = f"{path}/{unpacked.name}" if unpacked.name else str(path)
            if unpacked.file is None:
                yield Failure(shown, "", unpacked.refusal)
                continue
            for item in _items(unpacked.file, options, depth):
                yield _named(item, str(unpacked.file), shown)


def _items(file: Path, options: ReadOptions, depth: int) -> Iterator[ReadItem]:
    one = format_of(file)
    reader = one and one.reader
    if not isinstance(reader, ArchiveReader):
        yield from read_file(file, options)
    elif depth < _DEEPEST:
        yield from reader.read_nested(file, options, depth + 1)
    else:
        yield Failure(str(file), "", "it is an archive in an archive in an archive")


def _named(item: ReadItem, path: str, shown: str) -> ReadItem:
    """What came out of a member, under the name that it has in the archive."""
    if isinstance(item, Header):
        return item
    return replace(item, path=shown + item.path.removeprefix(path))
