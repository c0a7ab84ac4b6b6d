"""A web page as it comes in, whatever it comes in from."""

from dataclasses import dataclass

MAX_PAGE = 16 * 2**20
"""How many bytes the markup of one page may take; a page with its tree takes some 20 times that."""


class NoArticle(Exception):
    """A page that no article can be taken from; its text says why."""


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of a page and what is known of them from outside.

    Attributes:
        charset: What the server or the mail header called its encoding; empty if nothing did.
        address: Where it was fetched from, or empty.
        name: What to call its source if it tells no address itself.
    """

    data: bytes
    charset: str = ""
    address: str = ""
    name: str = ""
