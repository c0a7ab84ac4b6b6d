"""Moving the caret, and selecting, which is the same with Shift."""

from zimulis.ui.actions.action import QT_TRANSLATE_NOOP, Act, Action, Group

_MOVES = (
    (Act.CARET_LEFT, QT_TRANSLATE_NOOP("Actions", "Character to the left"), "Left"),
    (Act.CARET_RIGHT, QT_TRANSLATE_NOOP("Actions", "Character to the right"), "Right"),
    (Act.CARET_WORD_LEFT, QT_TRANSLATE_NOOP("Actions", "Previous word"), "Ctrl+Left"),
    (Act.CARET_WORD_RIGHT, QT_TRANSLATE_NOOP("Actions", "Next word"), "Ctrl+Right"),
    (Act.CARET_UP, QT_TRANSLATE_NOOP("Actions", "Line up"), "Up"),
    (Act.CARET_DOWN, QT_TRANSLATE_NOOP("Actions", "Line down"), "Down"),
    (Act.CARET_PARAGRAPH_UP, QT_TRANSLATE_NOOP("Actions", "Paragraph up"), "Ctrl+Up"),
    (Act.CARET_PARAGRAPH_DOWN, QT_TRANSLATE_NOOP("Actions", "Paragraph down"), "Ctrl+Down"),
    (Act.CARET_HOME, QT_TRANSLATE_NOOP("Actions", "Start of the line"), "Home"),
    (Act.CARET_END, QT_TRANSLATE_NOOP("Actions", "End of the line"), "End"),
    (Act.CARET_TOP, QT_TRANSLATE_NOOP("Actions", "Start of the article"), "Ctrl+Home"),
    (Act.CARET_BOTTOM, QT_TRANSLATE_NOOP("Actions", "End of the article"), "Ctrl+End"),
    (Act.CARET_PAGE_UP, QT_TRANSLATE_NOOP("Actions", "Page up"), "PgUp"),
    (Act.CARET_PAGE_DOWN, QT_TRANSLATE_NOOP("Actions", "Page down"), "PgDown"),
)


def selecting(move: Act) -> Act:
    """What selects where a move of the caret goes."""
    return Act(move.value.replace("caret-", "select-"))


def shifted(key: str) -> str:
    """The stroke with Shift held as well; modifiers stand in the order Ctrl, Shift."""
    return key.replace("Ctrl+", "Ctrl+Shift+") if key.startswith("Ctrl+") else f"Shift+{key}"


ACTIONS = (
    *(Action(move, title, (key,), Group.MOVE, repeats=True) for move, title, key in _MOVES),
    *(
        Action(selecting(move), title, (shifted(key),), Group.SELECT, repeats=True)
        for move, title, key in _MOVES
    ),
)
