"""Writes the corpus format, article by article, in memory that does not grow with their number."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from lxml import etree

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header
from zimulis.formats import WriteOptions, Written
from zimulis.formats.atomic import replacing
from zimulis.formats.losses import Losses
from zimulis.formats.xml.article_writer import ArticleWriter
from zimulis.formats.xml.header_writer import write_header
from zimulis.formats.xml.vocabulary import CORPUS, OFFSETS, Vocabulary


class CorpusWriter:
    """Writes one file that holds everything; the same project gives the same bytes."""

    def __init__(
        self,
        vocabulary: Vocabulary = CORPUS,
        writer: type[ArticleWriter] = ArticleWriter,
        namespaces: Mapping[str, str] | None = None,
    ) -> None:
        """Chooses the form of a corpus.

        Args:
            vocabulary: What it is called by.
            writer: What writes its articles.
            namespaces: By their prefixes, beside that of the vocabulary.
        """
        self._vocabulary = vocabulary
        self._writer = writer
        self._namespaces = {None: vocabulary.namespace, **(namespaces or {})}

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
                words = self._vocabulary
                root = {"version": words.version, "offsets": OFFSETS}
                name = f"{{{words.namespace}}}{words.root}"
                with xml.element(name, root, nsmap=self._namespaces):
                    write_header(xml, header)
                    writer = self._writer(xml, {entity.id for entity in header.entities})
                    for labelled in articles:
                        losses.extend(writer.write(labelled))
                        written += 1
                        spans += len(labelled.spans)
                    xml.write("\n")
            stream.write(b"\n")
        return Written(written, spans, (target,), losses)
