"""`zimulis search`."""

import json
import os
import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from typing import Annotated

import typer

from zimulis.cli.answer import Code, counted
from zimulis.cli.parameters import AsJson, Project
from zimulis.cli.running import cancelling
from zimulis.workspace.jobs import CancelToken
from zimulis.workspace.searching import Line, Lines, Searcher, Wish, flat
from zimulis.workspace.session import Session

_SHOWN = 40  # code points on either side of a match, for a person
_QUERY = (
    'Words, which are found in every form; "these only"; begin*; -without; one OR other; marks by'
    ' label:weapon in:claim entity:"Kims Čenuns" directness:direct.'
)


def run(
    project: Project,
    query: Annotated[str, typer.Argument(metavar="QUERY", help=_QUERY)],
    limit: Annotated[
        int | None, typer.Option(min=0, help="Tell of so many places; all are counted.")
    ] = None,
    label: Annotated[str, typer.Option(help="Only what lies in marks of this label.")] = "",
    as_json: AsJson = False,
) -> "FoundPlaces":
    """Search all articles for words or marks, and show what stands around them."""
    session = Session.open(project, migrate=False)
    try:
        found = Searcher(session).search(Wish(query, label))
    except BaseException:
        session.close()
        raise
    return FoundPlaces(session, found, limit)


class FoundPlaces:
    """Tells of places while they are found, however many there are."""

    def __init__(self, session: Session, found: Generator[Lines], limit: int | None) -> None:
        """Takes a search that has begun.

        Args:
            session: Closed at the end.
            found: The lines of one article after the other.
            limit: How many are told of; all if None.
        """
        self._session = session
        self._found = found
        self._limit = limit
        self._told = 0
        self._total = 0

    def tell(self, *, as_json: bool) -> Code:
        """Prints every place as soon as it is known, then how many there are."""
        with closing(self._session), closing(self._found), cancelling() as cancel:
            try:
                (self._tell_json if as_json else self._tell_lines)(cancel)
            except BrokenPipeError:  # whoever read them has seen enough
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
                return Code.DONE
        return Code.CANCELLED if cancel.cancelled else Code.DONE

    def _lines(self, cancel: CancelToken) -> Iterator[Line]:
        """The lines that are told of; the others are counted."""
        for lines in self._found:
            for line in lines:
                self._total += 1
                if self._limit is None or self._told < self._limit:
                    self._told += 1
                    yield line
            if cancel.cancelled:
                return

    def _tell_json(self, cancel: CancelToken) -> None:
        _print('{"hits": [')
        for line in self._lines(cancel):
            _print((", " if self._told > 1 else "") + json.dumps(_described(line)))
        end = ', "cancelled": true' if cancel.cancelled else ""
        _print(f'], "total": {self._total}{end}}}\n')
        sys.stdout.flush()

    def _tell_lines(self, cancel: CancelToken) -> None:
        for line in self._lines(cancel):
            left, right = flat(line.left)[-_SHOWN:], flat(line.right)[:_SHOWN]
            _print(f"{left:>{_SHOWN}}[{flat(line.match)}]{right:<{_SHOWN}}  {line.title}\n")
        cancelled = " Cancelled." if cancel.cancelled else ""
        _print(f"{counted(self._total, 'place')}.{cancelled}\n")
        sys.stdout.flush()


def _described(line: Line) -> dict[str, object]:
    return {
        "article": line.article,
        "title": line.title,
        "start": line.start,
        "end": line.end,
        "left": line.left,
        "match": line.match,
        "right": line.right,
    }


def _print(text: str) -> None:
    sys.stdout.write(text)
