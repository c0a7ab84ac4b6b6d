"""Whether a label's colours can be seen and the text under them read, by the design's numbers."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtGui import QColor

from zimulis.domain.scheme import Label
from zimulis.ui.theme import Theme, contrast

LINE_ON_PAGE = 4.5
TEXT_AT_REST = 9.0
TEXT_IN_FOCUS = 6.5
_PALER = (1.0, 0.85, 0.7, 0.5, 0.3)  # how much of a colour's saturation may be left


class Ground(Enum):
    """What is seen on what."""

    LINE = auto()
    REST = auto()
    FOCUS = auto()


@dataclass(frozen=True, slots=True)
class Check:
    """A contrast ratio, and the least that it may be."""

    ground: Ground
    ratio: float
    least: float

    @property
    def passes(self) -> bool:
        """Whether it is enough."""
        return self.ratio >= self.least


def checks(theme: Theme, label: Label) -> list[Check]:
    """The contrasts of a label in a theme; claims rest without a tint."""
    line = Check(Ground.LINE, contrast(theme.ink(label), theme.page), LINE_ON_PAGE)
    focus_share = theme.claim_share if label.is_claim else theme.focus_share
    focus = contrast(theme.text, theme.tint(label, focus_share))
    in_focus = Check(Ground.FOCUS, focus, TEXT_IN_FOCUS)
    if label.is_claim:
        return [line, in_focus]
    rest = contrast(theme.text, theme.tint(label, theme.tint_share))
    return [line, Check(Ground.REST, rest, TEXT_AT_REST), in_focus]


def with_ink(theme: Theme, label: Label, colour: str) -> Label:
    """The label with another line colour on the page of a theme."""
    return replace(label, dark=colour) if theme.is_dark else replace(label, colour=colour)


def nearest_that_passes(theme: Theme, label: Label) -> str:
    """The colour of the same hue, nearest to the label's, with which all its contrasts are enough.

    It is the label's own if that one is. Near is what differs least in red, green and blue.
    """
    if all(check.passes for check in checks(theme, label)):
        return theme.ink(label)
    colour = QColor(theme.ink(label))
    hue, saturation = max(0.0, colour.hslHueF()), colour.hslSaturationF()  # grey has no hue
    candidates = [
        QColor.fromHslF(hue, saturation * paler, step / 255)
        for paler in _PALER
        for step in range(256)
    ]
    candidates.sort(key=lambda candidate: _distance(colour, candidate))
    names = (candidate.name().upper() for candidate in candidates)
    return next(
        (
            name
            for name in names
            if all(check.passes for check in checks(theme, with_ink(theme, label, name)))
        ),
        theme.muted,
    )


def _distance(one: QColor, other: QColor) -> int:
    return (
        (one.red() - other.red()) ** 2
        + (one.green() - other.green()) ** 2
        + (one.blue() - other.blue()) ** 2
    )
