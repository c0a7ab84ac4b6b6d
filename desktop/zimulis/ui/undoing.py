"""Undo and redo, where they can be seen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from zimulis.domain.ids import ArticleId
from zimulis.ui.actions import Act
from zimulis.ui.attempting import Attempting
from zimulis.ui.desk import Desk
from zimulis.ui.settings import Place
from zimulis.ui.surface.view import Surface
from zimulis.ui.ways import Ways
from zimulis.workspace import history


class Undoing(Attempting):
    """Takes steps through the annotator's history; goes first to what is out of sight."""

    def __init__(
        self, desk: Desk, surface: Surface, ways: Ways, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._surface = surface
        self._ways = ways

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """What keys and menus ask for."""
        return {
            Act.UNDO: partial(self._step, redo=False),
            Act.REDO: partial(self._step, redo=True),
        }

    def _step(self, *, redo: bool) -> None:
        """Undoes or redoes; if that is out of sight, the first press only goes there."""
        session = self._desk.session
        step = history.next_redo(session) if redo else history.next_undo(session)
        if step and self._go_there(step.article, step.place.start if step.place else None):
            self.said.emit(self.tr("Here: {what}. Press again.").format(what=step.what))
            return
        done = self.attempt(lambda: history.redo(session) if redo else history.undo(session))
        if done is None:
            return
        step, _ = done
        sentence = self.tr("Redone: {what}.") if redo else self.tr("Undone: {what}.")
        self.said.emit(sentence.format(what=step.what))
        if step.place and step.article == self._desk.article_id:
            self._surface.go_to(step.place.end)

    def _go_there(self, article: ArticleId | None, offset: int | None) -> bool:
        """Goes to a place; False if it was in sight already, or is nowhere."""
        if article is None or not self._desk.has_article(article):
            return False
        elsewhere = article != self._desk.article_id
        if not elsewhere and (offset is None or self._surface.sight.holds(offset)):
            return False
        self._ways.leave_place()
        if offset is None:
            self._desk.open_article(article)
        else:
            self._ways.visit(Place(article, offset))
        return True
