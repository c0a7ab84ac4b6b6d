"""Weapons: models by their designators and names, classes by nouns with the words of their kind.

The thing is proposed, not the strike, the unit or the factory (the scheme's guideline).
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from zimulis.assist import Snapshot
from zimulis.domain.boundaries import QUOTATION_MARKS, words
from zimulis.domain.parts import Part
from zimulis.domain.suggestions import Suggestion
from zimulis.domain.weapon_words import MODEL, NOUN, Meaning, meaning_of, opens_designator

LABEL = "weapon"
"""The label that is proposed, if the scheme has it."""

_KIND = "kind"
_DESIGNATED, _QUOTED, _NAMED, _CLASS, _GENERIC, _BARE = 0.95, 0.92, 0.9, 0.85, 0.8, 0.5
_JOINED = regex.compile(r"[ \u00a0]|-")
_DESIGNATOR = regex.compile(
    r"(?<![\p{L}\d-])(?P<letters>\p{L}{1,8})[-\u2011]?(?P<rest>\d{1,4}\p{L}{0,3}\d?(?:[-/]\p{L}?\d*)?)"
    r"(?![\p{L}\d])"
)
_VARIANT = regex.compile(
    r"(?:[- ]\p{Lu}{1,2}\d{1,2}|[- ]\d{1,4}(?:\p{Lu}\d{0,2})?|-\p{Lu})(?![\p{L}\d])"
)
_QUOTED_NAME = regex.compile(r"[ \u00a0][„“«\"](?P<name>\p{Lu}[^„“”«»\"\n]{1,30})[”“»\"]")
_SAME = 4  # letters by which a noun is known again in another form
_BETWEEN = 12  # code points between a class and the name of a model


class Weapons:
    """Proposes models, classes and generic words for weapons."""

    name = "weapons"

    def suggest(self, article: Snapshot) -> Iterator[Suggestion]:
        """Yields them; see `zimulis.assist.Suggester`."""
        if LABEL not in article.labels:
            return
        line = _Line(article.text, article.language)
        nouns = list(_nouns(line))
        yield from nouns
        yield from _models(line, [one.extent for one in nouns])


class _Line:
    """The words of a text with what they mean.

    Attributes:
        words: Code points, half-open.
    """

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.words = list(words(text))
        self.meanings = [meaning_of(text[slice(*word)], language) for word in self.words]

    def follows(self, number: int) -> bool:
        """Whether a word stands right behind the one before it."""
        if not 0 < number < len(self.words):
            return False
        before, word = self.words[number - 1], self.words[number]
        return bool(_JOINED.fullmatch(self.text, before.end, word.start))

    def first_of_kind(self, number: int) -> int:
        """The number of the first of the words before a noun that say of which kind it is."""
        while self.follows(number) and Meaning.KIND in self.meanings[number - 1]:
            number -= 1
        return number

    def end_of_name(self, end: int) -> int:
        """Where a designator ends that a name follows: *P-8A Poseidon*."""
        at = bisect_left(self.words, (end, end))
        is_name = self.follows(at) and self.words[at - 1].end == end
        return self.words[at].end if is_name and self.meanings[at] & MODEL else end

    def is_taken_up(self, number: int) -> bool:
        """Whether words behind a noun make a strike, a unit or a longer name of a class of it."""
        while self.follows(number + 1):
            is_kind = Meaning.KIND in self.meanings[number]
            number += 1
            if Meaning.NO_THING in self.meanings[number]:
                return True
            if is_kind and self.meanings[number] & NOUN:
                return True
            if not (is_kind and Meaning.KIND in self.meanings[number]):
                return False
        return False

    def is_done_with(self, number: int) -> bool:
        """Whether the word before says what is done with it: *удар беспилотников*, *на вооружении*.

        Russian has it before the weapon, where Latvian and English have it behind.
        """
        if not self.language.startswith("ru") or not self.follows(number):
            return False
        before = self.text[slice(*self.words[number - 1])].lower()
        return before == "на" or Meaning.NO_THING in self.meanings[number - 1]


def _proposed(part: Part, score: float, kind: str, reason: str) -> Suggestion:
    return Suggestion(Weapons.name, LABEL, (part,), score, reason, values=((_KIND, kind),))


def _nouns(line: _Line) -> Iterator[Suggestion]:
    heads: set[str] = set()  # how nouns begin that were told with their kind before
    for number, (word, meaning) in enumerate(zip(line.words, line.meanings, strict=True)):
        is_weapon = meaning & (NOUN | Meaning.GENERIC)
        start = line.first_of_kind(number)
        if not is_weapon or line.is_taken_up(number) or line.is_done_with(start):
            continue
        beginning = line.text[word.start : word.start + _SAME].lower()
        part = Part(line.words[start].start, word.end)
        if Meaning.CLASS in meaning or (meaning & NOUN and start < number):
            heads.add(beginning)
            yield _proposed(part, _CLASS, "class", "a class of weapons")
        elif meaning & NOUN and beginning in heads:
            yield _proposed(word, _BARE, "class", "short for a class told before")
        elif Meaning.GENERIC in meaning:
            yield _proposed(word, _GENERIC, "generic", "weapons of any kind")


def _models(line: _Line, classes: Sequence[Part]) -> Iterator[Suggestion]:
    text = line.text
    for match in _DESIGNATOR.finditer(text):
        if opens_designator(match["letters"]) and not _is_like_a_car(match[0]):
            part = Part(match.start(), line.end_of_name(match.end()))
            yield _proposed(part, _DESIGNATED, "model", "a designator of weapons")
    for word, meaning in zip(line.words, line.meanings, strict=True):
        is_model = Meaning.MODEL in meaning
        if is_model or (Meaning.PERHAPS_MODEL in meaning and _is_beside(text, word, classes)):
            variant = _VARIANT.match(text, word.end)
            part = Part(word.start, variant.end() if variant else word.end)
            yield _proposed(part, _NAMED, "model", "what a weapon is called")
    for part in classes:
        if quoted := _QUOTED_NAME.match(text, part.end):
            name = Part(*quoted.span("name"))
            yield _proposed(name, _QUOTED, "model", f"the name of {text[slice(*part)]}")


def _is_like_a_car(code: str) -> bool:
    """Whether one letter and one digit say too little: *A4*, *M2M*, but *M1A2*, *F-4*."""
    return code[1:2].isdigit() and sum(map(str.isdigit, code)) == 1


def _is_beside(text: str, word: Part, classes: Sequence[Part]) -> bool:
    """Whether a name stands in quotation marks or beside a class of weapons."""
    if text[max(0, word.start - 1)] in QUOTATION_MARKS:
        return True
    return any(
        0 <= word.start - one.end <= _BETWEEN or 0 <= one.start - word.end <= _BETWEEN
        for one in classes
    )
