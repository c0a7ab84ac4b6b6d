"""The check of the open article: begun when it is done, and again whenever something is mended."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from zimulis.domain.doubts import DoubtfulSpan
from zimulis.domain.parts import Part
from zimulis.ui.actions import Act
from zimulis.ui.corrections import Corrections
from zimulis.ui.desk import Desk
from zimulis.ui.panels.findings import FindingsPanel
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.surface.view import Surface
from zimulis.ui.theme import Theme

if TYPE_CHECKING:
    from zimulis.workspace.reviewing import Finding

_AT_ONCE = 0.008  # seconds of checking between two looks at keys
_MENDING_PAUSE = 150  # ms; the check follows a mark, and never holds up the next one


class Review(QObject):
    """Shows what may have been forgotten, and leads there.

    Attributes:
        panel: The list.

    Signals:
        jump_begun: The caret is about to leave for a finding.
        left: The text takes the keys.
        said: A sentence for the status line.
    """

    jump_begun = Signal()
    left = Signal()
    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        surface: Surface,
        corrections: Corrections,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.panel = FindingsPanel(desk, theme)
        self._desk = desk
        self._surface = surface
        self._corrections = corrections
        self._is_about_doubts = False
        self._pieces: Iterator[Sequence[Finding]] | None = None
        self._coming: list[Finding] = []
        self._findings: Sequence[Finding] = ()
        self._visited: Finding | None = None
        self._step_wanted: int | None = None
        self._is_wanted = False
        self._work = QTimer(self)
        self._settling = QTimer(self)
        self._connect()

    def _connect(self) -> None:
        self._work.setInterval(0)
        self._work.timeout.connect(self._go_on)
        self._settling.setInterval(_MENDING_PAUSE)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._restart)
        self.panel.finding_chosen.connect(self._go_to)
        self.panel.close_requested.connect(self.close)
        desk = self._desk
        self.panel.settling_requested.connect(self.settle)
        self.panel.finding_settled.connect(self._settle_listed)
        self._corrections.settled.connect(self._go_on_to_next)
        desk.article_opened.connect(self._begin_with_doubts)
        for changed in (desk.spans_changed, desk.spans_read, desk.entities_changed):
            changed.connect(self._note_change)

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """What keys and menus ask for."""
        return {
            Act.NEXT_FINDING: partial(self._step, 1),
            Act.PREVIOUS_FINDING: partial(self._step, -1),
        }

    @Slot()
    def begin(self) -> None:
        """Checks the open article."""
        self._is_wanted = True
        self._is_about_doubts = False
        self._visited = None
        self._restart()

    @Slot()
    def _begin_with_doubts(self) -> None:
        """Shows what corrections have left in the article that was opened, if anything."""
        self.close()
        self._visited = None
        if self._corrections.doubts():
            self._is_wanted = self._is_about_doubts = True
            self._settling.start()  # the text is shown first

    @Slot()
    def close(self) -> None:
        """Folds the list away."""
        self._is_wanted = False
        self._step_wanted = None
        self._pieces = None
        self._findings = ()
        self._work.stop()
        self._settling.stop()
        self.panel.hide()

    # The check.

    @Slot()
    def _note_change(self) -> None:
        if self._is_wanted:
            self._settling.start()

    @Slot()
    def _restart(self) -> None:
        sheet, article = self._surface.sheet, self._desk.article
        if sheet is None or article is None:
            return
        from zimulis.workspace import reviewing  # noqa: PLC0415 (for a quick start)

        self._coming = []
        marked = reviewing.Marked(
            article.article,
            self._desk.session.scheme,
            tuple(self._desk.spans.values()),
            self._desk.links.by_span,
            self._desk.entities,
            tuple(sheet.pencil),
            self._corrections.doubts(),
        )
        check = reviewing.check_doubts if self._is_about_doubts else reviewing.check
        self._pieces = check(marked)
        self._work.start()

    @Slot()
    def _go_on(self) -> None:
        end = perf_counter() + _AT_ONCE
        while self._pieces is not None and perf_counter() < end:
            piece = next(self._pieces, None)
            if piece is None:
                self._finish()
                return
            self._coming.extend(piece)

    def _finish(self) -> None:
        self._pieces = None
        self._work.stop()
        there_was_something = bool(self._findings)
        self._findings = sorted(self._coming, key=_by_place)
        if self._findings:
            self.panel.show_findings(self._findings, self._place())
        else:
            if self.panel.has_keys:
                self.left.emit()
            self.panel.hide()
            if there_was_something or self._step_wanted:
                self.said.emit(self.tr("Nothing is left to look at."))
        step, self._step_wanted = self._step_wanted, None
        if step:
            self._step(step)

    # From finding to finding.

    def _place(self) -> int | None:
        """The number of the finding that was gone to, if it is still one."""
        return self._findings.index(self._visited) if self._visited in self._findings else None

    def _step(self, step: int) -> None:
        if not self._is_wanted:
            self.begin()
        if not self._findings and self._settling.isActive():
            self._settling.stop()
            self._restart()
        if self._pieces is not None and not self._findings:
            self._step_wanted = step  # as soon as something is known
        elif self._findings:
            self._go_to(self._findings[self._next_place(step) % len(self._findings)])
        else:
            self.said.emit(self.tr("Nothing is left to look at."))

    def _next_place(self, step: int) -> int:
        place = self._place()
        if place is not None:
            return place + step
        if self._visited is None:
            return 0 if step > 0 else -1
        visited = _by_place(self._visited)
        before = sum(_by_place(finding) < visited for finding in self._findings)
        return before if step > 0 else before - 1

    @Slot(object)
    def _go_to(self, finding: "Finding") -> None:
        """Goes to a finding, so that one key mends it."""
        sheet = self._surface.sheet
        if sheet is None:
            return
        self.jump_begun.emit()
        self._visited = finding
        if finding.span and sheet.spans.get(finding.span):
            self._surface.focus_span(finding.span)
        elif finding.part.start == finding.part.end:
            self._surface.go_to(finding.part.start)
        else:
            self._take_words(sheet, finding.part)
        self.panel.show_current(self._place())
        self.left.emit()

    # What a correction has left.

    @Slot()
    def settle(self) -> bool:
        """Leaves the mark in focus, or the one that was gone to, as the correction did.

        Returns:
            Whether a correction had left it to be looked at.
        """
        doubt = self._doubt_at_hand()
        if doubt:
            self._corrections.settle(doubt)
        return doubt is not None

    @Slot(object)
    def _settle_listed(self, finding: "Finding") -> None:
        """Leaves a mark so without going to it; the keys stay in the list."""
        if finding.doubt:
            self._corrections.settle(finding.doubt)

    def _doubt_at_hand(self) -> DoubtfulSpan | None:
        focused = self._surface.sheet.hand.focused if self._surface.sheet else None
        visited = self._visited.doubt if self._visited else None
        doubts = self._corrections.doubts()
        if focused:
            return next((doubt for doubt in doubts if doubt.span == focused.id), None)
        return next((doubt for doubt in doubts if doubt == visited), None)

    @Slot()
    def _go_on_to_next(self) -> None:
        if self._is_wanted:
            self._step_wanted = None if self.panel.has_keys else 1
            self._restart()

    def _take_words(self, sheet: Sheet, words: Part) -> None:
        """Brings what is suggested for words into focus, or else selects them."""
        suggested = sheet.pencil.spans.covering(words.start)
        same = next((span for span in suggested if span.extent == words), None)
        if same:
            sheet.hand.focus_on_pencil(same)
        else:
            sheet.hand.select(words)
        self._surface.hand_was_moved()


def _by_place(finding: "Finding") -> tuple[int, int, str, str]:
    return finding.part.start, finding.part.end, finding.lack.value, finding.name
