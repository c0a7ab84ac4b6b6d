"""The likeliest claimant of the claim in focus, in pencil until a key accepts it."""

from copy import copy
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Signal, Slot
from PySide6.QtGui import QColor, QPainter

from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part
from zimulis.domain.relations import Target, Words, claimant_relation
from zimulis.ui.actions import Act
from zimulis.ui.key_map import KeyMap
from zimulis.ui.surface.badges import paint_ring
from zimulis.ui.surface.board import Board
from zimulis.ui.surface.linking import Linking
from zimulis.ui.surface.strokes import pencil_pen
from zimulis.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class _Proposed:
    """A claim, and the words that may name its claimant."""

    claim: Span
    words: Part


class Proposal(QObject):
    """Proposes who makes the claim in focus, ink or pencil, as long as nobody is linked.

    It is the candidate that has the number 1 while a claimant is linked.

    Signals:
        said: Who is proposed for a claim in ink, and by which keys one or another is linked; empty
            when nobody is any more.
    """

    said = Signal(str)

    def __init__(self, surface: Board, keys: KeyMap, parent: QObject) -> None:
        super().__init__(parent)
        self._surface = surface
        self._keys = keys
        self._told: _Proposed | None = None

    @property
    def words(self) -> Part | None:
        """Who is proposed; None if nobody is."""
        linking = self._linking()
        return linking.pointed.part if linking and linking.pointed else None

    @property
    def name(self) -> str:
        """Who is proposed, on one line; empty if nobody is."""
        sheet, words = self._surface.sheet, self.words
        return " ".join(sheet.text[slice(*words)].split()) if sheet and words else ""

    @property
    def claimant(self) -> Target | Words | None:
        """What links who is proposed; None if nobody is."""
        linking = self._linking()
        return linking.target(linking.pointed) if linking and linking.pointed else None

    def accept(self) -> bool:
        """Links who is proposed for a claim in ink; False if nobody is."""
        linking = self._linking()
        if linking is None or linking.pointed is None:
            return False
        linking.take("Enter")
        return True

    def _claim(self) -> Span | None:
        """What is in focus, ink or pencil."""
        sheet = self._surface.sheet
        if sheet is None:
            return None
        return sheet.hand.focused or sheet.pencil.spans.get(sheet.hand.pencil)

    def _linking(self) -> Linking | None:
        """The linking that a key could do at once; on a hand of its own, so that nothing moves."""
        sheet, claim = self._surface.sheet, self._claim()
        if sheet is None or claim is None:
            return None
        relation = claimant_relation(sheet.scope.label_of(claim))
        present = sheet.scope.links.of(claim.id)
        if relation is None or any(one.type == relation.type for one in present):
            return None
        return Linking(sheet.scope, copy(sheet.hand), claim, relation)

    @Slot()
    def tell(self) -> None:
        """Says who is proposed once that changes."""
        sheet, words = self._surface.sheet, self.words
        claim = sheet.hand.focused if sheet else None
        proposed = _Proposed(claim, words) if claim and words else None
        if proposed == self._told:
            return
        self._told = proposed
        sentence = self.tr("Claimant: {name}? · {accept} accepts · {others} shows others")
        keys = self._keys
        self.said.emit(
            sentence.format(
                name=self.name,
                accept=keys.key_of(Act.ACCEPT),
                others=keys.key_of(Act.CLAIMANT),
            )
            if proposed
            else ""
        )

    @Slot()
    def tell_again(self) -> None:
        """Says who is proposed, if anybody is, after something else was said instead."""
        self._told = None
        self.tell()

    def paint(self, painter: QPainter, theme: Theme, left: float) -> None:
        """Draws a ring of dots around who is proposed."""
        sheet, words, claim = self._surface.sheet, self.words, self._claim()
        if sheet is None or claim is None or words is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(left, -sheet.anchor.top))
        painter.setPen(pencil_pen(QColor(theme.ink(sheet.scope.label_of(claim))), theme.weight))
        paint_ring(painter, sheet.page, words)
        painter.restore()
