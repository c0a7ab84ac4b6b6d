"""Articles and their texts."""

import re
from dataclasses import dataclass
from enum import StrEnum

from zimulis.domain.ids import AnnotatorId, ArticleId, RevisionId
from zimulis.domain.parts import Part
from zimulis.domain.portable import Portable


class ZoneKind(StrEnum):
    """What a stretch of a news article is."""

    DATE = "date"
    CREDIT = "credit"
    CAPTION = "caption"
    TITLE = "title"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Zone(Portable):
    """A recognised stretch of a text, in code points, half-open; metadata, so nothing is cut."""

    kind: ZoneKind
    part: Part


@dataclass(frozen=True, slots=True)
class Revision(Portable):
    """One immutable text of an article.

    Attributes:
        sha256: Of the text in UTF-8.
        bytes_sha256: Of the bytes that the text was decoded from; empty if it came from no file.
        encoding: What they were decoded with; empty likewise.
        normalised: What was changed when the text entered, one phrase a change.
    """

    id: RevisionId
    text: str
    sha256: str
    bytes_sha256: str = ""
    encoding: str = ""
    normalised: tuple[str, ...] = ()
    zones: tuple[Zone, ...] = ()


def is_language_code(word: str) -> bool:
    """Whether a word may be a BCP 47 code, such as `lv` or `pt-BR`."""
    return re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", word) is not None


def text_sha256(text: str) -> str:
    """The hexadecimal SHA-256 of a text in UTF-8, by which equal texts are known."""
    from hashlib import sha256  # noqa: PLC0415 (for a quick start)

    return sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Article(Portable):
    """A news article with its metadata and its current text.

    Attributes:
        title: As shown in lists; for a text with a title zone, the text of that zone.
        published: A partial date, or empty.
        language: A BCP 47 code such as `lv`, or empty.
        source: Where it came from: a file name or an address.
        further_sources: Where reprints of the same text came from.
        metadata: Pairs of name and value, in the order given.
    """

    id: ArticleId
    revision: Revision
    title: str = ""
    published: str = ""
    language: str = ""
    source: str = ""
    further_sources: tuple[str, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""

    @property
    def text(self) -> str:
        """The current revision's text."""
        return self.revision.text


class Status(StrEnum):
    """How far an annotator is with an article."""

    NEW = "new"
    READING = "reading"
    DONE = "done"
    CHECKED = "checked"
    SET_ASIDE = "set-aside"


FINISHED = (Status.DONE, Status.CHECKED)
"""The statuses of an article that nothing is left to do with."""


@dataclass(frozen=True, slots=True)
class ArticleStatus(Portable):
    """One annotator's status of an article, and the question she has about it."""

    annotator: AnnotatorId
    status: Status = Status.NEW
    question: str = ""
