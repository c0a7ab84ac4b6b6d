"""Every action with its keys, in one registry that menus, help and key presses share."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for translation; Qt types it as an object."""
        ...

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


class Act(StrEnum):
    """What a key or a menu entry can ask for. Label keys come from the scheme instead."""

    NEW_PROJECT = "new-project"
    OPEN_PROJECT = "open-project"
    CLOSE_PROJECT = "close-project"
    IMPORT_FILES = "import-files"
    IMPORT_FOLDER = "import-folder"
    EXPORT = "export"
    CHANGE_ANNOTATOR = "change-annotator"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    COPY = "copy"
    SELECT_ALL = "select-all"
    DELETE = "delete"
    ADD_PART = "add-part"
    SWAP_EDGE = "swap-edge"
    INSPECT = "inspect"
    NOTE = "note"
    NEXT_SPAN = "next-span"
    PREVIOUS_SPAN = "previous-span"
    NEXT_ARTICLE = "next-article"
    PREVIOUS_ARTICLE = "previous-article"
    DONE = "done"
    PURGE = "purge"
    LARGER_TEXT = "larger-text"
    SMALLER_TEXT = "smaller-text"
    NORMAL_TEXT = "normal-text"
    NEXT_PANE = "next-pane"
    PREVIOUS_PANE = "previous-pane"
    LEAVE = "leave"
    KEYS = "keys"
    CARET_LEFT = "caret-left"
    CARET_RIGHT = "caret-right"
    CARET_WORD_LEFT = "caret-word-left"
    CARET_WORD_RIGHT = "caret-word-right"
    CARET_UP = "caret-up"
    CARET_DOWN = "caret-down"
    CARET_PARAGRAPH_UP = "caret-paragraph-up"
    CARET_PARAGRAPH_DOWN = "caret-paragraph-down"
    CARET_HOME = "caret-home"
    CARET_END = "caret-end"
    CARET_TOP = "caret-top"
    CARET_BOTTOM = "caret-bottom"
    CARET_PAGE_UP = "caret-page-up"
    CARET_PAGE_DOWN = "caret-page-down"
    SELECT_LEFT = "select-left"
    SELECT_RIGHT = "select-right"
    SELECT_WORD_LEFT = "select-word-left"
    SELECT_WORD_RIGHT = "select-word-right"
    SELECT_UP = "select-up"
    SELECT_DOWN = "select-down"
    SELECT_PARAGRAPH_UP = "select-paragraph-up"
    SELECT_PARAGRAPH_DOWN = "select-paragraph-down"
    SELECT_HOME = "select-home"
    SELECT_END = "select-end"
    SELECT_TOP = "select-top"
    SELECT_BOTTOM = "select-bottom"
    SELECT_PAGE_UP = "select-page-up"
    SELECT_PAGE_DOWN = "select-page-down"


class Group(StrEnum):
    """Where help lists an action."""

    MARK = QT_TRANSLATE_NOOP("Actions", "Marking")
    MOVE = QT_TRANSLATE_NOOP("Actions", "Moving the caret (with Shift: selecting)")
    ARTICLE = QT_TRANSLATE_NOOP("Actions", "Articles")
    WINDOW = QT_TRANSLATE_NOOP("Actions", "Window")
    PROJECT = QT_TRANSLATE_NOOP("Actions", "Project")


@dataclass(frozen=True, slots=True)
class Action:
    """One action.

    Attributes:
        title: As in menus and help, in English; translate with `title_of`.
        keys: Strokes such as `Ctrl+Shift+Z`; the first is the one that menus show.
        in_text: Whether its keys act only while the text has the focus.
        repeats: Whether a key held down does it again and again.
    """

    act: Act
    title: str
    keys: tuple[str, ...]
    group: Group
    in_text: bool = True
    repeats: bool = False


def _window(act: Act, title: str, *keys: str, group: Group = Group.WINDOW) -> Action:
    return Action(act, title, keys, group, in_text=False)


def _move(act: Act, title: str, key: str) -> Action:
    return Action(act, title, (key,), Group.MOVE, repeats=True)


def _mark(act: Act, title: str, *keys: str, repeats: bool = False) -> Action:
    return Action(act, title, keys, Group.MARK, repeats=repeats)


_MOVES = (
    (
        Act.CARET_LEFT,
        Act.SELECT_LEFT,
        QT_TRANSLATE_NOOP("Actions", "Character to the left"),
        "Left",
    ),
    (
        Act.CARET_RIGHT,
        Act.SELECT_RIGHT,
        QT_TRANSLATE_NOOP("Actions", "Character to the right"),
        "Right",
    ),
    (
        Act.CARET_WORD_LEFT,
        Act.SELECT_WORD_LEFT,
        QT_TRANSLATE_NOOP("Actions", "Previous word"),
        "Ctrl+Left",
    ),
    (
        Act.CARET_WORD_RIGHT,
        Act.SELECT_WORD_RIGHT,
        QT_TRANSLATE_NOOP("Actions", "Next word"),
        "Ctrl+Right",
    ),
    (Act.CARET_UP, Act.SELECT_UP, QT_TRANSLATE_NOOP("Actions", "Line up"), "Up"),
    (Act.CARET_DOWN, Act.SELECT_DOWN, QT_TRANSLATE_NOOP("Actions", "Line down"), "Down"),
    (
        Act.CARET_PARAGRAPH_UP,
        Act.SELECT_PARAGRAPH_UP,
        QT_TRANSLATE_NOOP("Actions", "Paragraph up"),
        "Ctrl+Up",
    ),
    (
        Act.CARET_PARAGRAPH_DOWN,
        Act.SELECT_PARAGRAPH_DOWN,
        QT_TRANSLATE_NOOP("Actions", "Paragraph down"),
        "Ctrl+Down",
    ),
    (Act.CARET_HOME, Act.SELECT_HOME, QT_TRANSLATE_NOOP("Actions", "Start of the line"), "Home"),
    (Act.CARET_END, Act.SELECT_END, QT_TRANSLATE_NOOP("Actions", "End of the line"), "End"),
    (
        Act.CARET_TOP,
        Act.SELECT_TOP,
        QT_TRANSLATE_NOOP("Actions", "Start of the article"),
        "Ctrl+Home",
    ),
    (
        Act.CARET_BOTTOM,
        Act.SELECT_BOTTOM,
        QT_TRANSLATE_NOOP("Actions", "End of the article"),
        "Ctrl+End",
    ),
    (Act.CARET_PAGE_UP, Act.SELECT_PAGE_UP, QT_TRANSLATE_NOOP("Actions", "Page up"), "PgUp"),
    (
        Act.CARET_PAGE_DOWN,
        Act.SELECT_PAGE_DOWN,
        QT_TRANSLATE_NOOP("Actions", "Page down"),
        "PgDown",
    ),
)


def shifted(key: str) -> str:
    """The stroke with Shift held as well; modifiers stand in the order Ctrl, Shift."""
    return key.replace("Ctrl+", "Ctrl+Shift+") if key.startswith("Ctrl+") else f"Shift+{key}"


ACTIONS: tuple[Action, ...] = (
    _mark(Act.NEXT_SPAN, QT_TRANSLATE_NOOP("Actions", "Next span"), "Tab", repeats=True),
    _mark(
        Act.PREVIOUS_SPAN, QT_TRANSLATE_NOOP("Actions", "Previous span"), "Shift+Tab", repeats=True
    ),
    _mark(Act.DELETE, QT_TRANSLATE_NOOP("Actions", "Delete the span, or punch a gap"), "Delete"),
    _mark(Act.ADD_PART, QT_TRANSLATE_NOOP("Actions", "Add the selection as a part"), "+"),
    _mark(Act.SWAP_EDGE, QT_TRANSLATE_NOOP("Actions", "Swap the active edge"), "o"),
    _mark(Act.INSPECT, QT_TRANSLATE_NOOP("Actions", "Inspect the span"), "Enter"),
    _mark(Act.NOTE, QT_TRANSLATE_NOOP("Actions", "Write a note"), "m"),
    _mark(Act.UNDO, QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", "u", repeats=True),
    _mark(Act.REDO, QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z", repeats=True),
    _mark(Act.COPY, QT_TRANSLATE_NOOP("Actions", "Copy the selected text"), "Ctrl+C"),
    _mark(Act.SELECT_ALL, QT_TRANSLATE_NOOP("Actions", "Select the whole article"), "Ctrl+A"),
    *(_move(act, title, key) for act, _, title, key in _MOVES),
    *(_move(act, title, shifted(key)) for _, act, title, key in _MOVES),
    Action(Act.NEXT_ARTICLE, QT_TRANSLATE_NOOP("Actions", "Next article"), ("n",), Group.ARTICLE),
    Action(
        Act.PREVIOUS_ARTICLE,
        QT_TRANSLATE_NOOP("Actions", "Previous article"),
        ("p",),
        Group.ARTICLE,
    ),
    Action(Act.DONE, QT_TRANSLATE_NOOP("Actions", "Done with the article"), ("g",), Group.ARTICLE),
    _window(
        Act.PURGE, QT_TRANSLATE_NOOP("Actions", "Remove the article for good…"), group=Group.ARTICLE
    ),
    _window(
        Act.NEW_PROJECT, QT_TRANSLATE_NOOP("Actions", "New project…"), "Ctrl+N", group=Group.PROJECT
    ),
    _window(
        Act.OPEN_PROJECT,
        QT_TRANSLATE_NOOP("Actions", "Open project…"),
        "Ctrl+O",
        group=Group.PROJECT,
    ),
    _window(
        Act.IMPORT_FILES,
        QT_TRANSLATE_NOOP("Actions", "Import files…"),
        "Ctrl+I",
        group=Group.PROJECT,
    ),
    _window(
        Act.IMPORT_FOLDER,
        QT_TRANSLATE_NOOP("Actions", "Import a folder…"),
        "Ctrl+Shift+I",
        group=Group.PROJECT,
    ),
    _window(
        Act.EXPORT, QT_TRANSLATE_NOOP("Actions", "Export as XML…"), "Ctrl+E", group=Group.PROJECT
    ),
    _window(
        Act.CHANGE_ANNOTATOR,
        QT_TRANSLATE_NOOP("Actions", "Change the annotator…"),
        group=Group.PROJECT,
    ),
    _window(
        Act.CLOSE_PROJECT,
        QT_TRANSLATE_NOOP("Actions", "Close the project"),
        "Ctrl+W",
        group=Group.PROJECT,
    ),
    _window(Act.QUIT, QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", group=Group.PROJECT),
    _window(Act.NEXT_PANE, QT_TRANSLATE_NOOP("Actions", "Next pane"), "F6"),
    _window(Act.PREVIOUS_PANE, QT_TRANSLATE_NOOP("Actions", "Previous pane"), "Shift+F6"),
    _window(Act.LEAVE, QT_TRANSLATE_NOOP("Actions", "Back to the text; there, let go"), "Esc"),
    _window(Act.LARGER_TEXT, QT_TRANSLATE_NOOP("Actions", "Larger text"), "Ctrl++", "Ctrl+="),
    _window(Act.SMALLER_TEXT, QT_TRANSLATE_NOOP("Actions", "Smaller text"), "Ctrl+-"),
    _window(Act.NORMAL_TEXT, QT_TRANSLATE_NOOP("Actions", "Normal text size"), "Ctrl+0"),
    _window(Act.KEYS, QT_TRANSLATE_NOOP("Actions", "Keys"), "F1"),
)
BY_ACT = {action.act: action for action in ACTIONS}


def title_of(act: Act) -> str:
    """The action's title in the language of the window."""
    return QCoreApplication.translate("Actions", BY_ACT[act].title)


def group_title(group: Group) -> str:
    """The group's title in the language of the window."""
    return QCoreApplication.translate("Actions", group.value)
