"""The labels of a project, and what their spans can carry."""

from dataclasses import dataclass
from enum import StrEnum


class LineStyle(StrEnum):
    """How a label is drawn under the words, so that colour is never the only sign."""

    SOLID = "solid"
    DASH = "dash"
    DOUBLE = "double"
    DASH_DOT = "dash-dot"
    BRACKET = "bracket"


class AttributeType(StrEnum):
    """What values an attribute takes."""

    CHOICE = "choice"
    FLAG = "flag"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    ENTITY = "entity"


@dataclass(frozen=True, slots=True)
class AttributeDefinition:
    """A field that spans of a label can carry.

    Attributes:
        choices: The values of a choice, in the order of their digits; empty for other types.
        default: The value where none was given; empty for none.
        shown: Whether the inspector shows it without being asked.
    """

    name: str
    type: AttributeType
    choices: tuple[str, ...] = ()
    default: str = ""
    shown: bool = True


@dataclass(frozen=True, slots=True)
class RelationDefinition:
    """A type of relation that spans of a label can start.

    Attributes:
        targets: Labels of the spans and entities it may point at; empty for any.
    """

    type: str
    targets: tuple[str, ...] = ()
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of span.

    Attributes:
        colour: The line colour on the light page, `#RRGGBB`; `dark` that on the dark page.
        key: The digit that applies it; empty for none.
        links_entity: Whether its spans can name an entity.
        guidelines: Pairs of language and Markdown text.
    """

    name: str
    title: str
    colour: str
    dark: str
    line: LineStyle = LineStyle.SOLID
    key: str = ""
    links_entity: bool = True
    guidelines: tuple[tuple[str, str], ...] = ()
    attributes: tuple[AttributeDefinition, ...] = ()
    relations: tuple[RelationDefinition, ...] = ()

    @property
    def is_claim(self) -> bool:
        """Whether its spans are drawn as brackets and trimmed as claims."""
        return self.line is LineStyle.BRACKET


@dataclass(frozen=True, slots=True)
class Scheme:
    """The labels of a project, in the order in which they are shown."""

    name: str
    labels: tuple[Label, ...] = ()

    def label(self, name: str) -> Label | None:
        """The label of that name, or None."""
        return next((label for label in self.labels if label.name == name), None)

    def title_of(self, name: str) -> str:
        """What people call the label of that name; the name itself if there is none."""
        label = self.label(name)
        return label.title if label else name

    def label_for_key(self, key: str) -> Label | None:
        """The label that a digit applies, or None."""
        return next((label for label in self.labels if label.key and label.key == key), None)
