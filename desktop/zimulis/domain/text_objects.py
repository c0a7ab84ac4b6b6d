"""What the key of claims takes at the caret: a quotation, or what somebody is said to have said.

Every look-up reads only around the caret; `claims_in` finds in a paragraph all that it would take.
Offsets: code points, half-open.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zimulis.domain.boundaries import around, sentence_at, sentences, word_or_next, words
from zimulis.domain.candidates import candidate_at, is_capitalised
from zimulis.domain.parts import Part, Parts, covers, extent, length
from zimulis.domain.quotations import quotations
from zimulis.domain.saying import Saying, is_conjunction, sayings
from zimulis.domain.speech import SEPARATOR, speech, without_blanks
from zimulis.domain.trimming import trim_claim

_REACH = 3000  # how far, in code points, quotations and sentences are looked for
_PARAGRAPH_REACH = 10_000
_SHORT = 3  # words; a beginning so short goes on behind the words that name its source

_COORDINATORS = frozenset(
    {
        *("un", "bet", "taču", "savukārt", "tomēr", "and", "but", "while", "whereas", "yet"),
        *("и", "но", "а", "однако", "тогда"),
    }
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said, and the words that say whose it is, which may be none."""

    attribution: Part
    said: Parts


def claim_at(text: str, offset: int) -> Parts:
    """What the key of claims takes at `offset`; empty where there is nothing to take.

    In a quotation it is the quotation, with its pieces where it is interrupted; on the first word
    of something said, that; on the words that name a source, what that source says; elsewhere in
    something said, the shortest such thing there. Else it is the sentence.
    """
    line = around(text, offset, _REACH)
    quoted = speech(text, line)
    for run in quoted:
        if any(start <= offset < end for start, end in run) or offset == run[-1].end:
            return run
    sentence = sentence_at(text, offset)
    if sentence is None:
        return ()
    if length([sentence]) > _REACH:
        return _trimmed(text, [sentence])  # a list or a table; nobody says that
    claims = list(_claims(text, _with_whole_quotations(sentence, quoted), quoted))
    word = word_or_next(text, offset) or Part(offset, offset)
    begun = [claim for claim in claims if _touches(word, claim.said[0].start)]
    attributed = [claim for claim in claims if _touches(claim.attribution, offset)]
    holding = [claim for claim in claims if covers(claim.said, offset)]
    if attributed and not begun:
        return min(attributed, key=lambda claim: length([claim.attribution])).said
    if begun or holding:
        return min(begun or holding, key=lambda claim: length(claim.said)).said
    return _trimmed(text, [sentence])


def claims_in(text: str, line: Part) -> list[Claim]:
    """All that is said in a paragraph, in order: quotations, and what verbs of saying stand beside.

    What is said within something said is among it.
    """
    quoted = speech(text, line)
    found = {run: Claim(Part(run[0].start, run[0].start), run) for run in quoted}
    for sentence in sentences(text, line):
        if length([sentence]) <= _REACH:
            whole = _with_whole_quotations(sentence, quoted)
            found |= {claim.said: claim for claim in _claims(text, whole, quoted)}
    return sorted(found.values(), key=lambda claim: claim.said)


def grown_claim(text: str, parts: Parts) -> Parts | None:
    """The sentences that a claim lies in; if it is that already, its paragraph; else None."""
    whole = extent(parts)
    line = around(text, whole.start, _PARAGRAPH_REACH)
    touched = [s for s in sentences(text, line) if s.start < whole.end and whole.start < s.end]
    steps = [Part(touched[0].start, touched[-1].end)] if touched else []
    for step in (*steps, line):
        grown = _trimmed(text, [step])
        if length(grown) > length(parts):
            return grown
    return None


def _touches(part: Part, offset: int) -> bool:
    return part.start <= offset <= part.end


def _trimmed(text: str, parts: Sequence[Part]) -> Parts:
    """The parts as a claim keeps them; a part of a quotation keeps the one mark that it has."""
    trimmed = (trim_claim(text, without_blanks(text, part)) for part in parts)
    return tuple(part for part in trimmed if part.start < part.end)


def _is_blank(text: str, part: Part) -> bool:
    bare = without_blanks(text, part)
    return bare.start == bare.end


def _with_whole_quotations(sentence: Part, quoted: list[Parts]) -> Part:
    """The sentence with all of a quotation whose last sentence it begins with."""
    start, end = sentence
    for run in quoted:
        for piece in run:
            if piece.start < sentence.end and sentence.start < piece.end:
                start, end = min(start, piece.start), max(end, piece.end)
    return Part(start, end)


# What is said in a sentence, and by whom.


def _claims(text: str, sentence: Part, quoted: list[Parts]) -> Iterator[Claim]:
    clauses = _Clauses(text, sentence, quoted)
    for clause, found in clauses.with_sayings():
        for claim in _claims_in_clause(clauses, clause, found):
            if claim.said:
                yield claim


class _Clauses:
    """A sentence cut where a clause with a verb of saying of its own begins.

    Commas inside quotation marks separate nothing.
    """

    def __init__(self, text: str, sentence: Part, quoted: list[Parts]) -> None:
        self.text = text
        self._sentence = sentence
        self._quoted = quoted
        pieces = [piece for run in quoted for piece in run]
        self._sayings = [
            saying
            for saying in sayings(text, sentence)
            if not any(piece.start <= saying.verb.start < piece.end for piece in pieces)
        ]
        masked = [*pieces, *quotations(text, *sentence)]
        separators = (match.span() for match in SEPARATOR.finditer(text, *sentence))
        self._separators = [Part(*s) for s in separators if not covers(tuple(masked), s[0])]
        self._separators += [
            Part(place, place) for piece in pieces for place in piece if _touches(sentence, place)
        ]
        self._separators.sort()

    def with_sayings(self) -> Iterator[tuple[Part, list[Saying]]]:
        """Each clause with the verbs of saying in it."""
        starts = [self._sentence.start, *self._breaks()]
        ends = [*starts[1:], self._sentence.end]
        for start, end in zip(starts, ends, strict=True):
            yield (
                self._tidy(start, end),
                [saying for saying in self._sayings if start <= saying.verb.start < end],
            )

    def _tidy(self, start: int, end: int) -> Part:
        """A clause without the comma and the coordinator that it begins with."""
        clause = without_blanks(self.text, Part(start, end))
        first = next(words(self.text, *clause), None)
        if first and start > self._sentence.start and self._word(first) in _COORDINATORS:
            return without_blanks(self.text, Part(first.end, clause.end))
        return clause

    def _word(self, part: Part) -> str:
        return self.text[slice(*part)].lower()

    def _breaks(self) -> list[int]:
        end = self._sentence.end
        breaks: list[int] = []
        for separator in reversed(self._separators):
            if self.text[slice(*separator)] == ";" or self._begins_clause(separator.end, end):
                end = separator.start
                breaks.insert(0, end)
        return [place for place in breaks if place > self._sentence.start]

    def _begins_clause(self, start: int, end: int) -> bool:
        """Whether a verb of saying with a subject of its own follows a separator."""
        near = list(words(self.text, start, min(end, start + 60)))[:2]
        if not near:
            return False
        found = [saying for saying in self._sayings if start <= saying.verb.start < end]
        if self._word(near[0]) not in _COORDINATORS:
            return any(s.verb.start == near[0].start and s.opening for s in found)
        if len(near) > 1 and is_conjunction(self._word(near[1])):
            return False
        segment = self.segment(start, Part(start, end))
        return any(s.opening or s.is_aside or s.verb.start < segment.end for s in found)

    def segment(self, offset: int, clause: Part) -> Part:
        """The stretch of a clause between two separators that holds `offset`."""
        before = [s.end for s in self._separators if s.end <= offset]
        after = [s.start for s in self._separators if s.start > offset]
        return Part(
            max([clause.start, *before]), min([clause.end, *(s for s in after if s <= clause.end)])
        )

    def speech_in(self, part: Part) -> Parts | None:
        """The quotation that a part of the sentence begins in, with all its pieces."""
        start = without_blanks(self.text, part).start
        return next((run for run in self._quoted if covers(run, start)), None)

    def said(self, *parts: Part) -> Parts:
        """What is said in parts of the sentence; of a quotation, the whole of it."""
        quoted = next(filter(None, map(self.speech_in, parts)), None)
        return quoted or _trimmed(self.text, parts)


def _claims_in_clause(clauses: _Clauses, clause: Part, found: list[Saying]) -> Iterator[Claim]:
    end = _end_of_said(clauses, clause, found)
    start = clause.start
    for i, saying in enumerate(found):
        if saying.opening:
            yield Claim(
                Part(start, saying.opening.end), clauses.said(Part(saying.opening.end, end))
            )
            start = saying.opening.end
        else:
            outer = clause.start
            if i and found[i - 1].opening and _is_impersonal(clauses.text, clause, found[i - 1]):
                outer = start
            claim = _said_around(clauses, Part(outer, clause.end), start, saying)
            if claim:
                yield claim
                if claim.attribution.start <= start:
                    start = claim.attribution.end


def _end_of_said(clauses: _Clauses, clause: Part, found: list[Saying]) -> int:
    """Where what follows a conjunction ends: before *…, ziņo X*."""
    opened = max((saying.opening.end for saying in found if saying.opening), default=clause.start)
    last = found[-1] if found else None
    if last is None or last.opening or last.is_aside:
        return clause.end
    segment = clauses.segment(last.verb.start, clause)
    is_behind = segment.start > opened and segment.end == clause.end
    return segment.start if is_behind else clause.end


def _is_impersonal(text: str, clause: Part, saying: Saying) -> bool:
    """Whether nobody in particular says it: *Jau ziņots, ka …*."""
    return sum(1 for _ in words(text, clause.start, saying.verb.start)) <= 1


def _said_around(clauses: _Clauses, clause: Part, inner: int, saying: Saying) -> Claim | None:
    """What is said before, around or behind the words that name its source.

    Args:
        clauses: The sentence.
        clause: The clause, or what follows *Jau ziņots, ka* in it.
        inner: Where the words begin that the latest conjunction opens.
        saying: The verb in the words that name the source.
    """
    text = clauses.text
    segment = clauses.segment(saying.verb.start, clause)
    left = without_blanks(text, Part(min(clause.start, segment.start), segment.start))
    right = without_blanks(text, Part(segment.end, clause.end))
    begins_here = inner >= segment.start or _is_blank(text, Part(inner, segment.start))
    if begins_here or left.start == left.end:
        return _said_behind(clauses, Part(max(inner, segment.start), segment.end), right, saying)
    if right.start == right.end:
        return Claim(Part(segment.start, clause.end), clauses.said(left))
    if _goes_around(text, left, segment, right, saying):
        return Claim(segment, clauses.said(left, right))
    return Claim(Part(segment.start, clause.end), clauses.said(left))


def _said_behind(clauses: _Clauses, segment: Part, right: Part, saying: Saying) -> Claim | None:
    if right.start < right.end:
        follows = saying.is_aside or clauses.speech_in(right)
        return Claim(segment, clauses.said(right)) if follows else None
    if not saying.is_aside:
        return None
    named = (w for w in words(clauses.text, saying.verb.end, segment.end))
    source = next((word for word in named if is_capitalised(clauses.text, word)), None)
    name = candidate_at(clauses.text, source.start) if source else None
    if name is None or name.end >= segment.end:
        return None
    return Claim(Part(segment.start, name.end), clauses.said(Part(name.end, segment.end)))


def _goes_around(text: str, left: Part, segment: Part, right: Part, saying: Saying) -> bool:
    """Whether a sentence goes on behind the words that name its source.

    They are an aside, or end with their verb (*…, Kyiv says, …*), or stand early in the sentence
    (*Иранцы, пишет газета, …*), or what follows begins with *but*; else an apposition follows
    (*…, said X, the minister*).
    """
    if saying.is_aside or without_blanks(text, segment).end == saying.verb.end:
        return True
    first = next(words(text, *right), right)
    return (
        sum(1 for _ in words(text, *left)) <= _SHORT or text[slice(*first)].lower() in _COORDINATORS
    )
