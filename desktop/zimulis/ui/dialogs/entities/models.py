"""The lists of the dialog: entities, what one says, the words that name it, and where."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from zimulis.domain.countries import COUNTRY_CODE
from zimulis.domain.entities import names_of
from zimulis.domain.ids import EntityId, SpanId
from zimulis.domain.naming import finds
from zimulis.workspace.entity_merging import EntityRow, Use

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
USE = Qt.ItemDataRole.UserRole + 1


class EntityModel(QAbstractTableModel):
    """Entities with their label and how often they are named; filtered and sorted here.

    Not by a proxy: one that asks Python for every row is slow at ten thousand of them.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: Sequence[EntityRow] = ()
        self._rows: list[EntityRow] = []
        self._filter = ""
        self._order = (0, False)
        self._titles: Mapping[str, str] = {}

    def show(self, rows: Sequence[EntityRow], titles: Mapping[str, str]) -> None:
        """Shows entities.

        Args:
            rows: By label, name and id.
            titles: Those of labels, by their names.
        """
        self._all, self._titles = rows, titles
        self._arrange()

    def set_filter(self, text: str) -> None:
        """Shows those only that what is typed finds, by name, alias, code or label."""
        self._filter = text
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._all if self._fits(row)]
        column, descending = self._order
        if column:
            self._rows.sort(key=lambda row: self._cell(row, column), reverse=descending)
        elif descending:
            self._rows.reverse()
        self.endResetModel()

    def _fits(self, row: EntityRow) -> bool:
        words = (*names_of(row.entity), *row.entity.attributes.values(), self._title(row))
        return not self._filter.strip() or finds(self._filter, words) is not None

    def row_at(self, place: int) -> EntityRow:
        """What stands in a row."""
        return self._rows[place]

    def place_of(self, entity: EntityId) -> int | None:
        """The row of an entity, if it is shown."""
        return next((i for i, row in enumerate(self._rows) if row.entity.id == entity), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            translate("EntitiesDialog", "Name"),
            translate("EntitiesDialog", "Label"),
            translate("EntitiesDialog", "Marks"),
            translate("EntitiesDialog", "Articles"),
        )[section]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return "; ".join(names_of(row.entity))
        if role != _DISPLAY:
            return None
        code = row.entity.attributes.get(COUNTRY_CODE, "")
        cell = self._cell(row, index.column())
        return f"{cell} · {code}" if code and not index.column() else cell

    def _cell(self, row: EntityRow, column: int) -> str | int:
        return (row.entity.name, self._title(row), row.spans, row.articles)[column]

    def _title(self, row: EntityRow) -> str:
        return self._titles.get(row.entity.label, row.entity.label)


class ValueModel(QAbstractTableModel):
    """What is known of an entity: names and values, and an empty row for more."""

    def __init__(self, give: Callable[[EntityId, str, str], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._give = give
        self._entity: EntityId | None = None
        self._values: list[tuple[str, str]] = []

    def show(self, entity: EntityId, values: Mapping[str, str]) -> None:
        """Shows an entity."""
        new = [*values.items(), ("", "")]
        if (entity, new) == (self._entity, self._values):
            return
        self.beginResetModel()
        self._entity, self._values = entity, new
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._values)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            translate("EntitiesDialog", "What"),
            translate("EntitiesDialog", "Value"),
        )[section]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role in (_DISPLAY, _EDIT) and index.isValid():
            return self._values[index.row()][index.column()]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        name, _ = self._values[index.row()]
        editable = bool(name) == bool(index.column())  # a new row begins with its name
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        if role != _EDIT or self._entity is None:
            return False
        name, _ = self._values[index.row()]
        text = str(value).strip()
        if index.column() == 0:
            if text and text not in dict(self._values):
                self._values[index.row()] = (text, "")
                place = index.row()
                self.dataChanged.emit(self.index(place, 0), self.index(place, 1))
            return bool(text)
        return self._give(self._entity, name, text)


class GroupedBy(Enum):
    """What the marks of an entity are grouped by when some of them are chosen."""

    WORDS = "words"
    ARTICLE = "article"


class GroupModel(QAbstractListModel):
    """The marks of an entity in groups, each of which can be checked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._uses: Sequence[Use] = ()
        self._by = GroupedBy.WORDS
        self._groups: list[tuple[str, list[Use]]] = []
        self._checked: set[str] = set()

    def show(self, uses: Sequence[Use]) -> None:
        """Shows other marks; none is checked."""
        self._uses = uses
        self._arrange()

    def group_by(self, by: GroupedBy) -> None:
        """Groups them otherwise."""
        self._by = by
        self._arrange()

    def _arrange(self) -> None:
        groups: dict[str, list[Use]] = {}
        for use in self._uses:
            key = use.words.casefold() if self._by is GroupedBy.WORDS else use.article
            groups.setdefault(key, []).append(use)
        self.beginResetModel()
        self._checked.clear()
        self._groups = sorted(groups.items(), key=lambda group: -len(group[1]))
        self.endResetModel()

    @property
    def chosen(self) -> list[SpanId]:
        """The marks of the checked groups."""
        return [use.span for key, uses in self._groups if key in self._checked for use in uses]

    def uses_at(self, place: int) -> Sequence[Use]:
        """The marks of a group."""
        return self._groups[place][1] if 0 <= place < len(self._groups) else ()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._groups)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        key, uses = self._groups[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return _CHECKED if key in self._checked else _UNCHECKED
        if role != _DISPLAY:
            return None
        title = uses[0].words if self._by is GroupedBy.WORDS else uses[0].title
        return f"{title}  ({len(uses)})"

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        key, _ = self._groups[index.row()]
        self._checked ^= {key}
        self.dataChanged.emit(index, index, [role])
        return True


class UseModel(QAbstractListModel):
    """Marks with the words around them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._uses: Sequence[Use] = ()

    def show(self, uses: Iterable[Use]) -> None:
        """Shows other marks."""
        self.beginResetModel()
        self._uses = tuple(uses)
        self.endResetModel()

    def use_at(self, place: int) -> Use:
        """The mark in a row."""
        return self._uses[place]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._uses)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        use = self._uses[index.row()]
        if role == USE:
            return use
        if role == Qt.ItemDataRole.ToolTipRole:
            return use.title
        return f"{use.left}{use.words}{use.right}" if role == _DISPLAY else None
