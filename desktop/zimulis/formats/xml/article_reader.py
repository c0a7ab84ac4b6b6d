"""Reads one article of the corpus format, leaving out what makes no sense in it."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from typing import TypeVar

from zimulis.domain.annotations import LabelledArticle, Origin, Relation, Span, TargetKind
from zimulis.domain.article import (
    Article,
    ArticleStatus,
    Revision,
    Status,
    Zone,
    ZoneKind,
    text_sha256,
)
from zimulis.domain.dates import is_partial_date
from zimulis.domain.exchange import IncomingArticle
from zimulis.domain.ids import (
    AnnotatorId,
    ArticleId,
    EntityId,
    RelationId,
    RevisionId,
    SpanId,
    new_uuid,
)
from zimulis.domain.parts import Part, Parts, is_trimmed, normalise
from zimulis.formats import Failure, Note
from zimulis.formats.normalising import irregularity
from zimulis.formats.xml.parsing import Element, Pieces, children_by_name, line_of
from zimulis.formats.xml.references import (
    References,
    Unreadable,
    attributes_in,
    content_in,
    required,
)
from zimulis.formats.xml.vocabulary import Prefix, uuid_of

PIECES = frozenset(
    [
        "title",
        "zone",
        "meta",
        "source",
        "tag",
        "note",
        "normalised",
        "status",
        "question",
        "text",
        "span",
        "relation",
    ]
)
"""The names of the elements that an article is made of."""

_NUMBER = re.compile(r"[0-9]{1,10}")
_T = TypeVar("_T")
_Choice = TypeVar("_Choice", bound=StrEnum)


class ArticleReader:
    """Reads the articles of one file.

    Attributes:
        remarks: What was left out of the latest article, or changed in it.
    """

    def __init__(self, path: str, references: References) -> None:
        self._path = path
        self._references = references
        self._invented: set[str] = set()
        self._spans: dict[str, SpanId] = {}
        self._pieces: Pieces = {}
        self.remarks: list[Failure | Note] = []

    def read(self, element: Element) -> IncomingArticle:
        """The article in an `<article>`.

        Raises:
            Unreadable: It cannot be read; its pieces that cannot are only remarked upon.
        """
        self.remarks = []
        self._invented = set()
        self._spans = {}
        self._pieces = children_by_name(element)
        text = self._text(element)
        article = self._article(element, text)
        labelled = LabelledArticle(
            article=article,
            spans=tuple(self._all_spans(text)),
            relations=tuple(self._each("relation", self._relation)),
            statuses=self._statuses(),
        )
        return IncomingArticle(
            path=self._path,
            labelled=labelled,
            place=f"line {line_of(element)}",
            invented=frozenset(self._invented),
        )

    def _text(self, article: Element) -> str:
        texts = self._pieces.get("text", [])
        if len(texts) > 1:
            raise Unreadable("the article has more than one text")
        if not texts or not (texts[0].text or len(texts[0])):
            raise Unreadable("the article has no text")
        text = self._content_of(texts[0])
        odd = irregularity(text)
        if odd:
            raise Unreadable(f"the text holds {odd}, which texts here never do")
        checksum = article.get("sha256", "")
        if checksum and checksum != text_sha256(text):
            raise Unreadable("the text is not the one that its sha256 was taken of")
        return text

    def _content_of(self, element: Element) -> str:
        """What stands in the `<text>`."""
        if len(element):
            raise Unreadable("there are elements in the text")
        return _content(element)

    def _all_spans(self, text: str) -> list[Span]:
        """The spans of an article."""
        return self._each("span", partial(self._span, text))

    def _each(self, name: str, read: Callable[[Element], _T]) -> list[_T]:
        """What the pieces of a name hold; those that cannot be read are remarked upon."""
        held: list[_T] = []
        for piece in self._pieces.get(name, ()):
            try:
                held.append(read(piece))
            except Unreadable as unreadable:
                self._remark(piece, str(unreadable))
        return held

    def _remark(self, element: Element, reason: str) -> None:
        self.remarks.append(Failure(self._path, f"line {line_of(element)}", reason))

    def _new_id(self, prefix: Prefix, element: Element) -> str:
        uuid = uuid_of(prefix, element.get("id", ""))
        if uuid is None:
            uuid = new_uuid()
            self._invented.add(uuid)
        return uuid

    def _annotator(self, element: Element) -> AnnotatorId:
        return self._used(self._references.annotator(element.get("annotator", "")))

    def _used(self, uuid: _T) -> _T:
        if uuid in self._references.invented:
            self._invented.add(str(uuid))
        return uuid

    def _article(self, element: Element, text: str) -> Article:
        published = element.get("published", "")
        if published and not is_partial_date(published):
            self._remark(element, f"{published} is no date, and the article was left without one")
            published = ""
        titles = self._pieces.get("title", [])
        title_zones = self._each("title", partial(_title_zone, text))
        zones = [
            *(zone for zone in title_zones if zone is not None),
            *self._each("zone", partial(_zone, text)),
        ]
        return Article(
            id=ArticleId(self._new_id(Prefix.ARTICLE, element)),
            revision=Revision(
                id=RevisionId(new_uuid()),
                text=text,
                sha256=text_sha256(text),
                bytes_sha256=element.get("bytes-sha256", ""),
                encoding=element.get("encoding", ""),
                normalised=tuple(self._each("normalised", _content)),
                zones=tuple(sorted(zones, key=lambda zone: (zone.part, zone.kind))),
            ),
            title=_content(titles[0]) if titles else "",
            published=published,
            language=element.get("lang", ""),
            source=element.get("source", ""),
            further_sources=tuple(self._each("source", _content)),
            metadata=tuple(self._each("meta", _meta)),
            tags=tuple(self._each("tag", _content)),
            note=content_in(self._pieces, "note"),
        )

    def _statuses(self) -> tuple[ArticleStatus, ...]:
        statuses = dict(self._each("status", self._status))
        questions = dict(self._each("question", self._question))
        return tuple(
            ArticleStatus(
                annotator, statuses.get(annotator, Status.NEW), questions.get(annotator, "")
            )
            for annotator in {**statuses, **questions}
        )

    def _status(self, element: Element) -> tuple[AnnotatorId, Status]:
        return self._annotator(element), _choice(Status, _content(element), "status")

    def _question(self, element: Element) -> tuple[AnnotatorId, str]:
        return self._annotator(element), _content(element)

    def _span(self, text: str, element: Element) -> Span:
        label, pieces = required(element, "label"), children_by_name(element)
        values, note = attributes_in(pieces), content_in(pieces, "note")
        return self._new_span(element, label, self._parts(text, element, pieces), values, note)

    def _new_span(
        self, element: Element, label: str, parts: Parts, values: Mapping[str, str], note: str
    ) -> Span:
        """A span with the id, annotator, origin and entity that an element names."""
        identifier = element.get("id", "")
        if identifier in self._spans:
            raise Unreadable(f"the id {identifier} stands on two spans")
        span = Span(
            id=SpanId(self._new_id(Prefix.SPAN, element)),
            label=label,
            parts=parts,
            annotator=self._annotator(element),
            origin=_choice(Origin, element.get("origin", Origin.IMPORT), "origin"),
            entity=self._entity(element.get("entity", "")),
            attributes=values,
            note=note,
        )
        if identifier:
            self._spans[identifier] = span.id
        return span

    def _entity(self, identifier: str) -> EntityId | None:
        return self._used(self._references.entity(identifier))

    def _parts(self, text: str, element: Element, pieces: Pieces) -> Parts:
        extent = _part(text, element)
        given = [_part(text, child) for child in pieces.get("part", ())] or [extent]
        is_whole = given == [extent]
        if not is_whole and (min(given).start, max(part.end for part in given)) != extent:
            raise Unreadable(f"the parts do not reach from {extent.start} to {extent.end}")
        quotes = [_content(child) for child in pieces.get("quote", ())]
        if quotes and len(quotes) != len(given):
            raise Unreadable(f"there are {len(given)} parts and {len(quotes)} quotes")
        for quote, (start, end) in zip(quotes, given, strict=False):
            if quote != text[start:end]:
                raise Unreadable(f"the quote is not what stands in the text at {start}–{end}")
        if is_whole and is_trimmed(text, extent):
            return (extent,)
        parts = normalise(text, given)
        if not parts:
            raise Unreadable(f"there is nothing but white space at {extent.start}–{extent.end}")
        if parts != tuple(sorted(given)):
            note = f"line {line_of(element)}: white space at the ends of a span was shed, or parts"
            self.remarks.append(Note(self._path, f"{note} of it that touch were joined"))
        return parts

    def _relation(self, element: Element) -> Relation:
        source = element.get("from", "")
        if source not in self._spans:
            raise Unreadable(
                f"the relation starts from {source or 'nothing'}, which is no span here"
            )
        kind, target = self._target(element)
        return Relation(
            id=RelationId(self._new_id(Prefix.RELATION, element)),
            type=required(element, "type"),
            source=self._spans[source],
            target_kind=kind,
            target=target,
            annotator=self._annotator(element),
        )

    def _target(self, element: Element) -> tuple[TargetKind, SpanId | EntityId | None]:
        to = element.get("to", "")
        if to in self._spans:
            return TargetKind.SPAN, self._spans[to]
        if to and self._references.is_entity(to):
            return TargetKind.ENTITY, self._entity(to)
        kind = _choice(TargetKind, element.get("target", TargetKind.SPAN), "target")
        if to or kind in (TargetKind.SPAN, TargetKind.ENTITY):
            raise Unreadable(f"the relation points at {to or 'nothing'}, which is not in the file")
        return kind, None


def _content(element: Element) -> str:
    return element.text or ""


def _choice(kind: type[_Choice], value: str, what: str) -> _Choice:
    try:
        return kind(value)
    except ValueError:
        raise Unreadable(f"{value} is no {what} that is known here") from None


def _offset(element: Element, name: str) -> int:
    value = required(element, name)
    if not _NUMBER.fullmatch(value):
        raise Unreadable(f"the {name} {value} is no offset")
    return int(value)


def _part(text: str, element: Element) -> Part:
    part = Part(_offset(element, "start"), _offset(element, "end"))
    if part.start >= part.end:
        raise Unreadable(f"the span {part.start}–{part.end} is empty")
    if part.end > len(text):
        reason = f"{part.start}–{part.end} lies outside the text, which ends at {len(text)}"
        raise Unreadable(reason)
    return part


def _zone(text: str, element: Element) -> Zone:
    return Zone(_choice(ZoneKind, required(element, "kind"), "zone"), _part(text, element))


def _title_zone(text: str, element: Element) -> Zone | None:
    """Where the title stands in the text; other programs give only its wording."""
    if not (element.get("start") or element.get("end")):
        return None
    return Zone(ZoneKind.TITLE, _part(text, element))


def _meta(element: Element) -> tuple[str, str]:
    return required(element, "name"), _content(element)
