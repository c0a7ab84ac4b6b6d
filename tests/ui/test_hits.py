from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.parts import Part
from zimulis.ui.surface.hits import Hits

_ends = st.lists(st.integers(0, 60), max_size=20, unique=True).map(sorted)
places = _ends.map(lambda ends: [Part(*p) for p in zip(ends[::2], ends[1::2], strict=False)])
ranges = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda r: Part(r[0], r[0] + r[1]))


@given(places, ranges)
def test_the_hits_of_a_block_are_those_that_share_a_character_with_it(
    found: list[Part], block: Part
) -> None:
    sharing = [hit for hit in found if hit.start < block.end and block.start < hit.end]
    assert list(Hits(found).touching(block)) == sharing


def test_the_current_hit_is_one_of_them_or_none() -> None:
    found = [Part(0, 6), Part(15, 21)]
    assert Hits(found, 1).current == Part(15, 21)
    assert Hits(found).current is None
    assert Hits().current is None
