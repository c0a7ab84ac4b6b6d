from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.dates import is_partial_date


@pytest.mark.parametrize("value", ["2023", "2023-09", "2023-09-15", "2024-02-29", "0001-01-01"])
def test_a_year_a_month_and_a_day_are_partial_dates(value: str) -> None:
    assert is_partial_date(value)


@pytest.mark.parametrize(
    "value",
    [
        *("", "23", "2023-9", "2023-13", "2023-00", "2023-02-29", "2023-09-", "2023--15", "0000"),
        *("2023-09-15T10:00", " 2023", "2023\n", "15.09.2023", "２０２３", "-2023"),
    ],
)
def test_anything_else_is_not(value: str) -> None:
    assert not is_partial_date(value)


@given(st.dates())
def test_every_day_its_month_and_its_year_are_partial_dates(day: date) -> None:
    assert all(is_partial_date(day.isoformat()[:length]) for length in (4, 7, 10))
