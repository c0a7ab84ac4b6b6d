"""The language of filters, as it is typed and as it is written back."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.article import Status
from zimulis.domain.article_filter import (
    NONE,
    ArticleFilter,
    Fact,
    Field,
    FilterUnclear,
    Term,
    date_bounds,
    parse_filter,
    words_filter,
)

values = st.text(min_size=1).filter(lambda value: "\x00" not in value)
days = st.dates(date(1000, 1, 1), date(9999, 12, 30)).map(date.isoformat)
partial_dates = st.tuples(days, st.sampled_from((4, 7, 10))).map(lambda pair: pair[0][: pair[1]])
_FREE = (Field.WORDS, Field.TITLE, Field.SOURCE, Field.TEXT, Field.LANGUAGE, Field.TAG)


def _terms_of(field: Field, value: st.SearchStrategy[str]) -> st.SearchStrategy[Term]:
    several = st.lists(value, min_size=1, max_size=3).map(tuple)
    return st.builds(Term, st.just(field), several, st.booleans())


terms = st.one_of(
    *(_terms_of(field, values) for field in _FREE),
    _terms_of(Field.STATUS, st.sampled_from([status.value for status in Status])),
    _terms_of(Field.IS, st.sampled_from([fact.value for fact in Fact])),
    _terms_of(Field.DATE, partial_dates),
)
filters = st.lists(terms, max_size=5).map(tuple).map(ArticleFilter)


@given(filters)
def test_a_filter_is_read_as_it_is_written(wanted: ArticleFilter) -> None:
    assert parse_filter(str(wanted)) == wanted


@given(st.text())
def test_whatever_is_typed_is_a_filter_or_is_refused(text: str) -> None:
    with suppress(FilterUnclear):
        parsed = parse_filter(text)
        assert parse_filter(str(parsed)) == parsed


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",))))
def test_words_are_words_whatever_is_in_them(text: str) -> None:
    wanted = words_filter(text)
    assert parse_filter(str(wanted)).values(Field.WORDS) == tuple(text.split())


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ()),
        ("  Putins   Minskā ", (Term(Field.WORDS, ("Putins",)), Term(Field.WORDS, ("Minskā",)))),
        (
            '"divi vārdi" lang:lv',
            (Term(Field.WORDS, ("divi vārdi",)), Term(Field.LANGUAGE, ("lv",))),
        ),
        ("lang:lv,ru", (Term(Field.LANGUAGE, ("lv", "ru")),)),
        ("-label:weapon", (Term(Field.LABEL, ("weapon",), negated=True),)),
        ("12:30", (Term(Field.WORDS, ("12:30",)),)),
        ("?", (Term(Field.IS, ("asked",)),)),
        ("-?", (Term(Field.IS, ("asked",), negated=True),)),
        ('"?"', (Term(Field.WORDS, ("?",)),)),
        ('tag:"a ""b"""', (Term(Field.TAG, ('a "b"',)),)),
        ('"begun and not', (Term(Field.WORDS, ("begun and not",)),)),
        ("date:2023-09..2024", (Term(Field.DATE, ("2023-09..2024",)),)),
        ("meta:site=delfi.lv", (Term(Field.METADATA, ("site=delfi.lv",)),)),
    ],
)
def test_what_is_typed_means(typed: str, expected: tuple[Term, ...]) -> None:
    assert parse_filter(typed).terms == expected


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("language:lv", "“language:” names no field"),
        ("lang:", "Say what “lang:” should be."),
        ("status:ready", "“status:” is one of new, reading, done, checked, set-aside"),
        ("is:open", "“is:” is one of asked, changed, doubtful, alike, binned"),
        ("date:yesterday", "“yesterday” is no date"),
        ("date:2023-13", "“2023-13” is no date"),
        ("date:..", "“..” is no date"),
        ("date:2024..2023", "“2024..2023” ends before it begins."),
        ("-", "“-” says nothing"),
        (",", "“,” says nothing"),
        ("meta:=x", "Write “meta:name=value”"),
    ],
)
def test_what_is_not_clear_is_said_in_a_sentence(typed: str, said: str) -> None:
    with pytest.raises(FilterUnclear) as caught:
        parse_filter(typed)
    assert str(caught.value).startswith(said)


@given(partial_dates, partial_dates)
def test_a_date_is_within_what_it_begins_with(one: str, other: str) -> None:
    assert (other in date_bounds(one)) == other.startswith(one)


@given(days, days, days)
def test_a_range_of_days_holds_those_between(one: str, other: str, day: str) -> None:
    first, last = sorted((one, other))
    assert (day in date_bounds(f"{first}..{last}")) == (first <= day <= last)
    assert (day in date_bounds(f"{first}..")) == (first <= day)
    assert (day in date_bounds(f"..{last}")) == (day <= last)


@given(days)
def test_the_last_day_of_a_range_is_in_it_by_its_month_and_year(day: str) -> None:
    before = (
        (date.fromisoformat(day) - timedelta(days=1)).isoformat() if day > "1000-01-01" else day
    )
    for length in (4, 7, 10):
        assert day in date_bounds(f"{before}..{day[:length]}")
    assert "" not in date_bounds(f"..{day}")


def test_a_field_is_changed_where_it_stands() -> None:
    wanted = parse_filter("lang:lv Putins status:new")
    assert str(wanted.having(Field.LANGUAGE, ["ru", "en"])) == "lang:ru,en Putins status:new"
    assert str(wanted.having(Field.LANGUAGE, [])) == "Putins status:new"
    assert str(wanted.having(Field.LABEL, [NONE])) == "lang:lv Putins status:new label:none"
    negated = wanted.having(Field.LABEL, ["weapon"], negated=True)
    assert str(negated) == "lang:lv Putins status:new -label:weapon"
    assert str(parse_filter("lang:lv x lang:ru").having(Field.LANGUAGE, ["en"])) == "lang:en x"
