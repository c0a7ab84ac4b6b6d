"""All keys in words, for the list of keys and for the manual."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from zimulis.domain.scheme import Label, Scheme
from zimulis.ui.actions import ACTIONS, Act, Group, group_title, title_of
from zimulis.ui.key_map import KeyMap

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What one key, or one way of using the mouse, does.

    Attributes:
        section: The group's name, which is the same in all languages.
        group: Under which heading it stands.
        act: The action whose keys can be changed here; None where they cannot.
        hint: Why they cannot, or what else there is to know; may be empty.
    """

    section: str
    group: str
    title: str
    keys: tuple[str, ...]
    act: Act | None = None
    hint: str = ""


def key_rows(keys: KeyMap, scheme: Scheme | None) -> Iterator[KeyRow]:
    """Everything that keys and mouse do, group by group.

    Args:
        keys: The keys in force.
        scheme: The labels of the open project, or None.
    """
    for label in scheme.labels if scheme else ():
        yield _label_row(label, keys)
    for group in Group:
        if group is Group.SELECT:
            yield from _on_a_focused_span(keys)
        section, title = group.name.lower(), group_title(group)
        for action in ACTIONS:
            if action.group is group:
                strokes = keys.keys_of(action.act)
                yield KeyRow(section, title, title_of(action.act), strokes, action.act)
    yield from _mouse()


def _label_row(label: Label, keys: KeyMap) -> KeyRow:
    taken = keys.action_for(label.key)
    if taken:
        hint = translate("KeyRows", "This key does “{action}” instead.").format(
            action=title_of(taken.act)
        )
    else:
        hint = translate("KeyRows", "A label gets its key in the scheme.")
    shown = (label.key,) if label.key else ()
    return KeyRow("labels", translate("KeyRows", "Labels"), label.title, shown, hint=hint)


def _on_a_focused_span(keys: KeyMap) -> Iterator[KeyRow]:
    hint = translate("KeyRows", "On a span in focus, the keys that select move its edge.")
    edges = {
        translate("KeyRows", "Move the active edge"): (
            Act.SELECT_LEFT,
            Act.SELECT_RIGHT,
        ),
        translate("KeyRows", "Move it by words"): (
            Act.SELECT_WORD_LEFT,
            Act.SELECT_WORD_RIGHT,
        ),
    }
    for title, acts in edges.items():
        strokes = tuple(stroke for act in acts for stroke in keys.keys_of(act))
        yield KeyRow(
            "focus",
            translate("KeyRows", "On a span in focus"),
            title,
            strokes,
            hint=hint,
        )


def _mouse() -> Iterator[KeyRow]:
    rows = (
        (
            translate("KeyRows", "Drag"),
            translate("KeyRows", "Select words; with Ctrl, characters"),
        ),
        (
            translate("KeyRows", "Double-click"),
            translate("KeyRows", "Select a word"),
        ),
        (
            translate("KeyRows", "Click"),
            translate("KeyRows", "Focus a span; again, the next one there"),
        ),
        (
            translate("KeyRows", "Ctrl+Wheel"),
            translate("KeyRows", "Larger or smaller text"),
        ),
    )
    for way, does in rows:
        yield KeyRow("mouse", translate("KeyRows", "Mouse"), does, (way,))
