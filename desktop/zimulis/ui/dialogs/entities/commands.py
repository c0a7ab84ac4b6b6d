"""What the dialog does to entities."""

from collections.abc import Collection

from PySide6.QtCore import QObject

from zimulis.domain.ids import EntityId, SpanId
from zimulis.ui.attempting import Attempting
from zimulis.workspace import entities, entity_merging, history
from zimulis.workspace.session import Session


class EntityCommands(Attempting):
    """Gives the commands, each of which answers whether it was done."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def rename(self, entity: str, name: str) -> bool:
        """Calls it otherwise."""
        return self.manages(lambda: entities.rename_entity(self._session, EntityId(entity), name))

    def set_value(self, entity: EntityId, name: str, value: str) -> bool:
        """Says something of it."""
        return self.manages(
            lambda: entities.set_entity_attribute(self._session, entity, name, value)
        )

    def set_note(self, entity: str, note: str) -> bool:
        """Writes its note."""
        return self.manages(lambda: entities.set_entity_note(self._session, EntityId(entity), note))

    def merge(self, kept: EntityId, others: Collection[EntityId]) -> bool:
        """Makes one of several."""
        merged = self.manages(lambda: entity_merging.merge_entities(self._session, kept, others))
        return self._tell(merged, self.tr("Merged."))

    def split(self, entity: EntityId, spans: Collection[SpanId], name: str) -> bool:
        """Gives some of its marks to a new one."""
        split = self.manages(
            lambda: entity_merging.split_entity(self._session, entity, spans, name)
        )
        return self._tell(split, self.tr("A new entity has these marks."))

    def move(self, entity: EntityId, spans: Collection[SpanId], to: EntityId) -> bool:
        """Gives some of its marks to another one."""
        moved = self.manages(lambda: entity_merging.move_uses(self._session, entity, spans, to))
        return self._tell(moved, self.tr("These marks name the other now."))

    def delete(self, chosen: Collection[EntityId]) -> bool:
        """Removes some that nothing names."""
        deleted = self.manages(lambda: entity_merging.delete_entities(self._session, chosen))
        return self._tell(deleted, self.tr("Deleted."))

    def undo(self, *, redo: bool) -> bool:
        """Takes back the last command, whatever it was, or does it again."""
        turn = history.redo if redo else history.undo
        return self.manages(lambda: turn(self._session))

    def _tell(self, done: bool, sentence: str) -> bool:
        if done:
            back = self.tr("Ctrl+Z takes it back.")
            self.said.emit(f"{sentence} {back}")
        return done
