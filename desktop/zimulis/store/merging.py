"""What an import adds to an article that was there: one thing at a time, with images."""

from zimulis.domain.annotations import Relation, TargetKind
from zimulis.domain.article import Article
from zimulis.store.annotators import annotator_key
from zimulis.store.connection import Connection
from zimulis.store.recording import Recording
from zimulis.store.sort_key import sort_key
from zimulis.store.spans import CurrentText
from zimulis.store.tables import (
    ArticleMetaTable,
    ArticleSourceTable,
    ArticleTable,
    ArticleTagTable,
    EntityTable,
    RelationTable,
    RevisionTable,
    SpanTable,
    UuidTable,
)
from zimulis.store.values import zones_column


def grow_article(recording: Recording, text: CurrentText, before: Article, after: Article) -> None:
    """Writes what an article has gained; its metadata, tags and sources only grow at their ends."""
    recording.update(
        ArticleTable,
        text.key,
        title=after.title,
        title_fold=after.title.casefold(),
        title_key=sort_key(after.title),
        published=after.published,
        language=after.language,
        source=after.source,
        source_fold=after.source.casefold(),
        note=after.note,
    )
    recording.update(RevisionTable, text.revision, zones=zones_column(after.revision.zones))
    for name, value in after.metadata[len(before.metadata) :]:
        recording.insert(ArticleMetaTable, article=text.key, name=name, value=value)
    for tag in after.tags[len(before.tags) :]:
        recording.insert(ArticleTagTable, article=text.key, tag=tag)
    for source in after.further_sources[len(before.further_sources) :]:
        recording.insert(ArticleSourceTable, article=text.key, source=source)


def add_relation(recording: Recording, text: CurrentText, relation: Relation) -> None:
    """Adds a relation between things that are there."""
    connection = recording.connection
    kind, target = relation.target_kind, relation.target
    recording.insert(
        RelationTable,
        uuid=relation.id,
        article=text.key,
        annotator=annotator_key(connection, relation.annotator),
        type=relation.type,
        source=_key(connection, SpanTable, relation.source),
        target_kind=kind,
        target_span=_key(connection, SpanTable, target) if kind is TargetKind.SPAN else None,
        target_entity=_key(connection, EntityTable, target) if kind is TargetKind.ENTITY else None,
    )


def _key(connection: Connection, table: type[UuidTable], uuid: str | None) -> int:
    return connection.value(table.select(table.id).where(table.uuid == uuid))
