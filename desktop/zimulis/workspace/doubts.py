"""What corrections of texts have left to look at: answering it, mark by mark."""

from collections.abc import Sequence

from zimulis.domain.doubts import DoubtfulSpan
from zimulis.domain.errors import AlreadyMarked, Refused
from zimulis.domain.ids import ArticleId, DoubtId, SpanId
from zimulis.domain.parts import Part
from zimulis.domain.trimming import trim_claim, trim_name
from zimulis.store import doubts as stored
from zimulis.store.doubts import StoredDoubt
from zimulis.store.spans import same_mark
from zimulis.workspace.articles import text_of
from zimulis.workspace.changes import Changes
from zimulis.workspace.marking import known_label, tidy_parts
from zimulis.workspace.session import Session


def doubts(session: Session, article: ArticleId) -> Sequence[DoubtfulSpan]:
    """What corrections have left the annotator to look at in an article, by place."""
    annotator = session.annotator
    if annotator is None:
        return ()
    return stored.load_doubts(session.connection, article, annotator.id)


def accept(session: Session, doubt: DoubtId) -> Changes:
    """Leaves a mark as it is; or gone, if its words are.

    Raises:
        Refused: Somebody has looked at it already, or it is in another layer.
    """
    with session.command("accept after correction") as command:
        stored.settle_doubt(command, _own_doubt(session, doubt))
    return command.outcome


def put_on(session: Session, doubt: DoubtId, parts: Sequence[Part]) -> tuple[SpanId, Changes]:
    """Puts a mark whose words are gone on others, with all that was said of it.

    Raises:
        Refused: There is nothing to mark, or it is marked so already.
    """
    with session.command("mark again") as command:
        found = _own_doubt(session, doubt)
        text = text_of(session, found.article)
        label = stored.label_of_lost(session.connection, found) if found.lost else None
        if label is None:
            raise Refused("The label of this mark is not in the scheme any more.")
        trim = trim_claim if known_label(session, label).is_claim else trim_name
        tidy = tidy_parts(text, [trim(text.text, part) for part in parts])
        there = same_mark(session.connection, text, found.annotator, label, tidy)
        if there is not None:
            raise AlreadyMarked(f"These words are marked as {label} already.", there)
        stored.put_back(command, found, text, tidy)
    return found.span, command.outcome


def _own_doubt(session: Session, doubt: DoubtId) -> StoredDoubt:
    found = stored.find_doubt(session.connection, doubt)
    if found is None:
        raise Refused("Somebody has looked at this already.")
    if found.annotator != session.required_annotator().id:
        raise Refused("This mark is in another annotator's layer, which can only be read.")
    return found
