"""Borders that can be seen: of boxes to tick always, of fields and panes in high contrast.

Fusion draws borders in a shade of the window's colour: a faint one, and of black and white none.
"""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from zimulis.ui.theme import Theme, palette, strengthened

_FIELDS = "QLineEdit, QPlainTextEdit, QTextEdit, QTextBrowser, QComboBox, QAbstractSpinBox"
_BUTTONS = "QPushButton, QToolButton"
_BOXES = "QCheckBox::indicator, QRadioButton::indicator"
_SHEET = """
{fields} {{ border: 1px solid {rule}; padding: 1px; }}
{buttons} {{ border: 1px solid {rule}; padding: 2px 6px; }}
QPushButton:checked, QToolButton:checked {{ background: {text}; color: {page}; }}
QPushButton:disabled, QToolButton:disabled {{ border-style: dashed; }}
{boxes} {{ border: 1px solid {rule}; width: 0.8em; height: 0.8em; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {text}; }}
QMenu, QToolTip {{ border: 1px solid {rule}; }}
{focused_fields} {{ border: 2px solid {text}; padding: 0px; }}
{focused_buttons} {{ border: 2px solid {text}; padding: 1px 5px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 1px solid {text}; }}
QScrollBar {{ background: {panel}; border: 1px solid {rule}; }}
QScrollBar::handle {{ background: {muted}; }}
QScrollBar::handle:vertical {{ min-height: 20px; }}
QScrollBar::handle:horizontal {{ min-width: 20px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
QSplitter::handle {{ background: {rule}; }}
QSplitter::handle:horizontal {{ margin: 0px 3px; }}
QSplitter::handle:vertical {{ margin: 3px 0px; }}
"""


_TICKED = ("QCheckBox", "QRadioButton", "QListView")
"""What there are boxes in; nothing but borders is of the window's colour in them."""

_OUTLINE = 4.5  # the contrast of a border to the page; what smoothing and Fusion leave of it is 3
_DARKENED = 140  # % by which Fusion darkens the window's colour for borders


def show_borders(theme: Theme) -> None:
    """Gives all windows the borders that a theme needs, after its palette."""
    application = QApplication.instance()
    assert isinstance(application, QApplication), "borders without an application"
    outline = QColor(strengthened(theme.rule, theme.page, _OUTLINE))
    boxes = palette(theme)
    boxes.setColor(QPalette.ColorRole.Window, outline.lighter(_DARKENED))
    for kind in _TICKED:
        # Its stub wants bytes, which it refuses.
        QApplication.setPalette(boxes, kind)  # pyright: ignore[reportArgumentType]
    sheet = _style_sheet(theme) if theme.weight > 1 else ""
    if sheet != application.styleSheet():
        application.setStyleSheet(sheet)


def _style_sheet(theme: Theme) -> str:
    return _SHEET.format(
        fields=_FIELDS,
        buttons=_BUTTONS,
        boxes=_BOXES,
        focused_fields=_focused(_FIELDS),
        focused_buttons=_focused(_BUTTONS),
        rule=theme.rule,
        text=theme.text,
        page=theme.page,
        panel=theme.panel,
        muted=theme.panel_muted,
    )


def _focused(selectors: str) -> str:
    return ", ".join(f"{selector}:focus" for selector in selectors.split(", "))
