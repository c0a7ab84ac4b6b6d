"""What an action is: its name, its group, its title and keys."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

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
    PASTE = "paste"
    IMPORT_REPORT = "import-report"
    EXPORT = "export"
    EDIT_SCHEME = "edit-scheme"
    IMPORT_SCHEME = "import-scheme"
    EXPORT_SCHEME = "export-scheme"
    CHANGE_ANNOTATOR = "change-annotator"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    COPY = "copy"
    COPY_MARKED = "copy-marked"
    SELECT_ALL = "select-all"
    DELETE = "delete"
    ADD_PART = "add-part"
    SWAP_EDGE = "swap-edge"
    CLAIMANT = "claimant"
    ACCEPT = "accept"
    REJECT = "reject"
    REJECT_FORM = "reject-form"
    REJECT_EVERYWHERE = "reject-everywhere"
    REJECTIONS = "rejections"
    MARK_REST = "mark-rest"
    SUGGESTIONS = "suggestions"
    TOGGLE_QUOTES = "toggle-quotes"
    REPEAT = "repeat"
    RELATIONS = "relations"
    INSPECT = "inspect"
    NOTE = "note"
    GUIDELINE = "guideline"
    ADD_EXAMPLE = "add-example"
    ENTITY = "entity"
    NEXT_CANDIDATE = "next-candidate"
    PREVIOUS_CANDIDATE = "previous-candidate"
    NEXT_SPAN = "next-span"
    PREVIOUS_SPAN = "previous-span"
    NEXT_ARTICLE = "next-article"
    PREVIOUS_ARTICLE = "previous-article"
    DONE = "done"
    CHECKED = "checked"
    SET_ASIDE = "set-aside"
    QUESTION = "question"
    NEXT_FINDING = "next-finding"
    PREVIOUS_FINDING = "previous-finding"
    CLAIMS = "claims"
    SAVE_CLAIMS = "save-claims"
    CORRECT = "correct"
    EARLIER_TEXTS = "earlier-texts"
    ALIKE = "alike"
    SHOW_ALIKE = "show-alike"
    PURGE = "purge"
    TAGS = "tags"
    BIN = "bin"
    PUT_BACK = "put-back"
    EXPORT_CHOSEN = "export-chosen"
    FILTER = "filter"
    FILTER_FORM = "filter-form"
    SAVE_FILTER = "save-filter"
    SAVED_FILTERS = "saved-filters"
    SHOW_BIN = "show-bin"
    ORDER = "order"
    WIDE_LIST = "wide-list"
    ENTITIES = "entities"
    DENSITY = "density"
    FIND = "find"
    SEARCH = "search"
    NEXT_HIT = "next-hit"
    PREVIOUS_HIT = "previous-hit"
    GO_TO = "go-to"
    NEXT_UNMARKED = "next-unmarked"
    PREVIOUS_UNMARKED = "previous-unmarked"
    BACK = "back"
    FORWARD = "forward"
    LARGER_TEXT = "larger-text"
    SMALLER_TEXT = "smaller-text"
    NORMAL_TEXT = "normal-text"
    NEXT_PANE = "next-pane"
    PREVIOUS_PANE = "previous-pane"
    LEAVE = "leave"
    PALETTE = "palette"
    KEYS = "keys"
    MANUAL = "manual"
    ABOUT = "about"
    MENUS = "menus"
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
    MOVE = QT_TRANSLATE_NOOP("Actions", "Moving the caret")
    SELECT = QT_TRANSLATE_NOOP("Actions", "Selecting")
    WAY = QT_TRANSLATE_NOOP("Actions", "Finding one's way")
    ARTICLE = QT_TRANSLATE_NOOP("Actions", "Articles")
    WINDOW = QT_TRANSLATE_NOOP("Actions", "Window")
    PROJECT = QT_TRANSLATE_NOOP("Actions", "Project")
    HELP = QT_TRANSLATE_NOOP("Actions", "Help")


class Need(StrEnum):
    """What there must be for an action to do anything; the value says what is missing."""

    PROJECT = QT_TRANSLATE_NOOP("Actions", "needs an open project")
    ARTICLE = QT_TRANSLATE_NOOP("Actions", "needs an open article")
    SPAN = QT_TRANSLATE_NOOP("Actions", "needs a span in focus")
    PENCIL = QT_TRANSLATE_NOOP("Actions", "needs a suggestion in focus")
    WORDS = QT_TRANSLATE_NOOP("Actions", "needs selected text or a span in focus")
    BINNED = QT_TRANSLATE_NOOP("Actions", "needs articles chosen in the bin")
    UNBINNED = QT_TRANSLATE_NOOP("Actions", "needs articles that are not in the bin")


class Action(NamedTuple):
    """One action.

    Attributes:
        title: As in menus and help, in English; translate with `title_of`.
        keys: Strokes such as `Ctrl+Shift+Z`; the first is the one that menus show.
        in_text: Whether its keys act only while the text has the focus.
        repeats: Whether a key held down does it again and again.
        needs: What there must be, unless the window does it itself on its start page too.
    """

    act: Act
    title: str
    keys: tuple[str, ...]
    group: Group
    in_text: bool = True
    repeats: bool = False
    needs: Need = Need.ARTICLE

    def answers(self, stroke: str, *, in_text: bool) -> bool:
        """Whether it does anything at a stroke; at a character only in the text."""
        return in_text or not (self.in_text or len(stroke) == 1)
