"""`export_xml`: a project of annotated articles as one XML file."""

from pathlib import Path
from typing import Any

from lxml import etree

from tests.bench.annotated_project import add_articles
from tests.bench.corpus import Corpus, Sample
from tests.bench.measuring import Bench, Budget, Figure, alternately, seconds
from zimulis.workspace.exporting import Selection, export
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session


def measure(bench: Bench) -> list[Figure]:
    corpus, project = Corpus(), bench.path("project.zimulis")
    add_articles(project, corpus, range(bench.articles))
    samples = list(corpus.samples(range(bench.articles)))

    def ours() -> float:
        target = bench.path("ours.xml")
        return bench.articles / seconds(lambda: export_all(project, target))

    def bare() -> float:
        target = bench.path("bare.xml")
        return bench.articles / seconds(lambda: _write_bare(target, samples))

    value, baseline = alternately(ours, bare, rounds=3)
    return [Figure("export_xml", value, "articles/s", baseline, Budget(0.5, at_least=True))]


def export_all(project: Path, target: Path) -> None:
    """Exports every article with all that was said about it."""
    with Session.open(project) as session:
        written = export(
            session, target, "xml", Selection(), progress=no_progress, cancel=CancelToken()
        )
    assert not written.losses, written.losses[0]


def _write_bare(target: Path, samples: list[Sample]) -> None:
    """Writes the same articles and spans from memory."""
    with target.open("wb") as stream, etree.xmlfile(stream, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("corpus", version="1.0", offsets="codepoint"):
            for sample in samples:
                _write_sample(xml, sample)


def _write_sample(xml: Any, sample: Sample) -> None:
    number = str(sample.number)
    with xml.element("article", {"id": number, "lang": "lv", "source": number}):
        with xml.element("title"):
            xml.write(sample.title)
        with xml.element("text", {"xml:space": "preserve"}):
            xml.write(sample.text)
        for index, mark in enumerate(sample.marks):
            attributes = {
                "id": f"{number}-{index}",
                "label": mark.label,
                "start": str(mark.start),
                "end": str(mark.end),
                "annotator": "anna",
                "origin": "import",
            }
            with xml.element("span", attributes), xml.element("quote"):
                xml.write(sample.text[mark.start : mark.end])
