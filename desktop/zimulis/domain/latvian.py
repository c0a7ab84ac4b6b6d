"""Endings of Latvian, by which the forms of a word find each other.

Written from the grammar, without a dictionary: a form is cut wherever an ending of one of the
declensions or conjugations fits, and each cut gives a key, the stem with the number of its kind:
*Putina* is `putin/1` and *Putins* too; *Roberta* may be `robert/1` or `robert/4`, *Robertas* is
only the second, so that *Roberts* and *Robertas* do not meet. Where an ending softens the
consonant before it (*lācis* – *lāča*, *viesis* – *vieša*, *upe* – *upju*), the stem is taken with
every consonant that it may have had.

Nouns have six declensions (`1` to `6`) and the reflexive one (`r`). Names of the second that keep
their consonant, *Valdis* – *Valda*, are a kind of their own (`2n`), so that *kaza* does not meet
*kaža*, which is of *kazis*. Adjectives (`a`) lend their definite forms to nouns, because *Baltais*
and *Baltā* stand in names; verbs (`v`) are known by their regular forms. A capital letter marks a
name or the beginning of a sentence, and neither is taken for an indefinite adjective or a verb of
the first conjugation.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

_LEAST_STEM = 2  # letters

_HARDENED = {
    "š": ("s", "t"),
    "ž": ("z", "d"),
    "č": ("c",),
    "ļ": ("l",),
    "ņ": ("n",),
    "dž": ("dz",),
    "šņ": ("sn",),
    "žņ": ("zn",),
    "ļņ": ("ln",),
    "ļļ": ("ll",),
    "ņņ": ("nn",),
    "pj": ("p",),
    "bj": ("b",),
    "mj": ("m",),
    "vj": ("v",),
    "fj": ("f",),
}
"""What a softened end of a stem may have been."""
_HARD_ENDS = tuple({hard for before in _HARDENED.values() for hard in before})
_CHANGING_ENDS = frozenset(
    {
        *_HARDENED,
        *_HARD_ENDS,
        *"cdkgstz",  # before the endings of verbs
    }
)


def _plain(stem: str) -> Iterable[str]:
    return (stem,)


def _softened(stem: str) -> Iterator[str]:
    """The stems that an ending which softens may have made this one from.

    One that ends in a consonant which it would have softened is none of them.
    """
    if not stem.endswith(_HARD_ENDS):
        yield stem
    for size in (1, 2):
        for hard in _HARDENED.get(stem[-size:], ()):
            yield stem[:-size] + hard


def _maybe_softened(stem: str) -> Iterator[str]:
    """The same where words often keep their consonant: *mute* – *mutu*, *Cēsis* – *Cēsu*."""
    if stem.endswith(_HARD_ENDS):
        yield stem
    yield from _softened(stem)


def _after_n_or_s(stem: str) -> Iterable[str]:
    """Second declension without *-is*: *akmens*, *ūdens*, *mēness*."""
    return (stem,) if stem.endswith(("n", "s")) else ()


def _root(stem: str) -> str:
    """The root of a verb, whose *k* and *g* may have become *c* and *dz*: *saka* – *sacīja*."""
    if stem.endswith("k"):
        return stem[:-1] + "c"
    return stem[:-1] + "dz" if stem.endswith("g") else stem


def _verb(stem: str) -> Iterable[str]:
    return (_root(stem),) if len(stem) > _LEAST_STEM else ()


def _themed_verb(stem: str) -> Iterable[str]:
    """A verb whose stem ends in a vowel of its own: *runā-t*, *sacī-t*, *redzē-t*, *dzīvo-t*."""
    return _verb(stem[:-1]) if stem.endswith(("ā", "ī", "ē", "o")) else ()


def _bare_verb(stem: str) -> Iterator[str]:
    """A verb of the first conjugation before *t* and *s*, which hide *t*, *d* and *z*."""
    yield from _verb(stem)
    if stem.endswith("s"):  # vest – veda, mest – meta, griezt is written with its z
        yield from _verb(stem[:-1] + "d")
        yield from _verb(stem[:-1] + "t")


_Stems = Callable[[str], Iterable[str]]


class _Ending(NamedTuple):
    """What an ending says: the kinds of words that have it, as keys end.

    Attributes:
        plain: Those whose stem is what stands before it.
        others: Those whose stem has to be made from that, with how.
    """

    plain: list[str]
    others: list[tuple[str, _Stems]]


_PARTICIPLE = "ts ta tam tu tā ti tie tiem tus tos tas tai tām tās tais tajam to tajā tajiem tajos"
_NOUN_OF_DOING = "šana šanas šanai šanu šanā šanām šanās šanos"
_ADJECTIVE = "s š a am u ā i iem us os as ai ām ās"
_DEFINITE = "ais ā ajam o ajā ie ajiem os ajos ās ajai ajām ajās"


def _degrees(endings: str) -> str:
    """Endings of an adjective with those of its comparative: *liels*, *lielāks*."""
    return " ".join([endings, *(f"āk{ending}" for ending in endings.split())])


def _endings(*, of_names: bool) -> dict[str, _Ending]:
    """What the endings say, of words with a capital or of the others."""
    table = [
        ("1", _plain, True, "s š a am u ā i iem us os"),
        ("2", _plain, True, "is im i ī"),
        ("2", _softened, True, "a i u iem us os"),
        ("2n", _plain, True, "is im i ī a u iem us os"),
        ("2", _after_n_or_s, True, "s"),
        ("3", _plain, True, "us um u ū i iem os"),
        ("4", _plain, True, "a as ai u ā ām ās am"),
        ("5", _plain, True, "e es ei i ē ēm ēs em"),
        ("5", _maybe_softened, True, "u"),
        ("6", _plain, True, "s ij i ī is īm īs"),
        ("6", _maybe_softened, True, "u"),
        ("r", _plain, True, "šanās šanos"),
        ("a", _plain, False, _degrees(_ADJECTIVE)),
        ("a", _plain, True, _degrees(_DEFINITE)),
        ("1", _plain, True, _DEFINITE),
        ("4", _plain, True, _DEFINITE),
        ("v", _verb, True, "u i a am at ām āt os ies as amies aties āmies āties ot oties"),
        (
            "v",
            _themed_verb,
            True,
            "t ties ju jos ji jies ja jas jam jamies jat jāt jāties jām jāmies jis jies jusi juši"
            " jušas jusies jušies šu šos si sies s sim simies siet sieties šot šoties tu tos jot"
            f" joties jošs joša dams dama damies {_PARTICIPLE} {_NOUN_OF_DOING}",
        ),
        ("v", _themed_verb, True, ""),  # runā
        ("v", _verb, False, ""),  # nāk
        (
            "v",
            _bare_verb,
            False,
            "t ties šu šos si sies s sim simies siet sieties šot šoties tu tos dams dama damies"
            f" {_PARTICIPLE} {_NOUN_OF_DOING}",
        ),
        ("v", _verb, False, "is ies usi uši ušas usies ušies"),
    ]
    found: defaultdict[str, _Ending] = defaultdict(lambda: _Ending([], []))
    for kind, stems, in_names, endings in table:
        for ending in endings.split(" ") if in_names or not of_names else ():
            if stems is _plain:
                found[ending].plain.append(f"/{kind}")
            else:
                found[ending].others.append((f"/{kind}", stems))
    return dict(found)


_OF_NAMES, _OF_WORDS = _endings(of_names=True), _endings(of_names=False)
_LONGEST = max(map(len, _OF_WORDS))


def latvian_keys(word: str) -> set[str]:
    """The keys of a Latvian word; empty for one that is too short to have an ending."""
    endings = _OF_NAMES if word[:1].isupper() else _OF_WORDS
    folded = word.casefold()
    keys: set[str] = set()
    for size in range(min(_LONGEST, len(folded) - _LEAST_STEM) + 1):
        cut = len(folded) - size
        ending = endings.get(folded[cut:])
        if ending:
            stem = folded[:cut]
            keys.update([stem + kind for kind in ending.plain])
            for kind, stems in ending.others:
                keys.update([one + kind for one in stems(stem)])
    return keys


def unchanging(key: str) -> str:
    """What the stem of a key has in common with the stems of all forms that may meet there."""
    stem = key.partition("/")[0]
    size = next((size for size in (2, 1) if stem[-size:] in _CHANGING_ENDS), 0)
    return stem[: len(stem) - size]
