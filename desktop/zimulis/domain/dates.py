"""Partial dates, which stay partial: 2023, 2023-09, 2023-09-15."""

import re
from datetime import date

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)


def is_partial_date(value: str) -> bool:
    """Whether `value` is a year, a month or a day that exists, in ISO 8601's extended form."""
    match = _PARTIAL.fullmatch(value)
    if match is None:
        return False
    year, month, day = (int(group) if group else 1 for group in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
