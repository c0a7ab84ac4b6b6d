"""Labels on a text and links between them, as a file of JSON has them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from zimulis.formats.json_labels.values import Object


@dataclass(frozen=True, slots=True)
class Mark:
    """A span as a file has it.

    Attributes:
        name: What the file calls it; no two of an article are called alike.
        start: As the file counts.
        end: Likewise, not included.
        recorded: What the file says stands there; empty if it does not say.
        annotator: The name of whose it is; empty if the file does not say.
        attributes: Values by the names of attributes.
        ours: What the file keeps of ours, see `zimulis.formats.json_labels.facts`.
    """

    name: str
    label: str
    start: int
    end: int
    recorded: str = ""
    annotator: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    ours: Object = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two spans, by their names in the file."""

    type: str
    source: str
    target: str
    ours: Object = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class Marks:
    """All that a file says about one text.

    Attributes:
        utf16: Whether its offsets count UTF-16 units, not code points.
        failures: What is said there that makes no sense, a sentence each.
        notes: What a person should know of.
        ours: What the file keeps of ours about the article.
    """

    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    utf16: bool = False
    failures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    ours: Object = field(default_factory=dict[str, object])

    def by(self, annotator: str) -> "Marks":
        """The same marks as somebody's."""
        return replace(self, marks=tuple(replace(one, annotator=annotator) for one in self.marks))


def distinct(marks: Iterator[Mark]) -> Iterator[Mark]:
    """The marks, those without a name or with another one's under a new name."""
    taken: set[str] = set()
    for number, mark in enumerate(marks):
        name = mark.name if mark.name and mark.name not in taken else f"#{number}"
        taken.add(name)
        yield replace(mark, name=name)
