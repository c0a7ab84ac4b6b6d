"""What a filter that is being typed can go on with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from zimulis.domain.article import Status
from zimulis.domain.article_filter import HAS_NONE, NONE, Fact, Field, as_typed

_BEGUN = re.compile(
    r'-?(?:(?P<field>[a-z]+):(?P<before>(?:[^\s",]*,|"(?:[^"]|"")*",)*))?(?P<value>[^\s",]*|"[^"]*)$'
)
_NOT_TYPED = (Field.WORDS, Field.ALIKE)
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


def completions(text: str, caret: int, vocabulary: Vocabulary) -> list[Completion]:
    """What the term before the caret can become, and the saved filters that are called so."""
    before, after = text[:caret], text[caret:]
    match = _BEGUN.search(before)
    assert match, "a term may be empty"
    typed = match["value"].lstrip('"')
    if match["field"]:
        head = before[: match.start("value")]
        offered = _values_of(match["field"], vocabulary)
        return [
            _completion(value, head + as_typed(value), after)
            for value in offered
            if value.casefold().startswith(typed.casefold()) and value != typed
        ]
    head = before[: match.start("value")]
    if len(typed) < _LEAST:
        return _saved(before, vocabulary) if not text.strip() else []
    fields = [f"{name}:" for name in Field if name not in _NOT_TYPED and name.startswith(typed)]
    return [
        *(Completion(name, head + name + after, len(head + name)) for name in fields),
        *_saved(before, vocabulary),
    ]


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


def _values_of(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    known: dict[str, tuple[str, ...]] = {
        Field.LABEL: vocabulary.labels,
        Field.ANNOTATOR: vocabulary.annotators,
        Field.LANGUAGE: vocabulary.languages,
        Field.TAG: vocabulary.tags,
        Field.METADATA: vocabulary.metadata,
        Field.STATUS: tuple(Status),
        Field.IS: tuple(Fact),
    }
    values = tuple(filter(None, known.get(name, ())))
    return (*values, NONE) if name in HAS_NONE else values
