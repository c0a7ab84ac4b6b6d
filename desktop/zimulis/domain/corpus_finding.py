"""The places of a query in a text that the index has named. Offsets: code points, half-open.

The index knows words without their case; so it names too many texts rather than too few, and the
places in the text decide.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize

import regex

from zimulis.domain.corpus_query import Term
from zimulis.domain.folding import fold
from zimulis.domain.index_words import index_fold, index_words, next_start, word_end
from zimulis.domain.inflection import common_beginning, form_keys, has_forms
from zimulis.domain.parts import Part

Keys = Mapping[str, frozenset[str]]
"""The keys of a word by language."""


@dataclass(frozen=True, slots=True)
class Forms:
    """What counts as a form of a word.

    Attributes:
        languages: In which words have forms. A text may be in another than it is said to be, or
            have foreign names, so every word is taken for one of each.
        diacritics: Whether *ā* and *a* differ.
    """

    languages: tuple[str, ...] = ()
    diacritics: bool = True

    def languages_of(self, word: str) -> tuple[str, ...]:
        """Those in which a word may have other forms."""
        return tuple(language for language in self.languages if has_forms(word, language))

    def keys(self, word: str) -> Keys:
        """The keys by which its forms find each other, in each language where it has some."""
        return {language: self._keys_in(word, language) for language in self.languages_of(word)}

    def share(self, keys: Keys, word: str) -> bool:
        """Whether a word has one of these keys, so that both may be forms of one."""
        return any(
            not some.isdisjoint(self._keys_in(word, language)) for language, some in keys.items()
        )

    def _keys_in(self, word: str, language: str) -> frozenset[str]:
        """The keys in one language, however the word's letters are composed."""
        keys = form_keys(normalize("NFC", word), language)
        if self.diacritics:
            return keys
        return frozenset(fold(key, diacritics=False) for key in keys)


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
        excluded: Sequence[Sought],
        forms: Forms,
    ) -> None:
        """Takes what the index says of each term.

        Args:
            groups: Of each, one term must be in a text.
            excluded: None of these may be.
            forms: What counts as a form.
        """
        self._groups = [_finders(group, forms) for group in groups]
        self._excluded = _finders(excluded, forms)
        self._is_simple = sum(map(len, self._groups)) == 1

    def find(self, text: str) -> list[Part]:
        """The places of all terms, in order and never overlapping; none if one is missing."""
        if any(one.find(text) for one in self._excluded):
            return []
        places: list[Part] = []
        for group in self._groups:
            here = [part for one in group for part in one.find(text)]
            if not here:
                return []
            places += here
        return places if self._is_simple else _apart(sorted(places, key=_by_start))

    def is_in(self, text: str) -> bool:
        """Whether a text has one term of each group, and none of those that are excluded."""

        def is_there(one: _TermFinder) -> bool:
            return bool(one.find(text))

        has_all = all(any(map(is_there, group)) for group in self._groups)
        return has_all and not any(map(is_there, self._excluded))


def _finders(terms: Sequence[Sought], forms: Forms) -> "list[_TermFinder]":
    return [_TermFinder(one, forms) for one in terms if one.is_possible]


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

    def __init__(self, sought: Sought, forms: Forms) -> None:
        self._words = sought.term.words
        self._known = sought.known
        self._beginning = next(iter(sought.known[-1])) if sought.is_open else ""
        start = regex.escape(common_beginning(list(sought.known[0])))
        self._start = regex.compile(start, regex.IGNORECASE) if start else None
        self._forms = forms
        self._last = len(self._words) - 1
        by_form = [] if sought.term.is_exact else list(map(forms.keys, self._words))
        if sought.term.is_beginning and by_form:
            by_form[-1] = {}
        self._keys: list[Keys] = by_form or [{}] * len(self._words)
        self._fitting: dict[tuple[int, str], bool] = {}

    def find(self, text: str) -> list[Part]:
        """Its places in a text."""
        places: list[Part] = []
        free = 0
        for start in self._starts(text):
            end = self._end(text, start) if start >= free else 0
            if end:
                places.append(Part(start, end))
                free = end
        return places

    def _starts(self, text: str) -> Iterator[int]:
        """Where the first word may start: what all its forms begin with is looked for quickly."""
        if self._start:
            return (match.start() for match in self._start.finditer(text))
        return (word.start for word in index_words(text))

    def _end(self, text: str, start: int) -> int:
        """Where the term ends that starts at a place; 0 if none does."""
        end = at = start
        for place, known in enumerate(self._known):
            end = word_end(text, at)
            word = index_fold(text[at:end])
            is_open = self._beginning and place == self._last
            if not (word.startswith(self._beginning) if is_open else word in known):
                return 0
            if self._keys[place] and not self._fits((place, text[at:end])):
                return 0
            at = next_start(text, end) if place < self._last else end
        return end

    def _fits(self, word: tuple[int, str]) -> bool:
        """Whether a word that stands in a text may be a form of one of the term's."""
        fits = self._fitting.get(word)
        if fits is None:
            place, there = word
            fits = self._fitting[word] = self._forms.share(self._keys[place], there)
        return fits
