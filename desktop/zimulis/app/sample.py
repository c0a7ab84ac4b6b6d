"""The sample corpus in a scratch project of its own."""

from pathlib import Path

from zimulis.assets import corpus_paths
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.reading import ReadOptions, read_paths
from zimulis.workspace.session import Session


def make_sample(path: Path) -> None:
    """Makes a project of the sample corpus."""
    with (
        corpus_paths() as articles,
        Session.create(path) as session,
    ):
        items = read_paths(articles, ReadOptions())
        import_items(session, items, progress=no_progress, cancel=CancelToken(), alone=True)
