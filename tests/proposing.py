"""Pencil without processes, for tests of what is counted."""

import re
from collections.abc import Sequence

from zimulis.assist import Snapshot, sift
from zimulis.domain.parts import Part
from zimulis.domain.suggestions import Suggestion
from zimulis.workspace import gains
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session


def names(article: Snapshot) -> Sequence[Suggestion]:
    """Every word with a capital after a space, as a person."""
    found = re.finditer(r"(?<= )\w+", article.text)
    capitals = [Part(*match.span()) for match in found if match[0][0].isupper()]
    proposed = [Suggestion("names", "person", (part,)) for part in capitals]
    return sift(article, proposed)


def count_names(session: Session, cancel: CancelToken | None = None) -> int:
    """Counts what is due; returns how many articles that were."""
    return gains.count(session, names, no_progress, cancel or CancelToken())
