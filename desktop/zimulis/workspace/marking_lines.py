"""Marking what a search has found, in many articles at once, as one command."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from zimulis.domain.article import FINISHED
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import Part
from zimulis.domain.scheme import Label
from zimulis.store.spans import CurrentText, current_text
from zimulis.store.statuses import status_of
from zimulis.workspace.changes import Changes
from zimulis.workspace.marking import add_to, known_label
from zimulis.workspace.searching import Line
from zimulis.workspace.session import Command, Session


@dataclass(frozen=True, slots=True)
class MarkedLines:
    """What became of the lines.

    Attributes:
        marked: How many places got a mark.
        known: How many lie in a mark of this label already.
        gone: How many are not in their article any more, because it was corrected or removed.
        finished: How many of the articles that got marks were said to be done or checked.
    """

    marked: int = 0
    known: int = 0
    gone: int = 0
    finished: int = 0

    def __add__(self, other: "MarkedLines") -> "MarkedLines":
        return MarkedLines(
            self.marked + other.marked,
            self.known + other.known,
            self.gone + other.gone,
            self.finished + other.finished,
        )


def mark_lines(session: Session, label: str, lines: Iterable[Line]) -> tuple[MarkedLines, Changes]:
    """Marks the matches of lines with a label; one undo takes all of them back.

    What lies in a span of the same label and layer is marked already and left as it is; so is what
    has become other words since it was found.

    Raises:
        Refused: There is no such label, or nobody annotates.
    """
    session.required_annotator()
    total = MarkedLines()
    with session.command(f"mark {label} on found lines") as command:
        known = known_label(session, label)
        for article, found in groupby(sorted(lines, key=_by_place), key=attrgetter("article")):
            text = current_text(session.connection, article)
            total += _mark(session, command, text, known, list(found))
    return total, command.outcome


def _by_place(line: Line) -> tuple[ArticleId, int, int]:
    return line.article, line.start, line.end


def _mark(
    session: Session, command: Command, text: CurrentText | None, label: Label, lines: list[Line]
) -> MarkedLines:
    """Marks the lines of one article."""
    if text is None:
        return MarkedLines(gone=len(lines))
    places = [
        Part(line.start, line.end)
        for line in lines
        if text.text[line.start : line.end] == line.match
    ]
    added = len(add_to(session, command, text, label, places))
    finished = int(added > 0 and _is_finished(session, text))
    return MarkedLines(added, len(places) - added, len(lines) - len(places), finished)


def _is_finished(session: Session, text: CurrentText) -> bool:
    annotator = session.required_annotator().id
    return status_of(session.connection, text.key, annotator).status in FINISHED
