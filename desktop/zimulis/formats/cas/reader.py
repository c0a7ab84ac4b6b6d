"""Readers of UIMA's files."""

from collections.abc import Callable, Iterator
from pathlib import Path

from zimulis.formats import Failure, FormatError, Note, ReadItem, ReadOptions
from zimulis.formats.cas.loading import Unloadable, load_json, load_xmi
from zimulis.formats.cas.reading import articles_in
from zimulis.formats.cas.uima import Cas

Remark = Callable[[str], None]


class CasReader:
    """Takes articles out of files in one of UIMA's forms."""

    def __init__(
        self,
        marks: tuple[bytes, ...],
        load: Callable[[Path, Remark, Remark], Cas],
    ) -> None:
        """Describes the form.

        Args:
            marks: One of them stands at the beginning of its files.
            load: Reads one, and is given what to tell what was left out, and what was guessed.
        """
        self._marks = marks
        self._load = load

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether one of the marks is there; see `zimulis.formats.Reader`."""
        return any(mark in head for mark in self._marks)

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields the entities, then the article; see `zimulis.formats.Reader`."""
        remarks: list[ReadItem] = []

        def fail(reason: str) -> None:
            remarks.append(Failure(str(path), "", reason))

        def tell(note: str) -> None:
            remarks.append(Note(str(path), note))

        try:
            cas = self._load(path, fail, tell)
        except Unloadable as unloadable:
            yield Failure(str(path), "", str(unloadable))
        except FormatError as error:
            yield Failure(error.path, error.place, error.reason)
        else:
            yield from articles_in(cas, str(path), path.name, options, remarks)


def xmi_reader() -> CasReader:
    """A reader of XMI files."""
    return CasReader((b"<xmi:XMI", b"http://www.omg.org/XMI"), load_xmi)


def json_reader() -> CasReader:
    """A reader of JSON CAS files."""
    marks = b'"%TYPES"', b'"%FEATURE_STRUCTURES"', b'"%VIEWS"'
    return CasReader(marks, load_json)
