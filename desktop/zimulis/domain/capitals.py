"""Words with a capital that name nobody, and names that join no other name.

Short lists in Latvian, English and Russian, for what capitals alone cannot tell.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product

_OPENERS = """
    tas tā tie tās to tam tajā tajās šis šī šie šo šajā viņš viņa viņi viņas viņu viņam mēs es jūs
    mūsu man mums kas ko kurš kura kāds kāda cits cita ja kad kur kā ka lai jo un bet taču savukārt
    tomēr arī jau vēl tiesa gan pēc pirms no uz ar par pie pa līdz starp bez caur ap zem virs tur te
    šeit tad tagad nu nē jā ne nav ir būs bija cik vai vienlaikus tāpat turklāt tādēļ tāpēc toreiz
    šogad šodien vakar rīt pirmdien otrdien trešdien ceturtdien piektdien sestdien svētdien abi abas
    visi visas daži dažas citi citas katrs neviens viens divi foto kopā vēlāk drīz toties patlaban
    pašlaik iepriekš tikmēr savulaik nereti vairs
    the a an this that these those he she it they we you his her its their our my there here in on
    at by for from with of to as if when while after before since until during only one some many
    most all both no not but and or so yet then now what who how why where is are was were photo
    according
    этот эта это эти тот та те он она оно они мы я вы его её их наш в во на с со к ко по о об от до
    из за при для без через над под между после перед когда если как что кто где и а но же ещё уже
    также тоже тогда теперь сейчас следующая следующий все всё вся весь фото
"""
_ALWAYS_WITH_CAPITAL = """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december i
"""
_TITLES = """
    president minister chancellor premier general colonel admiral senator governor secretary king
    queen prince princess pope mr mrs ms dr sir lord prime
"""
_ENGLISH_COUNTRIES = """
    russia russian ukraine ukrainian belarus belarusian poland polish germany german france french
    china chinese japan japanese turkey turkish iran iranian iraq iraqi syria syrian romania
    romanian latvia latvian lithuania lithuanian estonia estonian finland finnish sweden swedish
    american british israeli hungary hungarian italy italian spain spanish moscow minsk kyiv
    washington tehran beijing kremlin pentagon
"""
_INFLECTED_COUNTRIES = (
    (
        """
        krievij baltkrievij latvij igaunij polij vācij francij somij zviedrij norvēģij dānij itālij
        spānij ungārij čehij slovākij rumānij bulgārij turcij sīrij gruzij armēnij moldovij indij
        ziemeļkorej dienvidkorej lietuv ukrain ķīn japān maskav minsk vašington kijiv varšav viļņ
        kanād
        """,
        "a as ai u ā",
    ),
    ("irān irāk kreml kremļ", "s a is im u ā ī"),
    (
        """
        росси украин белорусси германи франци япони сири грузи армени молдави польш латви литв
        эстони финлянди турци инди норвеги швеци москв
        """,
        "я и ю ей а ы е у ой",
    ),
    ("иран ирак кита кремл вашингтон киев минск", "а у ом е й я ю ем ь"),
    ("иран ирак вашингтон киев минск", " "),
)


@cache
def _openers() -> frozenset[str]:
    return frozenset(_OPENERS.split())


@cache
def _nobody() -> frozenset[str]:
    return frozenset(f"{_ALWAYS_WITH_CAPITAL} {_TITLES}".split())


@cache
def _countries() -> frozenset[str]:
    return frozenset([*_ENGLISH_COUNTRIES.split(), *_inflected()])


def _inflected() -> Iterator[str]:
    for stems, endings in _INFLECTED_COUNTRIES:
        for stem, ending in product(stems.split(), endings.split() or [""]):
            yield stem + ending


def opens_sentences(word: str) -> bool:
    """Whether a word at the beginning of a sentence names nobody: *the*, *pēc*, *этот*."""
    return word.lower() in _openers()


def names_nobody(word: str) -> bool:
    """Whether a word has a capital within a sentence and is no name: *Wednesday*, *President*."""
    return word.lower() in _nobody()


def stands_alone(word: str) -> bool:
    """Whether a word joins no name beside it, as a title and a country's name do.

    *Krievijas | Sergejs Šoigu*, *President | Klaus Iohannis*.
    """
    return word.lower() in _countries() or names_nobody(word)
