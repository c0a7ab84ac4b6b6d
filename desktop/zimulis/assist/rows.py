"""The words of a text by the keys of their forms. Offsets: code points, half-open."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import regex

from zimulis.domain.boundaries import words
from zimulis.domain.candidates import run_of
from zimulis.domain.inflection import form_keys
from zimulis.domain.parts import Part

_BETWEEN = regex.compile(r"(?:[ \u00a0\u202f]|\.[ \u00a0\u202f]?|-)?")  # nothing in Chinese
_WITH_INITIAL = regex.compile(r"\p{Lu}\p{Ll}?(?=\.\p{Lu})")
_POSSESSIVE = ("'s", "\u2019s")
_INITIAL = regex.compile(r"(?<!\w)(\p{Lu}\p{Ll}?)\.[ \u00a0\u202f]?$")


def name_words(text: str, start: int = 0, end: int | None = None) -> Iterator[Part]:
    """The words of a stretch; *A.Bērziņš*, one word by UAX 29, is two of them."""
    for word in words(text, start, end):
        rest = word
        while initial := _WITH_INITIAL.match(text, *rest):
            yield Part(*initial.span())
            rest = Part(initial.end() + 1, rest.end)
        yield rest


@lru_cache(maxsize=2)
def _all_words(text: str) -> tuple[Part, ...]:
    """The words of a text; one suggester after the other asks for them, in several languages."""
    return tuple(name_words(text))


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name."""
    return tuple(name[slice(*word)] for word in name_words(name))


class Rows:
    """Finds rows of words in every form.

    A word is a form of another if they share a key and both begin with a capital, or neither does:
    capitals tell *Roze* from *roze*, and stem equality alone would not.
    """

    def __init__(self, text: str, language: str, *, only_names: bool = False) -> None:
        """Reads the words.

        Args:
            text: The text.
            language: A BCP 47 code; empty where it is not known.
            only_names: Whether nothing that begins in lower case will be asked for.
        """
        self._text = text
        self._language = language
        self._words = [_bare(text, word, language) for word in _all_words(text)]
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self._words):
            if only_names and text[word.start].islower():
                continue
            for key in form_keys(text[slice(*word)], language):
                self._at[key].append(number)

    def find(self, row: Sequence[str]) -> Iterator[Part]:
        """Where a row of words stands, each in whatever form."""
        if not row:
            return
        keys = form_keys(row[0], self._language)
        for number in sorted({at for key in keys for at in self._at.get(key, ())}):
            found = self._words[number : number + len(row)]
            if len(found) == len(row) and self._is_row(found, row):
                yield Part(found[0].start, found[-1].end)

    def _is_row(self, found: Sequence[Part], row: Sequence[str]) -> bool:
        text = self._text
        joined = all(
            _BETWEEN.fullmatch(text, left.end, right.start) for left, right in pairwise(found)
        )
        return joined and all(
            is_form(text[slice(*word)], other, self._language)
            for word, other in zip(found, row, strict=True)
        )

    def words_of(self, part: Part) -> list[str]:
        """The words of a part, as they are written."""
        return [self._text[slice(*word)] for word in name_words(self._text, *part)]

    def with_initial(self, part: Part, name: str) -> Part:
        """The part with the initial of a name before it, if that stands there: *G. Zariņa*."""
        initial = _INITIAL.search(self._text, max(0, part.start - 5), part.start)
        if initial and name.startswith(initial[1]):
            return Part(initial.start(), part.end)
        return part

    def name_around(self, part: Part) -> Part:
        """The row of capitalised words that a part stands in, and that is a name as a whole."""
        found = list(words(self._text, *part))
        runs = [run_of(self._text, word) for word in (found[0], found[-1])]
        return Part(min(part.start, runs[0].start), max(part.end, runs[-1].end))


@lru_cache(maxsize=1)
def rows_of(text: str, language: str) -> Rows:
    """The rows of a text in its own language, which one suggester after the other asks for."""
    return Rows(text, language)


def _bare(text: str, word: Part, language: str) -> Part:
    """A word without the 's of English, which is no part of a name."""
    if language.startswith("en") and text.endswith(_POSSESSIVE, word.start + 1, word.end):
        return Part(word.start, word.end - 2)
    return word


def is_form(word: str, other: str, language: str) -> bool:
    """Whether two words as they are written may be forms of one."""
    if word[:1].isupper() != other[:1].isupper():
        return False
    return not form_keys(word, language).isdisjoint(form_keys(other, language))
