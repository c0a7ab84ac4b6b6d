"""The letters under which the fields of a form are reached."""

from collections.abc import Iterable
from string import ascii_lowercase


def letters_for(names: Iterable[str], reserved: Iterable[str]) -> dict[str, str]:
    """A letter for each name: the first of its own that is free, else the first free of all.

    The same names in the same order always have the same letters.

    Args:
        names: Different ones, the most important first.
        reserved: Letters that are spoken for.
    """
    taken, letters = set(reserved), dict[str, str]()
    for name in names:
        own = [letter for letter in name.lower() if letter.isalpha()]
        letter = next((one for one in [*own, *ascii_lowercase] if one not in taken), "")
        letters[name] = letter
        taken.add(letter)
    return letters
