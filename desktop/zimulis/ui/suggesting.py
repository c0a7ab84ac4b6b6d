"""Pencil in the open article: what is suggested, and the answers to it."""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from zimulis.domain.annotations import Span, reading_order
from zimulis.domain.article import FINISHED
from zimulis.domain.suggestions import Scope, is_answered
from zimulis.ui.actions import Act
from zimulis.ui.attempting import Attempting
from zimulis.ui.desk import Desk
from zimulis.ui.settings import Settings
from zimulis.ui.surface.pencil import pencilled
from zimulis.ui.surface.view import Surface
from zimulis.workspace.changes import Changes, Kind

if TYPE_CHECKING:
    from zimulis.workspace.suggest_process import Answer, SuggestProcess

_log = logging.getLogger(__name__)

_AT_START = 200  # ms; the window is painted first
_PAUSE = 60  # ms; suggestions follow a mark, and never hold up the next one


class Suggesting(Attempting):
    """Has the open article looked at in a process, and puts on the page what is suggested.

    Nothing is suggested in an article that was done when it was opened.

    Signals:
        came: What is suggested after the last mark stands in the text.
    """

    came = Signal()
    _answered = Signal(object)  # from the thread that listens to the process

    def __init__(self, desk: Desk, surface: Surface, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._surface = surface
        self._settings: Settings | None = None
        self._process: SuggestProcess | None = None
        self._number = 0
        self._is_done = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._pause.timeout.connect(self._ask)
        desk.article_opened.connect(self._begin)
        desk.spans_changed.connect(self._follow_marks)
        for changed in (desk.layer_read, desk.entities_changed):
            changed.connect(self._ask_soon)
        desk.session.subscribe(self._note)

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """What keys and menus ask for."""
        return {
            Act.REJECT: partial(self._reject, Scope.HERE),
            Act.REJECT_FORM: partial(self._reject, Scope.ARTICLE),
            Act.REJECT_EVERYWHERE: partial(self._reject, Scope.EVERYWHERE),
            Act.SUGGESTIONS: self._turn,
        }

    def keep_in(self, settings: Settings) -> None:
        """Begins to suggest, if that was not turned off; remembers whether it is."""
        self._settings = settings
        self._begin()

    @property
    def is_on(self) -> bool:
        """Whether anything is suggested."""
        return self._settings is not None and self._settings.suggests

    def close_project(self) -> None:
        """Suggests nothing any more."""
        self._pause.stop()
        if self._process:
            self._process.close()

    # Asking.

    @Slot()
    def _begin(self) -> None:
        """Looks at the article that was opened, once its text is shown."""
        self._forget()
        article, annotator = self._desk.article, self._desk.session.annotator
        self._is_done = bool(
            article and annotator and article.status_of(annotator.id).status in FINISHED
        )
        self._pause.start(0 if self._process else _AT_START)

    def _forget(self) -> None:
        """Wants no answer to what was asked."""
        if self._process:
            self._process.stop()
        self._number = 0

    @Slot()
    def _ask_soon(self) -> None:
        self._pause.start(_PAUSE)

    def _note(self, changes: Changes) -> None:
        if Kind.REJECTIONS in changes.kinds:
            self._ask_soon()

    @Slot()
    def _ask(self) -> None:
        desk = self._desk
        if not self.is_on or self._is_done or desk.article is None or not desk.session.annotator:
            return
        from zimulis.workspace.snapshots import snapshot  # noqa: PLC0415 (for a quick start)

        spans = desk.spans.values()
        article = snapshot(desk.session, desk.article.article, spans, desk.entities)
        self._number = self._suggester().ask(article)

    def _suggester(self) -> "SuggestProcess":
        if self._process is None:
            from zimulis.workspace.suggest_process import SuggestProcess  # noqa: PLC0415 (for a quick start)

            self._process = SuggestProcess(self._answered.emit)
        return self._process

    @Slot(object)
    def _take(self, answer: "Answer") -> None:
        if answer.reasons:
            self.said.emit(" ".join(answer.reasons))
            _log.warning("%s", " ".join(answer.reasons))
        if answer.number and answer.number == self._number and not self._pause.isActive():
            self._surface.put_suggestions(answer.suggestions)
            self._number = 0
            self.came.emit()

    @property
    def is_waiting(self) -> bool:
        """Whether what is in pencil may not be all that there is to suggest."""
        return self._pause.isActive() or self._number > 0

    @Slot(list, list)
    def _follow_marks(self, put: list[Span], _removed: list[str]) -> None:
        """Takes the pencil away at once that new ink leaves nothing of; the rest a moment later."""
        sheet = self._surface.sheet
        if sheet and any(is_answered(one, s.label, s.parts) for one in sheet.pencil for s in put):
            suggested = sheet.hand.suggested
            if suggested and any(is_answered(suggested, s.label, s.parts) for s in put):
                sheet.hand.pencil = None
            left = [
                one
                for one in sheet.pencil
                if not any(is_answered(one, span.label, span.parts) for span in put)
            ]
            self._surface.put_suggestions(left)
        self._ask_soon()

    # Answers.

    def accept(self) -> bool:
        """Space: makes the suggestion in focus a span, and goes on; False if there is none.

        Who is proposed as the claimant of a claim is linked to it, and marked if need be.
        """
        sheet = self._surface.sheet
        suggested = sheet.hand.suggested if sheet else None
        if sheet is None or suggested is None:
            return False
        sheet.marker.accept(claimant=self._surface.proposal.claimant)
        self._surface.hand_was_moved()
        self._go_to_next(pencilled(suggested))
        return True

    def go_on(self) -> bool:
        """Goes to the next suggestion, after the last one to the first; False if there is none."""
        sheet = self._surface.sheet
        if sheet is None:
            return False
        suggested = sheet.pencil.spans
        return self._focus(suggested.after(sheet.hand.order) or next(iter(suggested), None))

    def _go_to_next(self, answered: Span) -> None:
        sheet = self._surface.sheet
        if sheet:
            self._focus(sheet.pencil.spans.after(reading_order(answered)))

    def _focus(self, suggested: Span | None) -> bool:
        sheet = self._surface.sheet
        if sheet is None or suggested is None:
            return False
        sheet.hand.focus_on_pencil(suggested)
        self._surface.hand_was_moved()
        return True

    def _reject(self, scope: Scope) -> None:
        sheet, article = self._surface.sheet, self._desk.article_id
        suggested = sheet.hand.suggested if sheet else None
        if sheet is None or article is None or suggested is None:
            self.said.emit(self.tr("No suggestion is in focus."))
            return
        from zimulis.workspace import pencil  # noqa: PLC0415 (for a quick start)

        session = self._desk.session
        if not self.manages(lambda: pencil.reject(session, article, suggested, scope)):
            return
        words = suggested.words(sheet.text)
        sheet.hand.pencil = None
        sheet.hand.move_caret(suggested.extent.start)
        self._surface.put_suggestions(
            [
                one
                for one in sheet.pencil
                if one != suggested
                and (
                    scope is Scope.HERE
                    or (one.label, one.words(sheet.text)) != (suggested.label, words)
                )
            ]
        )
        self._go_to_next(pencilled(suggested))
        self._tell_rejected(scope, words)

    def _tell_rejected(self, scope: Scope, words: str) -> None:
        if scope is Scope.ARTICLE:
            sentence = self.tr("“{words}” is not suggested in this article any more.")
            self.said.emit(sentence.format(words=words))
        elif scope is Scope.EVERYWHERE:
            sentence = self.tr("“{words}” is not suggested anywhere any more.")
            self.said.emit(sentence.format(words=words))

    def _turn(self) -> None:
        if self._settings is None:
            return
        self._settings.suggests = not self._settings.suggests
        if self.is_on:
            self.said.emit(self.tr("Suggestions are on."))
            self._pause.start(0)
        else:
            self._forget()
            sheet = self._surface.sheet
            if sheet:
                sheet.hand.pencil = None
            self._surface.put_suggestions(())
            self.said.emit(self.tr("Suggestions are off; nothing is in pencil."))
