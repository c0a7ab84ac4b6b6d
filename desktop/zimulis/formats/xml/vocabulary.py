"""What the corpus format is made of: its namespace, and ids that are uuids behind a letter."""

import re
from dataclasses import dataclass
from enum import StrEnum

NAMESPACE = "urn:zimulis:corpus:1"
VERSION = "1.0"
OFFSETS = "codepoint"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a file of many articles is called by: its namespace, its root and what holds an article.

    Attributes:
        version: Of the form that is understood; empty if roots do not say it.
    """

    namespace: str
    root: str = "corpus"
    article: str = "article"
    version: str = VERSION


CORPUS = Vocabulary(NAMESPACE)

_IDENTIFIER = re.compile(r"([a-z])([0-9a-f]{32})")


class Prefix(StrEnum):
    """The letter before a uuid, which makes it a name in XML and says what it is the id of."""

    ARTICLE = "a"
    SPAN = "s"
    RELATION = "r"
    ENTITY = "e"
    ANNOTATOR = "u"


def uuid_of(prefix: Prefix, identifier: str) -> str | None:
    """The uuid in an id of ours; None for ids that other programs wrote."""
    match = _IDENTIFIER.fullmatch(identifier)
    return match[2] if match and match[1] == prefix else None
