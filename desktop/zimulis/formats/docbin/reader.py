"""Reads DocBins: ours, with all that we know of them, and others'."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zimulis.domain.annotations import Entity, Origin, Span
from zimulis.domain.article import text_sha256
from zimulis.domain.exchange import NO_ANNOTATOR, Header, IncomingArticle
from zimulis.domain.ids import EntityId, SpanId, new_uuid
from zimulis.domain.parts import Part, Parts, normalise
from zimulis.domain.tokens import covered_tokens
from zimulis.formats import Failure, Note, ReadItem, ReadOptions
from zimulis.formats.docbin.configuration import CONFIGURATION
from zimulis.formats.docbin.details import KEY, Details, Unknown, read_details
from zimulis.formats.docbin.writer import GROUP
from zimulis.formats.extras import is_installed, missing
from zimulis.formats.foreign import ForeignArticle, bare_article
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.standoff import StandoffText

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LOOKED_AT = 32  # bytes, unpacked
_LONGEST = 2**28  # bytes of a file; unpacked in memory it is many times as large
_KNOWLEDGE_BASE = "kb_id"


def belongs(path: Path) -> bool:
    """Whether a file is the configuration of documents beside it."""
    return path.name == CONFIGURATION and any(path.parent.glob("*.spacy"))


class DocBinReader:
    """Takes articles out of a DocBin."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it is what spaCy packs."""
        del path
        try:
            unpacked = zlib.decompressobj().decompress(head, _LOOKED_AT)
        except zlib.error:
            return False
        return b"\xa7version" in unpacked

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields the articles, each after what it names; see `zimulis.formats.Reader`."""
        if not is_installed("spacy"):
            yield Failure(str(path), "", missing("spacy"))
            return
        if path.stat().st_size > _LONGEST:
            yield Failure(str(path), "", f"it is longer than {_LONGEST >> 20} MB")
            return
        try:
            for number, doc in enumerate(_documents(path), 1):
                yield from _items(path, f"document {number}", doc, options)
        except (ValueError, KeyError, TypeError, IndexError, AssertionError) as error:
            yield Failure(str(path), "", f"it is no DocBin that spaCy reads: {error}")


def _documents(path: Path) -> "Iterator[Doc]":
    from spacy.tokens import DocBin  # noqa: PLC0415 (an extra, which may be missing)
    from spacy.vocab import Vocab  # noqa: PLC0415

    return DocBin().from_disk(path).get_docs(Vocab())


def _items(path: Path, place: str, doc: "Doc", options: ReadOptions) -> Iterator[ReadItem]:
    given: Any = doc.user_data.get(KEY)
    if given is not None:
        try:
            details = read_details(given, doc.text)
        except Unknown as unknown:
            yield Note(str(path), f"{place}: what Zīmulis noted in it cannot be read: {unknown}")
        else:
            if details.labelled.article.revision.sha256 == text_sha256(doc.text):
                yield from _own_items(path, place, doc, details)
                return
            yield Note(str(path), f"{place}: its text is not what Zīmulis wrote; it is a new one")
    yield from _foreign_items(path, place, doc, options)


def _own_items(path: Path, place: str, doc: "Doc", details: Details) -> Iterator[ReadItem]:
    """An article of ours; its spans are those that the document has by now."""
    labelled = details.labelled
    tokens = [Part(token.idx, token.idx + len(token.text)) for token in doc]
    known = {span.id: span for span in labelled.spans}
    found: dict[str, list[Any]] = {}
    groups: Any = doc.spans
    for number, span in enumerate(groups.get(GROUP, ())):
        found.setdefault(span.id_ or str(number), []).append(span)
    spans = [
        _as_it_is_now(known.get(SpanId(name)), its, tokens, doc.text) for name, its in found.items()
    ]
    spans = [span for span in spans if span.parts]
    ids = {span.id for span in spans}
    order = {span: number for number, span in enumerate(known)}
    spans.sort(key=lambda span: order.get(span.id, len(order)))
    relations = tuple(
        one
        for one in labelled.relations
        if one.source in ids and (one.target not in known or one.target in ids)
    )
    yield details.header
    yield IncomingArticle(
        str(path),
        replace(labelled, spans=tuple(spans), relations=relations),
        place,
        frozenset(ids - known.keys()),
    )


def _as_it_is_now(was: Span | None, its: Sequence[Any], tokens: Sequence[Part], text: str) -> Span:
    """A span by what the document says, which somebody may have changed."""
    parts = normalise(text, (Part(one.start_char, one.end_char) for one in its))
    label = legal_in_xml(its[0].label_)
    if was is None:
        return Span(SpanId(new_uuid()), label, parts, NO_ANNOTATOR, Origin.IMPORT)
    same = normalise(text, _in_tokens(was.parts, tokens)) == parts
    return replace(was, label=label, parts=was.parts if same else parts)


def _in_tokens(parts: Parts, tokens: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        touched = covered_tokens(tokens, part)
        if touched:
            yield Part(tokens[touched[0]].start, tokens[touched[-1]].end)


@dataclass(slots=True)
class _Entities:
    """What spans of a document refer to in somebody's knowledge base."""

    known: dict[tuple[str, str], Entity] = field(default_factory=dict[tuple[str, str], Entity])

    def entity(self, label: str, key: str, name: str) -> EntityId:
        """The entity of a key."""
        if (label, key) not in self.known:
            uuid = EntityId(new_uuid())
            self.known[label, key] = Entity(uuid, label, name, {_KNOWLEDGE_BASE: key})
        return self.known[label, key].id


def _foreign_items(path: Path, place: str, doc: "Doc", options: ReadOptions) -> Iterator[ReadItem]:
    """An article of somebody else: all its span groups and its entities."""
    known = bare_article(source=path.name)
    text = StandoffText.of(doc.text)
    article = ForeignArticle(str(path), text, options, place=place, article=known)
    entities = _Entities()
    taken: set[tuple[str, int, int]] = set()
    groups: list[Any] = [*doc.spans.values(), doc.ents]
    for span in (one for group in groups for one in group):
        label = legal_in_xml(span.label_)
        ends = span.start_char, span.end_char
        if (label, *ends) in taken:
            continue
        taken.add((label, *ends))
        name = str(len(taken))
        if article.add_span(name, label, [ends]) and span.kb_id_:
            key = legal_in_xml(span.kb_id_)
            called = " ".join(legal_in_xml(span.text).split())
            article.set_entity(name, entities.entity(label, key, called))
    if entities.known:
        entities_ = tuple(entities.known.values())
        yield Header(entities=entities_, invented=frozenset(one.id for one in entities_))
    yield from article.items()
