"""`zimulis suggest`."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Annotated

import typer

from zimulis.cli.answer import Answer, counted
from zimulis.cli.parameters import AsJson, Project
from zimulis.cli.running import cancelling
from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import GAP
from zimulis.domain.suggestions import Suggestion
from zimulis.workspace.session import Session
from zimulis.workspace.suggesting import Proposed, accept_likely, suggest


def run(
    project: Project,
    article: Annotated[str, typer.Option(metavar="ID", help="Only for this article.")] = "",
    suggester: Annotated[
        list[str], typer.Option(help="Ask this one; may be given again. All if left out.")
    ] = [],  # noqa: B006 (Typer copies it)
    threshold: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="The least score of a suggestion.")
    ] = 0.0,
    accept: Annotated[
        bool, typer.Option("--accept", help="Mark all of it, but in articles that are done.")
    ] = False,
    annotator: Annotated[str, typer.Option(help="Whose marks are there, and get more.")] = "",
    as_json: AsJson = False,
) -> Answer:
    """Propose what might be marked; nothing is changed without --accept."""
    told: list[dict[str, object]] = []
    lines: list[str] = []
    accepted = 0
    with (
        Session.open(project, annotator or None, migrate=accept) as session,
        _layer(session, accept) as layer,
        cancelling() as cancel,
    ):
        only = ArticleId(article) if article else None
        for proposed in suggest(
            session, article=only, suggesters=suggester, threshold=threshold, cancel=cancel
        ):
            for one in proposed.suggestions:
                told.append(_described(proposed, one))
                lines.append(_line(proposed, one))
            accepted += accept_likely(layer, proposed) if layer else 0
    lines.append(f"{counted(len(told), 'suggestion')}{f', {accepted} accepted' if accept else ''}.")
    data = {"suggestions": told, **({"accepted": accepted} if accept else {})}
    return Answer.of_many(data, lines, failed=False, cancelled=cancel.cancelled)


@contextmanager
def _layer(session: Session, accept: bool) -> Generator[Session | None]:
    """A second session that writes, while the first one reads; None if nothing is accepted."""
    if not accept:
        yield None
        return
    if session.annotator is None:
        known = session.annotators()
        if len(known) != 1:
            raise Refused("Say with --annotator in whose layer the suggestions are to be marked.")
        session.choose_annotator(known[0].name)
    with session.sibling() as writing:
        yield writing


def _described(proposed: Proposed, one: Suggestion) -> dict[str, object]:
    return {
        "article": proposed.article,
        "source": proposed.source,
        "suggester": one.suggester,
        "label": one.label,
        "start": one.extent.start,
        "end": one.extent.end,
        "parts": [list(part) for part in one.parts],
        "text": _words(proposed, one),
        "entity": one.entity,
        "score": one.score,
        "reason": one.reason,
    }


def _line(proposed: Proposed, one: Suggestion) -> str:
    place = f"{one.extent.start}–{one.extent.end}"
    named = f" = {one.entity}" if one.entity else ""
    words = _words(proposed, one)
    return f"{proposed.source} {place}: {one.label} {words}{named} ({one.score:.2f}, {one.reason})"


def _words(proposed: Proposed, one: Suggestion) -> str:
    return GAP.join(proposed.text[start:end] for start, end in one.parts)
