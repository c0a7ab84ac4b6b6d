"""The scheme that a new project begins with."""

from importlib.metadata import entry_points

from zimulis import assets
from zimulis.domain.exchange import Header
from zimulis.domain.scheme import Scheme
from zimulis.formats import Format, ReadOptions


def default_scheme() -> Scheme:
    """The scheme `security-news` with its guidelines, as it is shipped."""
    (entry,) = entry_points(group="zimulis.formats", name="xml")
    xml: Format = entry.load()
    if xml.reader is None:
        raise TypeError("The format xml cannot read.")
    with assets.resource_path("schemes", "security-news.xml") as path:
        for item in xml.reader.read(path, ReadOptions()):
            if isinstance(item, Header) and item.scheme:
                return item.scheme
    raise ValueError("The shipped scheme has no labels.")
