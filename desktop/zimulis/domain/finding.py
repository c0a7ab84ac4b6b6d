"""Finding words in a text: exactly, or in every form. Offsets: code points, half-open.

A text is searched stretch by stretch, so that whoever looks can be shown the first hits before the
last ones are known, and a text of ten million characters holds nobody up.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import regex

from zimulis.domain.boundaries import QUOTATION_MARKS, words
from zimulis.domain.folding import Folded, fold, fold_stretch
from zimulis.domain.inflection import form_keys, shared_beginning
from zimulis.domain.parts import Part

_MOST_HITS = 100_000  # nobody looks through more of them, and each takes memory
_STRETCH = 20_000  # code points
_REACH = 1000  # code points, beyond the words themselves, that a hit may go on after its stretch
_BETWEEN = r"\W{1,40}"  # what may stand between two words that follow each other
_UNSPACED = regex.compile(r"[\p{Ideographic}\p{Hiragana}\p{Katakana}\p{LB=SA}]")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and what counts as equal.

    Attributes:
        words: As they were typed. In quotation marks they are taken as they are.
        language: The text's, a BCP 47 code; empty where it is not known.
        every_form: Whether *Krievija* finds *Krievijai*; otherwise any characters, also in words.
        case: Whether upper and lower case differ.
        diacritics: Whether *ā* and *a* differ.
    """

    words: str
    language: str = ""
    every_form: bool = True
    case: bool = False
    diacritics: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """What a stretch holds, in order and never overlapping.

    Attributes:
        hits: What was looked for.
        beginnings: Words that only begin with the last one of the query, which may be still typed.
        is_word: Whether the last one of the query stands here just as it was typed.
    """

    hits: Sequence[Part] = ()
    beginnings: Sequence[Part] = ()
    is_word: bool = False


class Finder:
    """Finds one query in one text."""

    def __init__(self, text: str, query: Query) -> None:
        self._text = text
        self._query = query
        self._forms: tuple[_Form, ...] = ()
        self._pattern: regex.Pattern[str] | None = None
        typed = query.words.strip()
        if query.every_form and typed[:1] not in QUOTATION_MARKS:
            self._forms = tuple(_Form(typed[slice(*word)], query) for word in words(typed))
        if self._forms:
            self._pattern = regex.compile(_joined(self._forms))
        elif typed:
            self._pattern = regex.compile(self._literal(typed))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return self._pattern is None

    def _literal(self, typed: str) -> str:
        """The pattern of words that are taken as they are; white space may be of any kind."""
        quoted = self._query.every_form and typed[0] in QUOTATION_MARKS
        closed = quoted and len(typed) > 1 and typed[-1] in QUOTATION_MARKS
        bare = typed.strip("".join(QUOTATION_MARKS)) if quoted else typed
        pattern = r"\s+".join(regex.escape(self._fold(word)) for word in (bare or typed).split())
        if quoted and bare:
            pattern = rf"(?<!\w){pattern}"
            pattern += r"(?!\w)" if closed else ""
        return pattern

    def _fold(self, words: str) -> str:
        return fold(words, case=self._query.case, diacritics=self._query.diacritics)

    def find(self, start: int, end: int) -> Found:
        """What starts in a stretch of the text; it may end beyond it."""
        if self._pattern is None:
            return Found()
        reach = _REACH + 2 * len(self._query.words)
        before = max(0, min(start, len(self._text)) - 1)  # tells whether a word begins at `start`
        while before > 0 and not self._fold(self._text[before]):
            before -= 1  # a combining mark tells nothing where marks do not count
        case, diacritics = self._query.case, self._query.diacritics
        limit = min(len(self._text), end + reach)
        folded = fold_stretch(self._text, before, limit, case=case, diacritics=diacritics)
        hits: list[Part] = []
        beginnings: list[Part] = []
        is_word = False
        free = start
        first = len(self._fold(self._text[before:start]))
        for match in self._pattern.finditer(folded.text, first):
            part = Part(*folded.original(*match.span()))
            if part.start >= end:
                break
            if part.start < free:
                continue  # a second letter of a character that folds to several, as ß does
            free = part.end
            if self._is_hit(folded, match):
                hits.append(part)
                is_word = is_word or self._is_as_typed(match)
            elif self._is_beginning(folded, match):
                beginnings.append(part)
        return Found(hits, beginnings, is_word)

    def _words_of(self, folded: Folded, match: regex.Match[str]) -> Iterator[str]:
        for group in range(1, len(self._forms) + 1):
            yield self._text[slice(*folded.original(*match.span(group)))]

    def _is_hit(self, folded: Folded, match: regex.Match[str]) -> bool:
        there = self._words_of(folded, match)
        return all(form.fits(word) for form, word in zip(self._forms, there, strict=True))

    def _is_as_typed(self, match: regex.Match[str]) -> bool:
        return not self._forms or match[len(self._forms)] == self._forms[-1].folded

    def _is_beginning(self, folded: Folded, match: regex.Match[str]) -> bool:
        *there, last = self._words_of(folded, match)
        *forms, typed = self._forms
        fits = all(form.fits(word) for form, word in zip(forms, there, strict=True))
        return fits and self._fold(last).startswith(typed.folded)


class _Form:
    """One word of a query, in whatever form it may stand in the text."""

    def __init__(self, word: str, query: Query) -> None:
        self._query = query
        self.folded = fold(word, case=query.case, diacritics=query.diacritics)
        self.is_unspaced = _UNSPACED.search(word) is not None
        self._keys = self._keys_of(word)
        beginning = shared_beginning(word, query.language)
        self._beginning = self.folded[: len(beginning)] if query.case else self._bare(beginning)

    def _bare(self, key: str) -> str:
        return key if self._query.diacritics else fold(key, diacritics=False)

    def _keys_of(self, word: str) -> frozenset[str]:
        keys = form_keys(word, self._query.language)
        return keys if self._query.diacritics else frozenset(map(self._bare, keys))

    @property
    def pattern(self) -> str:
        """What finds each word that may be this one, and some that are not."""
        if self.is_unspaced:
            return f"({regex.escape(self.folded)})"
        return rf"(?<!\w)({regex.escape(self._beginning)}\w*+)"

    def fits(self, word: str) -> bool:
        """Whether a word of the text is a form of this one."""
        if self.is_unspaced:
            return True
        if self._query.case and word[:1] != self.folded[:1]:
            return False
        return not self._keys.isdisjoint(self._keys_of(word))


def _joined(forms: Sequence[_Form]) -> str:
    pattern = forms[0].pattern
    for before, after in pairwise(forms):
        unspaced = before.is_unspaced or after.is_unspaced
        pattern += (r"\W{0,40}" if unspaced else _BETWEEN) + after.pattern
    return pattern


class Search:
    """A query on its way through a text: from where somebody is to the end, then from the start.

    Attributes:
        is_done: Whether the whole text was searched, or more was found than anybody looks through.
        is_cut_short: Whether it is the latter.
    """

    def __init__(self, text: str, query: Query, origin: int = 0) -> None:
        self._finder = Finder(text, query)
        self._stretches = _stretches(text, origin)
        self._found = (_Collected(), _Collected())  # before the origin, from there on
        self._hits: Sequence[Part] | None = ()
        self.is_done = self._finder.is_empty
        self.is_cut_short = False

    @property
    def hits(self) -> Sequence[Part]:
        """What is known by now, in order.

        Until the last word stands somewhere just as it was typed, it may be unfinished; so what
        begins with it counts too.
        """
        if self._hits is None:
            early, late = self._found
            self._hits = [*early.hits, *late.hits]
            if not (early.is_word or late.is_word):
                self._hits = sorted([*self._hits, *early.beginnings, *late.beginnings])
        return self._hits

    def step(self) -> None:
        """Searches the next stretch; takes a few milliseconds."""
        stretch = None if self.is_done else next(self._stretches, None)
        if stretch is None:
            self.is_done = True
            return
        found = self._finder.find(*stretch.part)
        if found.hits or found.beginnings:
            self._found[stretch.is_late].add(found)
            self._hits = None
            self.is_done = self.is_cut_short = sum(map(len, self._found)) >= _MOST_HITS

    def index_from(self, offset: int) -> int:
        """The number of the first hit that starts at `offset` or after it; may be one too many."""
        return bisect_left(self.hits, (offset, 0))


class _Collected:
    """What was found on one side of the origin."""

    def __init__(self) -> None:
        self.hits: list[Part] = []
        self.beginnings: list[Part] = []
        self.is_word = False

    def __len__(self) -> int:
        return len(self.hits) + len(self.beginnings)

    def add(self, found: Found) -> None:
        self.is_word = self.is_word or found.is_word
        for known, new in ((self.hits, found.hits), (self.beginnings, found.beginnings)):
            known.extend(hit for hit in new if not known or hit.start >= known[-1].end)


class _Stretch(NamedTuple):
    part: Part
    is_late: bool


def _stretches(text: str, origin: int) -> Iterator[_Stretch]:
    """The stretches of a text, cut at ends of lines; the one that `origin` is in comes first."""
    cuts = [0]
    while cuts[-1] < len(text):
        cut = cuts[-1] + _STRETCH
        line_end = text.find("\n", cut, cut + _REACH) + 1
        cuts.append(min(len(text), line_end or cut))
    parts = [Part(*pair) for pair in pairwise(cuts)]
    first = next((i for i, part in enumerate(parts) if origin < part.end), 0)
    yield from (_Stretch(part, True) for part in parts[first:])
    yield from (_Stretch(part, False) for part in parts[:first])
