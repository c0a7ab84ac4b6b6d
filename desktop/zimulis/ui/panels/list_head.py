"""What stands over the list of articles: how many they are, and in which order."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from zimulis.domain.worklist import Order
from zimulis.ui.orders import OrderMenu, order_title


class ListHead(QWidget):
    """A count, and beside it the order, which is chosen there.

    Signals:
        order_chosen: An `Order`.
    """

    order_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = QLabel()
        self._order = QToolButton()
        self._orders = OrderMenu(self._order)
        self._order.setAutoRaise(True)
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setMenu(self._orders)
        self._order.setAccessibleName(self.tr("Order of the articles"))
        self._orders.order_chosen.connect(self.order_chosen)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._count, 1)
        layout.addWidget(self._order)

    def show_count(self, shown: int, total: int | None, *, is_waiting: bool) -> None:
        """Says how many articles there are.

        Args:
            shown: Those in the list.
            total: Those in the project; None if the list leaves none of them out.
            is_waiting: Whether another filter is being typed.
        """
        number = QLocale().toString
        if total is None:
            count = self.tr("%n article(s)", "", shown)
        else:
            count = self.tr("{shown} of {total}")
            count = count.format(shown=number(shown), total=number(total))
        self._count.setText(
            self.tr("{count}, as before").format(count=count) if is_waiting else count
        )

    def show_order(self, order: Order, label: str) -> None:
        """Says what they are sorted by; a label is given by its title."""
        self._order.setText(order_title(order, label))
        self._orders.show_order(order)

    def open_orders(self) -> None:
        """Offers the orders to choose from."""
        self._orders.popup(self._order.mapToGlobal(self._order.rect().bottomLeft()))
