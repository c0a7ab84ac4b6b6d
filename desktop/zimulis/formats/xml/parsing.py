"""Parsing files that strangers wrote: piece by piece, within limits, and without entities."""

import mmap
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from lxml import etree

from zimulis.domain.parts import Part
from zimulis.formats import MAX_TEXT, Failure, FormatError
from zimulis.formats.xml.vocabulary import CORPUS, OFFSETS, Vocabulary

MAX_DEPTH = 256
"""How deep elements may be nested."""
_MAX_FILE = 4 * MAX_TEXT

Element = etree._Element  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
Pieces = Mapping[str, Sequence[Element]]
"""The elements in another one by their names, in their order."""

_LINE = "{urn:zimulis:reading:1}line"
_CHUNK = 2**16
_TAIL = 64
_LINE_END = re.compile(rb"\n")
_CUT_OFF = "the file ends too early, as if it was cut off: what stands before this place was read"
_DOCTYPE = (
    "it declares a DOCTYPE, which could draw in other files or grow without end: remove it"
    " and try again"
)
_TOO_DEEP = f"elements are nested deeper than {MAX_DEPTH} levels; what holds them was left out"
_TOO_LONG = f"a text takes more than {MAX_TEXT >> 20} MB; what holds it was left out"


def line_of(element: Element) -> int:
    """Where it stands in the file, for reports."""
    return int(element.get(_LINE, "")) if _LINE in element.attrib else element.sourceline or 0


def put_in_line(element: Element, original: Element) -> None:
    """Makes an element, built in place of one in the file, stand where that one does.

    An attribute, because an element that is built takes no line above 65,535.
    """
    element.set(_LINE, str(line_of(original)))


def local_name(element: Element) -> str:
    """The element's name without its namespace."""
    return _without_namespace(str(element.tag))


@lru_cache(maxsize=256)
def _without_namespace(tag: str) -> str:
    """There are few names, and each is asked for with every element."""
    return tag.rpartition("}")[2]


def children_by_name(element: Element) -> Pieces:
    """The elements in it, for whoever asks for several names."""
    named: dict[str, list[Element]] = {}
    for child in element:
        named.setdefault(_without_namespace(str(child.tag)), []).append(child)
    return named


def refuse_doctype(path: Path) -> str:
    """Reads up to the root element with a parser that expands nothing, to be sure of the rest.

    Returns:
        What the root is called, without a namespace.

    Raises:
        FormatError: There is a DOCTYPE, or no root element.
        OSError: The file cannot be read.
    """

    def refuse(*_: object) -> NoReturn:
        raise FormatError(str(path), f"line {parser.CurrentLineNumber}", _DOCTYPE)

    def stop(name: str, _: object) -> NoReturn:
        raise _RootReached(name)

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = stop
    try:
        with path.open("rb") as stream:
            parser.ParseFile(stream)
    except _RootReached as reached:
        return reached.name.rpartition(":")[2]
    except (expat.ExpatError, ValueError, LookupError) as error:
        place = f"line {parser.CurrentLineNumber}"
        raise FormatError(str(path), place, f"it is no well-formed XML ({error})") from None
    raise FormatError(str(path), "", "it is no well-formed XML (there is nothing in it)")


class _RootReached(Exception):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class _Broken(Exception):
    """The parser cannot go on in this article."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(line, reason)
        self.line = line
        self.reason = reason


class Children:
    """The children of a corpus's root, each whole, in memory that does not grow with their number.

    An article that cannot be parsed is a failure, and the reading goes on with the next one.
    """

    def __init__(self, path: Path, vocabulary: Vocabulary = CORPUS) -> None:
        self._path = path
        self._vocabulary = vocabulary
        self._encoding: str | None = None
        self._opening = b""
        self._begin()

    def _begin(self) -> None:
        self._depth = 0
        self._articles = 0  # how many have begun
        self._line = 1  # where the latest child of the root begins
        self._quiet = 0  # how many bytes have come since a tag
        self._too_deep: int | None = None
        self._tail = b""  # the latest bytes

    def __iter__(self) -> Iterator[Element | Failure]:
        """Yields children that may be used until the next one is asked for.

        Raises:
            FormatError: The file is refused outright.
            OSError: The file cannot be read.
        """
        refuse_doctype(self._path)
        start: int | None = 0
        reported: Failure | None = None
        while start is not None:
            self._begin()
            try:
                yield from self._parse(start)
                return
            except _Broken as broken:
                failure = Failure(str(self._path), f"line {broken.line}", broken.reason)
            if failure != reported:
                yield failure
            reported = failure
            start = self._next_article(start)

    def _parse(self, start: int) -> Iterator[Element | Failure]:
        """Parses from an offset in bytes; raises _Broken where the parser cannot go on."""
        parser = etree.XMLPullParser(
            events=("start", "end"),
            encoding=self._encoding,
            resolve_entities=False,
            no_network=True,
            huge_tree=True,
            collect_ids=False,
            remove_comments=True,
            remove_pis=True,
        )
        with self._path.open("rb") as stream:
            stream.seek(start)
            chunk = self._opening + stream.read(_CHUNK)
            while True:
                error = _advance(parser, chunk)
                self._quiet += len(chunk)
                self._tail = (self._tail + chunk)[-_TAIL:]
                yield from self._follow(parser)
                if error is not None:
                    raise self._broken(error, at_end=not chunk)
                if self._quiet > MAX_TEXT:
                    raise _Broken(self._line, _TOO_LONG)
                if not chunk:
                    return
                chunk = stream.read(_CHUNK)

    def _follow(self, parser: etree.XMLPullParser) -> Iterator[Element | Failure]:
        for event, element in parser.read_events():
            self._quiet = 0
            if event == "start":
                self._enter(element)
                continue
            self._depth -= 1
            if self._depth != 1:
                continue
            if self._too_deep is None:
                yield element
            else:
                yield Failure(str(self._path), f"line {self._too_deep}", _TOO_DEEP)
                self._too_deep = None
            _forget(element)

    def _enter(self, element: Element) -> None:
        self._depth += 1
        if self._depth == 1 and not self._opening:
            self._greet(element)
        elif self._depth == 2:
            self._line = element.sourceline or 0
            self._articles += local_name(element) == self._vocabulary.article
        elif self._depth > MAX_DEPTH and self._too_deep is None:
            self._too_deep = element.sourceline or 0

    def _greet(self, root: Element) -> None:
        """Checks the root, and keeps what is needed to begin again in the middle of the file."""
        check_root(root, str(self._path), self._vocabulary)
        self._encoding = root.getroottree().docinfo.encoding
        words = self._vocabulary
        namespace = f' xmlns="{words.namespace}"' if "}" in str(root.tag) else ""
        self._opening = f"<{words.root}{namespace}>".encode()

    def _broken(self, error: etree.XMLSyntaxError, *, at_end: bool) -> _Broken:
        if self._too_deep is not None:
            return _Broken(self._too_deep, _TOO_DEEP)
        if at_end and not self._tail.rstrip().endswith(f"{self._vocabulary.root}>".encode()):
            return _Broken(error.lineno or 0, _CUT_OFF)
        message = (error.msg or "").partition(", line ")[0]
        reason = f"it is no well-formed XML ({message}); this article was left out"
        return _Broken(error.lineno or 0, reason)

    def _next_article(self, start: int) -> int | None:
        """The offset of the article after those that have begun; prepares for a start there."""
        begun = max(self._articles, int(start > 0))
        article = re.compile(rf"<{self._vocabulary.article}[\s>/]".encode())
        with (
            self._path.open("rb") as stream,
            mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as view,
        ):
            found = next(islice(article.finditer(view, start), begun, None), None)
            if found is None or not self._opening:
                return None
            lines = sum(1 for _ in _LINE_END.finditer(view, 0, found.start()))
            self._opening = self._opening.strip() + b"\n" * lines
            return found.start()


def whole_file(path: Path) -> Element:
    """The root of a file that is one article, with all that is in it.

    Raises:
        FormatError: It cannot be parsed, or is too large or too deep.
        OSError: The file cannot be read.
    """
    refuse_doctype(path)
    if path.stat().st_size > _MAX_FILE:
        reason = f"it takes more than {_MAX_FILE >> 20} MB, and is one article"
        raise FormatError(str(path), "", reason)
    depth = 0
    parsing = etree.iterparse(
        path,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        huge_tree=True,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for event, element in parsing:
            depth += 1 if event == "start" else -1
            if depth > MAX_DEPTH:
                raise FormatError(str(path), f"line {element.sourceline}", _TOO_DEEP)
    except etree.XMLSyntaxError as error:
        message = (error.msg or "").partition(", line ")[0]
        reason = f"it is no well-formed XML ({message})"
        raise FormatError(str(path), f"line {error.lineno}", reason) from None
    assert parsing.root is not None  # or the parser would have raised
    return parsing.root


def covered(element: Element) -> list[tuple[Element, Part]]:
    """What stands in an element, each with the code points of its text that it covers.

    Elements come in the order of their starts, the outer before the inner.
    """
    opened: list[tuple[Element, int]] = []
    ends: dict[Element, int] = {}
    at = 0
    for event, one in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            opened.append((one, at))
            at += len(one.text or "")
        else:
            ends[one] = at
            at += len(one.tail or "")
    return [(one, Part(start, ends[one])) for one, start in opened[1:]]


def check_root(root: Element, path: str, vocabulary: Vocabulary = CORPUS) -> None:
    """Refuses what has another root, is of another version or counts other offsets.

    Raises:
        FormatError: It is not.
    """
    name = str(root.tag)
    wanted = vocabulary.root
    if name not in (wanted, f"{{{vocabulary.namespace}}}{wanted}"):
        raise FormatError(path, f"line {root.sourceline}", f"its root is <{name}>, not <{wanted}>")
    known = vocabulary.version
    version = root.get("version", known)
    if known and version.partition(".")[0] != known.partition(".")[0]:
        reason = f"it is of version {version}, and only version {known} is known here"
        raise FormatError(path, f"line {root.sourceline}", reason)
    unit = root.get("offsets", OFFSETS)
    if unit != OFFSETS:
        reason = f"its offsets are counted in {unit}, and only {OFFSETS} is understood"
        raise FormatError(path, f"line {root.sourceline}", reason)


def _advance(parser: etree.XMLPullParser, chunk: bytes) -> etree.XMLSyntaxError | None:
    """Feeds a chunk, or ends the parsing if there is none left; returns what went wrong."""
    try:
        if chunk:
            parser.feed(chunk)
        else:
            parser.close()
    except etree.XMLSyntaxError as error:
        return error
    return None


def _forget(child: Element) -> None:
    """Frees a child that has been used; its element must stay until the parser is past it."""
    child.clear()
    root = child.getparent()
    while root is not None and root[0] is not child:
        root.remove(root[0])
