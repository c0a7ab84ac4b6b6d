"""What the keys of the text do on a sheet."""

from PySide6.QtGui import QGuiApplication

from zimulis.domain.parts import Part
from zimulis.ui.actions import Act
from zimulis.ui.surface.sheet import Sheet

_SELECTIONS = {
    act: Act(act.value.replace("select-", "caret-"))
    for act in Act
    if act.value.startswith("select-") and act is not Act.SELECT_ALL
}
_MOVES = frozenset(_SELECTIONS.values())
_EDGE_MOVES = {
    Act.SELECT_LEFT: (False, False),
    Act.SELECT_RIGHT: (True, False),
    Act.SELECT_WORD_LEFT: (False, True),
    Act.SELECT_WORD_RIGHT: (True, True),
}  # forward, by word


def perform(sheet: Sheet, act: Act, page_height: float) -> bool:
    """Does what a key asks for; False if it is not for a sheet to do.

    Args:
        sheet: The article under the hand.
        act: What is asked for.
        page_height: What Page Up and Page Down skip, in pixels.
    """
    marker = sheet.marker
    if act in _EDGE_MOVES and marker.focused:
        forward, by_word = _EDGE_MOVES[act]
        marker.move_edge(forward=forward, by_word=by_word)
    elif act in _SELECTIONS or act in _MOVES:
        select = act in _SELECTIONS
        move = _SELECTIONS.get(act, act)
        caret = sheet.caret.moved(move, marker.hand.caret, select=select, page_height=page_height)
        marker.move_caret(caret, select=select)
    else:
        return _perform_mark(sheet, act)
    return True


def _perform_mark(sheet: Sheet, act: Act) -> bool:
    marker = sheet.marker
    match act:
        case Act.NEXT_SPAN | Act.PREVIOUS_SPAN:
            span = marker.next_span() if act is Act.NEXT_SPAN else marker.previous_span()
            if span:
                marker.focus(span)
        case Act.DELETE:
            marker.delete()
        case Act.ADD_PART:
            marker.add_part()
        case Act.SWAP_EDGE:
            marker.swap_edge()
        case Act.SELECT_ALL:
            marker.select(Part(0, len(sheet.text)))
        case Act.COPY:
            if marker.hand.selection:
                QGuiApplication.clipboard().setText(sheet.text[slice(*marker.hand.selection)])
        case Act.LEAVE:
            return marker.drop()
        case _:
            return False
    return True
