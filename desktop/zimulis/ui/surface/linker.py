"""Links with numbered badges: takes keys and clicks of the surface while a target is chosen."""

from copy import copy

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter

from zimulis.domain.annotations import Span
from zimulis.domain.relations import claimant_relation, relation_of_type
from zimulis.domain.scheme import RelationDefinition
from zimulis.ui.actions import Act
from zimulis.ui.key_map import KeyMap
from zimulis.ui.keys import strokes
from zimulis.ui.surface.acting import caret_after
from zimulis.ui.surface.badges import Badges
from zimulis.ui.surface.board import Board
from zimulis.ui.surface.hand import Hand
from zimulis.ui.surface.linking import AGAIN, Linking, Step
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.theme import Theme

_REPEATING = frozenset({".", ","})  # keys of the badges that may be held down
_FLEETING = frozenset(
    {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
)  # losses of the focus that come back


class Linker(QObject):
    """Begins and ends linkings; afterwards hand and page are as they were.

    Signals:
        said: What the keys do now, or why nothing can be linked.
        ended: Linking is over, whether anything was linked or not.
    """

    said = Signal(str)
    ended = Signal()

    def __init__(self, surface: Board, keys: KeyMap) -> None:
        super().__init__(surface.viewport())
        self._surface = surface
        self._keys = keys
        self._watched = surface.viewport(), surface
        self._linking: Linking | None = None
        self._sheet: Sheet | None = None
        self._hand: Hand | None = None
        self._scroll = (0, 0.0)

    @property
    def linking(self) -> Linking | None:
        """What is being linked."""
        return self._linking if self._surface.sheet is self._sheet else None

    # Beginning and ending.

    def begin_claimant(self) -> None:
        """Asks who makes the claim in hand, or the innermost one at the caret.

        One in pencil is accepted by that.
        """
        sheet = self._surface.sheet
        if sheet is None:
            return
        hand, spans = sheet.hand, sheet.spans
        in_pencil = sheet.pencil.spans.get(hand.pencil)
        if in_pencil and spans.is_claim(in_pencil):
            sheet.marker.accept()
        in_hand = (spans.get(hand.focus), spans.get(hand.target))
        claim = next((span for span in in_hand if span and spans.is_claim(span)), None)
        claim = claim or sheet.scope.claim_at(hand.caret)
        relation = claimant_relation(sheet.scope.label_of(claim)) if claim else None
        if claim and relation:
            self._begin(sheet, claim, relation)
        else:
            self.said.emit(self.tr("There is no claim here that could have a claimant."))

    def begin(self, type_: str) -> None:
        """Asks what a relation of the span in hand points at."""
        sheet = self._surface.sheet
        span = sheet.hand.held if sheet else None
        relation = relation_of_type(sheet.scope.label_of(span), type_) if sheet and span else None
        if sheet and span and relation:
            self._begin(sheet, span, relation)

    def _begin(self, sheet: Sheet, source: Span, relation: RelationDefinition) -> None:
        self.end()
        self._sheet = sheet
        self._hand = copy(sheet.hand)
        self._scroll = sheet.anchor.block, sheet.anchor.distance
        self._linking = Linking(sheet.scope, sheet.hand, source, relation)
        starts = [one.part.start for one in self._linking.candidates[:1]]
        self._surface.setFocus(Qt.FocusReason.OtherFocusReason)
        for watched in self._watched:
            watched.installEventFilter(self)
        self._surface.hand_was_moved(follow=False)
        for start in starts:
            self._surface.sight.show_offset(start)
        self._tell()

    def end(self) -> None:
        """Leaves: hand and page are as before."""
        sheet, hand, linking, self._linking = self._sheet, self._hand, self._linking, None
        if linking is None or sheet is None or hand is None:
            return
        for watched in self._watched:
            watched.removeEventFilter(self)
        if sheet is self._surface.sheet:
            sheet.hand.resume(hand)
            sheet.anchor.block, sheet.anchor.distance = self._scroll
            self._surface.hand_was_moved(follow=False)
        self.said.emit("")
        self.ended.emit()

    # Keys.

    def take_key(self, event: QKeyEvent) -> bool:
        """Offers a key press to the linking under way; False if it is for the surface."""
        linking, sheet = self.linking, self._sheet
        if linking is None or sheet is None:
            return False
        if sheet.spans.get(linking.source.id) is None:
            self.end()
            return False
        pressed = list(strokes(event))
        for stroke in pressed:
            if self._take(linking, sheet, stroke, is_repeated=event.isAutoRepeat()):
                return True
        if any(stroke.startswith(("Ctrl+", "F")) for stroke in pressed):
            self.end()
            return False
        return True  # a letter that means nothing here should not mean something else

    def _take(self, linking: Linking, sheet: Sheet, stroke: str, *, is_repeated: bool) -> bool:
        action = self._keys.action_for(stroke)
        moved = caret_after(sheet, action.act, self._surface.sight.page_height) if action else None
        if moved:
            linking.roam(moved[0], select=moved[1])
            self._surface.hand_was_moved()
        elif is_repeated and stroke not in _REPEATING:
            return True
        else:
            is_again = action is not None and action.act is Act.CLAIMANT
            step = linking.take(AGAIN if is_again else stroke)
            if step is Step.UNKNOWN:
                return False
            self._follow(step)
        return True

    def _follow(self, step: Step) -> None:
        if step is Step.LEFT:
            self.end()
        else:
            self._surface.hand_was_moved()
            self._tell()

    def _tell(self) -> None:
        """Says what the keys do."""
        if self._linking is None:
            return
        words = [self.tr("Add: 1–9") if self._linking.adds else self.tr("1–9 pick")]
        if self._linking.allows_nobody:
            words += [self.tr("0 unnamed"), self.tr("a author"), self.tr("d document")]
        if self._linking.linked:
            words += [self.tr("+ adds"), self.tr("Delete unlinks")]
        elif self._linking.allows_nobody:
            again = self._keys.key_of(Act.CLAIMANT)
            words.append(self.tr("{key} as the claim before").format(key=again))
        words += [self.tr(". , further"), self.tr("Enter links"), self.tr("Esc leaves")]
        self.said.emit(f"{self._linking.relation.type}: {' · '.join(words)}")

    # The mouse, and the loss of the keys.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in _FLEETING:
                self.end()
        elif isinstance(event, QMouseEvent) and watched is self._surface.viewport():
            return self._take_mouse(event)
        return super().eventFilter(watched, event)

    def _take_mouse(self, event: QMouseEvent) -> bool:
        linking, sheet = self.linking, self._sheet
        if linking is None or sheet is None or event.type() == QEvent.Type.MouseMove:
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            x, y = self._surface.sight.page_point(event.position())
            number = Badges(sheet.page, linking).at(x, y)
            if number is not None:
                self._follow(linking.take(str(number)))
            elif (drawn := sheet.page.character_at(x, y)) is not None:
                linking.point_at(drawn)
                self._follow(Step.STAYED)
        return True

    def paint(self, painter: QPainter, theme: Theme, left: float) -> None:
        """Draws the badges over everything else."""
        linking, sheet = self.linking, self._sheet
        if linking and sheet:
            Badges(sheet.page, linking).paint(painter, theme, QPointF(left, -sheet.anchor.top))
