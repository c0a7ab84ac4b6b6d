"""Choosing what a relation points at: numbered candidates, and what each key does.

Knows no Qt and no project: spans come from a `SpanIndex`, relations go in and out through `Links`.
Offsets are code points, half-open.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from functools import partial
from itertools import chain
from typing import NamedTuple, Protocol

from zimulis.domain.annotations import Relation, Span, TargetKind, reading_order
from zimulis.domain.boundaries import word_or_next
from zimulis.domain.candidates import candidate_at
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.domain.relations import (
    Candidate,
    Target,
    Words,
    allows,
    allows_nobody,
    claimant_relation,
)
from zimulis.domain.scheme import Label, RelationDefinition, Scheme
from zimulis.domain.trimming import trim_name
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.hand import Hand
from zimulis.ui.surface.pencil import Pencil
from zimulis.ui.surface.span_index import SpanIndex

NUMBERED = 9
"""How many candidates have a number."""

AGAIN = "again"
"""Stands for the key that began the linking, whichever it is."""

_REACH = 4  # blocks before and behind the span whose spans are candidates
_NOBODY = {"0": TargetKind.UNNAMED, "a": TargetKind.AUTHOR, "d": TargetKind.DOCUMENT}


class Links(Protocol):
    """The relations of the layer. A refusal is told to the person, and answered with False."""

    def of(self, span: SpanId) -> Sequence[Relation]:
        """The relations that start at a span."""
        ...

    def to(self, span: SpanId) -> Sequence[Relation]:
        """The relations that point at a span."""
        ...

    def put(self, source: SpanId, type_: str, targets: Sequence[Target | Words]) -> bool:
        """Has a span's relations of a type point at these alone."""
        ...


class Step(Enum):
    """What a key came to."""

    STAYED = auto()
    LEFT = auto()
    UNKNOWN = auto()


class Scope(NamedTuple):
    """What is linked on: a text, its spans, ink and pencil, and what the scheme says of them."""

    text: str
    blocks: Blocks
    spans: SpanIndex
    pencil: Pencil
    scheme: Scheme
    links: Links

    def label_of(self, span: Span) -> Label:
        """The label of a span."""
        label = self.scheme.label(span.label)
        assert label is not None, f"a span of the unknown label {span.label}"
        return label

    def claim_at(self, offset: int) -> Span | None:
        """The innermost claim around the caret at an offset."""
        around = [*self.spans.covering(offset), *self.spans.covering(max(0, offset - 1))]
        return next((span for span in around if self.spans.is_claim(span)), None)


class Linking:
    """One type of relation of one span, while the person chooses what it points at.

    Attributes:
        candidates: The likeliest first; the first nine have numbers. Those in pencil are among
            them: linking accepts them.
        pointed: What Enter links: the likeliest, until the person points at another.
        has_pointed: Whether she has.
        adds: Whether what is chosen comes beside what is linked, instead of replacing it.
    """

    def __init__(self, scope: Scope, hand: Hand, source: Span, relation: RelationDefinition):
        self.source = source
        self.relation = relation
        self.adds = False
        self._scope = scope
        self._hand = hand
        self._allows_nobody = allows_nobody(scope.label_of(source), relation)
        self.candidates = self._rank()
        self.pointed = self.candidates[0] if self.candidates else None
        self.has_pointed = False
        hand.focus, hand.target = source.id, None

    @property
    def allows_nobody(self) -> bool:
        """Whether the relation may point at nobody in particular."""
        return self._allows_nobody

    @property
    def is_unnamed(self) -> bool:
        """Whether the text names nobody as who says it: *Jau vēstīts, ka …*."""
        from zimulis.domain.claimants import is_unnamed  # noqa: PLC0415 (for a quick start)

        return self._allows_nobody and is_unnamed(self._scope.text, self.source.parts)

    @property
    def linked(self) -> list[Candidate]:
        """The spans that the relation points at already."""
        ids = [SpanId(str(target.id)) for target in self._present()]
        found = [self._scope.spans.get(span) for span in ids]
        return [Candidate(span.extent, span.id) for span in found if span]

    def target(self, candidate: Candidate) -> Target | Words:
        """What the relation points at once a candidate is linked."""
        if candidate.span is not None:
            return Target.span(candidate.span)
        return Words((candidate.part,), candidate.suggested)

    # Keys.

    def take(self, key: str) -> Step:
        """What a key does; a digit picks, other keys point or link what is pointed at."""
        if key.isascii() and key.isdecimal() and key != "0":
            return self._pick(int(key) - 1)
        if key in _NOBODY and self._allows_nobody:
            return self._link(Target(_NOBODY[key]))
        handlers: dict[str, Callable[[], Step]] = {
            ".": partial(self._point_on, forward=True),
            ",": partial(self._point_on, forward=False),
            "+": self._add,
            "Enter": self._link_pointed,
            AGAIN: self._repeat,
            "Delete": self._remove,
            "Backspace": self._remove,
            "Esc": lambda: Step.LEFT,
        }
        handler = handlers.get(key)
        return handler() if handler else Step.UNKNOWN

    def roam(self, caret: int, *, select: bool) -> None:
        """Takes the caret to any words; they are what Enter links then."""
        hand = self._hand
        hand.put_caret(caret, select=select)
        words = hand.selection or word_or_next(self._scope.text, hand.caret)
        self.pointed = self._there(words, whole=hand.selection is not None) if words else None
        self.has_pointed = True

    def point_at(self, offset: int) -> None:
        """Points at what a click meant: a span, a candidate, or the name or word there."""
        self._point(self._there(Part(offset, offset), whole=False))

    def _pick(self, number: int) -> Step:
        if not 0 <= number < min(NUMBERED, len(self.candidates)):
            return Step.STAYED
        return self._link(self.target(self.candidates[number]))

    def _add(self) -> Step:
        self.adds = not self.adds
        return Step.STAYED

    def _link_pointed(self) -> Step:
        return self._link(self.target(self.pointed)) if self.pointed else Step.STAYED

    def _link(self, *targets: Target | Words) -> Step:
        there = self._present()
        if set(targets) == set(there):
            return Step.LEFT
        return self._put([*there, *targets] if self.adds else targets)

    def _put(self, targets: Sequence[Target | Words]) -> Step:
        done = self._scope.links.put(self.source.id, self.relation.type, targets)
        return Step.LEFT if done else Step.STAYED

    def _repeat(self) -> Step:
        """Links what the same relation of the span of this label before points at."""
        spans, before = self._scope.spans, self.source
        while earlier := spans.before(reading_order(before)):
            before = earlier
            targets = self._present(earlier) if earlier.label == self.source.label else []
            if targets:
                return self._link(*targets)
        return Step.STAYED

    def _remove(self) -> Step:
        """Takes away the link to what is pointed at; all of them, if nothing is."""
        there = self._present()
        target = self.target(self.pointed) if self.pointed and self.has_pointed else None
        return self._put([one for one in there if one != target] if target in there else [])

    def _present(self, source: Span | None = None) -> list[Target]:
        found = self._scope.links.of((source or self.source).id)
        return [Target.of(relation) for relation in found if relation.type == self.relation.type]

    # Pointing.

    def _point(self, candidate: Candidate | None) -> Step:
        if candidate:
            self.pointed, self.has_pointed = candidate, True
            self._hand.anchor, self._hand.caret = candidate.part
        return Step.STAYED

    def _point_on(self, *, forward: bool) -> Step:
        """Points at the next candidate in the text, with a number or without."""
        here = self.pointed.part if self.pointed else Part(self._hand.caret, self._hand.caret)
        among = [one for one in self.candidates if (one.part > here) == forward]
        further = self._further(here, forward=forward)
        if further:
            among.append(further)
        choose = min if forward else max
        beyond = [one for one in among if one.part != here]
        return self._point(choose(beyond, key=lambda one: one.part) if beyond else None)

    def _further(self, here: Part, *, forward: bool) -> Candidate | None:
        """The next span in the text that the relation may point at."""
        spans = self._scope.spans
        place = (here.start, -here.end, "\U0010ffff" if forward else "", "")
        while span := (spans.after if forward else spans.before)(place):
            if self._is_allowed(span) and span.extent != here:
                return Candidate(span.extent, span.id)
            place = reading_order(span)
        return None

    def _there(self, words: Part, *, whole: bool) -> Candidate | None:
        """The candidate at some words: the words themselves if they are to be taken as a whole."""
        text = self._scope.text
        if whole:
            part = trim_name(text, words)
        else:
            span = next(filter(self._is_allowed, self._scope.spans.covering(words.start)), None)
            if span:
                return Candidate(span.extent, span.id)
            suggested = self._scope.pencil.spans.covering(words.start)
            if in_pencil := next(filter(self._is_allowed, suggested), None):
                return self._unmarked(Candidate(in_pencil.extent, in_pencil.id))
            run = candidate_at(text, words.start)
            part = trim_name(text, run) if run else words
        return Candidate(part) if part.start < part.end else None

    # Candidates.

    def _rank(self) -> list[Candidate]:
        from zimulis.domain.claimants import claimants, nearest  # noqa: PLC0415 (for a quick start)

        claim = self.source.parts
        near = chain(self._near(self._scope.spans), self._near(self._scope.pencil.spans))
        spans = [span for span in near if self._is_allowed(span)]
        if self._is_claimant():
            found = claimants(self._scope.text, claim, spans, self.relation)
        else:
            found = [Candidate(span.extent, span.id) for span in nearest(spans, claim)]
        spans = self._scope.spans
        return [one if spans.get(one.span) else self._unmarked(one) for one in found]

    def _unmarked(self, found: Candidate) -> Candidate:
        """Words that no span marks, with what is suggested for just them."""
        suggested = self._scope.pencil.get(found.span)
        is_just_that = suggested is not None and suggested.parts == (found.part,)
        return Candidate(found.part, suggested=suggested if is_just_that else None)

    def _is_claimant(self) -> bool:
        return self.relation == claimant_relation(self._scope.label_of(self.source))

    def _near(self, spans: SpanIndex) -> Iterator[Span]:
        """Those of the blocks around the source, in reading order."""
        blocks, seen = self._scope.blocks, set[SpanId]()
        around = blocks.covering(self.source.extent)
        for block in range(max(0, around.start - _REACH), min(len(blocks), around.stop + _REACH)):
            for span in spans.in_block(block):
                if span.id not in seen:
                    seen.add(span.id)
                    yield span

    def _is_allowed(self, span: Span) -> bool:
        return span.id != self.source.id and allows(self.relation, span.label)
