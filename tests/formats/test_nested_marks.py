"""A claim with a weapon in it with a country in it, behind an emoji, in every format there is."""

from pathlib import Path

import pytest

from tests.builders import build_annotator, build_article, build_span
from tests.formats.comparing import articles_of
from tests.formats.other_readers import seen_in
from tests.formats.round_trips import failures_of, read, write
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header
from zimulis.domain.offsets import Utf16Map
from zimulis.domain.scheme import Label, Scheme
from zimulis.formats.registry import formats

TEXT = "😀 Vakar 👨🏻‍🚒 teica: “Krievijas Su-35 ir gatavi”, un aizgāja."
QUOTES = {
    "claim": "Krievijas Su-35 ir gatavi",
    "weapon": "Krievijas Su-35",
    "country": "Krievijas",
}
ANNA = build_annotator("anna")
HEADER = Header(
    Scheme("s", tuple(Label(name, name, "#000000", "#ffffff") for name in QUOTES)), (ANNA,)
)
WRITTEN = sorted(name for name, one in formats().items() if one.writer)
ONE_TAG = {"conll": {"claim"}}
"""Formats with one tag a token, and the labels that are left in them."""


def nested() -> LabelledArticle:
    """The article."""
    spans = (
        build_span(label, (TEXT.index(quote), TEXT.index(quote) + len(quote)), annotator=ANNA.id)
        for label, quote in QUOTES.items()
    )
    return LabelledArticle(build_article(TEXT, source="a.txt"), tuple(spans))


def counted(unit: str, offset: int) -> int | None:
    """An offset in code points as a file has it."""
    return {"code points": offset, "UTF-16 units": Utf16Map(TEXT).to_utf16(offset)}.get(unit)


@pytest.mark.parametrize("name", WRITTEN)
def test_other_programs_find_each_mark_at_its_place(tmp_path: Path, name: str) -> None:
    labelled = nested()
    written = write(name, tmp_path / "out", labelled, header=HEADER)
    left = ONE_TAG.get(name, set(QUOTES))
    start = counted(formats()[name].unit, TEXT.index("Krievijas"))
    found = seen_in(name, tmp_path / "out")
    assert [(one.label, one.start, one.words) for one in found] == sorted(
        (label, start, quote) for label, quote in QUOTES.items() if label in left
    )
    told = {one.span for one in written.losses if "gives way" in one.reason}
    lost = {span.id for span in labelled.spans if span.label not in left}
    if name == "parquet":  # its table of articles has all of them, that of tokens one
        lost = {span.id for span in labelled.spans if span.label != "claim"}
    assert told == lost


@pytest.mark.parametrize("name", [name for name in WRITTEN if formats()[name].reader])
def test_each_mark_comes_back_unless_it_was_told(tmp_path: Path, name: str) -> None:
    labelled = nested()
    write(name, tmp_path / "out", labelled, header=HEADER)
    items = read(tmp_path / "out")
    assert not failures_of(items)
    left = set[str]() if formats()[name].texts_only else ONE_TAG.get(name, set(QUOTES))
    assert sorted(
        (span.label, *span.quotes(one.article.text))
        for one in articles_of(items)
        for span in one.spans
    ) == sorted((label, quote) for label, quote in QUOTES.items() if label in left)
