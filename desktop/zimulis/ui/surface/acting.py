"""What the keys of the text do on a sheet."""

from collections.abc import Callable

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
_SIDES = (
    (Act.CARET_LEFT, Act.CARET_RIGHT),
    (Act.CARET_WORD_LEFT, Act.CARET_WORD_RIGHT),
    (Act.SELECT_LEFT, Act.SELECT_RIGHT),
    (Act.SELECT_WORD_LEFT, Act.SELECT_WORD_RIGHT),
)
_MIRRORED = dict(_SIDES) | {right: left for left, right in _SIDES}


def perform(sheet: Sheet, act: Act, page_height: float) -> bool:
    """Does what a key asks for; False if it is not for a sheet to do.

    Left and Right follow the paragraph: in one that runs to the left, Left goes on in the text.
    A word of the other direction is passed in the order of the text, as in Qt's own fields: each
    press then adds one character to a selection, and an edge never jumps.

    Args:
        sheet: The article under the hand.
        act: What is asked for.
        page_height: What Page Up and Page Down skip, in pixels.
    """
    hand, written = sheet.hand, _as_written(sheet, act)
    if written in _EDGE_MOVES and hand.focused:
        forward, by_word = _EDGE_MOVES[written]
        sheet.marker.move_edge(forward=forward, by_word=by_word)
    elif moved := caret_after(sheet, act, page_height):
        hand.move_caret(moved[0], select=moved[1])
    else:
        return _perform_mark(sheet, act)
    return True


def caret_after(sheet: Sheet, act: Act, page_height: float) -> tuple[int, bool] | None:
    """Where a key that moves takes the caret, and whether it selects; None for other keys."""
    written = _as_written(sheet, act)
    move = _SELECTIONS.get(written, written)
    if move not in _MOVES:
        return None
    select = written in _SELECTIONS
    offset = sheet.hand.caret
    return sheet.caret.moved(move, offset, select=select, page_height=page_height), select


def _as_written(sheet: Sheet, act: Act) -> Act:
    """The same key in the direction of the paragraph."""
    is_right_to_left = sheet.blocks.at(sheet.hand.caret).is_right_to_left
    return _MIRRORED.get(act, act) if is_right_to_left else act


def _perform_mark(sheet: Sheet, act: Act) -> bool:
    handler = _MARKS.get(act)
    return handler is not None and handler(sheet) is not False


def _focus_next(sheet: Sheet) -> None:
    span = sheet.spans.after(sheet.hand.order)
    if span:
        sheet.hand.focus_on(span)


def _focus_previous(sheet: Sheet) -> None:
    span = sheet.spans.before(sheet.hand.order)
    if span:
        sheet.hand.focus_on(span)


def _copy_words(sheet: Sheet) -> None:
    from zimulis.ui.surface.clipboard import copy_words  # noqa: PLC0415 (for a quick start)

    copy_words(sheet)


def _copy_marked(sheet: Sheet) -> None:
    from zimulis.ui.surface.clipboard import copy_marked  # noqa: PLC0415 (for a quick start)

    copy_marked(sheet)


_MARKS: dict[Act, Callable[[Sheet], bool | None]] = {
    Act.NEXT_CANDIDATE: lambda sheet: sheet.hop.go(sheet.hand, forward=True),
    Act.PREVIOUS_CANDIDATE: lambda sheet: sheet.hop.go(sheet.hand, forward=False),
    Act.NEXT_SPAN: _focus_next,
    Act.PREVIOUS_SPAN: _focus_previous,
    Act.DELETE: lambda sheet: sheet.marker.delete(),
    Act.ADD_PART: lambda sheet: sheet.marker.add_part(),
    Act.SWAP_EDGE: lambda sheet: sheet.hand.swap_edge(),
    Act.TOGGLE_QUOTES: lambda sheet: sheet.marker.toggle_quotes(),
    Act.SELECT_ALL: lambda sheet: sheet.hand.select(Part(0, len(sheet.text))),
    Act.COPY: _copy_words,
    Act.COPY_MARKED: _copy_marked,
    Act.LEAVE: lambda sheet: sheet.hand.drop(),
}
"""What the keys that mark do; one that answers False left its key to others."""
