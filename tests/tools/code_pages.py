"""How well code pages are told apart: `python -m tests.tools.code_pages` prints a table.

Real Latvian texts (ZIMULIS_DATA, else ../shared) and the Russian ones of the sample corpus, in each
code page that can hold them. Of those that have no marks for typography, articles are taken as
people wrote them there: with plain quotation marks and hyphens.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from zimulis.formats.decoding import Undecodable, decode

ROOT = Path(__file__).parents[2]
LATVIAN = (
    Path(os.environ.get("ZIMULIS_DATA", ROOT.parent / "shared"))
    / "data"
    / "latvian"
    / "texts.jsonl"
)
PAGES = {
    "lv": ("cp1257", "iso8859-13", "iso8859-4", "cp775", "utf-8", "utf-16", "utf-16-le"),
    "ru": (
        "cp1251",
        "koi8-r",
        "iso8859-5",
        "cp866",
        "mac-cyrillic",
        "utf-8",
        "utf-16",
        "utf-16-le",
    ),
}
_PLAIN = str.maketrans({"«": '"', "»": '"', "„": '"', "“": '"', "”": '"', "—": "-", "–": "-"})
_LONG_LINE = 200  # characters


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of texts in a code page.

    Attributes:
        tried: How many of them it can hold.
        wrong: Those that came out as something else.
    """

    language: str
    page: str
    tried: int
    wrong: tuple[str, ...]

    @property
    def share(self) -> float:
        """Of those that came out as they were."""
        return 1 - len(self.wrong) / self.tried if self.tried else 0.0

    def __str__(self) -> str:
        right = self.tried - len(self.wrong)
        row = f"{self.language}  {self.page:12} {right:5} of {self.tried:5}  {self.share:7.2%}"
        if not self.wrong:
            return row
        telling = [sum(not letter.isascii() for letter in text) for text in self.wrong]
        lengths = [len(text) for text in self.wrong]
        return (
            f"{row}  wrong: {median(lengths):.0f} characters in the middle, {max(lengths)} at most;"
            f" beyond ASCII {median(telling):.0f}, {max(telling)} at most"
        )


def latvian_texts() -> list[str]:
    """Real texts, as far as they are there, and those of the sample corpus."""
    lines = LATVIAN.read_text("utf-8").splitlines() if LATVIAN.exists() else []
    return [json.loads(line)["text"] for line in lines] + list(_sample("lv"))


def russian_texts() -> list[str]:
    """The Russian articles of the sample corpus, and their long paragraphs as if they were some."""
    texts = list(_sample("ru"))
    return texts + [line for text in texts for line in text.splitlines() if len(line) > _LONG_LINE]


def _sample(language: str) -> Iterator[str]:
    for path in sorted((ROOT / "corpus").glob(f"{language}-*.txt")):
        yield path.read_text("utf-8")


def lines_of(texts: Iterable[str]) -> list[str]:
    """Their lines, which are harder to tell."""
    return [line for text in texts for line in text.splitlines() if line.strip()]


def outcomes(language: str, texts: Sequence[str]) -> list[Outcome]:
    """What comes of the texts in each code page of their language."""
    return [_outcome(language, page, texts) for page in PAGES[language]]


def _outcome(language: str, page: str, texts: Sequence[str]) -> Outcome:
    held = [one for text in texts if (one := _held(text, page))]
    wrong = tuple(text for text in held if not _comes_out(text, page))
    return Outcome(language, page, len(held), wrong)


def _held(text: str, page: str) -> str:
    """The text as that page holds it; empty if it does not, or if it shows nothing of the page."""
    for one in (text, text.translate(_PLAIN)):
        try:
            if one.encode(page).decode(page) == one and not one.isascii():
                return one
        except UnicodeEncodeError:
            continue
    return ""


def _comes_out(text: str, page: str) -> bool:
    try:
        return decode(text.encode(page)).text == text
    except Undecodable:
        return False


def main() -> None:
    """Prints the table."""
    for language, texts in (("lv", latvian_texts()), ("ru", russian_texts())):
        for what, some in (("whole articles", texts), ("single lines", lines_of(texts))):
            print(f"\n{what}")
            for outcome in outcomes(language, some):
                print(outcome)


if __name__ == "__main__":
    main()
