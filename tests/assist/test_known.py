"""What was linked in one article is suggested in others."""

from zimulis.assist import Snapshot, suggestions
from zimulis.assist.known import Known


def test_names_of_entities_are_found_in_every_form() -> None:
    text = "Tikās ar Vladimiru Putinu. Putins klusēja, un Bergu Liepājas ielā neredzēja."
    known = (
        ("person", "Vladimirs Putins", "Vladimirs Putins"),
        ("person", "Vladimirs Putins", "Putins"),
        ("person", "Bergs", "Bergs"),
    )
    article = Snapshot(text, "lv", frozenset({"person"}), frozenset({"person"}), known=known)
    found = suggestions(article, [Known()])
    assert [(one.words(text), one.entity) for one in found if one.score > 0.9] == [
        ("Vladimiru Putinu", "Vladimirs Putins"),
        ("Putins", "Vladimirs Putins"),
    ]
