"""What a block is drawn on, and what is drawn besides its text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.domain.scheme import Label, Scheme
from zimulis.ui.surface.hand import Hand
from zimulis.ui.surface.hits import Hits
from zimulis.ui.surface.layout import BlockLayout
from zimulis.ui.surface.look import Look
from zimulis.ui.theme import Theme


class Scene(NamedTuple):
    """What is drawn besides the text itself.

    Attributes:
        muted: Ranges drawn in the muted colour where nothing lies under them: date and credit.
        hits: What a search found in the article.
    """

    theme: Theme
    look: Look
    scheme: Scheme
    hand: Hand
    hovered: SpanId | None
    muted: tuple[Part, ...]
    hits: Hits

    def label(self, span: Span) -> Label:
        """The label of a span."""
        label = self.scheme.label(span.label)
        assert label is not None, f"a span of the unknown label {span.label}"
        return label


class PartEnd(NamedTuple):
    """Where a range begins or ends.

    Attributes:
        x: In the painter's coordinates.
        outwards: -1 if the range lies to the right of it, 1 if it lies to the left.
    """

    line: int
    x: float
    outwards: float


class Drawn(NamedTuple):
    """Spans on one block, and where they are drawn.

    Attributes:
        spans: What touches the block, in reading order.
        lanes: The lane of each span that has a line under its words.
        columns: The bracket column of each claim that has corners; they rise with it.
    """

    spans: Sequence[Span] = ()
    lanes: Mapping[SpanId, int] = {}
    columns: Mapping[SpanId, int] = {}


class Marks(NamedTuple):
    """What is drawn on one block.

    Attributes:
        chips: What stands under the spans of the ink that end here.
    """

    ink: Drawn
    pencil: Drawn
    chips: Mapping[SpanId, str]


class Canvas(NamedTuple):
    """One block at a place of the painter's ground.

    Attributes:
        width: The column's, in pixels.
        origin: Where the block's top left stands, in the painter's coordinates.
    """

    painter: QPainter
    scene: Scene
    layout: BlockLayout
    width: float
    origin: QPointF

    @property
    def em(self) -> float:
        """The body's font size in pixels."""
        return self.scene.look.em

    def ink(self, span: Span) -> QColor:
        """The line colour of a span."""
        return QColor(self.scene.theme.ink(self.scene.label(span)))

    def baseline(self, line: int) -> float:
        """The y of a line's baseline."""
        return self.origin.y() + self.layout.lines[line].top + self.layout.look.baseline

    def stretches(self, part: Part) -> Iterator[tuple[int, float, float]]:
        """Where a range is drawn: lines with left and right x."""
        left_edge = self.origin.x()
        for line, left, right in self.layout.stretches(part):
            yield line, left_edge + left, left_edge + right

    def edge(self, offset: int, *, opens: bool) -> PartEnd | None:
        """Where a range begins at `offset`, or ends there; None if it does so in another block."""
        shown = offset if opens else offset - 1
        if not self.layout.extent.start <= shown < self.layout.extent.end:
            return None
        line, place = self.layout.edge(offset, opens=opens)
        outwards = 1.0 if opens == place.is_right_to_left else -1.0
        return PartEnd(line, self.origin.x() + place.x, outwards)

    def rects(
        self, part: Part, above: float, below: float, margin: float = 0.0
    ) -> Iterator[QRectF]:
        """The boxes around a range.

        Args:
            part: The range, in code points.
            above: How far they reach above the baseline, in pixels.
            below: How far they reach below it.
            margin: How much wider they are than the text on either side.
        """
        for line, left, right in self.stretches(part):
            y = self.baseline(line)
            yield QRectF(QPointF(left - margin, y - above), QPointF(right + margin, y + below))
