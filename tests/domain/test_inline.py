import re

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import part_of, ranges
from zimulis.domain.annotations import Span
from zimulis.domain.ids import AnnotatorId, SpanId
from zimulis.domain.inline import marked_text, pieces
from zimulis.domain.parts import Part, extent

TEXT = "“Jā,” teica Krievijas mediji. “Gaidām.”"


def _span_on(label: str, *parts: Part) -> Span:
    return Span(SpanId(f"{label}{parts}"), label, parts, AnnotatorId("anna"))


def _span(label: str, *quotes: str) -> Span:
    return _span_on(label, *(part_of(TEXT, quote) for quote in quotes))


def _marked(*spans: Span, within: str = TEXT) -> str:
    return marked_text(TEXT, spans, part_of(TEXT, within))


def test_marks_stand_in_brackets_and_in_each_other() -> None:
    marked = _marked(_span("source", "Krievijas mediji"), _span("country", "Krievijas"))
    assert marked == "“Jā,” teica [[Krievijas|country] mediji|source]. “Gaidām.”"


def test_a_gap_makes_numbered_pieces() -> None:
    marked = _marked(_span("claim", "“Jā,”", "“Gaidām.”"), _span("country", "Krievijas"))
    assert marked == "[“Jā,”|claim 1a] teica [Krievijas|country] mediji. [“Gaidām.”|claim 1b]"


def test_of_two_that_cross_the_later_goes_in_pieces() -> None:
    marked = _marked(_span("person", "teica Krievijas"), _span("source", "Krievijas mediji"))
    assert "[teica [Krievijas|source 1a]|person][ mediji|source 1b]." in marked


def test_only_what_lies_in_the_stretch_is_written() -> None:
    span = _span("source", "Krievijas mediji")
    assert _marked(span, within="mediji. “Gaid") == "[mediji|source]. “Gaid"
    assert _marked(span, within="“Jā,”") == "“Jā,”"


def test_the_text_may_have_our_signs_itself() -> None:
    text = "a [b|c] \\d"
    span = _span_on("person", Part(2, 7))
    assert marked_text(text, [span], Part(0, 10)) == "a [\\[b\\|c\\]|person] \\\\d"


_LENGTH = 12
_spans = st.lists(
    ranges(_LENGTH).map(lambda part: _span_on("person", part)),
    max_size=6,
    unique_by=lambda span: span.id,
)


@given(_spans, ranges(_LENGTH))
def test_pieces_cover_the_same_and_cross_nowhere(spans: list[Span], within: Part) -> None:
    found = pieces(spans, within)
    for piece in found:
        assert within.start <= piece.part.start < piece.part.end <= within.end
        for other in found:
            a, b = sorted((piece.part, other.part))
            assert not a.start < b.start < a.end < b.end
    for span in spans:
        covered = {o for piece in found if piece.span == span for o in range(*piece.part)}
        assert covered == set(range(*extent(span.parts))) & set(range(*within))


@given(_spans)
def test_without_brackets_and_labels_the_text_is_left(spans: list[Span]) -> None:
    text = "abc def ghij"
    marked = marked_text(text, spans, Part(0, len(text)))
    assert re.sub(r"\[|\|person( \d+[a-z])?\]", "", marked) == text
