"""Searching all articles: opens the page for it, goes to what was found, and marks it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from zimulis.domain.parts import Part
from zimulis.ui.actions import Act
from zimulis.ui.desk import Desk
from zimulis.ui.lower_pane import LowerPane
from zimulis.ui.settings import Place
from zimulis.ui.surface.view import Surface
from zimulis.ui.theme import Theme
from zimulis.ui.ways import Ways
from zimulis.workspace import ZimulisError

if TYPE_CHECKING:
    from zimulis.ui.search_page import SearchPage
    from zimulis.workspace.marking_lines import MarkedLines
    from zimulis.workspace.searching import Line

_LONGEST_TAKEN = 200  # code points of a selection that become the query


class CorpusSearch(QObject):
    """Stands between the page and the text.

    Signals:
        left: The text takes the keys.
        said: A sentence for the status line.
    """

    left = Signal()
    said = Signal(str)

    def __init__(
        self, desk: Desk, surface: Surface, ways: Ways, pane: LowerPane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._surface = surface
        self._ways = ways
        self._pane = pane
        self._page: SearchPage | None = None
        pane.register(Act.SEARCH, self.tr("Search"), self._make_page)

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """What keys and menus ask for."""
        return {Act.SEARCH: self._open}

    def _make_page(self, theme: Theme) -> "SearchPage":
        from zimulis.ui.search_page import SearchPage  # noqa: PLC0415 (for a quick start)

        self._page = SearchPage(self._desk, theme)
        self._page.place_requested.connect(self._visit)
        self._page.mark_requested.connect(self._mark)
        self._page.said.connect(self.said)
        return self._page

    def _open(self) -> None:
        """Shows the page; what is selected in the text, or marked in focus, is searched for.

        The lines of a mark are sorted by its forms: one chooses those that are to have it, too.
        """
        sheet = self._surface.sheet if self._surface.hasFocus() else None
        selection = sheet.hand.selection if sheet else None
        focused = sheet.hand.focused if sheet else None
        words, order = "", None
        if sheet and selection:
            words = sheet.text[slice(*selection)]
        elif sheet and focused and not sheet.spans.is_claim(focused):
            from zimulis.domain.repeating import last_word  # noqa: PLC0415 (for a quick start)
            from zimulis.ui.models.lines import Order  # noqa: PLC0415 (for a quick start)

            words, order = last_word(self._desk.quote(focused)), Order.FORMS
        self._pane.turn(Act.SEARCH)
        if self._page and words and len(words) <= _LONGEST_TAKEN and "\n" not in words:
            self._page.show_query(words, order)

    @Slot(object, bool)
    def _visit(self, line: "Line", is_going: bool) -> None:
        """Shows the place of a line in the text, in hand; gives the text the keys if she goes."""
        self._ways.leave_place()
        self._ways.visit(Place(line.article, line.start))
        sheet = self._surface.sheet
        if sheet and self._desk.article_id == line.article:
            if line.span and sheet.spans.get(line.span):
                self._surface.focus_span(line.span)
            elif line.end <= len(sheet.text):
                sheet.hand.select(Part(line.start, line.end))
                self._surface.hand_was_moved()
        if is_going:
            self.left.emit()

    @Slot(list, str)
    def _mark(self, lines: "Sequence[Line]", label: str) -> None:
        from zimulis.workspace.marking_lines import mark_lines  # noqa: PLC0415 (for a quick start)

        try:
            marked, _ = mark_lines(self._desk.session, label, lines)
        except ZimulisError as error:
            self.said.emit(str(error))
            return
        self.said.emit(self._sentence(marked))

    def _sentence(self, marked: "MarkedLines") -> str:
        parts = [self.tr("Marked %n place(s)", "", marked.marked)]
        if marked.known:
            parts.append(self.tr("%n had a mark already", "", marked.known))
        if marked.gone:
            parts.append(self.tr("%n has other words by now", "", marked.gone))
        if marked.finished:
            parts.append(self.tr("%n article(s) were done", "", marked.finished))
        return "; ".join(parts) + "."
