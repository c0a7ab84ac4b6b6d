"""A reader at work without a project: spans in memory and a marker to press keys on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from tests.domain.texts import part_of
from zimulis.domain.annotations import Entity, Relation, Span
from zimulis.domain.ids import AnnotatorId, RelationId, SpanId
from zimulis.domain.parts import Part, Parts, normalise, subtract
from zimulis.domain.relations import Target, Words
from zimulis.domain.scheme import Label, LineStyle, RelationDefinition, Scheme
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.brackets import Caption
from zimulis.ui.surface.hand import Hand
from zimulis.ui.surface.hop import Hop
from zimulis.ui.surface.marker import Marker
from zimulis.ui.surface.pencil import Pencil
from zimulis.ui.surface.span_index import SpanIndex

ANNA = AnnotatorId("a" * 32)

PERSON = Label("person", "Person", "#0064A0", "#56B4E9", LineStyle.SOLID, "1")
COUNTRY = Label("country", "Country", "#00734F", "#1FC191", LineStyle.DASH, "2")
WEAPON = Label("weapon", "Weapon", "#B04300", "#F58A43", LineStyle.DOUBLE, "3")
CLAIM = Label(
    "claim",
    "Claim",
    "#8C3A6C",
    "#DB92BC",
    LineStyle.BRACKET,
    "4",
    links_entity=False,
    relations=(
        RelationDefinition("claimant", ("person", "country", "source")),
        RelationDefinition("about", ("person", "weapon")),
    ),
)
SOURCE = Label("source", "Source", "#57534B", "#BDB8AE", LineStyle.DASH_DOT, "5")
SCHEME = Scheme("security-news", (PERSON, COUNTRY, WEAPON, CLAIM, SOURCE))


def is_claim(label: str) -> bool:
    """Whether a label of `SCHEME` is drawn as a bracket."""
    return label == CLAIM.name


def span_on(label: Label, *parts: tuple[int, int], name: str = "") -> Span:
    """A span; its id is made of its parts unless it is named."""
    kept: Parts = tuple(Part(*part) for part in parts)
    return Span(SpanId(name or f"{label.name}{kept}"), label.name, kept, ANNA)


@dataclass
class MemoryCommands:
    """The marker's commands on a `SpanIndex` alone.

    Attributes:
        log: What was asked for, in order; of a move, its token.
    """

    text: str
    spans: SpanIndex
    log: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    _numbers: Iterator[int] = field(default_factory=count)

    def add_span(self, label: str, parts: Sequence[Part]) -> SpanId | None:
        self.log.append(("add", label))
        kept = normalise(self.text, parts)
        for span in self.spans:
            if (span.label, span.parts) == (label, kept):
                return span.id
        new = Span(SpanId(f"new {next(self._numbers)}"), label, kept, ANNA)
        self.spans.put(new)
        return new.id

    def accept(
        self, suggestion: Suggestion, label: str, claimant: Target | Words | None
    ) -> SpanId | None:
        del claimant
        return self.add_span(label, suggestion.parts)

    def relabel_span(self, span: SpanId, label: str) -> SpanId | None:
        self.log.append(("relabel", label))
        for other in self.spans:
            if (other.label, other.parts) == (label, self._found(span).parts):
                return other.id
        self._change(span, label=label)
        return None

    def set_parts(self, span: SpanId, parts: Sequence[Part], *, run: str) -> None:
        self.log.append(("move", run))
        self._change(span, parts=normalise(self.text, parts))

    def add_part(self, span: SpanId, part: Part) -> None:
        self.log.append(("add part",))
        self._change(span, parts=normalise(self.text, [*self._found(span).parts, part]))

    def punch_gap(self, span: SpanId, gap: Part) -> None:
        self.log.append(("punch",))
        left = subtract(self.text, self._found(span).parts, gap)
        if left:
            self._change(span, parts=left)

    def delete_span(self, span: SpanId) -> None:
        self.log.append(("delete",))
        self.spans.remove(span)

    def _found(self, span: SpanId) -> Span:
        found = self.spans.get(span)
        assert found, f"there is no span {span}"
        return found

    def _change(self, span: SpanId, **values: object) -> None:
        self.spans.put(replace(self._found(span), **values))


@dataclass
class MemoryLinks:
    """Relations of spans on a `SpanIndex` alone; words become sources.

    Attributes:
        log: What was asked for, in order: the type and how many targets.
    """

    text: str
    spans: SpanIndex
    log: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    _found: dict[SpanId, list[Relation]] = field(default_factory=dict[SpanId, list[Relation]])

    def of(self, span: SpanId) -> Sequence[Relation]:
        return self._found.get(span, ())

    def to(self, span: SpanId) -> Sequence[Relation]:
        return [r for found in self._found.values() for r in found if r.target == span]

    def put(self, source: SpanId, type_: str, targets: Sequence[Target | Words]) -> bool:
        self.log.append((type_, len(targets)))
        others = [relation for relation in self.of(source) if relation.type != type_]
        new = [self._relation(source, type_, self._resolve(target)) for target in targets]
        self._found[source] = [*others, *new]
        return True

    def _relation(self, source: SpanId, type_: str, target: Target) -> Relation:
        number = RelationId(f"{source}{type_}{target}")
        return Relation(number, type_, source, target.kind, target.id, ANNA)

    def _resolve(self, target: Target | Words) -> Target:
        if isinstance(target, Target):
            return target
        kept = normalise(self.text, target.parts)
        there = next((span for span in self.spans if span.parts == kept), None)
        span = there or span_on(SOURCE, *kept)
        self.spans.put(span)
        return Target.span(span.id)


class MemoryProject:
    """All that a sheet asks for, in memory."""

    def __init__(self, text: str, spans: SpanIndex) -> None:
        self.marks = MemoryCommands(text, spans)
        self.links = MemoryLinks(text, spans)

    def caption(self, claim: Span) -> Caption:
        del claim
        return Caption("", "")

    def entity(self, span: Span) -> Entity | None:
        del span
        return None


class Reader:
    """A hand and a marker on a text, spoken to in words of that text instead of offsets."""

    def __init__(self, text: str, quiet: Parts = ()) -> None:
        self.text = text
        blocks = Blocks(text)
        self.spans = SpanIndex(blocks, is_claim)
        self.commands = MemoryCommands(text, self.spans)
        self.pencil = Pencil(blocks, is_claim, self.spans)
        self.hand = Hand(blocks, self.spans, self.pencil)
        self.marker = Marker(text, blocks, self.spans, self.hand, self.commands)
        self._hop = Hop(text, blocks, self.spans, self.pencil, quiet)

    def has(self, label: Label, *quotes: str) -> Span:
        """Puts a span on words that stand once in the text; nobody has focused it."""
        span = span_on(label, *(part_of(self.text, quote) for quote in quotes))
        self.spans.put(span)
        return span

    def at(self, words: str, offset: int = 0) -> "Reader":
        """Puts the caret before the words, or `offset` code points further."""
        self.hand.move_caret(part_of(self.text, words).start + offset)
        return self

    def select(self, words: str) -> "Reader":
        """Selects words."""
        self.hand.select(part_of(self.text, words))
        return self

    def hop(self, *, forward: bool = True) -> str:
        """Hops, and gives the words that the caret is before now."""
        self._hop.go(self.hand, forward=forward)
        return self.text[self.hand.caret :]

    def press(self, *labels: Label) -> "Reader":
        """Presses the keys of labels."""
        for label in labels:
            self.marker.apply(label)
        return self

    @property
    def marked(self) -> list[tuple[str, ...]]:
        """Every span in reading order: its label, then the words of each part."""
        return [(span.label, *span.quotes(self.text)) for span in self.spans]

    @property
    def focused(self) -> tuple[str, ...] | None:
        """The span in focus in the same form."""
        span = self.hand.focused
        return (span.label, *span.quotes(self.text)) if span else None

    @property
    def selected(self) -> str | None:
        """The selected words."""
        part = self.hand.selection
        return self.text[slice(*part)] if part else None

    @property
    def before_caret(self) -> str:
        """The text up to the caret."""
        return self.text[: self.hand.caret]


@dataclass
class Answers:
    """Answers questions of the window without a screen.

    Attributes:
        name: The annotator's name; empty to cancel.
        path: Where a project or an export goes, or which project or folder is chosen.
        files: What is to be imported.
        scheme: Which file labels are taken from.
        choice: The place of what is chosen among options; None to cancel.
        line: What is written where one is asked for; empty to cancel.
        colour: What is picked; empty to cancel.
        yes: Whether to do what is not done lightly.
        asked: Which questions came, in order.
        questions: What was to be confirmed, in full.
        told: What was said in a box of its own.
        shown: Which folders were opened.
    """

    name: str = ""
    path: Path | None = None
    files: list[Path] = field(default_factory=list[Path])
    scheme: Path | None = None
    choice: int | None = 0
    line: str = ""
    colour: str = ""
    yes: bool = False
    asked: list[str] = field(default_factory=list[str])
    questions: list[str] = field(default_factory=list[str])
    told: list[str] = field(default_factory=list[str])
    shown: list[Path] = field(default_factory=list[Path])

    def ask_name(self, name: str) -> str:
        self.asked.append("name")
        return self.name

    def ask_new_project(self) -> Path | None:
        self.asked.append("new project")
        return self.path

    def ask_project(self) -> Path | None:
        self.asked.append("project")
        return self.path

    def ask_files(self) -> list[Path]:
        self.asked.append("files")
        return self.files

    def ask_folder(self) -> Path | None:
        self.asked.append("folder")
        return self.path

    def ask_export(self, name: str) -> Path | None:
        self.asked.append(f"export {name}")
        return self.path

    def show_folder(self, folder: Path) -> None:
        self.shown.append(folder)

    def ask_report(self, name: str) -> Path | None:
        self.asked.append(f"report {name}")
        return self.path

    def ask_table(self, name: str) -> Path | None:
        self.asked.append(f"table {name}")
        return self.path

    def ask_scheme(self) -> Path | None:
        self.asked.append("scheme")
        return self.scheme

    def ask_colour(self, colour: str) -> str:
        self.asked.append(f"colour {colour}")
        return self.colour

    def ask_line(self, question: str, text: str) -> str:
        self.asked.append(question)
        return self.line

    def choose(self, question: str, options: Sequence[str]) -> int | None:
        self.asked.append(question)
        return self.choice

    def confirm(self, question: str, action: str) -> bool:
        self.asked.append(action)
        self.questions.append(question)
        return self.yes

    def tell(self, message: str, details: str = "") -> None:
        self.told.append(f"{message}\n{details}".strip())
