"""The one door to the Unicode CLDR, which Babel brings: what it knows, and nothing if it is gone.

Babel is loaded when it is first asked, and its file of a language when that is.
"""

import logging
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

_log = logging.getLogger(__name__)

_CERTAIN = frozenset({"en", "lv", "ru"})
"""Languages that the CLDR has for certain; others may be unknown to it."""


@cache
def of_language(
    language: str, what: Literal["territories", "time_zones", "months"]
) -> Mapping[Any, Any]:
    """What the CLDR has in a language (BCP 47); empty for one that it does not know."""
    try:
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (for a quick start)
    except ImportError as error:
        return _nothing(error)
    try:
        return getattr(Locale.parse(language, sep="-"), what)
    except UnknownLocaleError as error:
        return _nothing(error) if language in _CERTAIN else {}
    except ValueError:
        return {}
    except Exception as error:  # a file of Babel's is damaged, in whatever way
        return _nothing(error)


@cache
def of_all(what: Literal["territory_aliases", "zone_territories"]) -> Mapping[str, Any]:
    """What the CLDR has regardless of languages."""
    try:
        from babel.core import get_global  # noqa: PLC0415 (for a quick start)

        return get_global(what)
    except Exception as error:
        return _nothing(error)


def _nothing(error: Exception) -> Mapping[Any, Any]:
    told = " ".join(f"{type(error).__name__}: {error}".split())
    _log.warning("The names of countries and cities cannot be read: %s", told)
    return {}
