"""The columns of WebAnno TSV, as its first lines describe them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_ROLE, _BASE = "ROLE_", "BT_"


class Kind(Enum):
    """What the annotations of a layer are."""

    SPAN = "#T_SP="
    CHAIN = "#T_CH="
    RELATION = "#T_RL="


class Role(Enum):
    """What a column of a layer holds."""

    VALUE = "the value of a feature"
    MARK = "whether there is an annotation"
    SLOT = "the roles of what is linked"
    FILLER = "where what is linked stands"
    START = "where a relation starts"


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: Of the feature; empty if it has none.
        type: Of what the column refers to; empty if it refers to nothing.
    """

    role: Role
    name: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class TsvLayer:
    """A type of annotations.

    Attributes:
        first: The number of its first column.
    """

    kind: Kind
    type: str
    first: int
    columns: tuple[Column, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it has the columns that its kind must have."""
        if self.kind is Kind.RELATION:
            return self.columns[-1].role is Role.START
        return self.kind is Kind.SPAN or len(self.columns) == 2

    def cells_in(self, cells: list[str]) -> list[str]:
        """Those cells of a row that are this layer's; as if empty where the row is too short."""
        own = cells[self.first : self.first + len(self.columns)]
        return own + ["_"] * (len(self.columns) - len(own))


def layer_of(line: str, first: int) -> TsvLayer | None:
    """The layer that a line describes; None if it describes none."""
    kind = next((kind for kind in Kind if line.startswith(kind.value)), None)
    if kind is None:
        return None
    type_, *features = line.removeprefix(kind.value).split("|")
    columns = tuple(_columns(features)) or (Column(Role.MARK),)
    return TsvLayer(kind, type_, first, columns)


def _columns(features: list[str]) -> Iterator[Column]:
    """The columns of a layer; links are called `ROLE_some.Host:feature_some.Link`."""
    left = iter(filter(None, features))
    for feature in left:
        if feature.startswith(_ROLE):
            name = feature.rpartition(":")[2].partition(".")[0].rpartition("_")[0]
            yield Column(Role.SLOT, name)
            yield Column(Role.FILLER, name, next(left, ""))
        elif feature.startswith(_BASE):
            yield Column(Role.START, type=feature.removeprefix(_BASE))
        else:
            yield Column(Role.VALUE, feature)
