"""Reads a corpus with its marks in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part, normalise
from zimulis.formats import ReadItem, ReadOptions
from zimulis.formats.xml.article_reader import ArticleReader
from zimulis.formats.xml.names import from_xml_name
from zimulis.formats.xml.parsing import Element, covered, local_name
from zimulis.formats.xml.reader import FileReading, from_elsewhere
from zimulis.formats.xml.references import Unreadable
from zimulis.formats.xml_inline.vocabulary import INLINE, VALUES

_ROOT = re.compile(f"<(?:\\w+:)?corpus[^<>]*[\"']{INLINE.namespace}[\"']".encode())
_VALUE = f"{{{VALUES}}}"


class InlineReader:
    """Reads one file after the other; a bad article is refused alone, and so is a bad mark."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it declares the namespace; see `zimulis.formats.Reader`."""
        return _ROOT.search(head.replace(b"\0", b"")) is not None

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields what the file holds; see `zimulis.formats.Reader`."""
        for item in FileReading(path, INLINE, InlineArticleReader).items():
            yield from_elsewhere(item, options)


@dataclass(slots=True)
class _Draft:
    """A span to be, from its pieces.

    Attributes:
        element: The first piece, on which everything stands that the span carries.
        missing: The id of the piece that has to follow; empty if none has.
    """

    element: Element
    parts: list[Part] = field(default_factory=list[Part])
    missing: str = ""


class InlineArticleReader(ArticleReader):
    """Reads articles whose text has elements in it."""

    def _content_of(self, element: Element) -> str:
        return "".join(element.itertext())

    def _all_spans(self, text: str) -> list[Span]:
        """The spans in the text, and any that stand beside it."""
        spans: list[Span] = []
        (marked,) = self._pieces["text"]
        for draft in self._drafts(marked):
            try:
                spans.append(self._span_from(draft, text))
            except Unreadable as unreadable:
                self._remark(draft.element, str(unreadable))
        return spans + super()._all_spans(text)

    def _drafts(self, marked: Element) -> list[_Draft]:
        """Puts the pieces in a text together."""
        drafts: list[_Draft] = []
        by_piece: dict[str, _Draft] = {}
        awaited: dict[str, _Draft] = {}
        for element, part in covered(marked):
            identifier, before = element.get("id", ""), element.get("prev", "")
            draft = by_piece.get(before) if before else awaited.get(identifier)
            if draft is not None and draft.element.tag != element.tag:
                draft = None
            if draft is None and before:
                reason = f"a piece goes on from {before}, which is no piece of that label before it"
                self._remark(element, reason)
                continue
            if draft is None:
                draft = _Draft(element)
                drafts.append(draft)
            draft.parts.append(part)
            draft.missing = element.get("next", "")
            if identifier:
                by_piece[identifier] = draft
            if draft.missing:
                awaited[draft.missing] = draft
        return drafts

    def _span_from(self, draft: _Draft, text: str) -> Span:
        if draft.missing:
            raise Unreadable(f"the piece {draft.missing} of it is not in the text")
        parts = normalise(text, draft.parts)
        if not parts:
            raise Unreadable(f"there is nothing but white space in it at {draft.parts[0].start}")
        element = draft.element
        values = {
            from_xml_name(str(name).removeprefix(_VALUE)): str(value)
            for name, value in element.attrib.items()
            if str(name).startswith(_VALUE)
        }
        label = from_xml_name(local_name(element))
        return self._new_span(element, label, parts, values, element.get("note", ""))
