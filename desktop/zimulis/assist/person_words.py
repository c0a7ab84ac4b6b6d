"""Words beside a name, and within it, that tell whether it is a person's."""

from collections.abc import Iterable
from functools import cache

import regex

from zimulis.assist.gazetteers import listed

_TITLES_BEHIND = """
    kungs kunga kungam kungu kungi kundze kundzes kundzei kundzi jaunkundze jaunkundzes jaunkundzei
    jaunkundzi
"""
_SURNAME = regex.compile(
    r"""\p{Lu}\p{L}+(?:
        (?:iņ|ēn)(?:š|a|am|u)|ītis|aitis|(?:sk|ck)(?:is|a|im|i|as|ai|u)
        |(?:ov|ev|jev|šin|kin|ņin|man|berg|stein|štein|son|sen|feld|hof|čuk|juk|vič)
         (?:s|is|a|am|im|u|i|as|ai)
        |ičs|iča|ičam|iču|enko|švili|dze|(?:ait|ien)(?:e|es|ei|i)|jān(?:s|a|u|am)
        |niek(?:s|a|u|am)|kaln(?:s|a|am|u)|ulis|auskas|ausk[au]
        |(?:ов|ев|ёв|ин|ын|ск|енк|ук|юк|ян|дзе|швили|ович|евич)\p{L}{0,3}
    )""",
    regex.VERBOSE,
)
_LAST_NAME_ONLY = regex.compile(
    r"\p{Lu}\p{L}{2,}(?:skis|ckis|ovs|evs|ičs|enko|ulis|zols|manis|bergs|šteins|sons|kalns|uskas|švili|jāns)"
)
_SAYING = regex.compile(
    r"""(?:(?:no|pa|at|iz|ap|pie)?(?:rād|stāst|skaidro|bild|zīm|sac|teic|zin)\p{Ll}*|saka|teica
        |norād\p{Ll}+|informē\p{Ll}*|atklāj\p{Ll}*|paziņo\p{Ll}*|aicin\p{Ll}+|piebil\p{Ll}+|uzsv\p{Ll}+|paud\p{Ll}+|atzin\p{Ll}*|atzīst|uzskat\p{Ll}+|secin\p{Ll}+
        |said|says|told|added|сказал\p{Ll}*|заявил\p{Ll}*|сообщил\p{Ll}*|отметил\p{Ll}*
        |подчеркнул\p{Ll}*|добавил\p{Ll}*)""",
    regex.VERBOSE,
)
_NO_VERB = regex.compile(r"(?:es|u|us|am|ām|ai|iem|ā|ās|os|(?:um|šan)\p{Ll}{1,4})$")  # *atbildes*
_WHO = frozenset(
    "kurš kura kuram kuru kurai who whose который которая которого которому".split()  # noqa: SIM905
)
_NEVER = """
    tu tev tevi tevis tavs tava tavu tavā tavās tavam tavas jūs jums jūsu jūsos mēs mums mūsu
    viņš viņa viņam viņu viņā viņi viņas viņiem viņus viņai viņām viņos
    dievs dieva dievam dievu dieviņ kungs kunga kungam latvieši latviešu krievi krievu ebreji ebreju
"""
_VERB = regex.compile(
    r"""(?:\p{Ll}{2,}(?:ja|jās|(?<!m)ies|usi|jusi|jis|āk|sies)|ir|bija|būs|esot|saka|domā|atzīst|uzskata|stāsta|norāda|pauž|skaidro
        |min|uzsver|cer|spēlē|raksta|zina|teica|atnāca|nāca|gāja|aizgāja|sāka|kļuva|deva|ņēma|lika|nolēma|devās|varēja|gribēja
        |tika|viņš|viņa|nav|nebija|grib|var|nevar|iet|nāk|sēž|stāv|skatās|smejas|jautā|atbild|iesaucas
        |said|says|told|added|wrote|has|had|was|is|asked|believes|warned|insisted|argued|met
        |сказал[аи]?|заявил[аи]?|сообщил[аи]?|подчеркнул[аи]?|отметил[аи]?|добавил[аи]?|считает|говорит|был[аи]?)$""",
    regex.VERBOSE,
)


class _Forms:
    """Words and stems, asked for quickly."""

    def __init__(self, told: Iterable[str]) -> None:
        self._whole = {word for word in told if not word.endswith("*")}
        self._stems = {word[:-1] for word in told if word.endswith("*")}
        self._sizes = sorted(set(map(len, self._stems)))

    def __contains__(self, word: object) -> bool:
        folded = str(word).lower()
        return folded in self._whole or any(folded[:size] in self._stems for size in self._sizes)


@cache
def _listed(file: str) -> _Forms:
    return _Forms(listed(file))


@cache
def _told(words: str) -> frozenset[str]:
    return frozenset(words.split())


def is_role(word: str) -> bool:
    """Whether a word is a title or says what somebody is: *prezidents*, *general*, *министра*."""
    return word in _listed("roles.txt") and not makes_no_person(word)


def is_title_behind(word: str) -> bool:
    """Whether a word stands behind the names of persons: *Bērziņa kungs*."""
    return word in _told(_TITLES_BEHIND)


def makes_no_person(word: str) -> bool:
    """Whether a name before this word is a place's or an organisation's: *Bauskas novads*."""
    return word in _listed("no-persons.txt")


def is_surname(word: str) -> bool:
    """Whether a word ends as last names do: *Bērziņa*, *Peskovam*."""
    return bool(_SURNAME.fullmatch(word))


def is_nothing_but_surname(word: str) -> bool:
    """Whether no other word ends so, even where a sentence begins: *Dombrovskis*."""
    return bool(_LAST_NAME_ONLY.fullmatch(word))


def says(word: str) -> bool:
    """Whether a word is a verb of saying, beside which its subject stands."""
    return bool(_SAYING.fullmatch(word)) and not _NO_VERB.search(word)


def asks_who(word: str) -> bool:
    """Whether a word goes on telling of somebody: *kurš*, *who*."""
    return word in _WHO


def is_never_person(word: str) -> bool:
    """Whether a word has its capital out of politeness, or is a people's name."""
    return word.lower() in _told(_NEVER)


def is_act(word: str) -> bool:
    """Whether a word is probably a verb of which a person is the subject."""
    return bool(_VERB.match(word))
