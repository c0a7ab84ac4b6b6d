"""The scheme that a new project begins with."""

from zimulis import assets
from zimulis.domain.exchange import Header
from zimulis.domain.scheme import Scheme
from zimulis.formats import ReadOptions
from zimulis.formats.xml.reader import CorpusReader


def default_scheme() -> Scheme:
    """The scheme `security-news` with its guidelines, as it is shipped."""
    with assets.resource_path("schemes", "security-news.xml") as path:
        for item in CorpusReader().read(path, ReadOptions()):
            if isinstance(item, Header) and item.scheme:
                return item.scheme
    raise ValueError("The shipped scheme has no labels.")
