"""What articles are put in order by, in words, and the menu to choose it from."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from zimulis.domain.worklist import Order, SortKey

_ARROWS = {False: "↑", True: "↓"}


def key_title(key: SortKey) -> str:
    """What articles can be sorted by, in the language of the window."""
    translate = QCoreApplication.translate
    titles = {
        SortKey.PROJECT: translate("Orders", "Project order"),
        SortKey.TITLE: translate("Orders", "Title"),
        SortKey.DATE: translate("Orders", "Date"),
        SortKey.SOURCE: translate("Orders", "Source"),
        SortKey.LANGUAGE: translate("Orders", "Language"),
        SortKey.STATUS: translate("Orders", "Status"),
        SortKey.GAIN: translate("Orders", "To review"),
        SortKey.MARKS: translate("Orders", "Marks"),
    }
    return titles[key]


def order_title(order: Order, label: str = "") -> str:
    """An order in the language of the window; a label is given by its title."""
    if order == Order():
        return key_title(order.by)
    return f"{label or key_title(order.by)} {_ARROWS[order.descending]}"


class OrderMenu(QMenu):
    """Offers what to sort by, and which way.

    Signals:
        order_chosen: An `Order`.
    """

    order_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._order = Order()
        self._keys = QActionGroup(self)
        self._ways = QActionGroup(self)
        for key in SortKey:
            self._add(self._keys, key_title(key), key)
        self.addSeparator()
        self._add(self._ways, self.tr("Smallest first"), False)
        self._add(self._ways, self.tr("Largest first"), True)
        self.triggered.connect(self._choose)

    def _add(self, group: QActionGroup, title: str, value: object) -> None:
        action = QAction(title, group)
        action.setCheckable(True)
        action.setData(value)
        self.addAction(action)

    def show_order(self, order: Order) -> None:
        """Ticks what is so now."""
        self._order = order
        for action in self._keys.actions():
            action.setChecked(action.data() == order.by)
        for action in self._ways.actions():
            action.setChecked(action.data() == order.descending)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if action in self._keys.actions():
            key = SortKey(action.data())
            most_first = key is SortKey.GAIN or self._order.descending
            self.order_chosen.emit(Order(key, descending=most_first))
        else:
            order = Order(self._order.by, self._order.label, descending=bool(action.data()))
            self.order_chosen.emit(order)
