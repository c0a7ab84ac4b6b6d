"""Correcting the open article, and settling what corrections left to look at."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from zimulis.domain.doubts import DoubtfulSpan
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import Part
from zimulis.ui.actions import Act
from zimulis.ui.attempting import Attempting
from zimulis.ui.desk import Desk
from zimulis.ui.surface.view import Surface
from zimulis.workspace import ZimulisError, doubts

if TYPE_CHECKING:
    from zimulis.ui.dialogs.correcting.dialog import CorrectingDialog
    from zimulis.workspace.correcting import Original, Outcome


class Corrections(Attempting):
    """Opens the dialogs, and gives the commands.

    Signals:
        settled: A doubt has been settled with a key; the next one is wanted.
        left: A dialog is closed; the text takes the keys.
    """

    settled = Signal()
    left = Signal()

    def __init__(self, desk: Desk, surface: Surface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._surface = surface
        self._original: Original | None = None
        self._dialog: CorrectingDialog | None = None

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """What keys and menus ask for."""
        return {Act.CORRECT: self._begin, Act.EARLIER_TEXTS: self._show_earlier}

    def doubts(self) -> Sequence[DoubtfulSpan]:
        """What there is to look at in the open article."""
        article = self._desk.article_id
        return doubts.doubts(self._desk.session, article) if article else ()

    # Correcting.

    def _begin(self) -> None:
        """Has the paragraph of the caret corrected, or those of the selection."""
        sheet, article = self._surface.sheet, self._desk.article_id
        from zimulis.ui.dialogs.correcting.dialog import CorrectingDialog  # noqa: PLC0415
        from zimulis.workspace import correcting  # noqa: PLC0415 (for a quick start)

        if sheet is None or article is None:
            return
        original = self.attempt(partial(correcting.begin, self._desk.session, article))
        if original is None:
            return

        hand = sheet.hand
        self._original = original
        self._dialog = CorrectingDialog(
            original,
            hand.selection or Part(hand.caret, hand.caret),
            self._desk.session.scheme,
            self._surface.theme,
            self._surface.window(),
        )
        self._dialog.set_reading_font(self._surface.look.body.font)
        self._dialog.correction_wished.connect(self._correct)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.finished.connect(self._leave)
        self._dialog.open()

    @Slot()
    def _leave(self) -> None:
        self._original = self._dialog = None
        self.left.emit()

    @Slot(str)
    def _correct(self, text: str) -> None:
        if self._original is None or self._dialog is None:
            return
        from zimulis.workspace import correcting  # noqa: PLC0415 (for a quick start)

        try:
            outcome, _ = correcting.correct(self._desk.session, self._original.text, text)
        except ZimulisError as error:
            self._dialog.tell(str(error))
            return
        self._dialog.accept()
        first = outcome.alignment.edits[0].new
        self._surface.go_to(first.end)
        self.said.emit(self._told(outcome))

    def _told(self, outcome: "Outcome") -> str:
        doubtful = len(outcome.doubtful)
        if not doubtful:
            return self.tr("Corrected. All marks have kept their words.")
        return self.tr("Corrected. %n mark(s) are to be looked at.", "", doubtful)

    # What is left to look at.

    def settle(self, doubt: DoubtfulSpan) -> None:
        """Leaves a mark as it is; puts one whose words are gone on the selection, if any."""
        sheet, session = self._surface.sheet, self._desk.session
        selection = sheet.hand.selection if sheet else None
        if selection and not doubt.is_there:
            done = self.attempt(partial(doubts.put_on, session, doubt.id, [selection]))
            sentence = self.tr("Marked again.")
        else:
            done = self.attempt(partial(doubts.accept, session, doubt.id))
            sentence = self.tr("Left as it is.") if doubt.is_there else self.tr("Left out.")
        if done:
            self.said.emit(sentence)
            self.settled.emit()

    # Texts that were.

    def _show_earlier(self) -> None:
        article = self._desk.article_id
        if article is None:
            return
        from zimulis.ui.dialogs.correcting.past_texts import PastTextsDialog  # noqa: PLC0415
        from zimulis.workspace import correcting  # noqa: PLC0415 (for a quick start)

        session = self._desk.session
        dialog = PastTextsDialog(
            correcting.past_revisions(session, ArticleId(article)),
            partial(correcting.text_of_revision, session),
            self._surface.theme,
            self._surface.window(),
        )
        dialog.set_reading_font(self._surface.look.body.font)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.left)
        dialog.open()
