"""The texts that an article has had: adding one, and moving the marks to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from zimulis.domain.annotations import Span
from zimulis.domain.article import Revision, Zone
from zimulis.domain.ids import ArticleId, RevisionId
from zimulis.domain.parts import Part, Parts
from zimulis.store.connection import Connection
from zimulis.store.recording import Change, Image, Recording, image_of, row_of
from zimulis.store.search_index import replace_text
from zimulis.store.sort_key import sort_key
from zimulis.store.spans import SPAN_COLUMNS, CurrentText, join_span, to_span
from zimulis.store.tables import (
    AnnotatorTable,
    ArticleTable,
    ChangeTable,
    CommandTable,
    RevisionTable,
    SpanTable,
    columns_of,
)
from zimulis.store.values import now, parts_column, quote_of, to_json, zones_column, zones_of


@dataclass(frozen=True, slots=True)
class OldSpan:
    """A span of the text that is being replaced, of any layer."""

    image: Image
    span: Span


@dataclass(frozen=True, slots=True)
class PastRevision:
    """A text that an article has or had.

    Attributes:
        author: The name of whoever made it; empty for the first one.
        created: When, in UTC.
    """

    id: RevisionId
    number: int
    created: str
    author: str


def old_spans(connection: Connection, text: CurrentText) -> list[OldSpan]:
    """Every span of a text, in the order of their starts."""
    row = [getattr(SpanTable, name) for name in columns_of(SpanTable)]
    query = join_span(SpanTable.select(*row, *SPAN_COLUMNS)).where(
        SpanTable.article == text.key, SpanTable.revision == text.revision
    )
    rows = connection.rows(query.order_by(SpanTable.start, SpanTable.id))
    width = len(row)
    return [OldSpan(image_of(SpanTable, r[:width]), to_span(r[width:])) for r in rows]


def zones_of_text(connection: Connection, text: CurrentText) -> tuple[Zone, ...]:
    """The zones of a text."""
    query = RevisionTable.select(RevisionTable.zones).where(RevisionTable.id == text.revision)
    return zones_of(connection.value(query))


def title_and_date(connection: Connection, text: CurrentText) -> tuple[str, str]:
    """What the article is called, and when it appeared."""
    row = connection.row(
        ArticleTable.select(ArticleTable.title, ArticleTable.published).where(
            ArticleTable.id == text.key
        )
    )
    assert row, "an article without a row"
    return row[0], row[1]


def title_of_text(connection: Connection, sha256: str, beside: int) -> str | None:
    """The title of another article that is seen and has this text now; None if there is none."""
    return connection.value(
        ArticleTable.select(ArticleTable.title)
        .join(
            RevisionTable,
            on=(RevisionTable.article == ArticleTable.id)
            & (RevisionTable.number == ArticleTable.revision),
        )
        .where(RevisionTable.sha256 == sha256, ~ArticleTable.hidden, ArticleTable.id != beside)
        .limit(1)
    )


def add_revision(
    recording: Recording, text: CurrentText, revision: Revision, title: str, published: str
) -> int:
    """Makes a text the article's current one; where it came from stays known. Returns its key."""
    connection = recording.connection
    before = row_of(connection, RevisionTable, text.revision)
    assert before, "a text without a revision"
    newest = RevisionTable.select(RevisionTable.number).where(RevisionTable.article == text.key)
    number = connection.value(newest.order_by(RevisionTable.number.desc()).limit(1)) + 1
    columns: dict[str, Any] = {
        **{name: value for name, value in before.items() if name != "id"},
        "uuid": revision.id,
        "number": number,
        "text": revision.text,
        "sha256": revision.sha256,
        "zones": zones_column(revision.zones),
        "created": now(),
    }
    key = recording.insert(RevisionTable, **columns)
    recording.update(
        ArticleTable,
        text.key,
        revision=number,
        title=title,
        title_fold=title.casefold(),
        title_key=sort_key(title),
        published=published,
    )
    replace_text(connection, text.key, text.text, revision.text)
    return key


def move_spans(
    recording: Recording,
    revision: int,
    text: str,
    moved: Iterable[tuple[OldSpan, Parts, dict[str, str]]],
) -> None:
    """Puts spans on another text; each with its new parts and values."""
    recording.update_many(
        SpanTable,
        (
            (
                old.image,
                {
                    "revision": revision,
                    "start": parts[0].start,
                    "end": parts[-1].end,
                    "parts": parts_column(parts),
                    "attributes": to_json(values),
                    "quote": quote_of(text, parts),
                    "quote_fold": quote_of(text, parts).casefold(),
                },
            )
            for old, parts, values in moved
        ),
    )


def text_numbered(connection: Connection, article: int, number: int) -> str:
    """A text of the article with this key."""
    return connection.value(
        RevisionTable.select(RevisionTable.text).where(
            RevisionTable.article == article, RevisionTable.number == number
        )
    )


def texts_before(connection: Connection, changes: Iterable[Change]) -> dict[int, str]:
    """The texts of the articles that are about to have another one, by their keys."""
    return {
        change.key: text_numbered(connection, change.key, change.before["revision"])
        for change in changes
        if change.table == "article"
        and change.before
        and change.after
        and change.before["revision"] != change.after["revision"]
    }


def index_anew(connection: Connection, texts: dict[int, str]) -> None:
    """Has the search index know the current texts of articles instead of these."""
    for article, before in texts.items():
        query = ArticleTable.select(ArticleTable.revision).where(ArticleTable.id == article)
        now_there = text_numbered(connection, article, connection.value(query))
        replace_text(connection, article, before, now_there)


def corrected_at(connection: Connection, changes: Iterable[Change]) -> Part | None:
    """Where a correction begins, if these changes are one."""
    for change in changes:
        if change.table == "revision" and change.before is None and change.after:
            before = text_numbered(connection, change.after["article"], change.after["number"] - 1)
            after = change.after["text"]
            place = next(
                (at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
                min(len(before), len(after)),
            )
            return Part(place, place)
    return None


def past_revisions(connection: Connection, article: ArticleId) -> Sequence[PastRevision]:
    """All texts of an article, the newest first."""
    query = (
        RevisionTable.select(
            RevisionTable.uuid, RevisionTable.number, RevisionTable.created, AnnotatorTable.name
        )
        .join(ArticleTable, on=(ArticleTable.id == RevisionTable.article))
        .join(
            ChangeTable,
            JOIN.LEFT_OUTER,
            on=(ChangeTable.article == RevisionTable.article)
            & (ChangeTable.kind == "revision")
            & (ChangeTable.object == RevisionTable.id)
            & ChangeTable.before.is_null(),
        )
        .join(CommandTable, JOIN.LEFT_OUTER, on=(CommandTable.id == ChangeTable.command))
        .join(AnnotatorTable, JOIN.LEFT_OUTER, on=(AnnotatorTable.id == CommandTable.annotator))
        .where(ArticleTable.uuid == article)
        .group_by(RevisionTable.id)
        .order_by(RevisionTable.number.desc())
    )
    return [
        PastRevision(RevisionId(uuid), number, created, author or "")
        for uuid, number, created, author in connection.rows(query)
    ]


def text_of_revision(connection: Connection, revision: RevisionId) -> str | None:
    """The text of a revision, if it is there."""
    return connection.value(
        RevisionTable.select(RevisionTable.text).where(RevisionTable.uuid == revision)
    )
