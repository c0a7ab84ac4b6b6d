"""Where entities are named in a project, and naming others there instead, many at a time."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from typing import Any

from peewee import fn

from zimulis.domain.ids import AnnotatorId, ArticleId, EntityId, SpanId
from zimulis.domain.parts import GAP
from zimulis.store.choosing import Choice, chosen_among
from zimulis.store.connection import Connection
from zimulis.store.recording import Image, Recording, image_of
from zimulis.store.tables import (
    AnnotatorTable,
    ArticleTable,
    EntityTable,
    LabelTable,
    RelationTable,
    RevisionTable,
    SpanTable,
    Table,
    is_shown,
)
from zimulis.store.values import QUOTE_SEPARATOR, from_json, now, to_json

_AT_ONCE = 500  # keys in one query; SQLite bounds its parameters
_CONTEXT = 60  # code points to either side of a use


@dataclass(frozen=True, slots=True)
class Use:
    """A span that names an entity, with what stands around it.

    Attributes:
        title: The article's.
        start: Where the span starts, in code points.
        words: Those of the span.
        left: What stands before it, on the same line or not.
    """

    span: SpanId
    entity: EntityId
    article: ArticleId
    title: str
    start: int
    left: str
    words: str
    right: str


def uses_of(connection: Connection, entities: Collection[EntityId]) -> list[Use]:
    """The spans that name some entities, in the order of articles and places; none of hidden ones.

    Args:
        connection: The project.
        entities: A handful of them.
    """
    return [_use(*row) for row in connection.stream(_uses(entities))]


def use_after(
    connection: Connection, entity: EntityId, article: ArticleId | None, offset: int
) -> Use | None:
    """The next span behind a place that names an entity, or the first one if none comes.

    Args:
        connection: The project.
        entity: Which one.
        article: Where the place is; None for before all articles.
        offset: Where in it, in code points; a span that starts there is not behind it.
    """
    uses = _uses([entity]).limit(1)
    here = ArticleTable.select(ArticleTable.id).where(ArticleTable.uuid == article)
    behind = (SpanTable.article > here) | ((SpanTable.article == here) & (SpanTable.start > offset))
    for query in (uses.where(behind), uses):
        for row in connection.stream(query):
            return _use(*row)
    return None


def _uses(entities: Collection[EntityId]) -> Any:
    start, end, text = SpanTable.start, SpanTable.end, RevisionTable.text
    room = fn.MAX(0, start - _CONTEXT)
    return (
        SpanTable.select(
            SpanTable.uuid,
            EntityTable.uuid,
            ArticleTable.uuid,
            ArticleTable.title,
            start,
            fn.SUBSTR(text, room + 1, start - room),
            SpanTable.quote,
            fn.SUBSTR(text, end + 1, _CONTEXT),
        )
        .join(EntityTable, on=(EntityTable.id == SpanTable.entity))
        .join(ArticleTable, on=(ArticleTable.id == SpanTable.article))
        .join(RevisionTable, on=(RevisionTable.id == SpanTable.revision))
        .where(EntityTable.uuid.in_(list(entities)), is_shown())
        .order_by(SpanTable.article, start, SpanTable.id)
    )


def _use(*row: Any) -> Use:
    use = Use(*row)
    return replace(use, words=use.words.replace(QUOTE_SEPARATOR, GAP))


def counts_by_entity(connection: Connection) -> dict[EntityId, tuple[int, int]]:
    """How many spans name each entity, in how many articles; hidden ones are not counted."""
    query = (
        SpanTable.select(EntityTable.uuid, fn.COUNT(), fn.COUNT(SpanTable.article.distinct()))
        .join(EntityTable, on=(EntityTable.id == SpanTable.entity))
        .join(ArticleTable, on=(ArticleTable.id == SpanTable.article))
        .where(is_shown())
        .group_by(SpanTable.entity)
    )
    return {EntityId(uuid): (spans, articles) for uuid, spans, articles in connection.stream(query)}


def named_ids(
    connection: Connection,
    choice: Choice,
    among: Collection[ArticleId] | None,
    *,
    annotators: Collection[AnnotatorId] | None,
    labels: Collection[str],
) -> set[EntityId]:
    """What may be named in chosen articles: also values of spans that are no entities.

    Args:
        connection: The project.
        choice: Which articles.
        among: Of which they are; of all if None.
        annotators: Whose spans; None for anybody's.
        labels: Of which labels the spans are; empty for any.
    """
    wanted = list(_of_layers(annotators, labels))
    linked = SpanTable.select(EntityTable.uuid).join(EntityTable)
    related = (
        SpanTable.select(EntityTable.uuid)
        .join(RelationTable, on=(RelationTable.source == SpanTable.id))
        .join(EntityTable, on=(EntityTable.id == RelationTable.target_entity))
    )
    valued = SpanTable.select(SpanTable.attributes).where(SpanTable.attributes != to_json({}))
    named: set[EntityId] = set()
    for condition in chosen_among(choice, among):
        inked, said, values = (
            query.switch(SpanTable)
            .join(ArticleTable, on=(ArticleTable.id == SpanTable.article))
            .where(condition, *wanted)
            .distinct()
            for query in (linked, related, valued)
        )
        for query in (inked, said):
            named.update(EntityId(uuid) for (uuid,) in connection.stream(query))
        for (attributes,) in connection.stream(values):
            named.update(map(EntityId, from_json(attributes).values()))
    return named


def _of_layers(
    annotators: Collection[AnnotatorId] | None, labels: Collection[str]
) -> Iterator[Any]:
    """Whose spans are meant, and of which labels, as conditions of a query."""
    if annotators is not None:
        whose = AnnotatorTable.uuid.in_(list(annotators))
        yield SpanTable.annotator.in_(AnnotatorTable.select(AnnotatorTable.id).where(whose))
    if labels:
        which = LabelTable.name.in_(list(labels))
        yield SpanTable.label.in_(LabelTable.select(LabelTable.id).where(which))


def is_referred_to(connection: Connection, entity: int) -> bool:
    """Whether a span or a relation refers to the entity with this key, hidden ones included."""
    queries = (
        SpanTable.select(SpanTable.id).where(SpanTable.entity == entity),
        RelationTable.select(RelationTable.id).where(RelationTable.target_entity == entity),
    )
    return any(connection.row(query.limit(1)) is not None for query in queries)


def relink(recording: Recording, entities: Collection[int], to: int) -> None:
    """Has every span and relation that refers to some entities (by key) refer to another one."""
    spans = _rows(recording, SpanTable, SpanTable.entity, entities)
    moment = now()
    recording.update_many(
        SpanTable, [(image, {"entity": to, "updated": moment}) for image in spans]
    )
    there = _rows(recording, RelationTable, RelationTable.target_entity, [to])
    seen = {_says(image) for image in there}
    moved: list[Image] = []
    for image in _rows(recording, RelationTable, RelationTable.target_entity, entities):
        if _says(image) in seen:
            recording.delete(RelationTable, image["id"])
        else:
            moved.append(image)
        seen.add(_says(image))
    recording.update_many(RelationTable, [(image, {"target_entity": to}) for image in moved])


def relink_spans(
    recording: Recording, spans: Collection[SpanId], entity: int, to: int
) -> list[SpanId]:
    """Has those of some spans that name one entity (by key) name another; returns which did."""
    wanted = frozenset(spans)
    images = [
        image
        for image in _rows(recording, SpanTable, SpanTable.entity, [entity])
        if image["uuid"] in wanted
    ]
    moment = now()
    recording.update_many(
        SpanTable, [(image, {"entity": to, "updated": moment}) for image in images]
    )
    return [SpanId(image["uuid"]) for image in images]


def rewrite_values(
    recording: Recording,
    attributes: Mapping[str, Collection[str]],
    instead: Mapping[EntityId, EntityId],
) -> None:
    """Puts other entities in place of some in the values of spans.

    Args:
        recording: The command.
        attributes: The names of the attributes that hold entities, by the names of their labels.
        instead: The id that comes, by the id that goes.
    """
    updates: list[tuple[Image, Image]] = []
    for label, names in attributes.items():
        query = (
            SpanTable.select()
            .join(LabelTable, on=(LabelTable.id == SpanTable.label))
            .where(
                LabelTable.name == label,
                reduce(or_, (SpanTable.attributes.contains(f'"{name}":') for name in names)),
            )
        )
        for row in recording.connection.rows(query):
            image = image_of(SpanTable, row)
            values = from_json(image["attributes"])
            changed = {
                name: instead.get(value, value) if name in names else value
                for name, value in values.items()
            }
            updates.append((image, {"attributes": to_json(changed)}))
    recording.update_many(SpanTable, updates)


def _says(image: Image) -> tuple[Any, ...]:
    return tuple(image[name] for name in ("annotator", "type", "source"))


def _rows(
    recording: Recording, table: type[Table], column: Any, keys: Collection[int]
) -> Iterable[Image]:
    """The images of the rows that have one of these keys in a column."""
    wanted = list(keys)
    images: list[Image] = []
    for at in range(0, len(wanted), _AT_ONCE):
        query = table.select().where(column.in_(wanted[at : at + _AT_ONCE])).order_by(table.id)
        images += [image_of(table, row) for row in recording.connection.rows(query)]
    return images
