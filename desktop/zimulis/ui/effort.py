"""How many keys an article took: the analyst's own quiet statistic, which belongs to no project."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from zimulis.domain.annotations import Origin
from zimulis.ui.desk import Desk

_HELD = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
    }
)  # press nothing by themselves


class KeyCounts:
    """A file of counts by annotator and article, beside the settings."""

    def __init__(self, path: Path) -> None:
        self._counts = QSettings(str(path), QSettings.Format.IniFormat)

    def count(self, key: str) -> int:
        """How many keys are counted; none yet is 0."""
        value = str(self._counts.value(key, "0"))
        return int(value) if value.isdigit() else 0

    def keep(self, key: str, count: int) -> None:
        """Keeps a count."""
        self._counts.setValue(key, str(count))


class Effort(QObject):
    """Counts the keys that are pressed in the text, for whatever article is open.

    A key that is held down counts once, Shift and its like not at all.
    """

    def __init__(self, desk: Desk, text: QWidget) -> None:
        super().__init__(text)
        self._desk = desk
        self._counts: KeyCounts | None = None
        self._key: str = ""
        self._count = 0
        text.installEventFilter(self)
        desk.article_opened.connect(self._turn)

    def keep_in(self, counts: KeyCounts) -> None:
        """Goes on from the counts of earlier days, and keeps new ones there."""
        self._counts = counts
        self._turn()

    @property
    def count(self) -> int:
        """The keys pressed in the open article so far, by this annotator."""
        return self._count

    def sentence(self) -> str:
        """What an article took in all; empty where nothing is marked that was not imported."""
        marks = sum(span.origin is not Origin.IMPORT for span in self._desk.spans.values())
        if not marks or not self._count:
            return ""
        keys = self.tr("%n key(s)", "", self._count)
        return self.tr("{keys}, {share} a mark.").format(
            keys=keys, share=f"{self._count / marks:.1f}"
        )

    def keep(self) -> None:
        """Keeps the count of the open article."""
        if self._counts and self._key and self._count:
            self._counts.keep(self._key, self._count)

    @Slot()
    def _turn(self) -> None:
        """Counts for another article, or for another annotator."""
        self.keep()
        article, annotator = self._desk.article_id, self._desk.session.annotator
        key = f"{annotator.id}/{article}" if article and annotator else ""
        if key != self._key:
            self._key = key
            self._count = 0
        if self._counts and key:
            self._count = max(self._count, self._counts.count(key))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._count += not event.isAutoRepeat() and event.key() not in _HELD
        return super().eventFilter(watched, event)
