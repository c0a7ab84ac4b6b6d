"""Lists of names that come with the program, by the keys of their forms."""

import logging
from collections.abc import Sequence
from functools import cache

from zimulis.assets import resource
from zimulis.domain.inflection import form_keys

_log = logging.getLogger(__name__)


_NO_NOUNS = ("/a", "/v")  # no name is an adjective or a verb in Latvian


@cache
def given_names(language: str) -> frozenset[str]:
    """The keys of all forms of given names, as one of the languages with a list writes them.

    Where the list is gone, that is told once, and names are recognised without it.
    """
    keys = (form_keys(name, language) for name in given_names_as_listed(language))
    return frozenset(key for some in keys for key in some if not key.endswith(_NO_NOUNS))


def given_names_as_listed(language: str) -> frozenset[str]:
    """Given names of a language in the nominative; none where there is no list."""
    if language not in given_name_languages():
        return frozenset()
    return frozenset(listed(f"given-names-{language}.txt"))


def given_name_languages() -> Sequence[str]:
    """The languages that there are lists for."""
    return ("lv", "en", "ru")


@cache
def listed(file: str) -> tuple[str, ...]:
    """The words of a list, one or several to a line."""
    return tuple(word for line in lines(file) for word in line.split())


@cache
def lines(file: str) -> tuple[str, ...]:
    """The lines of a list but those with a hash, which tell what it is; none if it is gone."""
    try:
        text = resource("gazetteers", file).read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        told = getattr(error, "strerror", None) or error
        _log.warning("Suggestions are made without the list %s: %s", file, told)
        return ()
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
