from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import texts
from tests.domain.typist import Typist
from zimulis.domain.alignment import Alignment
from zimulis.domain.anchoring import move_zones
from zimulis.domain.article import Zone, ZoneKind
from zimulis.domain.parts import Part


def rebuilt(alignment: Alignment) -> str:
    """The new text, made of the old one by the edits."""
    pieces, at = list[str](), 0
    for edit in alignment.edits:
        pieces += [alignment.old[at : edit.old.start], alignment.new[slice(*edit.new)]]
        at = edit.old.end
    return "".join([*pieces, alignment.old[at:]])


@given(texts, texts)
def test_the_edits_make_the_new_text_of_the_old_one(old: str, new: str) -> None:
    alignment = Alignment(old, new)
    assert rebuilt(alignment) == new
    ends = [edit.old.end for edit in alignment.edits]
    starts = [edit.old.start for edit in alignment.edits]
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))


@given(texts, st.integers(), st.integers(1, 8))
def test_offsets_keep_their_order(text: str, seed: int, times: int) -> None:
    alignment = Alignment(text, Typist(text, Random(seed)).correct(times))
    for move in (alignment.start, alignment.end):
        moved = [move(offset) for offset in range(len(text) + 1)]
        assert moved == sorted(moved)
        assert moved[0] >= 0
        assert moved[-1] <= len(alignment.new)
    assert all(alignment.end(offset) <= alignment.start(offset) for offset in range(len(text) + 1))


def test_a_long_line_with_a_few_changes_is_compared_in_pieces() -> None:
    words = [f"vārds{number % 97}" for number in range(30_000)]
    old = " ".join(words)
    words[3], words[29_990] = "cits", "pavisam"
    assert len(Alignment(old, " ".join(words)).edits) == 2


def test_what_would_take_too_long_is_replaced_as_a_whole() -> None:
    old = "a b c\n" * 20_000
    new = f"x{old[:50_000]}y{old[50_000:-3]}z"
    assert rebuilt(Alignment(old, new)) == new


def test_zones_take_in_what_is_put_at_their_edges() -> None:
    old = "Virsraksts\n\nTeksts te."
    zones = (Zone(ZoneKind.TITLE, Part(0, 10)), Zone(ZoneKind.BODY, Part(12, 22)))
    new = "Mūsu virsraksts šodien\n\nPirms tam. Teksts te. Un tad."
    title, body = move_zones(Alignment(old, new), zones)
    assert new[slice(*title.part)] == "Mūsu virsraksts šodien"
    assert new[slice(*body.part)] == "Pirms tam. Teksts te. Un tad."
    (left,) = move_zones(Alignment(old, "Teksts te."), zones)
    assert left == Zone(ZoneKind.BODY, Part(0, 10))


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("Tad Putns bija.", "Tad Putins bija.", [("Putns", "Putins")]),
        ("sekretārs Dmitrijs Peskovs.", "sekretārs.", [(" Dmitrijs Peskovs", "")]),
        ("ieradās Minskā", "ieradās, Minskā", [("", ",")]),
        ("viens divi trīs", "vienns divvi trīs", [("viens", "vienns"), ("divi", "divvi")]),
    ],
)
def test_changes_are_read_by_words(old: str, new: str, changed: list[tuple[str, str]]) -> None:
    found = Alignment(old, new).changed_words()
    assert [(old[slice(*was)], new[slice(*now)]) for was, now in found] == changed
