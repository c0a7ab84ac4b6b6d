"""Markdown as it looks: no HTML in it, and nothing is opened or fetched."""

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_INDENT = 1.4  # em, of lists


def show_markdown(browser: QTextBrowser, text: str) -> None:
    """Shows a text in a browser of one's own."""
    browser.setOpenLinks(False)
    document = browser.document()
    document.setIndentWidth(_INDENT * browser.fontMetrics().height())
    document.setMarkdown(text, _FEATURES)
