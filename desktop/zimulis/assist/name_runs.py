"""Rows of capitalised words that may be names of persons, and what stands around them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from zimulis.assist.gazetteers import given_name_languages, given_names
from zimulis.assist.person_words import (
    asks_who,
    is_act,
    is_never_person,
    is_role,
    makes_no_person,
)
from zimulis.assist.places import city_keys, seats
from zimulis.assist.rows import name_words
from zimulis.domain.boundaries import paragraphs, sentences, words
from zimulis.domain.capitals import names_nobody, opens_sentences
from zimulis.domain.countries import names_of_countries
from zimulis.domain.inflection import form_keys
from zimulis.domain.parts import Part

LEAST = 3
"""How many letters a name has that stands alone."""

_PARTICLES = frozenset(
    {
        *("al", "bin", "da", "de", "del", "der", "di", "du", "el", "fon", "ibn", "la", "le"),
        *("van", "von", "аль", "бен", "ван", "де", "фон"),
    }
)
_JOINT = regex.compile(r"[ \u00a0\u202f]")
_HYPHEN = regex.compile(r"[-\u2010\u2011]")
_INITIAL = regex.compile(r"\p{Lu}\p{Ll}?")
_INITIAL_JOINT = regex.compile(r"\.[ \u00a0\u202f]?-?")
_QUOTATION = regex.compile(
    r"(?<![\p{L}\p{Nd},.!?…])[“„”\"«](?=\S)([^“”\"»«„\n]{2,45})(?<=\S)[”\"»“]"
)
_DIMINUTIVE = regex.compile(r"(?<=\p{L}{3})(?:īt|iņ)(?=(?:[eišau]|es|ei|am|as|ai|is|im)$)")
_LOCATIVE = regex.compile(r"\p{Ll}+[āēīū]s?$|\p{Ll}{2,}os$")
_WHERE = regex.compile(r"\p{Ll}{2}(?:ā|ās|os)$")
_OF_OTHERS = ("as", "es", "u", "ā", "ē", "ī", "ās", "os")  # genitives and locatives
_OF_OBJECTS = ("u", "am", "im", "ai", "ei")
_OF_SEVERAL = "iem"
_LONGEST = 4  # words of a name, particles apart
_KEPT = 50_000  # words


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row.

    Attributes:
        places: Where they are.
        said: What they are.
        before: The word just before them; empty where there is none.
        behind: The word just behind them.
        opens: Whether a sentence begins with them.
        quoted: Whether they stand in a short quotation, as titles of books do.
    """

    places: tuple[Part, ...]
    said: tuple[str, ...]
    before: str = ""
    behind: str = ""
    opens: bool = False
    quoted: bool = False

    @property
    def part(self) -> Part:
        """From the first word to the last."""
        return Part(self.places[0].start, self.places[-1].end)


class NameRuns:
    """The runs of one text, and what may be asked of its words.

    Attributes:
        is_latvian: Whether its language is Latvian, with its cases.
    """

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language.partition("-")[0]
        self.is_latvian = self._language == "lv"
        self._lower = {
            key
            for word in words(text)
            if text[word.start].islower()
            for key in form_keys(text[slice(*word)], self._language)
        }
        self._quoted = [match.span() for match in _QUOTATION.finditer(text)]

    def __iter__(self) -> Iterator[Run]:
        """All of them, in order."""
        for line in paragraphs(self._text):
            for sentence in sentences(self._text, line):
                yield from self._in_sentence(list(name_words(self._text, *sentence)))

    def _in_sentence(self, found: list[Part]) -> Iterator[Run]:
        said = [self._text[slice(*word)] for word in found]
        at = 0
        while at < len(found):
            end = self._end_of_run(found, said, at)
            if end > at:
                run = self._run(found, said, at, end)
                if len(run.said) <= _LONGEST + sum(word in _PARTICLES for word in run.said):
                    yield run
            at = max(end, at + 1)

    def _end_of_run(self, found: list[Part], said: list[str], at: int) -> int:
        """Behind the last word of the run that begins there; `at` if none does."""
        if not self._may_be_name(said[at]):
            return at
        end = at + 1
        while end < len(said) and self._joins(found, said, end - 1):
            end += 1
        while end > at and said[end - 1] in _PARTICLES:
            end -= 1
        return end

    def _joins(self, found: list[Part], said: list[str], left: int) -> bool:
        between = self._text[found[left].end : found[left + 1].start]
        one, other = said[left], said[left + 1]
        if between[:1] == "." and _INITIAL.fullmatch(one):
            return bool(_INITIAL_JOINT.fullmatch(between)) and self._may_be_name(other)
        hyphen = _HYPHEN.fullmatch(between) and other[:1].isupper()
        if not (hyphen or _JOINT.fullmatch(between)):
            return False
        return other in _PARTICLES or (self._may_be_name(other) and self._belong(one, other))

    def _belong(self, one: str, other: str) -> bool:
        """Whether two words beside each other may be of one name."""
        if one in _PARTICLES:
            return True
        if _is_capitals(one) != _is_capitals(other) and not self.is_given(one):
            return False
        if self.is_latvian and _WHERE.search(other) and not self.is_given(other):
            return False  # Vladimirs Putins | Sočos
        return not self.is_latvian or agree(one, other)

    def _may_be_name(self, word: str) -> bool:
        if not word[:1].isupper() or any(map(str.isdigit, word)) or is_never_person(word):
            return False
        if _INITIAL.fullmatch(word):
            return True
        return not (names_nobody(word) or self._is_country(word))

    def _run(self, found: list[Part], said: list[str], at: int, end: int) -> Run:
        """The run from `at` to `end`, without what before the name belongs to something else."""
        opens = at == 0
        if opens and end - at > 1 and not self.is_name_at_start(found[0]):
            at += 1
        given = next((i for i in range(at, end) if self._starts_name(found[i])), at)
        follows = at == 0 and given + 1 < end  # Tikās | Vladimirs Putins
        if given > at and (
            follows or said[given - 1].endswith(_OF_OTHERS) or self.is_place(said[given - 1])
        ):
            at = given  # Saeimas | Solvita Āboltiņa
        before = said[at - 1] if at and self._gap(found, at) == " " else ""
        behind = said[end] if end < len(said) else ""
        gap = self._gap(found, end) if behind else ""
        if gap != " " and not (asks_who(behind) and gap == ", "):
            behind = ""
        start, stop = found[at].start, found[end - 1].end
        quoted = any(first <= start and stop <= last for first, last in self._quoted)
        places, names = tuple(found[at:end]), tuple(said[at:end])
        return Run(places, names, before, behind, opens and at == 0, quoted)

    def _gap(self, found: list[Part], at: int) -> str:
        between = self._text[found[at - 1].end : found[at].start]
        return " " if _JOINT.fullmatch(between) else between

    def _starts_name(self, word: Part) -> bool:
        return self.is_initial(word) or self.is_given(self._text[slice(*word)])

    def is_initial(self, word: Part) -> bool:
        """Whether a word is the first letter of a name, with a full stop."""
        return self._text[word.end : word.end + 1] == "." and bool(
            _INITIAL.fullmatch(self._text, *word)
        )

    def is_name_at_start(self, word: Part) -> bool:
        """Whether the first word of a sentence may be a name, as far as can be seen."""
        said = self._text[slice(*word)]
        if self.is_latvian and said.endswith("ā"):
            return False  # Augustā
        return self._starts_name(word) or not (
            opens_sentences(said) or is_role(said) or is_act(said.lower()) or self.has_twin(said)
        )

    def has_twin(self, word: str) -> bool:
        """Whether the text has the word in lower case too, in whatever form."""
        return not self._lower.isdisjoint(form_keys(word.lower(), self._language))

    def is_kind_of_place(self, word: str) -> bool:
        """Whether a word is what places and organisations end with in English: *Black Sea*."""
        return self._language == "en" and makes_no_person(word)

    def is_locative(self, word: str) -> bool:
        """Whether a word says where, as names of persons hardly ever do."""
        return self.is_latvian and bool(_LOCATIVE.search(word))

    def may_be_subject(self, word: str) -> bool:
        """Whether a word can be in the nominative of the singular."""
        return not (self.is_latvian and word.endswith(_OF_OBJECTS))

    def is_plural(self, word: str) -> bool:
        """Whether a word says to several, as names of persons hardly ever do: *ap Jāņiem*."""
        return self.is_latvian and word.endswith(_OF_SEVERAL)

    def is_in_case_of_persons(self, word: str) -> bool:
        """Whether a word says to whom: *Trampam*."""
        return self.is_latvian and word.endswith(("am", "im"))

    def may_be_row(self, first: str, last: str) -> bool:
        """Whether words that nothing is known of may be a name together."""
        return not self.is_latvian or bool(_case_of(first) and _case_of(last))

    def is_given(self, word: str) -> bool:
        """Whether a word is a form of a given name."""
        short = _is_capitals(word) and len(word) <= LEAST
        if short or opens_sentences(word) or is_never_person(word):
            return False
        return is_given_name(word.title() if _is_capitals(word) else word, self._language)

    def is_capital(self, word: str) -> bool:
        """Whether a word is just what a capital is called: *Viļņa*, also a form of *Vilnis*."""
        return word in seats(self._language)

    def is_place(self, word: str) -> bool:
        """Whether a word is a form of a city's name, or of another place's."""
        return not form_keys(word, self._language).isdisjoint(city_keys(self._language))

    def _is_country(self, word: str) -> bool:
        return not form_keys(word, self._language).isdisjoint(_country_keys(self._language))


def _is_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


@cache
def _country_keys(language: str) -> frozenset[str]:
    names = (name for name, _ in names_of_countries(language) if " " not in name)
    return frozenset(key for name in names for key in form_keys(name, language))


@lru_cache(maxsize=_KEPT)
def is_given_name(word: str, language: str) -> bool:
    """Whether a word is a form of a given name, as the language or another one writes it."""
    spelt = given_name_languages()
    if any(not form_keys(word, one).isdisjoint(given_names(one)) for one in spelt):
        return True
    stem = _DIMINUTIVE.sub("", word) if language == "lv" else word
    if stem == word:
        return False
    return not {key.partition("/")[0] for key in form_keys(stem, "lv")}.isdisjoint(_given_stems())


@cache
def _given_stems() -> frozenset[str]:
    return frozenset(key.partition("/")[0] for key in given_names("lv"))


_CASES = (
    (("am", "im", "ai", "ei", "ij"), "D"),
    (("as", "es"), "G"),
    (("s", "š", "e"), "N"),
    (("u",), "A"),
    (("a",), "NG"),
    (("i",), "A"),
)


@lru_cache(maxsize=_KEPT)
def _case_of(word: str) -> str:
    """Which cases of the singular a Latvian name may be in by its ending; empty for any."""
    return next((cases for endings, cases in _CASES if word.lower().endswith(endings)), "")


def agree(one: str, other: str) -> bool:
    """Whether two words may be parts of one Latvian name by their cases."""
    if one.endswith(("i", "e", "u")) or other.endswith(("i", "e", "u")):
        return True  # foreign names in these do not change
    some, others = _case_of(one), _case_of(other)
    return not some or not others or any(case in others for case in some)
