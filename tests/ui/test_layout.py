"""Places on the lines of a block, and the room that lanes take."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from tests.domain.texts import part_of
from zimulis.domain.boundaries import next_grapheme, next_stop, words
from zimulis.domain.parts import Part
from zimulis.ui.settings import Density
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.layout import BlockLayout
from zimulis.ui.surface.look import (
    LANE_STEP,
    LANE_STROKE,
    PARAGRAPH_GAP,
    PITCH,
    TITLE_SCALE,
    Look,
)

pytestmark = pytest.mark.usefixtures("qapp")

EM = 18.0
WIDTH = 400.0
TEXTS = {
    "latvian": ("Vladimirs Putins ieradās Minskā, kur ģērbies ķļņ " * 6).strip(),
    "russian": ("Владимир Путин прибыл в Минск, где его ждал «Искандер-М». " * 4).strip(),
    "emoji": ("Grupa 👩‍👩‍👧 un 🇱🇻 👍🏽 😀😀 lauks 𝒜𐍈 " * 5).strip(),
    "combining": ("e\u0301a\u0304 o\u0308\u0301 x\u0323 va\u0304rds " * 10).strip(),
    "arabic": ("مرحبا عليكم ورحمة في جيش إلى بغداد حقًا " * 8).strip(),
    "hebrew": ("שלום עולם זה טקסט בעברית " * 8).strip(),
    "both ways": ("Putins שלום teica 2023 gadā un " * 6).strip(),
    "arabic in latin": ("Tā sacīja حسين سلامي في بغداد un يواف غالانت, kā 12 ziņo " * 5).strip(),
    "chinese": ("中文字测试" * 40).strip(),
}
in_each_script = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


def _laid_out(text: str, width: float = WIDTH) -> BlockLayout:
    return BlockLayout(text, Blocks(text)[0], Look.of_size(EM), width)


def _graphemes(text: str, part: Part) -> list[int]:
    places = [part.start]
    while places[-1] < part.end:
        places.append(next_grapheme(text, places[-1]))
    return places


@in_each_script
def test_lines_hold_the_whole_block_in_order(text: str) -> None:
    lines = _laid_out(text).lines
    assert len(lines) > 2
    assert (lines[0].part.start, lines[-1].part.end) == (0, len(text))
    assert all(before.part.end == after.part.start for before, after in pairwise(lines))


@in_each_script
def test_the_place_nearest_to_where_the_caret_stands_is_its_own(text: str) -> None:
    layout = _laid_out(text)
    for offset in _graphemes(text, Part(0, len(text))):
        line = layout.line_at(offset)
        x = layout.x_at(line, offset)
        assert layout.x_at(line, layout.offset_at(line, x)) == x


@in_each_script
def test_a_place_between_two_is_the_nearer_one(text: str) -> None:
    layout = _laid_out(text)
    for number, line in enumerate(layout.lines):
        places = _graphemes(text, line.part)[:-1]
        xs = [layout.x_at(number, place) for place in places]
        for x in (x + shift for x in xs for shift in (-2.0, 2.0)):
            found = layout.x_at(number, layout.offset_at(number, x))
            assert abs(found - x) <= min(abs(other - x) for other in xs) + 0.02


@pytest.mark.parametrize("script", ["latvian", "russian", "emoji", "combining", "chinese"])
def test_from_left_to_right_the_round_trip_is_exact(script: str) -> None:
    text = TEXTS[script]
    layout = _laid_out(text)
    for offset in _graphemes(text, Part(0, len(text))):
        line = layout.line_at(offset)
        assert layout.offset_at(line, layout.x_at(line, offset)) == offset


@pytest.mark.parametrize("script", ["latvian", "emoji", "combining", "hebrew", "both ways"])
def test_the_character_under_the_pointer_is_the_one_drawn_there(script: str) -> None:
    text = TEXTS[script]
    layout = _laid_out(text)
    for start, end in pairwise(_graphemes(text, Part(0, len(text)))):
        if text[start].isspace():
            continue
        ((line, left, right),) = layout.stretches(Part(start, end))
        assert layout.character_at(line, (left + right) / 2) == start


@in_each_script
def test_beside_the_text_there_is_no_character(text: str) -> None:
    layout = _laid_out(text)
    for number in range(len(layout.lines)):
        assert layout.character_at(number, -5.0) is None
        assert layout.character_at(number, WIDTH + 50.0) is None


@in_each_script
def test_a_range_is_drawn_once_on_each_line_it_touches_or_more_where_directions_mix(
    text: str,
) -> None:
    layout = _laid_out(text)
    start, end = next_stop(text, len(text) // 4), next_stop(text, 3 * len(text) // 4)
    drawn = list(layout.stretches(Part(start, end)))
    assert all(0 <= left < right for _, left, right in drawn)
    assert {line for line, _, _ in drawn} == set(
        range(layout.line_at(start), layout.line_at(end - 1) + 1)
    )


@pytest.mark.parametrize("script", ["latvian", "arabic", "hebrew", "both ways", "arabic in latin"])
def test_words_are_inked_where_they_are_said_to_be_and_gaps_are_bare(script: str) -> None:
    text = TEXTS[script]
    layout = _laid_out(text)
    picture = QImage(round(WIDTH) + 20, round(layout.height) + 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    layout.draw(painter, QPointF(0.0, 0.0), "#000000", {})
    painter.end()

    def ink(line: int, left: float, right: float) -> int:
        """How many columns between two x have ink on a line."""
        rows = range(round(layout.lines[line].top), round(layout.lines[line].top + PITCH * EM))
        columns = range(max(0, round(left)), round(right))
        return sum(any(picture.pixelColor(x, y).lightness() < 120 for y in rows) for x in columns)

    for offset, character in enumerate(text):
        drawn = list(layout.stretches(Part(offset, offset + 1)))
        if character == " ":
            assert all(ink(line, left + 2, right - 2) == 0 for line, left, right in drawn)
    for start, end in words(text):
        for line, left, right in layout.stretches(Part(start, end)):
            assert ink(line, left, right) >= 0.5 * (right - left) - 2


def test_words_that_run_to_the_left_are_drawn_where_they_stand() -> None:
    text = "Putins שלום teica"
    layout = _laid_out(text)
    (before,) = layout.stretches(part_of(text, "Putins"))
    (hebrew,) = layout.stretches(part_of(text, "שלום"))
    (after,) = layout.stretches(part_of(text, "teica"))
    assert before[2] < hebrew[1] < hebrew[2] < after[1]
    ((first,), (last,)) = (layout.stretches(part_of(text, letter)) for letter in "שם")
    assert hebrew[1] <= last[1] < first[1] < hebrew[2]


def test_white_space_that_hangs_over_the_line_is_not_drawn() -> None:
    text = TEXTS["latvian"]
    layout = _laid_out(text)
    drawn = list(layout.stretches(Part(0, len(text))))
    for (number, _, right), line in zip(drawn[:-1], layout.lines, strict=False):
        last = len(text[slice(*line.part)].rstrip()) + line.part.start
        assert text[last] == " "
        assert right == pytest.approx(layout.x_at(number, last), abs=1.5)


# Room for lanes.


def test_lines_stand_one_pitch_apart_below_the_gap_of_the_paragraph() -> None:
    layout = _laid_out(TEXTS["latvian"])
    gap, pitch = PARAGRAPH_GAP * EM, PITCH * EM
    assert [line.top for line in layout.lines] == pytest.approx(
        [gap + number * pitch for number in range(len(layout.lines))]
    )
    assert layout.height == pytest.approx(gap + len(layout.lines) * pitch)


def test_scripts_taller_than_the_pitch_do_not_change_it() -> None:
    heights = {
        script: _laid_out(text, width=100_000.0).lines[0].height for script, text in TEXTS.items()
    }
    assert len(set(heights.values())) == 1


@in_each_script
def test_the_first_lane_lies_below_every_letter(text: str) -> None:
    layout = _laid_out(text[:60], width=1_500.0)
    picture = QImage(1_500, round(3 * PITCH * EM), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    layout.draw(painter, QPointF(0.0, 0.0), "#000000", {})
    painter.end()
    inked = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y).alpha() > 100 for x in range(0, picture.width(), 2))
    ]
    lane = layout.lines[0].top + layout.look.baseline + layout.look.first_lane
    assert inked[-1] + 1 <= lane - LANE_STROKE * EM / 2 + 0.5
    assert lane + LANE_STROKE * EM / 2 < layout.lines[0].top + layout.look.pitch


@pytest.mark.parametrize("density", list(Density))
def test_letters_that_reach_down_make_room_only_for_words_under_the_lines(
    density: Density,
) -> None:
    look = Look.of_size(EM, density)
    usual, deep = (
        BlockLayout(text, Blocks(text)[0], look, WIDTH) for text in ("Minskā", "في بغداد")
    )
    assert deep.look.first_lane > usual.look.first_lane
    assert (deep.lines[0].height > usual.lines[0].height) == density.has_words


def test_the_first_lane_moves_nothing() -> None:
    layout = _laid_out(TEXTS["latvian"])
    before = [line.top for line in layout.lines]
    height = layout.height
    layout.place({Part(0, 16): 0, Part(60, 90): 0})
    assert [line.top for line in layout.lines] == before
    assert layout.height == height


@pytest.mark.parametrize("lane", [1, 2, 3])
def test_a_further_lane_moves_only_the_lines_below(lane: int) -> None:
    layout = _laid_out(TEXTS["latvian"])
    before = [line.top for line in layout.lines]
    middle = layout.lines[2].part
    layout.place({Part(middle.start + 1, middle.start + 5): lane})
    after = [line.top for line in layout.lines]
    assert after[:3] == before[:3]
    room = lane * LANE_STEP * EM
    assert after[3:] == pytest.approx([top + room for top in before[3:]])
    layout.place({})
    assert [line.top for line in layout.lines] == before


def test_a_lane_that_ends_with_a_line_makes_no_room_on_the_next() -> None:
    layout = _laid_out(TEXTS["latvian"])
    first = layout.lines[0].part
    layout.place({Part(first.end - 5, first.end): 1})
    pitch = PITCH * EM
    assert [line.height for line in layout.lines[:2]] == pytest.approx(
        [pitch + LANE_STEP * EM, pitch]
    )


def test_glyphs_never_move_within_their_line() -> None:
    text = TEXTS["latvian"]
    layout = _laid_out(text)
    offsets = range(0, len(text), 7)
    before = [layout.x_at(layout.line_at(offset), offset) for offset in offsets]
    layout.place({Part(0, len(text)): 3})
    assert [layout.x_at(layout.line_at(offset), offset) for offset in offsets] == before


def test_a_title_is_larger() -> None:
    text = "Virsraksts"
    blocks = Blocks(text, Part(0, len(text)))
    layout = BlockLayout(text, blocks[0], Look.of_size(EM), WIDTH)
    assert layout.lines[0].height == pytest.approx(PITCH * TITLE_SCALE * EM)


def test_an_empty_text_has_one_line_with_one_place() -> None:
    layout = _laid_out("")
    assert len(layout.lines) == 1
    assert layout.offset_at(0, 50.0) == 0
    assert layout.character_at(0, 0.0) is None
