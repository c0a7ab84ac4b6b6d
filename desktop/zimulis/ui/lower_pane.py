"""The pane below the text: pages under tabs, opened by actions; folded away until wanted."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from zimulis.ui.actions import Act
from zimulis.ui.theme import Theme

_LINES = 14  # as high as it is at first


class LowerPage(QWidget):
    """What stands in the lower pane under a tab; it is made when it is first wanted."""

    def panes(self) -> list[QWidget]:
        """What F6 stops at; the first takes the keys when the page is opened."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        raise NotImplementedError

    def close_project(self) -> None:
        """Lets go of the project; nothing is asked of the page after that."""


class _Slot(QWidget):
    """The place of a page in the tabs, empty until it is built."""

    def __init__(self, act: Act, build: Callable[[Theme], LowerPage]) -> None:
        super().__init__()
        self.act = act
        self.page: LowerPage | None = None
        self._build = build
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)

    def made(self, theme: Theme) -> LowerPage:
        """The page, which is made now if it was not before."""
        if self.page is None:
            self.page = self._build(theme)
            self._room.addWidget(self.page)
            self.page.show()
        return self.page


class LowerPane(QTabWidget):
    """Pages below the text.

    Signals:
        left: The pane was folded away; the text takes the keys again.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        close = QToolButton()
        close.setText("×")
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.fold)
        self.setCornerWidget(close, Qt.Corner.TopRightCorner)
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName(self.tr("Pages below the text"))
        self.currentChanged.connect(self._make_current)
        self.hide()

    def under(self, text: QWidget) -> QSplitter:
        """Puts the pane below something; the border between them can be moved."""
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(text)
        splitter.addWidget(self)
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        line = self.fontMetrics().lineSpacing()
        splitter.setSizes([3 * _LINES * line, _LINES * line])
        return splitter

    def register(self, act: Act, title: str, build: Callable[[Theme], LowerPage]) -> None:
        """Gives a page a tab.

        Args:
            act: What opens it, and folds it away again.
            title: What its tab says.
            build: Makes the page when it is first wanted.
        """
        self.addTab(_Slot(act, build), title)

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """What keys and menus ask for."""
        return {slot.act: partial(self.turn, slot.act) for slot in self._slots()}

    def panes(self) -> list[QWidget]:
        """What F6 stops at: those of the page that is shown, then the tabs."""
        page = self._current_page()
        return [*(page.panes() if page else ()), self.tabBar()]

    def page(self, act: Act) -> LowerPage:
        """A page by what opens it; made now if it was not before."""
        (slot,) = (slot for slot in self._slots() if slot.act is act)
        return slot.made(self._theme)

    def turn(self, act: Act) -> None:
        """Shows a page and gives it the keys; if it has them already, folds the pane away."""
        first = self.page(act).panes()[0]
        if first.hasFocus():
            self.fold()
            return
        (slot,) = (slot for slot in self._slots() if slot.act is act)
        self.setCurrentWidget(slot)
        self.show()
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def fold(self) -> None:
        """Folds the pane away; what is on its pages stays."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def leave(self, *, in_text: bool) -> None:
        """Esc: folds the pane away if the keys are in it, or in the text, where nothing is held."""
        focused = QApplication.focusWidget()
        if in_text or (focused and self.isAncestorOf(focused)):
            self.fold()

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        for slot in self._slots():
            if slot.page:
                slot.page.set_theme(theme)

    def close_project(self) -> None:
        """Has every page let go of the project."""
        for slot in self._slots():
            if slot.page:
                slot.page.close_project()

    def _slots(self) -> Iterator[_Slot]:
        for place in range(self.count()):
            slot = self.widget(place)
            assert isinstance(slot, _Slot), "a tab that was not registered"
            yield slot

    def _current_page(self) -> LowerPage | None:
        slot = self.currentWidget()
        return slot.page if isinstance(slot, _Slot) else None

    @Slot(int)
    def _make_current(self, place: int) -> None:
        """Makes the page of a tab that was chosen; while nobody sees the pane, none is."""
        slot = self.widget(place)
        if isinstance(slot, _Slot) and self.isVisible():
            slot.made(self._theme)
