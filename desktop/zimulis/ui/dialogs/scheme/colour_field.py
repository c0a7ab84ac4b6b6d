"""The line colour of a label on the page of one theme, and whether it can be seen."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from zimulis.domain.label_colours import is_colour
from zimulis.domain.scheme import Label
from zimulis.ui.contrasts import Check, Ground, checks, nearest_that_passes
from zimulis.ui.flow import FlowLayout
from zimulis.ui.prompts import Prompts
from zimulis.ui.theme import Theme


class ColourField(QWidget):
    """A colour to write or pick, with its contrasts.

    Signals:
        colour_edited: Another colour is wanted, as `#RRGGBB`.
    """

    colour_edited = Signal(str)

    def __init__(
        self, name: str, theme: Theme, prompts: Prompts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._theme = theme
        self._prompts = prompts
        self._label: Label | None = None
        self._written = QLineEdit()
        self._pick = QPushButton(self.tr("Pick…"))
        self._mend = QPushButton(self.tr("Nearest that passes"))
        self._told = QLabel()
        self._build()
        self._written.textEdited.connect(self._write)
        self._pick.clicked.connect(self._ask)
        self._mend.clicked.connect(self._take_nearest)

    def _build(self) -> None:
        letters = self.fontMetrics()
        self._written.setMaxLength(7)
        self._written.setFixedWidth(letters.horizontalAdvance("#MMMMMM") + letters.height())
        self._written.setAccessibleName(self._name)
        self._pick.setIconSize(QSize(2 * letters.height(), letters.height()))
        for button in (self._pick, self._mend):
            button.setAutoDefault(False)
        self._pick.setAccessibleName(self.tr("Pick: {name}").format(name=self._name))
        self._told.setWordWrap(True)
        self._told.setMinimumHeight(2 * letters.lineSpacing())  # so that nothing jumps
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self._written)
        row = FlowLayout(letters.averageCharWidth())
        for widget in (self._written, self._pick, self._mend):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self._told)

    def show_label(self, label: Label) -> None:
        """Shows the colour that a label has in the theme."""
        self._label = label
        ink = self._theme.ink(label)
        if self._written.text().upper() != ink.upper():
            self._written.setText(ink)
        icon = QPixmap(self._pick.iconSize())
        icon.fill(QColor(ink))
        self._pick.setIcon(QIcon(icon))
        found = checks(self._theme, label)
        self._told.setText(" · ".join(self._told_check(check) for check in found))
        self._mend.setEnabled(not all(check.passes for check in found))

    def _told_check(self, check: Check) -> str:
        names = {
            Ground.LINE: self.tr("line on the page"),
            Ground.REST: self.tr("text at rest"),
            Ground.FOCUS: self.tr("text in focus"),
        }
        told = f"{names[check.ground]} {check.ratio:.1f}"
        if check.passes:
            return self.tr("{what} : 1 ✓").format(what=told)
        least = self.tr("✗ too low, at least {least}").format(least=f"{check.least:g}")
        return f"<b>{told} : 1 {least}</b>"

    @property
    def told(self) -> str:
        """What is said of the contrasts."""
        return self._told.text()

    @Slot(str)
    def _write(self, text: str) -> None:
        if is_colour(text):
            self.colour_edited.emit(text.upper())

    @Slot()
    def _ask(self) -> None:
        colour = self._prompts.ask_colour(self._written.text()) if self._label else ""
        if colour:
            self.colour_edited.emit(colour)

    @Slot()
    def _take_nearest(self) -> None:
        if self._label:
            self.colour_edited.emit(nearest_that_passes(self._theme, self._label))
            self._written.setFocus()
