"""What an edited scheme does to labels, and to the spans and relations of their kinds."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from peewee import fn

from zimulis.domain.ids import LabelId
from zimulis.domain.scheme import Label
from zimulis.store.connection import Connection
from zimulis.store.recording import Image, Recording, image_of, row_of
from zimulis.store.scheme import label_columns
from zimulis.store.tables import (
    AnnotatorTable,
    EntityTable,
    LabelTable,
    ProjectTable,
    RelationTable,
    SpanTable,
)
from zimulis.store.values import from_json, to_json

Values = Mapping[str, str]


def label_id_keys(connection: Connection) -> dict[LabelId, int]:
    """The keys of the labels by their ids."""
    query = LabelTable.select(LabelTable.uuid, LabelTable.id)
    return {LabelId(uuid): key for uuid, key in connection.stream(query)}


def span_counts(connection: Connection, label: LabelId) -> dict[str, int]:
    """How many spans of a label each annotator has, hidden articles included; by name."""
    query = (
        SpanTable.select(AnnotatorTable.name, fn.COUNT())
        .join(LabelTable, on=(LabelTable.id == SpanTable.label))
        .join(AnnotatorTable, on=(AnnotatorTable.id == SpanTable.annotator))
        .where(LabelTable.uuid == label)
        .group_by(AnnotatorTable.name)
        .order_by(AnnotatorTable.name)
    )
    return dict(connection.rows(query))


def count_linked(connection: Connection, label: LabelId) -> int:
    """How many spans of a label name an entity."""
    return connection.value(
        SpanTable.select(fn.COUNT())
        .join(LabelTable, on=(LabelTable.id == SpanTable.label))
        .where(LabelTable.uuid == label, SpanTable.entity.is_null(False))
    )


def write_labels(recording: Recording, name: str, labels: Mapping[LabelId, Label]) -> None:
    """Adds and changes labels so that the scheme begins with these, in this order."""
    connection = recording.connection
    project = connection.value(ProjectTable.select(ProjectTable.id))
    recording.update(ProjectTable, project, scheme=name)
    keys = label_id_keys(connection)
    names = dict(connection.rows(LabelTable.select(LabelTable.uuid, LabelTable.name)))
    for label_id, label in labels.items():
        if names.get(label_id, label.name) != label.name:
            recording.update(LabelTable, keys[label_id], name=label_id)  # they may swap names
    for position, (label_id, label) in enumerate(labels.items()):
        columns = {**label_columns(label), "position": position}
        if label_id in keys:
            recording.update(LabelTable, keys[label_id], **columns)
        else:
            recording.insert(LabelTable, uuid=label_id, **columns)


def set_names_aside(recording: Recording, labels: Iterable[LabelId]) -> None:
    """Frees the names of labels that are about to go."""
    keys = label_id_keys(recording.connection)
    for label in labels:
        recording.update(LabelTable, keys[label], name=label)


def delete_label(recording: Recording, label: LabelId) -> int:
    """Deletes a label that no span has, with its entities; returns how many those were."""
    key = label_id_keys(recording.connection)[label]
    query = EntityTable.select(EntityTable.id).where(EntityTable.label == key)
    entities = recording.connection.rows(query)
    for (entity,) in entities:
        recording.delete(EntityTable, entity)
    recording.delete(LabelTable, key)
    return len(entities)


def is_pointed_at(connection: Connection, label: LabelId) -> bool:
    """Whether a relation points at an entity of a label."""
    query = (
        RelationTable.select(RelationTable.id)
        .join(EntityTable, on=(EntityTable.id == RelationTable.target_entity))
        .join(LabelTable, on=(LabelTable.id == EntityTable.label))
        .where(LabelTable.uuid == label)
    )
    return connection.row(query.limit(1)) is not None


def move_entities(recording: Recording, label: LabelId, to: LabelId) -> None:
    """Gives the entities of one label to another."""
    keys = label_id_keys(recording.connection)
    query = EntityTable.select().where(EntityTable.label == keys[label])
    rows = [image_of(EntityTable, row) for row in recording.connection.rows(query)]
    recording.update_many(EntityTable, [(row, {"label": keys[to]}) for row in rows])


def rewrite_spans(
    recording: Recording, label: LabelId, change: Callable[[Values], Values], to: LabelId
) -> int:
    """Gives the spans of a label what they carry now, and the label that they have now.

    They stay as old as they are, and their import's: nobody has edited them.

    Args:
        recording: The command.
        label: Whose spans.
        change: What becomes of the values that a span carries.
        to: The label that they get; may be the same.

    Returns:
        How many there are.
    """
    keys = label_id_keys(recording.connection)
    query = SpanTable.select().where(SpanTable.label == keys[label])
    updates: list[tuple[Image, Image]] = []
    for row in recording.connection.stream(query):
        image = image_of(SpanTable, row)
        values = from_json(image["attributes"])
        changed = change(values)
        attributes = image["attributes"] if changed == values else to_json(changed)
        updates.append((image, {"label": keys[to], "attributes": attributes}))
    recording.update_many(SpanTable, updates)
    return len(updates)


def rewrite_relations(
    recording: Recording, label: LabelId, change: Callable[[str], str | None]
) -> int:
    """Gives the relations that start at spans of a label other types; None deletes them.

    Returns:
        How many went.
    """
    query = (
        RelationTable.select()
        .join(SpanTable, on=(SpanTable.id == RelationTable.source))
        .join(LabelTable, on=(LabelTable.id == SpanTable.label))
        .where(LabelTable.uuid == label)
    )
    images = [image_of(RelationTable, row) for row in recording.connection.rows(query)]
    types = [change(image["type"]) for image in images]
    pairs = list(zip(images, types, strict=True))
    recording.update_many(RelationTable, [(image, {"type": t}) for image, t in pairs if t])
    gone = [image["id"] for image, type_ in pairs if type_ is None]
    for key in gone:
        recording.delete(RelationTable, key)
    return len(gone)


def fold_duplicates(recording: Recording, label: LabelId) -> int:
    """Makes one span of those that say the same since they got this label; returns how many went.

    The one that had the label before stays, and takes over what the others carry beyond it.
    """
    connection = recording.connection
    moved = {change.key for change in recording.changes if change.table == "span"}
    query = (
        SpanTable.select(SpanTable.id, *_SAME)
        .join(LabelTable, on=(LabelTable.id == SpanTable.label))
        .where(LabelTable.uuid == label)
        .order_by(SpanTable.id)
    )
    by_words: dict[tuple[Any, ...], list[int]] = {}
    for key, *words in connection.stream(query):
        by_words.setdefault(tuple(words), []).append(key)
    folded = 0
    for keys in (keys for keys in by_words.values() if len(keys) > 1):
        same = filter(None, (row_of(connection, SpanTable, key) for key in keys))
        kept, *others = sorted(same, key=lambda image: image["id"] in moved)
        for gone in others:
            if gone["id"] in moved:
                kept = _fold(recording, kept, gone)
                folded += 1
    return folded


_SAME = (
    *(SpanTable.article, SpanTable.revision, SpanTable.annotator),
    *(SpanTable.start, SpanTable.end, SpanTable.parts),
)


def _fold(recording: Recording, kept: Image, gone: Image) -> Image:
    values = {**from_json(gone["attributes"]), **from_json(kept["attributes"])}
    notes = dict.fromkeys(note for note in (kept["note"], gone["note"]) if note)
    columns = {
        "entity": kept["entity"] if kept["entity"] is not None else gone["entity"],
        "attributes": to_json(values),
        "note": "\n".join(notes),
    }
    recording.update(SpanTable, kept["id"], **columns)
    _move_relations(recording, gone["id"], kept["id"])
    recording.delete(SpanTable, gone["id"])
    return {**kept, **columns}


def _move_relations(recording: Recording, gone: int, kept: int) -> None:
    """Has the relations of one span start and end at another; none twice, and none to itself."""
    ends = RelationTable.source.in_([gone, kept]) | RelationTable.target_span.in_([gone, kept])
    rows = recording.connection.rows(RelationTable.select().where(ends).order_by(RelationTable.id))
    images = [image_of(RelationTable, row) for row in rows]
    images.sort(key=lambda image: gone in (image["source"], image["target_span"]))
    seen: set[tuple[Any, ...]] = set()
    for image in images:
        moved = {
            end: kept if image[end] == gone else image[end] for end in ("source", "target_span")
        }
        after = {**image, **moved}
        link = tuple(after[name] for name in _LINK)
        if after != image and (link in seen or moved["source"] == moved["target_span"]):
            recording.delete(RelationTable, image["id"])
        else:
            recording.update(RelationTable, image["id"], **moved)
        seen.add(link)


_LINK = ("source", "type", "target_kind", "target_span", "target_entity")
