"""What commands tell those who show things."""

from dataclasses import dataclass
from enum import StrEnum

from zimulis.domain.ids import ArticleId, SpanId
from zimulis.store.recording import Effect


class Kind(StrEnum):
    """What sort of thing changed."""

    ARTICLES = "articles"
    SPANS = "spans"
    RELATIONS = "relations"
    STATUSES = "statuses"
    ENTITIES = "entities"
    SCHEME = "scheme"
    ANNOTATORS = "annotators"
    DOUBTS = "doubts"
    FILTERS = "filters"
    REJECTIONS = "rejections"


_KINDS = {
    "project": Kind.SCHEME,
    "label": Kind.SCHEME,
    "annotator": Kind.ANNOTATORS,
    "article": Kind.ARTICLES,
    "revision": Kind.ARTICLES,
    "article_meta": Kind.ARTICLES,
    "article_tag": Kind.ARTICLES,
    "article_source": Kind.ARTICLES,
    "status": Kind.STATUSES,
    "entity": Kind.ENTITIES,
    "span": Kind.SPANS,
    "relation": Kind.RELATIONS,
    "doubt": Kind.DOUBTS,
    "saved_filter": Kind.FILTERS,
    "rejection": Kind.REJECTIONS,
}


@dataclass(frozen=True, slots=True)
class Changes:
    """What a command has changed.

    Attributes:
        articles: Those that the changed things belong to.
        spans: Those that were added, changed or deleted.
    """

    kinds: frozenset[Kind]
    articles: frozenset[ArticleId] = frozenset()
    spans: frozenset[SpanId] = frozenset()

    @classmethod
    def of(cls, effect: Effect) -> "Changes":
        """The changes that the store reports."""
        kinds = frozenset(_KINDS[table] for table in effect.tables)
        return cls(kinds, effect.articles, effect.spans)


NOTHING = Changes(frozenset())
"""What a command that did nothing has changed."""
