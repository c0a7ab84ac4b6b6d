"""Countries: their codes (ISO 3166-1 alpha-2) and what they are called.

The names are those of the Unicode CLDR.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from zimulis.domain import cldr
from zimulis.domain.naming import LEAST_WITHIN, plain, says_in_full, shared_letters

COUNTRY_CODE = "iso"
"""The attribute of an entity that holds the code of a country."""

_NO_COUNTRIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)
"""Codes that the CLDR has beside those of the standard; XK, Kosovo, it has too, and so do we."""

_LANGUAGES = (
    *("en", "lv", "ru", "uk", "zh", "ja", "ko", "de", "fr", "es", "it", "pl", "lt", "et", "be"),
    *("fi", "tr", "he", "ar", "fa"),
)
"""Languages that are searched, in this order, when those at hand know no such name."""

_ALSO = {
    **dict.fromkeys(("ASV", "USA", "U.S.", "США", "America", "Amerika", "Америка"), "US"),
    **dict.fromkeys(("UK", "Britain", "Lielbritānija", "Anglija", "Англия"), "GB"),
    **dict.fromkeys(("КНДР", "KTDR", "DPRK", "Северная Корея"), "KP"),
    **dict.fromkeys(("Южная Корея",), "KR"),
    **dict.fromkeys(("ĶTR", "КНР", "PRC"), "CN"),
    **dict.fromkeys(("VFR", "ФРГ"), "DE"),
    **dict.fromkeys(("AAE", "UAE", "ОАЭ"), "AE"),
    **dict.fromkeys(("Holande", "Holland", "Голландия"), "NL"),
    **dict.fromkeys(("DĀR", "Dienvidāfrika", "ЮАР"), "ZA"),
    **dict.fromkeys(("Great Britain", "Великобритания"), "GB"),
    **dict.fromkeys(("Maķedonija", "Macedonia", "Македония"), "MK"),
    **dict.fromkeys(("Palestīna", "Palestine", "Палестина"), "PS"),
    **dict.fromkeys(("Bosnija", "Bosnia", "Босния"), "BA"),
}
"""What else they are called, where the CLDR has one name alone."""


@cache
def country_codes() -> frozenset[str]:
    """The codes of all countries."""
    return frozenset(_names("en"))


def country_name(code: str, language: str) -> str:
    """What a country is called in a language (BCP 47), or in English; empty for no country."""
    return _names(language).get(code) or _names("en").get(code, "")


def names_of_countries(language: str) -> list[tuple[str, str]]:
    """What countries are called in a language, everyday names among it, each with its code."""
    return [*_called(language), *_ALSO.items()]


def find_countries(typed: str, languages: Iterable[str]) -> list[str]:
    """The codes of the countries that what is typed may mean, the likeliest first.

    It may be a code, of two or three letters, or the beginning of a name or of a word of one,
    without regard to case and diacritics.

    Args:
        typed: What is looked for.
        languages: Those whose names come first.
    """
    wanted = plain(typed)
    if not wanted:
        return []
    found = dict.fromkeys(_with_code(typed))
    found |= dict.fromkeys(_ranked(wanted, _ALSO.items()))
    at_hand = list(dict.fromkeys(filter(None, languages)))
    for language in at_hand:
        found |= dict.fromkeys(_ranked(wanted, _called(language)))
    for language in _LANGUAGES:
        if found:
            break
        found |= dict.fromkeys(_ranked(wanted, _called(language)))
    return list(found)


@lru_cache(maxsize=256)
def countries_named(words: str, language: str) -> Sequence[str]:
    """The codes of the countries whose name in a language the words are, in any case form.

    The name that shares most with the words comes first: *Irānai* is Irāna rather than Irāka.
    """
    also = [code for name, code in _ALSO.items() if name == words]
    found = [(name, code) for name, code in _called(language) if says_in_full(words, name)]
    found.sort(key=lambda one: -shared_letters(words.casefold(), one[0].casefold()))
    return also or [code for _, code in found]


def language_of_names(named: Mapping[str, str], first: str) -> str:
    """The language in which countries are called what they are called already.

    Args:
        named: Names by code; where there are none, they are to be in `first`.
        first: The language to look in first (BCP 47), or empty.
    """
    if not named:
        return first
    for language in filter(None, (first, *_LANGUAGES)):
        names = _names(language)
        if 2 * sum(names.get(code) == name for code, name in named.items()) > len(named):
            return language
    return first


def _with_code(typed: str) -> Iterator[str]:
    code = typed.strip().upper()
    if code in country_codes():
        yield code
    three_letters = 3
    if len(code) == three_letters:
        aliases: Mapping[str, list[str]] = cldr.of_all("territory_aliases")
        yield from (known for known in aliases.get(code, ()) if known in country_codes())


def _ranked(wanted: str, called: Iterable[tuple[str, str]]) -> list[str]:
    """The codes of those whose name begins so, that have a word that does, or have it within."""
    folded = [(plain(name), code) for name, code in called]
    whole = [code for name, code in folded if name == wanted]
    first = [code for name, code in folded if name.startswith(wanted)]
    words = [code for name, code in folded if f" {wanted}" in f" {name}"]
    within = [code for name, code in folded if wanted in name]
    return [*whole, *first, *words, *(within if len(wanted) >= LEAST_WITHIN else ())]


@cache
def _called(language: str) -> list[tuple[str, str]]:
    return sorted((name, code) for code, name in _names(language).items())


@cache
def _names(language: str) -> Mapping[str, str]:
    """Names by code; empty for a language that the CLDR does not know."""
    territories: Mapping[str, str] = cldr.of_language(language, "territories")
    return {
        code: name
        for code, name in territories.items()
        if code.isalpha() and code not in _NO_COUNTRIES
    }
