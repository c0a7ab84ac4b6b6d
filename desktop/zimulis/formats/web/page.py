"""A web page as it comes in, whatever it comes in from."""

import re
from dataclasses import dataclass

HTML_TYPES = frozenset(("text/html", "application/xhtml+xml"))
MAX_PAGE = 8 * 2**20
"""How many bytes the markup of one page may take; a page with its tree takes some 60 times that."""


_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|base)\b",
    re.IGNORECASE | re.DOTALL,
)


class BadPage(Exception):
    """A page that cannot be read; its text says why."""


class NoArticle(Exception):
    """A page that holds no article."""

    def __init__(self) -> None:
        super().__init__("there is no article in it, only links and short texts")


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of a page and what is known of them from outside.

    Attributes:
        charset: What the server or the mail header called its encoding; empty if nothing did.
        address: Where it was fetched from, or empty.
        name: What to call its source if it tells no address itself.
        is_cut: Whether it is known that its end is missing.
    """

    data: bytes
    charset: str = ""
    address: str = ""
    name: str = ""
    is_cut: bool = False


def begins_like_a_page(data: bytes) -> bool:
    """Whether bytes are, by their beginning, those of an HTML page in whatever encoding."""
    return _BEGINNING.match(data[:4096].replace(b"\0", b"")) is not None
