"""What a filter that is being typed can go on with."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from zimulis.domain.article import Status
from zimulis.domain.article_filter import (
    HAS_NONE,
    NONE,
    Fact,
    Field,
    FilterUnclear,
    as_typed,
    parse_filter,
)

_BEGUN = re.compile(
    r'-?(?:(?P<field>[a-z]+):(?P<before>(?:[^\s",]*,|"(?:[^"]|"")*",)*))?(?P<value>[^\s",]*|"[^"]*)$'
)
_TYPED = tuple(name for name in Field if name not in (Field.WORDS, Field.ALIKE))
_BARE = ("-", '"', '-"')
_LEAST = 2  # characters of a word before it may be the name of something else


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What there is in a project to be named.

    Attributes:
        saved: Filters, as they are typed, by their names.
    """

    labels: tuple[str, ...] = ()
    annotators: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    metadata: tuple[str, ...] = ()
    saved: Mapping[str, str] = field(default_factory=dict[str, str])

    def values_of(self, name: str) -> tuple[str, ...]:
        """What a field can be, if that is one of a few."""
        known: dict[str, tuple[str, ...]] = {
            Field.LABEL: self.labels,
            Field.ANNOTATOR: self.annotators,
            Field.LANGUAGE: self.languages,
            Field.TAG: self.tags,
            Field.METADATA: self.metadata,
            Field.STATUS: tuple(Status),
            Field.IS: tuple(Fact),
        }
        values = tuple(filter(None, known.get(name, ())))
        return (*values, NONE) if name in HAS_NONE else values


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on.

    Attributes:
        title: What is offered.
        text: The whole filter with it.
        caret: Where one goes on typing in that, in code points.
    """

    title: str
    text: str
    caret: int


def completions(
    text: str, caret: int, vocabulary: Vocabulary, *, asked: bool = False
) -> list[Completion]:
    """What the term before the caret can become, and the saved filters that are called so.

    Args:
        text: The filter so far.
        caret: Where one types in it, in code points.
        vocabulary: What the project has.
        asked: Whether every field is offered where no term is begun.
    """
    before, after = text[:caret], text[caret:]
    match = _BEGUN.search(before)
    assert match, "a term may be empty"
    typed = match["value"].lstrip('"')
    if match["field"]:
        head = before[: match.start("value")]
        offered = vocabulary.values_of(match["field"])
        return [
            _completion(value, head + as_typed(value), after)
            for value in offered
            if value.casefold().startswith(typed.casefold()) and value != typed
        ]
    head = before[: match.start("value")]
    if len(typed) < _LEAST and (typed or not asked):
        return _saved(before, vocabulary) if not text.strip() else []
    fields = [f"{name}:" for name in filter(_begins_with(typed), _TYPED)]
    return [
        *(Completion(name, head + name + after, len(head + name)) for name in fields),
        *_saved(before, vocabulary),
    ]


def is_unfinished(text: str, caret: int, vocabulary: Vocabulary) -> bool:
    """Whether the term before the caret is only the beginning of one: `dat`, `date:20`."""
    match = _BEGUN.search(text[:caret])
    assert match, "a term may be empty"
    field, typed = match["field"], match["value"].lstrip('"').casefold()
    if field is None:
        is_name = len(typed) >= _LEAST and any(map(_begins_with(typed), _TYPED))
        stands_alone = not text[: match.start()].strip() or text[match.start() - 1].isspace()
        return is_name or (stands_alone and match[0] in _BARE)
    if field not in tuple(Field):
        return False
    if field == Field.DATE and typed:
        may_go_on = NONE.startswith(typed) or not typed.strip("0123456789.-")
        return may_go_on and not _is_understood(f"{field}:{typed}")
    values = [value.casefold() for value in vocabulary.values_of(field)]
    if typed in values:
        return False
    return not typed or any(map(_begins_with(typed), values))


def _begins_with(typed: str) -> Callable[[str], bool]:
    return lambda value: value.startswith(typed)


def _is_understood(text: str) -> bool:
    try:
        parse_filter(text)
    except FilterUnclear:
        return False
    return True


def _saved(begun: str, vocabulary: Vocabulary) -> list[Completion]:
    begun = begun.strip().casefold()
    return [
        Completion(name, text, len(text))
        for name, text in vocabulary.saved.items()
        if name.casefold().startswith(begun)
    ]


def _completion(title: str, upto: str, after: str) -> Completion:
    gap = "" if after.startswith((" ", ",")) else " "
    return Completion(title, f"{upto}{gap}{after}", len(upto) + 1)
