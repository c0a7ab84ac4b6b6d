"""What the kill test kills: marks in one thread, imports in another, and says what is committed.

Run as `python -m tests.workspace.killed_worker PROJECT`.
"""

import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from threading import Thread

from tests.builders import TEXT, build_incoming, build_span, take_in
from zimulis.domain.errors import AlreadyMarked
from zimulis.domain.exchange import IncomingArticle
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.workspace import articles, history, marking
from zimulis.workspace.session import Session

SPANS = 3
"""How many spans each imported article brings."""


def main() -> None:
    random = Random()
    with Session.open(Path(sys.argv[1]), "anna") as session:
        article = articles.article_ids(session)[0]
        Thread(target=_import_for_ever, args=(session.sibling(),), daemon=True).start()
        while True:
            parts = [Part(start, start + 3) for start in random.sample(range(60), 2)]
            try:
                span, _ = marking.add_span(session, article, "claim", parts)
            except AlreadyMarked:
                continue
            _say("marked", span)
            if random.random() < 0.3:
                history.undo(session)
                _say("undone", span)


def _say(verb: str, span: SpanId) -> None:
    sys.stdout.write(f"{verb} {span}\n")
    sys.stdout.flush()


def _import_for_ever(session: Session) -> None:
    session.choose_annotator("importer")
    for number in count():
        take_in(session, *_items(number))


def _items(number: int) -> Iterator[IncomingArticle]:
    for place in range(400):
        spans = [build_span("person", (n, n + 6)) for n in range(SPANS)]
        yield build_incoming(
            f"{TEXT} {number} {place} {Path(sys.argv[1]).stat().st_mtime_ns}", spans
        )


if __name__ == "__main__":
    main()
