"""Countries by their names in the article's language, in English and in Russian."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from zimulis.assist import Snapshot
from zimulis.assist.rows import Rows
from zimulis.domain.countries import country_name, names_of_countries
from zimulis.domain.suggestions import Suggestion

LABEL = "country"
"""The label that is proposed, if the scheme has it."""

_SURE, _OTHER_LANGUAGE = 0.95, 0.85
_IN_NAME = 0.8  # *Krievijas* in *Krievijas Zinātņu akadēmija* is marked too
_ALWAYS = ("en", "ru")

# What has a name of a country and is none, in any form, by the language.
_NO_COUNTRIES: Mapping[str, Sequence[str]] = {
    "lv": ("Ziemeļīrija",),
    "en": ("Northern Ireland", "New England"),
    "ru": ("Северная Ирландия",),
}


class Countries:
    """Proposes the names of states, each with its own name in the article's language."""

    name = "countries"

    def suggest(self, article: Snapshot) -> Iterator[Suggestion]:
        """Yields them; see `zimulis.assist.Suggester`."""
        if LABEL not in article.labels:
            return
        for language in dict.fromkeys((article.language or "en", *_ALWAYS)):
            rows = Rows(article.text, language)
            ruled_out = {part for name in _ruled_out(language) for part in rows.find(name)}
            for words, code in _rows_of_names(language):
                for part in rows.find(words):
                    if any(p.start <= part.start and part.end <= p.end for p in ruled_out):
                        continue
                    score = _SURE if language == article.language else _OTHER_LANGUAGE
                    reason = f"a form of {' '.join(words)}"
                    if rows.name_around(part) != part:
                        score, reason = min(score, _IN_NAME), f"{reason}, beside another name"
                    entity = country_name(code, article.language)
                    yield Suggestion(self.name, LABEL, (part,), score, reason, entity)


def _ruled_out(language: str) -> list[tuple[str, ...]]:
    return [tuple(name.split()) for name in _NO_COUNTRIES.get(language.partition("-")[0], ())]


@cache
def _rows_of_names(language: str) -> list[tuple[tuple[str, ...], str]]:
    """The names of all countries as rows of words, with their codes."""
    return [
        (tuple(name.replace("\u2019", "'").split()), code)
        for name, code in names_of_countries(language)
    ]
