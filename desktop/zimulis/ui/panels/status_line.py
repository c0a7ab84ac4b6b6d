"""The line at the bottom: label keys, what was just said, who works here."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from zimulis.domain.scheme import Scheme
from zimulis.ui.panels.job_bar import JobBar
from zimulis.ui.panels.legend import Legend
from zimulis.ui.panels.sentence import Sentence
from zimulis.ui.speaking import speak
from zimulis.ui.theme import Theme

_MESSAGE = 8000  # ms that a sentence stays
_LEGEND_SHARE = 0.6  # of the width, at most; sentences need room too


class StatusLine(QWidget):
    """Shows little, and always the same things at the same places.

    Attributes:
        job_bar: Where a long job shows how far it is.

    Signals:
        label_pointed: The pointer is over a label of the legend (its name), or over none.
    """

    label_pointed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job_bar = JobBar()
        self._legend = Legend(theme)
        self._message = Sentence()
        self._annotator = QLabel()
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_MESSAGE)
        self._silence.timeout.connect(self._message.clear)
        self._legend.label_pointed.connect(self.label_pointed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._legend)
        layout.addWidget(self._message, 1)
        layout.addWidget(self.job_bar)
        layout.addWidget(self._annotator)

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Shows a sentence for a while."""
        self._message.setText(sentence)
        self._message.setToolTip(sentence)
        speak(self, sentence)
        self._silence.start()

    def show_project(self, scheme: Scheme | None, annotator: str) -> None:
        """Shows a project's labels and who works on it; nothing without one."""
        self._legend.set_scheme(scheme)
        sentence = self.tr("{name} · saved").format(name=annotator) if annotator else ""
        self._annotator.setText(sentence)

    def set_live(self, is_live: bool) -> None:
        """Whether keys label now."""
        self._legend.set_live(is_live)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._legend.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._legend.setMaximumWidth(round(_LEGEND_SHARE * self.width()))
