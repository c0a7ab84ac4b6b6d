"""Guidelines: Markdown, with examples that were met while marking."""

import re
from collections.abc import Iterable

from zimulis.domain.parts import Parts, extent

_HEADINGS = {"en": "Examples", "lv": "Piemēri", "ru": "Примеры", "de": "Beispiele"}
_HEADING = re.compile(rf"^#+ +(?:{'|'.join(_HEADINGS.values())})\s*$", re.MULTILINE)
_NEXT_HEADING = re.compile(r"^#+ ", re.MULTILINE)
_SPECIAL = re.compile(r"([\\`*_\[\]<>#])")
_AROUND = 40  # code points of context on either side
_SENTENCE = re.compile(r"(.+?[.!?])(?=\s|$)", re.DOTALL)


def with_example(guideline: str, language: str, example: str) -> str:
    """A guideline with one more line in the list of its examples, which is begun if need be.

    Args:
        guideline: Markdown.
        language: What it is written in; the heading is too, where that is known.
        example: Markdown on one line.
    """
    found = _HEADING.search(guideline)
    if found is None:
        heading = f"## {_HEADINGS.get(language, _HEADINGS['en'])}"
        return "\n\n".join(filter(None, (guideline.rstrip(), heading, f"- {example}")))
    after = _NEXT_HEADING.search(guideline, found.end())
    end = after.start() if after else len(guideline)
    examples, rest = guideline[:end].rstrip(), guideline[end:]
    blank = "\n\n" if examples.endswith(found[0].rstrip()) else "\n"
    return f"{examples}{blank}- {example}" + (f"\n\n{rest}" if rest else "")


def example_of(text: str, parts: Parts) -> str:
    """The words of a span in bold, within a few words of their paragraph around, as Markdown."""
    start, end = extent(parts)
    opening = text.rfind("\n", 0, start) + 1
    closing = text.find("\n", end) if "\n" in text[end:] else len(text)
    left = _from_blank(text, max(opening, start - _AROUND), start, opening)
    right = _to_blank(text, end, min(closing, end + _AROUND), closing)
    pieces = ["… " if left > opening else "", _escaped(text[left:start])]
    for number, part in enumerate(parts):
        if number:
            pieces.append(_escaped(text[parts[number - 1].end : part.start]))
        pieces.append(f"**{_escaped(text[part.start : part.end])}**")
    pieces += [_escaped(text[end:right]), " …" if right < closing else ""]
    return " ".join("".join(pieces).split())


def guideline_in(guidelines: Iterable[tuple[str, str]], language: str) -> tuple[str, str]:
    """The language and text of a guideline: in that language, else the first; empty for none."""
    pairs = list(guidelines)
    return next((pair for pair in pairs if pair[0] == language), pairs[0] if pairs else ("", ""))


def first_sentence(guideline: str) -> str:
    """What a guideline says first, without its marks of Markdown."""
    paragraph = guideline.strip().split("\n\n", 1)[0]
    plain = " ".join(re.sub(r"[*_`]|^#+ ", "", paragraph).split())
    found = _SENTENCE.match(plain)
    return found[1] if found else plain


def _from_blank(text: str, start: int, end: int, opening: int) -> int:
    """The first place from `start` on that cuts no word of a paragraph that opens there."""
    blank = start if start == opening else text.find(" ", start, end)
    return end if blank < 0 else blank


def _to_blank(text: str, start: int, end: int, closing: int) -> int:
    """The last place up to `end` that cuts no word of a paragraph that closes there."""
    blank = end if end == closing else text.rfind(" ", start, end)
    return start if blank < 0 else blank


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)
