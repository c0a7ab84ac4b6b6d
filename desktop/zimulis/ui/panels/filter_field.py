"""The field in which a filter is typed, with what it can go on with."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QStringListModel, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListView, QWidget

from zimulis.domain.filter_completion import Completion, Vocabulary, completions, is_unfinished

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class FilterField(QLineEdit):
    """Offers fields, values and saved filters while one types; Ctrl+Space asks for them."""

    def __init__(self, vocabulary: Callable[[], Vocabulary], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._known = Vocabulary()
        self._offers: dict[str, Completion] = {}
        self._titles = QStringListModel(self)
        self._completer = QCompleter(self._titles, self)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._follow)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a field without an application"
        application.focusChanged.connect(self._end_offering)

    def show_text(self, text: str) -> None:
        """Shows another filter."""
        if text:
            self._offer_clearing()
        self.setText(text)

    def _offer_clearing(self) -> None:
        """Shows the button; a start does not wait for its icon to be looked for."""
        self.setClearButtonEnabled(True)

    @Slot(QWidget, QWidget)
    def _end_offering(self, before: QWidget | None, now: QWidget | None) -> None:
        """Offers nothing any more where the keys went elsewhere, which the completer hushes up."""
        del now
        if before is self and self.is_offering:
            self._popup.hide()
            self.editingFinished.emit()

    @property
    def is_offering(self) -> bool:
        """Whether there is something to choose from for what was typed."""
        return self._popup.isVisible()

    @property
    def is_unfinished(self) -> bool:
        """Whether somebody is in the middle of typing a term."""
        return self.isModified() and is_unfinished(self.text(), self._caret(), self._known)

    @Slot()
    def _follow(self) -> None:
        self._offer()

    def _offer(self, *, asked: bool = False) -> None:
        found = completions(self.text(), self._caret(), self._known, asked=asked)
        self._offers = {offer.title: offer for offer in found}
        self._titles.setStringList(list(self._offers))
        if self._offers:
            self._completer.complete()
        else:
            self._popup.hide()

    @Slot(str)
    def _take(self, title: str) -> None:
        offer = self._offers.get(title)
        if offer is None:
            return
        self.selectAll()
        self.insert(offer.text)  # as if it had been typed: it can be undone, and goes on
        self.setCursorPosition(len(offer.text[: offer.caret].encode("utf-16-le")) // 2)
        self._offer()

    def _caret(self) -> int:
        """Where the caret is, in code points; Qt counts in UTF-16."""
        before = self.text().encode("utf-16-le")[: 2 * self.cursorPosition()]
        return len(before.decode("utf-16-le", "ignore"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._known = self._vocabulary()
            self._offer_clearing()
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """Takes an offer with Enter or Tab; Tab takes the first if none is pointed at."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().event(event)
        asks = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if asks and event.key() == Qt.Key.Key_Space:
            self._offer(asked=True)
            return True
        title = self._pointed_at(event.key()) if self.is_offering else ""
        if not title:
            return super().event(event)
        event.accept()
        self._take(title)
        return True

    def _pointed_at(self, key: int) -> str:
        """What a key takes of the offers."""
        pointed = self._popup.currentIndex()
        if key == Qt.Key.Key_Tab and not pointed.isValid():
            return self._titles.stringList()[0]
        return str(pointed.data()) if key in _TAKES and pointed.isValid() else ""
