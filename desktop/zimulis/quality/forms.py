"""Names that are marked in one place of an article and stand unmarked in another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zimulis.domain.annotations import Span
from zimulis.domain.boundaries import QUOTATION_MARKS, words
from zimulis.domain.candidates import is_capitalised, is_designator
from zimulis.domain.inflection import form_keys
from zimulis.domain.parts import Part
from zimulis.domain.ranges import Ranges
from zimulis.quality.findings import Finding, Lack, Marked

_LONGEST_NAME = 6  # words
_SPANS_AT_ONCE = 500
_STRETCH = 4000  # code points
_KIND, _METONYM = "kind", "metonym"  # a capital stands for its state only where it does
_SENTENCE_ENDS = frozenset(".!?:…\n。！？")


class _Name(NamedTuple):
    """A marked name: the keys of each of its words.

    Attributes:
        is_certain: Whether it was seen with its capital within a sentence.
    """

    label: str
    keys: tuple[frozenset[str], ...]
    is_certain: bool


def unmarked_forms(marked: Marked) -> Iterator[Sequence[Finding]]:
    """Names marked elsewhere under the same label, in any case form; claims are no names."""
    scheme = marked.scheme
    names = {label.name for label in scheme.labels if not label.is_claim}
    spans = [span for span in marked.spans if span.label in names]
    known: set[_Name] = set()
    for first in range(0, len(spans), _SPANS_AT_ONCE):
        chunk = spans[first : first + _SPANS_AT_ONCE]
        known.update(name for span in chunk if (name := _name(marked, span)))
        yield ()
    if not known:
        return
    search = _Search(marked, known, spans)
    text = marked.article.text
    start = 0
    while start < len(text):
        cut = text.find("\n", start + _STRETCH) + 1
        end = cut or len(text)
        yield list(search.find(Part(start, end)))
        start = end


def _name(marked: Marked, span: Span) -> _Name | None:
    """The name that a span marks, if it marks one: it begins with a capital and is one piece."""
    text = marked.article.text
    if len(span.parts) > 1 or span.attributes.get(_KIND) == _METONYM:
        return None
    found = list(words(text, span.start, span.end))
    if not 0 < len(found) <= _LONGEST_NAME or not _is_name(text, found[0]):
        return None
    certain = len(found) > 1 or not _starts_sentence(text, found[0])
    return _Name(span.label, _keys(marked, found), certain)


def _keys(marked: Marked, found: Sequence[Part]) -> tuple[frozenset[str], ...]:
    text, language = marked.article.text, marked.article.language
    return tuple(form_keys(text[slice(*word)], language) for word in found)


def _is_name(text: str, word: Part) -> bool:
    return is_capitalised(text, word) or is_designator(text, word)


def _starts_sentence(text: str, word: Part) -> bool:
    """Whether a word has its capital because of where it stands."""
    if is_designator(text, word):
        return False
    before = text[max(0, word.start - 8) : word.start].rstrip(" \u00a0–—-")
    return not before or before[-1] in _SENTENCE_ENDS or before[-1] in QUOTATION_MARKS


class _Search:
    """Looks for names in a text."""

    def __init__(self, marked: Marked, names: set[_Name], spans: Sequence[Span]) -> None:
        self._marked = marked
        self._by_key: defaultdict[str, list[_Name]] = defaultdict(list)
        for name in names:
            for key in name.keys[0]:
                self._by_key[key].append(name)
        parts: defaultdict[str, list[Part]] = defaultdict(list)
        for span in spans:
            parts[span.label].extend(span.parts)
        self._there = {label: Ranges(some) for label, some in parts.items()}

    def find(self, stretch: Part) -> Iterator[Finding]:
        """The names in a stretch that ends with a line; of names in each other the longest."""
        text = self._marked.article.text
        found = list(words(text, *stretch))
        reached: dict[str, int] = {}
        for place, word in enumerate(found):
            if not _is_name(text, word):
                continue
            for name in self._at(found, place):
                part = Part(word.start, found[place + len(name.keys) - 1].end)
                if part.start >= reached.get(name.label, 0):
                    reached[name.label] = part.end
                    yield Finding(Lack.FORM, part, name.label)

    def _at(self, found: Sequence[Part], place: int) -> Iterator[_Name]:
        text = self._marked.article.text
        (first,) = _keys(self._marked, [found[place]])
        candidates = {name: None for key in first for name in self._by_key.get(key, ())}
        for name in sorted(candidates, key=_longest_first):
            size = len(name.keys)
            run = found[place : place + size]
            if len(run) < size or "\n" in text[run[0].start : run[-1].end]:
                continue
            if not name.is_certain and _starts_sentence(text, run[0]):
                continue
            if self._there[name.label].touch(Part(run[0].start, run[-1].end)):
                continue
            keys = _keys(self._marked, run)
            if all(not ours.isdisjoint(there) for ours, there in zip(name.keys, keys, strict=True)):
                yield name


def _longest_first(name: _Name) -> tuple[int, str]:
    return -len(name.keys), name.label
