"""What passes between readers, the project and writers."""

from dataclasses import dataclass

from zimulis.domain.annotations import Annotator, Entity, LabelledArticle
from zimulis.domain.ids import AnnotatorId
from zimulis.domain.portable import Portable
from zimulis.domain.scheme import Scheme

NO_ANNOTATOR = AnnotatorId("")
"""Stands on what comes without an annotator; the import decides whose it becomes."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the articles of one file or project share.

    Attributes:
        invented: Ids of annotators and entities that the reader made up; see IncomingArticle.
    """

    scheme: Scheme | None = None
    annotators: tuple[Annotator, ...] = ()
    entities: tuple[Entity, ...] = ()
    invented: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class IncomingArticle(Portable):
    """An article as a reader found it.

    Attributes:
        path: The file, for reports.
        place: Where in the file, for reports (`line 12`); empty for the whole of it.
        invented: Ids that the reader had to make up, because the file has none that are uuids. Such
            spans, annotators and entities are known by what they say, not by their id.
        sketch: What alike articles are found by (`domain.likeness`); None if nobody made it yet.
    """

    path: str
    labelled: LabelledArticle
    place: str = ""
    invented: frozenset[str] = frozenset()
    sketch: tuple[int, ...] | None = None
