"""The labels of the project."""

from collections.abc import Iterable
from typing import Any

from peewee import fn

from zimulis.domain.ids import LabelId, new_uuid
from zimulis.domain.scheme import (
    AttributeDefinition,
    AttributeType,
    Label,
    LineStyle,
    RelationDefinition,
    Scheme,
)
from zimulis.store.connection import Connection
from zimulis.store.tables import LabelTable, ProjectTable
from zimulis.store.values import from_json, now, to_json

_LABEL = (
    LabelTable.name,
    LabelTable.title,
    LabelTable.colour,
    LabelTable.dark,
    LabelTable.line,
    LabelTable.key,
    LabelTable.links_entity,
    LabelTable.guidelines,
    LabelTable.attributes,
    LabelTable.relations,
)


def create_project(connection: Connection, name: str, scheme: Scheme) -> None:
    """Enters the project itself and its labels."""
    connection.insert(
        ProjectTable.insert(uuid=new_uuid(), name=name, scheme=scheme.name, created=now())
    )
    for label in scheme.labels:
        add_label(connection, label)


def load_scheme(connection: Connection) -> Scheme:
    """The scheme as it is now."""
    ((name,),) = connection.fetch(connection.kept(_scheme_name))
    return Scheme(name, tuple(load_labels(connection).values()))


def load_labels(connection: Connection) -> dict[LabelId, Label]:
    """The labels by their ids, in the order of the scheme."""
    rows = connection.fetch(connection.kept(_labels))
    return {LabelId(uuid): _label(*row) for uuid, *row in rows}


def _scheme_name() -> Any:
    return ProjectTable.select(ProjectTable.scheme)


def _labels() -> Any:
    return LabelTable.select(LabelTable.uuid, *_LABEL).order_by(LabelTable.position, LabelTable.id)


def replace_scheme(connection: Connection, scheme: Scheme) -> None:
    """Puts another scheme in place of one that nothing refers to."""
    connection.run(LabelTable.delete())
    connection.run(ProjectTable.update(scheme=scheme.name))
    for label in scheme.labels:
        add_label(connection, label)


def add_label(connection: Connection, label: Label) -> int:
    """Adds a label behind the others; returns its key."""
    position = connection.value(LabelTable.select(fn.COUNT()))
    return connection.insert(
        LabelTable.insert(uuid=new_uuid(), position=position, **label_columns(label))
    )


def label_columns(label: Label) -> dict[str, Any]:
    """The columns that say what a label is; not who it is, nor its place."""
    return {
        "name": label.name,
        "title": label.title,
        "colour": label.colour,
        "dark": label.dark,
        "line": label.line,
        "key": label.key,
        "links_entity": label.links_entity,
        "guidelines": to_json(label.guidelines),
        "attributes": to_json(
            [[a.name, a.type, a.choices, a.default, a.shown] for a in label.attributes]
        ),
        "relations": to_json([[r.type, r.targets, r.shown] for r in label.relations]),
    }


def free_names(connection: Connection, keys: Iterable[int]) -> None:
    """Lets labels that are about to get other names swap them, although each must be unique."""
    connection.run(LabelTable.update(name=LabelTable.uuid).where(LabelTable.id.in_(list(keys))))


def label_keys(connection: Connection) -> dict[str, int]:
    """The keys of the labels by their names."""
    return dict(connection.fetch(connection.kept(_label_keys)))


def _label_keys() -> Any:
    return LabelTable.select(LabelTable.name, LabelTable.id)


def _label(*row: Any) -> Label:
    name, title, colour, dark, line, key, links_entity, guidelines, attributes, relations = row
    return Label(
        name,
        title,
        colour,
        dark,
        LineStyle(line),
        key,
        bool(links_entity),
        tuple((language, text) for language, text in from_json(guidelines)),
        tuple(
            AttributeDefinition(name, AttributeType(type_), tuple(choices), default, shown)
            for name, type_, choices, default, shown in from_json(attributes)
        ),
        tuple(
            RelationDefinition(type_, tuple(targets), shown)
            for type_, targets, shown in from_json(relations)
        ),
    )
