"""What keys do to marks."""

from zimulis.ui.actions.action import QT_TRANSLATE_NOOP, Act, Action, Group, Need


def _mark(
    act: Act, title: str, *keys: str, repeats: bool = False, needs: Need = Need.ARTICLE
) -> Action:
    return Action(act, title, keys, Group.MARK, repeats=repeats, needs=needs)


def _on_span(act: Act, title: str, *keys: str) -> Action:
    return _mark(act, title, *keys, needs=Need.SPAN)


def _anywhere(act: Act, title: str, *keys: str, repeats: bool = False) -> Action:
    return Action(act, title, keys, Group.MARK, in_text=False, repeats=repeats, needs=Need.PROJECT)


ACTIONS = (
    _mark(Act.NEXT_CANDIDATE, QT_TRANSLATE_NOOP("Actions", "Next candidate"), ".", repeats=True),
    _mark(
        Act.PREVIOUS_CANDIDATE,
        QT_TRANSLATE_NOOP("Actions", "Previous candidate"),
        ",",
        repeats=True,
    ),
    _mark(Act.NEXT_SPAN, QT_TRANSLATE_NOOP("Actions", "Next span"), "Tab", repeats=True),
    _mark(
        Act.PREVIOUS_SPAN, QT_TRANSLATE_NOOP("Actions", "Previous span"), "Shift+Tab", repeats=True
    ),
    _on_span(Act.DELETE, QT_TRANSLATE_NOOP("Actions", "Delete the span, or punch a gap"), "Delete"),
    _on_span(Act.ADD_PART, QT_TRANSLATE_NOOP("Actions", "Add the selection as a part"), "+"),
    _on_span(Act.SWAP_EDGE, QT_TRANSLATE_NOOP("Actions", "Swap the active edge"), "o"),
    _on_span(
        Act.TOGGLE_QUOTES,
        QT_TRANSLATE_NOOP("Actions", "Take the quotation marks in, or leave them out"),
        "q",
    ),
    _mark(Act.REPEAT, QT_TRANSLATE_NOOP("Actions", "Do the last mark or deletion again"), "y"),
    _mark(Act.CLAIMANT, QT_TRANSLATE_NOOP("Actions", "Link the claimant of the claim"), "c"),
    _mark(
        Act.ACCEPT,
        QT_TRANSLATE_NOOP("Actions", "Accept what is proposed, or what a correction did"),
        "Space",
    ),
    _mark(
        Act.REJECT,
        QT_TRANSLATE_NOOP("Actions", "Reject the suggestion"),
        "x",
        needs=Need.PENCIL,
    ),
    _mark(
        Act.REJECT_FORM,
        QT_TRANSLATE_NOOP("Actions", "Reject these words in the whole article"),
        "Ctrl+Delete",
        needs=Need.PENCIL,
    ),
    _mark(
        Act.REJECT_EVERYWHERE,
        QT_TRANSLATE_NOOP("Actions", "Reject these words everywhere"),
        "Ctrl+Shift+Delete",
        needs=Need.PENCIL,
    ),
    _mark(Act.MARK_REST, QT_TRANSLATE_NOOP("Actions", "Mark what repeats the mark here"), "r"),
    _anywhere(Act.REJECTIONS, QT_TRANSLATE_NOOP("Actions", "What was rejected…")),
    _on_span(Act.INSPECT, QT_TRANSLATE_NOOP("Actions", "Inspect the span"), "Enter"),
    _on_span(Act.ENTITY, QT_TRANSLATE_NOOP("Actions", "Say which entity it names"), "e"),
    _mark(Act.NOTE, QT_TRANSLATE_NOOP("Actions", "Write a note"), "m"),
    _mark(Act.GUIDELINE, QT_TRANSLATE_NOOP("Actions", "Guideline beside the text"), "h"),
    _on_span(
        Act.ADD_EXAMPLE, QT_TRANSLATE_NOOP("Actions", "Add the span to the guideline's examples")
    ),
    _anywhere(Act.UNDO, QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", "u", repeats=True),
    _anywhere(Act.REDO, QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z", repeats=True),
    _mark(
        Act.COPY,
        QT_TRANSLATE_NOOP("Actions", "Copy the selected text, or the span's"),
        "Ctrl+C",
        needs=Need.WORDS,
    ),
    _mark(
        Act.COPY_MARKED,
        QT_TRANSLATE_NOOP("Actions", "Copy the text with its marks"),
        "Ctrl+Shift+C",
        needs=Need.WORDS,
    ),
    _mark(Act.SELECT_ALL, QT_TRANSLATE_NOOP("Actions", "Select the whole article"), "Ctrl+A"),
)
