"""Countries by their names in the article's language, in English and in Russian."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from zimulis.assist import Snapshot
from zimulis.assist.nationalities import (
    FORMER,
    begins_name,
    former_state,
    other_mentions,
)
from zimulis.assist.rows import Rows, rows_of, words_of
from zimulis.domain.countries import country_name, names_of_countries
from zimulis.domain.suggestions import Suggestion

LABEL = "country"
"""The label that is proposed, if the scheme has it."""

_SURE, _OTHER_LANGUAGE = 0.95, 0.85
_IN_NAME = 0.9  # *Krievijas* in *Krievijas Zinātņu akadēmija* is marked too
_ALWAYS = ("en", "ru")

# What has a name of a country and is none, in any form, by the language.
_NO_COUNTRIES: Mapping[str, Sequence[str]] = {
    "lv": ("Ziemeļīrija",),
    "en": ("Northern Ireland", "New England"),
    "ru": ("Северная Ирландия",),
}


class Countries:
    """Proposes states by name and what stands for them, each with its name in the article."""

    name = "countries"

    def suggest(self, article: Snapshot) -> Iterator[Suggestion]:
        """Yields them; see `zimulis.assist.Suggester`."""
        if LABEL not in article.labels:
            return
        text, own = article.text, article.language or "en"
        for language in dict.fromkeys((own, *_ALWAYS)):
            is_own = language == own
            rows = rows_of(text, own) if is_own else Rows(text, language, only_names=True)
            yield from self._names(article, rows, language)
            if is_own:
                for one in other_mentions(text, rows, language):
                    entity = country_name(one.code, own) or former_state(one.code, own)
                    values = (("kind", one.kind),)
                    yield Suggestion(
                        self.name, LABEL, (one.part,), one.score, one.reason, entity, values
                    )

    def _names(self, article: Snapshot, rows: Rows, language: str) -> Iterator[Suggestion]:
        text, is_own = article.text, language == article.language
        ruled_out = {part for name in _ruled_out(language) for part in rows.find(name)}
        for words, entity in rows_of_names(language, article.language):
            for part in rows.find(words):
                if any(p.start <= part.start and part.end <= p.end for p in ruled_out):
                    continue
                score = _SURE if is_own else _OTHER_LANGUAGE
                reason = f"a form of {' '.join(words)}"
                values: tuple[tuple[str, str], ...] = ()
                if begins_name(text, part, article.language) or rows.name_around(part) != part:
                    score, reason = min(score, _IN_NAME), f"{reason}, beside another name"
                    values = (("kind", "in-a-name"),)
                yield Suggestion(self.name, LABEL, (part,), score, reason, entity, values)


def _ruled_out(language: str) -> list[tuple[str, ...]]:
    return [words_of(name) for name in _NO_COUNTRIES.get(language.partition("-")[0], ())]


@cache
def rows_of_names(language: str, own: str) -> list[tuple[tuple[str, ...], str]]:
    """The names of all countries as rows of words, with what they are called in another."""
    named = [(name, country_name(code, own)) for name, code in names_of_countries(language)]
    named += [(name, former_state(code, own)) for name, code in FORMER.items()]
    return [(words_of(name.replace("\u2019", "'")), entity) for name, entity in named]
