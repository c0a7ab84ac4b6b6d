"""Checks a corpus file against its schema, each quote against the text, and every reference."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

from lxml import etree

from zimulis import assets
from zimulis.formats import Failure, FormatError
from zimulis.formats.xml.article_reader import ArticleReader
from zimulis.formats.xml.parsing import Children, Element, local_name
from zimulis.formats.xml.reader import FileReading
from zimulis.formats.xml.vocabulary import CORPUS, NAMESPACE, Vocabulary

_ORDER = ("scheme", "annotators", "entities", "article")


def check(
    path: Path, vocabulary: Vocabulary = CORPUS, reader: type[ArticleReader] = ArticleReader
) -> Iterator[Failure]:
    """Yields what is wrong with a file, in memory that does not grow with its articles.

    Args:
        path: The file.
        vocabulary: That of its form.
        reader: What reads articles of that form. If they have marks in the text, the schema is
            asked about the article without them, and the reader about the marks.

    Raises:
        OSError: The file cannot be read.
    """
    checking = _Checking(path, vocabulary, reader)
    reported: set[Failure] = set()
    try:
        for child in Children(path, vocabulary):
            for problem in [child] if isinstance(child, Failure) else checking.problems(child):
                if problem not in reported:
                    reported.add(problem)
                    yield problem
    except FormatError as error:
        yield Failure(error.path, error.place, error.reason)


class _Checking:
    """One file being checked: each child of the root as if it were the only one."""

    def __init__(self, path: Path, vocabulary: Vocabulary, reader: type[ArticleReader]) -> None:
        with assets.resource_path("schema", "zimulis-corpus-1.xsd") as schema:
            self._schema = etree.XMLSchema(etree.parse(schema))
        self._path = str(path)
        self._namespace = vocabulary.namespace
        self._reading = FileReading(path, vocabulary, reader)
        self._ids: set[str] = set()
        self._rank = 0

    def problems(self, child: Element) -> Iterator[Failure]:
        """What is wrong with a child of the root; what the schema says first."""
        yield from self._misplaced(child)
        invalid = list(self._invalid(child))
        yield from invalid
        yield from self._repeated_ids(child)
        places = {problem.place for problem in invalid}
        for item in self._reading.child(child):
            if isinstance(item, Failure) and item.place not in places:
                yield item

    def _problem(self, line: int | None, reason: str) -> Failure:
        return Failure(self._path, f"line {line}", reason)

    def _misplaced(self, child: Element) -> Iterator[Failure]:
        name = local_name(child)
        rank = _ORDER.index(name) if name in _ORDER else self._rank
        if rank < self._rank:
            yield self._problem(
                child.sourceline, f"the <{name}> comes after <{_ORDER[self._rank]}>"
            )
        self._rank = max(rank, self._rank)

    def _invalid(self, child: Element) -> Iterator[Failure]:
        parent = child.getparent()
        if parent is None or not str(parent.tag).startswith(f"{{{self._namespace}}}"):
            yield self._problem(1, f"the root is not in the namespace {self._namespace}")
            return
        root = etree.Element(parent.tag, parent.attrib, nsmap=parent.nsmap)
        root.append(deepcopy(child))
        if self._namespace != NAMESPACE:
            _take_marks_out(root, self._namespace)
        if not self._schema.validate(root):
            for error in self._schema.error_log:
                yield self._problem(error.line or 1, error.message.replace(f"{{{NAMESPACE}}}", ""))

    def _repeated_ids(self, child: Element) -> Iterator[Failure]:
        for element in child.iter():
            identifier = element.get("id")
            if identifier is not None:
                if identifier in self._ids:
                    reason = f"the id {identifier} stands on two elements"
                    yield self._problem(element.sourceline, reason)
                self._ids.add(identifier)


def _take_marks_out(root: Element, namespace: str) -> None:
    """Makes of a corpus with marks in its texts one that the schema knows."""
    for text in list(root.iter(f"{{{namespace}}}text")):
        words = "".join(map(str, text.itertext()))
        for mark in list(text):
            text.remove(mark)
        text.text = words
    for element in root.iter(f"{{{namespace}}}*"):
        element.tag = f"{{{NAMESPACE}}}{local_name(element)}"
