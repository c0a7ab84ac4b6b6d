"""Whether a claim is quoted, told, or both. Offsets: code points, half-open."""

from enum import StrEnum

import regex

from zimulis.domain.boundaries import around, words
from zimulis.domain.parts import Part, Parts
from zimulis.domain.quotations import quotations


class Directness(StrEnum):
    """How a claim is given; the choices of the attribute `DIRECTNESS`."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


DIRECTNESS = "directness"
"""The name of the attribute that is filled in from the quotation marks."""


_NAME = regex.compile(r"\p{Lu}[^.,;:!?…]{0,40}")
_LONGEST_NAME = 4  # words
_REACH = 10_000  # how far, in code points, the mate of a quotation mark is looked for


def directness_of(text: str, parts: Parts) -> Directness:
    """Direct where all words are quoted, mixed where some are, indirect where none is.

    A name in quotation marks (*bumbvedēji “Tu-160”*) quotes nobody.
    """
    start = around(text, parts[0].start, _REACH).start
    end = around(text, parts[-1].end, _REACH).end
    quoted = list(quotations(text, start, end))
    told = [word for part in parts for word in words(text, *part)]
    if told and all(_within(word, quoted) for word in told):
        return Directness.DIRECT
    spoken = [quotation for quotation in quoted if not _is_name(text, quotation)]
    return Directness.MIXED if any(_within(word, spoken) for word in told) else Directness.INDIRECT


def _within(word: Part, quoted: list[Part]) -> bool:
    return any(start < word.start and word.end < end for start, end in quoted)


def _is_name(text: str, quotation: Part) -> bool:
    inner = Part(quotation.start + 1, quotation.end - 1)
    if not _NAME.fullmatch(text, *inner):
        return False
    return sum(1 for _ in words(text, *inner)) <= _LONGEST_NAME
