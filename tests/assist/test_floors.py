"""How much the suggesters find of what people marked does not get less."""

import pytest

from tests.shared_data import shared_data
from tests.tools import suggesting

pytestmark = pytest.mark.soak  # a thousand texts, three times


@pytest.fixture(scope="module")
def texts() -> list[suggesting.Gold]:
    return suggesting.latvian_texts(shared_data("latvian") / "texts.jsonl")


def test_countries(texts: list[suggesting.Gold]) -> None:
    ours, as_written = suggesting.countries(texts)
    assert ours.recall.value >= 0.92
    assert ours.precision.value >= 0.85
    assert as_written.recall.value < 0.13


def test_mentions(texts: list[suggesting.Gold]) -> None:
    ours, _ = suggesting.mentions(texts)
    assert ours.recall.value >= 0.95
    assert ours.precision.value >= 0.92


def test_persons(texts: list[suggesting.Gold]) -> None:
    ours, _ = suggesting.persons(texts)["all"]
    assert ours.recall.value >= 0.81
    assert ours.precision.value >= 0.87
