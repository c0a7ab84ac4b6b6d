"""Writes a folder of UIMA's files, one for each article."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header
from zimulis.domain.ids import ArticleId
from zimulis.formats import Holds, Loss, WriteOptions, Written
from zimulis.formats.atomic import MANIFEST, replacing_folder
from zimulis.formats.cas.building import CasBuilder
from zimulis.formats.cas.uima import Cas
from zimulis.formats.file_names import FileNames
from zimulis.formats.losses import METADATA, Losses, kept_apart, unheld

HOLDS = Holds(overlap=True, relations=True, attributes=True, entities=True)
KEPT = Holds(gaps=True)
TYPE_SYSTEM = "TypeSystem.xml"
_NO_ARTICLE = ArticleId("")


Serialise = Callable[[Cas, Path], None]
"""Writes an article into a file."""


class CasWriter:
    """Writes articles in one of the two forms that UIMA has for them."""

    def __init__(self, name: str, suffix: str, serialise: Serialise, *, types_beside: bool) -> None:
        """Describes the form.

        Args:
            name: Of the format, for the manifest.
            suffix: Of the files, with the dot.
            serialise: Writes one article.
            types_beside: Whether the types stand in a file of their own.
        """
        self._name = name
        self._suffix = suffix
        self._serialise = serialise
        self._types_beside = types_beside

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the folder anew; see `zimulis.formats.Writer`. There are no options."""
        builder = CasBuilder(header)
        losses = Losses()
        names = FileNames((Path(MANIFEST).stem,))
        written = spans = 0
        with replacing_folder(target, {"format": self._name}) as folder:
            for labelled in articles:
                name = names.stem_for(labelled.article) + self._suffix
                self._serialise(builder.build(labelled), folder / name)
                losses.extend(_lost_to_uima(labelled))
                written += 1
                spans += len(labelled.spans)
            if self._types_beside:
                builder.types.to_xml(folder / TYPE_SYSTEM)
        for entity in builder.unnamed():
            losses.append(Loss(_NO_ARTICLE, entity, "an entity that no exported span names"))
        return Written(written, spans, (target,), losses)


def _lost_to_uima(labelled: LabelledArticle) -> Iterator[Loss]:
    return kept_apart(unheld(labelled, HOLDS, notes=True, layers=True, metadata=METADATA))
