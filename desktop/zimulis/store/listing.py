"""The keys of the articles of a worklist, in its order. Hidden articles are never among them."""

from array import array
from typing import Any, TypeAlias

from peewee import Case, fn

from zimulis.domain.article import FINISHED, Status
from zimulis.domain.ids import AnnotatorId, ArticleId
from zimulis.domain.worklist import Order, SortKey, Worklist
from zimulis.store.article_conditions import condition_of
from zimulis.store.connection import Connection
from zimulis.store.derived_tables import GainTable
from zimulis.store.sort_key import sort_key
from zimulis.store.tables import (
    AnnotatorTable,
    ArticleMetaTable,
    ArticleTable,
    ArticleTagTable,
    LabelTable,
    SpanTable,
    StatusTable,
    is_shown,
)

Keys: TypeAlias = "array[int]"
"""Keys of articles; eight bytes each, so that a hundred thousand weigh nothing."""


def article_keys(
    connection: Connection,
    worklist: Worklist,
    annotator: AnnotatorId | None,
    limit: int | None = None,
) -> Keys:
    """The articles of a worklist as somebody sees them, or the first of them."""
    others = worklist.order.by is not SortKey.PROJECT
    query = (
        ArticleTable.select(ArticleTable.id)
        .where(condition_of(worklist.wanted, annotator, facts_first=others))
        .order_by(*_in_order(worklist.order, annotator))
        .limit(limit)
    )
    return array("q", (key for (key,) in connection.stream(query)))


def article_key(connection: Connection, article: ArticleId) -> int | None:
    """The key of an article that is not hidden, which may be in the bin."""
    return connection.value(
        ArticleTable.select(ArticleTable.id).where(
            ArticleTable.uuid == article, ~ArticleTable.hidden
        )
    )


def all_languages(connection: Connection) -> tuple[str, ...]:
    """The languages of the articles, in the order of their codes."""
    query = ArticleTable.select(ArticleTable.language).where(is_shown()).distinct()
    return tuple(sorted(language for (language,) in connection.rows(query) if language))


def all_tags(connection: Connection) -> tuple[str, ...]:
    """Every tag that an article has, in the order of a Latvian reader."""
    query = ArticleTagTable.select(ArticleTagTable.tag).distinct()
    return tuple(sorted((tag for (tag,) in connection.rows(query)), key=sort_key))


def all_metadata_names(connection: Connection) -> tuple[str, ...]:
    """What metadata of articles is called."""
    query = ArticleMetaTable.select(ArticleMetaTable.name).distinct()
    return tuple(sorted(name for (name,) in connection.rows(query)))


def _in_order(order: Order, annotator: AnnotatorId | None) -> list[Any]:
    project = ArticleTable.id
    if order.by is SortKey.PROJECT:
        return [project.desc() if order.descending else project]
    if order.by is SortKey.GAIN:
        return [_by_gain(annotator, descending=order.descending), project]
    key = _sorted_by(order, annotator)
    if not order.descending:
        return [key, project]
    # An index is read backwards as a whole; where there is none, equals stay in their order.
    return [key.desc(), project.desc() if order.by in _INDEXED else project]


_INDEXED = (SortKey.TITLE, SortKey.DATE)
_MORE_THAN_ALL, _BEYOND_ALL = 1 << 40, 1 << 41  # things to review


def _by_gain(annotator: AnnotatorId | None, *, descending: bool) -> Any:
    """What is finished comes last either way, and before it what nobody has counted."""
    mine = AnnotatorTable.select(AnnotatorTable.id).where(AnnotatorTable.uuid == annotator)
    finished = fn.EXISTS(
        StatusTable.select(StatusTable.id).where(
            StatusTable.article == ArticleTable.id,
            StatusTable.annotator == mine,
            StatusTable.status.in_(FINISHED),
        )
    )
    gain = GainTable.pencil + GainTable.differing
    counted = GainTable.select(-1 * gain if descending else gain).where(
        GainTable.article == ArticleTable.id, GainTable.annotator == mine
    )
    return Case(None, [(finished, _BEYOND_ALL)], fn.COALESCE(counted, _MORE_THAN_ALL))


def _sorted_by(order: Order, annotator: AnnotatorId | None) -> Any:
    columns = {
        SortKey.TITLE: ArticleTable.title_key,
        SortKey.DATE: ArticleTable.published,
        SortKey.SOURCE: ArticleTable.source_fold,
        SortKey.LANGUAGE: ArticleTable.language,
    }
    if order.by in columns:
        return columns[order.by]
    mine = AnnotatorTable.select(AnnotatorTable.id).where(AnnotatorTable.uuid == annotator)
    if order.by is SortKey.STATUS:
        places = [(status, place) for place, status in enumerate(Status)]
        place = Case(StatusTable.status, places)
        said = StatusTable.select(place).where(
            StatusTable.article == ArticleTable.id, StatusTable.annotator == mine
        )
        return fn.COALESCE(said, 0)
    marks = SpanTable.select(fn.COUNT()).where(
        SpanTable.article == ArticleTable.id, SpanTable.annotator == mine
    )
    if order.label:
        label = LabelTable.select(LabelTable.id).where(LabelTable.name == order.label)
        marks = marks.where(SpanTable.label == label)
    return fn.COALESCE(marks, 0)
