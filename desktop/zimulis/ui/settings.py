"""What the window remembers between starts, for this user on this machine."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from zimulis.domain.ids import ArticleId
from zimulis.domain.worklist import Order

if TYPE_CHECKING:
    from zimulis.domain.columns import Columns

_MOST_RECENT = 10
NORMAL_TEXT_SIZE = 18.0  # px


class ColourScheme(StrEnum):
    """Which theme to show."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    BLACK_ON_WHITE = "black-on-white"
    WHITE_ON_BLACK = "white-on-black"


class Density(StrEnum):
    """How much is said about a mark in the text."""

    QUIET = "quiet"
    CODES = "codes"
    NAMES = "names"
    OFF = "off"

    @property
    def has_words(self) -> bool:
        """Whether words stand under the lines."""
        return self in (Density.CODES, Density.NAMES)


class Typeface(StrEnum):
    """The letters of the text."""

    SERIF = "serif"
    SANS = "sans"


_Chosen = TypeVar("_Chosen", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was in a project: an article and the caret in it (code points)."""

    article: ArticleId
    caret: int


class Settings:
    """A settings file; nothing in it is needed to read a project."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def _text(self, key: str) -> str:
        return str(self._settings.value(key, ""))

    def _choice(self, key: str, default: _Chosen) -> _Chosen:
        """What was chosen; the default where a newer version knew something else."""
        kinds, value = type(default), self._text(key)
        return kinds(value) if value in list(kinds) else default

    @property
    def key_counts(self) -> Path:
        """The file beside this one in which pressed keys are counted."""
        return Path(self._settings.fileName()).with_name("keys.ini")

    @property
    def annotator(self) -> str:
        """The name that was given at the first start; empty before."""
        return self._text("annotator")

    @annotator.setter
    def annotator(self, name: str) -> None:
        self._settings.setValue("annotator", name)

    @property
    def colour_scheme(self) -> ColourScheme:
        """The theme that was chosen."""
        return self._choice("colour-scheme", ColourScheme.SYSTEM)

    @colour_scheme.setter
    def colour_scheme(self, scheme: ColourScheme) -> None:
        self._settings.setValue("colour-scheme", scheme.value)

    @property
    def density(self) -> Density:
        """How much is said about marks."""
        return self._choice("density", Density.QUIET)

    @density.setter
    def density(self, density: Density) -> None:
        self._settings.setValue("density", density.value)

    @property
    def typeface(self) -> Typeface:
        """The letters of the text."""
        return self._choice("typeface", Typeface.SERIF)

    @typeface.setter
    def typeface(self, typeface: Typeface) -> None:
        self._settings.setValue("typeface", typeface.value)

    @property
    def suggests(self) -> bool:
        """Whether something is suggested in articles."""
        return self._text("suggestions") != "off"

    @suggests.setter
    def suggests(self, on: bool) -> None:
        self._settings.setValue("suggestions", "on" if on else "off")

    @property
    def text_size(self) -> float:
        """The size of the text in pixels."""
        value = self._text("text-size")
        return float(value) if value else NORMAL_TEXT_SIZE

    @text_size.setter
    def text_size(self, pixels: float) -> None:
        self._settings.setValue("text-size", pixels)

    @property
    def recent(self) -> list[Path]:
        """Projects that were open, the last one first; those that are gone are left out."""
        count = self._settings.beginReadArray("recent")
        paths: list[Path] = []
        for index in range(count):
            self._settings.setArrayIndex(index)
            paths.append(Path(self._text("path")))
        self._settings.endArray()
        return [path for path in paths if path.exists()]

    def remember_project(self, path: Path) -> None:
        """Puts a project at the head of the recent ones."""
        others = [other for other in self.recent if other != path]
        self._settings.beginWriteArray("recent")
        for index, recent in enumerate([path, *others][:_MOST_RECENT]):
            self._settings.setArrayIndex(index)
            self._settings.setValue("path", str(recent))
        self._settings.endArray()

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The strokes that were chosen, by the names of actions."""
        self._settings.beginGroup("keys")
        names = self._settings.childKeys()
        self._settings.endGroup()
        return {name: tuple(self._text(f"keys/{name}").split()) for name in names}

    def remember_keys(self, action: str, strokes: tuple[str, ...] | None) -> None:
        """Keeps the strokes of an action; None forgets that they were chosen."""
        if strokes is None:
            self._settings.remove(f"keys/{action}")
        else:
            self._settings.setValue(f"keys/{action}", " ".join(strokes))

    @property
    def recent_entries(self) -> list[str]:
        """Names of what was chosen from the palette, the last one first."""
        return [name for name in self._text("palette").split("\n") if name]

    def remember_entry(self, name: str) -> None:
        """Puts something at the head of what was chosen from the palette."""
        others = [other for other in self.recent_entries if other != name]
        self._settings.setValue("palette", "\n".join([name, *others][:_MOST_RECENT]))

    def columns(self, names: Iterable[str]) -> "Columns | None":
        """What was said last of a table with columns of these names."""
        from zimulis.domain.columns import Columns  # noqa: PLC0415 (for a quick start)

        said = self._text(_columns_key(names))
        return Columns(**json.loads(said)) if said else None

    def remember_columns(self, names: Iterable[str], columns: "Columns") -> None:
        """Keeps what the columns of tables hold that have columns of these names."""
        self._settings.setValue(_columns_key(names), json.dumps(asdict(columns)))

    def foreign_labels(self, project: Path) -> dict[str, str]:
        """What was said last that labels of other programs become in a project."""
        said = self._text(f"foreign-labels/{_name_of(project)}")
        return json.loads(said) if said else {}

    def remember_foreign_labels(self, project: Path, labels: Mapping[str, str]) -> None:
        """Keeps what labels of other programs become in a project, beside what others do."""
        kept = json.dumps({**self.foreign_labels(project), **labels}, ensure_ascii=False)
        self._settings.setValue(f"foreign-labels/{_name_of(project)}", kept)

    def place(self, project: Path) -> Place | None:
        """Where one was in a project."""
        article, _, caret = self._text(_place_key(project)).partition(":")
        return Place(ArticleId(article), int(caret)) if caret.isdigit() else None

    def remember_place(self, project: Path, place: Place) -> None:
        """Keeps where one is in a project."""
        self._settings.setValue(_place_key(project), f"{place.article}:{place.caret}")

    def worklist(self, project: Path) -> tuple[str, Order]:
        """The filter, as it was typed, and the order that one worked by in a project."""
        order, _, text = self._text(f"worklists/{_name_of(project)}").partition(" ")
        return text, Order.parse(order)

    def remember_worklist(self, project: Path, text: str, order: Order) -> None:
        """Keeps the filter and the order that one works by in a project."""
        self._settings.setValue(f"worklists/{_name_of(project)}", f"{order} {text}")

    @property
    def article_columns(self) -> list[str]:
        """The columns of the list of articles by their names; empty if nobody has chosen any."""
        return self._text("article-columns").split("\n") if self._text("article-columns") else []

    @article_columns.setter
    def article_columns(self, names: list[str]) -> None:
        self._settings.setValue("article-columns", "\n".join(names))

    def annotator_in(self, project: Path) -> str:
        """Who worked in a project last; the annotator of this user if that is not known."""
        return self._text(f"annotators/{_name_of(project)}") or self.annotator

    def remember_annotator_in(self, project: Path, name: str) -> None:
        """Keeps who works in a project."""
        self._settings.setValue(f"annotators/{_name_of(project)}", name)

    def export_choices(self, project: Path) -> str:
        """What was chosen about exports of a project, as the dialog keeps it; empty at first."""
        return self._text(f"exports/{_name_of(project)}")

    def remember_export_choices(self, project: Path, choices: str) -> None:
        """Keeps what was chosen about exports of a project."""
        self._settings.setValue(f"exports/{_name_of(project)}", choices)

    def window_state(self, name: str) -> QByteArray:
        """The geometry or state of a widget as it was kept; empty if it never was."""
        value = self._settings.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember_window_state(self, name: str, state: QByteArray) -> None:
        """Keeps the geometry or state of a widget."""
        self._settings.setValue(f"window/{name}", state)

    def save(self) -> None:
        """Writes the file now, so that a kill loses nothing."""
        self._settings.sync()


def _place_key(project: Path) -> str:
    return f"places/{_name_of(project)}"


def _columns_key(names: Iterable[str]) -> str:
    """A set of names, whatever its order and the characters in it, as a key can hold it."""
    from hashlib import sha256  # noqa: PLC0415 (for a quick start)

    return f"columns/{sha256(json.dumps(sorted(names)).encode()).hexdigest()[:32]}"


def _name_of(project: Path) -> str:
    """A project's path as a key of the settings can hold it."""
    return str(project.resolve()).replace("/", "|")
