"""Dates as files write them."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from zimulis.domain.dates import is_partial_date

_ISO = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:[T ]\d\d:?\d\d.*)?", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{4,6}Z?|\d{4}|\d{6})?")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})\b.*", re.DOTALL)
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b.*", re.DOTALL)
_EPOCH = re.compile(r"(\d{9,10})(\d{3})?(?:\.\d+)?")  # seconds or milliseconds
_LATEST_MONTH = 12


def partial_date(value: str) -> str:
    """A date as it is kept, 2023-09-15 or less of it; empty for what is none.

    Of 03/04/2023, which is March to some and April to others, only the year is sure.
    """
    stripped = value.strip()
    found = _iso(stripped) or _numeric(stripped) or _epoch(stripped) or _as_in_mail(stripped)
    return found if is_partial_date(found) else ""


def _iso(value: str) -> str:
    if match := _ISO.fullmatch(value):
        return match[1]
    match = _COMPACT.fullmatch(value)
    return f"{match[1]}-{match[2]}-{match[3]}" if match else ""


def _numeric(value: str) -> str:
    if match := _YEAR_FIRST.fullmatch(value):
        return _joined(match[1], match[2], match[3])
    match = _YEAR_LAST.fullmatch(value)
    if match is None:
        return ""
    first, mark, second, year = match.groups()
    if mark == "." or int(first) > _LATEST_MONTH or first == second:
        return _joined(year, second, first)
    if int(second) > _LATEST_MONTH:
        return _joined(year, first, second)
    return year


def _joined(year: str, month: str, day: str) -> str:
    return f"{year}-{month:0>2}-{day:0>2}"


def _epoch(value: str) -> str:
    match = _EPOCH.fullmatch(value)
    return datetime.fromtimestamp(int(match[1]), UTC).date().isoformat() if match else ""


def _as_in_mail(value: str) -> str:
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except ValueError:
        return ""
