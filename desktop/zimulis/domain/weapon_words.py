"""Words for weapons in Latvian, English and Russian, and what news calls single models.

Written from knowledge. Nouns are in the nominative; `inflection` finds their other forms.
"""

from collections.abc import Mapping
from enum import Flag, auto
from functools import cache, lru_cache
from itertools import chain

from zimulis.domain.inflection import form_keys

_KEPT = 100_000  # words

_CLASSES: Mapping[str, str] = {
    "lv": """
        raķete zenītraķete drons tanks haubice pašgājējhaubice iznīcinātājs bumbvedējs helikopters
        fregate korvete karakuģis zemūdene kreiseris lidmašīnbāzeskuģis triecienlidmašīna
        triecienlidaparāts munīcija lādiņš šāviņš mīna granāta aviobumba torpēda mīnmetējs
        ložmetējs granātmetējs pistole šautene bruņumašīna bruņutransportieris kodolierocis
        kodolgalviņa kodolbumba lielgabals triecienšautene snaiperšautene bezpilotnieks patronas
    """,
    "en": """
        missile rocket drone tank howitzer bomber helicopter frigate corvette warship submarine
        destroyer battleship ammunition munition shell mine grenade bomb torpedo mortar rifle
        pistol gun launcher warhead bullet uav uavs fighter gunship minesweeper icbm
    """,
    "ru": """
        ракета беспилотник дрон танк гаубица истребитель бомбардировщик вертолёт вертолет фрегат
        корвет подлодка эсминец крейсер боеприпас боеприпасы снаряд мина граната бомба авиабомба
        торпеда миномёт миномет пулемёт пулемет гранатомёт гранатомет пистолет винтовка
        бронетранспортёр бронетранспортер бронемашина боеголовка штурмовик авианосец
    """,
}
"""Nouns that are weapons by themselves."""

_WITH_KIND: Mapping[str, str] = {
    "lv": "bumba sistēma komplekss iekārta laiva mašīna lidmašīna lidaparāts kuģis galviņa",
    "en": "system vehicle carrier aircraft plane jet ship boat",
    "ru": "комплекс система установка машина самолёт самолет аппарат корабль катер лодка",
}
"""Nouns that are weapons only with words that say of which kind."""

_KINDS: Mapping[str, str] = {
    "lv": """
        stratēģisks taktisks hiperskaņas starpkontinentāls ballistisks spārnots pretgaisa
        aizsardzības prettanku pretkuģu kamikadze izlūkošanas artilērijas kasešu tāldarbības
        tuvdarbības desanta trokšņa zenītraķešu raķešu vidējs darbības rādiusa bezpilota uzbrukuma
        trieciena kaujas kājnieku kodol kara palaišanas jūras vadāms pašgājējs mīnu zenīta
        reaktīvs zalvjuguns dronu transporta bruņu planējošs pretraķešu termobarisks
    """,
    "en": """
        ballistic cruise hypersonic anti tank aircraft air defence defense intercontinental guided
        cluster nuclear tactical strategic long short medium range surface to attack kamikaze
        reconnaissance unmanned aerial armoured armored infantry fighting personnel multiple
        rocket missile artillery mortar main battle machine landing stealth self propelled
        loitering thermobaric incendiary glide assault sniper submarine patrol combat fighter ship
        drone
    """,
    "ru": """
        ударный зенитный ракетный баллистический крылатый гиперзвуковой межконтинентальный
        противотанковый противокорабельный артиллерийский боевой учебно разведывательный
        беспилотный летательный тактический ядерный стратегический кассетный самоходный реактивный
        военный десантный подводный управляемый пусковой бронированный
    """,
}
"""Words before a noun that say of which kind a weapon is, and stay with it."""

_GENERIC: Mapping[str, str] = {
    "lv": "ierocis bruņojums",
    "en": "weapon weaponry armament arms",
    "ru": "оружие вооружение",
}

_NO_THING: Mapping[str, str] = {
    "lv": """
        trieciens uzbrukums apšaude palaišana rūpnīca ražotne ražotājs tehnoloģija vienība brigāde
        bataljons divīzija pulks flote eskadriļa karaspēks spēki operators izmēģinājums pilots
        programma krātuve noliktava bāze nozare ekipāža sprādziens incidents cietoksnis stunda
    """,
    "en": """
        strike strikes attack attacks factory plant maker manufacturer technology unit brigade
        battalion division regiment fleet squadron operator test tests pilot programme program
        launch launches barrage raid raids depot stockpile industry crew blast commander force
        forces fire war deal
    """,
    "ru": "сила удар атака завод",
}
"""What makes of a weapon before it something else: a strike, a factory, a unit."""

_NAMED = """
    HIMARS ATACMS NASAMS NLAW Javelin Stinger Abrams Challenger Bradley Marder PzH Iskander Kalibr
    Kinžal Kinzhal Cirkons Zircon Oniks Točka-U Bayraktar Shahed Lancet Lancets Orlan Harop
    Tomahawk IRIS-T Pancir Pantsir BrahMos Excalibur Hwasong Sarmat Geraņ Geran LORA MLRS GMLRS
    AMRAAM Hellfire
    Himars Switchblade Kornet Искандер Калибр Кинжал Циркон Оникс Панцирь Абрамс Хаймарс Байрактар
    Шахед Герань Ланцет Солнцепёк Хвасон Сармат Джавелин Стингер Бавар Орлан
"""
_NAMED_LIKE_ELSE = """
    Patriot Leopard Gepard Caesar Archer Krab Buk Tor Grad Smerč Uragan Taurus Scalp SCALP Storm
    Poseidon Rafale Eurofighter Typhoon Gripen Mirage Hawk Starstreak Бук Тор Град Смерч Ураган
    Патриот Леопард Тополь Ярс Topoļ Jars
"""
_LETTERS = """
    Su MiG Tu T S Kh X Ka Mi Il An Yak Jak F FA B A M MQ RQ BM BMP BTR BMD UH AH CH GBU RPG AK AR
    ZSU
    P R V K Mk TOS AGM AIM FIM MT UR DF KN Hwasong Geraņ Geran Shahed Orlan Lancet Tor Buk
    Iskander Су МиГ Ту Т С Х Ка Ми Ил Ан Як БМП БТР БМД БМ РПГ АК Р П ТОС Шахед Герань Орлан Бавар
    Хвасон Ланцет
"""
"""Letters before the number of a designator."""


class Meaning(Flag):
    """What a word says of weapons."""

    CLASS = auto()
    """A noun that is a weapon by itself: *raķete*, *drone*, *танк*."""
    WITH_KIND = auto()
    """A noun that is one with words before it that say of which kind: *sistēma*."""
    KIND = auto()
    """A word that says of which kind: *ballistisks*, *anti-tank*."""
    GENERIC = auto()
    """Weapons of any kind: *ieroči*, *bruņojums*."""
    NO_THING = auto()
    """A noun that makes of a weapon before it a strike, a factory, a unit."""
    MODEL = auto()
    """What a model is called, and nothing else."""
    PERHAPS_MODEL = auto()
    """What a model is called, and other things too: *Patriot*, *Град*."""


NOUN = Meaning.CLASS | Meaning.WITH_KIND
MODEL = Meaning.MODEL | Meaning.PERHAPS_MODEL
NOTHING = Meaning(0)
_COMMON = {
    Meaning.CLASS: _CLASSES,
    Meaning.WITH_KIND: _WITH_KIND,
    Meaning.KIND: _KINDS,
    Meaning.GENERIC: _GENERIC,
    Meaning.NO_THING: _NO_THING,
}
_NAMES = {Meaning.MODEL: _NAMED, Meaning.PERHAPS_MODEL: _NAMED_LIKE_ELSE}


@lru_cache(maxsize=_KEPT)
def meaning_of(word: str, language: str) -> Meaning:
    """What a word, as it is written, may say of weapons in whatever form it stands.

    Args:
        word: One word of a text.
        language: A BCP 47 code such as `lv`.
    """
    code, found = language.partition("-")[0], NOTHING
    keys = _noun_keys(word.lower(), code)
    for meaning, lists in _COMMON.items():
        if not keys.isdisjoint(_keys(lists.get(code, ""), code)):
            found |= meaning
    if word[:1].isupper():
        keys = _noun_keys(word.partition("-")[0], code)
        for meaning, names in _NAMES.items():
            if word in names.split() or not keys.isdisjoint(_keys(names, code)):
                found |= meaning
    return found


@cache
def _keys(words: str, code: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(_noun_keys(word, code) for word in words.split()))


def _noun_keys(word: str, code: str) -> frozenset[str]:
    """The keys of a word as a noun or adjective: *granāta* is no participle."""
    return frozenset(key for key in form_keys(word, code) if not key.endswith("/v"))


def opens_designator(letters: str) -> bool:
    """Whether letters before a number make a designator of weapons: *Su* in *Su-35*."""
    return letters in _letters()


@cache
def _letters() -> frozenset[str]:
    return frozenset(_LETTERS.split())
