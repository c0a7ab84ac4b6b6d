"""What a filter that is being typed can go on with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.article_filter import parse_filter
from zimulis.domain.filter_completion import Vocabulary, completions, is_unfinished

KNOWN = Vocabulary(
    labels=("person", "weapon"),
    annotators=("anna", "gold"),
    languages=("lv", "ru"),
    tags=("war", "two words"),
    metadata=("site",),
    saved={"Today": "status:new lang:lv", "Latvian": "lang:lv"},
)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("l", []),
        ("la", ["lang:", "label:", "Latvian"]),
        ("Putins la", ["lang:", "label:"]),
        ("-la", ["lang:", "label:"]),
        ("lang:", ["lv", "ru", "none"]),
        ("lang:l", ["lv"]),
        ("lang:lv,r", ["ru"]),
        ("lang:lv ", []),
        ("label:W", ["weapon"]),
        ("by:", ["anna", "gold"]),
        ("status:s", ["set-aside"]),
        ("is:", ["asked", "changed", "doubtful", "alike", "binned"]),
        ("al", []),
        ('tag:"tw', ["two words"]),
        ("meta:", ["site"]),
        ("toda", ["Today"]),
        ("", ["Today", "Latvian"]),
        ("nothing:", []),
    ],
)
def test_what_is_offered(typed: str, offered: list[str]) -> None:
    assert [offer.title for offer in completions(typed, len(typed), KNOWN)] == offered


def test_every_field_is_offered_where_that_is_asked() -> None:
    for typed in ("", "lang:lv ", "lang:lv -"):
        offers = completions(typed, len(typed), KNOWN, asked=True)
        titles = [offer.title for offer in offers]
        assert titles[:2] == ["title:", "source:"]
        assert {"date:", "status:", "label:", "by:", "tag:", "is:"} <= set(titles)
        assert ("Today" in titles) == (typed == "")
        assert offers[0].text == f"{typed}title:"


@pytest.mark.parametrize(
    ("before", "after", "title", "text", "caret"),
    [
        ("la", "", "lang:", "lang:", 5),
        ("x -la", " y", "label:", "x -label: y", 9),
        ("lang:l", "", "lv", "lang:lv ", 8),
        ("lang:l", " x", "lv", "lang:lv x", 8),
        ("tag:tw", "", "two words", 'tag:"two words" ', 16),
        ("tag:war,tw", "", "two words", 'tag:war,"two words" ', 20),
        ("toda", "", "Today", "status:new lang:lv", 18),
    ],
)
def test_what_is_taken_goes_where_it_was_typed(
    before: str, after: str, title: str, text: str, caret: int
) -> None:
    offers = {o.title: o for o in completions(before + after, len(before), KNOWN)}
    assert (offers[title].text, offers[title].caret) == (text, caret)


@pytest.mark.parametrize(
    ("typed", "unfinished"),
    [
        *((part, True) for part in ("da", "date", "date:", "date:2", "date:202", "date:2023-0")),
        *((part, False) for part in ("d", "date:2023", "date:2023-09", "date:2023-09..", "datums")),
        *((part, True) for part in ("date:2023-09..20", "date:no", "-", '"', '-"', "x -")),
        *((part, False) for part in ("date:none", "date:x", "", "x ", "Putins", "is ")),
        *((part, True) for part in ("lang:", "lang:l", "lang:lv,", "-status:re", 'tag:"two')),
        *((part, False) for part in ("lang:lv", "lang:xx", "status:new", 'tag:"two words"')),
        *((part, True) for part in ("text:", "x title:", "meta:si")),
        *((part, False) for part in ("text:a", "meta:site", "meta:site=l", "colour:", "colour:r")),
    ],
)
def test_what_is_only_begun(typed: str, unfinished: bool) -> None:
    assert is_unfinished(typed, len(typed), KNOWN) == unfinished


def test_what_is_only_begun_is_looked_at_where_the_caret_is() -> None:
    assert is_unfinished("dat lang:lv", 3, KNOWN)
    assert not is_unfinished("dat lang:lv", 11, KNOWN)


@given(st.text(), st.integers(min_value=0))
def test_whatever_is_typed_can_be_completed(text: str, at: int) -> None:
    caret = at % (len(text) + 1)
    for offer in completions(text, caret, KNOWN):
        assert 0 <= offer.caret <= len(offer.text)


@given(st.sampled_from(["lang:", "status:", "tag:", "label:", "by:", "is:", "meta:"]))
def test_what_is_offered_is_understood(typed: str) -> None:
    for offer in completions(typed, len(typed), KNOWN):
        assert parse_filter(offer.text).terms
