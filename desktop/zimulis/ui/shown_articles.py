"""The articles of a worklist: listed beside the window, kept fresh, and gone through."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from zimulis.domain.ids import ArticleId
from zimulis.domain.worklist import Worklist
from zimulis.ui.desk import Desk
from zimulis.ui.listing import Found, Lister
from zimulis.ui.models.articles import ArticleModel
from zimulis.workspace.articles import Headway
from zimulis.workspace.listing import ids_at, place_of, rows_of

_MARKING_PAUSE = 150  # ms; counts follow a mark, and never hold up the next one


class ShownArticles(QObject):
    """What a worklist was found to hold.

    Attributes:
        model: Their rows.
        headway: How far the annotator is with the whole project.

    Signals:
        listed: The first articles are there, or (True) all of them.
        counted: There is another headway.
        failed: Why there is no list.
    """

    listed = Signal(bool)
    counted = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = ArticleModel(partial(rows_of, desk.session))
        self.headway = Headway(0, 0, 0)
        self._lister = Lister(desk.session, self)
        self._stale: set[ArticleId] = set()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_MARKING_PAUSE)
        self._settling.timeout.connect(self._refresh_rows)
        self._lister.found.connect(self._take)
        self._lister.failed.connect(self.failed)
        desk.articles_changed.connect(self._note_changed)

    def ask(self, worklist: Worklist) -> None:
        """Begins to list a worklist, anew if it is the same."""
        self.model.set_labels(self._desk.session.scheme.labels)
        self._lister.ask(worklist)

    @Slot(Found)
    def _take(self, found: Found) -> None:
        if found.listing is not None:
            self.model.set_listing(found.listing)
        if found.headway:
            self.headway = found.headway
            self.counted.emit()
        if found.listing is not None:
            self.listed.emit(found.headway is not None)

    @Slot(frozenset)
    def _note_changed(self, changed: frozenset[ArticleId]) -> None:
        self._stale |= changed
        self._settling.start()

    @Slot()
    def _refresh_rows(self) -> None:
        self.model.refresh(self._stale)
        self._stale.clear()
        self._lister.count()

    # Which articles they are.

    @property
    def ids(self) -> Sequence[ArticleId]:
        """All of them, in order."""
        self.rest()
        return self.ids_at(range(self.model.rowCount()))

    @property
    def first(self) -> ArticleId | None:
        """The one at the top."""
        self.rest()
        return self.at(0)

    def at(self, place: int) -> ArticleId | None:
        """The article in a row as they are now, if there is such a row."""
        is_there = 0 <= place < self.model.rowCount()
        return next(iter(self.ids_at([place])), None) if is_there else None

    def ids_at(self, places: Iterable[int]) -> list[ArticleId]:
        """The articles in rows as they are now, without those that are gone."""
        return ids_at(self._desk.session, self.model.listing, places)

    @property
    def place_of_open(self) -> int | None:
        """The row of the open article, if it has one."""
        article = self._desk.article_id
        return place_of(self._desk.session, self.model.listing, article) if article else None

    def neighbour(self, step: int) -> ArticleId | None:
        """The article after (1) or before (-1) the open one."""
        self.rest()
        place = self.place_of_open
        return self.at(0 if place is None else place + step)

    def beside(self, leaving: Iterable[ArticleId]) -> ArticleId | None:
        """The article to go on with when some leave the list: the next, or else the last before."""
        gone, ids = set(leaving), self.ids
        start = self.place_of_open or 0
        around = (*ids[start:], *reversed(ids[:start]))
        return next((article for article in around if article not in gone), None)

    # Letting go.

    def rest(self) -> None:
        """Lets the project alone until something is asked for; what was, is known then."""
        self._lister.wait()

    def close_project(self) -> None:
        """Lets go of the project."""
        self._lister.close()
