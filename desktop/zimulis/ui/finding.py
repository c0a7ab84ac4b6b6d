"""Finding in the open article: the bar, the search on its way, and the hits on the page."""

from collections.abc import Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot

from zimulis.domain.parts import Part
from zimulis.ui.desk import Desk
from zimulis.ui.panels.find_bar import FindBar
from zimulis.ui.surface.view import Surface

if TYPE_CHECKING:
    from zimulis.domain.finding import Search

_AT_ONCE = 0.008  # seconds of searching between two looks at keys
_BETWEEN = 0.1  # seconds between two looks at what is known by then
_LONGEST_TAKEN = 200  # code points of a selection that become the query


class Finding(QObject):
    """Leads from hit to hit.

    Attributes:
        bar: Where one types.

    Signals:
        jump_begun: The caret is about to leave for a hit.
        left: The person is finished; the text takes the keys again.
        said: A sentence for the status line.
    """

    jump_begun = Signal()
    left = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, surface: Surface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bar = FindBar()
        self._desk = desk
        self._surface = surface
        self._search: Search | None = None
        self._origin = 0
        self._current: Part | None = None
        self._wish: int | None = None
        self._is_shown = False
        self._shown_at = 0.0
        self._work = QTimer(self)
        self._work.setInterval(0)
        self._connect()

    def _connect(self) -> None:
        self._work.timeout.connect(self._go_on)
        self.bar.query_changed.connect(self._begin)
        self.bar.step_requested.connect(self.step)
        self.bar.take_requested.connect(self._take)
        self.bar.mark_requested.connect(self._mark_all)
        self.bar.close_requested.connect(self.close)

    # What the person asks for.

    def open(self) -> None:
        """Shows the bar; what is selected in the text is what to find."""
        sheet = self._surface.sheet
        if sheet is None:
            return
        selection = sheet.hand.selection
        words = sheet.text[slice(*selection)] if selection else ""
        self._origin = selection.start if selection else sheet.hand.caret
        words = words if len(words) <= _LONGEST_TAKEN and "\n" not in words else ""
        self._is_shown = True
        self.bar.open(self._desk.session.scheme.labels, words)
        self._begin()

    def step(self, step: int) -> None:
        """Goes to the next hit (1) or to the one before (-1), from wherever the hand is."""
        sheet = self._surface.sheet
        if sheet is None:
            return
        if self._search is None:
            self._search = self._new_search()
        if self._search is None:
            self.open()
            return
        if self._surface.hasFocus():
            hand = sheet.hand
            self._current = hand.selection or Part(hand.caret, hand.caret)
        self._wish, self._is_shown = step, True
        self._work.start()
        self._go_on()

    @Slot()
    def close(self) -> None:
        """Puts the bar away and the hits; the caret goes to the current one."""
        self._work.stop()
        current = self._current
        if current and not self._surface.hasFocus() and current in self._hits:
            self._go_to(current)
        self._is_shown = False
        self.bar.hide()
        self._surface.show_hits(())
        self.left.emit()

    @Slot()
    def _take(self) -> None:
        """Selects the current hit, so that a digit labels it."""
        hit, sheet = self._current, self._surface.sheet
        if hit is None or sheet is None:
            return
        self.close()
        sheet.hand.select(hit)
        self._surface.hand_was_moved()

    @Slot(str)
    def _mark_all(self, label: str) -> None:
        while self._search and not self._search.is_done:
            self._search.step()
        self._desk.marks.add_spans(label, self._hits)
        self.bar.panes()[0].setFocus()

    # The search.

    @property
    def _hits(self) -> Sequence[Part]:
        return self._search.hits if self._search else ()

    def _new_search(self) -> "Search | None":
        """A search for what the bar says; None where that is nothing."""
        from zimulis.domain.finding import Search  # noqa: PLC0415 (for a quick start)

        article = self._desk.article
        if article is None:
            return None
        query = self.bar.query(article.article.language)
        search = Search(article.article.text, query, self._origin)
        return None if search.is_done else search

    @Slot()
    def _begin(self) -> None:
        """Looks for something else, from where the hand was when the bar came up."""
        self._search = self._new_search()
        self._current = None
        self._wish = 0
        if self._search is None:
            self._work.stop()
            self._show()
            return
        self._work.start()
        self._go_on()

    def show_article(self) -> None:
        """Looks for the same in another article."""
        sheet = self._surface.sheet
        self._origin = sheet.hand.caret if sheet else 0
        self._search = self._current = None
        self._is_shown = self.bar.isVisible()
        if self._is_shown:
            self._begin()

    @Slot()
    def _go_on(self) -> None:
        """Searches for a moment, and shows what is known by then."""
        search = self._search
        if search is None:
            return
        end = perf_counter() + _AT_ONCE
        while not search.is_done and perf_counter() < end:
            search.step()
        before = self._current
        self._fulfil(search)
        if search.is_done:
            self._work.stop()
            self._wish = None
        if search.is_done or self._current != before or end > self._shown_at + _BETWEEN:
            self._shown_at = end
            self._show()

    def _fulfil(self, search: "Search") -> None:
        """Goes where the person wants to, as soon as it is known where that is."""
        if self._wish is None and self._place(search) is None:
            self._wish = 0  # what the current hit was taken for has come to something better
        wish = self._wish
        if wish is None or not search.hits:
            return
        place = self._place_of(search, wish)
        if not 0 <= place < len(search.hits):
            if not search.is_done:
                return
            place %= len(search.hits)
            if wish:
                self.said.emit(
                    self.tr("Went on from the start.")
                    if wish > 0
                    else self.tr("Went on from the end.")
                )
        self._wish = None
        self._current = search.hits[place]
        if not self.bar.isVisible() or self._surface.hasFocus():
            self._go_to(self._current)

    def _place_of(self, search: "Search", wish: int) -> int:
        """The number of the hit that a wish means; one that does not exist where it is not known.

        What comes before the origin is known only when all is.
        """
        current = self._current
        if wish == 0 or current is None:
            return search.index_from(self._origin)
        if wish > 0:
            return search.index_from(current.start + 1)
        before = search.index_from(current.start) - 1
        known = before >= 0 and (search.is_done or search.hits[before].start >= self._origin)
        return before if known else -1

    def _go_to(self, hit: Part) -> None:
        self.jump_begun.emit()
        self._surface.go_to(hit.start)

    def _show(self) -> None:
        hits = self._hits
        place = self._place(self._search) if self._search else None
        if self._is_shown:
            self._surface.show_hits(hits, place)
        self.bar.show_count(self._count(place), any_hits=bool(hits))

    def _place(self, search: "Search") -> int | None:
        """The number of the current hit."""
        if self._current is None:
            return None
        place = search.index_from(self._current.start)
        is_hit = place < len(search.hits) and search.hits[place] == self._current
        return place if is_hit else None

    def _count(self, place: int | None) -> str:
        search = self._search
        if search is None:
            return ""
        if not search.hits:
            return self.tr("no hits") if search.is_done else "…"
        number = QLocale().toString
        total = number(len(search.hits))
        if search.is_cut_short:
            total += "+"
        elif not search.is_done:
            total += "…"
        if place is None:
            return total
        return self.tr("{place} of {total}").format(place=number(place + 1), total=total)
