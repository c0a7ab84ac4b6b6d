"""What spans and articles say beside their words: values, notes, and what they name."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from zimulis.domain.ids import ArticleId, EntityId, SpanId
from zimulis.ui.attempting import Attempting
from zimulis.workspace import articles, attributes, entities, marking
from zimulis.workspace.session import Session


class Details(Attempting):
    """Gives the commands, each of which answers whether it was done."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def set_attribute(self, span: SpanId, name: str, value: str) -> bool:
        """Gives a span a value."""
        return self.manages(lambda: attributes.set_attribute(self._session, span, name, value))

    def set_note(self, span: SpanId, note: str) -> bool:
        """Keeps what was typed about a span; one stay in the field is one undo."""
        return self.manages(lambda: marking.set_note(self._session, span, note))

    def set_article_note(self, article: ArticleId, note: str) -> bool:
        """Keeps what was typed about an article."""
        return self.manages(lambda: articles.set_note(self._session, article, note))

    def link_entity(self, span: SpanId, entity: EntityId) -> bool:
        """Says what a span names."""
        return self.manages(lambda: entities.link_entity(self._session, span, entity))

    def unlink_entity(self, span: SpanId) -> bool:
        """Says no more what a span names."""
        return self.manages(lambda: entities.unlink_entity(self._session, span))

    def create_and_link(
        self, span: SpanId, name: str, attributes: Mapping[str, str]
    ) -> EntityId | None:
        """Makes an entity that a span names; None if that was refused."""
        done = self.attempt(lambda: entities.create_and_link(self._session, span, name, attributes))
        return done[0] if done else None
