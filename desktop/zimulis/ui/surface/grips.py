"""What the pointer can take hold of: edges of the span in focus, corners of claims.

x and y are pixels from the top left of the page's column.
"""

from collections.abc import Iterator
from typing import NamedTuple

from zimulis.domain.annotations import Span
from zimulis.ui.settings import Density
from zimulis.ui.surface.hand import Edge
from zimulis.ui.surface.look import CORNER, CORNER_RISE, NESTED_RISE
from zimulis.ui.surface.sheet import Sheet

_REACH = 0.3  # em beside an edge


class _End(NamedTuple):
    """Where a range begins or ends: x, the y of its baseline, and which way its text lies."""

    x: float
    baseline: float
    cap_height: float
    descent: float
    inwards: float


def edge_at(sheet: Sheet, x: float, y: float) -> Edge | None:
    """The edge of the span in focus that is at a point."""
    span = sheet.hand.focused
    if span is None:
        return None
    reach = _REACH * sheet.page.look.em
    ends = {
        Edge.END: _end(sheet, span.end, opens=False),
        Edge.START: _end(sheet, span.start, opens=True),
    }
    near = {
        edge: abs(end.x - x)
        for edge, end in ends.items()
        if abs(end.x - x) <= reach
        and end.baseline - end.cap_height - reach <= y <= end.baseline + end.descent + reach
    }
    return min(near, key=lambda edge: near[edge]) if near else None


def claim_at(sheet: Sheet, x: float, y: float) -> Span | None:
    """The claim whose bracket or corner is drawn at a point; of corners, the lowest above it."""
    if bracket := sheet.brackets.hit(x, y):
        return bracket
    if sheet.page.look.density is Density.OFF:
        return None
    block = sheet.page.heights.block_at(y)
    return next(
        (claim for claim in _from_within(sheet, block) if _on_corner(sheet, claim, x, y)), None
    )


def _from_within(sheet: Sheet, block: int) -> Iterator[Span]:
    columns = sheet.brackets.columns(block)
    claims = sheet.spans.claims_in_block(block)
    return iter(sorted(claims, key=lambda claim: columns[claim.id]))


def _on_corner(sheet: Sheet, claim: Span, x: float, y: float) -> bool:
    em = sheet.page.look.em
    column = sheet.brackets.columns(sheet.page.heights.block_at(y))[claim.id]
    size, rise = CORNER * em, (CORNER_RISE + min(column, 2) * NESTED_RISE) * em
    for part in claim.parts:
        for offset, opens in ((part.start, True), (part.end, False)):
            end = _end(sheet, offset, opens=opens)
            top = end.baseline - end.cap_height - rise
            across = (x - end.x) * end.inwards
            if -size / 2 <= across <= size and top - size / 3 <= y <= end.baseline - end.cap_height:
                return True
    return False


def _end(sheet: Sheet, offset: int, *, opens: bool) -> _End:
    page = sheet.page
    block = page.blocks.index_at(offset if opens else offset - 1)
    layout = page.layout(block)
    line, place = layout.edge(offset, opens=opens)
    baseline = page.heights.top(block) + layout.lines[line].top + layout.look.baseline
    inwards = -1.0 if opens == place.is_right_to_left else 1.0
    return _End(place.x, baseline, layout.look.cap_height, layout.look.descent, inwards)
