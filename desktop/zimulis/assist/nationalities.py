"""What stands for a country: adjectives, peoples, and capitals and seats of power that act."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from zimulis.assist.gazetteers import lines
from zimulis.assist.name_runs import LEAST, is_given_name
from zimulis.assist.person_words import is_act, says
from zimulis.assist.places import SEATS_OF_POWER, capital_keys, seats
from zimulis.assist.rows import Rows, words_of
from zimulis.domain.boundaries import next_stop, word_at
from zimulis.domain.inflection import form_keys
from zimulis.domain.parts import Part

_ADJECTIVE, _PEOPLE, _POWER, _ACTING, _SUBJECT = 0.85, 0.8, 0.8, 0.75, 0.55
_UNCLEAR, _PLACE = 0.4, 0.2
_OPENING = regex.compile(r"(?:^|\n|[.!?…][”»\"]?\s+|[“„«\"]|^[—–-]\s)$")
_GOES_ON = regex.compile(r"(?:,)? \p{Ll}")
_ENGLISH_VERB = regex.compile(
    r"(?:made|may|might|will|would|can|could|should|must|has|have|had|is|was|did|\p{Ll}+(?:s|ed))$"
)
_LOCATIVE = regex.compile(r"(?:ā|ē|ī|ū|ās|os)$")
_WHERE = regex.compile(
    r"\b(?:in|at|to|from|near|of|outside|в|во|из|до|под|к|ко|от|близ|возле)\s+$", regex.IGNORECASE
)
_WITH_WHOM = regex.compile(r"\b(?:with|against|by|pret|против)\s+$", regex.IGNORECASE)
_QUOTED = regex.compile(r"[“„”\"«]\p{Lu}[\p{L} ]+[”“\"»]")
_AND = frozenset({"un", "and", "и"})
_DATIVE = {"lv": regex.compile(r"(?:ai|ei|am|im)$"), "ru": regex.compile(r"(?:[кс]ве|у|ю)$")}
_BESIDE = regex.compile(  # what has the dative, or a case like it, and is about a place
    r"\b(?:pāri|cauri|garām|pretī|apkārt|līdz|tuvu?|tuvoj\p{Ll}+|uzbruk\p{Ll}+|līdzinās"
    r"|на|о|об|по|при)\s+$",
    regex.IGNORECASE,
)
# Those by whom something is done stand in the genitive before a participle: *Maskavas ieceltais*.
_DONE = regex.compile(r"\p{Ll}{3,}t(?:ais|ajam|ajai|ajā|ajiem|ajām|ajos|ajās|ie)$")
_DEED = regex.compile(
    r"(?:paziņoj|lēmu|nostāj|valdīb|atbild|prasīb|politik|reakcij|plān|centien|atbalst|aplēs"
    r"|šantāž|darījum|solījum|piedāvājum|brīdinājum|sankcij|ultimāt|draud|pārmetum|apsūdz"
    r"|preses|interes|ambīcij|propagand|amatperson|stratēģ"
    r"|decision|policy|response|plan|demand|ally|allies"
    r"|решени|полити|ответ|требован|заявлен|интерес)"
)
_RUSSIAN_VERB = regex.compile(
    r"(?:\p{Ll}+(?:л|ла|ло|ли|лся|лась|ет|ит|ют|ят|ется|ится)"
    r"|(?:готов|намерен|обязан|согласн?|должн|вправе|против)[аоы]?|должен)$"
)
_AFTER = 3  # words within which a verb may follow its subject


@dataclass(frozen=True, slots=True)
class OtherMention:
    """A word that stands for a country and is not its name.

    Attributes:
        code: The country's.
        kind: As the scheme calls it.
    """

    part: Part
    code: str
    kind: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Nation:
    """What a nation is called in one language."""

    code: str
    people: tuple[str, ...]
    adjectives: tuple[str, ...]


@cache
def _nations(language: str) -> tuple[_Nation, ...]:
    columns = {"lv": (1, 2), "en": (None, 3), "ru": (5, 4)}.get(language)
    if columns is None:
        return ()
    people, adjectives = columns
    rows = [[cell.strip() for cell in line.split(";")] for line in lines("nationalities.txt")]
    return tuple(
        _Nation(
            row[0],
            _cell(row[people]) if people else (),
            _cell(row[adjectives]),
        )
        for row in rows
    )


def _cell(told: str) -> tuple[str, ...]:
    return tuple(name.replace("_", " ") for name in told.split())


def other_mentions(text: str, rows: Rows, language: str) -> Iterator[OtherMention]:
    """What stands for countries in a text beside their names."""
    yield from _nationalities(text, rows, language)
    yield from _metonyms(text, rows, language)


def begins_name(text: str, part: Part, language: str) -> bool:
    """Whether a country begins a longer name in Latvian: *Krievijas Zinātņu akadēmija*.

    What follows has a capital, and is no person.
    """
    behind = next(iter(_words_behind(text, part)), "")
    if not (text[part.end - 1] == "s" or text[slice(*part)].isupper()):
        return False  # only a genitive does
    if not language.startswith("lv") or not behind[:1].isupper() or behind.isupper():
        return False
    return len(behind) > LEAST and not is_given_name(behind, "lv")


def former_state(code: str, language: str) -> str:
    """What a state that is no more is called in Latvian, English or Russian; empty for others."""
    named = [name for name, known in FORMER.items() if known == code]
    if not named:
        return ""
    of_language = {"lv": named[0], "ru": next(filter(_is_cyrillic, named))}
    return of_language.get(language.partition("-")[0], named[len(named) // 3])


def _is_cyrillic(name: str) -> bool:
    return "\u0400" <= name[0] <= "\u04ff"


def _nationalities(text: str, rows: Rows, language: str) -> Iterator[OtherMention]:
    """Adjectives and peoples in a text, where the language is one of ours."""
    language = language.partition("-")[0]
    for nation in _nations(language):
        for word in nation.people:
            for part in _found(text, rows, word):
                kind = "adjective" if _stands_before_noun(text, part, language) else "people"
                yield _of(nation, part, kind, word)
        for word in nation.adjectives:
            for part in _found(text, rows, word, anywhere=language == "ru"):
                said = text[slice(*part)]
                if language != "lv" or said.lower() == word:  # those of Latvian do not change
                    is_people = language == "en" and said == f"{word}s"
                    yield _of(nation, part, "people" if is_people else "adjective", word)


@cache
def _nationality_keys(language: str) -> frozenset[str]:
    """The keys of all forms of peoples' names, and of adjectives where they have capitals."""
    names = [name for nation in _nations(language) for name in nation.people]
    if language != "lv":
        adjectives = [name for nation in _nations(language) for name in nation.adjectives]
        names += [name.rpartition(" ")[2] for name in adjectives]
    return frozenset(key for name in names for key in form_keys(name.capitalize(), language))


def is_nationality(word: str, language: str) -> bool:
    """Whether a word with a capital may be a people, or an adjective of one: *Poļi*, *Korean*."""
    language = language.partition("-")[0]
    return not form_keys(word, language).isdisjoint(_nationality_keys(language))


def _of(nation: _Nation, part: Part, kind: str, word: str) -> OtherMention:
    score = _ADJECTIVE if kind == "adjective" else _PEOPLE
    return OtherMention(part, nation.code, kind, score, f"a form of {word}, {kind}")


def _found(text: str, rows: Rows, word: str, *, anywhere: bool = False) -> Iterator[Part]:
    """Where a word stands, also with the capital of its sentence, or with one anywhere."""
    yield from rows.find(words_of(word))
    if word[0].islower():
        for part in rows.find((word.capitalize(),)):
            if anywhere or _OPENING.search(text, max(0, part.start - 4), part.start):
                yield part


def _stands_before_noun(text: str, part: Part, language: str) -> bool:
    """Whether a people's name is the genitive plural by which Latvian makes adjectives of them."""
    is_genitive = language == "lv" and text[part.end - 1] == "u"
    return is_genitive and bool(_GOES_ON.match(text, part.end))


def _metonyms(text: str, rows: Rows, language: str) -> Iterator[OtherMention]:
    """Capitals and seats of power where they act, and not where something happens there."""
    language = language.partition("-")[0]
    for name, code in seats(language).items():
        for part in rows.find(words_of(name)):
            score = _acting(text, part, name, language)
            if score > _UNCLEAR:
                yield OtherMention(part, code, "metonym", score, f"{name} for its government")


def _acting(text: str, part: Part, name: str, language: str) -> float:
    said = text[slice(*part)]
    is_locative = language == "lv" and _LOCATIVE.search(said.split()[0]) and said != name
    if is_locative or _QUOTED.fullmatch(text, part.start - 1, part.end + 1):
        return _PLACE  # in quotation marks it is a ship, or a book
    if _WHERE.search(text, max(0, part.start - 10), part.start):
        return _POWER if name in SEATS_OF_POWER else _PLACE
    if name in SEATS_OF_POWER:
        return _POWER
    behind = list(_words_behind(text, part))
    if _acts(text, part, name, language, behind):
        return _ACTING
    is_recipient = _is_recipient(text, part, name, language) and behind and behind[0].islower()
    return _SUBJECT if is_recipient or (said == name and language == "lv") else _UNCLEAR


def _acts(text: str, part: Part, name: str, language: str, behind: Sequence[str]) -> bool:
    """Whether the words beside a capital tell that it does something, or something is done to it.

    Args:
        text: The text.
        part: Where it stands.
        name: What the capital is called.
        language: The text's.
        behind: The words behind it.
    """
    if _WITH_WHOM.search(text, max(0, part.start - 10), part.start):
        return True
    if len(behind) == _AFTER and behind[0] in _AND and behind[1].istitle():
        behind = behind[2:]  # *Phenjanas un Maskavas darījums*
    if not behind:
        return False
    said = text[slice(*part)]
    if _DEED.match(behind[0].lower()) or (said != name and _DONE.fullmatch(behind[0])):
        return True
    if language == "en" and behind[0] == "to":  # *obliges Washington to help*
        return behind[-1] != "to" and behind[1].islower()
    return said == name and any(_is_verb(word, language) for word in behind)


def _is_recipient(text: str, part: Part, name: str, language: str) -> bool:
    """Whether a capital is in the dative, as who gets something is: *Maskavai*, *Москве*."""
    said, ending = text[slice(*part)], _DATIVE.get(language)
    is_dative = said != name and ending and ending.search(said)
    return bool(is_dative and not _BESIDE.search(text, max(0, part.start - 14), part.start))


def happens_there(text: str, part: Part, language: str) -> bool:
    """Whether a capital is where something happens: *Minskā*, *in Kyiv*; then it names no state."""
    said = text[slice(*part)]
    if form_keys(said, language).isdisjoint(capital_keys(language)):
        return False
    is_locative = language.startswith("lv") and _LOCATIVE.search(said)
    return bool(is_locative or _WHERE.search(text, max(0, part.start - 10), part.start))


def _is_verb(word: str, language: str) -> bool:
    verbs = {"ru": _RUSSIAN_VERB, "en": _ENGLISH_VERB}.get(language)
    if verbs and verbs.fullmatch(word):
        return True
    return is_act(word) or says(word)


def _words_behind(text: str, part: Part) -> Iterator[str]:
    """The words just behind, up to the end of the clause."""
    at = part.end
    for _ in range(_AFTER):
        stop = next_stop(text, at)
        word = word_at(text, stop) if stop < len(text) else None
        if word is None or word.start < at or regex.search(r"[.,;:!?\n]", text[at : word.start]):
            return
        yield text[slice(*word)]
        at = word.end


FORMER: Mapping[str, str] = {
    **dict.fromkeys(("PSRS", "Padomju Savienība"), "SU"),
    **dict.fromkeys(("USSR", "Soviet Union", "СССР", "Советский Союз"), "SU"),
    **dict.fromkeys(("Čehoslovākija", "Czechoslovakia", "Чехословакия"), "CS"),
    **dict.fromkeys(("Dienvidslāvija", "Yugoslavia", "Югославия"), "YU"),
    **dict.fromkeys(("VDR", "GDR", "ГДР"), "DD"),
}
"""States that are no more, by name; the codes are those that they had."""
