"""Colours of the page and of labels, in light and dark. Numbers are the design's."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from zimulis.domain.scheme import Label
from zimulis.ui.settings import ColourScheme


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, as `#RRGGBB`.

    Attributes:
        find_line: Where hits lie, in the overview.
        tint_share: How much of a label's line colour is in the tint under its words at rest.
        focus_share: The same when the span is in focus.
        claim_share: The same for a claim that is hovered or in focus.
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

    def ink(self, label: Label) -> str:
        """The line colour of a label."""
        return label.dark if self.is_dark else label.colour

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


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def theme_of(scheme: ColourScheme) -> Theme:
    """The theme that was chosen, or the one that goes with the system's colours."""
    if scheme is ColourScheme.SYSTEM:
        system = QGuiApplication.styleHints().colorScheme()
        return DARK if system == Qt.ColorScheme.Dark else LIGHT
    return DARK if scheme is ColourScheme.DARK else LIGHT


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
