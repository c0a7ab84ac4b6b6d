"""What is known of the article, and its note."""

from html import escape
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from zimulis.domain.article import Article
from zimulis.domain.ids import ArticleId
from zimulis.ui.inspector.form import Form
from zimulis.ui.inspector.typed_field import NoteField


class ArticleCommands(Protocol):
    """What the form asks of the project."""

    def set_article_note(self, article: ArticleId, note: str) -> bool:
        """Writes the note of an article."""
        ...


class ArticleForm(Form):
    """The article's facts, which came with it, and its note, which is the project's."""

    def __init__(self, commands: ArticleCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._facts = QLabel()
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.RichText)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note = NoteField(self.tr("Note on the article"), "m", self._give_note)
        self._rows.addWidget(self._facts)
        self.add_field(self._note)
        self._rows.addStretch(1)

    def _give_note(self, article: str, note: str) -> bool:
        return self._commands.set_article_note(ArticleId(article), note)

    def show_article(self, article: Article, corrections: int) -> None:
        """Shows an article, whose text was corrected so many times."""
        revision = article.revision
        facts = [
            (self.tr("Date"), article.published),
            (self.tr("Language"), article.language),
            (self.tr("Source"), article.source),
            *((self.tr("Also in"), source) for source in article.further_sources),
            (self.tr("Tags"), ", ".join(article.tags)),
            *article.metadata,
            (self.tr("Encoding"), revision.encoding),
            (self.tr("Corrected"), self.tr("%n time(s)", "", corrections) if corrections else ""),
            (self.tr("Changed on the way in"), "; ".join(revision.normalised)),
        ]
        lines = [f"{escape(name)}: <b>{escape(value)}</b>" for name, value in facts if value]
        self._facts.setText("<br>".join(lines))
        self._note.show_value(article.id, article.note)
