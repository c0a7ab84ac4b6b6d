import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_span
from tests.domain.texts import disjoint_ascending, part_of, ranges, texts
from tests.domain.typist import WORD, Typist
from zimulis.domain.alignment import Alignment
from zimulis.domain.anchoring import Anchored, anchor
from zimulis.domain.annotations import Span
from zimulis.domain.doubts import Doubt
from zimulis.domain.exchange import IncomingArticle
from zimulis.domain.parts import Part, contains, normalise, overlap
from zimulis.formats import ReadOptions
from zimulis.formats.registry import read_file

_DATA = Path(os.environ.get("ZIMULIS_DATA", Path(__file__).parents[3] / "shared"))
_LATVIAN = _DATA / "data" / "latvian" / "texts.jsonl"
_CORPUS = Path(__file__).parents[2] / "corpus"


def moved(old: str, new: str, *words: str) -> Anchored:
    """What became of a span on words that stand once in the old text."""
    return anchor(Alignment(old, new), [build_span("person", *(part_of(old, w) for w in words))])[0]


@pytest.mark.parametrize(
    ("old", "new", "words", "found"),
    [
        ("Tur bija Putins.", "Tur, kā zināms, bija Putins.", "Putins", "Putins"),
        ("Tur bija Putins kopā.", "Tur bija Putins, kopā.", "Putins", "Putins"),
        ("ieradāsMinskā", "ieradās Minskā", "Minskā", "Minskā"),
        ("teica, ka ieradās Minskā.", "teica, ka, ja, ieradās\nMinskā.", "Minskā", "Minskā"),
        (
            "Saka: ieradās un aizbrauca.",
            "Saka: ieradās, un aizbrauca.",
            "ieradās un",
            "ieradās, un",
        ),
        ("到访的普京说", "昨天到访的普京总统说", "普京", "普京"),
        ("到访的普京。", "到访的普京总统。", "普京", "普京"),
        ("😀 Путин", "😀😀 🇱🇻 Путин", "Путин", "Путин"),
    ],
)
def test_unchanged_words_move_safely(old: str, new: str, words: str, found: str) -> None:
    place = moved(old, new, words)
    assert place.doubt is None
    assert [new[slice(*part)] for part in place.parts] == [found]


@pytest.mark.parametrize(
    ("old", "new", "words", "found"),
    [
        ("Tur bija Putns šodien.", "Tur bija Putins šodien.", "Putns", "Putins"),
        ("Tur bija Putin šodien.", "Tur bija Putins šodien.", "Putin", "Putins"),
        ("Tur bija utins šodien.", "Tur bija Putins šodien.", "utins", "Putins"),
        ("Tur Vladi mirs bija.", "Tur Vladimirs bija.", "Vladi mirs", "Vladimirs"),
        ("Tur Vladimirs bija.", "Tur Vladi mirs bija.", "Vladimirs", "Vladi mirs"),
        ("pie ASV robežas", "pie Krievijas robežas", "ASV", "Krievijas"),
        ("la Su-35 la", "la Su35 la", "Su-35", "Su35"),
    ],
)
def test_changed_words_move_and_are_listed(old: str, new: str, words: str, found: str) -> None:
    place = moved(old, new, words)
    assert place.doubt is Doubt.CHANGED
    assert [new[slice(*part)] for part in place.parts] == [found]


def test_words_that_are_gone_have_a_place_to_look_at() -> None:
    place = moved("Tur bija Vladimirs Putins ar svītu.", "Tur bija ar svītu.", "Vladimirs Putins")
    assert place.doubt is Doubt.GONE
    assert not place.parts
    assert place.place == len("Tur bija ")


@pytest.mark.parametrize(
    ("old", "new"),
    [("x un y", "x un un y"), ("x un y", "x un, un y"), ("x y Jānis z", "x Jānis y Jānis z")],
)
def test_words_that_stand_there_twice_are_listed(old: str, new: str) -> None:
    words = "Jānis" if "Jānis" in old else "un"
    assert moved(old, new, words).doubt is Doubt.TWICE


def test_a_mark_that_becomes_the_same_as_another_is_gone() -> None:
    old, new = "Tur bija Putins Vladimirs.", "Tur bija Putins."
    short = build_span("person", part_of(old, "Putins"))
    whole = build_span("person", part_of(old, "Putins Vladimirs"))
    first, second = anchor(Alignment(old, new), [whole, short])
    assert (first.doubt, second.doubt) == (Doubt.GONE, None)


def test_parts_that_come_together_are_joined_and_listed() -> None:
    old = "“Jā,” teica viņš, “nē” un gāja."
    place = moved(old, "“Jā,“nē” un gāja.", "“Jā,", "“nē”")
    assert place.doubt is Doubt.CHANGED
    assert len(place.parts) == 1


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """A text with spans of up to three parts."""
    text = draw(texts)
    if not text:
        return text, []
    parts = draw(st.lists(st.lists(ranges(len(text)), min_size=1, max_size=3), max_size=6))
    tidy = (normalise(text, some) for some in parts)
    return text, [build_span("person", *some) for some in tidy if some]


@given(marked_texts(), st.integers(), st.integers(1, 6))
def test_what_random_corrections_do_to_marks(
    marked: tuple[str, list[Span]], seed: int, times: int
) -> None:
    text, spans = marked
    typist = Typist(text, Random(seed))
    new = typist.correct(times)
    found = anchor(Alignment(text, new), spans)
    assert [one.span for one in found] == spans
    for one in found:
        assert one.parts == normalise(new, one.parts)
        assert disjoint_ascending(list(one.parts))
        assert bool(one.parts) == (one.doubt is not Doubt.GONE)
        assert 0 <= one.place <= len(new)
    assert judge(typist, found)["wrong"] == 0
    for one in found:
        for other in found:
            if one.parts and other.parts:
                if contains(one.span.parts, other.span.parts):
                    assert contains(one.parts, other.parts)
                if not overlap(one.span.parts, other.span.parts):
                    assert not overlap(one.parts, other.parts)


@pytest.mark.parametrize("source", ["latvian", "gold"])
def test_figures_on_real_texts(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    figures = Counter[str]()
    for number, (text, spans) in enumerate(_latvian() if source == "latvian" else _gold()):
        for times in (1, 3, 10):
            typist = Typist(text, Random(1000 * number + times))
            new = typist.correct(times)
            figures += judge(typist, anchor(Alignment(text, new), spans))
    with capsys.disabled():
        sys.stdout.write(f"\nre-anchoring, {source}: {_told(figures)}\n")
    assert figures["moved"] > 9 * figures["listed needlessly"]
    assert figures["wrong"] == 0


def judge(typist: Typist, found: Iterable[Anchored]) -> Counter[str]:
    """How many marks were moved and listed, and how many of that were wrong."""
    figures = Counter[str]()
    new = typist.text
    for one in found:
        truth = typist.places(one.span.parts)
        if one.doubt:
            figures["listed"] += 1
            figures["listed needlessly"] += truth is not None
            continue
        figures["moved"] += 1
        words = [WORD.findall(quote) for quote in one.span.quotes(typist.old)]
        same = words == [WORD.findall(new[slice(*part)]) for part in one.parts]
        said = {at for part in one.parts for at in range(*part) if WORD.match(new[at])}
        elsewhere = truth is not None and said != truth
        figures["wrong"] += not same or (elsewhere and not _is_undone(typist, one, truth or said))
    return figures


def _is_undone(typist: Typist, one: Anchored, truth: set[int]) -> bool:
    """Whether the letters around are in the same order as before, so that nobody can tell.

    Who puts a word before another and deletes an equal one behind it has changed nothing.
    """
    new, old = typist.text, typist.old
    first, last = min(one.place, *truth), max(one.parts[-1].end, *truth)
    start = min(one.span.start, *(at for _, at in typist.now[first : last + 1] if at is not None))
    between = WORD.findall(new[first : last + 1])
    return " ".join(between) in " ".join(WORD.findall(old[max(0, start - 1) :]))


def _told(figures: Counter[str]) -> str:
    return ", ".join(f"{what} {figures[what]}" for what in sorted({*figures, "wrong"}))


def _latvian() -> Iterator[tuple[str, Sequence[Span]]]:
    if not _LATVIAN.exists():
        pytest.skip(f"there is no {_LATVIAN}")
    for line in _LATVIAN.read_text(encoding="utf-8").splitlines()[::3]:
        article = json.loads(line)
        marks = [(start, end) for start, end, _ in article["spans"]]
        marks += [(mention["start"], mention["end"]) for mention in article["mentions"]]
        tidy = (normalise(article["text"], [Part(*mark)]) for mark in marks)
        yield article["text"], [build_span("person", *parts) for parts in tidy if parts]


def _gold() -> Iterator[tuple[str, Sequence[Span]]]:
    for path in sorted(_CORPUS.glob("*.xml")):
        for item in read_file(path, ReadOptions()):
            if isinstance(item, IncomingArticle):
                yield item.labelled.article.text, item.labelled.spans
