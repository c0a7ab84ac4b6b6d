"""The numbers of the design in pixels, for one font size. An em is the text's font size."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from zimulis.ui.settings import Density, Typeface

SERIF = [
    *("Noto Serif", "Noto Naskh Arabic", "Noto Serif Hebrew", "DejaVu Serif", "Liberation Serif"),
    *("Georgia", "Noto Serif CJK SC", "WenQuanYi Micro Hei", "serif"),
]
SANS = [
    *("Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "DejaVu Sans", "Segoe UI"),
    *("Helvetica Neue", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "sans-serif"),
]
_FAMILIES = {Typeface.SERIF: SERIF, Typeface.SANS: SANS}
COLUMN_CHARACTERS = 66
LEFT_MARGIN = 11.0  # em
RIGHT_MARGIN = 3.0  # em
TITLE_SCALE = 1.25
PITCH = 1.72  # em
WORDS_PITCH = 2.05  # em; where words stand under the lines
BASELINE = 1.14  # em from the top of a line to its baseline
LANE_STEP = 0.26  # em
FIRST_LANE = 0.37  # em from the baseline to the middle of the first lane: below the descenders
DEEP_LANE = 0.50  # em; the same for scripts whose letters reach further down
DEEP_DESCENT = 0.40  # em
IDEOGRAPH_HEIGHT = 0.84  # em from the baseline to the top of a Chinese letter
LANE_STROKE = 0.11  # em
PARAGRAPH_GAP = 0.75  # em
TINT_MARGIN = 0.06  # em
BRACKET_OFFSET = 0.9  # em left of the column
BRACKET_STEP = 0.5  # em
BRACKET_TICK = 0.32  # em
BRACKET_WIDTH = 2.0  # px
CORNER = 0.36  # em
CORNER_STROKE = 1.6  # px
CORNER_RISE = 0.24  # em above the capitals
NESTED_RISE = 0.12  # em
SMALL_TEXT = 0.60  # em


class FontLook(NamedTuple):
    """Fonts and heights for body or title.

    Attributes:
        em: The font size in pixels; `pitch`, `baseline` and the heights are pixels too.
        first_lane: How far below the baseline the middle of the first lane lies.
    """

    font: QFont
    em: float
    pitch: float
    baseline: float
    x_height: float
    cap_height: float
    descent: float
    first_lane: float


class Look(NamedTuple):
    """Everything the page is drawn by.

    Attributes:
        em: The body's font size in pixels.
        column: The full width of the text column in pixels.
        density: How much is said under the words.
    """

    em: float
    body: FontLook
    title: FontLook
    small: QFont
    column: float
    density: Density

    @classmethod
    def of_size(
        cls,
        em: float,
        density: Density = Density.QUIET,
        typeface: Typeface = Typeface.SERIF,
    ) -> "Look":
        """The look at a font size of `em` pixels."""
        families = _FAMILIES[typeface]
        pitch = WORDS_PITCH if density.has_words else PITCH
        body = _font_look(families, em, QFont.Weight.Normal, pitch)
        title = _font_look(families, em * TITLE_SCALE, QFont.Weight.DemiBold, pitch)
        small = QFont(SANS)
        small.setPixelSize(max(8, round(em * SMALL_TEXT)))
        column = COLUMN_CHARACTERS * QFontMetricsF(body.font).averageCharWidth()
        return cls(em=em, body=body, title=title, small=small, column=column, density=density)

    def font_look(self, *, is_title: bool, is_deep: bool = False) -> FontLook:
        """The look of a block.

        Args:
            is_title: Whether it is the title.
            is_deep: Whether letters of it reach far down: its lanes lie below these, within the
                same pitch unless there are words under them.
        """
        look = self.title if is_title else self.body
        if not is_deep:
            return look
        more = DEEP_LANE - FIRST_LANE if self.density.has_words else 0.0
        return look._replace(
            pitch=look.pitch + more * look.em,
            descent=DEEP_DESCENT * look.em,
            first_lane=DEEP_LANE * look.em,
        )


def _font_look(families: list[str], size: float, weight: QFont.Weight, pitch: float) -> FontLook:
    font = QFont(families)
    font.setPixelSize(round(size))
    font.setWeight(weight)
    metrics = QFontMetricsF(font)
    return FontLook(
        font=font,
        em=size,
        pitch=pitch * size,
        baseline=BASELINE * size,
        x_height=metrics.xHeight(),
        cap_height=metrics.capHeight(),
        descent=min(metrics.descent(), 0.3 * size),
        first_lane=FIRST_LANE * size,
    )
