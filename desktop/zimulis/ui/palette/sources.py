"""Where the palette's entries come from."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from zimulis.domain.annotations import Entity
from zimulis.domain.ids import ArticleId
from zimulis.domain.scheme import Label
from zimulis.ui.actions import ACTIONS, Act, Group, Need, group_title, need_title, title_of
from zimulis.ui.appearance_menus import Choice
from zimulis.ui.key_map import KeyMap
from zimulis.ui.palette.entries import Entry
from zimulis.workspace.articles import ArticleRow

translate = QCoreApplication.translate

_LAST = (Group.MOVE, Group.SELECT)
"""What nobody looks for by name, and what would push aside all else while nothing is typed."""


def actions(
    keys: KeyMap, lacking: Callable[[Act], Need | None], perform: Callable[[Act], object]
) -> Iterator[Entry]:
    """Every action of the registry, with its key."""
    for action in sorted(ACTIONS, key=lambda action: action.group in _LAST):
        act, lack = action.act, lacking(action.act)
        if act is not Act.PALETTE:
            yield Entry(
                act,
                title_of(act).rstrip("…"),
                group_title(action.group),
                partial(perform, act),
                keys.key_of(act),
                need_title(lack) if lack else "",
            )


def labels(
    scheme: Iterable[Label], lack: Need | None, apply: Callable[[Label], object]
) -> Iterator[Entry]:
    """What the keys of the labels do in the text."""
    for label in scheme:
        yield Entry(
            f"label {label.name}",
            translate("Palette", "Mark as {label}").format(label=label.title),
            translate("Palette", "Labels"),
            partial(apply, label),
            label.key,
            need_title(lack) if lack else "",
        )


def saved_filters(saved: Mapping[str, str], show: Callable[[str], object]) -> Iterator[Entry]:
    """Filters of the list of articles that have a name."""
    for name, text in saved.items():
        yield Entry(f"filter {name}", name, translate("Palette", "Filter"), partial(show, text))


def appearance(choices: Iterable[Choice]) -> Iterator[Entry]:
    """Colours, and all else about the appearance."""
    for choice in choices:
        for value, title in choice.titles.items():
            yield Entry(
                f"{choice.name} {value}", title, choice.title, partial(choice.choose, value)
            )


def projects(recent: Iterable[Path], open_one: Callable[[Path], object]) -> Iterator[Entry]:
    """Projects that were open before."""
    for path in recent:
        yield Entry(f"project {path}", path.stem, str(path.parent), partial(open_one, path))


def entities(
    found: Iterable[Entity], label_title: Callable[[str], str], go: Callable[[Entity], object]
) -> Iterator[Entry]:
    """Entities of the open project, to go to what names them."""
    for entity in found:
        group = " · ".join((translate("Palette", "Entity"), label_title(entity.label)))
        yield Entry(f"entity {entity.id}", entity.name, group, partial(go, entity), looked_up=True)


def namings(
    found: Iterable[Entity], label_title: Callable[[str], str], name: Callable[[Entity], object]
) -> Iterator[Entry]:
    """The same entities, for the span in focus to name them."""
    for entity in found:
        title = translate("Palette", "This names {entity}").format(entity=entity.name)
        group = label_title(entity.label)
        yield Entry(f"name {entity.id}", title, group, partial(name, entity), looked_up=True)


def articles(
    rows: Sequence[ArticleRow], open_one: Callable[[ArticleId], object]
) -> Iterator[Entry]:
    """Articles of the open project."""
    for row in rows:
        group = " · ".join(
            filter(
                None,
                (translate("Palette", "Article"), row.published, row.language),
            )
        )
        yield Entry(
            f"article {row.id}", row.title, group, partial(open_one, row.id), looked_up=True
        )
