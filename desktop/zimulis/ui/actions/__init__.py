"""Every action with its keys, in one registry that menus, help, palette and key presses share."""

from PySide6.QtCore import QCoreApplication

from zimulis.ui.actions import articles, marking, moving, project, ways, window
from zimulis.ui.actions.action import Act, Action, Group, Need

__all__ = [
    "ACTIONS",
    "BY_ACT",
    "Act",
    "Action",
    "Group",
    "Need",
    "group_title",
    "need_title",
    "title_of",
]

ACTIONS: tuple[Action, ...] = (
    *marking.ACTIONS,
    *moving.ACTIONS,
    *ways.ACTIONS,
    *articles.ACTIONS,
    *project.ACTIONS,
    *window.ACTIONS,
)
BY_ACT = {action.act: action for action in ACTIONS}


def title_of(act: Act) -> str:
    """The action's title in the language of the window."""
    return QCoreApplication.translate("Actions", BY_ACT[act].title)


def group_title(group: Group) -> str:
    """The group's title in the language of the window."""
    return QCoreApplication.translate("Actions", group.value)


def need_title(need: Need) -> str:
    """What is missing, in the language of the window."""
    return QCoreApplication.translate("Actions", need.value)
