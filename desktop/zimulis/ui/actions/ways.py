"""Finding one's way in the text and through the articles."""

from zimulis.ui.actions.action import QT_TRANSLATE_NOOP, Act, Action, Group, Need


def _way(act: Act, title: str, *keys: str, in_text: bool = False, repeats: bool = False) -> Action:
    return Action(act, title, keys, Group.WAY, in_text=in_text, repeats=repeats)


ACTIONS = (
    _way(Act.FIND, QT_TRANSLATE_NOOP("Actions", "Find in the article"), "Ctrl+F"),
    Action(
        Act.SEARCH,
        QT_TRANSLATE_NOOP("Actions", "Search all articles"),
        ("Ctrl+Shift+F",),
        Group.WAY,
        in_text=False,
        needs=Need.PROJECT,
    ),
    _way(Act.NEXT_HIT, QT_TRANSLATE_NOOP("Actions", "Next hit"), "F3", repeats=True),
    _way(Act.PREVIOUS_HIT, QT_TRANSLATE_NOOP("Actions", "Previous hit"), "Shift+F3", repeats=True),
    _way(Act.GO_TO, QT_TRANSLATE_NOOP("Actions", "Go to a line or offset"), "Ctrl+G"),
    _way(
        Act.NEXT_UNMARKED,
        QT_TRANSLATE_NOOP("Actions", "Next paragraph without a mark"),
        "]",
        in_text=True,
        repeats=True,
    ),
    _way(
        Act.PREVIOUS_UNMARKED,
        QT_TRANSLATE_NOOP("Actions", "Previous paragraph without a mark"),
        "[",
        in_text=True,
        repeats=True,
    ),
    _way(Act.BACK, QT_TRANSLATE_NOOP("Actions", "Back to the place before"), "Ctrl+["),
    _way(Act.FORWARD, QT_TRANSLATE_NOOP("Actions", "Forward again"), "Ctrl+]"),
)
