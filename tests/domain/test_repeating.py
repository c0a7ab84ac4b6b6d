"""What repeats a mark."""

import pytest

from zimulis.domain.parts import Part
from zimulis.domain.repeating import repeats
from zimulis.domain.suggestions import Suggestion


@pytest.mark.parametrize(
    ("marked", "found", "is_so"),
    [
        ("Vladimirs Putins", "Putina", True),
        ("Putins", "Vladimiram Putinam", True),
        ("Krievija", "Krievijā", True),
        ("Su-35", "Su-35", True),
        ("Roze", "rozes", False),
        ("Putins", "Lavrovs", False),
        ("Vladimirs Putins", "Vladimirs Zelenskis", False),
    ],
)
def test_another_form_or_a_part_of_the_name(marked: str, found: str, is_so: bool) -> None:
    one = Suggestion("x", "person", (Part(0, len(found)),))
    said = {"label": "person", "words": marked, "entity": "", "language": "lv"}
    assert repeats(one, found, **said) is is_so
    assert not repeats(one, found, **{**said, "label": "country"})


def test_who_is_named_decides_where_that_is_known() -> None:
    text = "Bērziņš"
    one = Suggestion("x", "person", (Part(0, 7),), entity="Andris Bērziņš")
    said = {"label": "person", "words": "Bērziņš", "language": "lv"}
    assert repeats(one, text, entity="andris bērziņš", **said)
    assert not repeats(one, text, entity="Gundars Bērziņš", **said)
