"""What the window remembers between starts, for this user on this machine."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

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


class Place(NamedTuple):
    """Where somebody was in a project: an article and the caret in it (code points)."""

    article: ArticleId
    caret: int

    def __str__(self) -> str:
        """The place as it is kept."""
        return f"{self.article}:{self.caret}"

    @classmethod
    def parse(cls, text: str) -> "Place":
        """The place that was kept.

        Raises:
            ValueError: It is none.
        """
        article, _, caret = text.partition(":")
        return cls(ArticleId(article), int(caret))


_Value = TypeVar("_Value")


class Setting(Generic[_Value]):
    """One setting: what it is called in the file, and what it is until somebody chooses."""

    def __init__(
        self,
        key: str,
        default: _Value,
        read: Callable[[Any], _Value],
        write: Callable[[_Value], object] = str,
    ) -> None:
        """Describes an attribute of a class of settings.

        Args:
            key: Its name in the file.
            default: What it is where the file has nothing, or what only a newer version knows.
            read: Makes it of what the file has, a string or a QByteArray; raises ValueError or
                TypeError for what it does not know.
            write: Makes of it what the file is to have.
        """
        self._key = key
        self._default = default
        self._read = read
        self._write = write

    def __get__(self, kept: "_Kept", owner: type) -> _Value:
        value = kept.file.value(kept.path_of(self._key))
        if value is None:
            return self._default
        try:
            return self._read(value if isinstance(value, QByteArray) else str(value))
        except (ValueError, TypeError):
            return self._default

    def __set__(self, kept: "_Kept", value: _Value) -> None:
        kept.file.setValue(kept.path_of(self._key), self._write(value))


class _Kept:
    """The settings of something in a file of settings.

    Attributes:
        file: The file.
    """

    def __init__(self, file: QSettings, of: str = "") -> None:
        self.file = file
        self._of = of

    def path_of(self, key: str) -> str:
        """Where in the file a setting is."""
        return f"{key}/{self._of}" if self._of else key


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split("\n")))


def _read_worklist(text: str) -> tuple[str, Order]:
    order, _, typed = text.partition(" ")
    return typed, Order.parse(order)


def _write_worklist(worklist: tuple[str, Order]) -> str:
    typed, order = worklist
    return f"{order} {typed}"


def _write_labels(labels: Mapping[str, str]) -> str:
    return json.dumps(dict(labels), ensure_ascii=False)


def _read_columns(text: str) -> "Columns":
    from zimulis.domain.columns import Columns  # noqa: PLC0415 (for a quick start)

    return Columns(**json.loads(text))


def _write_columns(columns: "Columns | None") -> str:
    return json.dumps(asdict(columns)) if columns else ""


class ProjectSettings(_Kept):
    """What is remembered of a project.

    Attributes:
        annotator: Who worked in it last; empty if that is not known.
        place: Where one was in it.
        worklist: The filter, as it was typed, and the order that one worked by.
        export_choices: What was chosen about exports, as their dialog keeps it; empty at first.
        foreign_labels: What was said last that labels of other programs become.
    """

    annotator = Setting("annotators", "", str)
    place = Setting[Place | None]("places", None, Place.parse)
    worklist = Setting("worklists", ("", Order()), _read_worklist, _write_worklist)
    export_choices = Setting("exports", "", str)
    foreign_labels = Setting[Mapping[str, str]]("foreign-labels", {}, json.loads, _write_labels)


class TableSettings(_Kept):
    """What is remembered of tables whose columns have certain names.

    Attributes:
        columns: What was said last that they hold.
    """

    columns = Setting["Columns | None"]("columns", None, _read_columns, _write_columns)


class Settings(_Kept):
    """A settings file; nothing in it is needed to read a project.

    Attributes:
        annotator: The name that was given at the first start; empty before.
        colour_scheme: The theme that was chosen.
        density: How much is said about marks.
        typeface: The letters of the text.
        text_size: The size of the text in pixels.
        suggests: Whether something is suggested in articles.
        article_columns: The columns of the list of articles by their names; empty if nobody has
            chosen any.
        recent_entries: Names of what was chosen from the palette, the last one first.
        geometry: The window's; like the next two as Qt gives it, and empty at first.
        panes: How wide the panes are.
        lower_pane: How high the lower pane is.
    """

    annotator = Setting("annotator", "", str)
    colour_scheme = Setting("colour-scheme", ColourScheme.SYSTEM, ColourScheme)
    density = Setting("density", Density.QUIET, Density)
    typeface = Setting("typeface", Typeface.SERIF, Typeface)
    text_size = Setting("text-size", NORMAL_TEXT_SIZE, float)
    suggests = Setting(
        "suggestions", True, lambda text: text != "off", lambda on: "on" if on else "off"
    )
    article_columns = Setting[tuple[str, ...]]("article-columns", (), _lines, "\n".join)
    recent_entries = Setting[tuple[str, ...]]("palette", (), _lines, "\n".join)
    geometry = Setting("window/geometry", QByteArray(), QByteArray, QByteArray)
    panes = Setting("window/panes", QByteArray(), QByteArray, QByteArray)
    lower_pane = Setting("window/lower pane", QByteArray(), QByteArray, QByteArray)

    def __init__(self, path: Path) -> None:
        super().__init__(QSettings(str(path), QSettings.Format.IniFormat))

    def of_project(self, path: Path) -> ProjectSettings:
        """What is remembered of a project."""
        return ProjectSettings(self.file, str(path.resolve()).replace("/", "|"))

    def of_table(self, names: Iterable[str]) -> TableSettings:
        """What is remembered of tables with columns of these names, in whatever order."""
        from hashlib import sha256  # noqa: PLC0415 (for a quick start)

        key = sha256(json.dumps(sorted(names)).encode()).hexdigest()[:32]
        return TableSettings(self.file, key)

    @property
    def key_counts(self) -> Path:
        """The file beside this one in which pressed keys are counted."""
        return Path(self.file.fileName()).with_name("keys.ini")

    @property
    def recent(self) -> list[Path]:
        """Projects that were open, the last one first; those that are gone are left out."""
        count = self.file.beginReadArray("recent")
        paths: list[Path] = []
        for index in range(count):
            self.file.setArrayIndex(index)
            paths.append(Path(str(self.file.value("path"))))
        self.file.endArray()
        return [path for path in paths if path.exists()]

    def remember_project(self, path: Path) -> None:
        """Puts a project at the head of the recent ones."""
        others = [other for other in self.recent if other != path]
        self.file.beginWriteArray("recent")
        for index, recent in enumerate([path, *others][:_MOST_RECENT]):
            self.file.setArrayIndex(index)
            self.file.setValue("path", str(recent))
        self.file.endArray()

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The strokes that were chosen, by the names of actions."""
        self.file.beginGroup("keys")
        names = self.file.childKeys()
        self.file.endGroup()
        return {name: tuple(str(self.file.value(f"keys/{name}")).split()) for name in names}

    def remember_keys(self, action: str, strokes: tuple[str, ...] | None) -> None:
        """Keeps the strokes of an action; None forgets that they were chosen."""
        if strokes is None:
            self.file.remove(f"keys/{action}")
        else:
            self.file.setValue(f"keys/{action}", " ".join(strokes))

    def remember_entry(self, name: str) -> None:
        """Puts something at the head of what was chosen from the palette."""
        others = [other for other in self.recent_entries if other != name]
        self.recent_entries = (name, *others)[:_MOST_RECENT]

    def save(self) -> None:
        """Writes the file now, so that a kill loses nothing."""
        self.file.sync()
