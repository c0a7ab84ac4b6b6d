"""Tokens cover a text but its white space, once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.parts import Part
from zimulis.domain.tokens import covered_tokens, on_borders, tokenised, tokens

TEXT = "Su-35 ir gatavi, 😀 sacīja A. Bērziņš. 普京说：“好”。\n\nКХ-101 летела…"
HOSTILE = st.text(alphabet=st.sampled_from("aā1 -.,\n😀👩‍🚒普«»'\u0301\u00a0\u202f"), max_size=60)


def words_of(text: str) -> list[list[str]]:
    return [[text[slice(*token)] for token in sentence.tokens] for sentence in tokenised(text)]


def test_designators_are_whole_and_marks_stand_alone() -> None:
    assert words_of(TEXT) == [
        ["Su-35", "ir", "gatavi", ",", "😀", "sacīja", "A", ".", "Bērziņš", "."],
        ["普", "京", "说", "：", "“", "好", "”", "。"],
        ["КХ-101", "летела", "…"],
    ]


@given(HOSTILE)
def test_every_character_but_white_space_is_in_one_token(text: str) -> None:
    covered = [n for sentence in tokenised(text) for s, e in sentence.tokens for n in range(s, e)]
    assert covered == sorted(set(covered))
    assert {n for n, c in enumerate(text) if not c.isspace()} <= set(covered)
    for sentence in tokenised(text):
        assert sentence.tokens[0].start == sentence.part.start
        assert sentence.tokens[-1].end == sentence.part.end


@given(HOSTILE, st.integers(0, 60), st.integers(1, 20))
def test_covered_tokens_are_those_that_a_part_touches(text: str, start: int, length: int) -> None:
    all_tokens = list(tokens(text, Part(0, len(text))))
    part = Part(start, start + length)
    touched = [n for n, t in enumerate(all_tokens) if t.start < part.end and t.end > part.start]
    assert list(covered_tokens(all_tokens, part)) == touched


@pytest.mark.parametrize(
    ("part", "expected"), [((0, 5), True), ((0, 8), True), ((0, 4), False), ((1, 5), False)]
)
def test_spans_on_borders(part: tuple[int, int], expected: bool) -> None:
    assert on_borders(list(tokens(TEXT, Part(0, 20))), Part(*part)) is expected
