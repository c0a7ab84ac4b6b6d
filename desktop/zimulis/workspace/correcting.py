"""Correcting the text of an article: a new revision, to which the marks of all layers move.

What cannot be moved safely is entered as a doubt of the annotator whose mark it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from zimulis.domain.alignment import Alignment
from zimulis.domain.anchoring import Anchored, anchor, move_zones
from zimulis.domain.article import Revision, Zone, text_sha256
from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId, RevisionId, new_uuid
from zimulis.domain.values import values_after_change
from zimulis.formats.normalising import normalise
from zimulis.formats.zones import published_in, title_in
from zimulis.store import doubts as stored_doubts
from zimulis.store import revisions as stored
from zimulis.store.revisions import OldSpan, PastRevision
from zimulis.store.spans import CurrentText
from zimulis.store.values import quote_of
from zimulis.workspace.alike import renew
from zimulis.workspace.articles import text_of
from zimulis.workspace.changes import Changes
from zimulis.workspace.session import Command, Session

__all__ = [
    "Original",
    "Outcome",
    "PastRevision",
    "begin",
    "correct",
    "past_revisions",
    "text_of_revision",
]


@dataclass(frozen=True, slots=True)
class Original:
    """What somebody is about to correct.

    Attributes:
        text: The text as it is.
        spans: The marks of all layers.
    """

    text: CurrentText
    spans: Sequence[OldSpan]
    zones: tuple[Zone, ...]

    def outcome(self, text: str) -> "Outcome":
        """What would become of everything with another text."""
        alignment = Alignment(self.text.text, normalise(text).text)
        moved = anchor(alignment, (old.span for old in self.spans))
        return Outcome(alignment, tuple(moved), move_zones(alignment, self.zones))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of an article by a correction.

    Attributes:
        alignment: Where the texts differ.
        marks: What becomes of each mark, in the order of the original.
    """

    alignment: Alignment
    marks: tuple[Anchored, ...]
    zones: tuple[Zone, ...]

    @property
    def text(self) -> str:
        """The new text."""
        return self.alignment.new

    @property
    def doubtful(self) -> tuple[Anchored, ...]:
        """The marks that somebody must look at."""
        return tuple(mark for mark in self.marks if mark.doubt)


def begin(session: Session, article: ArticleId) -> Original:
    """What there is to correct.

    Raises:
        Refused: The article is gone.
    """
    connection = session.connection
    with connection.snapshot():
        text = text_of(session, article)
        return Original(
            text, stored.old_spans(connection, text), stored.zones_of_text(connection, text)
        )


def correct(session: Session, seen: CurrentText, text: str) -> tuple[Outcome, Changes]:
    """Gives an article another text; the old one is kept.

    Args:
        session: The project.
        seen: The text that was corrected.
        text: As it shall be.

    Raises:
        Refused: The text is empty, the same, another article's, or was corrected by somebody else
            since it was seen.
    """
    session.required_annotator()
    with session.command("correct text") as command:
        original = begin(session, seen.article)
        if original.text.revision != seen.revision:
            raise Refused("The text was corrected by somebody else meanwhile; look at it again.")
        outcome = original.outcome(text)
        _refuse_unfit(session, original, outcome.text)
        revision = _add_revision(session, command, original, outcome)
        _move_marks(session, command, original, outcome, revision)
        renew(session, [seen.article])
    return outcome, command.outcome


def _refuse_unfit(session: Session, original: Original, text: str) -> None:
    if not text.strip():
        raise Refused("Nothing would be left of the text; remove the article instead.")
    if text == original.text.text:
        raise Refused("Nothing was changed.")
    other = stored.title_of_text(session.connection, text_sha256(text), original.text.key)
    if other is not None:
        raise Refused(f"“{other}” has this very text already.")


def _add_revision(session: Session, command: Command, original: Original, outcome: Outcome) -> int:
    """Enters the text; title and date follow it where they were taken from it."""
    before, after = (original.text.text, original.zones), (outcome.text, outcome.zones)
    title, published = stored.title_and_date(session.connection, original.text)
    if title == title_in(*before):
        title = title_in(*after)
    if published == published_in(*before):
        published = published_in(*after)
    revision = Revision(
        RevisionId(new_uuid()), outcome.text, text_sha256(outcome.text), zones=outcome.zones
    )
    return stored.add_revision(command, original.text, revision, title, published)


def _move_marks(
    session: Session, command: Command, original: Original, outcome: Outcome, revision: int
) -> None:
    pairs = list(zip(original.spans, outcome.marks, strict=True))
    safe = {
        mark.span.id: (old.image["quote"], quote_of(outcome.text, mark.parts))
        for old, mark in pairs
        if not mark.doubt
    }
    alignment = outcome.alignment
    stored_doubts.move_doubts(command, original.text, safe, alignment.start)
    stored_doubts.lose_spans(command, [(mark, old.image) for old, mark in pairs if not mark.parts])
    stored.move_spans(
        command,
        revision,
        outcome.text,
        (
            (old, mark.parts, _values(session, old, mark, alignment))
            for old, mark in pairs
            if mark.parts
        ),
    )
    for old, mark in pairs:
        if mark.doubt and mark.parts:
            stored_doubts.enter_doubt(command, mark, old.image, outcome.text)


def _values(session: Session, old: OldSpan, mark: Anchored, alignment: Alignment) -> dict[str, str]:
    """The values of a mark; what followed from its words follows from the new ones."""
    values = dict(old.span.attributes)
    if old.image["quote"] == quote_of(alignment.new, mark.parts):
        return values
    label = session.scheme.label(old.span.label)
    if label is None:
        return values
    before, after = (alignment.old, old.span.parts), (alignment.new, mark.parts)
    return values_after_change(label, values, before, after)


# Texts that were.


def past_revisions(session: Session, article: ArticleId) -> Sequence[PastRevision]:
    """All texts of an article, the newest first."""
    return stored.past_revisions(session.connection, article)


def text_of_revision(session: Session, revision: RevisionId) -> str:
    """One of them.

    Raises:
        Refused: It is gone.
    """
    text = stored.text_of_revision(session.connection, revision)
    if text is None:
        raise Refused("This text is not in the project any more.")
    return text
