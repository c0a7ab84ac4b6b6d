"""What spans and articles say beside their words: values and notes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from zimulis.domain.ids import ArticleId, SpanId
from zimulis.workspace import ZimulisError, articles, attributes, marking
from zimulis.workspace.session import Session


class Details(QObject):
    """Gives the commands, each of which answers whether it was done.

    Signals:
        said: Why a command was refused.
    """

    said = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def set_attribute(self, span: SpanId, name: str, value: str) -> bool:
        """Gives a span a value."""
        return self._try(lambda: attributes.set_attribute(self._session, span, name, value))

    def set_note(self, span: SpanId, note: str) -> bool:
        """Keeps what was typed about a span; one stay in the field is one undo."""
        return self._try(lambda: marking.set_note(self._session, span, note))

    def set_article_note(self, article: ArticleId, note: str) -> bool:
        """Keeps what was typed about an article."""
        return self._try(lambda: articles.set_note(self._session, article, note))

    def _try(self, command: Callable[[], object]) -> bool:
        try:
            command()
        except ZimulisError as error:
            self.said.emit(str(error))
            return False
        return True
