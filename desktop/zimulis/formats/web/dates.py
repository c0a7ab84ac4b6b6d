"""Dates as pages give them beside their structured data: in addresses, and in words."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from urllib.parse import urlsplit

from zimulis.domain import cldr
from zimulis.domain.dates import is_partial_date

_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/-])")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_DAY = re.compile(r"(?<![\d:])(\d{1,2})(?![\d:])")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LANGUAGES = ("lv", "ru", "en", "lt", "et", "uk", "be", "pl", "de", "fr")


def date_in_address(address: str) -> str:
    """The date in `…/2023/09/15/…`; without a day, the month."""
    match = _IN_ADDRESS.search(urlsplit(address).path)
    return _date(*filter(None, match.groups())) if match else ""


def date_in_words(text: str, language: str = "") -> str:
    """The day in `2023. gada 8. septembris`, `8 сентября 2023, 12:30` or `08.09.2023`; else empty.

    Args:
        text: A line that tells a date and little more.
        language: What it is probably in.
    """
    if match := _DAY_FIRST.search(text):
        return _date(match[3], match[2], match[1])
    year = _YEAR.search(text)
    words = [word.casefold() for word in _WORD.findall(text)]
    for months in map(_months, filter(None, (language, *_LANGUAGES))):
        month = next((months[word] for word in words if word in months), 0)
        if year and month:
            day = _DAY.search(text[: year.start()] + " " + text[year.end() :])
            return _date(year[1], str(month), *([day[1]] if day else []))
    return ""


def _date(*parts: str) -> str:
    date = "-".join(part.zfill(2) for part in parts)
    return date if is_partial_date(date) else ""


@cache
def _months(language: str) -> dict[str, int]:
    """The names of the months in a language, in the forms that stand in dates and alone."""
    months: Mapping[str, Mapping[str, Mapping[int, str]]] = cldr.of_language(language, "months")
    forms: Iterable[tuple[int, str]] = (
        named
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for named in months.get(context, {}).get(width, {}).items()
    )
    return {name.casefold().rstrip("."): number for number, name in forms}
