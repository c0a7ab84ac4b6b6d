"""What somebody looks for in all articles, read from a line that she typed.

    Krievija Putins        both words, in any of their forms
    "Krievija"             this form only; several words in quotation marks follow each other
    krie*                  whatever begins so
    Putins OR Lavrovs      one or the other; OR binds more closely than what just follows
    -Peskovs               in no article that has it
    label:weapon in:claim  marks instead of words: their label, and the label of what they lie in
    entity:"Kims Čenuns"   marks that name it
    directness:direct      marks with this value; so for every attribute of the labels

Words beside a label, an entity or a value are looked for in the marks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from zimulis.domain.errors import Refused
from zimulis.domain.index_words import index_words

LABEL = "label"
INSIDE = "in"
ENTITY = "entity"

_MOST = 40  # words and fields; nobody types more of them
_OR = "OR"
_QUOTES = r"\"„“”«»‹›「」『』"
_PIECE = regex.compile(
    rf"(?P<minus>-)?(?:(?P<field>\p{{L}}[\w-]*):(?=[^\s/]))?"
    rf"(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)[{_QUOTES}]?|(?P<bare>[^\s{_QUOTES}]+))"
)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that follow each other.

    Attributes:
        words: As they were typed, cut as the index cuts them.
        is_exact: Whether other forms do not count.
        is_beginning: Whether the last word only begins so.
    """

    words: tuple[str, ...]
    is_exact: bool = False
    is_beginning: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """What a mark must say.

    Attributes:
        name: `label`, `in`, `entity`, or an attribute's, in lower case.
        value: As it was typed.
        is_beginning: Whether the value only begins so.
    """

    name: str
    value: str
    is_beginning: bool = False


@dataclass(frozen=True, slots=True)
class CorpusQuery:
    """What is looked for.

    Attributes:
        groups: Of each, one term must be there.
        excluded: None of these may be there.
        fields: Of those of one name, one must be so.
        excluded_fields: None of these may be so.
    """

    groups: tuple[tuple[Term, ...], ...] = ()
    excluded: tuple[Term, ...] = ()
    fields: tuple[Field, ...] = ()
    excluded_fields: tuple[Field, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is looked for."""
        return not self.groups and not self.fields

    @property
    def has_fields(self) -> bool:
        """Whether it says anything about marks."""
        return bool(self.fields or self.excluded_fields)

    @property
    def is_for_spans(self) -> bool:
        """Whether marks are looked for, not words."""
        fields = (*self.fields, *self.excluded_fields)
        return not self.groups or any(field.name != INSIDE for field in fields)

    def values(self, name: str) -> tuple[Field, ...]:
        """The fields of a name, one of which must be so."""
        return tuple(field for field in self.fields if field.name == name)


def parse_query(line: str) -> CorpusQuery:
    """Reads what somebody typed; an empty line looks for nothing.

    Raises:
        Refused: It makes no sense; the sentence says why.
    """
    draft = _Draft()
    for item in _items(line):
        draft.take(item)
    return draft.finished()


_LONELY = "OR stands between two words, or between two values of one field."


@dataclass(frozen=True, slots=True)
class _Item:
    sought: Term | Field
    is_excluded: bool


class _Draft:
    """A query on its way, item by item."""

    def __init__(self) -> None:
        self._groups: list[list[Term]] = []
        self._excluded: list[Term] = []
        self._fields: list[Field] = []
        self._excluded_fields: list[Field] = []
        self._before: _Item | None = None
        self._is_either = False

    def take(self, item: _Item | None) -> None:
        """Takes the next item; None for OR."""
        if item is None:
            if self._before is None or self._is_either:
                raise Refused(_LONELY)
            self._is_either = True
            return
        if self._is_either and not (self._before and _are_alternatives(self._before, item)):
            raise Refused(_LONELY)
        match item.sought:
            case Field() as field:
                (self._excluded_fields if item.is_excluded else self._fields).append(field)
            case Term() as term if item.is_excluded:
                self._excluded.append(term)
            case Term() as term if self._is_either:
                self._groups[-1].append(term)
            case Term() as term:
                self._groups.append([term])
        self._before, self._is_either = item, False

    def finished(self) -> CorpusQuery:
        """The query that was typed."""
        if self._is_either:
            raise Refused(_LONELY)
        terms = [*self._excluded, *(term for group in self._groups for term in group)]
        excluded = [*self._excluded, *self._excluded_fields]
        if len(terms) + len(self._fields) + len(self._excluded_fields) > _MOST:
            raise Refused(f"That is too much at once; {_MOST} words are enough.")
        if excluded and not self._groups and not self._fields:
            raise Refused("Say what to find as well; leaving out alone finds nothing.")
        return CorpusQuery(
            tuple(map(tuple[Term, ...], self._groups)),
            tuple(self._excluded),
            tuple(self._fields),
            tuple(self._excluded_fields),
        )


def _are_alternatives(one: _Item, other: _Item) -> bool:
    if one.is_excluded or other.is_excluded:
        return False
    match one.sought, other.sought:
        case Term(), Term():
            return True
        case Field(name=name), Field(name=same):
            return name == same
        case _:
            return False


def _items(line: str) -> Iterator[_Item | None]:
    """What the line is made of; None for each OR."""
    for match in _PIECE.finditer(line):
        minus, field, quoted, bare = match.group("minus", "field", "quoted", "bare")
        if bare == _OR and not minus and not field:
            yield None
            continue
        value = bare if quoted is None else quoted
        is_beginning = quoted is None and value.endswith("*")
        if field:
            sought = _field(field.casefold(), value, is_beginning=is_beginning)
        else:
            sought = _term(value, is_exact=quoted is not None, is_beginning=is_beginning)
        if sought:
            yield _Item(sought, minus is not None)


def _field(name: str, value: str, *, is_beginning: bool) -> Field | None:
    tidy = (value.rstrip("*") if is_beginning else value).strip()
    return Field(name, tidy, is_beginning) if tidy else None


def _term(value: str, *, is_exact: bool, is_beginning: bool) -> Term | None:
    words: Sequence[str] = [value[slice(*word)] for word in index_words(value)]
    return Term(tuple(words), is_exact, is_beginning) if words else None
