"""Caret, selection, focus and target: how they move, and what they let go of."""

import pytest

from tests.domain.texts import part_of
from tests.ui.fakes import CLAIM, COUNTRY, PERSON, Reader

TEXT = (
    "Krievijas prezidents Vladimirs Putins ieradās Minskā. Viņš sacīja: „Krievija uzvarēs.”\n\n"
    "Lavrovs palika mājās, un Su-35 neizlidoja.\n"
)


@pytest.fixture
def reader() -> Reader:
    return Reader(TEXT)


# Tab.


def test_tab_goes_through_spans_in_reading_order_to_their_ends(reader: Reader) -> None:
    outer = reader.has(CLAIM, "Putins ieradās Minskā")
    spans = [outer, reader.has(PERSON, "Putins"), reader.has(COUNTRY, "Minskā")]
    reader.at("Krievijas")
    for span in spans:
        assert reader.spans.after(reader.hand.order) == span
        reader.hand.focus_on(span)
        assert reader.hand.caret == span.end
    assert reader.spans.after(reader.hand.order) is None
    assert reader.spans.before(reader.hand.order) == spans[1]


def test_tab_starts_at_the_caret(reader: Reader) -> None:
    reader.has(PERSON, "Vladimirs Putins")
    reader.has(COUNTRY, "Minskā")
    reader.has(PERSON, "Lavrovs")
    reader.at("Minskā")
    following, preceding = (
        reader.spans.after(reader.hand.order),
        reader.spans.before(reader.hand.order),
    )
    assert following
    assert following.quotes(TEXT) == ("Minskā",)
    assert preceding
    assert preceding.quotes(TEXT) == ("Vladimirs Putins",)


def test_tab_in_a_text_without_spans_finds_none(reader: Reader) -> None:
    assert reader.spans.after(reader.hand.order) is None
    assert reader.spans.before(reader.hand.order) is None


# Focus, target and letting go.


def test_moving_the_caret_makes_the_focus_the_target(reader: Reader) -> None:
    span = reader.has(PERSON, "Putins")
    reader.hand.focus_on(span)
    reader.at("Minskā")
    assert (reader.hand.focus, reader.hand.target) == (None, span.id)
    reader.at("Lavrovs")
    assert reader.hand.target == span.id


def test_another_span_in_focus_ends_the_target(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    reader.at("Minskā").press(COUNTRY)
    assert reader.focused == ("country", "Minskā")
    assert reader.hand.target is None


def test_escape_drops_the_selection_then_the_target(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    reader.select("Minskā")
    assert reader.hand.drop()
    assert reader.selected is None
    assert reader.hand.target is not None
    assert reader.hand.drop()
    assert reader.hand.target is None
    assert not reader.hand.drop()


def test_escape_drops_the_focus(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    assert reader.hand.drop()
    assert reader.focused is None
    assert reader.marked == [("person", "Putins")]
    assert not reader.hand.drop()


def test_escape_leaves_the_caret_where_it_was(reader: Reader) -> None:
    reader.select("Putins")
    caret = reader.hand.caret
    reader.hand.drop()
    assert reader.hand.caret == caret


def test_a_span_that_is_no_more_is_let_go_of(reader: Reader) -> None:
    span = reader.has(PERSON, "Putins")
    reader.hand.focus_on(span)
    reader.hand.forget(span.id)
    assert reader.hand.focus is None
    reader.hand.focus_on(span)
    reader.at("Minskā")
    reader.hand.forget(span.id)
    assert reader.hand.target is None


# The mouse.


def test_a_click_focuses_the_shortest_name_and_then_what_lies_under_it(reader: Reader) -> None:
    for label, words in (
        (CLAIM, "Vladimirs Putins ieradās Minskā"),
        (PERSON, "Vladimirs Putins"),
        (PERSON, "Putins"),
    ):
        reader.has(label, words)
    there = part_of(TEXT, "Putins").start + 1
    stack: list[tuple[str, ...] | None] = []
    for _ in range(4):
        reader.hand.click(there, there)
        stack.append(reader.focused)
    assert stack == [
        ("person", "Putins"),
        ("person", "Vladimirs Putins"),
        ("claim", "Vladimirs Putins ieradās Minskā"),
        ("person", "Putins"),
    ]


def test_a_click_on_a_claim_alone_puts_the_caret_there(reader: Reader) -> None:
    reader.has(CLAIM, "Vladimirs Putins ieradās Minskā")
    there = part_of(TEXT, "ieradās").start
    reader.hand.click(there, there)
    assert reader.focused is None
    assert reader.hand.caret == there


def test_a_click_beside_the_text_puts_the_caret_there(reader: Reader) -> None:
    span = reader.has(COUNTRY, "Minskā")
    reader.hand.focus_on(span)
    reader.hand.click(0, None)
    assert (reader.focused, reader.hand.caret) == (None, 0)
