"""A project of annotated articles, for the figures that start from one."""

from collections.abc import Iterable
from pathlib import Path

from tests.bench.corpus import Corpus, Sample, incoming
from zimulis.domain.exchange import IncomingArticle
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session


def add_articles(path: Path, corpus: Corpus, numbers: Iterable[int]) -> None:
    """Adds articles of a corpus to a project, which is made if it is not there."""
    add_samples(path, corpus.samples(numbers))


def add_samples(path: Path, samples: Iterable[Sample]) -> None:
    """Adds annotated articles to a project, which is made if it is not there."""
    add_incoming(path, map(incoming, samples))


def add_incoming(path: Path, articles: Iterable[IncomingArticle]) -> None:
    """Adds articles as readers give them to a project, which is made if it is not there."""
    opened = Session.open if path.exists() else Session.create
    with opened(path, annotator_name="anna") as session:
        report = import_items(
            session,
            articles,
            progress=no_progress,
            cancel=CancelToken(),
            fallback_annotator="anna",
            alone=True,
        )
    assert not report.failed, report.failed[0]
