"""From candidate to candidate: names, designators, and marks that open somebody's words.

Only what lies around the place is read, so that a text of any length answers at once. Offsets: code
points, half-open.
"""

from collections.abc import Iterator
from itertools import takewhile

import regex

from zimulis.domain.boundaries import QUOTATION_MARKS, around, sentences, words
from zimulis.domain.candidates import (
    first_word_start,
    is_capitalised,
    is_designator,
    is_name_at_start,
    run_of,
)
from zimulis.domain.capitals import names_nobody
from zimulis.domain.parts import Part
from zimulis.domain.speech import speech

_INK = regex.compile(r"\S")


def candidates(text: str, line: Part) -> Iterator[Part]:
    """Where hopping stops in a line, in order.

    A stop is a capitalised run that a label key takes whole, or a designator. The first word of a
    sentence or of a quotation is none if it names nobody as far as can be seen: it is a word such
    as *the*, or the text has it in lower case too. A mark that opens somebody's words is a stop,
    and then the name right behind it is none of its own: a label key takes that from the mark.
    """
    marks = {run[0].start for run in speech(text, line) if text[run[0].start] in QUOTATION_MARKS}
    firsts = {first_word_start(text, sentence) for sentence in sentences(text, line)}
    at = line.start
    for word in words(text, *line):
        if word.start < at:
            continue
        mark = next((mark for mark in sorted(marks) if at <= mark < word.start), None)
        run = run_of(text, word) if is_capitalised(text, word) else None
        if run and run == word and not _is_stop(text, word, is_first=word.start in firsts):
            run = None
        at = run.end if run else word.end
        if mark is not None:
            marks.discard(mark)
            yield Part(mark, at if run and run.start == mark + 1 else mark + 1)
        elif run:
            yield run


def _is_stop(text: str, word: Part, *, is_first: bool) -> bool:
    if is_designator(text, word):
        return True
    if names_nobody(text[slice(*word)]):
        return False
    may_be_none = is_first or text[word.start - 1 : word.start] in QUOTATION_MARKS
    return not may_be_none or is_name_at_start(text, word)


def candidates_after(text: str, offset: int) -> Iterator[Part]:
    """The candidates that start behind `offset`, the nearest first."""
    at = done = offset
    while ink := _INK.search(text, max(0, at)):
        line = around(text, ink.start())
        for found in candidates(text, line):
            if found.start > done:
                done = found.start
                yield found
        at = max(line.end, ink.end())


def candidates_before(text: str, offset: int) -> Iterator[Part]:
    """The candidates that start before `offset`, the nearest first."""
    end = done = offset
    while end > 0:
        line = around(text, end - 1)
        for found in reversed(_starting_before(done, candidates(text, line))):
            done = found.start
            yield found
        end = min(line.start, end - 1)


def _starting_before(offset: int, found: Iterator[Part]) -> list[Part]:
    return list(takewhile(lambda candidate: candidate.start < offset, found))
