"""Going from article to article, and what is said of one."""

from zimulis.ui.actions.action import QT_TRANSLATE_NOOP, Act, Action, Group, Need


def _article(act: Act, title: str, *keys: str, in_text: bool = True) -> Action:
    return Action(act, title, keys, Group.ARTICLE, in_text=in_text)


def _list(act: Act, title: str, *keys: str, needs: Need = Need.PROJECT) -> Action:
    return Action(act, title, keys, Group.ARTICLE, in_text=False, needs=needs)


ACTIONS = (
    _article(Act.NEXT_ARTICLE, QT_TRANSLATE_NOOP("Actions", "Next article"), "n"),
    _article(Act.PREVIOUS_ARTICLE, QT_TRANSLATE_NOOP("Actions", "Previous article"), "p"),
    _article(Act.DONE, QT_TRANSLATE_NOOP("Actions", "Done with the article"), "g"),
    _article(Act.CHECKED, QT_TRANSLATE_NOOP("Actions", "Checked"), in_text=False),
    _article(Act.SET_ASIDE, QT_TRANSLATE_NOOP("Actions", "Set aside"), in_text=False),
    _article(Act.QUESTION, QT_TRANSLATE_NOOP("Actions", "Ask about the article"), "?"),
    _article(
        Act.NEXT_FINDING,
        QT_TRANSLATE_NOOP("Actions", "Next thing to look at again"),
        "F8",
        in_text=False,
    ),
    _article(
        Act.PREVIOUS_FINDING,
        QT_TRANSLATE_NOOP("Actions", "Previous thing to look at again"),
        "Shift+F8",
        in_text=False,
    ),
    _article(Act.CORRECT, QT_TRANSLATE_NOOP("Actions", "Correct the text…"), "F2", in_text=False),
    _article(Act.EARLIER_TEXTS, QT_TRANSLATE_NOOP("Actions", "Earlier texts…"), in_text=False),
    _list(Act.SHOW_ALIKE, QT_TRANSLATE_NOOP("Actions", "Show articles like this one")),
    _list(Act.ALIKE, QT_TRANSLATE_NOOP("Actions", "Alike articles…")),
    _list(Act.FILTER, QT_TRANSLATE_NOOP("Actions", "Filter the articles"), "Ctrl+J"),
    _list(Act.FILTER_FORM, QT_TRANSLATE_NOOP("Actions", "Filter by a form…"), "Ctrl+Shift+J"),
    _list(Act.SAVE_FILTER, QT_TRANSLATE_NOOP("Actions", "Save the filter…")),
    _list(Act.SAVED_FILTERS, QT_TRANSLATE_NOOP("Actions", "Saved filters…")),
    _list(Act.ORDER, QT_TRANSLATE_NOOP("Actions", "Order of the articles"), "Ctrl+Shift+O"),
    _list(Act.WIDE_LIST, QT_TRANSLATE_NOOP("Actions", "Columns in the list, or none"), "Ctrl+B"),
    _list(Act.TAGS, QT_TRANSLATE_NOOP("Actions", "Tags of the chosen articles…"), "Ctrl+T"),
    _list(
        Act.EXPORT_CHOSEN,
        QT_TRANSLATE_NOOP("Actions", "Export the chosen articles…"),
        "Ctrl+Shift+X",
    ),
    _list(
        Act.BIN,
        QT_TRANSLATE_NOOP("Actions", "Move the chosen articles to the bin"),
        needs=Need.UNBINNED,
    ),
    _list(Act.SHOW_BIN, QT_TRANSLATE_NOOP("Actions", "Show the bin, or leave it")),
    _list(
        Act.PUT_BACK,
        QT_TRANSLATE_NOOP("Actions", "Put back from the bin"),
        needs=Need.BINNED,
    ),
    _list(
        Act.PURGE,
        QT_TRANSLATE_NOOP("Actions", "Remove for good from the bin…"),
        needs=Need.BINNED,
    ),
)
