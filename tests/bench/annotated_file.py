"""Annotated articles in one XML file, for the figures that start from one.

The budget speaks of JSONL; until a reader of annotated JSONL is there, the project's own format is
what annotated articles come in.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.bench.corpus import Corpus, incoming
from zimulis.domain.annotations import Annotator, LabelledArticle
from zimulis.domain.exchange import Header
from zimulis.domain.ids import AnnotatorId
from zimulis.formats.registry import formats

ANNA = Annotator(AnnotatorId("d" * 32), "anna")
"""Whose the spans are."""


def write_annotated(target: Path, corpus: Corpus, count: int) -> None:
    """Writes the first articles of a corpus with their spans."""
    writer = formats()["xml"].writer
    assert writer, "XML is written"
    header = Header(annotators=(ANNA,))
    writer.write(target, header, annotated(corpus, count), {})


def annotated(corpus: Corpus, count: int) -> Iterator[LabelledArticle]:
    """The first articles of a corpus; their spans are one annotator's."""
    for sample in corpus.samples(range(count)):
        labelled = incoming(sample).labelled
        spans = tuple(replace(span, annotator=ANNA.id) for span in labelled.spans)
        yield replace(labelled, spans=spans)
