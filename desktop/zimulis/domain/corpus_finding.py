"""The places of a query in a text that the index has named. Offsets: code points, half-open.

The index knows words without their case, and not which language a text is in; so it names too many
texts rather than too few, and the places in the text decide.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

import regex

from zimulis.domain.corpus_query import Term
from zimulis.domain.folding import fold
from zimulis.domain.index_words import AFTER, BEFORE, BETWEEN, PART, index_fold, stands_alone
from zimulis.domain.inflection import common_beginning, form_keys
from zimulis.domain.parts import Part


@dataclass(frozen=True, slots=True)
class Sought:
    """A term, and what of the index it may be.

    Attributes:
        known: For each of its words, the words of the index that may be one of its forms.
        is_open: Whether the last one of `known` are only what words begin with.
    """

    term: Term
    known: tuple[frozenset[str], ...]
    is_open: bool = False

    @property
    def is_possible(self) -> bool:
        """Whether it can be anywhere."""
        return all(self.known)


class CorpusFinder:
    """Finds the words of one query in any number of texts."""

    def __init__(
        self,
        groups: Sequence[Sequence[Sought]],
        excluded: Sequence[Sought] = (),
        *,
        diacritics: bool = True,
    ) -> None:
        """Takes what the index says of each term.

        Args:
            groups: Of each, one term must be in a text.
            excluded: None of these may be.
            diacritics: Whether *ā* and *a* differ.
        """
        self._groups = [_finders(group, diacritics=diacritics) for group in groups]
        self._excluded = _finders(excluded, diacritics=diacritics)

    def find(self, text: str, language: str) -> list[Part]:
        """The places of all terms, in order and never overlapping; none if one is missing."""
        folded = index_fold(text)
        if self._has_excluded(text, folded, language):
            return []
        places: list[Part] = []
        for group in self._groups:
            here = [part for one in group for part in one.find(text, folded, language)]
            if not here:
                return []
            places += here
        if len(self._groups) == 1 and len(self._groups[0]) == 1:
            return places
        return _apart(sorted(places, key=_by_start))

    def is_in(self, text: str, language: str) -> bool:
        """Whether a text has one term of each group, and none of those that are excluded."""
        folded = index_fold(text)
        return not self._has_excluded(text, folded, language) and all(
            any(_has(one, text, folded, language) for one in group) for group in self._groups
        )

    def _has_excluded(self, text: str, folded: str, language: str) -> bool:
        return any(_has(one, text, folded, language) for one in self._excluded)


def _finders(terms: Sequence[Sought], *, diacritics: bool) -> "list[_TermFinder]":
    return [_TermFinder(one, diacritics=diacritics) for one in terms if one.is_possible]


def _has(finder: "_TermFinder", text: str, folded: str, language: str) -> bool:
    return next(finder.find(text, folded, language), None) is not None


def _by_start(part: Part) -> tuple[int, int]:
    return part.start, -part.end


def _apart(places: Sequence[Part]) -> list[Part]:
    kept: list[Part] = []
    for part in places:
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
    return kept


class _TermFinder:
    """Finds one term."""

    def __init__(self, sought: Sought, *, diacritics: bool) -> None:
        self._words = sought.term.words
        self._diacritics = diacritics
        self._pattern = regex.compile(_pattern(sought), regex.VERSION1)
        self._start = common_beginning(list(sought.known[0]))
        by_form = [not sought.term.is_exact] * len(self._words)
        by_form[-1] = by_form[-1] and not sought.term.is_beginning
        self._by_form = [place for place, form in enumerate(by_form) if form]
        self._fitting: dict[tuple[int, str, str], bool] = {}

    def find(self, text: str, folded: str, language: str) -> Iterator[Part]:
        """Its places in a text, of which `folded` is what the index compares."""
        for match in self._matches(folded):
            words = (
                (place, text[slice(*match.span(place + 1))], language) for place in self._by_form
            )
            if all(map(self._fits, words)):
                yield Part(*match.span())

    def _matches(self, folded: str) -> Iterator[regex.Match[str]]:
        """Where the pattern stands; the letters it begins with are looked for first."""
        if not self._start:
            yield from self._pattern.finditer(folded)
            return
        at = folded.find(self._start)
        while at >= 0:
            match = self._pattern.match(folded, at)
            if match:
                yield match
            at = folded.find(self._start, match.end() if match else at + 1)

    def _fits(self, word: tuple[int, str, str]) -> bool:
        """Whether a word that stands in a text may be a form of one of the term's."""
        fits = self._fitting.get(word)
        if fits is None:
            place, there, language = word
            some = form_keys_of(self._words[place], language, diacritics=self._diacritics)
            others = form_keys_of(there, language, diacritics=self._diacritics)
            fits = self._fitting[word] = not some.isdisjoint(others)
        return fits


def form_keys_of(word: str, language: str, *, diacritics: bool = True) -> frozenset[str]:
    """The keys by which forms of a word find each other, however its letters are composed."""
    keys = form_keys(normalize("NFC", word), language)
    return keys if diacritics else frozenset(fold(key, diacritics=False) for key in keys)


def _pattern(sought: Sought) -> str:
    last = len(sought.known) - 1
    return BETWEEN.join(
        _word_pattern(known, is_open=sought.is_open and place == last)
        for place, known in enumerate(sought.known)
    )


def _word_pattern(known: frozenset[str], *, is_open: bool) -> str:
    """The pattern of one word, a group; what all have in common stands first, which is quick."""
    words = sorted(known, key=len, reverse=True)
    if stands_alone(words[0]):
        return f"({'|'.join(map(regex.escape, words))})"
    shared = common_beginning(words)
    ends = [regex.escape(word[len(shared) :]) for word in words]
    rest = f"{PART}*+" if is_open else AFTER
    return f"{BEFORE}({regex.escape(shared)}(?:{'|'.join(ends)}){rest})"
