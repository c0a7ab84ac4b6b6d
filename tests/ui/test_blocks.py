from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import part_of, texts
from zimulis.domain.parts import Part
from zimulis.ui.surface.blocks import Blocks

MOST = 8000  # code points that a block may have

TEXT = "2023. gada septembris\n\nVirsraksts\n\n\nPirmā rindkopa.\nOtrā rindkopa.\n"
TITLE = part_of(TEXT, "Virsraksts")


def test_each_line_with_words_is_a_block_and_the_title_is_known() -> None:
    blocks = Blocks(TEXT, TITLE)
    assert [(TEXT[block.start : block.end], block.is_title) for block in blocks] == [
        ("2023. gada septembris", False),
        ("Virsraksts", True),
        ("Pirmā rindkopa.", False),
        ("Otrā rindkopa.", False),
    ]


@given(texts)
def test_blocks_ascend_and_leave_out_nothing_but_white_space(text: str) -> None:
    blocks = Blocks(text)
    assert len(blocks) >= 1
    assert all(before.end <= after.start for before, after in pairwise(blocks))
    covered = {offset for block in blocks for offset in range(block.start, block.end)}
    assert all(text[offset].isspace() for offset in range(len(text)) if offset not in covered)


def test_a_text_without_a_word_is_one_block() -> None:
    assert [tuple(block[:2]) for block in Blocks("")] == [(0, 0)]
    assert [tuple(block[:2]) for block in Blocks(" \n ")] == [(0, 3)]


@given(st.sampled_from(["x" * 50_000, "word " * 9_000, "ab\u00a0" * 4_000]))
def test_a_monstrous_paragraph_is_cut_into_pieces_without_loss(text: str) -> None:
    pieces = list(Blocks(text))
    assert len(pieces) > 1
    assert "".join(text[piece.start : piece.end] for piece in pieces).strip() == text.strip()
    assert all(piece.end - piece.start <= MOST for piece in pieces)
    assert [piece.opens_paragraph for piece in pieces] == [True] + [False] * (len(pieces) - 1)


@pytest.mark.parametrize("character", ["e\u0301", "👩‍👩‍👧", "🇱🇻", "中"])
def test_no_piece_ends_within_what_is_seen_as_one_character(character: str) -> None:
    text = "x" + character * 9_000
    pieces = list(Blocks(text))
    assert len(pieces) > 1
    assert all((piece.end - 1) % len(character) == 0 for piece in pieces)
    assert all(before.end == after.start for before, after in pairwise(pieces))


def test_pieces_end_after_white_space_where_there_is_some() -> None:
    text = "word " * 9_000
    assert all(text[piece.end - 1] == " " for piece in Blocks(text))


@given(texts, st.integers(0, 100))
def test_the_block_at_an_offset_is_the_last_that_starts_no_later(text: str, at: int) -> None:
    blocks = Blocks(text)
    offset = min(at, len(text))
    starts = [block.start for block in blocks]
    expected = max((i for i, start in enumerate(starts) if start <= offset), default=0)
    assert blocks.index_at(offset) == expected


def test_covering_names_every_block_that_a_range_touches() -> None:
    blocks = Blocks(TEXT)
    first, last = part_of(TEXT, "Pirmā"), part_of(TEXT, "Otrā")
    assert list(blocks.covering(first)) == [2]
    assert list(blocks.covering(Part(first.start, last.end))) == [2, 3]
    assert list(blocks.covering(Part(first.start, last.start))) == [2]


def test_the_caret_skips_blank_lines_in_the_direction_of_its_move() -> None:
    blocks = Blocks(TEXT)
    among_blanks = TITLE.end + 2
    assert blocks.snap(among_blanks, forward=True) == part_of(TEXT, "Pirmā").start
    assert blocks.snap(among_blanks, forward=False) == TITLE.end
    assert blocks.snap(TITLE.end, forward=True) == TITLE.end
    assert blocks.snap(len(TEXT), forward=True) == len(TEXT) - 1


@given(texts, st.integers(0, 100), st.booleans())
def test_wherever_the_caret_snaps_to_is_inside_a_block_and_stays(
    text: str, at: int, forward: bool
) -> None:
    blocks = Blocks(text)
    snapped = blocks.snap(min(at, len(text)), forward=forward)
    assert any(block.start <= snapped <= block.end for block in blocks)
    assert blocks.snap(snapped, forward=forward) == snapped


# Direction.


def test_each_paragraph_runs_its_way_and_the_article_the_way_of_most() -> None:
    blocks = Blocks("Su-35\n\nقال بيسكوف إن الاتفاق قائم.\n\nشكرًا\n")
    assert [block.is_right_to_left for block in blocks] == [False, True, True]
    assert blocks.is_right_to_left


@pytest.mark.parametrize(("words", "leftward"), [("قال بيسكوف", True), ("sacīja Peskovs", False)])
def test_a_line_without_letters_runs_as_the_article_does(words: str, leftward: bool) -> None:
    blocks = Blocks(f"2023-09\n{words}\n")
    assert [block.is_right_to_left for block in blocks] == [leftward, leftward]


def test_date_and_credit_of_a_crawl_do_not_turn_the_caption() -> None:
    text = "date 2023-09 Photo: AFP الوزير في الرياض\n\nقال بيسكوف.\n"
    quiet = [part_of(text, "date 2023-09"), part_of(text, "Photo: AFP")]
    assert [block.is_right_to_left for block in Blocks(text)] == [False, True]
    assert [block.is_right_to_left for block in Blocks(text, quiet=quiet)] == [True, True]
    assert Blocks("date 2023-09\n\nقال بيسكوف.\n", quiet=quiet[:1])[0].is_right_to_left


def test_all_pieces_of_a_monstrous_paragraph_run_its_way() -> None:
    blocks = Blocks("سلام " + "word " * 4_000)
    assert len(blocks) > 2
    assert all(block.is_right_to_left for block in blocks)
