"""What a screen reader hears: sentences, and the paragraph under the caret."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QWidget

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.ui.desk import Desk
from zimulis.ui.surface.spoken import SpokenText
from zimulis.ui.surface.view import Surface

_PAUSE = 40  # ms; what is heard follows the text, and never holds up a mark


def speak(widget: QWidget, sentence: str) -> None:
    """Has a screen reader say something, if there is one."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class Speaker(QObject):
    """Tells of the hand on a surface: where the caret is, which span is in focus or was deleted."""

    def __init__(self, surface: Surface, desk: Desk) -> None:
        super().__init__(surface)
        self._surface = surface
        self._desk = desk
        self._text = SpokenText(surface.viewport())
        self._told: tuple[SpanId, str] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        surface.hand_moved.connect(self._wait)
        desk.spans_changed.connect(self._wait)
        desk.article_opened.connect(self._open)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a surface without an application"
        application.focusChanged.connect(self._focus_moved)
        self._open()

    @Slot()
    def _wait(self) -> None:
        if QAccessible.isActive() and not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _open(self) -> None:
        article = self._desk.article
        name = self.tr("Article")
        self._surface.setAccessibleName(
            f"{name}: {article.article.title}" if article and article.article.title else name
        )
        self._told = None
        self._wait()

    @Slot(QWidget, QWidget)
    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Sends the reader to the text instead of the surface, which it could not read."""
        del before
        if now is self._surface and QAccessible.isActive():
            self._tell()
            QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Focus))

    @Slot()
    def _tell(self) -> None:
        sheet = self._surface.sheet
        if sheet is None:
            self._text.clear()
            return
        self._text.show_hand(sheet)
        focused, told = sheet.hand.focused, self._told
        if focused:
            self._told = (focused.id, self._describe(focused))
            if self._told != told:
                number = self.tr("{number} of {count}").format(
                    number=sheet.spans.number_of(focused), count=len(sheet.spans)
                )
                speak(self._surface, f"{self._told[1]}, {number}")
        elif told:
            self._told = None
            if sheet.spans.get(told[0]) is None:
                speak(self._surface, self.tr("Deleted: {span}").format(span=told[1]))

    def _describe(self, span: Span) -> str:
        label = self._desk.session.scheme.label(span.label)
        words = (label.title if label else span.label, self._desk.quote(span))
        return ", ".join(filter(None, (*words, self._desk.entity_name(span))))
