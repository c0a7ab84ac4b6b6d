"""Going from article to article, and what is said of one."""

from zimulis.ui.actions.action import QT_TRANSLATE_NOOP, Act, Action, Group


def _article(act: Act, title: str, *keys: str, in_text: bool = True) -> Action:
    return Action(act, title, keys, Group.ARTICLE, in_text=in_text)


ACTIONS = (
    _article(Act.NEXT_ARTICLE, QT_TRANSLATE_NOOP("Actions", "Next article"), "n"),
    _article(Act.PREVIOUS_ARTICLE, QT_TRANSLATE_NOOP("Actions", "Previous article"), "p"),
    _article(Act.DONE, QT_TRANSLATE_NOOP("Actions", "Done with the article"), "g"),
    _article(
        Act.PURGE, QT_TRANSLATE_NOOP("Actions", "Remove the article for good…"), in_text=False
    ),
)
