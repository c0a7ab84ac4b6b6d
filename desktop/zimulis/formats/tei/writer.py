"""Writes a TEI corpus, article by article, in memory that does not grow with their number."""

from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header
from zimulis.domain.scheme import Scheme
from zimulis.formats import WriteOptions, Written
from zimulis.formats.atomic import replacing
from zimulis.formats.tei.article_writer import TeiArticleWriter
from zimulis.formats.tei.header_writer import write_header
from zimulis.formats.tei.vocabulary import TEI


class TeiWriter:
    """Writes one `<teiCorpus>` with a `<TEI>` for each article."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes `target` anew; see `zimulis.formats.Writer`. There are no options."""
        written = spans = 0
        with replacing(target) as stream:
            with etree.xmlfile(stream, encoding="utf-8") as xml:
                xml.write_declaration()
                root = f"{{{TEI.namespace}}}{TEI.root}"
                with xml.element(root, nsmap={None: TEI.namespace}):
                    write_header(xml, header)
                    writer = TeiArticleWriter(xml, header.scheme or Scheme(""))
                    for labelled in articles:
                        writer.write(labelled)
                        written += 1
                        spans += len(labelled.spans)
                    xml.write("\n")
            stream.write(b"\n")
        return Written(written, spans, (target,))
