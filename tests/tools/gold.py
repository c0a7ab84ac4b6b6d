"""What the gold of a sample article says."""

from pathlib import Path
from typing import Any

from tests.projects import articles_in
from zimulis.assets import corpus_paths
from zimulis.domain.annotations import LabelledArticle, Span, TargetKind
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.reading import ReadOptions, read_paths
from zimulis.workspace.session import Session


def gold_of(article: str, scratch: Path) -> LabelledArticle:
    """A sample article with its annotations.

    Args:
        article: The stem of its file.
        scratch: A folder to work in.
    """
    path = scratch / "gold.zimulis"
    with corpus_paths() as files, Session.create(path) as session:
        chosen = [file for file in files if file.stem == article]
        items = read_paths(chosen, ReadOptions())
        import_items(session, items, progress=no_progress, cancel=CancelToken(), alone=True)
    (labelled,) = articles_in(path)
    return labelled


def said(labelled: LabelledArticle) -> tuple[set[Any], set[Any]]:
    """What the annotations say: labels on words, and who makes each claim."""
    spans = {span.id: span for span in labelled.spans}

    def mark(span: Span) -> tuple[str, ...]:
        return (span.label, *map(str, span.parts), *span.quotes(labelled.article.text))

    claimants = {
        (
            mark(spans[relation.source]),
            mark(spans[relation.target])  # pyright: ignore[reportArgumentType]
            if relation.target_kind is TargetKind.SPAN
            else relation.target_kind,
        )
        for relation in labelled.relations
        if relation.type == "claimant"
    }
    return set(map(mark, spans.values())), claimants
