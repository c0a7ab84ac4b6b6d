"""Marks: adding, changing and deleting the spans of the current annotator's layer.

Each command is one transaction and one entry of the history, and refuses with a sentence what
cannot be done. Offsets are code points, half-open.
"""

from collections.abc import Sequence
from dataclasses import replace

from zimulis.domain.annotations import Origin, Span
from zimulis.domain.article import Status
from zimulis.domain.errors import AlreadyMarked, Refused
from zimulis.domain.ids import ArticleId, RejectionId, SpanId, new_uuid
from zimulis.domain.parts import Part, Parts, normalise, subtract
from zimulis.domain.ranges import Ranges
from zimulis.domain.relations import allows, allows_nobody, relation_of_type
from zimulis.domain.scheme import Label
from zimulis.domain.suggestions import Rejection, Scope, Suggestion
from zimulis.domain.trimming import trim_claim, trim_name
from zimulis.domain.values import allowed_values, first_values, values_after_move
from zimulis.store import spans as stored
from zimulis.store.rejections import add_rejection, rejections_in
from zimulis.store.relations import delete_relation, links_at
from zimulis.store.spans import CurrentText, StoredSpan
from zimulis.store.statuses import put_status, status_of
from zimulis.workspace.articles import text_of
from zimulis.workspace.changes import Changes
from zimulis.workspace.session import Command, Session


def add_span(
    session: Session,
    article: ArticleId,
    label: str,
    parts: Sequence[Part],
) -> tuple[SpanId, Changes]:
    """Marks words with a label; a new article is being read from then on.

    Raises:
        AlreadyMarked: The layer has this label on these words.
        Refused: There is nothing to mark, or no such label or article.
    """
    session.required_annotator()
    with session.command(f"mark {label}") as command:
        text = text_of(session, article)
        known = known_label(session, label)
        tidy = tidy_parts(text, parts)
        _refuse_twice(session, text, label, tidy)
        span = new_span(session, command, text, known, tidy)
        start_reading(session, command, text)
    return span, command.outcome


def new_span(
    session: Session,
    command: Command,
    text: CurrentText,
    label: Label,
    parts: Parts,
    proposed: Suggestion | None = None,
) -> SpanId:
    """Adds a span of the current annotator, with the values that its label begins with.

    Args:
        session: The project.
        command: What it is a part of.
        text: The article's.
        label: The span's.
        parts: Where, in the form that a span keeps.
        proposed: The suggestion that the span was, with what it would carry.
    """
    annotator = session.required_annotator().id
    values = first_values(label, text.text, parts)
    origin = Origin.HAND
    if proposed:
        origin = Origin.SUGGESTER
        values |= allowed_values(label, dict(proposed.values))
    span = Span(SpanId(new_uuid()), label.name, parts, annotator, origin, attributes=values)
    stored.add_span(command, text, span)
    return span.id


def add_spans(
    session: Session, article: ArticleId, label: str, places: Sequence[Part]
) -> tuple[tuple[SpanId, ...], Changes]:
    """Marks many places with a label, in one command.

    What lies in a span of the same label and layer is marked already and left as it is.

    Raises:
        Refused: There is no such label or article.
    """
    session.required_annotator()
    with session.command(f"mark {label} everywhere") as command:
        text = text_of(session, article)
        added = add_to(session, command, text, known_label(session, label), places)
    return added, command.outcome


def add_to(
    session: Session, command: Command, text: CurrentText, label: Label, places: Sequence[Part]
) -> tuple[SpanId, ...]:
    """Marks places of one text as `add_spans` does, as a part of a command."""
    annotator = session.required_annotator().id
    trim = trim_claim if label.is_claim else trim_name
    there = Ranges(stored.parts_of_layer(session.connection, text, annotator, label.name))
    added: list[SpanId] = []
    for place in sorted(places):
        part = trim(text.text, place)
        if part.start < part.end and not there.hold(part):
            added.append(new_span(session, command, text, label, (part,)))
    if added:
        start_reading(session, command, text)
    return tuple(added)


def relabel_span(session: Session, span: SpanId, label: str) -> Changes:
    """Gives a span another label.

    Attributes, relations from and to it, and an entity that the label does not allow go; its
    defaults come.
    """
    with session.command(f"relabel as {label}") as command:
        found = own_span(session, span)
        new = known_label(session, label)
        if label == found.span.label:
            return command.outcome
        _refuse_twice(session, found.text, label, found.span.parts)
        entity = found.span.entity
        if entity and stored.entity_label(session.connection, entity) != label:
            entity = None
        values = first_values(new, found.text.text, found.span.parts)
        values |= allowed_values(new, found.span.attributes)
        changed = replace(found.span, label=label, entity=entity, attributes=values)
        stored.replace_span(command, found, changed)
        _drop_links(session, command, found)
    return command.outcome


def _drop_links(session: Session, command: Command, span: StoredSpan) -> None:
    """Deletes the relations of a span that the labels of their ends do not allow any more."""
    for link in links_at(session.connection, span):
        label = known_label(session, link.source)
        relation = relation_of_type(label, link.type)
        if relation is None or not (
            allows(relation, link.target) if link.target else allows_nobody(label, relation)
        ):
            delete_relation(command, link.relation)


def set_parts(
    session: Session,
    span: SpanId,
    parts: Sequence[Part],
    run: str = "",
) -> Changes:
    """Moves a span's edges.

    Args:
        session: The project.
        span: One of the annotator's own layer.
        parts: Its new ranges, in any order.
        run: Consecutive moves with equal tokens are undone as one.
    """
    with session.command("move edge", run=run) as command:
        found = own_span(session, span)
        _replace_parts(session, command, found, tidy_parts(found.text, parts))
    return command.outcome


def add_part(session: Session, span: SpanId, part: Part) -> Changes:
    """Adds a range to a span; one that touches another is joined to it."""
    with session.command("add part") as command:
        found = own_span(session, span)
        tidy_parts(found.text, [part])
        _replace_parts(session, command, found, tidy_parts(found.text, [*found.span.parts, part]))
    return command.outcome


def punch_gap(session: Session, span: SpanId, part: Part) -> Changes:
    """Takes a range out of a span.

    Raises:
        Refused: Nothing would be left of it.
    """
    with session.command("remove part") as command:
        found = own_span(session, span)
        left = subtract(found.text.text, found.span.parts, part)
        if not left:
            raise Refused("Nothing would be left of the span; delete it instead.")
        _replace_parts(session, command, found, left)
    return command.outcome


def set_note(session: Session, span: SpanId, text: str, run: str = "") -> Changes:
    """Writes the note of a span."""
    with session.command("write note", run=run) as command:
        found = own_span(session, span)
        stored.replace_span(command, found, replace(found.span, note=text))
    return command.outcome


def delete_span(session: Session, span: SpanId) -> Changes:
    """Deletes a span and every relation that it takes part in.

    One that was suggested is not suggested again.
    """
    found = own_span(session, span)
    with session.command(f"delete {found.span.label}") as command:
        found = own_span(session, span)
        stored.delete_span(command, found)
        if found.span.origin is Origin.SUGGESTER:
            was = Suggestion("", found.span.label, found.span.parts)
            enter_rejection(session, command, found.text, was, Scope.HERE)
    return command.outcome


def enter_rejection(
    session: Session, command: Command, text: CurrentText, one: Suggestion, scope: Scope
) -> None:
    """Has something not be suggested to the current annotator any more, as a part of a command."""
    rejection = Rejection(
        RejectionId(new_uuid()),
        one.label,
        one.words(text.text),
        None if scope is Scope.EVERYWHERE else text.article,
        one.parts if scope is Scope.HERE else (),
    )
    there = rejections_in(session.connection, session.required_annotator().id, text.article)
    if not any(replace(known, id=rejection.id) == rejection for known in there):
        key = text.key if rejection.article else None
        add_rejection(command, session.required_annotator().id, rejection, key)


def _replace_parts(session: Session, command: Command, found: StoredSpan, parts: Parts) -> None:
    if parts != found.span.parts:
        _refuse_twice(session, found.text, found.span.label, parts)
        label = known_label(session, found.span.label)
        values = values_after_move(
            label, found.span.attributes, found.text.text, found.span.parts, parts
        )
        stored.replace_span(command, found, replace(found.span, parts=parts, attributes=values))


def own_span(session: Session, span: SpanId) -> StoredSpan:
    """A span of the current annotator's layer.

    Raises:
        Refused: It is gone, or somebody else's.
    """
    annotator = session.required_annotator()
    found = stored.find_span(session.connection, span)
    if found is None:
        raise Refused("This span is not there any more.")
    if found.span.annotator != annotator.id:
        raise Refused("This span is in another annotator's layer, which can only be read.")
    return found


def known_label(session: Session, name: str) -> Label:
    """The label of that name.

    Raises:
        Refused: The scheme has none.
    """
    label = session.scheme.label(name)
    if label is None:
        raise Refused(f"The scheme has no label “{name}”.")
    return label


def tidy_parts(text: CurrentText, parts: Sequence[Part]) -> Parts:
    """Ranges in the form that a span keeps.

    Raises:
        Refused: Nothing is left of them.
    """
    tidy = normalise(text.text, parts)
    if not tidy:
        raise Refused("There is nothing to mark here; select some words first.")
    return tidy


def _refuse_twice(session: Session, text: CurrentText, label: str, parts: Parts) -> None:
    annotator = session.required_annotator().id
    there = stored.same_mark(session.connection, text, annotator, label, parts)
    if there is not None:
        raise AlreadyMarked(f"These words are marked as {label} already.", there)


def start_reading(session: Session, command: Command, text: CurrentText) -> None:
    """Has a new article be read by the current annotator from now on."""
    status = status_of(session.connection, text.key, session.required_annotator().id)
    if status.status is Status.NEW:
        put_status(command, text.key, replace(status, status=Status.READING))
