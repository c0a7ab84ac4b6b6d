"""The scheme that a new project begins with."""

from zimulis import assets
from zimulis.domain.scheme import Scheme
from zimulis.workspace.scheme_files import read_scheme


def default_scheme() -> Scheme:
    """The scheme `security-news` with its guidelines, as it is shipped."""
    with assets.resource_path("schemes", "security-news.xml") as path:
        return read_scheme(path)
