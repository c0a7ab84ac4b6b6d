"""Word documents (DOCX), one article each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from zipfile import BadZipFile, ZipFile

from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage]

from zimulis.formats import MAX_TEXT, Evidence, Failure, Format, Note, ReadItem, ReadOptions
from zimulis.formats.documents import MISSING, Properties, document

_BODY = "word/document.xml"
_MOST = 4 * MAX_TEXT  # bytes of all its parts, pictures among them
_OLE = b"\xd0\xcf\x11\xe0"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_NO_TEXT = frozenset(f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "tblPr"))
_BOX = f"{_W}txbxContent"
_NOTES = (f"{_W}footnoteReference", f"{_W}endnoteReference")


class DocxReader:
    """Takes an article out of a Word document."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it is a ZIP archive with such a document; see `zimulis.formats.Reader`."""
        if not head.startswith(b"PK\x03\x04"):
            return False
        try:
            with ZipFile(path) as archive:
                return _BODY in archive.NameToInfo
        except BadZipFile:
            return False

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields the article; see `zimulis.formats.Reader`."""
        if refusal := _refusal(path):
            yield Failure(str(path), "", refusal)
            return
        try:
            body, properties = _opened(path)
        except ImportError:
            yield Failure(str(path), "", MISSING)
            return
        except (OSError, MemoryError):
            raise
        except Exception as error:  # whatever the libraries meet in a broken document
            yield Failure(str(path), "", f"it is damaged: {error}")
            return
        text = _joined(_blocks(body))
        if not text.strip():
            yield Failure(str(path), "", "there is no text in it")
            return
        yield document(path, text, properties, options)
        yield from (Note(str(path), note) for note in _left_out(body))


def _refusal(path: Path) -> str:
    with path.open("rb") as stream:
        head = stream.read(len(_OLE))
    if head == _OLE:
        return "it is protected by a password, or of an old Word; save it anew as DOCX"
    try:
        with ZipFile(path) as archive:
            size = sum(info.file_size for info in archive.infolist())
    except BadZipFile:
        return "it is no Word document"
    return f"unpacked it has more than {_MOST >> 20} MB" if size > _MOST else ""


def _opened(path: Path) -> tuple[Element, Properties]:
    import docx  # noqa: PLC0415 (an extra, which may be missing)

    opened = docx.Document(str(path))
    body = cast(Element, opened.element).find(f"{_W}body")
    if body is None:
        raise ValueError("it has no body")
    core = opened.core_properties
    created = core.created.date().isoformat() if core.created else ""
    return body, Properties(core.title, core.author, created)


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph or a table.

    Attributes:
        item: Whether it is one of a list.
    """

    text: str
    item: bool = False


def _blocks(parent: Iterable[Element]) -> Iterator[_Block]:
    """Paragraphs and tables in their order, wherever changes and fields have put them."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield _Block(_text(child).strip(), _is_item(child))
        elif child.tag == f"{_W}tbl":
            rows = child.iterfind(f".//{_W}tr")
            yield _Block("\n".join("\t".join(map(_cell, row.iterfind(f"{_W}tc"))) for row in rows))
        elif child.tag not in _NO_TEXT:
            yield from _blocks(child)


def _cell(cell: Element) -> str:
    return " ".join(" ".join(block.text.split()) for block in _blocks(cell) if block.text)


def _text(element: Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[str(child.tag)]
        elif child.tag not in _NO_TEXT and child.tag != _BOX:
            yield from _pieces(child)


def _is_item(paragraph: Element) -> bool:
    if paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        return True
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style is not None and style.get(f"{_W}val", "").startswith("List")


def _joined(blocks: Iterable[_Block]) -> str:
    """An empty line between blocks, none between the items of a list."""
    text, before = "", _Block("")
    for block in blocks:
        if block.text:
            between = "\n" if before.item and block.item else "\n\n"
            text += (between if text else "") + block.text
            before = block
    return text


def _left_out(body: Element) -> Iterator[str]:
    notes = sum(1 for _ in body.iter(*_NOTES))
    boxes = sum(1 for _ in body.iter(_BOX))
    if notes:
        yield f"its {notes} footnotes were left out" if notes > 1 else "its footnote was left out"
    if boxes:
        yield f"text in {boxes} boxes was left out" if boxes > 1 else "text in a box was left out"


FORMAT = Format(
    name="docx",
    title="Word documents (DOCX)",
    suffixes=(".docx",),
    reader=DocxReader(),
    texts_only=True,
    evidence=Evidence.MAGIC,
    risky=True,
)
