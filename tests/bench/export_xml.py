"""`export_xml`: a project of annotated articles as one XML file."""

from pathlib import Path
from typing import Any

from lxml import etree

from tests.bench.annotated_project import add_articles
from tests.bench.corpus import Corpus, incoming
from tests.bench.measuring import Bench, Budget, Figure, alternately, seconds
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.ids import new_uuid
from zimulis.workspace.exporting import Plan, export
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session

_ANNOTATOR = new_uuid()


def measure(bench: Bench) -> list[Figure]:
    corpus, project = Corpus(), bench.path("project.zimulis")
    add_articles(project, corpus, range(bench.articles))
    articles = [incoming(sample).labelled for sample in corpus.samples(range(bench.articles))]

    def ours() -> float:
        target = bench.path("ours.xml")
        return bench.articles / seconds(lambda: export_all(project, target))

    def bare() -> float:
        target = bench.path("bare.xml")
        return bench.articles / seconds(lambda: _write_bare(target, articles))

    value, baseline = alternately(ours, bare, rounds=3)
    return [Figure("export_xml", value, "articles/s", baseline, Budget(0.5, at_least=True))]


def export_all(project: Path, target: Path, format_name: str = "xml") -> None:
    """Exports every article with all that was said about it."""
    plan = Plan(format_name)
    with Session.open(project) as session:
        written = export(session, target, plan, progress=no_progress, cancel=CancelToken())
    assert written.articles, "nothing was written"


def _write_bare(target: Path, articles: list[LabelledArticle]) -> None:
    """Writes the same articles and spans from memory."""
    with target.open("wb") as stream, etree.xmlfile(stream, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("corpus", version="1.0", offsets="codepoint"):
            for labelled in articles:
                _write_article(xml, labelled)


def _write_article(xml: Any, labelled: LabelledArticle) -> None:
    article, text = labelled.article, labelled.article.text
    about = {
        "id": f"a{article.id}",
        "lang": article.language,
        "published": article.published,
        "source": article.source,
        "sha256": article.revision.sha256,
        "bytes-sha256": article.revision.bytes_sha256,
        "encoding": article.revision.encoding,
    }
    xml.write("\n  ")
    with xml.element("article", about):
        xml.write("\n    ")
        with xml.element("title"):
            xml.write(article.title)
        xml.write("\n    ")
        with xml.element("text", {"xml:space": "preserve"}):
            xml.write(text)
        for span in labelled.spans:
            (start, end), *_ = span.parts
            place = {
                "id": f"s{span.id}",
                "label": span.label,
                "start": str(start),
                "end": str(end),
                "annotator": f"u{_ANNOTATOR}",
                "origin": span.origin,
            }
            xml.write("\n    ")
            with xml.element("span", place), xml.element("quote"):
                xml.write(text[start:end])
        xml.write("\n  ")
