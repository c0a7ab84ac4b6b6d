"""What the stretches of a news article are, judged by the form that crawls have.

Offsets: code points, half-open. A head of date, credit and caption lines comes first, then the
title, perhaps more credits, then the body; each of them may be missing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from zimulis.domain.article import Zone, ZoneKind
from zimulis.domain.dates import is_partial_date
from zimulis.domain.parts import Part, trim_white_space

_LONGEST_TITLE = 200
_LONGEST_OPENING = 80

_LINE = regex.compile(r"\S[^\n]*")
_DATE = regex.compile(r"date:?[ \t\u00a0]+(\d{4}(?:-\d\d(?:-\d\d)?)?)(?![\w-])", regex.IGNORECASE)
_AGENCY = (
    r"(?:Associated\ Press|BNS|EPA-EFE|Flickr|Getty\ Images|Imago|iStock|Kremlin\.ru|LETA|Pixabay"
    r"|Publicitātes\ foto|Reuters|Scanpix|Shutterstock|Sputnik|Unsplash|Vida\ Press|Xinhua|Zuma"
    r"|Интерфакс|РИА\ Новости|ТАСС)\b"
)
# Rīga, 14. marts · Kijiva, 2023. gada 9. septembrī · MINSK, March 14 (Reuters) · Москва, 14 марта
_MONTH = (
    r"(?:jan|feb|mar|apr|mai|may|jun|jūn|jul|jūl|aug|sep|okt|oct|nov|dec|dek"
    r"|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?"
)
_DATELINE = regex.compile(
    rf"""\p{{Lu}}[\p{{L}}\p{{M}}\ ./-]{{1,40}},\ (?:\d{{4}}\.?\ (?:\p{{L}}+\ )?)?
    (?:\d{{1,2}}\.?\ {_MONTH}|{_MONTH}\ \d{{1,2}})(?:,?\ \d{{4}})?(?:\ \(\p{{Lu}}[^()\n]*\))?""",
    regex.VERBOSE | regex.IGNORECASE,
)
_CAPITALS = r"\p{Lu}[\p{Lu}\d]+(?:[-.&][\p{Lu}\d]+)*\b"
_PERSON = r"\p{Lu}\p{Ll}+\ \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?"
_CLOSING_MARKS = "\"'”“’»)"
_NO_TITLE_ENDS = frozenset(".,;:")
_CREDIT = regex.compile(
    rf"""(?:Foto|Photo|Фото)[ \t\u00a0]*:
    (?:[ \t\u00a0]*(?:{_PERSON}[ ]?[/,][ ]?)?(?:{_AGENCY}|{_CAPITALS})
        (?:[ ]?[/,][ ]?(?:{_AGENCY}|{_CAPITALS})|[ ]{_AGENCY})*)?""",
    regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a text says about itself.

    Attributes:
        title: The text of the title zone; without one, how the body begins.
        published: A partial date, or empty.
    """

    zones: tuple[Zone, ...]
    title: str
    published: str


def recognise(text: str) -> Recognised:
    """Finds date, credits, captions, title and body."""
    zones: list[Zone] = []
    for line in _lines(text):
        head, rest = _head(text, line, first=not zones)
        zones += head
        if rest.start == rest.end:
            continue
        titled = any(zone.kind is ZoneKind.TITLE for zone in zones)
        if titled or not _is_title(text, rest):
            zones.append(Zone(ZoneKind.BODY, trim_white_space(text, Part(rest.start, len(text)))))
            break
        zones.append(Zone(ZoneKind.TITLE, rest))
    return Recognised(tuple(zones), title_in(text, zones), published_in(text, zones))


def caption_zones(text: str, line: Part) -> list[Zone]:
    """Credit and caption in what stands under a picture, whichever of them comes first."""
    credit = _CREDIT.search(text, *line)
    if credit is None:
        return [Zone(ZoneKind.CAPTION, line)]
    before = trim_white_space(text, Part(line.start, credit.start()))
    if before.start < before.end:
        return [
            Zone(ZoneKind.CAPTION, before),
            Zone(ZoneKind.CREDIT, trim_white_space(text, Part(credit.start(), line.end))),
        ]
    return _head(text, line, first=False)[0]


def _lines(text: str) -> Iterator[Part]:
    """The lines that hold more than white space, trimmed."""
    for match in _LINE.finditer(text):
        yield trim_white_space(text, Part(*match.span()))


def _head(text: str, line: Part, *, first: bool) -> tuple[list[Zone], Part]:
    """The date, credit and caption that a line begins with, and the rest of it."""
    zones: list[Zone] = []
    rest = line
    if first and _DATELINE.fullmatch(text, *line):
        return [Zone(ZoneKind.DATE, line)], Part(line.end, line.end)
    date = _DATE.match(text, *line) if first else None
    if date and is_partial_date(date[1]):
        zones.append(Zone(ZoneKind.DATE, Part(*date.span())))
        rest = trim_white_space(text, Part(date.end(), line.end))
    if credit := _CREDIT.match(text, *rest):
        zones.append(Zone(ZoneKind.CREDIT, Part(*credit.span())))
        caption = trim_white_space(text, Part(credit.end(), rest.end))
        if caption.start < caption.end:
            zones.append(Zone(ZoneKind.CAPTION, caption))
        rest = Part(rest.end, rest.end)
    return zones, rest


def _is_title(text: str, line: Part) -> bool:
    """Whether a line is short, no sentence with its full stop, and stands above something."""
    below = text[line.end :].lstrip(" \t")
    if not below.strip() or (below[:1] == "\n" and below[1:2].islower()):
        return False
    last = text[line.start : line.end].rstrip(_CLOSING_MARKS)[-1:]
    return line.end - line.start <= _LONGEST_TITLE and last not in _NO_TITLE_ENDS


def title_in(text: str, zones: Sequence[Zone]) -> str:
    """The text of the title zone; without one, how the body begins."""
    for zone in zones:
        if zone.kind is ZoneKind.TITLE:
            return text[slice(*zone.part)]
    return next((_opening(text, zone) for zone in zones if zone.kind is ZoneKind.BODY), "")


def _opening(text: str, zone: Zone) -> str:
    """How a zone begins: its first line, cut between words if it is long."""
    line = text[slice(*zone.part)].partition("\n")[0].rstrip()
    if len(line) <= _LONGEST_OPENING:
        return line
    return line[:_LONGEST_OPENING].rpartition(" ")[0] + "…"


def published_in(text: str, zones: Sequence[Zone]) -> str:
    """The partial date in the date zone, or nothing."""
    dates = (_DATE.fullmatch(text, *zone.part) for zone in zones if zone.kind is ZoneKind.DATE)
    return next((date[1] for date in dates if date), "")
