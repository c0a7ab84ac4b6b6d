"""What is done to many articles at once: a few statements, however many they are."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from peewee import fn

from zimulis.domain.article import Status
from zimulis.domain.ids import AnnotatorId, ArticleId
from zimulis.store.annotators import annotator_key
from zimulis.store.connection import Connection
from zimulis.store.recording import Image, Recording, image_of
from zimulis.store.tables import ArticleTable, ArticleTagTable, StatusTable, Table
from zimulis.store.values import now

_AT_ONCE = 5000  # keys in one query; SQLite bounds its parameters


def keys_of(connection: Connection, articles: Sequence[ArticleId]) -> list[int]:
    """The keys of articles that are not hidden, in the order of the project."""
    found: list[int] = []
    for chunk in _chunks(articles):
        query = ArticleTable.select(ArticleTable.id).where(
            ArticleTable.uuid.in_(chunk), ~ArticleTable.hidden
        )
        found += (key for (key,) in connection.stream(query))
    return sorted(found)


def put_status_of_all(
    recording: Recording, keys: Sequence[int], annotator: AnnotatorId, status: Status
) -> None:
    """Sets an annotator's status of articles; her questions stay."""
    who, moment = annotator_key(recording.connection, annotator), now()
    mine = StatusTable.annotator == who
    there = list(_images(recording.connection, StatusTable, keys, mine))
    recording.update_many(
        StatusTable,
        (
            (image, {"status": status.value, "updated": moment})
            for image in there
            if image["status"] != status
        ),
    )
    if status is not Status.NEW:
        known = {image["article"] for image in there}
        recording.insert_many(
            StatusTable,
            (
                {
                    "article": key,
                    "annotator": who,
                    "status": status.value,
                    "question": "",
                    "updated": moment,
                }
                for key in keys
                if key not in known
            ),
        )


def put_binned(recording: Recording, keys: Sequence[int], *, binned: bool) -> None:
    """Moves articles to the bin, or back out of it."""
    images = _images(recording.connection, ArticleTable, keys, ArticleTable.binned != binned)
    recording.update_many(ArticleTable, [(image, {"binned": int(binned)}) for image in images])


def put_tags(
    recording: Recording, keys: Sequence[int], added: Collection[str], removed: Collection[str]
) -> None:
    """Adds tags to articles that do not have them, and takes others away."""
    there = list(_images(recording.connection, ArticleTagTable, keys))
    recording.delete_many(ArticleTagTable, (image for image in there if image["tag"] in removed))
    known = {(image["article"], image["tag"]) for image in there}
    recording.insert_many(
        ArticleTagTable,
        (
            {"article": key, "tag": tag}
            for key in keys
            for tag in sorted(added)
            if (key, tag) not in known
        ),
    )


def count_tags(connection: Connection, keys: Sequence[int]) -> dict[str, int]:
    """How many of some articles have each tag."""
    counts: dict[str, int] = {}
    for chunk in _chunks(keys):
        query = (
            ArticleTagTable.select(
                ArticleTagTable.tag, fn.COUNT(ArticleTagTable.article.distinct())
            )
            .where(ArticleTagTable.article.in_(chunk))
            .group_by(ArticleTagTable.tag)
        )
        for tag, count in connection.stream(query):
            counts[tag] = counts.get(tag, 0) + count
    return counts


def unbinned(connection: Connection, keys: Sequence[int]) -> list[int]:
    """Those of some articles that are not in the bin."""
    return [image["id"] for image in _images(connection, ArticleTable, keys, ~ArticleTable.binned)]


def _chunks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(items), _AT_ONCE):
        yield items[at : at + _AT_ONCE]


def _images(
    connection: Connection, table: type[Table], keys: Sequence[int], *conditions: Any
) -> Iterator[Image]:
    """The rows of articles, or the articles' own, as the history keeps them."""
    columns: Any = table
    article = columns.id if table is ArticleTable else columns.article
    for chunk in _chunks(keys):
        query = table.select().where(article.in_(chunk), *conditions).order_by(table.id)
        for row in connection.rows(query):
            yield image_of(table, row)
