"""Somebody who corrects texts as people do, and who knows what became of each letter."""

from collections.abc import Callable
from random import Random

import regex as re

from zimulis.domain.parts import Parts

_IDEOGRAPH = r"[\p{Han}\p{Hiragana}\p{Katakana}]"
WORD = re.compile(rf"{_IDEOGRAPH}|(?:(?!{_IDEOGRAPH})\w)+")
"""What she takes for a word."""


class Typist:
    """A text under her hands.

    Attributes:
        old: The text as it was.
        now: The letters as they are, each with its place in the old text, or None if it is new.
    """

    def __init__(self, text: str, random: Random) -> None:
        self.old = text
        self.now: list[tuple[str, int | None]] = [(c, at) for at, c in enumerate(text)]
        self._random = random
        self._said = [bool(WORD.match(character)) for character in text]

    @property
    def text(self) -> str:
        return "".join(character for character, _ in self.now)

    def correct(self, times: int) -> str:
        """Makes so many changes of all kinds; returns the new text."""
        for _ in range(times):
            self._random.choice(_CHANGES)(self)
        return self.text

    def places(self, parts: Parts) -> set[int] | None:
        """Where the letters of a span are now; None if its words are not the same any more."""
        letters = {at for start, end in parts for at in range(start, end) if self._said[at]}
        kept = {new for new, (_, at) in enumerate(self.now) if at in letters}
        if len(kept) < len(letters):
            return None
        for start, end in parts:
            if not self._has_same_words(start, end):
                return None
        return kept

    def _has_same_words(self, start: int, end: int) -> bool:
        """Whether a part has the words that it had, and no letter more at its edges."""
        new = [at for at, (_, old) in enumerate(self.now) if old is not None and start <= old < end]
        said = [at for at in new if WORD.match(self.now[at][0])]
        if not said:
            return True
        first, last = min(said), max(said)
        joined = any(WORD.match(self.text[at : at + 1]) for at in (first - 1, last + 1) if at >= 0)
        text = self.text[first : last + 1]
        return not joined and WORD.findall(text) == WORD.findall(self.old[start:end])

    # What she does.

    def _word(self) -> tuple[int, int]:
        words = [m.span() for m in WORD.finditer(self.text)]
        return self._random.choice(words) if words else (0, 0)

    def _put(self, at: int, text: str) -> None:
        self.now[at:at] = [(character, None) for character in text]

    def _mistype(self) -> None:
        start, end = self._word()
        at = self._random.randint(start, end)
        match self._random.randrange(3):
            case 0:
                self._put(at, self._random.choice("aeisnātļжи中"))
            case 1:
                del self.now[at : min(at + 1, end)]
            case _:
                self.now[at : min(at + 1, end)] = [(self._random.choice("aeisnā"), None)]

    def _split_word(self) -> None:
        start, end = self._word()
        if end - start > 1:
            self._put(self._random.randint(start + 1, end - 1), self._random.choice(" -\n"))

    def _join_words(self) -> None:
        _, end = self._word()
        if self.text[end : end + 1].isspace():
            del self.now[end]

    def _punctuate(self) -> None:
        self._put(self._word()[1], self._random.choice([",", ".", " –", ":", "”", "😀"]))

    def _drop_punctuation(self) -> None:
        marks = [at for at, (c, _) in enumerate(self.now) if c in ',.;:“”"']
        if marks:
            del self.now[self._random.choice(marks)]

    def _delete_word(self) -> None:
        start, end = self._word()
        if self._random.random() < 0.8 and self.text[end : end + 1].isspace():
            end += 1
        del self.now[start:end]

    def _insert_word(self) -> None:
        start, end = self._word()
        self._put(self._word()[0], self.text[start:end] + " ")

    def _double_word(self) -> None:
        start, end = self._word()
        self._put(end, " " + self.text[start:end])

    def _swap_words(self) -> None:
        pairs = re.finditer(r"(\w+)([^\w\n]+)(\w+)", self.text)
        found = [match for match in pairs if match[1] != match[3]]
        if found:
            match = self._random.choice(found)
            a, b, c = (self.now[slice(*match.span(n))] for n in (1, 2, 3))
            self.now[match.start() : match.end()] = [*c, *b, *a]

    def _break_line(self) -> None:
        blanks = [at for at, (c, _) in enumerate(self.now) if c in " \n"]
        if blanks:
            at = self._random.choice(blanks)
            self.now[at] = ("\n" if self.now[at][0] == " " else " ", None)

    def _delete_sentence(self) -> None:
        found = list(re.finditer(r"[^.\n]+\.", self.text))
        if found and self._random.random() < 0.3:
            match = self._random.choice(found)
            del self.now[match.start() : match.end()]


_CHANGES: tuple[Callable[[Typist], None], ...] = (
    Typist._mistype,
    Typist._mistype,
    Typist._mistype,
    Typist._split_word,
    Typist._join_words,
    Typist._punctuate,
    Typist._punctuate,
    Typist._drop_punctuation,
    Typist._delete_word,
    Typist._insert_word,
    Typist._double_word,
    Typist._swap_words,
    Typist._break_line,
    Typist._delete_sentence,
)
