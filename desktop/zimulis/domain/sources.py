"""Which words name the source of what is said: the phrases around a verb of saying.

The words that bound a phrase are written down here, in Latvian, English and Russian; there are
few of them, and none needs its neighbours to be understood. Offsets: code points, half-open.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from zimulis.domain.boundaries import sentence_at, words
from zimulis.domain.candidates import candidate_at, first_word_start, is_capitalised
from zimulis.domain.parts import Part
from zimulis.domain.saying import Saying
from zimulis.domain.trimming import trim_name

_SEGMENT = regex.compile(r"[^,;:—–\n]+")
_LONGEST = 9  # words of a phrase; what is longer names no source


@dataclass(frozen=True, slots=True)
class Marked:
    """A span that may be a source.

    Attributes:
        is_head: Whether it may stand behind its title (*ministrs Māris Kučinskis*); another one,
            such as a country, is a source only where it is the whole phrase.
    """

    part: Part
    is_head: bool


def phrases_before(text: str, stretch: Part, saying: Saying, opened: int) -> Iterator[Part]:
    """The phrases before a verb that may name its source, the likeliest first.

    Args:
        text: The text.
        stretch: What is looked at, such as the sentence up to the claim.
        saying: A verb in it.
        opened: Where the clause of the verb can begin at the earliest.
    """
    limit = Part(max(stretch.start, opened), saying.verb.start)
    segments = _segments(text, limit)
    if not segments:
        return
    last, others = segments[-1], _clause(text, segments[:-1])
    if _begins_with(text, last, _RELATIVES):
        if others:
            yield _antecedent(text, others[-1])
    elif not _is_empty(text, last):
        yield last
    elif not _shares_subject(text, last, saying):
        appositions = [part for part in others[1:] if _is_name(text, part)]
        yield from (*appositions, *others)


def phrase_behind(text: str, stretch: Part, saying: Saying) -> Part:
    """The phrase behind a verb, up to the end of its clause."""
    found = _SEGMENT.match(text, saying.verb.end, stretch.end)
    return Part(*found.span()) if found else Part(saying.verb.end, saying.verb.end)


def begins_as_subject(text: str, phrase: Part) -> bool:
    """Whether a phrase between a quotation and its verb can be who said it: *viņš atzina*."""
    first = next(words(text, *phrase), None)
    if first is None:
        return False
    form = _form(text, first)
    return form not in _PREPOSITIONS and (
        is_capitalised(text, first) or form in _PRONOUNS or form in _ARTICLES
    )


def readings(text: str, phrase: Part, marked: Sequence[Marked]) -> Iterator[Part]:
    """What in a phrase may name the source, the likeliest first.

    That is the span that ends the phrase; else the name behind *aģentūra*, *газета*; else the
    phrase itself, without what adverbs and prepositions add to it, or with it.
    """
    line = _without_lead(text, list(words(text, *phrase)))[:_LONGEST]
    line = _behind_adverbs(text, line)
    if not line:
        return
    core, whole = line[: _stop(text, line, _STOPS)], line[: _stop(text, line, _ADVERBS)]
    inside = [mark for mark in marked if phrase.start <= mark.part.start < phrase.end]
    yield from (mark.part for mark in inside if _ends(mark, core))
    yield from (mark.part for mark in inside if _is_followed(text, mark, core))
    name = _name_of_medium(text, core)
    if name:
        yield name
    both = (core, whole) if _ends_with_name(text, core) else (whole, core)
    yield from (_trimmed(text, row) for row in both)
    yield from (mark.part for mark in reversed(inside))
    run = candidate_at(text, core[-1].start)
    if run and is_capitalised(text, core[-1]):
        yield trim_name(text, run)


def _ends(mark: Marked, core: list[Part]) -> bool:
    """Whether a span ends a phrase, and is not just the end of a longer name."""
    if mark.is_head:
        return mark.part.end == core[-1].end
    return mark.part == (core[0].start, core[-1].end)


def _is_followed(text: str, mark: Marked, core: list[Part]) -> bool:
    """Whether a span is the subject, as a Latvian ending tells, and more words follow it."""
    return mark.is_head and mark.part.end < core[-1].end and text[mark.part.end - 1] in "sš"


def _ends_with_name(text: str, row: list[Part]) -> bool:
    """Whether the last word is a name, as far as its capital tells: not if it opens a sentence."""
    last = row[-1]
    sentence = sentence_at(text, last.start) or last
    return is_capitalised(text, last) and last.start != first_word_start(text, sentence)


def _name_of_medium(text: str, row: list[Part]) -> Part | None:
    """The name behind a word for a medium: *TASS* of *aģentūra TASS*."""
    for i, word in enumerate(row[:-1]):
        if _MEDIUM.match(_form(text, word)) and is_capitalised(text, row[i + 1]):
            return _trimmed(text, row[i + 1 :])
    return None


def _trimmed(text: str, row: list[Part]) -> Part:
    return trim_name(text, Part(row[0].start, row[-1].end))


def _segments(text: str, stretch: Part) -> list[Part]:
    found = [Part(*match.span()) for match in _SEGMENT.finditer(text, *stretch)]
    if found and found[-1].end < stretch.end:
        found.append(Part(stretch.end, stretch.end))
    return found


def _antecedent(text: str, segment: Part) -> Part:
    """What a relative clause belongs to: the end of the segment before it."""
    line = list(words(text, *segment))[-_LONGEST:]
    starts = (w.end for w in line if _form(text, w) in _ARTICLES | _STOPS)
    first = line[0].start if line else segment.start
    return Part(max(starts, default=first), segment.end)


def _clause(text: str, segments: list[Part]) -> list[Part]:
    """The segments of the clause that is under way: from its conjunction on, without asides."""
    starts = (i for i, part in enumerate(segments) if _begins_with(text, part, _COORDINATING))
    clause = segments[max(starts, default=0) :]
    return [part for part in clause if not _begins_with(text, part, _RELATIVES)]


def _is_empty(text: str, segment: Part) -> bool:
    """Whether a segment holds nothing but conjunctions, adverbs and the like."""
    return not _without_lead(text, list(words(text, *segment)))


def _shares_subject(text: str, segment: Part, saying: Saying) -> bool:
    """Whether a verb has the subject of the one before it: *un piebilda*, *adding*."""
    is_participle = _form(text, saying.verb).endswith(_PARTICIPLES)
    return is_participle or any(True for _ in words(text, *segment))


def _is_name(text: str, segment: Part) -> bool:
    line = list(words(text, *segment))
    return bool(line) and all(is_capitalised(text, word) for word in line)


def _begins_with(text: str, segment: Part, forms: frozenset[str]) -> bool:
    first = next(words(text, *segment), None)
    return first is not None and _form(text, first) in forms


def _behind_adverbs(text: str, line: list[Part]) -> list[Part]:
    """The row from the name that follows adverbs, if one does: *two days earlier Bucharest had*."""
    last = len(line)
    while last > 0 and _form(text, line[last - 1]) in _ADVERBS:
        last -= 1
    stops = [i for i in range(last) if _form(text, line[i]) in _STOPS]
    if not stops or _form(text, line[stops[-1]]) in _PREPOSITIONS | _ADDRESSEES:
        return line
    rest = line[stops[-1] + 1 :]
    return rest if rest and is_capitalised(text, rest[0]) else line


def _without_lead(text: str, line: list[Part]) -> list[Part]:
    lead = _ARTICLES | _CONJUNCTIONS | _STOPS
    at = next((i for i, word in enumerate(line) if _form(text, word) not in lead), len(line))
    return line[at:]


def _stop(text: str, line: list[Part], stops: frozenset[str]) -> int:
    found = (i for i, word in enumerate(line) if _form(text, word) in stops)
    return next(found, len(line))


def _form(text: str, word: Part) -> str:
    return text[slice(*word)].lower().replace("ё", "е")


_MEDIUM = regex.compile(
    r"(?:aģentūr|laikrakst|televīzij|telekanāl|kanāl|medij|portāl|žurnāl|izdevum"
    r"|agency|newspaper|daily|broadcaster|channel|magazine|website"
    r"|агентств|газет|телеканал|канал|журнал|издани|портал)"
)
_ARTICLES = frozenset({"the", "a", "an", "kāds", "kāda", "kādi", "kādas", "один", "одна"})
_RELATIVES = frozenset(
    {
        *("kas", "kurš", "kura", "kuri", "kuras", "kuru", "kuram", "kurai", "which", "who"),
        *("whose", "который", "которая", "которое", "которые", "которого", "чьи"),
    }
)
_PRONOUNS = frozenset({"viņš", "viņa", "viņi", "viņas", "he", "she", "they", "он", "она", "они"})
_COORDINATING = frozenset(
    {
        *(
            "un",
            "bet",
            "taču",
            "savukārt",
            "tikmēr",
            "kamēr",
            "jo",
            "toties",
            "and",
            "but",
            "while",
        ),
        *("whereas", "although", "though", "и", "а", "но", "однако", "хотя", "зато"),
    }
)
_CONJUNCTIONS = _COORDINATING | {"kā", "kur", "as", "so", "where", "как", "где"}
_PARTICIPLES = ("ing", "jot", "dot", "šot", "rot")
_PREPOSITIONS = frozenset(
    {
        *("ar", "no", "uz", "pēc", "pirms", "par", "pie", "bez", "līdz", "starp", "pret", "kopš"),
        *("intervijā", "sarunā", "paziņojumā", "vēstulē", "runā", "tīklā", "atsaucoties"),
        *("on", "in", "at", "to", "after", "before", "during", "from", "with", "by", "near", "for"),
        *("в", "во", "на", "с", "со", "из", "по", "после", "до", "о", "об", "при", "для", "от"),
    }
)
_ADDRESSEES = frozenset(
    {
        *("žurnālistiem", "deputātiem", "aģentūrai", "laikrakstam", "medijiem", "reporters"),
        *("journalists", "lawmakers", "журналистам", "депутатам", "агентству", "газете"),
    }
)
_ADVERBS = _ADDRESSEES | frozenset(
    {
        *("arī", "jau", "iepriekš", "vēlāk", "tagad", "šodien", "vakar", "savukārt", "tomēr"),
        *("tikmēr", "vairākkārt", "atkal", "vienlaikus", "šonedēļ", "toreiz", "dienu", "publiski"),
        *("pirmdien", "otrdien", "trešdien", "ceturtdien", "piektdien", "sestdien", "svētdien"),
        *("nav", "ir", "bija", "esot", "slēgtā", "nesen", "joprojām", "pats", "pati"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "however"),
        *("turpretim", "tobrīd", "šobrīd", "pašlaik", "tūlīt", "uzreiz", "beidzot", "drīz", "vēl"),
        *("savulaik", "pērn", "šogad", "nekavējoties", "atkārtoti", "skaidri", "kategoriski"),
        *("also", "had", "has", "have", "was", "were", "then", "later", "earlier", "already"),
        *("still", "meanwhile", "repeatedly", "previously", "again", "himself", "herself"),
        *("тоже", "также", "тогда", "ранее", "вчера", "сегодня", "уже", "позже", "затем", "при"),
        *("неоднократно", "ещё", "еще", "снова", "потом", "сам", "сама"),
    }
)
_STOPS = _ADVERBS | _PREPOSITIONS
