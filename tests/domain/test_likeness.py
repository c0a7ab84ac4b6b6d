from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.likeness import (
    ALIKE,
    KEYS,
    LEAST_SHINGLES,
    groups,
    likeness,
    shingles,
    sketch,
)

_WORDS = [f"vārds{number}" for number in range(5000)]
LONG = " ".join(_WORDS[:300])


def test_case_and_punctuation_make_no_difference() -> None:
    assert shingles("Viņš teica: «Jā, Rīgā!»") == shingles("viņš TEICA – „jā“ rīgā")
    assert shingles("Viņš teica: «Jā!»") == {"viņš teica jā"}


def test_an_ideograph_is_a_word() -> None:
    assert shingles("普京 说，") == {"普 京 说"}


def test_likeness_is_the_share_of_what_is_common() -> None:
    assert likeness({"a", "b", "c"}, {"b", "c", "d"}) == 0.5
    assert likeness({"a"}, {"b"}) == 0
    assert likeness(set(), set()) == 0


def test_a_short_text_is_never_compared() -> None:
    words = _WORDS[: LEAST_SHINGLES + 2]
    assert len(sketch(" ".join(words))) == KEYS
    assert sketch(" ".join(words[1:])) == ()


def test_a_sketch_depends_on_the_words_alone() -> None:
    assert sketch(LONG) == sketch(LONG.upper().replace(" ", ",\n"))
    assert all(0 <= key < 2**48 for key in sketch(LONG))


def test_texts_that_share_seven_tenths_share_a_key() -> None:
    random, found = Random(1), 0
    for _ in range(200):
        words = random.sample(_WORDS, 300)
        other = words[:250] + random.sample(_WORDS, 50)
        assert likeness(shingles(" ".join(words)), shingles(" ".join(other))) >= 0.7
        found += bool(set(sketch(" ".join(words))) & set(sketch(" ".join(other))))
    assert found >= 195


def test_unlike_texts_share_no_key() -> None:
    random = Random(2)
    texts = [" ".join(random.choices(_WORDS, k=300)) for _ in range(60)]
    for one, other in combinations(texts, 2):
        assert likeness(shingles(one), shingles(other)) < ALIKE
        assert not set(sketch(one)) & set(sketch(other))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_groups_are_what_pairs_connect(pairs: list[tuple[int, int]]) -> None:
    found = groups(pairs)
    members = [member for group in found for member in group]
    assert len(members) == len(set(members)), "nobody is in two groups"
    assert set(members) == {member for pair in pairs for member in pair}
    for one, other in pairs:
        assert any({one, other} <= group for group in found)
    for group in found:
        reached = {min(group)}
        for _ in group:
            reached |= {m for pair in pairs if reached & set(pair) for m in pair}
        assert reached == group
