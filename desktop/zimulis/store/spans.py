"""Spans and their relations, one at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from peewee import JOIN

from zimulis.domain.annotations import Origin, Span
from zimulis.domain.ids import AnnotatorId, ArticleId, EntityId, SpanId
from zimulis.domain.parts import Part, Parts
from zimulis.store.annotators import annotator_key
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.recording import Recording
from zimulis.store.scheme import label_keys
from zimulis.store.tables import (
    AnnotatorTable,
    ArticleTable,
    EntityTable,
    LabelTable,
    RelationTable,
    RevisionTable,
    SpanTable,
)
from zimulis.store.values import from_json, now, parts_column, parts_of, quote_of, to_json

SPAN_COLUMNS = (
    SpanTable.uuid,
    LabelTable.name,
    SpanTable.start,
    SpanTable.end,
    SpanTable.parts,
    AnnotatorTable.uuid,
    SpanTable.origin,
    EntityTable.uuid,
    SpanTable.attributes,
    SpanTable.note,
)
"""What `to_span` takes, from a query made with `join_span`."""

_ORIGINS = {origin.value: origin for origin in Origin}


def join_span(query: Any) -> Any:
    """Joins a query of spans with what their columns refer to."""
    return (
        query.join(LabelTable, on=(LabelTable.id == SpanTable.label))
        .join(AnnotatorTable, on=(AnnotatorTable.id == SpanTable.annotator))
        .join(EntityTable, JOIN.LEFT_OUTER, on=(EntityTable.id == SpanTable.entity))
    )


def to_span(row: Sequence[Any]) -> Span:
    """A span from its `SPAN_COLUMNS`; an export spends a sixth of its time here."""
    uuid, label, start, end, parts, annotator, origin, entity, attributes, note = row
    return Span(
        uuid,
        label,
        (Part(start, end),) if parts is None else parts_of(start, end, parts),
        annotator,
        _ORIGINS[origin],
        entity,
        _values(attributes),
        note,
    )


@lru_cache(4096)
def _values(column: str) -> Mapping[str, str]:
    """What a span carries; most of them carry the same as others, and decoding it takes longest."""
    return from_json(column)


@dataclass(frozen=True, slots=True)
class CurrentText:
    """The text of an article that can be annotated now, with the keys to it."""

    key: int
    article: ArticleId
    revision: int
    text: str


@dataclass(frozen=True, slots=True)
class StoredSpan:
    """A span as it lies in the project."""

    key: int
    span: Span
    text: CurrentText


_TEXT_KEYS = (ArticleTable.id, ArticleTable.uuid, RevisionTable.id)


@lru_cache(maxsize=2)
def _text(connection: Connection, revision: int) -> str:
    """The text of a revision, which never changes; the one that is being marked stays at hand."""
    return connection.value(
        RevisionTable.select(RevisionTable.text).where(RevisionTable.id == revision)
    )


def _with_text(connection: Connection, *keys: Any) -> CurrentText:
    article, uuid, revision = keys
    return CurrentText(article, uuid, revision, _text(connection, revision))


def current_text(connection: Connection, article: ArticleId) -> CurrentText | None:
    """The current text of an article that is not hidden."""
    found = connection.fetch(connection.kept(_current_text), article)
    return _with_text(connection, *found[0]) if found else None


def _current_text() -> Any:
    return (
        ArticleTable.select(*_TEXT_KEYS)
        .join(
            RevisionTable,
            on=(RevisionTable.article == ArticleTable.id)
            & (RevisionTable.number == ArticleTable.revision),
        )
        .where(ArticleTable.uuid == GIVEN, ~ArticleTable.hidden)
    )


def find_span(connection: Connection, span: SpanId) -> StoredSpan | None:
    """A span of an article that is not hidden."""
    for key, *row in connection.fetch(connection.kept(_span), span):
        return StoredSpan(key, to_span(row[3:]), _with_text(connection, *row[:3]))
    return None


def _span() -> Any:
    return (
        join_span(SpanTable.select(SpanTable.id, *_TEXT_KEYS, *SPAN_COLUMNS))
        .join(ArticleTable, on=(ArticleTable.id == SpanTable.article))
        .join(RevisionTable, on=(RevisionTable.id == SpanTable.revision))
        .where(SpanTable.uuid == GIVEN, ~ArticleTable.hidden)
    )


def same_mark(
    connection: Connection, text: CurrentText, annotator: AnnotatorId, label: str, parts: Parts
) -> SpanId | None:
    """The layer's span with this label on exactly these parts, if there is one."""
    there = connection.fetch(
        connection.kept(_spans_between),
        *(text.key, text.revision, parts[0].start, parts[-1].end, annotator, label),
    )
    column = parts_column(parts)
    return next((SpanId(uuid) for uuid, kept in there if kept == column), None)


def _spans_between() -> Any:
    return join_span(SpanTable.select(SpanTable.uuid, SpanTable.parts)).where(
        SpanTable.article == GIVEN,
        SpanTable.revision == GIVEN,
        SpanTable.start == GIVEN,
        SpanTable.end == GIVEN,
        AnnotatorTable.uuid == GIVEN,
        LabelTable.name == GIVEN,
    )


def parts_of_layer(
    connection: Connection, text: CurrentText, annotator: AnnotatorId, label: str
) -> list[Part]:
    """Every part of the layer's spans with this label."""
    rows = connection.stream(
        join_span(SpanTable.select(SpanTable.start, SpanTable.end, SpanTable.parts)).where(
            SpanTable.article == text.key,
            SpanTable.revision == text.revision,
            AnnotatorTable.uuid == annotator,
            LabelTable.name == label,
        )
    )
    return [part for row in rows for part in parts_of(*row)]


def add_span(
    recording: Recording, text: CurrentText, span: Span, imported_by: int | None = None
) -> None:
    """Adds a span to the current text of an article; an import gives the key of its command."""
    connection = recording.connection
    moment = now()
    recording.insert(
        SpanTable,
        uuid=span.id,
        article=text.key,
        revision=text.revision,
        annotator=annotator_key(connection, span.annotator),
        origin=span.origin,
        imported_by=imported_by,
        created=moment,
        updated=moment,
        **_columns(connection, text.text, span),
    )


def replace_span(recording: Recording, stored: StoredSpan, span: Span) -> None:
    """Gives a span other values; nobody's import owns it from then on."""
    columns = _columns(recording.connection, stored.text.text, span)
    if span != stored.span:
        recording.update(SpanTable, stored.key, imported_by=None, updated=now(), **columns)


def delete_span(recording: Recording, stored: StoredSpan) -> None:
    """Deletes a span and every relation that it takes part in."""
    connection = recording.connection
    for (key,) in connection.fetch(connection.kept(_relations_at), stored.key, stored.key):
        recording.delete(RelationTable, key)
    recording.delete(SpanTable, stored.key)


def _relations_at() -> Any:
    """The query of a span's relations; its key is given twice."""
    return RelationTable.select(RelationTable.id).where(
        (RelationTable.source == GIVEN) | (RelationTable.target_span == GIVEN)
    )


def entity_label(connection: Connection, entity: EntityId) -> str | None:
    """The label whose spans can name an entity."""
    return connection.value(
        EntityTable.select(LabelTable.name)
        .join(LabelTable, on=(LabelTable.id == EntityTable.label))
        .where(EntityTable.uuid == entity)
    )


def _columns(connection: Connection, text: str, span: Span) -> dict[str, Any]:
    """The columns that say what a span says."""
    quote = quote_of(text, span.parts)
    named = connection.fetch(connection.kept(_entity_key), span.entity) if span.entity else ()
    return {
        "label": label_keys(connection)[span.label],
        "start": span.start,
        "end": span.end,
        "parts": parts_column(span.parts),
        "entity": next((key for (key,) in named), None),
        "attributes": to_json(dict(span.attributes)),
        "note": span.note,
        "quote": quote,
        "quote_fold": quote.casefold(),
    }


def _entity_key() -> Any:
    return EntityTable.select(EntityTable.id).where(EntityTable.uuid == GIVEN)
