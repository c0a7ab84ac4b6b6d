"""What is done to many articles as one command, which one undo takes back."""

from collections.abc import Collection, Mapping, Sequence

from zimulis.domain.article import Status
from zimulis.domain.errors import ProjectBusy, Refused
from zimulis.domain.ids import ArticleId
from zimulis.store.batches import (
    count_tags,
    keys_of,
    put_binned,
    put_status_of_all,
    put_tags,
    unbinned,
)
from zimulis.store.listing import all_tags
from zimulis.store.purging import purge_articles
from zimulis.workspace.articles import text_of
from zimulis.workspace.changes import Changes, Kind
from zimulis.workspace.session import Session


def set_status_of_all(session: Session, articles: Sequence[ArticleId], status: Status) -> Changes:
    """Says how far the annotator is with articles; her questions stay."""
    annotator = session.required_annotator().id
    with session.command(f"set {status}") as command:
        put_status_of_all(command, keys_of(session.connection, articles), annotator, status)
    return command.outcome


def change_tags(
    session: Session,
    articles: Sequence[ArticleId],
    added: Collection[str] = (),
    removed: Collection[str] = (),
) -> Changes:
    """Gives tags to articles and takes others away."""
    new = {" ".join(tag.split()) for tag in added} - {""}
    with session.command("change tags") as command:
        put_tags(command, keys_of(session.connection, articles), new, removed)
    return command.outcome


def tags_of(session: Session, articles: Sequence[ArticleId]) -> Mapping[str, int]:
    """Every tag of the project, with how many of some articles have it."""
    counts = count_tags(session.connection, keys_of(session.connection, articles))
    return {tag: counts.get(tag, 0) for tag in all_tags(session.connection)}


def move_to_bin(session: Session, articles: Sequence[ArticleId]) -> Changes:
    """Takes articles out of the list, the counts and the exports; they can be put back."""
    with session.command("move to the bin") as command:
        put_binned(command, keys_of(session.connection, articles), binned=True)
    return command.outcome


def put_back(session: Session, articles: Sequence[ArticleId]) -> Changes:
    """Takes articles out of the bin."""
    with session.command("put back from the bin") as command:
        put_binned(command, keys_of(session.connection, articles), binned=False)
    return command.outcome


def purge(session: Session, articles: Sequence[ArticleId]) -> Changes:
    """Removes articles of the bin for good, with all layers and their history.

    This cannot be undone. No word of them stays in the project's file. Backups that were made
    before still hold them.

    Raises:
        Refused: One of them is not in the bin, or is gone already.
        ProjectBusy: They are gone, but others use the file, which keeps traces until the next
            purge.
    """
    connection = session.connection
    with session.lock.turn():
        with connection.transaction():
            texts = [text_of(session, article) for article in articles]
            if unbinned(connection, [text.key for text in texts]):
                raise Refused("Only what is in the bin can be removed for good.")
            purge_articles(connection, texts)
        changes = Changes(frozenset({Kind.ARTICLES, Kind.SPANS}), frozenset(articles))
        try:
            connection.rebuild()
        except ProjectBusy as error:
            raise ProjectBusy(
                f"The articles are gone, but traces of them stay in {session.path} until the next"
                " purge, because others are using the file."
            ) from error
        finally:
            session.announce(changes)
    return changes
