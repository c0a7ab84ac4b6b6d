"""A practised analyst: presses the keys that annotate an article as its gold says.

She looks one mark ahead and takes the shortest way that the keys she knows allow. All short marks
come first; then, from the top again, the claims, each with its claimant.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import islice

from tests.tools.tally import Sort, Tally
from tests.ui.driving import Driver
from zimulis.domain.annotations import LabelledArticle, Relation, Span, TargetKind
from zimulis.domain.boundaries import (
    next_grapheme,
    next_stop,
    previous_grapheme,
    previous_stop,
    word_or_next,
    words,
)
from zimulis.domain.candidates import candidate_at
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part, Parts, extent
from zimulis.domain.quotations import is_quotation_mark, toggle_marks
from zimulis.domain.relations import Target
from zimulis.domain.suggestions import Suggestion
from zimulis.domain.text_objects import claim_at, grown_claim
from zimulis.domain.trimming import trim_claim, trim_name
from zimulis.ui.actions import Act
from zimulis.ui.surface.linking import NUMBERED

_NOBODY = {TargetKind.UNNAMED: "0", TargetKind.AUTHOR: "a", TargetKind.DOCUMENT: "d"}
_MOST_WORDS = 120  # in a selection
_MOST_SHED = 3  # characters at an end of it
_WAYS = 8  # of pointing at some words that she thinks of, the nearest first


class Habit(Enum):
    """Which keys she knows, each kind beside those before it."""

    WORD_BY_WORD = "word by word"
    HOP = "with hop"
    TEXT_OBJECTS = "with hop and text objects"
    ONE_BY_ONE = "with suggestions, one by one"
    SUGGESTIONS = "with suggestions and the rest of each"


_REVIEWS = (Habit.ONE_BY_ONE, Habit.SUGGESTIONS)


class Analyst:
    """Annotates the article that is open in a window."""

    def __init__(self, driver: Driver, gold: LabelledArticle, habit: Habit) -> None:
        self._driver = driver
        self._gold = gold
        self._habit = habit
        self._text = gold.article.text
        self.tally = Tally()

    def annotate(self) -> Tally:
        """Annotates all of it."""
        spans = {span.id: span for span in self._gold.spans}
        claimants: dict[SpanId, list[Relation]] = {}
        for relation in self._gold.relations:
            if relation.type == "claimant":
                claimants.setdefault(relation.source, []).append(relation)
        linked: set[object] = {relation.target for some in claimants.values() for relation in some}
        claims = [span for span in spans.values() if span.label == "claim"]
        short = [s for s in spans.values() if s.label != "claim" and not _in_passing(s, linked)]
        reviews = self._habit in _REVIEWS
        if reviews:
            self._review(spans, claimants)
        for span in sorted(short, key=lambda span: span.parts):
            self._mark(span.label, span.parts)
            if reviews:
                self._take_rest(span)
                self._review(spans, claimants)
        self.tally.short_marks = len(short)
        self.tally.keys_of_short_marks = len(self.tally.keys) - self.tally.keys_of_claims
        if not reviews:
            self._press("ctrl+home")
        for span in sorted(claims, key=lambda span: (span.end, -span.start)):
            self._mark("claim", span.parts)
            if not self._is_linked(span, claimants):
                self._focus(span)
                self._link_all(claimants.get(span.id, ()), spans)
            if reviews:
                self._review(spans, claimants)
        self.tally.claims = len(claims)
        self.tally.keys_of_claims = len(self.tally.keys) - self.tally.keys_of_short_marks
        return self.tally

    def _press(self, *keys: str, sort: Sort | None = None) -> None:
        """Presses keys; where the paragraph runs to the left, left and right the other way."""
        for key in keys:
            pressed = self._mirrored(key) if self._runs_to_left() else key
            self._driver.press(pressed)
            self.tally.keys.append(pressed)
            self.tally.sorts[sort or Sort.of(key)] += 1

    def _runs_to_left(self) -> bool:
        sheet = self._driver.sheet
        return sheet.blocks.at(sheet.hand.caret).is_right_to_left

    def _mirrored(self, key: str) -> str:
        *held, name = key.split("+")
        return "+".join((*held, {"left": "right", "right": "left"}.get(name, name)))

    # Suggestions.

    def _settle(self) -> None:
        """Waits until the pencil is what it is going to be."""
        self._driver.wait_until(lambda: not self._driver.workbench.suggesting.is_waiting)

    def _there(self, label: str, parts: Parts) -> Span | None:
        spans = self._driver.sheet.spans
        found = (span for span in spans.covering(parts[0].start) if span.label == label)
        return next((span for span in found if span.parts == parts), None)

    def _is_linked(self, claim: Span, claimants: Mapping[SpanId, list[Relation]]) -> bool:
        there = self._there("claim", claim.parts)
        links = self._driver.workbench.desk.links
        return there is not None and len(links.of(there.id)) == len(claimants.get(claim.id, ()))

    def _review(
        self, spans: Mapping[SpanId, Span], claimants: Mapping[SpanId, list[Relation]]
    ) -> None:
        """Answers what is in pencil, until nothing is."""
        self._settle()
        while any(self._driver.sheet.pencil):
            if self._driver.sheet.hand.suggested is None:
                self._press("space", sort=Sort.ANSWER)
            suggested = self._driver.sheet.hand.suggested
            assert suggested, "Space leads nowhere"
            same = [span for span in spans.values() if span.parts == suggested.parts]
            wanted = next((span for span in same if span.label == suggested.label), None)
            open_ones = [span for span in same if self._there(span.label, span.parts) is None]
            if wanted and wanted.label == "claim":
                self._accept_claim(claimants.get(wanted.id, ()), spans)
            elif wanted:
                self._press("r" if self._may_take_rest(suggested) else "space", sort=Sort.ANSWER)
            elif open_ones:
                self._press(self._key_of(open_ones[0].label), sort=Sort.ANSWER)
            else:
                self._press("x", sort=Sort.ANSWER)
            self._settle()

    def _accept_claim(self, made_by: Sequence[Relation], spans: Mapping[SpanId, Span]) -> None:
        """Accepts the claim that is in focus in pencil, and says who makes it."""
        before = len(self.tally.keys)
        is_right = len(made_by) == 1 and self._is_proposed(made_by[0], spans)
        if is_right or not (made_by or self._driver.surface.proposal.claimant):
            self._press("space", sort=Sort.ANSWER)
        elif made_by:
            self._link_all(made_by, spans)
        else:
            self._press(self._key_of("claim"), sort=Sort.ANSWER)
        self.tally.keys_of_claims += len(self.tally.keys) - before

    def _may_take_rest(self, one: Span | Suggestion) -> bool:
        """Whether she would mark all that one key marks along with something, or after it."""
        if self._habit is not Habit.SUGGESTIONS:
            return False
        sure = self._driver.workbench.rest.sure_of(one)
        wanted = {(gold.label, gold.parts) for gold in self._gold.spans}
        return bool(sure) and all((one.label, one.parts) in wanted for one in sure)

    def _pencilled(self, words: Part) -> str:
        """The label that is suggested for just these words; empty if none is."""
        pencil = self._driver.sheet.pencil
        return next((one.label for one in pencil if one.parts == (words,)), "")

    def _take_rest(self, marked: Span) -> None:
        """Marks with one key what repeats a mark, if she would mark all of it."""
        self._settle()
        span = self._there(marked.label, marked.parts)
        if span is None or self._driver.sheet.hand.focused != span:
            return
        if self._may_take_rest(span):
            self._press("r", sort=Sort.ANSWER)

    # Marks.

    def _focus(self, wanted: Span) -> None:
        """Goes through the spans until one is in focus that was accepted before."""
        there = self._there(wanted.label, wanted.parts)
        assert there, "it was not accepted"
        while (focused := self._driver.sheet.hand.focused) != there:
            here = focused.start if focused else self._driver.sheet.hand.caret
            self._press("tab" if here <= there.start else "shift+tab")

    def _mark(self, label: str, parts: Parts) -> None:
        if self._there(label, parts):
            return
        key = self._key_of(label)
        is_claim = label == "claim"
        ways = list(self._ways(label, parts, key))
        self._press(*min(ways, key=len))
        for part in parts[1:] if self._focused_parts() != parts else ():
            if any(part == there for there in self._focused_parts()):
                continue
            self._press(*min(self._selections(part, "plus", is_claim=is_claim), key=len))
        assert self._focused_parts() == parts, (
            f"{label} {[self._text[slice(*part)] for part in parts]} became"
            f" {[self._text[slice(*part)] for part in self._focused_parts()]}"
        )

    def _focused_parts(self) -> Parts:
        focused = self._driver.sheet.hand.focused
        return focused.parts if focused else ()

    def _key_of(self, label: str) -> str:
        found = self._driver.sheet.scheme.label(label)
        assert found, f"the scheme has no {label}"
        return found.key

    def _ways(self, label: str, parts: Parts, key: str) -> Iterator[tuple[str, ...]]:
        """All ways to make a span, or at least its first part."""
        is_claim = label == "claim"
        best: tuple[str, ...] | None = None
        for best in self._selections(parts[0], key, is_claim=is_claim):
            yield best
        takes = self._claim_keys if is_claim else self._name_keys
        if is_claim and self._habit in (Habit.WORD_BY_WORD, Habit.HOP):
            return
        for caret, moves in self._reachable():
            if best and len(moves) >= len(best):
                break
            if self._is_inside_same(label, caret):
                continue
            keys = takes(caret, parts, key)
            if keys:
                way = (*moves, *keys)
                best = min(best or way, way, key=len)
                yield way

    def _name_keys(self, caret: int, parts: Parts, key: str) -> tuple[str, ...] | None:
        """The digit, and how to mend what it takes."""
        word = word_or_next(self._text, caret)
        found = candidate_at(self._text, word.start) if word else None
        taken = trim_name(self._text, found) if found else None
        if taken is None or len(parts) > 1:
            return None
        return self._mended(taken, extent(parts), key)

    def _mended(self, taken: Part, wanted: Part, key: str) -> tuple[str, ...] | None:
        if taken == wanted:
            return (key,)
        ends = self._word_steps(taken.end, wanted.end, at_ends=True)
        starts = self._word_steps(taken.start, wanted.start, at_ends=False)
        if ends is None or starts is None or not taken.start < wanted.end:
            return None
        return (key, *ends, *(("o", *starts) if starts else ()))

    def _word_steps(self, at: int, wanted: int, *, at_ends: bool) -> tuple[str, ...] | None:
        """How an edge gets from one place to another: by words, and past a mark by characters."""
        if at == wanted:
            return ()
        stop = wanted
        while not self._is_edge(stop, at_ends=at_ends):
            stop += -1 if at_ends else 1
        past = abs(wanted - stop)
        between = Part(min(at, stop), max(at, stop))
        if past > 1 or "\n" in self._text[slice(*between)]:
            return None
        stops = {word.end if at_ends else word.start for word in words(self._text, *between)}
        steps = len((stops | {stop}) - {at})
        by_word = f"ctrl+shift+{'right' if stop > at else 'left'}"
        by_character = f"shift+{'right' if at_ends else 'left'}"
        return (by_word,) * steps + (by_character,) * past

    def _is_edge(self, offset: int, *, at_ends: bool) -> bool:
        neighbour = self._text[offset - 1] if at_ends else self._text[offset]
        return neighbour.isalnum()

    def _claim_keys(self, caret: int, parts: Parts, key: str) -> tuple[str, ...] | None:
        taken: Parts | None = claim_at(self._text, caret)
        keys: list[str] = []
        while taken:
            keys.append(key)
            if taken == parts:
                return tuple(keys)
            if toggle_marks(self._text, taken) == parts:
                return (*keys, "q")
            if len(taken) == len(parts) == 1:
                mended = self._mended(taken[0], parts[0], key)
                if mended:
                    return (*keys[1:], *mended)
            taken = grown_claim(self._text, taken)
        return None

    def _selections(self, part: Part, key: str, *, is_claim: bool) -> Iterator[tuple[str, ...]]:
        """The way to the part's start, and from there by words to its end.

        A closing quotation mark whose mate is in another part is taken in afterwards.
        """
        trim = trim_claim if is_claim else trim_name
        for shed in range(1 + is_quotation_mark(self._text[part.end - 1])):
            wanted = Part(part.start, part.end - shed)
            for caret, moves in self._reachable():
                selecting = self._selecting(caret, wanted, trim)
                if selecting:
                    yield (*moves, *selecting, key, *("shift+right",) * shed)
                    return

    def _selecting(
        self, caret: int, part: Part, trim: Callable[[str, Part], Part]
    ) -> tuple[str, ...] | None:
        """By words to the part's end, and back over what trimming would not shed: a dash."""
        if not 0 <= part.start - caret <= _MOST_SHED:
            return None
        end = caret
        for steps in range(1, _MOST_WORDS):
            end = next_stop(self._text, end, quotes=True)
            for back in range(_MOST_SHED if end > part.end else 1):
                if trim(self._text, Part(caret, end - back)) == part:
                    return (*("ctrl+shift+right",) * steps, *("shift+left",) * back)
            if end > part.end + _MOST_SHED:
                return None
        return None

    def _is_inside_same(self, label: str, caret: int) -> bool:
        word = word_or_next(self._text, caret)
        return word is not None and any(
            span.label == label for span in self._driver.sheet.spans.covering(word.start)
        )

    # Moving.

    def _reachable(self, *, is_linking: bool = False) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Every place of the caret with the fewest keys that lead there, the nearest first."""
        sheet = self._driver.sheet
        start = sheet.hand.caret
        seen = {start}
        waiting = deque[tuple[int, tuple[str, ...]]]([(start, ())])
        yield start, ("esc",) if sheet.hand.focused and not is_linking else ()
        moves = self._moves(hops=not is_linking and self._habit is not Habit.WORD_BY_WORD)
        while waiting:
            caret, keys = waiting.popleft()
            for key, move in moves.items():
                there = move(caret)
                if there is not None and there not in seen:
                    seen.add(there)
                    yield there, (*keys, key)
                    waiting.append((there, (*keys, key)))

    def _moves(self, *, hops: bool) -> Mapping[str, Callable[[int], int | None]]:
        sheet = self._driver.sheet
        blocks, text = sheet.blocks, self._text

        def paragraph(act: Act) -> Callable[[int], int]:
            return lambda caret: sheet.caret.moved(act, caret, select=False, page_height=0)

        moves: dict[str, Callable[[int], int | None]] = {
            "ctrl+right": lambda caret: blocks.snap(next_stop(text, caret), forward=True),
            "ctrl+left": lambda caret: blocks.snap(previous_stop(text, caret), forward=False),
            "right": lambda caret: blocks.snap(next_grapheme(text, caret), forward=True),
            "left": lambda caret: blocks.snap(previous_grapheme(text, caret), forward=False),
            "ctrl+down": paragraph(Act.CARET_PARAGRAPH_DOWN),
            "ctrl+up": paragraph(Act.CARET_PARAGRAPH_UP),
        }
        if hops:
            hop = sheet.hop
            moves["."] = lambda caret: hop.candidate_from(caret, forward=True)
            moves[","] = lambda caret: hop.candidate_from(caret, forward=False)
        return moves

    # Claimants.

    def _link_all(self, made_by: Sequence[Relation], spans: Mapping[SpanId, Span]) -> None:
        """Says who makes the claim in focus."""
        for i, relation in enumerate(made_by):
            self._link(relation, spans, is_further=i > 0)

    def _link(self, relation: Relation, spans: Mapping[SpanId, Span], *, is_further: bool) -> None:
        if not is_further and self._is_proposed(relation, spans):
            self._press("space", sort=Sort.CLAIMANT)
            return
        self._press("c", *(["plus"] if is_further else []), sort=Sort.CLAIMANT)
        nobody = _NOBODY.get(relation.target_kind)
        if nobody:
            self._press(nobody, sort=Sort.CLAIMANT)
            return
        wanted = spans[SpanId(str(relation.target))]
        number = self._number_of(wanted)
        if number is None:
            self._point_at(wanted)
        else:
            self._press(str(number), sort=Sort.CLAIMANT)

    def _is_proposed(self, relation: Relation, spans: Mapping[SpanId, Span]) -> bool:
        """Whether who is wanted is proposed, and accepting that says no more."""
        proposal = self._driver.surface.proposal
        if relation.target_kind is TargetKind.UNNAMED:
            return proposal.claimant == Target(TargetKind.UNNAMED)
        wanted = spans.get(SpanId(str(relation.target)))
        words = proposal.words
        if wanted is None or words is None or words != wanted.extent:
            return False
        there = [s for s in self._driver.sheet.spans.covering(words.start) if s.extent == words]
        in_pencil = self._pencilled(words)
        if not there and in_pencil:
            return in_pencil == wanted.label
        return any(s.label == wanted.label for s in there) or (
            not there and wanted.label == "source"
        )

    def _number_of(self, wanted: Span) -> int | None:
        linking = self._driver.surface.linker.linking
        assert linking, "there are no badges"
        for number, candidate in zip(range(1, NUMBERED + 1), linking.candidates, strict=False):
            span = self._driver.sheet.spans.get(candidate.span)
            if span and (span.label, span.parts) == (wanted.label, wanted.parts):
                return number
            becomes = self._pencilled(candidate.part) or "source"
            if span is None and (becomes, (candidate.part,)) == (wanted.label, wanted.parts):
                return number
        return None

    def _point_at(self, wanted: Span) -> None:
        """Points at words that have no number: goes there, and selects them if need be.

        What she selects becomes a source, whatever is suggested for it.
        """
        ways = self._pointings(wanted.extent, self._pencilled(wanted.extent) in ("", wanted.label))
        self._press(*min(islice(ways, _WAYS), key=len), "enter", sort=Sort.CLAIMANT)

    def _pointings(self, wanted: Part, is_safe: bool) -> Iterator[tuple[str, ...]]:
        for caret, moves in self._reachable(is_linking=True):
            word = word_or_next(self._text, caret)
            run = candidate_at(self._text, word.start) if word else None
            if is_safe and moves and run and trim_name(self._text, run) == wanted:
                yield moves
            selecting = self._selecting(caret, wanted, trim_name)
            if selecting:
                yield (*moves, *selecting)


def _in_passing(span: Span, linked: set[object]) -> bool:
    """Whether linking makes it: a source that claims something."""
    return span.label == "source" and span.id in linked
