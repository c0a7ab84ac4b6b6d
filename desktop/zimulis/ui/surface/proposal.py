"""The likeliest claimant of the claim in focus, in pencil until a key accepts it."""

from copy import copy
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, Signal, Slot
from PySide6.QtGui import QColor, QPainter

from zimulis.domain.annotations import Span, TargetKind
from zimulis.domain.parts import Part
from zimulis.domain.relations import Target, Words, claimant_relation
from zimulis.ui.actions import Act
from zimulis.ui.key_map import KeyMap
from zimulis.ui.surface.badges import paint_ring
from zimulis.ui.surface.board import Board
from zimulis.ui.surface.linking import Linking
from zimulis.ui.surface.strokes import pencil_pen
from zimulis.ui.theme import Theme


class _Proposed(NamedTuple):
    """A claim, and who may have made it.

    Attributes:
        words: Where they are named; None for somebody who is not.
        target: What links them.
        key: What links them while the claim is linked.
    """

    claim: Span
    words: Part | None
    target: Target | Words
    key: str


class Proposal(QObject):
    """Proposes who makes the claim in focus, ink or pencil, as long as nobody is linked.

    It is the candidate that has the number 1 while a claimant is linked; or nobody, where the text
    names nobody as who says it.

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
        """Who is proposed; None if nobody is, or somebody who is not named."""
        proposed = self._proposed()
        return proposed.words if proposed else None

    @property
    def name(self) -> str:
        """Who is proposed, on one line; empty if nobody is."""
        proposed, sheet = self._proposed(), self._surface.sheet
        if proposed is None or sheet is None:
            return ""
        if proposed.words is None:
            return self.tr("unnamed")
        return " ".join(sheet.text[slice(*proposed.words)].split())

    @property
    def claimant(self) -> Target | Words | None:
        """What links who is proposed; None if nobody is."""
        proposed = self._proposed()
        return proposed.target if proposed else None

    def accept(self) -> bool:
        """Links who is proposed for a claim in ink; False if nobody is."""
        linking, proposed = self._linking(), self._proposed()
        if linking is None or proposed is None:
            return False
        linking.take(proposed.key)
        return True

    def _proposed(self) -> _Proposed | None:
        linking = self._linking()
        if linking and linking.is_unnamed:
            return _Proposed(linking.source, None, Target(TargetKind.UNNAMED), "0")
        if linking and linking.pointed:
            target = linking.target(linking.pointed)
            return _Proposed(linking.source, linking.pointed.part, target, "Enter")
        return None

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
        sheet = self._surface.sheet
        proposed = self._proposed() if sheet and sheet.hand.focused else None
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
