"""The words of a query in the terms of the search index."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from unicodedata import normalize

from zimulis.domain.corpus_finding import Forms, Sought
from zimulis.domain.corpus_query import Term
from zimulis.domain.errors import Refused
from zimulis.domain.folding import fold
from zimulis.domain.index_words import index_fold, stands_alone
from zimulis.domain.inflection import beginnings
from zimulis.store.vocabulary import Vocabulary

_MOST = 2000  # words of the index for one of a query
_LETTERS = (range(0x61, 0x250), range(0x400, 0x530), range(0x1E00, 0x1F00))  # that marks stand on


class Expansion:
    """Looks up what of the index the words of a query may be."""

    def __init__(self, vocabulary: Vocabulary, forms: Forms) -> None:
        self._vocabulary = vocabulary
        self._forms = forms

    def sought(self, term: Term) -> Sought:
        """A term with what its words may be.

        Raises:
            Refused: It may be too much.
        """
        last = len(term.words) - 1
        is_open = term.is_beginning and (self._forms.diacritics or stands_alone(term.words[last]))
        known = tuple(
            self._known(word, term, is_beginning=term.is_beginning and place == last)
            for place, word in enumerate(term.words)
        )
        if any(len(words) > _MOST for words in known):
            raise Refused(f"“{' '.join(term.words)}” may be too many words; type more of it.")
        return Sought(term, known, is_open)

    def _known(self, word: str, term: Term, *, is_beginning: bool) -> frozenset[str]:
        folded = index_fold(word)
        if is_beginning and (self._forms.diacritics or stands_alone(word)):
            return frozenset({folded})
        if stands_alone(word):
            return frozenset({folded}) & self._there({folded})
        if is_beginning:
            bare = fold(folded, diacritics=False)
            return frozenset(self._bare_beginning_with(bare))
        if term.is_exact or not folded.isalpha() or not self._forms.languages_of(word):
            return self._same(folded)
        return frozenset(self._other_forms(word))

    def _same(self, folded: str) -> frozenset[str]:
        """The word itself, however its letters are composed, or marked if that does not count."""
        if self._forms.diacritics:
            return self._there({normalize("NFC", folded), normalize("NFD", folded)})
        bare = fold(folded, diacritics=False)
        return frozenset(
            word for word in self._bare_beginning_with(bare) if fold(word, diacritics=False) == bare
        )

    def _there(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(word for word in words if word in self._vocabulary)

    def _other_forms(self, word: str) -> Iterator[str]:
        """The words that may be a form of this one in some language, itself included."""
        keys = self._forms.keys(word)
        all_beginnings = {one for language in keys for one in beginnings(word, language)}
        for beginning in all_beginnings:
            if any(map(beginning.startswith, all_beginnings - {beginning})):
                continue  # what begins so begins with the shorter one as well
            for there in self._beginning_with(beginning):
                if self._forms.share(keys, there):
                    yield there

    def _beginning_with(self, beginning: str) -> Iterator[str]:
        """The words that begin so, however their letters are composed."""
        if not self._forms.diacritics:
            yield from self._bare_beginning_with(fold(beginning, diacritics=False))
            return
        folded = index_fold(beginning)
        for composed in {normalize("NFC", folded), normalize("NFD", folded)}:
            yield from self._vocabulary.beginning_with(composed)

    def _bare_beginning_with(self, bare: str) -> Iterator[str]:
        """The words that begin so without their diacritics."""
        firsts = ["".join(pair) for pair in _marked(bare[:2])]
        found = chain.from_iterable(map(self._vocabulary.beginning_with, firsts))
        return (word for word in found if fold(word, diacritics=False).startswith(bare))


def _marked(bare: str) -> Iterator[str]:
    """Every way in which up to two letters may carry diacritics."""
    if not bare:
        yield ""
        return
    for first in _variants(bare[0]):
        for rest in _marked(bare[1:]):
            yield first + rest


@cache
def _variants(letter: str) -> Sequence[str]:
    """The letters that are this one without diacritics."""
    codes = chain.from_iterable(_LETTERS)
    marked = (chr(code) for code in codes if fold(chr(code), diacritics=False) == letter)
    return tuple({letter, *(other for other in marked if index_fold(other) == other)})


def match_of(groups: Sequence[Sequence[Sought]]) -> str:
    """The query of the index (FTS5's own language) for articles that have one term of each group.

    It is made of quoted words alone. Where a row of words may stand in several forms it asks only
    for the words; whether they follow each other, the text tells.
    """
    return " AND ".join(f"({_either(map(_term, group))})" for group in groups)


def _either(queries: Iterable[str]) -> str:
    return " OR ".join(f"({query})" for query in queries)


def _term(sought: Sought) -> str:
    last = len(sought.known) - 1
    if all(len(known) == 1 for known in sought.known):
        words = " ".join(word for (word,) in sought.known)
        return _quoted(words, is_open=sought.is_open)
    words = (
        " OR ".join(
            _quoted(word, is_open=sought.is_open and place == last) for word in sorted(known)
        )
        for place, known in enumerate(sought.known)
    )
    return " AND ".join(f"({word})" for word in words)


def _quoted(words: str, *, is_open: bool) -> str:
    quoted = '"' + words.replace('"', '""') + '"'
    return f"{quoted} *" if is_open else quoted
