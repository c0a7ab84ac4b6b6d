"""The field in which an entity is chosen, over the text under the span that names it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Slot
from PySide6.QtWidgets import QWidget

from zimulis.ui.chooser import Chooser
from zimulis.ui.models.shown_rows import ShownRows
from zimulis.ui.naming.offers import Offer, OfferDelegate, in_words
from zimulis.ui.theme import Theme

_ROWS = 8
_WIDTH = 30.0  # line heights

Look = Callable[[str | None], Sequence[Offer]]
"""What is offered for what is typed; for None, as long as nobody has typed."""


class Picker(Chooser):
    """A field with the span's words in it, ready to be typed over, and offers beneath."""

    def __init__(self, over: QWidget, theme: Theme) -> None:
        self._model = ShownRows[Offer](in_words)
        super().__init__(over, self._model, OfferDelegate(theme, over), row=1.6, page=_ROWS)
        self._place = QRect()
        self._look: Look = _look_nowhere
        em = self.fontMetrics().height()
        self.field.setAccessibleName(self.tr("Entity"))
        self.field.setMinimumHeight(round(1.7 * em))
        self.list.setAccessibleName(self.tr("What it may name"))
        self.column.setContentsMargins(em // 3, em // 3, em // 3, em // 3)
        self.column.setSpacing(em // 4)
        self.field.textEdited.connect(self._show_typed)

    @property
    def offers(self) -> Sequence[Offer]:
        """What is offered, from the top."""
        return self._model.rows

    def open(self, words: str, place: QRect, look: Look) -> None:
        """Comes up, and takes the keys until something is chosen or Esc is pressed.

        Args:
            words: What stands in the field, selected.
            place: Under what it comes up, in the widget that it lies over.
            look: Asked at each key.
        """
        self._place, self._look = place, look
        self.field.setText(words)
        self.field.selectAll()
        self._show(look(None))
        self.take_keys()

    @Slot(str)
    def _show_typed(self, typed: str) -> None:
        self._show(self._look(typed))

    def _show(self, offers: Sequence[Offer]) -> None:
        self._model.show(offers)
        self.list.setVisible(bool(offers))
        self.list.selectRow(0)
        self._fit()

    def _fit(self) -> None:
        """Under its place, or above where there is more room."""
        em, room = self.fontMetrics().height(), self.over.rect()
        row = self.list.verticalHeader().defaultSectionSize()
        above, below = self._place.top() - em, room.height() - self._place.bottom() - em
        height = max(below, above) - 3 * em
        rows = min(len(self.offers), _ROWS, max(1, height // row))
        self.list.setFixedHeight(rows * row)
        width = min(round(_WIDTH * em), room.width() - 2 * em)
        height = self.sizeHint().height()
        top = self._place.bottom() + em // 3
        if height > below and above > below:
            top = self._place.top() - height - em // 3
        left = max(em, min(self._place.left() - 2 * em, room.width() - width - em))
        self.setGeometry(left, top, width, height)


def _look_nowhere(typed: str | None) -> Sequence[Offer]:
    del typed
    return ()
