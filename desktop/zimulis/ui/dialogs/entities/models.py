"""The lists of the dialog: entities, what one says, the words that name it, and where."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject, Qt

from zimulis.domain.countries import COUNTRY_CODE
from zimulis.domain.entities import names_of
from zimulis.domain.ids import EntityId, SpanId
from zimulis.domain.naming import finds
from zimulis.ui.models.shown_rows import ShownRows
from zimulis.ui.models.shown_table import Index, ShownTable
from zimulis.workspace.entity_merging import EntityRow, Use

translate = QCoreApplication.translate

_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class EntityModel(ShownTable[EntityRow]):
    """Entities with their label and how often they are named; filtered and sorted here.

    Not by a proxy: one that asks Python for every row is slow at ten thousand of them.
    """

    def __init__(self, parent: QObject) -> None:
        titles = (
            translate("EntitiesDialog", "Name"),
            translate("EntitiesDialog", "Label"),
            translate("EntitiesDialog", "Marks"),
            translate("EntitiesDialog", "Articles"),
        )
        super().__init__(titles, parent)
        self._all: Sequence[EntityRow] = ()
        self._filter = ""
        self._order = (0, False)
        self._label_titles: Mapping[str, str] = {}

    def take(self, rows: Sequence[EntityRow], titles: Mapping[str, str]) -> None:
        """Shows those of these entities that fit the filter.

        Args:
            rows: By label, name and id.
            titles: Those of labels, by their names.
        """
        self._all, self._label_titles = rows, titles
        self._arrange()

    def set_filter(self, text: str) -> None:
        """Shows those only that what is typed finds, by name, alias, code or label."""
        self._filter = text
        self._arrange()

    def _arrange(self) -> None:
        rows = [row for row in self._all if self._fits(row)]
        column, descending = self._order
        if column:
            rows.sort(key=lambda row: self.cells(row)[column], reverse=descending)
        elif descending:
            rows.reverse()
        self.show(rows)

    def _fits(self, row: EntityRow) -> bool:
        words = (*names_of(row.entity), *row.entity.attributes.values(), self._title(row))
        return not self._filter.strip() or finds(self._filter, words) is not None

    def place_of(self, entity: EntityId) -> int | None:
        """The row of an entity, if it is shown."""
        return next((i for i, row in enumerate(self.rows) if row.entity.id == entity), None)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()

    def cells(self, row: EntityRow) -> tuple[str, str, int, int]:
        code = row.entity.attributes.get(COUNTRY_CODE, "")
        name = f"{row.entity.name} · {code}" if code else row.entity.name
        return (name, self._title(row), row.spans, row.articles)

    def tip(self, row: EntityRow, column: int) -> str:
        return "; ".join(names_of(row.entity))

    def _title(self, row: EntityRow) -> str:
        return self._label_titles.get(row.entity.label, row.entity.label)


class ValueModel(ShownTable[tuple[str, str]]):
    """What is known of an entity: names and values, and an empty row for more."""

    def __init__(self, give: Callable[[EntityId, str, str], bool], parent: QObject) -> None:
        titles = (translate("EntitiesDialog", "What"), translate("EntitiesDialog", "Value"))
        super().__init__(titles, parent)
        self._give = give
        self._entity: EntityId | None = None

    def show_entity(self, entity: EntityId, values: Mapping[str, str]) -> None:
        """Shows an entity."""
        new = [*values.items(), ("", "")]
        if (entity, new) != (self._entity, self.rows):
            self._entity = entity
            self.show(new)

    def cells(self, row: tuple[str, str]) -> tuple[str, str]:
        return row

    def flags(self, index: Index) -> Qt.ItemFlag:
        name, _ = self.rows[index.row()]
        editable = bool(name) == bool(index.column())  # a new row begins with its name
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        if role != _EDIT or self._entity is None:
            return False
        place, text = index.row(), str(value).strip()
        if index.column():
            return self._give(self._entity, self.rows[place][0], text)
        if text and text not in dict(self.rows):
            self.rows = [*self.rows[:place], (text, ""), *self.rows[place + 1 :]]
            self.dataChanged.emit(self.index(place, 0), self.index(place, 1))
        return bool(text)


class GroupedBy(Enum):
    """What the marks of an entity are grouped by when some of them are chosen."""

    WORDS = "words"
    ARTICLE = "article"


class GroupModel(ShownRows[tuple[str, Sequence[Use]]]):
    """The marks of an entity in groups under a title, each of which can be checked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(_told, parent)
        self._uses: Sequence[Use] = ()
        self._by = GroupedBy.WORDS
        self._checked: set[int] = set()

    def take(self, uses: Sequence[Use]) -> None:
        """Shows other marks; none is checked."""
        self._uses = uses
        self._arrange()

    def group_by(self, by: GroupedBy) -> None:
        """Groups them otherwise."""
        self._by = by
        self._arrange()

    def _arrange(self) -> None:
        groups: dict[str, list[Use]] = {}
        by_words = self._by is GroupedBy.WORDS
        for use in self._uses:
            groups.setdefault(use.words.casefold() if by_words else use.article, []).append(use)
        self._checked.clear()
        self.show(
            [
                (uses[0].words if by_words else uses[0].title, uses)
                for uses in sorted(groups.values(), key=len, reverse=True)
            ]
        )

    @property
    def chosen(self) -> list[SpanId]:
        """The marks of the checked groups."""
        checked = (self.rows[place][1] for place in sorted(self._checked))
        return [use.span for uses in checked for use in uses]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if index.isValid() and role == Qt.ItemDataRole.CheckStateRole:
            return _CHECKED if index.row() in self._checked else _UNCHECKED
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._checked ^= {index.row()}
        self.dataChanged.emit(index, index, [role])
        return True


def _told(group: tuple[str, Sequence[Use]]) -> str:
    title, uses = group
    return f"{title}  ({len(uses)})"
