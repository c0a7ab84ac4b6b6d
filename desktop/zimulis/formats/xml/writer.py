"""Writes the corpus format, article by article, in memory that does not grow with their number."""

from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header
from zimulis.formats import WriteOptions, Written
from zimulis.formats.atomic import replacing
from zimulis.formats.losses import Losses
from zimulis.formats.xml.article_writer import ArticleWriter
from zimulis.formats.xml.header_writer import write_header
from zimulis.formats.xml.vocabulary import NAMESPACE, OFFSETS, VERSION

_ROOT = f"{{{NAMESPACE}}}corpus"


class CorpusWriter:
    """Writes one file that holds everything; the same project gives the same bytes."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes `target` anew; see `zimulis.formats.Writer`. There are no options."""
        written = spans = 0
        losses = Losses()
        with replacing(target) as stream:
            with etree.xmlfile(stream, encoding="utf-8") as xml:
                xml.write_declaration()
                root = {"version": VERSION, "offsets": OFFSETS}
                with xml.element(_ROOT, root, nsmap={None: NAMESPACE}):
                    write_header(xml, header)
                    writer = ArticleWriter(xml, {entity.id for entity in header.entities})
                    for labelled in articles:
                        losses.extend(writer.write(labelled))
                        written += 1
                        spans += len(labelled.spans)
                    xml.write("\n")
            stream.write(b"\n")
        return Written(written, spans, (target,), losses)
