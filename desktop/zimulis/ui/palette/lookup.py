"""What the open project has by some words: entities and articles."""

from collections.abc import Iterator
from functools import partial
from operator import itemgetter

from PySide6.QtCore import QCoreApplication

from zimulis.domain.annotations import Entity, Span
from zimulis.domain.article_filter import words_filter
from zimulis.domain.entities import names_of
from zimulis.domain.naming import finds
from zimulis.domain.worklist import Worklist
from zimulis.ui.palette import sources
from zimulis.ui.palette.entries import Entry
from zimulis.ui.workbench import Workbench
from zimulis.workspace.entity_merging import use_after
from zimulis.workspace.listing import list_articles, rows_of

_MOST_ARTICLES = 20  # found by title or source
_MOST_ENTITIES = 10


class Lookup:
    """Looks in one project."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._desk = bench.desk

    def find(self, words: str) -> list[Entry]:
        """Entities that are called so, and articles with these words in their title or source."""
        return [*self._entities(words), *self._articles(words)]

    def _articles(self, words: str) -> Iterator[Entry]:
        session = self._desk.session
        found = list_articles(session, Worklist(words_filter(words)), _MOST_ARTICLES)
        rows = rows_of(session, found, 0, _MOST_ARTICLES)
        return sources.articles([row for row in rows if row], self._bench.open_chosen)

    def _entities(self, words: str) -> Iterator[Entry]:
        ranked = (
            ((rank, entity.name), entity)
            for entity in self._desk.entities.values()
            if (rank := finds(words, names_of(entity))) is not None
        )
        found = [entity for _, entity in sorted(ranked, key=itemgetter(0))[:_MOST_ENTITIES]]
        title_of = self._desk.session.scheme.title_of
        yield from sources.entities(found, title_of, self._go_to)
        focused = self._nameable()
        if focused:
            fitting = [entity for entity in found if self._may_be(focused, entity)]
            yield from sources.namings(fitting, title_of, partial(self._name, focused))

    def _nameable(self) -> Span | None:
        """The span in focus, if those of its label name entities."""
        sheet = self._bench.surface.sheet
        focused = sheet.hand.focused if sheet else None
        label = self._desk.session.scheme.label(focused.label) if focused else None
        return focused if label and label.links_entity else None

    @staticmethod
    def _may_be(span: Span, entity: Entity) -> bool:
        return span.label == entity.label and span.entity != entity.id

    def _name(self, span: Span, entity: Entity) -> None:
        self._desk.details.link_entity(span.id, entity.id)

    def _go_to(self, entity: Entity) -> None:
        """Goes to the next mark that names it, round the project."""
        place, sheet = self._bench.place, self._bench.surface.sheet
        article, caret = (place.article, place.caret) if place else (None, 0)
        is_on_one = sheet is not None and sheet.hand.focused is not None
        use = use_after(self._desk.session, entity.id, article, caret if is_on_one else caret - 1)
        if use:
            self._bench.go_to_use(use)
        else:
            sentence = QCoreApplication.translate("Palette", "No mark names {entity} yet.")
            self._bench.said.emit(sentence.format(entity=entity.name))
