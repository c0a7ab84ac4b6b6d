"""How everything looks: the theme and the sizes in force, chosen and remembered."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from zimulis.ui.settings import NORMAL_TEXT_SIZE, ColourScheme, Density, Settings, Typeface
from zimulis.ui.surface.look import Look
from zimulis.ui.theme import Theme, theme_of

_TEXT_STEP = 1.1
_TEXT_SIZES = (12.0, 40.0)  # px
_SCHEMES = {
    ColourScheme.SYSTEM: Qt.ColorScheme.Unknown,
    ColourScheme.LIGHT: Qt.ColorScheme.Light,
    ColourScheme.DARK: Qt.ColorScheme.Dark,
    ColourScheme.BLACK_ON_WHITE: Qt.ColorScheme.Light,
    ColourScheme.WHITE_ON_BLACK: Qt.ColorScheme.Dark,
}


class Appearance(QObject):
    """What the person chose, or the system has.

    Signals:
        theme_changed: Other colours are in force.
        look_changed: Other sizes are in force; with them the offset (code points) whose line stays
            where it is on the screen, or None.
        said: A sentence for the status line.
    """

    theme_changed = Signal()
    look_changed = Signal(object)
    said = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.theme_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self.theme_changed)

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        hints = QGuiApplication.styleHints()
        contrast = hints.accessibility().contrastPreference()
        return theme_of(
            self._settings.colour_scheme,
            is_dark=hints.colorScheme() == Qt.ColorScheme.Dark,
            is_high_contrast=contrast == Qt.ContrastPreference.HighContrast,
        )

    @property
    def look(self) -> Look:
        """The sizes in force."""
        settings = self._settings
        return Look.of_size(settings.text_size, settings.density, settings.typeface)

    @Slot(str)
    def choose_colours(self, scheme: str) -> None:
        """Shows a `ColourScheme`."""
        self._settings.colour_scheme = ColourScheme(scheme)
        self.apply_colours()

    def apply_colours(self) -> None:
        """Tells Qt which colours are wanted."""
        scheme = _SCHEMES[self._settings.colour_scheme]
        QGuiApplication.styleHints().setColorScheme(scheme)
        self.theme_changed.emit()

    @property
    def density(self) -> Density:
        """How much is said about marks."""
        return self._settings.density

    @property
    def typeface(self) -> Typeface:
        """The letters of the text."""
        return self._settings.typeface

    @property
    def colours(self) -> ColourScheme:
        """Which colours were chosen."""
        return self._settings.colour_scheme

    @Slot(str)
    def choose_density(self, density: str) -> None:
        """Shows the marks at a `Density`, and says what that is."""
        self._settings.density = Density(density)
        self.look_changed.emit(None)
        sentences = {
            Density.QUIET: self.tr("Marks: quiet, with no words under the lines."),
            Density.CODES: self.tr(
                "Marks: codes, and names where the text leaves them unclear; a dot is not linked."
            ),
            Density.NAMES: self.tr("Marks: the name of the label under each."),
            Density.OFF: self.tr("Marks: not shown."),
        }
        self.said.emit(sentences[self._settings.density])

    def next_density(self) -> None:
        """Goes from quiet to codes, names, off and quiet again."""
        order = list(Density)
        self.choose_density(order[(order.index(self.density) + 1) % len(order)])

    @Slot(str)
    def choose_typeface(self, typeface: str) -> None:
        """Sets the text in a `Typeface`."""
        self._settings.typeface = Typeface(typeface)
        self.look_changed.emit(None)

    def enlarge_text(self) -> None:
        """Makes the text one step larger."""
        self.scale_text(_TEXT_STEP)

    def shrink_text(self) -> None:
        """Makes the text one step smaller."""
        self.scale_text(1 / _TEXT_STEP)

    def reset_text(self) -> None:
        """Gives the text its normal size."""
        self._set_text_size(NORMAL_TEXT_SIZE, None)

    @Slot(float, object)
    def scale_text(self, factor: float, kept: int | None = None) -> None:
        """Makes the text larger or smaller, within bounds.

        Args:
            factor: By how much.
            kept: The offset whose line stays where it is on the screen.
        """
        self._set_text_size(self._settings.text_size * factor, kept)

    def _set_text_size(self, pixels: float, kept: int | None) -> None:
        least, most = _TEXT_SIZES
        self._settings.text_size = max(least, min(most, pixels))
        self.look_changed.emit(kept)
