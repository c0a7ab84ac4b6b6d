"""Candidate runs: the names that a label key takes whole. Offsets: code points, half-open."""

from collections.abc import Sequence
from functools import lru_cache

import regex

from zimulis.domain.boundaries import around, sentence_at, word_at, words
from zimulis.domain.capitals import opens_sentences, stands_alone
from zimulis.domain.parts import Part

_PARTICLES = frozenset(
    {
        *("al", "bin", "da", "de", "del", "der", "di", "du", "el", "fon", "ibn", "la", "le", "van"),
        *("von", "аль", "бен", "ван", "де", "ди", "фон", "эль"),
    }
)
_INITIAL = regex.compile(r"\p{Lu}|Dž|Dz|Дж")
_LOCATIVE = regex.compile(r"\p{Ll}{2}[āēīū]s?$")
_GAP = regex.compile(r"[ \u00a0]")
_INITIAL_GAP = regex.compile(r"\.[ \u00a0]?")
_REACH = 300  # how far, in code points, a run is followed
_EVIDENCE = 50_000  # how far, in code points, a lower-case twin is looked for
_STEM = 4  # letters that a word and its twin in another case form must share


def candidate_at(text: str, offset: int) -> Part | None:
    """The candidate run that the word at `offset` belongs to, else that word, else nothing.

    A run is a row of capitalised words on one line (*Vladimirs Putins*, *V. Putins*, *Urzula fon
    der Leiena*). A designator (*Su-35*), a country and a title stand alone, words in capitals
    (*ASV*) join only each other, and a Latvian locative (*Minskā*) only another. The first word of
    a sentence starts a run only if it is a name as far as can be seen.
    """
    word = word_at(text, offset)
    return run_of(text, word) if word else None


def run_of(text: str, word: Part) -> Part:
    """The candidate run that a word belongs to, else that word."""
    if not is_capitalised(text, word) or is_designator(text, word):
        return word
    sentence = sentence_at(text, word.start) or word
    near = around(text, word.start, _REACH)
    start, end = max(sentence.start, near.start), min(sentence.end, max(near.end, word.end))
    line = _words(text, start, end)
    if word not in line:
        return word
    run = _run(text, line, word)
    is_first = run[0].start == first_word_start(text, sentence)
    if len(run) > 1 and is_first and not is_name_at_start(text, run[0]):
        if run[0] == word:
            return word
        run = run[1:]
    return Part(run[0].start, run[-1].end)


@lru_cache(maxsize=1)
def _words(text: str, start: int, end: int) -> tuple[Part, ...]:
    """Those of the sentence that was looked at last: each word in it is asked for its run."""
    return tuple(words(text, start, end))


@lru_cache(maxsize=1)
def first_word_start(text: str, sentence: Part) -> int:
    """Where the first word of a sentence starts, past an opening quotation mark."""
    first = next(words(text, *sentence), sentence)
    return first.start


def is_capitalised(text: str, word: Part) -> bool:
    """Whether the word begins with an upper-case or title-case letter."""
    return text[word.start].isupper() or text[word.start].istitle()


def is_name_at_start(text: str, word: Part) -> bool:
    """Whether the first word of a sentence is a name, and not one that has its capital from there.

    It is none if it begins sentences everywhere (*The*), or if the text has it in lower case near
    by, in this or another case form (*Piektdien* … *piektdien*).
    """
    twin = text[slice(*word)].lower()
    if opens_sentences(twin):
        return False
    stem = twin[: max(_STEM, len(twin) - 1)]
    floor, ceiling = max(0, word.start - _EVIDENCE), word.start + _EVIDENCE
    at = text.find(stem, floor, ceiling)
    while at >= 0:
        found = word_at(text, at)
        if found and found.start == at and found.end - at <= len(stem) + 2:
            return False
        at = text.find(stem, at + len(stem), ceiling)
    return True


def is_designator(text: str, word: Part) -> bool:
    """Whether the word is a code such as Su-35, T-72B3 or M142: a capital letter and a digit."""
    covered = text[slice(*word)]
    return any(map(str.isdigit, covered)) and any(map(str.isupper, covered))


def _run(text: str, line: Sequence[Part], word: Part) -> Sequence[Part]:
    """The longest row of names around `word`, without particles at its ends."""
    at = line.index(word)
    first = last = at
    while first > 0 and _continues(text, line[first - 1], line[first]):
        first -= 1
    while last + 1 < len(line) and _continues(text, line[last], line[last + 1]):
        last += 1
    while first < at and _is_particle(text, line[first]):
        first += 1
    while last > at and _is_particle(text, line[last]):
        last -= 1
    return line[first : last + 1]


def _continues(text: str, left: Part, right: Part) -> bool:
    gap = text[left.end : right.start]
    joined = _GAP.fullmatch(gap) or (
        _INITIAL.fullmatch(text, *left) and _INITIAL_GAP.fullmatch(gap)
    )
    if not joined or not all(_may_stand_in_run(text, word) for word in (left, right)):
        return False
    if _is_locative(text, left) != _is_locative(text, right):
        return False
    return _is_abbreviation(text, left) == _is_abbreviation(text, right)


def _may_stand_in_run(text: str, word: Part) -> bool:
    if _is_particle(text, word):
        return True
    covered = text[slice(*word)]
    return (
        is_capitalised(text, word) and not is_designator(text, word) and not stands_alone(covered)
    )


def _is_locative(text: str, word: Part) -> bool:
    """Whether a word is a Latvian locative by its ending: *Minskā*, *Vašingtonā*."""
    return bool(_LOCATIVE.search(text[slice(*word)]))


def _is_abbreviation(text: str, word: Part) -> bool:
    """Whether the word is written in capitals (*ASV*, *SCANPIX*), which no initial is."""
    return word.end - word.start > 1 and text[slice(*word)].isupper()


def _is_particle(text: str, word: Part) -> bool:
    return text[slice(*word)] in _PARTICLES
