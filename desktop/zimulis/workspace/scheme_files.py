"""Schemes in files of their own: XML that holds labels and no articles."""

from pathlib import Path

from zimulis.domain.errors import ZimulisError
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.domain.scheme import Scheme
from zimulis.formats import Failure, ReadOptions
from zimulis.formats.xml.reader import CorpusReader
from zimulis.formats.xml.writer import CorpusWriter


def read_scheme(path: Path) -> Scheme:
    """The labels of a scheme's file, or of a whole corpus's.

    It is read in this process: a scheme comes before all articles, and none is read.

    Raises:
        ZimulisError: There are none, or the file cannot be read.
    """
    try:
        for item in CorpusReader().read(path, ReadOptions()):
            if isinstance(item, Header) and item.scheme and item.scheme.labels:
                return item.scheme
            if isinstance(item, Failure):
                place = f"{item.place}: " if item.place else ""
                raise ZimulisError(f"{path.name} cannot be taken over: {place}{item.reason}.")
            if isinstance(item, IncomingArticle):
                break
    except OSError as error:
        raise ZimulisError(f"{path} cannot be read: {error.strerror}.") from error
    raise ZimulisError(f"{path.name} holds no labels.")


def write_scheme(path: Path, scheme: Scheme) -> None:
    """Writes the labels into a file; an old one stays until the new one is whole.

    Raises:
        ZimulisError: It cannot be written.
    """
    try:
        CorpusWriter().write(path, Header(scheme), (), {})
    except OSError as error:
        raise ZimulisError(f"{path} cannot be written: {error.strerror}.") from error
