"""What corrections have left to look at.

A doubt is about a mark that is there and still has the words which the correction left it, or about
one whose words are gone; the row of such a mark is kept in it, so that it can be put on others.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from peewee import JOIN, fn

from zimulis.domain.doubts import Doubt, DoubtfulSpan
from zimulis.domain.ids import AnnotatorId, ArticleId, DoubtId, SpanId, new_uuid
from zimulis.domain.parts import Part, Parts
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.recording import Image, Recording, image_of
from zimulis.store.scheme import label_keys
from zimulis.store.spans import CurrentText
from zimulis.store.tables import (
    AnnotatorTable,
    ArticleTable,
    DoubtTable,
    EntityTable,
    LabelTable,
    RelationTable,
    SpanTable,
    Table,
    is_shown,
)
from zimulis.store.values import (
    from_json,
    now,
    on_one_line,
    parts_column,
    quote_of,
    to_json,
)

if TYPE_CHECKING:
    from zimulis.domain.anchoring import Anchored

_OPEN = DoubtTable.lost.is_null(False) | (SpanTable.quote == DoubtTable.after)


@dataclass(frozen=True, slots=True)
class StoredDoubt:
    """A doubt as it lies in the project.

    Attributes:
        lost: What was kept of a mark whose words are gone, as JSON.
    """

    key: int
    article: ArticleId
    annotator: AnnotatorId
    span: SpanId
    lost: str | None


def _open(*columns: Any) -> Any:
    """A query of what there is to look at, in whatever article."""
    return (
        DoubtTable.select(*columns)
        .join(
            SpanTable,
            JOIN.LEFT_OUTER,
            on=(SpanTable.uuid == DoubtTable.span) & (SpanTable.article == DoubtTable.article),
        )
        .where(_OPEN)
    )


def _joined(*columns: Any) -> Any:
    """The same with whose it is, in articles that are seen."""
    return (
        _open(*columns)
        .join_from(DoubtTable, ArticleTable, on=(ArticleTable.id == DoubtTable.article))
        .join_from(DoubtTable, AnnotatorTable, on=(AnnotatorTable.id == DoubtTable.annotator))
        .where(is_shown())
    )


def keys_of_doubtful(annotator: Any) -> Any:
    """A query of the articles in which an annotator, whose key is a query, has to look at marks."""
    return _open(DoubtTable.article).where(DoubtTable.annotator == annotator)


def load_doubts(
    connection: Connection, article: ArticleId, annotator: AnnotatorId
) -> list[DoubtfulSpan]:
    """What an annotator has to look at in an article, in the order of the text."""
    rows = connection.fetch(connection.kept(_doubts), article, annotator)
    names = {key: name for name, key in label_keys(connection).items()} if rows else {}
    found = [_doubtful(row, names) for row in rows]
    return sorted(found, key=lambda doubt: (doubt.part, doubt.id))


def _doubts() -> Any:
    return _joined(
        DoubtTable.uuid,
        DoubtTable.span,
        DoubtTable.reason,
        DoubtTable.before,
        DoubtTable.place,
        DoubtTable.lost,
        SpanTable.label,
        SpanTable.start,
        SpanTable.end,
    ).where(ArticleTable.uuid == GIVEN, AnnotatorTable.uuid == GIVEN)


def _doubtful(row: Sequence[Any], labels: Mapping[int, str]) -> DoubtfulSpan:
    uuid, span, reason, before, place, lost, label, start, end = row
    key = label if lost is None else from_json(lost)["span"]["label"]
    return DoubtfulSpan(
        DoubtId(uuid),
        SpanId(span),
        labels.get(key or 0, ""),
        Doubt(reason),
        on_one_line(before),
        Part(place, place) if start is None or end is None else Part(start, end),
        is_there=lost is None,
    )


def count_doubts(connection: Connection) -> dict[ArticleId, int]:
    """How much there is to look at, by article, of all annotators."""
    query = _joined(ArticleTable.uuid, fn.COUNT()).group_by(ArticleTable.id)
    return {ArticleId(uuid): count for uuid, count in connection.rows(query)}


def find_doubt(connection: Connection, doubt: DoubtId) -> StoredDoubt | None:
    """A doubt, if it is open still."""
    row = connection.row(
        _joined(
            DoubtTable.id, ArticleTable.uuid, AnnotatorTable.uuid, DoubtTable.span, DoubtTable.lost
        ).where(DoubtTable.uuid == doubt)
    )
    return None if row is None else StoredDoubt(*row)


def settle_doubt(recording: Recording, doubt: StoredDoubt) -> None:
    """Has nobody look at it any more."""
    recording.delete(DoubtTable, doubt.key)


def enter_doubt(recording: Recording, found: "Anchored", old: Image, text: str) -> None:
    """Enters a mark that is there and to be looked at."""
    quote = quote_of(text, found.parts)
    _enter(recording, found, old, after=quote, lost=None)


def lose_spans(recording: Recording, lost: "Sequence[tuple[Anchored, Image]]") -> None:
    """Deletes marks whose words are gone; what they said is kept for whoever looks at them."""
    connection = recording.connection
    links = {old["id"]: _relations_at(connection, old["id"]) for _, old in lost}
    for key in {relation["id"] for relations in links.values() for relation in relations}:
        recording.delete(RelationTable, key)
    for found, old in lost:
        recording.delete(SpanTable, old["id"])
        kept = to_json({"span": old, "relations": links[old["id"]]})
        _enter(recording, found, old, after="", lost=kept)


def _enter(
    recording: Recording, found: "Anchored", old: Image, *, after: str, lost: str | None
) -> None:
    """Enters a doubt in place of an older one about the same mark, whose first words stay known."""
    before = old["quote"]
    connection = recording.connection
    there = DoubtTable.select().where(DoubtTable.span == old["uuid"])
    for image in (image_of(DoubtTable, row) for row in connection.rows(there)):
        before = image["before"] if image["after"] == old["quote"] else before
        recording.delete(DoubtTable, image["id"])
    recording.insert(
        DoubtTable,
        uuid=new_uuid(),
        article=old["article"],
        annotator=old["annotator"],
        span=old["uuid"],
        reason=found.doubt,
        before=before,
        after=after,
        place=found.place,
        lost=lost,
        created=now(),
    )


def _relations_at(connection: Connection, span: int) -> list[Image]:
    ends = (RelationTable.source == span) | (RelationTable.target_span == span)
    rows = connection.rows(RelationTable.select().where(ends).order_by(RelationTable.id))
    return [image_of(RelationTable, row) for row in rows]


def move_doubts(
    recording: Recording,
    text: CurrentText,
    quotes: Mapping[SpanId, tuple[str, str]],
    move: Callable[[int], int],
) -> None:
    """Has the older doubts of an article follow a correction.

    Args:
        recording: The command.
        text: The text as it was.
        quotes: The words before and after of the marks that moved safely.
        move: Where a place of the old text is in the new one.
    """
    rows = recording.connection.rows(DoubtTable.select().where(DoubtTable.article == text.key))
    for image in (image_of(DoubtTable, row) for row in rows):
        before, after = quotes.get(SpanId(image["span"]), ("", ""))
        is_open = image["lost"] is None and image["after"] == before
        recording.update(
            DoubtTable,
            image["id"],
            place=move(image["place"]),
            after=after if is_open else image["after"],
        )


def label_of_lost(connection: Connection, doubt: StoredDoubt) -> str | None:
    """The label of a mark whose words are gone, if the scheme has it still."""
    assert doubt.lost, "a mark that is there"
    key = from_json(doubt.lost)["span"]["label"]
    return connection.value(LabelTable.select(LabelTable.name).where(LabelTable.id == key))


def put_back(recording: Recording, doubt: StoredDoubt, text: CurrentText, parts: Parts) -> None:
    """Puts a mark whose words are gone on others, with all it said and whoever is there to link."""
    assert doubt.lost, "a mark that is there"
    kept = from_json(doubt.lost)
    span: Image = kept["span"]
    quote = quote_of(text.text, parts)
    connection = recording.connection
    entity = span["entity"] if _is_there(connection, EntityTable, span["entity"]) else None
    where = {
        "revision": text.revision,
        "start": parts[0].start,
        "end": parts[-1].end,
        "parts": parts_column(parts),
        "quote": quote,
        "quote_fold": quote.casefold(),
        "entity": entity,
        "imported_by": None,
        "updated": now(),
    }
    recording.insert(SpanTable, **{**span, **where})
    for relation in kept["relations"]:
        if all(
            relation[end] is None or _is_there(connection, table, relation[end])
            for end, table in _ENDS
        ):
            recording.insert(RelationTable, **relation)
    settle_doubt(recording, doubt)


_ENDS: tuple[tuple[str, type[Table]], ...] = (
    ("source", SpanTable),
    ("target_span", SpanTable),
    ("target_entity", EntityTable),
)


def _is_there(connection: Connection, table: type[Table], key: int | None) -> bool:
    return connection.value(table.select(table.id).where(table.id == key)) is not None
