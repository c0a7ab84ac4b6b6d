"""Whether every text of a window has room, and every stop of the keys a name and its turn."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)

from zimulis.ui.panels.sentence import Sentence

_SLACK = 1  # px that rounding may cost
_NOT_CUT = Qt.TextElideMode.ElideNone


def clipped(window: QWidget) -> list[str]:
    """The texts of a window that do not fit where they stand, each with what it lacks."""
    return [
        f"{type(widget).__name__} “{text}” needs {needs.width()}×{needs.height()} and has"
        f" {has.width()}×{has.height()}"
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisible()
        for text, needs, has in _texts(widget)
        if needs.width() > has.width() + _SLACK or needs.height() > has.height() + _SLACK
    ]


def nameless(window: QWidget) -> list[str]:
    """What the keys can come to in a window that a screen reader could not name."""
    return [
        f"{type(widget).__module__}.{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not _spoken_name(widget)
    ]


def out_of_turn(window: QWidget) -> list[str]:
    """Where Tab leads up instead of down, in what a person reads from the top."""
    stops = list(_tab_stops(window))
    return [
        f"{_spoken_name(after)!r} ({type(after).__name__}) comes after"
        f" {_spoken_name(before)!r} ({type(before).__name__}) and stands over it"
        for before, after in pairwise(stops)
        if _stands_over(_place(after, window), _place(before, window))
    ]


def _tab_stops(window: QWidget) -> Iterator[QWidget]:
    widget = window.nextInFocusChain()
    while widget and widget is not window:
        takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
        is_in_sight = not widget.visibleRegion().isEmpty()  # else it may be scrolled away
        if takes_keys and is_in_sight and widget.isEnabled():
            yield widget
        widget = widget.nextInFocusChain()


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _stands_over(place: QRect, other: QRect) -> bool:
    """Whether it is higher, and not in the next column."""
    return place.bottom() <= other.top() and place.left() <= other.right()


def _spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def _texts(widget: QWidget) -> Iterator[tuple[str, QSize, QSize]]:
    """The texts that a widget draws: each with the room that it needs, and what it has."""
    for kind, measure in _MEASURES.items():
        if isinstance(widget, kind):
            yield from measure(widget)


def _label(label: QLabel) -> Iterator[tuple[str, QSize, QSize]]:
    if not label.text() or isinstance(label, Sentence):
        return
    if label.wordWrap():
        yield label.text(), QSize(0, label.heightForWidth(label.width())), label.size()
    else:
        yield label.text(), label.sizeHint(), label.size()


def _button(button: QAbstractButton) -> Iterator[tuple[str, QSize, QSize]]:
    if button.text():
        yield button.text(), _drawn(button, button.text()), button.contentsRect().size()


def _field(field: QLineEdit) -> Iterator[tuple[str, QSize, QSize]]:
    text = field.text() if field.isReadOnly() else field.placeholderText()
    if not text:
        return
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    element = QStyle.SubElement.SE_LineEditContents
    room = field.style().subElementRect(element, option, field).size()
    margins = field.textMargins()
    buttons = [button for button in field.findChildren(QAbstractButton) if button.isVisible()]
    taken = margins.left() + margins.right() + sum(button.width() for button in buttons) + 4
    yield text, _drawn(field, text), QSize(room.width() - taken, room.height())


def _combo(combo: QComboBox) -> Iterator[tuple[str, QSize, QSize]]:
    if combo.currentText():
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        room = combo.style().subControlRect(control, option, part, combo).size()
        yield combo.currentText(), _drawn(combo, combo.currentText()), room


def _header(header: QHeaderView) -> Iterator[tuple[str, QSize, QSize]]:
    if header.orientation() is Qt.Orientation.Horizontal and header.model():
        for section in range(header.count()):
            if header.isSectionHidden(section):
                continue
            text = str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
            room = QSize(header.sectionSize(section), header.height())
            yield text, _drawn(header, text), room


def _rows(view: QAbstractItemView) -> Iterator[tuple[str, QSize, QSize]]:
    """What stands on rows may be cut at its end, with dots, but never at its top or bottom."""
    model = view.model()
    if model and model.rowCount():
        index = model.index(0, 0)
        text = str(index.data() or "")
        height = view.visualRect(index).height()
        if text and height:
            yield text, QSize(0, view.fontMetrics().height()), QSize(0, height)


def _scrolled(area: QAbstractScrollArea) -> Iterator[tuple[str, QSize, QSize]]:
    """What lies outside the sight of a pane has to have a bar that brings it there."""
    sight = area.viewport().size()
    across, down = area.horizontalScrollBar(), area.verticalScrollBar()
    is_cut = isinstance(area, QAbstractItemView) and area.textElideMode() is not _NOT_CUT
    beside = 0 if is_cut else _out_of_reach(across, area.horizontalScrollBarPolicy())
    below = _out_of_reach(down, area.verticalScrollBarPolicy())
    yield area.accessibleName(), sight + QSize(beside, below), sight


def _out_of_reach(bar: QScrollBar, policy: Qt.ScrollBarPolicy) -> int:
    never = policy is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return bar.maximum() - bar.minimum() if never else 0


def _drawn(widget: QWidget, text: str) -> QSize:
    return widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text)


_MEASURES: dict[type[QWidget], Callable[..., Iterator[tuple[str, QSize, QSize]]]] = {
    QLabel: _label,
    QAbstractButton: _button,
    QLineEdit: _field,
    QComboBox: _combo,
    QHeaderView: _header,
    QAbstractItemView: _rows,
    QAbstractScrollArea: _scrolled,
}
