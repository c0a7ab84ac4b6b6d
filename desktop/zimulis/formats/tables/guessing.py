"""Guesses what the columns of a table hold, by their names and by what their cells look like."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from uuid import UUID

from zimulis.domain.columns import Columns
from zimulis.domain.folding import fold
from zimulis.formats.dates import partial_date

Cells = Mapping[str, Sequence[str]]
"""The first cells of each column that are not empty, by its name."""

_NO_LETTER = re.compile(r"[\W\d_]+")
_ADDRESS = re.compile(r"https?://\S+")
_LANGUAGE = re.compile(
    "ar|be|bg|cs|da|de|en|es|et|fi|fr|hu|it|ja|ka|lt|lv|nl|no|pl|pt|ro|ru|sv|tr|uk|zh",
    re.IGNORECASE,
)
_LONG = 60  # characters from which on cells are texts rather than titles
_LONGEST_TITLE = 200
_WORDS_OF_TITLE = 3


def guess(cells: Cells) -> Columns:
    """What seems to be in which column."""
    taken: dict[str, str] = {}
    if text := _text(cells):
        taken["text"] = text
    for rule in _RULES:
        free = [name for name in cells if name not in taken.values()]
        found = _named(free, cells, rule) or _alike(free, cells, rule)
        if found:
            taken[rule.field] = found
    return Columns(**taken)


def is_text(name: str) -> bool:
    """Whether a column is called like one that holds texts."""
    return _plain(name) in _TEXT


def is_field(name: str) -> bool:
    """Whether a column is called like one that a field of articles takes."""
    return is_text(name) or any(_plain(name) in rule.names for rule in _RULES)


@dataclass(frozen=True, slots=True)
class _Rule:
    """How the column of a field is known.

    Attributes:
        names: What it is called, the likeliest first, each with its rank.
        fits: Whether the cells of a column with such a name may be what its name says.
        alike: Whether the cells of a column with another name are that nevertheless.
    """

    field: str
    names: Mapping[str, int]
    fits: Callable[[Sequence[str]], bool]
    alike: Callable[[Sequence[str]], bool]


def _named(free: Sequence[str], cells: Cells, rule: _Rule) -> str:
    named = [name for name in free if _plain(name) in rule.names]
    named.sort(key=lambda name: rule.names[_plain(name)])
    return next((name for name in named if not cells[name] or rule.fits(cells[name])), "")


def _alike(free: Sequence[str], cells: Cells, rule: _Rule) -> str:
    return next((name for name in free if cells[name] and rule.alike(cells[name])), "")


def _text(cells: Cells) -> str:
    """The column called like a text, unless another has far longer cells."""
    lengths = {name: fmean(map(len, some)) if some else 0.0 for name, some in cells.items()}
    if not lengths:
        return ""
    longest = max(lengths, key=lambda name: lengths[name])
    named = [name for name in cells if is_text(name)]
    named.sort(key=lambda name: _TEXT[_plain(name)])
    for name in named:
        if lengths[name] * 3 >= lengths[longest] or lengths[longest] < _LONG:
            return name
    return longest if lengths[longest] >= _LONG else ""


def _plain(name: str) -> str:
    """A name without case, diacritics, what is no letter, and the objects it stands in."""
    return _NO_LETTER.sub("", fold(name.rpartition(".")[2], diacritics=False))


def _ranked(names: str) -> Mapping[str, int]:
    return {_plain(name): rank for rank, name in enumerate(names.split())}


def _are_anything(cells: Sequence[str]) -> bool:
    return bool(cells)


def _are_dates(cells: Sequence[str]) -> bool:
    return sum(map(bool, map(partial_date, cells))) * 2 > len(cells)


def _are_full_dates(cells: Sequence[str]) -> bool:
    """Whether all are dates and none a mere number, which may count anything."""
    return all(partial_date(cell) and not cell.isdigit() for cell in cells)


def _are_short(cells: Sequence[str]) -> bool:
    return max(map(len, cells)) < _LONG


def _are_language_codes(cells: Sequence[str]) -> bool:
    return all(map(_LANGUAGE.fullmatch, cells))


def _are_uuids(cells: Sequence[str]) -> bool:
    return all(uuid_in(cell) for cell in cells)


def _are_addresses(cells: Sequence[str]) -> bool:
    return all(map(_ADDRESS.fullmatch, cells))


def _are_titles(cells: Sequence[str]) -> bool:
    """Whether they are all different, and as long as titles are."""
    lengths = [len(cell.split()) for cell in cells]
    return (
        len(set(cells)) == len(cells)
        and fmean(lengths) >= _WORDS_OF_TITLE
        and max(map(len, cells)) <= _LONGEST_TITLE
    )


def uuid_in(cell: str) -> str:
    """A cell that is a uuid, in hexadecimal digits alone; empty for any other."""
    try:
        return UUID(cell.strip()).hex
    except ValueError:
        return ""


_TEXT = _ranked(
    "text body articlebody articletext fulltext maintext bodytext plaintext content article story"
    " teksts pamatteksts rakstateksts saturs raksts текст полныйтекст содержание содержимое статья"
    " тело tekst texto texte testo inhalt volltext artikel tekstas turinys sisu"
)
_RULES = (
    _Rule(
        "date",
        _ranked(
            "published publishedat publishdate publicationdate datepublished pubdate articledate"
            " date datetime createdat created timestamp time day year publicets"
            " publicesanasdatums datums laiks gads опубликовано датапубликации дата время день год"
            " datum veroffentlicht fecha data kuupaev"
        ),
        _are_dates,
        _are_full_dates,
    ),
    _Rule(
        "language",
        _ranked(
            "language lang languagecode langcode locale valoda язык sprache langue idioma kalba"
            " keel jezyk"
        ),
        _are_short,
        _are_language_codes,
    ),
    _Rule(
        "id",
        _ranked("uuid guid id articleid docid documentid identifier identifikators ид номер"),
        _are_short,
        _are_uuids,
    ),
    _Rule(
        "source",
        _ranked(
            "url articleurl sourceurl canonicalurl permalink link uri href source outlet"
            " publisher newspaper site website domain adrese saite avots medijs ссылка адрес"
            " источник издание сайт quelle fuente saltinis nuoroda allikas zrodlo"
        ),
        _are_anything,
        _are_addresses,
    ),
    _Rule(
        "title",
        _ranked(
            "title headline heading articletitle head subject virsraksts nosaukums tituls заголовок"
            " название заглавие titel uberschrift titre titulo antraste pavadinimas pealkiri tytul"
        ),
        _are_anything,
        _are_titles,
    ),
)
