"""One article as it will be: its text, what is known of it, and what was changed in it."""

import re

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from zimulis.ui.dialogs.importing.encodings import encoding_title
from zimulis.ui.languages import language_title
from zimulis.ui.theme import Theme
from zimulis.workspace.importing import Failure
from zimulis.workspace.previewing import PreviewedArticle

# What a wrong encoding leaves behind: characters that no article has, and words of two alphabets.
_LATIN, _CYRILLIC = "[A-Za-z\u00c0-\u017f]", "[\u0400-\u052f]"
_WRONG = re.compile(
    "[\ufffd\x7f-\x9f\ue000-\uf8ff]+"
    rf"|\b(?:{_LATIN}+{_CYRILLIC}|{_CYRILLIC}+{_LATIN})\w*"
)
_MOST_SHOWN = 200  # wrong stretches


class ArticlePage(QWidget):
    """Shows the article that is chosen in the list, or why there is none.

    Attributes:
        theme: The colours of what is shown next.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._title = QLabel()
        self._text = QPlainTextEdit()
        self._facts = QLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(bold)
        for label in (self._title, self._facts):
            label.setWordWrap(True)
            label.setTextFormat(label.textFormat().PlainText)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("The article as it will be"))
        layout.addWidget(self._title)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._facts)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Shows no article."""
        self._show("", "", "")

    def show_failure(self, failure: Failure) -> None:
        """Shows why something will not come in."""
        self._show("", "", " – ".join(filter(None, (failure.path, failure.place, failure.reason))))

    def show_article(self, previewed: PreviewedArticle) -> None:
        """Shows an article; of a long one, the beginning."""
        article = previewed.article
        shown = article.text + ("…" if previewed.length > len(article.text) else "")
        self._show(article.title, shown, "\n".join(self._facts_of(previewed)))
        self._show_wrong(article.text)

    def _show(self, title: str, text: str, facts: str) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setPlainText(text)
        self._facts.setText(facts)

    def _facts_of(self, previewed: PreviewedArticle) -> list[str]:
        article, revision = previewed.article, previewed.article.revision
        first = (
            article.published or self.tr("no date"),
            language_title(article.language) if article.language else self.tr("language unknown"),
            encoding_title(revision.encoding),
            self.tr("%n character(s)", "", previewed.length),
            self.tr("%n mark(s)", "", previewed.spans) if previewed.spans else "",
            article.source,
        )
        lines = [" · ".join(filter(None, first))]
        if revision.normalised:
            changes = "; ".join(revision.normalised)
            lines.append(self.tr("Changed on the way: {changes}.").format(changes=changes))
        return lines + list(previewed.notes)

    def _show_wrong(self, text: str) -> None:
        """Marks what can only come of a wrong encoding."""
        wrong = QTextCharFormat()
        wrong.setBackground(QColor(self.theme.find))
        wrong.setForeground(QColor(self.theme.text))
        selections: list[QTextEdit.ExtraSelection] = []
        for match in list(_WRONG.finditer(text))[:_MOST_SHOWN]:
            selection = QTextEdit.ExtraSelection()
            selection.format = wrong  # pyright: ignore[reportAttributeAccessIssue]
            selection.cursor = self._cursor(text, *match.span())  # pyright: ignore[reportAttributeAccessIssue]
            selections.append(selection)
        self._text.setExtraSelections(selections)

    def _cursor(self, text: str, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _units(text: str) -> int:
    """The length in UTF-16, in which Qt counts."""
    return len(text.encode("utf-16-le")) // 2
