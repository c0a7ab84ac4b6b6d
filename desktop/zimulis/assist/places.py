"""Cities: those that stand for a government, and those that are no persons.

The CLDR names a city for every time zone, in every language; for most
countries it is the capital. Where it is not, and for seats of power, the names are written here.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from zimulis.assist.gazetteers import given_names_as_listed
from zimulis.domain import cldr
from zimulis.domain.countries import country_codes
from zimulis.domain.inflection import form_keys

_SEATS = {
    "RU": "Kremlis Kreml Kremļa Kremlin Кремль Maskava Moscow Москва",
    "US": "Vašingtona Washington Вашингтон Pentagons Pentagon Пентагон Baltais_nams White_House"
    " Белый_дом",
    "CN": "Pekina Beijing Пекин",
    "TR": "Ankara Анкара",
    "UA": "Kijiva Kijeva Kyiv Kiev Киев",
    "IN": "Deli Delhi Дели",
    "IL": "Jeruzaleme Jerusalem Иерусалим",
    "KP": "Phenjana Pyongyang Пхеньян",
    "KR": "Seula Seoul Сеул",
    "GB": "Londona London Лондон",
    "DE": "Berlīne Berlin Берлин",
    "FR": "Parīze Paris Париж",
    "PL": "Varšava Warsaw Варшава",
    "CA": "Otava Ottawa Оттава",
    "AU": "Kanbera Canberra Канберра",
    "CH": "Berne Bern Берн",
    "KZ": "Astana Астана",
    "PK": "Islamabada Islamabad Исламабад",
    "BR": "Brazilja Brasília Бразилиа",
    "SA": "Rijāda Riyadh Эр-Рияд",
    "MA": "Rabāta Rabat Рабат",
    "AE": "Abū_Dabī Abu_Dhabi Абу-Даби",
    "VN": "Hanoja Hanoi Ханой",
    "GE": "Tbilisi Тбилиси",
    "MD": "Kišiņeva Chișinău Chisinau Кишинёв",
    "RO": "Bukareste Bucharest Бухарест",
    "IR": "Teherāna Tehran Тегеран",
    "LT": "Viļņa Vilnius Вильнюс",
    "BY": "Minska Minsk Минск",
    "JP": "Tokija Tokyo Токио",
    "IT": "Roma Rome Рим",
    "HU": "Budapešta Budapest Будапешт",
    "RS": "Belgrada Belgrade Белград",
    "AZ": "Baku Баку",
    "PH": "Manila Манила",
    "AM": "Erevāna Yerevan Ереван",
}
SEATS_OF_POWER = frozenset(
    {
        *("Kremlis", "Kreml", "Kremļa", "Kremlin", "Кремль", "Pentagons", "Pentagon", "Пентагон"),
        *("Baltais nams", "White House", "Белый дом"),
    }
)
"""Those of the seats that are no cities."""
_NO_CAPITALS = """
    Istanbul Zurich Lagos Karachi Casablanca Dubai Calcutta Douala Abidjan Dar_es_Salaam Guayaquil
    Jerusalem Hebron Gaza Blantyre
"""
_LATVIAN = """
    Bauska Liepāja Daugavpils Jelgava Jūrmala Ventspils Valmiera Rēzekne Ogre Tukums Cēsis Kuldīga
    Sigulda Salaspils Talsi Dobele Saldus Krāslava Ludza Limbaži Madona Gulbene Alūksne Balvi Preiļi
    Aizkraukle Jēkabpils Līvāni Valka Smiltene Aizpute Ādaži Ķekava Iecava Eiropa Āfrika Āzija
    Baltija Ņujorka Losandželosa Holivuda Brisele Pēterburga Sanktpēterburga Skandināvija Kurzeme
    Vidzeme Latgale Zemgale Sēlija Rietumi Austrumi Ziemeļi Dienvidi Sibīrija Krima Donbass Gazprom
    Saeima Daugava Gauja Lielupe
"""


@cache
def seats(language: str) -> Mapping[str, str]:
    """Capitals and seats of power by what they are called, each with its country's code.

    Those are left out that are called as persons are, such as *Sofija*.
    """
    named = {
        name.replace("_", " "): code for code, names in _SEATS.items() for name in names.split()
    }
    named = {**_capitals(language), **named}
    persons = given_names_as_listed(language)
    return {name: code for name, code in named.items() if name not in persons}


@cache
def city_keys(language: str) -> frozenset[str]:
    """The keys of all forms of cities, and of some other places that are no countries."""
    names = [*_cities(language).values(), *seats(language)]
    names += _LATVIAN.split() if language == "lv" else ()
    return _keys((name for name in names if " " not in name), language)


@cache
def capital_keys(language: str) -> frozenset[str]:
    """The keys of all forms of capitals, but not of seats of power that are no cities."""
    names = (name for name in seats(language) if name not in SEATS_OF_POWER)
    return _keys((name for name in names if " " not in name), language)


def _keys(names: Iterable[str], language: str) -> frozenset[str]:
    return frozenset(key for name in names for key in form_keys(name, language))


def _capitals(language: str) -> dict[str, str]:
    """For most countries the CLDR has one city, which is the capital."""
    zones: Mapping[str, str] = cldr.of_all("zone_territories")
    of_country: dict[str, list[str]] = {}
    for zone, code in zones.items():
        of_country.setdefault(code, []).append(zone)
    named = _cities(language)
    return {
        named[of[0]]: code
        for code, of in of_country.items()
        if code in country_codes()
        and len(of) == 1
        and of[0] in named
        and of[0].rpartition("/")[2] not in _NO_CAPITALS.split()
    }


@cache
def _cities(language: str) -> Mapping[str, str]:
    """The cities of time zones, by zone; empty for a language that the CLDR does not know."""
    zones: Mapping[str, Mapping[str, str]] = cldr.of_language(language, "time_zones")
    return {zone: told["city"] for zone, told in zones.items() if "city" in told}
