"""Finding one's way: what leads somewhere in the text or through the articles."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from zimulis.domain.going import offset_of
from zimulis.ui.actions import Act
from zimulis.ui.desk import Desk
from zimulis.ui.finding import Finding
from zimulis.ui.panels.field_bar import FieldBar
from zimulis.ui.panels.find_bar import FindBar
from zimulis.ui.places import Places
from zimulis.ui.settings import Place
from zimulis.ui.surface.view import Surface


class Ways(QObject):
    """Jumps, and the way back from them.

    Attributes:
        finding: What leads from hit to hit.

    Signals:
        left: The person is finished in a bar; the text takes the keys again.
        said: A sentence for the status line.
    """

    left = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, surface: Surface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.finding = Finding(desk, surface, self)
        self._desk = desk
        self._surface = surface
        self._places = Places()
        self._go_bar = FieldBar(
            self.tr("Go to"), self.tr("a line such as 12, an offset such as @3456, or 50%")
        )
        self._connect()

    def _connect(self) -> None:
        self.finding.jump_begun.connect(self.leave_place)
        self.finding.left.connect(self.left)
        self.finding.said.connect(self.said)
        self._go_bar.entered.connect(self._go_to)

    def bars(self) -> list[FindBar | FieldBar]:
        """What stands under the text while it is wanted."""
        return [self.finding.bar, self._go_bar]

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """What keys and menus ask for."""
        return {
            Act.FIND: self.finding.open,
            Act.NEXT_HIT: partial(self.finding.step, 1),
            Act.PREVIOUS_HIT: partial(self.finding.step, -1),
            Act.GO_TO: self._ask_place,
            Act.NEXT_UNMARKED: partial(self._go_to_unmarked, 1),
            Act.PREVIOUS_UNMARKED: partial(self._go_to_unmarked, -1),
            Act.BACK: self.go_back,
            Act.FORWARD: self.go_forward,
        }

    def close(self) -> None:
        """Esc: puts the bar away that has the keys, or every bar if the text has them."""
        in_text = self._surface.hasFocus()
        if in_text or self.finding.bar.isAncestorOf(self.finding.bar.window().focusWidget()):
            self.finding.close()
        self._go_bar.hide()

    # Places.

    @property
    def place(self) -> Place | None:
        """Where the caret is."""
        sheet, article = self._surface.sheet, self._desk.article_id
        return Place(article, sheet.hand.caret) if sheet and article else None

    def arrive(self) -> None:
        """Takes note of where the caret is now."""
        if place := self.place:
            self._places.arrive(place)

    @Slot()
    def leave_place(self) -> None:
        """Keeps the present place to come back to, for a jump begins here."""
        self._places.leave()

    def visit(self, place: Place) -> None:
        """Goes to a place, which may be in another article."""
        with self._places.travelling():
            if place.article != self._desk.article_id:
                self._desk.open_article(place.article)
            if place.article == self._desk.article_id:
                self._surface.go_to(place.caret)
        self.arrive()

    def go_back(self) -> None:
        """Goes to the place that was left last."""
        self._turn(self._places.go_back, self.tr("This is the first place."))

    def go_forward(self) -> None:
        """Goes to the place that one came back from."""
        self._turn(self._places.go_forward, self.tr("This is the last place."))

    def _turn(self, next_place: Callable[[], Place | None], none_left: str) -> None:
        while place := next_place():
            if self._desk.has_article(place.article):
                self.visit(place)
                self.left.emit()
                return
        self.said.emit(none_left)

    # Jumps.

    def _ask_place(self) -> None:
        if self._surface.sheet:
            self._go_bar.open()

    @Slot(str)
    def _go_to(self, wish: str) -> None:
        sheet = self._surface.sheet
        offset = offset_of(sheet.text, wish) if sheet else None
        if offset is None:
            self.said.emit(self.tr("That is no place: say 12, @3456 or 50%."))
            return
        self._go_bar.hide()
        self.leave_place()
        self._surface.go_to(offset)
        self.left.emit()

    def _go_to_unmarked(self, step: int) -> None:
        sheet = self._surface.sheet
        place = sheet.unmarked_paragraph(step) if sheet else None
        if place is not None:
            self._surface.go_to(place)
        elif step > 0:
            self.said.emit(self.tr("Every paragraph from here on has a mark."))
        else:
            self.said.emit(self.tr("Every paragraph before this has a mark."))
