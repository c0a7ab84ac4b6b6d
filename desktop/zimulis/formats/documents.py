"""What the readers of documents share: an article from a text and from what its file says of it."""

from dataclasses import dataclass, replace
from hashlib import file_digest
from pathlib import Path

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.article import Article, Revision, ZoneKind, text_sha256
from zimulis.domain.exchange import IncomingArticle
from zimulis.domain.ids import ArticleId, RevisionId, new_uuid
from zimulis.formats import ReadOptions
from zimulis.formats.describing import described
from zimulis.formats.normalising import legal_in_xml, normalise

MISSING = (
    "reading it needs a package that is not installed; install it with:"
    " pip install 'zimulis[documents]'"
)


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of its document.

    Attributes:
        created: A partial date, or empty.
    """

    title: str = ""
    author: str = ""
    created: str = ""


def document(
    path: Path, text: str, properties: Properties, options: ReadOptions
) -> IncomingArticle:
    """The article in a document; what its text says of itself is believed first."""
    normal = normalise(text)
    author = legal_in_xml(" ".join(properties.author.split()))
    article = described(
        Article(
            id=ArticleId(new_uuid()),
            revision=Revision(
                id=RevisionId(new_uuid()),
                text=normal.text,
                sha256=text_sha256(normal.text),
                bytes_sha256=_sha256(path),
                normalised=normal.changes,
            ),
            source=legal_in_xml(path.name),
            metadata=(("author", author),) if author else (),
        ),
        options,
    )
    titled = any(zone.kind is ZoneKind.TITLE for zone in article.revision.zones)
    title = "" if titled else _sensible(properties.title, path)
    article = replace(
        article, title=title or article.title, published=article.published or properties.created
    )
    return IncomingArticle(str(path), LabelledArticle(article), invented=frozenset((article.id,)))


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _sensible(title: str, path: Path) -> str:
    """A title, unless it is the name of a file or what a program puts there."""
    plain = legal_in_xml(" ".join(title.split()))
    stem = plain.rpartition(".")[0] or plain
    names_file = plain.startswith("Microsoft Word - ") or path.stem in (plain, stem)
    return "" if names_file or plain.lower() in ("untitled", "document", "") else plain
