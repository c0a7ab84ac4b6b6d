"""What filters of articles can name, and those that have a name themselves."""

from collections.abc import Mapping

from zimulis.domain.article_filter import parse_filter
from zimulis.domain.errors import Refused
from zimulis.domain.filter_completion import Vocabulary
from zimulis.store import saved_filters as stored
from zimulis.store.listing import all_languages, all_metadata_names, all_tags
from zimulis.workspace.changes import Changes
from zimulis.workspace.session import Session


def vocabulary(session: Session) -> Vocabulary:
    """What there is in the project to be named in a filter."""
    connection = session.connection
    return Vocabulary(
        labels=tuple(label.name for label in session.scheme.labels),
        annotators=tuple(annotator.name for annotator in session.annotators()),
        languages=all_languages(connection),
        tags=all_tags(connection),
        metadata=all_metadata_names(connection),
        saved=saved_filters(session),
    )


def saved_filters(session: Session) -> Mapping[str, str]:
    """The filters that have a name, as they are typed, in the order of their names."""
    return stored.load_filters(session.connection)


def save_filter(session: Session, name: str, text: str) -> Changes:
    """Keeps a filter in the project under a name, in place of what had it.

    Raises:
        Refused: There is no name.
        FilterUnclear: It is no filter.
    """
    name = _tidy(name)
    wanted = parse_filter(text)
    with session.command(f"save the filter “{name}”") as command:
        stored.put_filter(command, name, str(wanted))
    return command.outcome


def rename_filter(session: Session, name: str, new: str) -> str:
    """Keeps a filter under another name; returns that.

    Raises:
        Refused: There is no name, or another filter has it.
    """
    new = _tidy(new)
    if new != name and new in saved_filters(session):
        raise Refused(f"Another filter is called “{new}”.")
    with session.command(f"rename the filter “{name}”") as command:
        stored.rename_filter(command, name, new)
    return new


def _tidy(name: str) -> str:
    tidy = " ".join(name.split())
    if not tidy:
        raise Refused("A filter is kept under a name; write one.")
    return tidy


def forget_filter(session: Session, name: str) -> Changes:
    """Forgets the filter of a name."""
    with session.command(f"forget the filter “{name}”") as command:
        stored.delete_filter(command, name)
    return command.outcome
