"""Colours of the page and of labels: light, dark, and both in high contrast.

The numbers of light and dark are the design's.
"""

from functools import lru_cache, partial
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from zimulis.domain.scheme import Label
from zimulis.ui.settings import ColourScheme

_STEPS = 20  # towards black or white


class Theme(NamedTuple):
    """The colours of one theme, as `#RRGGBB`.

    Attributes:
        find_line: Where hits lie, in the overview.
        tint_share: How much of a label's line colour is in the tint under its words at rest.
        focus_share: The same when the span is in focus.
        claim_share: The same for a claim that is hovered or in focus.
        least_contrast: How much a line stands out from the page at the least, whatever colours a
            label has; 1 leaves them as they are.
        weight: How much stronger lines are drawn.
    """

    is_dark: bool
    page: str
    text: str
    muted: str
    panel: str
    panel_text: str
    panel_muted: str
    rule: str
    accent: str
    selection: str
    find: str
    find_line: str
    caret: str
    tint_share: float
    focus_share: float
    claim_share: float
    least_contrast: float = 1.0
    weight: float = 1.0

    def ink(self, label: Label) -> str:
        """The line colour of a label."""
        colour = label.dark if self.is_dark else label.colour
        return strengthened(colour, self.page, self.least_contrast)

    def tint(self, label: Label, share: float) -> str:
        """The label's line colour laid thinly over the page; opaque, so that tints never blend."""
        return mix(self.ink(label), self.page, share)


LIGHT = Theme(
    is_dark=False,
    page="#FBFAF7",
    text="#1C1C1E",
    muted="#6F6B64",
    panel="#F1F0EB",
    panel_text="#1C1C1E",
    panel_muted="#66625B",
    rule="#D8D5CD",
    accent="#DDE5F5",
    selection="#CFE0F5",
    find="#FFE58A",
    find_line="#8A6A00",
    caret="#C2185B",
    tint_share=0.12,
    focus_share=0.26,
    claim_share=0.07,
)
DARK = Theme(
    is_dark=True,
    page="#1E1F22",
    text="#E3E1DC",
    muted="#9A968E",
    panel="#27282C",
    panel_text="#E3E1DC",
    panel_muted="#B3AFA7",
    rule="#3A3B40",
    accent="#34415A",
    selection="#29415F",
    find="#4F420F",
    find_line="#D9B44A",
    caret="#FF6FA3",
    tint_share=0.16,
    focus_share=0.28,
    claim_share=0.10,
)

BLACK_ON_WHITE = Theme(
    is_dark=False,
    page="#FFFFFF",
    text="#000000",
    muted="#3A3A3A",
    panel="#FFFFFF",
    panel_text="#000000",
    panel_muted="#3A3A3A",
    rule="#000000",
    accent="#BFD9FF",
    selection="#B8D4FF",
    find="#FFE14D",
    find_line="#6B5200",
    caret="#B0003A",
    tint_share=0.08,
    focus_share=0.20,
    claim_share=0.08,
    least_contrast=8.0,
    weight=1.4,
)
WHITE_ON_BLACK = Theme(
    is_dark=True,
    page="#000000",
    text="#FFFFFF",
    muted="#D0D0D0",
    panel="#000000",
    panel_text="#FFFFFF",
    panel_muted="#D0D0D0",
    rule="#FFFFFF",
    accent="#003A75",
    selection="#0A3F7A",
    find="#4A3B00",
    find_line="#FFD83D",
    caret="#FF90C0",
    tint_share=0.14,
    focus_share=0.22,
    claim_share=0.12,
    least_contrast=9.5,
    weight=1.4,
)


def mix(colour: str, ground: str, share: float) -> str:
    """`share` of a colour over a ground, channel by channel in sRGB."""
    pairs = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(
        f"{round(over * share + under * (1 - share)):02X}" for over, under in pairs
    )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=256)
def strengthened(colour: str, ground: str, least: float) -> str:
    """A colour made darker or lighter until it stands out enough from a ground.

    Args:
        colour: What is drawn, as `#RRGGBB`.
        ground: What it is drawn on.
        least: The contrast that is wanted, from 1 to 21.
    """
    extreme = max("#000000", "#FFFFFF", key=partial(contrast, ground))
    shares = (step / _STEPS for step in range(_STEPS + 1))
    mixed = (mix(extreme, colour, share) for share in shares)
    return next((one for one in mixed if contrast(one, ground) >= least), extreme)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def theme_of(scheme: ColourScheme, *, is_dark: bool, is_high_contrast: bool) -> Theme:
    """The theme that was chosen, or the one that goes with the system's colours.

    Args:
        scheme: What was chosen.
        is_dark: Whether the system is dark.
        is_high_contrast: Whether the system is set to high contrast.
    """
    if scheme is not ColourScheme.SYSTEM:
        return _THEMES[scheme]
    if is_high_contrast:
        return WHITE_ON_BLACK if is_dark else BLACK_ON_WHITE
    return DARK if is_dark else LIGHT


_THEMES = {
    ColourScheme.LIGHT: LIGHT,
    ColourScheme.DARK: DARK,
    ColourScheme.BLACK_ON_WHITE: BLACK_ON_WHITE,
    ColourScheme.WHITE_ON_BLACK: WHITE_ON_BLACK,
}


def palette(theme: Theme) -> QPalette:
    """The palette of everything around the page."""
    colours = QPalette(QColor(theme.panel))
    roles = {
        QPalette.ColorRole.Window: theme.panel,
        QPalette.ColorRole.WindowText: theme.panel_text,
        QPalette.ColorRole.Base: theme.page,
        QPalette.ColorRole.AlternateBase: theme.panel,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.panel,
        QPalette.ColorRole.ButtonText: theme.panel_text,
        QPalette.ColorRole.ToolTipBase: theme.page,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.panel_muted,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.panel_text,
        QPalette.ColorRole.Mid: theme.rule,
        QPalette.ColorRole.Accent: LIGHT_BLUE if theme.is_dark else DEEP_BLUE,
        QPalette.ColorRole.Link: LIGHT_BLUE if theme.is_dark else DEEP_BLUE,
    }
    for role, colour in roles.items():
        colours.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.panel_muted))
    return colours


DEEP_BLUE = "#0064A0"
LIGHT_BLUE = "#56B4E9"
