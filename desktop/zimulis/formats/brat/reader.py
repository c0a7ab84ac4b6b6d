"""Reads brat standoff, in the form of the reference parser and in what others make of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from zimulis.domain.annotations import Entity
from zimulis.domain.exchange import Header
from zimulis.domain.ids import EntityId, is_uuid, new_uuid
from zimulis.domain.values import YES
from zimulis.formats import MAX_TEXT, Failure, ReadItem, ReadOptions
from zimulis.formats.decoding import Undecodable, decode
from zimulis.formats.escaping import from_name, from_note
from zimulis.formats.foreign import ForeignArticle, bare_article
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.standoff import Misplaced, StandoffText

DATABASE = "Zimulis"
"""What our entities are references to."""

_CONFIGURATION = frozenset(("annotation.conf", "visual.conf", "kb_shortcuts.conf", "tools.conf"))
_LINE = re.compile(r"(?:[TEAMNR#]\d+|#[TEAMNR]?\d*|\*)[ \t]")
_SPAN = re.compile(r"(\S+)[ \t]+(\d+[ \t]+\d+(?:;\d+[ \t]+\d+)*)(?:[ \t](.*))?", re.DOTALL)
_NUMBERED = re.compile(r"(.+?)\d*")  # Theme2 is one more Theme


def belongs(path: Path) -> bool:
    """Whether a file is the text of annotations beside it, or brat's configuration."""
    if path.suffix == ".txt":
        return path.with_suffix(".ann").is_file()
    return path.name in _CONFIGURATION and any(path.parent.glob("*.ann"))


class BratReader:
    """Takes an article out of an `.ann` file and the `.txt` beside it."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it is called `.ann` or begins with an annotation, and the text is beside it."""
        first = head.lstrip().split(b"\n")[0].decode("utf-8", "replace")
        fits = path.suffix == ".ann" or bool(_LINE.match(first))
        return fits and path.suffix != ".txt" and path.with_suffix(".txt").is_file()

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields the entities, then the article; see `zimulis.formats.Reader`."""
        text_path = path.with_suffix(".txt")
        if not text_path.is_file():
            yield Failure(str(path), "", f"there is no {text_path.name} beside it")
            return
        if max(path.stat().st_size, text_path.stat().st_size) > MAX_TEXT:
            yield Failure(str(path), "", f"it or its text is longer than {MAX_TEXT >> 20} MB")
            return
        data = text_path.read_bytes()
        try:
            text, lines = decode(data, options.encoding), decode(path.read_bytes()).text
        except Undecodable as undecodable:
            yield Failure(str(path), "", str(undecodable))
            return
        known = bare_article(
            source=text_path.name, encoding=text.encoding, bytes_sha256=sha256(data).hexdigest()
        )
        mark = "\ufeff" if text.had_mark else ""
        article = ForeignArticle(
            str(path), StandoffText.of(mark + text.text), options, article=known
        )
        reading = _Reading(article)
        reading.take(_statements(lines))
        if reading.entities:
            yield Header(entities=tuple(reading.entities), invented=frozenset(reading.invented))
        yield from article.items()


@dataclass(frozen=True, slots=True)
class _Statement:
    """One annotation.

    Attributes:
        id: With the letter that says what it is; `*` has none.
        rest: What stands behind the id.
    """

    place: str
    id: str
    rest: str


def _statements(text: str) -> list[_Statement]:
    """The annotations; a line that is none goes on with the text of the one before it."""
    found: list[_Statement] = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if _LINE.match(line):
            identifier, rest = re.split(r"[ \t]", line, maxsplit=1)
            found.append(_Statement(f"line {number}", identifier, rest))
        elif line.strip() and found:
            last = found[-1]
            found[-1] = _Statement(last.place, last.id, f"{last.rest}\n{line}")
        elif line.strip():
            found.append(_Statement(f"line {number}", "", line))
    return found


class _Reading:
    """Annotations on their way into an article.

    Attributes:
        entities: What references of the annotations point at.
        invented: The ids of those that the file has no id of ours for.
    """

    def __init__(self, article: ForeignArticle) -> None:
        self._article = article
        self._span_of: dict[str, str] = {}  # of an event: its trigger
        self._entity_of: dict[tuple[str, str, str], Entity] = {}
        self.invented: set[str] = set()

    @property
    def entities(self) -> list[Entity]:
        """What spans name."""
        return list(self._entity_of.values())

    def take(self, statements: list[_Statement]) -> None:
        """Takes all annotations, spans first, whatever their order."""
        order = {"T": 0, "E": 1, "": 9}
        takers = {
            "T": self._take_span,
            "E": self._take_event,
            "R": self._take_relation,
            "*": self._take_equivalence,
            "A": self._take_attribute,
            "M": self._take_attribute,
            "N": self._take_reference,
            "#": self._take_note,
        }
        for one in statements:
            if one.id.startswith("E"):
                self._span_of[one.id] = one.rest.split(maxsplit=1)[0].rpartition(":")[2]
        for one in sorted(statements, key=lambda one: order.get(one.id[:1], 2)):
            taker = takers.get(one.id[:1])
            if taker is None:
                self._article.fail(f"“{one.rest[:40]}” is no annotation", one.place)
            else:
                taker(one)

    def _span(self, identifier: str) -> str:
        """The span that a statement means, which may name an event."""
        return self._span_of.get(identifier, identifier)

    def _take_span(self, one: _Statement) -> None:
        match = _SPAN.fullmatch(one.rest)
        if match is None:
            self._article.fail(f"{one.id} is no type with offsets", one.place)
            return
        label, offsets, recorded = match.groups()
        ranges = [(int(start), int(end)) for start, end in map(str.split, offsets.split(";"))]
        try:
            surfaces = self._surfaces(ranges, recorded or "")
            ranges = self._joined(ranges)
        except Misplaced as misplaced:
            self._article.fail(f"{one.id} was left out: {misplaced}", one.place)
            return
        self._article.add_span(one.id, from_name(label), ranges, recorded=surfaces, place=one.place)

    def _surfaces(self, ranges: list[tuple[int, int]], recorded: str) -> list[str]:
        """What has to be held against the text, if it is not what stands there.

        White space does not matter: brat writes a space for each line end and between ranges.

        Raises:
            Misplaced: The ranges lie outside the text, or several of them have another text.
        """
        text = self._article.text
        covered = " ".join(text.text[slice(*text.part(*one))] for one in ranges)
        if not recorded.strip() or _tidy(covered) == _tidy(recorded):
            return []
        if len(ranges) > 1:
            raise Misplaced(f"“{_tidy(recorded)}” is not what stands there")
        return [recorded.strip()]

    def _joined(self, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The ranges, joined where only line ends part them: brat has none inside of one."""
        joined: list[tuple[int, int]] = []
        text = self._article.text
        for start, end in sorted(ranges):
            if joined:
                between = text.text[slice(*text.part(joined[-1][1], max(start, joined[-1][1])))]
                if "\n" in between and not between.strip():
                    joined[-1] = (joined[-1][0], end)
                    continue
            joined.append((start, end))
        return joined

    def _take_event(self, one: _Statement) -> None:
        """An event becomes relations from its trigger, one for each role."""
        (head, *roles) = one.rest.split() or [""]
        trigger = head.rpartition(":")[2]
        if not self._article.knows(trigger):
            self._article.fail(f"the event {one.id} has no trigger here", one.place)
            return
        for role in roles:
            name, _, target = role.rpartition(":")
            self._relate(from_name(_role(name)), trigger, target, one.place)

    def _take_relation(self, one: _Statement) -> None:
        pieces = one.rest.split()
        ends = [piece.rpartition(":")[2] for piece in pieces[1:3]]
        if len(ends) != 2:
            self._article.fail(f"the relation {one.id} has not two ends", one.place)
            return
        self._relate(from_name(pieces[0]), self._span(ends[0]), ends[1], one.place)

    def _take_equivalence(self, one: _Statement) -> None:
        """Equivalent spans become relations from the first to each other."""
        kind, *members = one.rest.split() or [""]
        for member in members[1:]:
            self._relate(from_name(kind), self._span(members[0]), member, one.place)

    def _relate(self, kind: str, source: str, target: str, place: str) -> None:
        end = self._span(target)
        if not self._article.knows(end):
            self._article.fail(f"a relation {kind} points at {target}, which is no span", place)
            return
        self._article.add_relation(kind, source, end, place=place)

    def _take_attribute(self, one: _Statement) -> None:
        name, target, *values = one.rest.split() if len(one.rest.split()) > 1 else ("", "")
        if not self._known(one, target, "attribute"):
            return
        self._article.set_attribute(
            self._span(target), from_name(name), from_name(" ".join(values)) or YES
        )

    def _take_reference(self, one: _Statement) -> None:
        """A reference to a database becomes the entity that a span names."""
        head, _, name = one.rest.partition("\t")
        pieces = head.split()
        if len(pieces) != 3 or not self._known(one, pieces[1], "reference"):
            if len(pieces) != 3:
                self._article.fail(f"the reference {one.id} is none", one.place)
            return
        database, _, key = pieces[2].partition(":")
        span = self._span(pieces[1])
        entity = self._entity(self._article.label_of(span), database, from_name(key), name)
        self._article.set_entity(span, entity.id)

    def _entity(self, label: str, database: str, key: str, name: str) -> Entity:
        reference = label, database, key
        if reference not in self._entity_of:
            ours = database == DATABASE and is_uuid(key)
            uuid = EntityId(key if ours else new_uuid())
            self.invented.update(() if ours else (uuid,))
            attributes = {} if ours else {database.casefold(): key}
            name = legal_in_xml(from_note(name)).strip() or key
            self._entity_of[reference] = Entity(uuid, label, name, attributes)
        return self._entity_of[reference]

    def _take_note(self, one: _Statement) -> None:
        head, _, note = one.rest.partition("\t")
        target = head.split()[-1] if head.split() else ""
        if target.startswith("R"):
            self._article.tell(f"a note on the relation {target} was left out", one.place)
        elif self._known(one, target, "note"):
            self._article.add_note(self._span(target), legal_in_xml(from_note(note)))

    def _known(self, one: _Statement, target: str, what: str) -> bool:
        """Whether a statement is about a span here; if not, that is remarked upon."""
        if self._article.knows(self._span(target)):
            return True
        if target.startswith("R"):
            self._article.tell(f"the {what} {one.id} of a relation was left out", one.place)
        else:
            self._article.fail(
                f"the {what} {one.id} is of {target or 'nothing'}, which is no span here", one.place
            )
        return False


def _role(name: str) -> str:
    match = _NUMBERED.fullmatch(name)
    return match[1] if match else name


def _tidy(text: str) -> str:
    return " ".join(text.split())
