"""Claims of a layer as a table shows them: who claims what, about what, when and where."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from peewee import JOIN, fn

from zimulis.domain.boundaries import QUOTATION_MARKS
from zimulis.domain.ids import AnnotatorId, ArticleId, SpanId
from zimulis.store.connection import Connection
from zimulis.store.sort_key import sort_key
from zimulis.store.tables import (
    AnnotatorTable,
    ArticleTable,
    EntityTable,
    LabelTable,
    RelationTable,
    SpanTable,
    is_shown,
)
from zimulis.store.values import from_json, on_one_line

_AT_ONCE = 500  # ids in one query; SQLite bounds its parameters
_COMPARED = 60  # letters of a claim by which it is sorted
_PASSED_OVER = "".join(QUOTATION_MARKS)


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim.

    Attributes:
        article: Where it stands; `title` and `published` are the article's.
        start: Where in the text, in code points.
        words: Those of the claim, on one line.
        ends: What its relations point at, by their types: names of entities where there are any,
            else the words; `unnamed`, `author` or `document`.
        values: Those of its attributes.
    """

    span: SpanId
    label: str
    article: ArticleId
    title: str
    published: str
    language: str
    start: int
    words: str
    ends: Mapping[str, Sequence[str]]
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ClaimWish:
    """Which claims are wanted, and in which order.

    Attributes:
        labels: The names of the labels whose spans are claims.
        words: Folded; each must be in the claim, its claimant, its values, its article's title or
            date.
        article: The only one whose claims are wanted; None for all.
        by: What they are in the order of: a relation's type, an attribute's name, or one of
            `WORDS`, `DATE`, `TITLE`; empty for the order of the project.
        is_relation: Whether that is the type of a relation.
    """

    labels: Sequence[str]
    words: Sequence[str] = ()
    article: ArticleId | None = None
    by: str = ""
    is_relation: bool = False
    descending: bool = False


WORDS, DATE, TITLE = " words", " date", " title"
"""What no attribute is called, for it begins with a blank."""


def claim_ids(connection: Connection, annotator: AnnotatorId, wish: ClaimWish) -> list[SpanId]:
    """The claims of a layer that are wanted."""
    query = (
        SpanTable.select(SpanTable.uuid, _sorted_by(wish))
        .join(ArticleTable, on=(ArticleTable.id == SpanTable.article))
        .join_from(SpanTable, AnnotatorTable, on=(AnnotatorTable.id == SpanTable.annotator))
        .join_from(SpanTable, LabelTable, on=(LabelTable.id == SpanTable.label))
        .where(
            is_shown(),
            AnnotatorTable.uuid == annotator,
            LabelTable.name.in_(list(wish.labels)),
        )
        .order_by(ArticleTable.id, SpanTable.start, SpanTable.id)
    )
    if wish.article is not None:
        query = query.where(ArticleTable.uuid == wish.article)
    for word in wish.words:
        query = query.where(_has(word))
    rows = connection.rows(query)
    if wish.by:
        keys = {value: _key(value, wish) for value in {row[1] for row in rows}}
        rows.sort(key=lambda row: keys[row[1]], reverse=wish.descending)
    elif wish.descending:
        rows.reverse()
    return [SpanId(uuid) for uuid, _ in rows]


def _sorted_by(wish: ClaimWish) -> Any:
    """What claims are sorted by, as it is shown; of attributes all, which are JSON."""
    if wish.is_relation:
        ends = RelationTable.select(
            fn.COALESCE(_Named.name, EntityTable.name, _Target.quote, RelationTable.target_kind)
        ).where(RelationTable.source == SpanTable.id, RelationTable.type == wish.by)
        return _ends(ends).order_by(RelationTable.id).limit(1)
    columns: dict[str, Any] = {
        "": SpanTable.id,
        WORDS: fn.SUBSTR(SpanTable.quote, 1, _COMPARED),
        DATE: ArticleTable.published,
        TITLE: ArticleTable.title,
    }
    return columns.get(wish.by, SpanTable.attributes)


def _key(value: str | None, wish: ClaimWish) -> tuple[bool, str]:
    """A key that puts what is empty last, whichever way is sorted."""
    if not wish.is_relation and wish.by not in (WORDS, DATE, TITLE):
        value = from_json(value or "{}").get(wish.by)
    words = (value or "").lstrip(_PASSED_OVER)  # a quotation stands where its first word does
    return bool(words) == wish.descending, sort_key(words)


def _has(word: str) -> Any:
    """Whether a word is in what is shown of a claim."""
    linked = _ends(RelationTable.select(RelationTable.id)).where(
        RelationTable.source == SpanTable.id,
        _Target.quote_fold.contains(word)
        | _Named.name_fold.contains(word)
        | EntityTable.name_fold.contains(word)
        | (RelationTable.target_kind == word),
    )
    return (
        SpanTable.quote_fold.contains(word)
        | SpanTable.attributes.contains(word)
        | ArticleTable.title_fold.contains(word)
        | ArticleTable.published.startswith(word)
        | fn.EXISTS(linked)
    )


_Target = SpanTable.alias()
_Named = EntityTable.alias()


def _ends(query: Any) -> Any:
    """Joins a query of relations with what they point at: a span and its entity, or an entity."""
    return (
        query.join(_Target, JOIN.LEFT_OUTER, on=(_Target.id == RelationTable.target_span))
        .join(_Named, JOIN.LEFT_OUTER, on=(_Named.id == _Target.entity))
        .join_from(
            RelationTable,
            EntityTable,
            JOIN.LEFT_OUTER,
            on=(EntityTable.id == RelationTable.target_entity),
        )
    )


def claim_rows(connection: Connection, ids: Sequence[SpanId]) -> list[ClaimRow]:
    """What a table shows of some claims, in the order asked for, without those that are gone."""
    found: dict[SpanId, ClaimRow] = {}
    for at in range(0, len(ids), _AT_ONCE):
        some = list(ids[at : at + _AT_ONCE])
        ends = _ends_of(connection, some)
        query = (
            SpanTable.select(
                SpanTable.uuid,
                LabelTable.name,
                ArticleTable.uuid,
                ArticleTable.title,
                ArticleTable.published,
                ArticleTable.language,
                SpanTable.start,
                SpanTable.quote,
                SpanTable.attributes,
            )
            .join(ArticleTable, on=(ArticleTable.id == SpanTable.article))
            .join_from(SpanTable, LabelTable, on=(LabelTable.id == SpanTable.label))
            .where(SpanTable.uuid.in_(some), is_shown())
        )
        for claim, label, article, title, date, language, start, quote, values in connection.rows(
            query
        ):
            found[claim] = ClaimRow(
                claim,
                label,
                article,
                title,
                date,
                language,
                start,
                on_one_line(quote),
                ends.get(claim, {}),
                from_json(values),
            )
    return [found[claim] for claim in ids if claim in found]


def _ends_of(connection: Connection, claims: list[SpanId]) -> dict[str, dict[str, list[str]]]:
    source = SpanTable.alias()
    query = (
        _ends(
            RelationTable.select(
                source.uuid,
                RelationTable.type,
                RelationTable.target_kind,
                fn.COALESCE(_Named.name, EntityTable.name, _Target.quote),
            )
        )
        .join_from(RelationTable, source, on=(source.id == RelationTable.source))
        .where(source.uuid.in_(claims))
        .order_by(RelationTable.id)
    )
    ends: dict[str, dict[str, list[str]]] = {}
    for claim, type_, kind, name in connection.rows(query):
        ends.setdefault(claim, {}).setdefault(type_, []).append(on_one_line(name or kind))
    return ends


def alike(
    connection: Connection,
    annotator: AnnotatorId,
    labels: Sequence[str],
    beginnings: Sequence[str],
) -> Iterator[tuple[SpanId, str, str]]:
    """Claims of a layer with a word that begins in one of some ways: id, words, and language.

    Args:
        connection: The project.
        annotator: Whose layer.
        labels: The names of the labels whose spans are claims.
        beginnings: Folded.
    """
    query = (
        SpanTable.select(SpanTable.uuid, SpanTable.quote, ArticleTable.language)
        .join(ArticleTable, on=(ArticleTable.id == SpanTable.article))
        .join_from(SpanTable, AnnotatorTable, on=(AnnotatorTable.id == SpanTable.annotator))
        .join_from(SpanTable, LabelTable, on=(LabelTable.id == SpanTable.label))
        .where(
            is_shown(),
            AnnotatorTable.uuid == annotator,
            LabelTable.name.in_(list(labels)),
            reduce(or_, (SpanTable.quote_fold.contains(word) for word in beginnings)),
        )
        .order_by(ArticleTable.id, SpanTable.start)
    )
    for uuid, quote, language in connection.stream(query):
        yield SpanId(uuid), on_one_line(quote), language
