"""Claims over all articles: who claims what; which of them are the same; and as a table in a file.

Claims that say the same carry the same value in the attribute `cluster`, which the shipped labels
have for it (the appearances of one claim, in ClaimReview's terms).
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from zimulis.domain.boundaries import words
from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId, SpanId
from zimulis.domain.inflection import form_keys, shared_beginning
from zimulis.domain.relations import claimant_relation
from zimulis.domain.scheme import AttributeDefinition, AttributeType, Label
from zimulis.domain.spreadsheets import harmless
from zimulis.domain.values import definition_of
from zimulis.formats.atomic import replacing
from zimulis.store import claims as stored
from zimulis.store.claims import DATE, TITLE, WORDS, ClaimRow, ClaimWish
from zimulis.store.spans import replace_span
from zimulis.workspace.changes import Changes
from zimulis.workspace.marking import known_label, own_span
from zimulis.workspace.session import Session

__all__ = [
    "ABOUT",
    "DATE",
    "GROUP",
    "TITLE",
    "WORDS",
    "ClaimRow",
    "choices",
    "claim_ids",
    "claim_labels",
    "claim_rows",
    "claimant_type",
    "group",
    "likely_same",
    "save_csv",
]

GROUP = "cluster"
"""The attribute that claims which say the same have in common."""
ABOUT = "about"
"""The type of relation that says what a claim is about."""

_SHORT = 4  # letters; shorter words are shared by claims that say anything
_LOOKED_FOR = 8  # words of a claim
_ALIKE = 0.5  # of the words of the claim that has fewer of them
_MOST = 50  # that are offered
_AT_ONCE = 500  # rows of a file


def claim_labels(session: Session) -> tuple[Label, ...]:
    """The labels whose spans are claims."""
    return tuple(label for label in session.scheme.labels if label.is_claim)


def claimant_type(session: Session) -> str:
    """The type of relation that leads from a claim to its claimant; empty if there is none."""
    relations = map(claimant_relation, claim_labels(session))
    return next((relation.type for relation in relations if relation), "")


def choices(session: Session) -> tuple[AttributeDefinition, ...]:
    """What the labels ask of a claim that is one of a few values."""
    found: dict[str, AttributeDefinition] = {}
    for label in claim_labels(session):
        for definition in label.attributes:
            if definition.type is AttributeType.CHOICE and definition.shown:
                found.setdefault(definition.name, definition)
    return tuple(found.values())


def claim_ids(
    session: Session,
    filter_text: str = "",
    *,
    article: ArticleId | None = None,
    by: str = "",
    descending: bool = False,
) -> list[SpanId]:
    """The claims of the annotator's layer.

    Args:
        session: The project.
        filter_text: Words that must each be in the claim, its claimant, what it is about, its
            values, or its article's title; or begin its date.
        article: The only one whose claims are wanted; None for all.
        by: What they are in the order of: the type of a relation, the name of an attribute, or
            `WORDS`, `DATE` or `TITLE`; empty for the order of the project.
        descending: Whether the last comes first.
    """
    annotator = session.annotator
    labels = claim_labels(session)
    if annotator is None or not labels:
        return []
    types = {relation.type for label in labels for relation in label.relations}
    wish = ClaimWish(
        [label.name for label in labels],
        filter_text.casefold().split(),
        article,
        by,
        is_relation=by in types,
        descending=descending,
    )
    return stored.claim_ids(session.connection, annotator.id, wish)


def claim_rows(session: Session, ids: Sequence[SpanId]) -> list[ClaimRow]:
    """What a table shows of some claims, in the order asked for, without those that are gone."""
    return stored.claim_rows(session.connection, ids)


# Claims that say the same.


def group(session: Session, claims: Sequence[SpanId], name: str) -> Changes:
    """Says that claims say the same, by giving them the same group; an empty one takes them out.

    Raises:
        Refused: A label has no attribute for it, or a claim is gone or somebody else's.
    """
    kept = name.strip()
    with session.command(f"group claims as {kept}" if kept else "ungroup claims") as command:
        for claim in claims:
            found = own_span(session, claim)
            if definition_of(known_label(session, found.span.label), GROUP) is None:
                raise Refused(
                    f"A {found.span.label} has no attribute “{GROUP}”; add it to the label first."
                )
            values = {**found.span.attributes, GROUP: kept}
            if not kept:
                del values[GROUP]
            replace_span(command, found, replace(found.span, attributes=values))
    return command.outcome


def likely_same(session: Session, claim: SpanId) -> list[SpanId]:
    """Claims that may say the same as one, the likeliest first, itself before all.

    They are an offer: they share at least half of the longer words, in whatever form.
    """
    annotator = session.annotator
    there = claim_rows(session, [claim])
    if annotator is None or not there:
        return []
    row = there[0]
    own = _words(row.words, row.language)
    longest = sorted(own, key=len, reverse=True)[:_LOOKED_FOR]
    if not longest:
        return [claim]
    beginnings = [shared_beginning(word, row.language) for word in longest]
    labels = [label.name for label in claim_labels(session)]
    scores: dict[SpanId, float] = {}
    for other, said, language in stored.alike(session.connection, annotator.id, labels, beginnings):
        scores[other] = _likeness(own, _words(said, language))
    likely = [one for one, score in scores.items() if score >= _ALIKE and one != claim]
    likely.sort(key=lambda one: -scores[one])
    return [claim, *likely[:_MOST]]


def _words(text: str, language: str) -> dict[str, frozenset[str]]:
    """The longer words of a text, each with the keys by which its forms are known."""
    folded = (text[slice(*part)].casefold() for part in words(text))
    return {word: form_keys(word, language) for word in folded if len(word) >= _SHORT}


def _likeness(some: dict[str, frozenset[str]], others: dict[str, frozenset[str]]) -> float:
    fewer, more = sorted((some, others), key=len)
    if not fewer:
        return 0.0
    known = {key for keys in more.values() for key in keys}
    return sum(not keys.isdisjoint(known) for keys in fewer.values()) / len(fewer)


# As a file.


def save_csv(
    session: Session, ids: Sequence[SpanId], target: Path, *, for_spreadsheets: bool = True
) -> int:
    """Writes claims as a table, one a row; returns how many.

    Args:
        session: The project.
        ids: The claims, in the order wanted.
        target: The file; what was there stays until the end.
        for_spreadsheets: Whether to begin with a byte order mark, without which Excel takes UTF-8
            for something else.

    Raises:
        OSError: It cannot be written.
    """
    encoding = "utf-8-sig" if for_spreadsheets else "utf-8"
    names = [definition.name for definition in choices(session)]
    claimant = claimant_type(session)
    count = 0
    with replacing(target) as stream:
        text = io.TextIOWrapper(stream, encoding, newline="")
        writer = csv.writer(text)
        writer.writerow(
            ["claimant", "claim", *names, ABOUT, GROUP, "date", "title", "article", "span"]
        )
        for at in range(0, len(ids), _AT_ONCE):
            for row in claim_rows(session, ids[at : at + _AT_ONCE]):
                writer.writerow(map(harmless, _cells(row, claimant, names)))
                count += 1
        text.flush()
        text.detach()
    return count


def _cells(row: ClaimRow, claimant: str, names: Iterable[str]) -> list[str]:
    return [
        ", ".join(row.ends.get(claimant, ())),
        row.words,
        *(row.values.get(name, "") for name in names),
        ", ".join(row.ends.get(ABOUT, ())),
        row.values.get(GROUP, ""),
        row.published,
        row.title,
        row.article,
        row.span,
    ]
