"""Reads GATE documents."""

import re
from collections.abc import Iterator
from pathlib import Path

from zimulis.domain.exchange import Header
from zimulis.formats import Failure, FormatError, Note, ReadItem, ReadOptions
from zimulis.formats.gate.translating import Translation
from zimulis.formats.gate.vocabulary import ROOT
from zimulis.formats.xml.article_reader import ArticleReader
from zimulis.formats.xml.parsing import whole_file
from zimulis.formats.xml.reader import from_elsewhere
from zimulis.formats.xml.references import References, Unreadable

_ROOT = re.compile(rf"[^\w<]*(?:<[?!].*?[?-]>\s*)*<{ROOT}[\s>]".encode(), re.DOTALL)


class GateReader:
    """Reads one document after the other; a bad annotation is left out alone."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether its root is that of GATE; see `zimulis.formats.Reader`."""
        return _ROOT.match(head.replace(b"\0", b"")) is not None

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields what the file holds; see `zimulis.formats.Reader`."""
        references = References()
        try:
            translation = Translation(whole_file(path), references)
            articles = ArticleReader(str(path), references)
            article = articles.read(translation.article)
        except FormatError as error:
            yield Failure(error.path, error.place, error.reason)
            return
        except Unreadable as unreadable:
            yield Failure(str(path), "", str(unreadable))
            return
        yield Header(
            annotators=tuple(translation.annotators),
            entities=tuple(translation.entities.values()),
            invented=frozenset(
                one.id
                for one in (*translation.annotators, *translation.entities.values())
                if one.id in references.invented
            ),
        )
        newcomers = references.newcomers()
        if newcomers is not None:
            yield newcomers
        yield from_elsewhere(article, options)
        for line, reason in translation.failures:
            yield Failure(str(path), f"line {line}", reason)
        for note in translation.notes:
            yield Note(str(path), note)
        yield from articles.remarks
