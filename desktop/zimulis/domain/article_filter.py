"""The language in which articles are filtered: `lang:lv,ru -label:weapon date:2023-09..2024 words`.

Terms stand beside each other and must all be true. A term names a field, or is words of the title
or source; commas between its values mean *or*, a minus before it *not*. Quotation marks keep values
together; a quotation mark in them is written twice.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from zimulis.domain.article import Status
from zimulis.domain.dates import is_partial_date
from zimulis.domain.errors import ZimulisError

NONE = "none"
"""The value that stands for there being none: no date, no tag, no mark."""

_RANGE = ".."
_QUESTION = "?"
_AFTER = "~"  # sorts after all that a date can go on with


class FilterUnclear(ZimulisError):
    """A filter that does not say what is meant."""


class Field(StrEnum):
    """What a term looks at."""

    WORDS = "words"
    TITLE = "title"
    SOURCE = "source"
    TEXT = "text"
    LANGUAGE = "lang"
    DATE = "date"
    STATUS = "status"
    LABEL = "label"
    ANNOTATOR = "by"
    TAG = "tag"
    METADATA = "meta"
    ALIKE = "alike"
    """A title: of the article that has it, and of those that are its reprints."""
    IS = "is"


class Fact(StrEnum):
    """What can be said of an article with `is:`."""

    ASKED = "asked"
    CHANGED = "changed"
    DOUBTFUL = "doubtful"
    ALIKE = "alike"
    BINNED = "binned"


HAS_NONE = frozenset({Field.LANGUAGE, Field.DATE, Field.LABEL, Field.TAG})
"""The fields that can be looked at for there being none."""

_FIXED = {Field.STATUS: tuple(Status), Field.IS: tuple(Fact)}


@dataclass(frozen=True, slots=True)
class Term:
    """One condition.

    Attributes:
        values: Of which one is enough; never empty.
        negated: Whether the articles are meant that do not fulfil it.
    """

    field: Field
    values: tuple[str, ...]
    negated: bool = False

    def __str__(self) -> str:
        """The term as it is typed."""
        if self == ASKED:
            return _QUESTION
        name = "" if self.field is Field.WORDS else f"{self.field}:"
        return f"{'-' if self.negated else ''}{name}{','.join(map(as_typed, self.values))}"


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Conditions that must all be true of an article; without any, every article is meant."""

    terms: tuple[Term, ...] = ()

    def __str__(self) -> str:
        """The filter as it is typed."""
        return " ".join(map(str, self.terms))

    def __bool__(self) -> bool:
        return bool(self.terms)

    def values(self, field: Field, *, negated: bool = False) -> tuple[str, ...]:
        """What is asked of a field."""
        return tuple(
            value
            for term in self.terms
            if term.field is field and term.negated == negated
            for value in term.values
        )

    def having(
        self, field: Field, values: Iterable[str], *, negated: bool = False
    ) -> "ArticleFilter":
        """This filter with other values for a field, in the place where they were; none drop it."""
        new = tuple(values)
        kept: list[Term] = []
        for term in self.terms:
            if (term.field, term.negated) != (field, negated):
                kept.append(term)
            elif new:
                kept.append(replace(term, values=new))
                new = ()
        return ArticleFilter((*kept, Term(field, new, negated)) if new else tuple(kept))


ASKED = Term(Field.IS, (Fact.ASKED,))
"""What a question mark stands for."""

EVERYTHING = ArticleFilter()
"""The filter that leaves nothing out."""

_VALUE = r'"(?:[^"]|"")*"?|[^\s",]*'
_TERM = re.compile(
    rf"(?P<minus>-?)(?:(?P<field>[a-z]+):)?(?P<values>(?:{_VALUE})(?:,(?:{_VALUE}))*)"
)
_VALUES = re.compile(rf"(?:^|,)({_VALUE})")
_PLAIN = re.compile(r'(?!-|\?$|[a-z]+:)[^\s",]+')


def parse_filter(text: str) -> ArticleFilter:
    """The filter that was typed.

    Quotation marks that are not closed reach to the end.

    Raises:
        FilterUnclear: A field or value is not one; the sentence says which.
    """
    terms: list[Term] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        match = _TERM.match(text, at)
        assert match, "a term may be anything"
        terms.append(_term(match))
        at = match.end()
    return ArticleFilter(tuple(terms))


def words_filter(text: str) -> ArticleFilter:
    """The filter that wants each word of a text in the title or source, whatever is in it."""
    return ArticleFilter(tuple(Term(Field.WORDS, (word,)) for word in text.split()))


def _term(match: re.Match[str]) -> Term:
    negated, name = bool(match["minus"]), match["field"]
    typed: list[str] = _VALUES.findall(match["values"])
    values = tuple(value for one in typed if (value := _unquoted(one)))
    if name is None:
        if match["values"] == _QUESTION:
            return replace(ASKED, negated=negated)
        if not values:
            raise FilterUnclear(f"“{match[0]}” says nothing; write words, or a field and a value.")
        return Term(Field.WORDS, values, negated)
    if name not in _NAMED:
        fields = ", ".join(f"{field}:" for field in _NAMED)
        raise FilterUnclear(
            f"“{name}:” names no field; there are {fields}. To look for it in titles, write"
            f" {as_typed(match[0])}."
        )
    field = Field(name)
    if not values:
        raise FilterUnclear(f"Say what “{name}:” should be.")
    for value in values:
        _check(field, value)
    return Term(field, values, negated)


_NAMED = tuple(field.value for field in Field if field is not Field.WORDS)


def _check(field: Field, value: str) -> None:
    fixed = _FIXED.get(field)
    if fixed and value not in fixed:
        raise FilterUnclear(f"“{field}:” is one of {', '.join(fixed)}, and not “{value}”.")
    if field is Field.DATE and value != NONE:
        _check_date(value)
    if field is Field.METADATA and not value.partition("=")[0]:
        raise FilterUnclear("Write “meta:name=value”, or “meta:name”.")


def _check_date(value: str) -> None:
    first, _, last = value.partition(_RANGE)
    if not (first or last) or not all(map(is_partial_date, filter(None, (first, last)))):
        raise FilterUnclear(
            f"“{value}” is no date; write 2023, 2023-09, 2023-09-15, or a range such as"
            " 2023-09..2024."
        )
    if first and last and first > last + _AFTER:
        raise FilterUnclear(f"“{value}” ends before it begins.")


@dataclass(frozen=True, slots=True)
class DateBounds:
    """Between which texts partial dates lie, as plain comparison orders them.

    Attributes:
        first: The least.
        beyond: What all of them are less than.
    """

    first: str
    beyond: str

    def __contains__(self, date: str) -> bool:
        return self.first <= date < self.beyond


def date_bounds(value: str) -> DateBounds:
    """The bounds of a date or a range that was parsed.

    A month holds its days and itself, but not its year, which may mean another month.
    """
    first, dots, last = value.partition(_RANGE)
    return DateBounds(first or "0", (last if dots else first) + _AFTER)


def as_typed(value: str) -> str:
    """A value as it is typed, in quotation marks if it needs them."""
    return value if _PLAIN.fullmatch(value) else '"{}"'.format(value.replace('"', '""'))


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value
    inner = value[1:]
    if len(inner) - len(inner.rstrip('"')) & 1:
        inner = inner[:-1]
    return inner.replace('""', '"')
