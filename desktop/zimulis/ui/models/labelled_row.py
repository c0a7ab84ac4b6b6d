"""A row of a list about words with a label."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """One line.

    Attributes:
        label: In whose colour.
        words: Those of the text.
        beside: What is said of them, more quietly.
    """

    label: str
    words: str
    beside: str
