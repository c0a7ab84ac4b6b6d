"""The guideline of a label: Markdown in several languages, and how it looks."""

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabBar,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.scheme_draft import LabelDraft
from zimulis.ui.languages import language_title
from zimulis.ui.markdown import show_markdown

_LANGUAGES = ("en", "lv", "ru", "uk", "be", "lt", "et", "pl", "de", "fr", "ar", "he", "zh", "ja")


class GuidelinePage(QWidget):
    """A tab for each language over the text and its look.

    Signals:
        label_edited: The label is another `LabelDraft` now.
    """

    label_edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: LabelDraft | None = None
        self._texts: dict[str, str] = {}
        self._languages = QTabBar()
        self._add = QPushButton(self.tr("Add a language"))
        self._menu = QMenu(self._add)
        self._text = QPlainTextEdit()
        self._look = QTextBrowser()
        self._build()
        self._languages.currentChanged.connect(self._show_text)
        self._menu.triggered.connect(self._add_language)
        self._text.textChanged.connect(self._edit)

    def _build(self) -> None:
        self._languages.setExpanding(False)
        self._languages.setDrawBase(False)
        self._languages.setAccessibleName(self.tr("Languages of the guideline"))
        self._add.setMenu(self._menu)
        self._add.setAutoDefault(False)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Guideline in Markdown"))
        self._look.setAccessibleName(self.tr("How the guideline looks"))
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self._text)
        halves.addWidget(self._look)
        halves.setChildrenCollapsible(False)
        head = QHBoxLayout()
        head.addWidget(self._languages)
        head.addStretch()
        head.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(halves, 1)

    def show_label(self, draft: LabelDraft) -> None:
        """Shows the guidelines of a label; an empty one in English or Latvian if it has none."""
        shown = self._language
        self._draft = None
        self._texts = dict(draft.label.guidelines) or {_first_language(): ""}
        while self._languages.count():
            self._languages.removeTab(0)
        for language in self._texts:
            self._add_tab(language)
        if shown in self._texts:
            self._languages.setCurrentIndex(list(self._texts).index(shown))
        self._fill_menu()
        self._show_text()
        self._draft = draft

    def take_label(self, draft: LabelDraft) -> None:
        """Knows that the label was edited elsewhere; its guidelines were not."""
        self._draft = draft

    @property
    def _language(self) -> str:
        return str(self._languages.tabData(self._languages.currentIndex()) or "")

    def _add_tab(self, language: str) -> None:
        place = self._languages.addTab(language_title(language))
        self._languages.setTabData(place, language)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for language in _LANGUAGES:
            if language not in self._texts:
                self._menu.addAction(language_title(language)).setData(language)

    @Slot(QAction)
    def _add_language(self, entry: QAction) -> None:
        language = str(entry.data())
        self._texts[language] = ""
        self._add_tab(language)
        self._languages.setCurrentIndex(self._languages.count() - 1)
        self._fill_menu()
        self._text.setFocus()

    @Slot()
    def _show_text(self) -> None:
        text = self._texts.get(self._language, "")
        if text != self._text.toPlainText():
            was = self._text.blockSignals(True)  # it is shown, not edited
            self._text.setPlainText(text)
            self._text.blockSignals(was)
        show_markdown(self._look, text)

    @Slot()
    def _edit(self) -> None:
        text = self._text.toPlainText()
        self._texts[self._language] = text
        show_markdown(self._look, text)
        if self._draft:
            label = replace(self._draft.label, guidelines=tuple(self._texts.items()))
            self._draft = replace(self._draft, label=label)
            self.label_edited.emit(self._draft)


def _first_language() -> str:
    language = QLocale().name().partition("_")[0]
    return language if language in _LANGUAGES else _LANGUAGES[0]
