from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import texts
from zimulis.domain.offsets import Utf16Map


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_an_astral_character_takes_two_units() -> None:
    offsets = Utf16Map("a😀b")
    assert [offsets.to_utf16(offset) for offset in range(4)] == [0, 1, 3, 4]
    assert [offsets.to_code_points(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


@given(texts)
def test_units_are_those_that_an_encoder_counts(text: str) -> None:
    offsets = Utf16Map(text)
    for offset in range(len(text) + 1):
        assert offsets.to_utf16(offset) == _units(text[:offset])


@given(texts)
def test_every_code_point_offset_comes_back(text: str) -> None:
    offsets = Utf16Map(text)
    for offset in range(len(text) + 1):
        assert offsets.to_code_points(offsets.to_utf16(offset)) == offset


@given(texts)
def test_a_unit_belongs_to_the_code_point_that_holds_it(text: str) -> None:
    offsets = Utf16Map(text)
    for unit in range(_units(text)):
        offset = offsets.to_code_points(unit)
        assert _units(text[:offset]) <= unit < _units(text[: offset + 1])


@given(texts, st.data())
def test_conversion_keeps_the_order(text: str, data: st.DataObject) -> None:
    offsets = Utf16Map(text)
    some, others = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    assert offsets.to_utf16(some) <= offsets.to_utf16(others)
    assert others - some <= offsets.to_utf16(others) - offsets.to_utf16(some)
