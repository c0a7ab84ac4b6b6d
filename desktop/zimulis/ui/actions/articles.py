"""Going from article to article, and what is said of one."""

from zimulis.ui.actions.action import QT_TRANSLATE_NOOP, Act, Action, Group, Need


def _article(act: Act, title: str, *keys: str, in_text: bool = True) -> Action:
    return Action(act, title, keys, Group.ARTICLE, in_text=in_text)


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
    Action(
        Act.ALIKE,
        QT_TRANSLATE_NOOP("Actions", "Alike articles…"),
        (),
        Group.ARTICLE,
        in_text=False,
        needs=Need.PROJECT,
    ),
    _article(
        Act.PURGE, QT_TRANSLATE_NOOP("Actions", "Remove the article for good…"), in_text=False
    ),
)
