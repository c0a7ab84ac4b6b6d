import pytest

from tests.domain.texts import part_of
from zimulis.domain.guidelines import example_of, first_sentence, with_example

TEXT = (
    "Vizīte Minskā\n\nOtrdien Krievijas prezidents Vladimirs Putins ieradās Baltkrievijā, "
    "ziņo aģentūra. „Jā,” viņš *sacīja*, „mēs runāsim.” Tas bija viss.\n"
)


def test_the_first_example_begins_a_list_under_a_heading_of_the_language() -> None:
    assert with_example("Mark it.\n", "en", "one") == "Mark it.\n\n## Examples\n\n- one"
    assert with_example("", "lv", "viens") == "## Piemēri\n\n- viens"
    assert with_example("Märgi.", "et", "üks") == "Märgi.\n\n## Examples\n\n- üks"


def test_further_examples_go_to_the_end_of_that_list() -> None:
    once = with_example("Mark it.", "en", "one")
    assert with_example(once, "en", "two") == f"{once}\n- two"
    followed = f"{once}\n\n## See also\n\nThe manual."
    expected = f"{once}\n- two\n\n## See also\n\nThe manual."
    assert with_example(followed, "en", "two") == expected
    assert with_example("# Examples\n", "lv", "one") == "# Examples\n\n- one"


@pytest.mark.parametrize(
    ("quotes", "example"),
    [
        (
            ("Vladimirs Putins",),
            "Otrdien Krievijas prezidents **Vladimirs Putins** ieradās Baltkrievijā, ziņo "
            "aģentūra. …",
        ),
        (
            ("„Jā,”", "„mēs runāsim.”"),
            "… ieradās Baltkrievijā, ziņo aģentūra. **„Jā,”** viņš \\*sacīja\\*, "
            "**„mēs runāsim.”** Tas bija viss.",
        ),
        (("Vizīte Minskā",), "**Vizīte Minskā**"),
    ],
)
def test_an_example_is_the_words_within_a_few_of_their_paragraph(
    quotes: tuple[str, ...], example: str
) -> None:
    assert example_of(TEXT, tuple(part_of(TEXT, quote) for quote in quotes)) == example


def test_a_paragraph_is_not_reached_over_and_words_are_not_cut() -> None:
    assert example_of("a\nb c", (part_of("a\nb c", "c"),)) == "b **c**"
    long = "vārds" * 30 + " Putins " + "vārds" * 30
    assert example_of(long, (part_of(long, "Putins"),)) == "… **Putins** …"


def test_the_first_sentence_is_plain() -> None:
    guideline = "Mark *every* named human,\nand the name only. Not titles.\n\n- More."
    assert first_sentence(guideline) == "Mark every named human, and the name only."
    assert first_sentence("## Just a heading") == "Just a heading"
    assert first_sentence("") == ""
