from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import ranges
from zimulis.domain.annotations import Span, reading_order
from zimulis.domain.article import Article, Revision, text_sha256
from zimulis.domain.ids import AnnotatorId, ArticleId, RevisionId, SpanId, new_uuid
from zimulis.domain.parts import Part, Parts

ANNA = AnnotatorId("anna")
TEXT = "Kims, sacīja Putins, ieradās."


def _span(parts: Parts, label: str = "claim", name: str = "s") -> Span:
    return Span(SpanId(name), label, parts, ANNA)


def test_a_span_with_a_gap_quotes_each_part_and_reaches_over_all() -> None:
    span = _span((Part(0, 4), Part(21, 28)))
    assert span.quotes(TEXT) == ("Kims", "ieradās")
    assert (span.start, span.end, span.extent) == (0, 28, Part(0, 28))


@given(st.randoms())
def test_reading_order_is_by_start_then_the_longest_then_label_and_id(random: Random) -> None:
    expected = [
        _span((Part(0, 9),)),
        _span((Part(0, 4),), "claim", "b"),
        _span((Part(0, 4),), "person", "a"),
        _span((Part(0, 4),), "person", "c"),
        _span((Part(2, 3),)),
    ]
    shuffled = random.sample(expected, len(expected))
    assert sorted(shuffled, key=reading_order) == expected


@given(st.lists(ranges(40), min_size=1, max_size=10))
def test_in_reading_order_a_container_comes_before_what_it_contains(extents: list[Part]) -> None:
    spans = sorted((_span((extent,)) for extent in extents), key=reading_order)
    for index, later in enumerate(spans):
        for earlier in spans[:index]:
            inside = later.start <= earlier.start and earlier.end <= later.end
            assert not inside or earlier.extent == later.extent


def test_an_articles_text_is_that_of_its_revision() -> None:
    revision = Revision(RevisionId("r"), TEXT, text_sha256(TEXT))
    assert Article(ArticleId("a"), revision).text == TEXT


def test_the_sha256_is_that_of_the_text_in_utf_8() -> None:
    assert text_sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert text_sha256("ķ") == "6dcea7b98a13c4ad2d554f070f185e0a73d86204f6a382048d516520981b67f3"


def test_a_fresh_uuid_is_32_lower_case_hexadecimal_digits() -> None:
    fresh = {new_uuid() for _ in range(100)}
    assert len(fresh) == 100
    assert all(len(value) == 32 and set(value) <= set("0123456789abcdef") for value in fresh)
