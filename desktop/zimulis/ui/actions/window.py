"""The window itself: panes, sizes, help."""

from zimulis.ui.actions.action import QT_TRANSLATE_NOOP, Act, Action, Group, Need


def _window(act: Act, title: str, *keys: str, group: Group = Group.WINDOW) -> Action:
    return Action(act, title, keys, group, in_text=False, needs=Need.PROJECT)


ACTIONS = (
    _window(Act.NEXT_PANE, QT_TRANSLATE_NOOP("Actions", "Next pane"), "F6"),
    _window(Act.PREVIOUS_PANE, QT_TRANSLATE_NOOP("Actions", "Previous pane"), "Shift+F6"),
    _window(Act.LEAVE, QT_TRANSLATE_NOOP("Actions", "Back to the text; there, let go"), "Esc"),
    Action(
        Act.DENSITY, QT_TRANSLATE_NOOP("Actions", "Marks say more, or less"), ("v",), Group.WINDOW
    ),
    Action(
        Act.RELATIONS,
        QT_TRANSLATE_NOOP("Actions", "Relations of the span in focus, all of them, none"),
        ("l",),
        Group.WINDOW,
        needs=Need.ARTICLE,
    ),
    _window(Act.SUGGESTIONS, QT_TRANSLATE_NOOP("Actions", "Suggestions on or off")),
    _window(Act.LARGER_TEXT, QT_TRANSLATE_NOOP("Actions", "Larger text"), "Ctrl++", "Ctrl+="),
    _window(Act.SMALLER_TEXT, QT_TRANSLATE_NOOP("Actions", "Smaller text"), "Ctrl+-"),
    _window(Act.NORMAL_TEXT, QT_TRANSLATE_NOOP("Actions", "Normal text size"), "Ctrl+0"),
    _window(Act.MENUS, QT_TRANSLATE_NOOP("Actions", "Menus"), "F10"),
    _window(Act.PALETTE, QT_TRANSLATE_NOOP("Actions", "Everything by its name…"), "Ctrl+K"),
    _window(Act.KEYS, QT_TRANSLATE_NOOP("Actions", "Keys…"), "F1", group=Group.HELP),
    _window(Act.MANUAL, QT_TRANSLATE_NOOP("Actions", "Manual…"), group=Group.HELP),
    _window(Act.ABOUT, QT_TRANSLATE_NOOP("Actions", "About Zīmulis…"), group=Group.HELP),
)
