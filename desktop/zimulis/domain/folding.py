"""Text made comparable, without case or diacritics, with the way back to its offsets."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from unicodedata import category, normalize

_LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i"}  # do not come apart in NFD


class _Folds(dict[int, str]):
    """What each code point becomes; looked up once and kept, as `str.translate` reads it."""

    def __init__(self, *, case: bool, diacritics: bool) -> None:
        super().__init__()
        self._case = case
        self._diacritics = diacritics

    def __missing__(self, code: int) -> str:
        folded = chr(code) if self._case else chr(code).casefold()
        if not self._diacritics:
            bare = "".join(c for c in normalize("NFD", folded) if category(c) != "Mn")
            folded = normalize("NFC", "".join(_LETTERS.get(c, c) for c in bare))
        self[code] = folded
        return folded


@cache
def _folds(*, case: bool, diacritics: bool) -> _Folds:
    return _Folds(case=case, diacritics=diacritics)


@dataclass(frozen=True, slots=True)
class Folded:
    """A stretch of a text, folded.

    Attributes:
        text: What to search in.
        start: Where the stretch starts in the text it is of.
        end: Where it ends there.
    """

    text: str
    start: int
    end: int
    _offsets: Sequence[int] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original text, in its code points, that a folded range stands for."""
        if self._offsets is None:
            return self.start + start, self.start + end
        if start == end:
            there = self._offsets[start] if start < len(self._offsets) else self.end
            return there, there
        after = self._offsets[end] if end < len(self._offsets) else self.end
        return self._offsets[start], max(self._offsets[end - 1] + 1, after)


def fold(text: str, *, case: bool = False, diacritics: bool = True) -> str:
    """The text as it is compared.

    Args:
        text: What to fold.
        case: Whether upper and lower case stay different.
        diacritics: Whether *ā* and *a* stay different.
    """
    return text.translate(_folds(case=case, diacritics=diacritics))


def fold_stretch(text: str, start: int, end: int, *, case: bool, diacritics: bool) -> Folded:
    """A stretch of a text as it is compared, with the way back.

    Args:
        text: The text.
        start: The first code point.
        end: The one behind the last.
        case: Whether capitals are told from small letters.
        diacritics: Whether *ā* is told from *a*.
    """
    stretch = text[start:end]
    if stretch.isascii():
        return Folded(stretch if case else stretch.lower(), start, end, None)
    folds = _folds(case=case, diacritics=diacritics)
    folded = stretch.translate(folds)
    if all(len(folds[ord(character)]) == 1 for character in set(stretch)):
        return Folded(folded, start, end, None)
    offsets = [start + i for i, c in enumerate(stretch) for _ in folds[ord(c)]]
    return Folded(folded, start, end, offsets)
