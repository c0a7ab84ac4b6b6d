"""What a filter asks of articles, as conditions of a query."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from peewee import fn

from zimulis.domain.article import FINISHED, Status
from zimulis.domain.article_filter import NONE, ArticleFilter, Fact, Field, Term, date_bounds
from zimulis.domain.ids import AnnotatorId
from zimulis.store.alike import has_alike, keys_of_group
from zimulis.store.derived_tables import ArticleIndex
from zimulis.store.doubts import keys_of_doubtful
from zimulis.store.search_text import spaced
from zimulis.store.tables import (
    AnnotatorTable,
    ArticleMetaTable,
    ArticleTable,
    ArticleTagTable,
    ChangeTable,
    CommandTable,
    LabelTable,
    RelationTable,
    SpanTable,
    StatusTable,
    is_shown,
    name_of,
)

_MARKS = (name_of(SpanTable), name_of(RelationTable))
_BEGUN = 3  # characters from which on a word of the text may have only begun


@dataclass(frozen=True, slots=True)
class _Eyes:
    """Through whose eyes articles are looked at.

    Attributes:
        annotator: The key of whose statuses are meant, as a query.
        layers: The keys of those whose marks are meant, as a query.
    """

    annotator: Any
    layers: Any


def condition_of(
    wanted: ArticleFilter, annotator: AnnotatorId | None, *, facts_first: bool = False
) -> Any:
    """What must be true of the articles that a filter leaves.

    Args:
        wanted: The filter. Marks are those of whom it names with `by:`, or else of the annotator.
        annotator: Whose statuses are meant.
        facts_first: Whether the one index that holds all facts is to be read through before the
            articles are put in an order that it does not have.
    """
    own = _annotators(AnnotatorTable.uuid == annotator)
    names = wanted.values(Field.ANNOTATOR)
    eyes = _Eyes(own, _annotators(AnnotatorTable.name.in_(names)) if names else own)
    binned = Fact.BINNED in wanted.values(Field.IS)
    condition = is_shown(binned=binned)
    table = ArticleTable.alias() if facts_first else ArticleTable
    facts = [_of_fact(term, table) for term in wanted.terms if term.field in _FACTS]
    if facts and facts_first:
        facts = [
            ArticleTable.id.in_(
                table.select(table.id).where(is_shown(table, binned=binned), *facts)
            )
        ]
    for fact in facts:
        condition &= fact
    for term in wanted.terms:
        if term.field not in _FACTS:
            condition &= _of_term(term, eyes)
    return condition


def changed_since(status: Any = StatusTable) -> Any:
    """Whether the annotator has changed marks of an article that she had finished before."""
    later = (
        ChangeTable.select(ChangeTable.id)
        .join(CommandTable, on=(CommandTable.id == ChangeTable.command))
        .where(
            ChangeTable.article == status.article,
            ChangeTable.kind.in_(_MARKS),
            CommandTable.annotator == status.annotator,
            CommandTable.time > status.updated,
        )
    )
    return status.status.in_(FINISHED) & fn.EXISTS(later)


def _annotators(condition: Any) -> Any:
    return AnnotatorTable.select(AnnotatorTable.id).where(condition)


def _any(conditions: Iterable[Any]) -> Any:
    return reduce(or_, conditions)


def _signed(term: Term, condition: Any) -> Any:
    return ~condition if term.negated else condition


# What stands in the article's own row.


def _of_fact(term: Term, table: Any) -> Any:
    return _signed(term, _any(_FACTS[term.field](value, table) for value in term.values))


def _in_words(value: str, table: Any) -> Any:
    folded = value.casefold()
    return table.title_fold.contains(folded) | table.source_fold.contains(folded)


def _in_title(value: str, table: Any) -> Any:
    return table.title_fold.contains(value.casefold())


def _in_source(value: str, table: Any) -> Any:
    return table.source_fold.contains(value.casefold())


def _in_language(value: str, table: Any) -> Any:
    """The language itself and all that is more exactly that: `zh` is `zh-Hans` as well."""
    if value == NONE:
        return table.language == ""
    language = fn.LOWER(table.language)
    return (language == value.lower()) | language.startswith(f"{value.lower()}-")


def _at_date(value: str, table: Any) -> Any:
    if value == NONE:
        return table.published == ""
    bounds = date_bounds(value)
    return (table.published >= bounds.first) & (table.published < bounds.beyond)


_FACTS: dict[Field, Callable[[str, Any], Any]] = {
    Field.WORDS: _in_words,
    Field.TITLE: _in_title,
    Field.SOURCE: _in_source,
    Field.LANGUAGE: _in_language,
    Field.DATE: _at_date,
}


# What stands in other tables. A table that says little is read whole, one that says much is asked
# article by article: the first of them are found at once then.


def _of_term(term: Term, eyes: _Eyes) -> Any:
    return _signed(term, _any(_TERMS[term.field](value, eyes) for value in term.values))


def _of_article(table: Any, *conditions: Any) -> Any:
    """Whether a table has such rows of the article."""
    return fn.EXISTS(table.select(table.id).where(table.article == ArticleTable.id, *conditions))


def _among(table: Any, *conditions: Any) -> Any:
    """The same, for what few articles have."""
    return ArticleTable.id.in_(table.select(table.article).where(*conditions))


def _with_text(value: str, eyes: _Eyes) -> Any:
    """A run of words of the text, the last of which may only have begun, unless it is short."""
    del eyes
    begun = "*" if len(value.rsplit(maxsplit=1)[-1]) >= _BEGUN else ""
    phrase = '"{}"{}'.format(spaced(value).replace('"', " "), begun)
    found = ArticleIndex.select(ArticleIndex.rowid).where(ArticleIndex.match(phrase))
    return ArticleTable.id.in_(found)


def _with_status(value: str, eyes: _Eyes) -> Any:
    mine = StatusTable.annotator == eyes.annotator
    if value == Status.NEW:
        return ~_of_article(StatusTable, mine, StatusTable.status != value)
    return _of_article(StatusTable, mine, StatusTable.status == value)


def _with_label(value: str, eyes: _Eyes) -> Any:
    marks = SpanTable.annotator.in_(eyes.layers)
    if value == NONE:
        return ~_of_article(SpanTable, marks)
    label = LabelTable.select(LabelTable.id).where(LabelTable.name == value)
    return _of_article(SpanTable, marks, SpanTable.label == label)


def _with_marks_by(value: str, eyes: _Eyes) -> Any:
    del eyes
    return _of_article(
        SpanTable, SpanTable.annotator.in_(_annotators(AnnotatorTable.name == value))
    )


def _with_tag(value: str, eyes: _Eyes) -> Any:
    del eyes
    if value == NONE:
        return ~_of_article(ArticleTagTable)
    return _among(ArticleTagTable, ArticleTagTable.tag == value)


def _with_metadata(value: str, eyes: _Eyes) -> Any:
    del eyes
    name, _, content = value.partition("=")
    return _of_article(
        ArticleMetaTable,
        ArticleMetaTable.name == name,
        ArticleMetaTable.value.contains(content),
    )


def _with_reprints(value: str, eyes: _Eyes) -> Any:
    del eyes
    return ArticleTable.id.in_(keys_of_group(value))


def _with_fact(value: str, eyes: _Eyes) -> Any:
    mine = StatusTable.annotator == eyes.annotator
    facts = {
        Fact.ASKED: lambda: _among(StatusTable, mine, StatusTable.question != ""),
        Fact.CHANGED: lambda: _of_article(StatusTable, mine, changed_since()),
        Fact.DOUBTFUL: lambda: ArticleTable.id.in_(keys_of_doubtful(eyes.annotator)),
        Fact.ALIKE: has_alike,
        Fact.BINNED: lambda: ArticleTable.binned == True,  # noqa: E712
    }
    return facts[Fact(value)]()


_TERMS: dict[Field, Callable[[str, _Eyes], Any]] = {
    Field.TEXT: _with_text,
    Field.STATUS: _with_status,
    Field.LABEL: _with_label,
    Field.ANNOTATOR: _with_marks_by,
    Field.TAG: _with_tag,
    Field.METADATA: _with_metadata,
    Field.ALIKE: _with_reprints,
    Field.IS: _with_fact,
}
