"""The filter over the list of articles, typed or filled in, and what is unclear about it."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from zimulis.domain.article_filter import EVERYTHING, ArticleFilter, Fact, Field, FilterUnclear
from zimulis.ui.actions import Act, title_of
from zimulis.ui.panels.filter_field import FilterField
from zimulis.workspace.filters import saved_filters, vocabulary
from zimulis.workspace.listing import filter_of
from zimulis.workspace.session import Session

_OFFERED = (Act.FILTER_FORM, Act.SAVE_FILTER, Act.SAVED_FILTERS, Act.SHOW_BIN)


class FilterBar(QWidget):
    """A field, and a menu of what else there is about filters.

    Attributes:
        wanted: The filter that was understood last.
        is_waiting: Whether a term is only begun, so that `wanted` stays what it was.

    Signals:
        changed: Something else is wanted, or is waited for.
        taken: Enter was pressed.
        act_requested: An `Act` was chosen here.
    """

    changed = Signal()
    taken = Signal()
    act_requested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.wanted: ArticleFilter = EVERYTHING
        self.is_waiting = False
        self._field = FilterField(partial(vocabulary, session))
        self._more = QToolButton()
        self._menu = QMenu(self._more)
        self._unclear = QLabel()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._field.setAccessibleName(self.tr("Filter articles"))
        self._field.setToolTip(
            self.tr(
                "Words of the title or source, and fields such as lang:lv or -label:weapon."
                " Ctrl+Space offers what can be written."
            )
        )
        self._more.setText("⋯")
        self._more.setAutoRaise(True)
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setAccessibleName(self.tr("More about filters"))
        self._more.setToolTip(self.tr("A form for filters, those that are saved, and the bin"))
        self._unclear.setWordWrap(True)
        self._unclear.hide()
        line = QHBoxLayout()
        line.addWidget(self._field, 1)
        line.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self._unclear)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._follow_typing)
        self._field.editingFinished.connect(self.read)
        self._field.returnPressed.connect(self.taken)
        self._menu.aboutToShow.connect(self._offer)
        self._menu.triggered.connect(self._take_offer)

    # What is typed.

    @property
    def text(self) -> str:
        """The filter as it stands in its field."""
        return self._field.text()

    @property
    def has_keys(self) -> bool:
        """Whether somebody is at the filter."""
        return self._field.hasFocus()

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._field]

    def take_keys(self) -> None:
        """Gives the keys to the filter."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot(str)
    def show_text(self, text: str) -> None:
        """Takes a filter as if it had been typed to its end."""
        self._field.show_text(text)

    def show_hint(self, hint: str) -> None:
        """Says in the empty field what it is for."""
        self._field.setPlaceholderText(hint)

    @Slot(str)
    def show_unclear(self, sentence: str) -> None:
        """Says what cannot be understood."""
        self._unclear.setText(sentence)
        self._unclear.show()

    @Slot()
    def _follow_typing(self) -> None:
        """Waits while a term is only begun: nobody means the articles of `dat`."""
        if self._field.is_unfinished:
            self.is_waiting = True
            self.changed.emit()
        else:
            self.read()

    @Slot()
    def read(self) -> None:
        """Takes the filter for what it says, or tells why it says nothing."""
        self.is_waiting = False
        try:
            self.wanted = filter_of(self._session, self._field.text())
        except FilterUnclear as error:
            self.show_unclear(str(error))
        else:
            self._unclear.hide()
        self.changed.emit()

    # What is chosen.

    def open_form(self) -> None:
        """Shows the filter as a form."""
        from zimulis.ui.dialogs.filter_form import FilterForm  # noqa: PLC0415 (for a quick start)

        form = FilterForm(self._field.text(), vocabulary(self._session), self.window())
        form.filter_changed.connect(self.show_text)
        form.finished.connect(form.deleteLater)
        form.open()

    def turn_bin(self) -> None:
        """Shows what is in the bin, or again what is not."""
        facts = self.wanted.values(Field.IS)
        others = [fact for fact in facts if fact != Fact.BINNED]
        new = others if Fact.BINNED in facts else [Fact.BINNED]
        self.show_text(str(self.wanted.having(Field.IS, new)))

    @Slot()
    def _offer(self) -> None:
        self._menu.clear()
        for act in _OFFERED:
            self._menu.addAction(title_of(act)).setData(act)
        self._menu.addSeparator()
        for name in saved_filters(self._session):
            self._menu.addAction(name)

    @Slot(QAction)
    def _take_offer(self, action: QAction) -> None:
        act, text = action.data(), saved_filters(self._session).get(action.text())
        if act:
            self.act_requested.emit(act)
        elif text is not None:
            self.show_text(text)

    def close_project(self) -> None:
        """Lets go of the project."""
        self._field.editingFinished.disconnect(self.read)
