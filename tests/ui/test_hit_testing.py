"""Laws of places on the page, in any script and in mixtures of them.

What is drawn for a span is found again there, and each place of the caret is one of the text.
"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.fakes import CLAIM, COUNTRY, PERSON, WEAPON, is_claim, span_on
from zimulis.domain.annotations import Span
from zimulis.domain.boundaries import grapheme_stops
from zimulis.domain.parts import Part, normalise
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.look import Look
from zimulis.ui.surface.page import Page
from zimulis.ui.surface.span_index import SpanIndex

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH = 260.0
ROUNDING = 0.1  # px; Qt counts in 1/64, and a line may have many runs

_WORDS = {
    "latvian": ["Minskā", "ķļņģ", "Su-35", "a", "e\u0301to", "va\u0304rdi"],
    "cyrillic": ["Путин", "ёлка", "Искандер-М", "и"],
    "arabic": ["السلام", "لا", "الإسلام", "روسيا", "مُحَمَّد", "الله", "و", "می\u200cخواهم"],
    "hebrew": ["שלום", "בְּרֵאשִׁית", 'צה"ל', "ל"],
    "cjk": ["中国", "測試", "ひらがな", "カタカナ", "が\u3099", "한국어"],
    "emoji": ["😀", "👩‍👩‍👧", "🇱🇻🇺🇦", "👍🏽", "❤️", "𝒜𐍈"],
    "numbers": ["2023", "١٢٣", "۱۲", "10 000", "15%", "$7"],
    "marks": ["«", "»", "“", "”", "(", ")", ",", ".", "-", "،", "؟", "。"],
}
_GAPS = [" ", " ", " ", "", "\u00a0", "  ", "\n", "\t"]
_tokens = st.one_of([st.sampled_from(words) for words in _WORDS.values()])
_mixtures = st.lists(st.tuples(_tokens, st.sampled_from(_GAPS)), min_size=1, max_size=25).map(
    lambda pairs: "".join(map("".join, pairs))
)
"""Words of every script with white space, a line break or nothing between them."""


class Sheet:
    """A text on a page with spans at random places."""

    def __init__(self, text: str, spans: list[Span]) -> None:
        self.text = text
        self.blocks = Blocks(text)
        self.spans = SpanIndex(self.blocks, is_claim)
        self.spans.extend(spans)
        self.page = Page(text, self.blocks, self.spans, Look.of_size(18.0), WIDTH)

    def __repr__(self) -> str:
        return f"{self.text!r} with {[span.parts for span in self.spans]}"

    def rectangles(self, part: Part) -> list[tuple[float, float, float]]:
        """The y in the middle of a line, and from which x to which a range is drawn on it."""
        found: list[tuple[float, float, float]] = []
        for number in self.blocks.covering(part):
            block, top = self.blocks[number], self.page.heights.top(number)
            inside = Part(max(part.start, block.start), min(part.end, block.end))
            layout = self.page.layout(number)
            for line, left, right in layout.stretches(inside):
                shown = layout.lines[line]
                found.append((top + shown.top + shown.height / 2, left, right))
        return found


@st.composite
def _sheets(draw: st.DrawFn) -> Sheet:
    text = draw(_mixtures)
    stops = grapheme_stops(text, 0, len(text))
    places = st.integers(0, len(stops) - 2)
    spans: list[Span] = []
    for number in range(draw(st.integers(1, 4))):
        starts = draw(st.lists(places, min_size=1, max_size=3))
        parts = normalise(
            text,
            [
                Part(stops[i], stops[min(i + draw(st.integers(1, 9)), len(stops) - 1)])
                for i in starts
            ],
        )
        label = draw(st.sampled_from([PERSON, COUNTRY, WEAPON, CLAIM]))
        if parts:
            spans.append(span_on(label, *parts, name=str(number)))
    return Sheet(text, spans)


def _union(stretches: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """The same with what touches on a line joined."""
    joined: list[tuple[float, float, float]] = []
    for y, left, right in sorted(stretches):
        if joined and joined[-1][0] == y and left <= joined[-1][2] + ROUNDING:
            joined[-1] = (y, joined[-1][1], max(joined[-1][2], right))
        else:
            joined.append((y, left, right))
    return joined


@given(_sheets())
def test_the_middle_of_each_rectangle_leads_back_to_its_span(sheet: Sheet) -> None:
    for span in sheet.spans:
        for part in span.parts:
            for y, left, right in sheet.rectangles(part):
                drawn = sheet.page.character_at((left + right) / 2, y)
                assert drawn is not None
                assert part.start <= drawn < part.end
                assert span in sheet.spans.covering(drawn)


@given(_sheets())
def test_rectangles_have_a_width_and_lie_in_the_column(sheet: Sheet) -> None:
    for span in sheet.spans:
        for part in span.parts:
            for _, left, right in sheet.rectangles(part):
                assert left < right
                assert left >= -ROUNDING
                assert right <= WIDTH + ROUNDING


@given(_sheets())
def test_a_range_is_drawn_where_its_graphemes_are_drawn(sheet: Sheet) -> None:
    for span in sheet.spans:
        for part in span.parts:
            stops = grapheme_stops(sheet.text, *part)
            each = [r for ends in pairwise(stops) for r in sheet.rectangles(Part(*ends))]
            whole = sheet.rectangles(part)
            joined = _union(each)
            assert len(joined) == len(_union(whole))
            for (y, *sides), (other_y, *other_sides) in zip(joined, _union(whole), strict=True):
                assert y == other_y
                assert sides == pytest.approx(other_sides, abs=ROUNDING)


@given(_sheets())
def test_what_is_selected_from_place_to_place_on_the_screen_is_what_was_meant(
    sheet: Sheet,
) -> None:
    for block in sheet.blocks:
        for offset in grapheme_stops(sheet.text, block.start, block.end):
            spot = sheet.page.spot(offset)
            found = sheet.page.offset_at(spot.x, spot.y + 1)
            # Blanks that hang over the end of the column share one place.
            assert not sheet.text[min(found, offset) : max(found, offset)].strip()
            assert sheet.page.spot(found) == spot


@given(_mixtures)
def test_every_letter_can_be_pointed_at(text: str) -> None:
    sheet = Sheet(text, [])
    for block in sheet.blocks:
        for start, end in pairwise(grapheme_stops(text, block.start, block.end)):
            if not text[start].isspace():
                ((y, left, right),) = sheet.rectangles(Part(start, end))
                assert sheet.page.character_at((left + right) / 2, y) == start
