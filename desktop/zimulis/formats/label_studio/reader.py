"""Reads tasks of Label Studio: regions with their labels, what is said about them, relations."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from zimulis.formats import Failure, Note, ReadOptions
from zimulis.formats.decoding import Undecodable, beginning, name_of, open_text
from zimulis.formats.json_labels.facts import KEY
from zimulis.formats.json_labels.marks import Link, Mark, Marks
from zimulis.formats.json_labels.values import (
    Object,
    list_in,
    object_in,
    objects_in,
    offset_in,
    strings_in,
    text_in,
)
from zimulis.formats.label_studio.vocabulary import (
    CONFIGURATION,
    RELATION,
    TASKS,
    TEXT_AREA,
    attribute_of,
)
from zimulis.formats.tables import Row, RowItem
from zimulis.formats.tables.json_events import Broken, begun, objects_at
from zimulis.formats.tables.json_tree import TooMuch
from zimulis.formats.tables.objects import flattened

_OPENING = re.compile(r"\s*\[\s*\{")
_ANNOTATIONS = ("annotations", "completions")
_LABELS = ("labels", "hypertextlabels")


class TaskRows:
    """Rows that are tasks; see `zimulis.formats.tables.Rows`."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it begins with an object that has data and what was said about it."""
        if not _OPENING.match(beginning(head)):
            return False
        try:
            with open_text(path) as stream:
                first = next(objects_in(begun(stream)), object_in(None))
        except (Undecodable, UnicodeError):
            return False
        said = (*_ANNOTATIONS, "predictions")
        return bool(object_in(first.get("data"))) and any(
            isinstance(first.get(name), list) for name in said
        )

    @staticmethod
    def belongs(path: Path) -> bool:
        """Whether a file is the configuration beside tasks."""
        return path.name == CONFIGURATION and (path.parent / TASKS).is_file()

    def rows(self, path: Path, options: ReadOptions) -> Iterator[RowItem]:
        """Yields the tasks; see `zimulis.formats.tables.Rows`."""
        told = Counter[str]()
        number = 0
        with open_text(path, options.encoding) as stream:
            try:
                for number, task in enumerate(objects_at(stream, (None,)), 1):
                    cells = flattened(object_in(task.get("data")), set())
                    yield Row(f"task {number}", cells, name_of(stream), _marks(task, told))
            except (Broken, TooMuch) as broken:
                yield Failure(str(path), f"task {number + 1}", str(broken))
        for what, count in sorted(told.items()):
            yield Note(str(path), f"{what}: {count:,}")


@dataclass(slots=True)
class _Region:
    """A region, whose labels, values and notes stand apart from each other in the file."""

    labels: list[str] = field(default_factory=list[str])
    value: Object = field(default_factory=dict[str, object])
    said: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    written: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    meta: Object = field(default_factory=dict[str, object])


def _marks(task: Object, told: Counter[str]) -> Marks:
    """All marks of a task; what is not read is counted."""
    annotations = [one for name in _ANNOTATIONS for one in objects_in(task.get(name))]
    kept = [one for one in annotations if one.get("was_cancelled") is not True]
    told["cancelled annotations left out"] += len(annotations) - len(kept)
    guesses = len(list_in(task.get("predictions")))
    told["predictions left out, because nobody has confirmed them"] += guesses
    marks: list[Mark] = []
    links: list[Link] = []
    failures: list[str] = []
    for number, annotation in enumerate(kept, 1):
        reading = _Annotation(str(number), _annotator(annotation.get("completed_by")))
        reading.take(objects_in(annotation.get("result")))
        marks += reading.marks(failures)
        links += reading.links
        told["answers about whole texts left out"] += reading.about_whole
    _clear(told)
    ours = object_in(object_in(task.get("meta")).get(KEY))
    return Marks(
        tuple(marks),
        tuple(_joined(links, marks)),
        utf16=True,
        failures=tuple(failures),
        ours=ours,
    )


def _clear(told: Counter[str]) -> None:
    for what in [what for what, count in told.items() if not count]:
        del told[what]


def _joined(links: Iterable[Link], marks: Iterable[Mark]) -> Iterator[Link]:
    """The links, to another annotator's region where hers has no such one."""
    names = {mark.name for mark in marks}
    by_id = {name.partition(":")[2]: name for name in names}

    def end(name: str) -> str:
        return name if name in names else by_id.get(name.partition(":")[2], "")

    for link in links:
        yield Link(link.type, end(link.source), end(link.target), link.ours)


def _annotator(value: object) -> str:
    """Who has completed an annotation: an address, or the number of a user."""
    person = object_in(value)
    if person:
        return text_in(person.get("email")) or text_in(person.get("username"))
    number = text_in(value)
    return f"user {number}" if number.isdigit() else number


class _Annotation:
    """What one annotator has said about a task.

    Attributes:
        links: Relations between its regions.
        about_whole: How many answers there are about the text as a whole.
    """

    def __init__(self, name: str, annotator: str) -> None:
        self._name = name
        self._annotator = annotator
        self._regions: dict[str, _Region] = {}
        self.links: list[Link] = []
        self.about_whole = 0

    def take(self, results: Iterator[Object]) -> None:
        """Takes all results, in whatever order they stand."""
        for result in results:
            kind, value = text_in(result.get("type")), object_in(result.get("value"))
            if kind == RELATION:
                self._take_relation(result)
            elif kind in _LABELS:
                region = self._region(result)
                region.labels += strings_in(value.get(kind))
                region.value, region.meta = value, object_in(result.get("meta"))
            elif "start" in value:
                self._take_saying(result, kind, value)
            else:
                self.about_whole += 1

    def _region(self, result: Object) -> _Region:
        return self._regions.setdefault(text_in(result.get("id")), _Region())

    def _take_saying(self, result: Object, kind: str, value: Object) -> None:
        """A choice, a number or a text about a region."""
        name = text_in(result.get("from_name"))
        said = value.get("text" if kind == TEXT_AREA else kind)
        texts = strings_in(said) or tuple(filter(None, (text_in(said),)))
        region = self._region(result)
        if kind == TEXT_AREA:
            region.written.append((name, "\n".join(texts)))
        else:
            region.said.append((name, "; ".join(texts)))

    def _take_relation(self, result: Object) -> None:
        ends = [f"{self._name}:{text_in(result.get(end))}" for end in ("from_id", "to_id")]
        if result.get("direction") == "left":
            ends.reverse()
        for type_ in strings_in(result.get("labels")) or ("relation",):
            self.links.append(Link(type_, ends[0], ends[1], object_in(result.get(KEY))))

    def marks(self, failures: list[str]) -> Iterator[Mark]:
        """The regions as marks, one for each of their labels; says what is none."""
        for identifier, region in self._regions.items():
            start, end = offset_in(region.value.get("start")), offset_in(region.value.get("end"))
            if start is None or end is None or not region.labels:
                failures.append(f"the region {identifier} has no label with offsets")
                continue
            for number, label in enumerate(region.labels):
                name = f"{self._name}:{identifier}"
                yield Mark(
                    f"{name}:{label}" if number else name,
                    label,
                    start,
                    end,
                    text_in(region.value.get("text")),
                    self._annotator,
                    tuple(_attributes(region, label)),
                    tuple(_notes(region, label)),
                    object_in(region.meta.get(KEY)),
                )


def _attributes(region: _Region, label: str) -> Iterator[tuple[str, str]]:
    """What was chosen, and what was written into a field that we have made for an attribute."""
    for name, value in region.said:
        yield attribute_of(name, label), value
    for name, value in region.written:
        if name.startswith(f"{label}-"):
            yield attribute_of(name, label), value


def _notes(region: _Region, label: str) -> Iterator[str]:
    yield from (text for name, text in region.written if not name.startswith(f"{label}-"))
    yield from strings_in(region.meta.get("text"))
