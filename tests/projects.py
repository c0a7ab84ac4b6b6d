"""Projects with articles in them, made through the workspace as the program makes them."""

from pathlib import Path

from zimulis.domain.annotations import LabelledArticle
from zimulis.workspace.articles import article_ids, load_article
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.reading import ReadOptions, read_paths
from zimulis.workspace.session import Session


def make_project(path: Path, *texts: str, annotator: str = "anna") -> Path:
    """Makes a project of text files, in the order given; they stay in a folder beside it."""
    folder = path.with_suffix(".texts")
    folder.mkdir(parents=True)
    files = [folder / f"{number:02}.txt" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    with Session.create(path, annotator_name=annotator) as session:
        items = read_paths(files, ReadOptions())
        import_items(session, items, progress=no_progress, cancel=CancelToken(), alone=True)
    return path


def articles_in(path: Path) -> list[LabelledArticle]:
    """What a project holds on the disk, in its order."""
    with Session.open(path) as session:
        return [load_article(session, article) for article in article_ids(session)]


def marks_in(path: Path, article: int = 0) -> list[tuple[str, ...]]:
    """The spans of an article on the disk, by place: label, then the words of each part."""
    labelled = articles_in(path)[article]
    spans = sorted(labelled.spans, key=lambda span: span.parts)
    return [(span.label, *span.quotes(labelled.article.text)) for span in spans]
