"""The guideline of the label at hand, beside the text; folded away until wanted."""

from PySide6.QtCore import QLocale, QTimer, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.guidelines import example_of, guideline_in
from zimulis.domain.ids import SpanId
from zimulis.domain.scheme import Label
from zimulis.ui.desk import Desk
from zimulis.ui.languages import language_title
from zimulis.ui.markdown import show_markdown
from zimulis.ui.theme import Theme
from zimulis.workspace import ZimulisError

_PAUSE = 40  # ms; the guideline follows the text, and never holds up a mark
_LEAST_LINES = 5


class GuidelinePanel(QWidget):
    """Shows what is said of the focused span's label, or of the last one that was in focus.

    A label that is pointed at in the legend comes before it for as long.
    """

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._focused: SpanId | None = None
        self._used = ""
        self._pointed = ""
        self._language = QLocale().name().partition("_")[0]
        self._shown: tuple[Label | None, str] | None = None
        self._title = QLabel()
        self._languages = QComboBox()
        self._text = QTextBrowser()
        self._add = QPushButton(self.tr("Add this span as an example"))
        self._settling = QTimer(self)
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        line = self.fontMetrics().lineSpacing()
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self._languages.setAccessibleName(self.tr("Language of the guideline"))
        self._text.setAccessibleName(self.tr("Guideline"))
        self._text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._text.setMinimumHeight(_LEAST_LINES * line)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_PAUSE)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._languages)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 8)
        layout.addLayout(head)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._add)

    def _connect(self) -> None:
        self._settling.timeout.connect(self.settle)
        self._languages.activated.connect(self._choose_language)
        self._add.clicked.connect(self.add_example)
        self._desk.scheme_changed.connect(self._settling.start)

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._text, self._add]

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self._shown = None
        self._settling.start()

    # What is shown.

    def turn(self) -> None:
        """Unfolds the guideline, or folds it away."""
        self.setVisible(self.isHidden())
        self.settle()

    def show_focused(self, span: SpanId | None) -> None:
        """Shows, after a moment, the guideline of the span in focus."""
        self._focused = span
        self._settling.start()

    @Slot(str)
    def point_at(self, label: str) -> None:
        """Shows the guideline of a label by name for as long as it is pointed at."""
        self._pointed = label
        self._settling.start()

    @Slot()
    def settle(self) -> None:
        """Shows the guideline of what is at hand now."""
        scheme = self._desk.session.scheme
        span = self._desk.spans.get(self._focused) if self._focused else None
        if span:
            self._used = span.label
        self._add.setEnabled(span is not None)
        if self.isHidden():
            return
        label = scheme.label(self._pointed) or scheme.label(self._used)
        self._show(label or next(iter(scheme.labels), None))

    def _show(self, label: Label | None) -> None:
        language, text = guideline_in(label.guidelines if label else (), self._language)
        if self._shown == (label, language):
            return
        self._shown = label, language
        self._title.setText(label.title if label else "")
        if label:
            colours = self._title.palette()
            colours.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.ink(label)))
            self._title.setPalette(colours)
        languages = [code for code, _ in label.guidelines] if label else []
        self._languages.clear()
        for code in languages:
            self._languages.addItem(language_title(code), code)
        self._languages.setCurrentIndex(self._languages.findData(language))
        self._languages.setVisible(len(languages) > 1)
        show_markdown(self._text, text or self.tr("Nothing is said about this label yet."))

    @Slot()
    def _choose_language(self) -> None:
        self._language = str(self._languages.currentData())
        self.settle()

    # What is done.

    @Slot()
    def add_example(self) -> None:
        """Adds the words of the span in focus to the examples of its label."""
        from zimulis.workspace.scheming import add_example  # noqa: PLC0415 (for a quick start)

        span = self._desk.spans.get(self._focused) if self._focused else None
        article = self._desk.article
        label = self._desk.session.scheme.label(span.label) if span else None
        if span is None or label is None or article is None:
            self._desk.said.emit(self.tr("Bring a span into focus first."))
            return
        language, _ = guideline_in(label.guidelines, self._language)
        example = example_of(article.article.text, span.parts)
        try:
            add_example(self._desk.session, label.name, language or self._language, example)
        except ZimulisError as error:
            self._desk.said.emit(str(error))
            return
        told = self.tr("Added to the examples of {label}.").format(label=label.title)
        self._desk.said.emit(told)
        self.settle()
        bar = self._text.verticalScrollBar()
        bar.setValue(bar.maximum())
