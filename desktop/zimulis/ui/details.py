"""What spans and articles say beside their words: values, notes, and what they name."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from zimulis.domain.ids import ArticleId, EntityId, SpanId
from zimulis.workspace import ZimulisError, articles, attributes, entities, marking
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

    def link_entity(self, span: SpanId, entity: EntityId) -> bool:
        """Says what a span names."""
        return self._try(lambda: entities.link_entity(self._session, span, entity))

    def unlink_entity(self, span: SpanId) -> bool:
        """Says no more what a span names."""
        return self._try(lambda: entities.unlink_entity(self._session, span))

    def create_and_link(
        self, span: SpanId, name: str, attributes: Mapping[str, str]
    ) -> EntityId | None:
        """Makes an entity that a span names; None if that was refused."""
        try:
            entity, _ = entities.create_and_link(self._session, span, name, attributes)
        except ZimulisError as error:
            self.said.emit(str(error))
            return None
        return entity

    def _try(self, command: Callable[[], object]) -> bool:
        try:
            command()
        except ZimulisError as error:
            self.said.emit(str(error))
            return False
        return True
