"""Dates as files write them become partial dates, and what is unsure stays unsure."""

import pytest

from zimulis.formats.dates import partial_date


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2023-09-15", "2023-09-15"),
        (" 2023-09 ", "2023-09"),
        ("2023", "2023"),
        ("2023-09-15T23:59:00+03:00", "2023-09-15"),
        ("2023-09-15 23:59", "2023-09-15"),
        ("20230915", "2023-09-15"),
        ("2023/9/5", "2023-09-05"),
        ("15.09.2023", "2023-09-15"),
        ("3.4.2023. 12:00", "2023-04-03"),
        ("15/09/2023", "2023-09-15"),
        ("09/15/2023", "2023-09-15"),
        ("03/03/2023", "2023-03-03"),
        ("03/04/2023", "2023"),
        ("1694736000", "2023-09-15"),
        ("1694736000000", "2023-09-15"),
        ("Fri, 15 Sep 2023 10:00:00 +0300", "2023-09-15"),
        ("31.02.2023", ""),
        ("99999999", ""),
        ("vakar", ""),
        ("", ""),
    ],
)
def test_dates_in_the_forms_that_files_have(written: str, kept: str) -> None:
    assert partial_date(written) == kept
