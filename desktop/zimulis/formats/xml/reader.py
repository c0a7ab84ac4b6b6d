"""Reads the corpus format: own files exactly, those of others as far as they make sense."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from zimulis.domain.annotations import Annotator, Entity
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.formats import Failure, FormatError, Note, ReadItem, ReadOptions
from zimulis.formats.describing import described
from zimulis.formats.xml.article_reader import PIECES, ArticleReader
from zimulis.formats.xml.parsing import Children, Element, local_name
from zimulis.formats.xml.references import References, Unreadable
from zimulis.formats.xml.scheme_reader import scheme_from
from zimulis.formats.xml.vocabulary import CORPUS, Vocabulary

_CORPUS = re.compile(rb"[^\w<]*(?=<).*?<(?:\w+:)?corpus[\s>/]", re.DOTALL)


class CorpusReader:
    """Reads one file after the other; a bad article is refused alone, and so is a bad span."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it begins like a corpus; see `zimulis.formats.Reader`."""
        return _CORPUS.match(head.replace(b"\0", b"")) is not None

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields what the file holds; see `zimulis.formats.Reader`."""
        for item in FileReading(path).items():
            yield from_elsewhere(item, options)


def from_elsewhere(item: ReadItem, options: ReadOptions) -> ReadItem:
    """Articles of other programs are asked what they say about themselves; ours have said it."""
    if not isinstance(item, IncomingArticle):
        return item
    labelled = item.labelled
    if labelled.article.id not in item.invented:
        return item
    return replace(item, labelled=replace(labelled, article=described(labelled.article, options)))


class FileReading:
    """What is known of one file while its root's children come in."""

    def __init__(
        self,
        path: Path,
        vocabulary: Vocabulary = CORPUS,
        reader: type[ArticleReader] = ArticleReader,
    ) -> None:
        self._path = path
        self._vocabulary = vocabulary
        self._references = References()
        self._articles = reader(str(path), self._references)
        self._unknown: set[str] = set()

    def items(self) -> Iterator[ReadItem]:
        """Everything in the file."""
        try:
            for child in Children(self._path, self._vocabulary):
                yield from [child] if isinstance(child, Failure) else self.child(child)
        except FormatError as error:
            yield Failure(error.path, error.place, error.reason)

    def child(self, element: Element) -> Iterator[ReadItem]:
        """What is in a child of the root."""
        name = local_name(element)
        try:
            if name == "article":
                yield from self._article(element)
            elif name == "scheme":
                yield Header(scheme=scheme_from(element))
            elif name == "annotators":
                yield from self._header(element, self._references.add_annotator)
            elif name == "entities":
                yield from self._header(element, self._references.add_entity)
            else:
                yield from self._note_unknown(element)
        except (Unreadable, ValueError) as reason:
            yield self._failure(element, str(reason))

    def _failure(self, element: Element, reason: str) -> Failure:
        return Failure(str(self._path), f"line {element.sourceline}", reason)

    def _header(
        self, element: Element, add: Callable[[Element], Annotator | Entity]
    ) -> Iterator[ReadItem]:
        listed: list[Annotator | Entity] = []
        for child in element:
            try:
                listed.append(add(child))
            except Unreadable as unreadable:
                yield self._failure(child, str(unreadable))
        yield Header(
            annotators=tuple(one for one in listed if isinstance(one, Annotator)),
            entities=tuple(one for one in listed if isinstance(one, Entity)),
            invented=frozenset(one.id for one in listed) & self._references.invented,
        )

    def _article(self, element: Element) -> Iterator[ReadItem]:
        article = self._articles.read(element)
        newcomers = self._references.newcomers()
        if newcomers is not None:
            yield newcomers
        yield article
        yield from self._articles.remarks
        for child in element:
            if local_name(child) not in PIECES:
                yield from self._note_unknown(child)

    def _note_unknown(self, element: Element) -> Iterator[Note]:
        """Says once for each name that an element was left out."""
        name = local_name(element)
        if name not in self._unknown:
            self._unknown.add(name)
            note = f"line {element.sourceline}: <{name}> is not known here and was left out"
            yield Note(str(self._path), note)
