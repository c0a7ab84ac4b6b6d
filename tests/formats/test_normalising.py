"""Texts are brought into one form, and nothing else about them is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.formats.hostile import hostile_texts
from zimulis.formats.normalising import irregularity, legal_in_xml, normalise

any_text = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    ("text", "normal", "changes"),
    [
        ("a\r\nb\r\n", "a\nb\n", ("2 CRLF to LF",)),
        ("a\rb\n\rc", "a\nb\n\nc", ("2 CR to LF",)),
        (
            "a\fb\x85c\u2028d\u2029e",
            "a\nb\nc\nd\ne",
            tuple(f"1 {one} to LF" for one in ("form feed", "U+0085", "U+2028", "U+2029")),
        ),
        ("a\x00b\x0b\ufdd0\ufdef\uffff\ud800", "a" + "\ufffd" + "b" + "\ufffd" * 5, None),
        (" \u00a0a\u200b\ufeff\tb \n", " \u00a0a\u200b\ufeff\tb \n", ()),
        ("e\u0301 ā \U0001f468\u200d\U0001f692", "e\u0301 ā \U0001f468\u200d\U0001f692", ()),
    ],
)
def test_examples(text: str, normal: str, changes: tuple[str, ...] | None) -> None:
    result = normalise(text)
    assert result.text == normal
    if changes is not None:
        assert result.changes == changes


@given(any_text)
def test_what_is_normal_stays_so_and_can_be_written_as_xml(text: str) -> None:
    normal = normalise(text).text
    assert irregularity(normal) == ""
    assert normalise(normal).text == normal
    assert normalise(normal).changes == ()
    element = etree.Element("text")
    element.text = normal
    assert (etree.fromstring(etree.tostring(element)).text or "") == normal


@given(any_text)
def test_only_line_ends_of_two_characters_change_the_length(text: str) -> None:
    assert len(normalise(text).text) == len(text) - text.count("\r\n")


@given(hostile_texts, st.sampled_from("\r\f\x85\u2028\u2029\x00\x0b\ufdd0\uffff"), st.data())
def test_an_irregularity_is_found_where_it_is(text: str, odd: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    spoiled = text[:place] + odd + text[place:]
    assert irregularity(spoiled) == f"U+{ord(odd):04X} at {place}"


@given(any_text)
def test_fields_lose_only_what_xml_cannot_hold(value: str) -> None:
    legal = legal_in_xml(value)
    assert len(legal) == len(value)
    assert all(old == new or new == "\ufffd" for old, new in zip(value, legal, strict=True))
    etree.Element("x", a=legal)
