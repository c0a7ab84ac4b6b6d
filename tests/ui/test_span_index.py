from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import covered
from tests.ui.fakes import CLAIM, COUNTRY, PERSON, is_claim, span_on
from zimulis.domain.annotations import Span, reading_order
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part, length, overlap
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.span_index import SpanIndex

TEXT = "\n\n".join(["Putins ieradās Minskā", "Lavrovs", "brauca uz Pekinu, sacīja TASS", "un ..."])
BLOCKS = Blocks(TEXT)

_ends = st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=6, unique=True).map(sorted)
_parts = _ends.map(lambda ends: tuple(zip(ends[::2], ends[1::2], strict=False)))
spans = st.builds(
    lambda label, parts, name: span_on(label, *parts, name=f"span {name}"),
    st.sampled_from([PERSON, COUNTRY, CLAIM]),
    _parts,
    st.integers(0, 6),
)
steps = st.lists(st.one_of(spans, st.integers(0, 6)), max_size=25)


def _indexed(found: list[Span]) -> SpanIndex:
    index = SpanIndex(BLOCKS, is_claim)
    index.extend(found)
    return index


def _apply(steps: list[Span | int]) -> tuple[SpanIndex, dict[SpanId, Span]]:
    """Puts and removes; looks at lanes on the way, so that stale ones would be seen."""
    index, model = _indexed([]), dict[SpanId, Span]()
    for step in steps:
        if isinstance(step, Span):
            index.put(step)
            model[step.id] = step
        else:
            index.remove(SpanId(f"span {step}"))
            model.pop(SpanId(f"span {step}"), None)
        for block in range(len(BLOCKS)):
            index.lanes(block)
    return index, model


@given(steps)
def test_it_holds_what_was_put_in_reading_order(steps: list[Span | int]) -> None:
    index, model = _apply(steps)
    assert list(index) == sorted(model.values(), key=reading_order)
    assert len(index) == len(model)
    assert all(index.get(span_id) == span for span_id, span in model.items())


@given(steps)
def test_its_blocks_and_lanes_are_those_of_a_fresh_index(steps: list[Span | int]) -> None:
    index, model = _apply(steps)
    fresh = _indexed(list(model.values()))
    for block in range(len(BLOCKS)):
        assert index.in_block(block) == fresh.in_block(block)
        assert index.lanes(block) == fresh.lanes(block)
        assert index.claims_in_block(block) == [
            s for s in fresh.in_block(block) if is_claim(s.label)
        ]
        assert index.lanes(block).keys() == {s.id for s in index.in_block(block)} - {
            s.id for s in index.claims_in_block(block)
        }


@given(steps)
def test_overlapping_spans_of_a_block_share_no_lane(steps: list[Span | int]) -> None:
    index, _ = _apply(steps)
    for block in range(len(BLOCKS)):
        lanes = index.lanes(block)
        named = [span for span in index.in_block(block) if span.id in lanes]
        for number, span in enumerate(named):
            for other in named[:number]:
                if overlap((span.extent,), (other.extent,)):
                    assert lanes[span.id] != lanes[other.id]


@given(steps, st.integers(0, len(TEXT) - 1))
def test_covering_finds_every_span_with_a_part_there_the_shortest_first(
    steps: list[Span | int], offset: int
) -> None:
    index, model = _apply(steps)
    found = index.covering(offset)
    assert {span.id for span in found} == {
        span.id for span in model.values() if offset in covered(span.parts)
    }
    lengths = [length(span.parts) for span in found]
    assert lengths == sorted(lengths)


@given(steps, spans)
def test_putting_tells_every_block_that_looks_different(
    steps: list[Span | int], span: Span
) -> None:
    index, _ = _apply(steps)

    def picture() -> list[tuple[list[Span], dict[SpanId, int]]]:
        return [
            (list(index.in_block(block)), dict(index.lanes(block))) for block in range(len(BLOCKS))
        ]

    before = picture()
    changed = index.put(span)
    after = picture()
    assert {block for block in range(len(BLOCKS)) if before[block] != after[block]} <= changed


@given(steps, _ends)
def test_what_starts_in_a_range_is_found_in_reading_order(
    steps: list[Span | int], ends: list[int]
) -> None:
    index, model = _apply(steps)
    part = Part(ends[0], ends[-1])
    expected = [span for span in model.values() if part.start <= span.start < part.end]
    assert list(index.starting_in(part)) == sorted(expected, key=reading_order)


@given(steps, st.integers(0, len(TEXT)))
def test_after_and_before_step_through_all_in_reading_order(
    steps: list[Span | int], offset: int
) -> None:
    index, _ = _apply(steps)
    place = (offset, -len(TEXT) - 1, "", "")
    forwards, backwards = list[Span](), list[Span]()
    while following := index.after(reading_order(forwards[-1]) if forwards else place):
        forwards.append(following)
    while preceding := index.before(reading_order(backwards[-1]) if backwards else place):
        backwards.append(preceding)
    assert [*reversed(backwards), *forwards] == list(index)
    assert all(span.start >= offset for span in forwards)
    assert all(span.start < offset for span in backwards)


def test_a_span_moved_to_another_block_leaves_the_first() -> None:
    span = span_on(PERSON, (0, 6))
    index = _indexed([span])
    changed = index.put(replace(span, parts=(Part(23, 30),)))
    assert changed == {0, 1}
    assert (index.in_block(0), len(index.in_block(1))) == ([], 1)


def test_what_is_not_there_is_no_trouble() -> None:
    index = _indexed([])
    assert index.remove(SpanId("gone")) == set()
    assert index.get(None) is None
    assert index.covering(0) == []
