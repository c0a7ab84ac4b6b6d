"""Candidate runs: the names that a label key takes whole. Offsets: code points, half-open."""

import regex

from zimulis.domain.boundaries import around, sentence_at, word_at, words
from zimulis.domain.parts import Part

_PARTICLES = frozenset(
    {
        *("al", "bin", "da", "de", "del", "der", "di", "du", "el", "fon", "ibn", "la", "le", "van"),
        *("von", "аль", "бен", "ван", "де", "ди", "фон", "эль"),
    }
)
_INITIAL = regex.compile(r"\p{Lu}|Dž|Dz|Дж")
_GAP = regex.compile(r"[ \u00a0]")
_INITIAL_GAP = regex.compile(r"\.[ \u00a0]?")
_EVIDENCE = 100_000  # how many code points of a text are searched for a lower-case twin


def candidate_at(text: str, offset: int) -> Part | None:
    """The candidate run that the word at `offset` belongs to, else that word, else nothing.

    A run is a row of capitalised words on one line (*Vladimirs Putins*, *V. Putins*, *Urzula fon
    der Leiena*). A designator (*Su-35*) stands alone, and words in capitals (*ASV*) join only
    each other. The first word of a sentence starts a run
    only if the text has no lower-case twin of it (*Piektdien Sočos* … *piektdien*).
    """
    word = word_at(text, offset)
    if word is None or not is_capitalised(text, word) or is_designator(text, word):
        return word
    sentence = sentence_at(text, word.start) or word
    near = around(text, offset)
    start, end = max(sentence.start, near.start), min(sentence.end, near.end)
    run = _run(text, list(words(text, start, end)), word)
    if len(run) > 1 and run[0].start == first_word_start(text, sentence):
        twin = regex.escape(text[slice(*run[0])].lower())
        if regex.search(rf"\b{twin}\b", text[:_EVIDENCE]):
            if run[0] == word:
                return word
            run = run[1:]
    return Part(run[0].start, run[-1].end)


def first_word_start(text: str, sentence: Part) -> int:
    """Where the first word of a sentence starts, past an opening quotation mark."""
    first = next(words(text, *sentence), sentence)
    return first.start


def is_capitalised(text: str, word: Part) -> bool:
    """Whether the word begins with an upper-case or title-case letter."""
    return text[word.start].isupper() or text[word.start].istitle()


def is_designator(text: str, word: Part) -> bool:
    """Whether the word is a code such as Su-35, T-72B3 or M142: a capital letter and a digit."""
    covered = text[slice(*word)]
    return any(map(str.isdigit, covered)) and any(map(str.isupper, covered))


def _run(text: str, line: list[Part], word: Part) -> list[Part]:
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
    return _is_abbreviation(text, left) == _is_abbreviation(text, right)


def _may_stand_in_run(text: str, word: Part) -> bool:
    if _is_particle(text, word):
        return True
    return is_capitalised(text, word) and not is_designator(text, word)


def _is_abbreviation(text: str, word: Part) -> bool:
    """Whether the word is written in capitals (*ASV*, *SCANPIX*), which no initial is."""
    return word.end - word.start > 1 and text[slice(*word)].isupper()


def _is_particle(text: str, word: Part) -> bool:
    return text[slice(*word)] in _PARTICLES
