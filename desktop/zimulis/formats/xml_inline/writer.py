"""Writes spans as elements in the text, in pieces where they cross or have gaps."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.domain.inline import Piece, pieces
from zimulis.domain.parts import Part
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.xml.article_writer import ArticleWriter
from zimulis.formats.xml.names import as_xml_name
from zimulis.formats.xml.output import XmlFile
from zimulis.formats.xml.span_writer import references
from zimulis.formats.xml.vocabulary import Prefix
from zimulis.formats.xml_inline.vocabulary import DEEPEST, VALUES, element_name


class InlineArticleWriter(ArticleWriter):
    """Writes articles whose text has its spans in it."""

    def _unheld(self, spans: Sequence[Span]) -> Iterable[tuple[SpanId, str]]:
        if len(spans) > DEEPEST:
            for span in _buried(spans):
                yield span, f"the mark itself: more than {DEEPEST} others lie on its words"

    def _write_marked_text(self, text: str, spans: Sequence[Span]) -> None:
        found = pieces(spans, Part(0, len(text)))
        with self._in_text:
            _MarkedText(self._xml, text, found).write()


def _buried(spans: Iterable[Span]) -> Iterator[SpanId]:
    """The spans that would lie deeper in others than elements may be nested."""
    parts = sorted((part, span.id) for span in spans for part in span.parts)
    buried: set[SpanId] = set()
    ends: list[int] = []
    for part, span in parts:
        while ends and ends[0] <= part.start:
            heappop(ends)
        if span in buried:
            continue
        if len(ends) < DEEPEST:
            heappush(ends, part.end)
        else:
            buried.add(span)
            yield span


class _MarkedText:
    """A text being written with the pieces of its spans."""

    def __init__(self, xml: XmlFile, text: str, found: Sequence[Piece]) -> None:
        self._xml = xml
        self._text = text
        self._waiting = list(reversed(found))
        self._counts = Counter(piece.span.id for piece in found)
        self._written: Counter[SpanId] = Counter()

    def write(self) -> None:
        """Writes all of it."""
        self._write_stretch(Part(0, len(self._text)))

    def _write_stretch(self, stretch: Part) -> None:
        """Writes a stretch with the pieces that lie in it, which are the next that wait."""
        at = stretch.start
        while self._waiting and self._waiting[-1].part.start < stretch.end:
            piece = self._waiting.pop()
            self._xml.write(self._text[at : piece.part.start])
            with self._xml.element(element_name(piece.span.label), self._attributes(piece.span)):
                self._write_stretch(piece.part)
            at = piece.part.end
        self._xml.write(self._text[at : stretch.end])

    def _attributes(self, span: Span) -> dict[str, str]:
        """What stands on the next piece of a span; the first one has all that it carries."""
        number = self._written[span.id] = self._written[span.id] + 1
        count = self._counts[span.id]
        attributes = {"id": _piece_id(span, number)}
        if count > 1:
            attributes["part"] = "I" if number == 1 else "M" if number < count else "F"
        if number > 1:
            attributes["prev"] = _piece_id(span, number - 1)
        if number < count:
            attributes["next"] = _piece_id(span, number + 1)
        if number == 1:
            attributes |= references(span)
            if span.note:
                attributes["note"] = legal_in_xml(span.note)
            for name, value in sorted(span.attributes.items()):
                known = as_xml_name(legal_in_xml(name))
                attributes[f"{{{VALUES}}}{known}"] = legal_in_xml(value)
        return attributes


def _piece_id(span: Span, number: int) -> str:
    """The first piece has the id of the span, by which relations know it."""
    whole = Prefix.SPAN + span.id
    return whole if number == 1 else f"{whole}.{number}"
