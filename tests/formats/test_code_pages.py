"""Whole articles come out of every code page of the Baltics and Russia as they went in."""

from collections.abc import Sequence

import pytest

from tests.tools.code_pages import LATVIAN, Outcome, latvian_texts, outcomes, russian_texts

ENOUGH = 0.99
SAMPLED = 4  # every so many-th of the real texts; tests.tools.code_pages takes all


def assert_told(found: Sequence[Outcome]) -> None:
    assert all(outcome.tried for outcome in found)
    assert [str(outcome) for outcome in found if outcome.share < ENOUGH] == []


@pytest.mark.skipif(not LATVIAN.exists(), reason=f"there is no {LATVIAN}")
def test_real_latvian_articles_are_told_in_each_code_page() -> None:
    texts = latvian_texts()[::SAMPLED]
    found = outcomes("lv", texts)
    assert_told(found)
    assert min(outcome.tried for outcome in found) > len(texts) / 2


def test_russian_articles_are_told_in_each_code_page() -> None:
    assert_told(outcomes("ru", russian_texts()))
