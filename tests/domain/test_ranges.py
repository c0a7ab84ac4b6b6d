from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import ranges
from zimulis.domain.parts import Part
from zimulis.domain.ranges import Ranges


@given(st.lists(ranges(30), max_size=8), ranges(30))
def test_they_answer_as_a_look_at_each_would(many: list[Part], one: Part) -> None:
    there = Ranges(many)
    assert there.hold(one) == any(r.start <= one.start and one.end <= r.end for r in many)
    assert there.touch(one) == any(r.start < one.end and one.start < r.end for r in many)
