"""Plain text files, one article each."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.article import Article, Revision, text_sha256
from zimulis.domain.exchange import IncomingArticle
from zimulis.domain.ids import ArticleId, RevisionId, new_uuid
from zimulis.formats import MAX_TEXT, Evidence, Failure, Format, ReadItem, ReadOptions
from zimulis.formats.decoding import Undecodable, decode
from zimulis.formats.describing import described
from zimulis.formats.normalising import legal_in_xml, normalise


class TextReader:
    """Takes an article out of a text file, with what the text says about itself."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it looks like text and is not said to be anything else that it may be.

        A table that no reader of tables has recognised is a text; see `zimulis.formats.Reader`.
        """
        suffix = path.suffix.lower() in ("", ".csv", ".tsv")
        return bool(head) and suffix and b"\0" not in head and not head.lstrip().startswith(b"<")

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields the article; see `zimulis.formats.Reader`."""
        if path.stat().st_size > MAX_TEXT:
            yield Failure(str(path), "", f"it is longer than {MAX_TEXT >> 20} MB")
            return
        try:
            article = described(_article(path, path.read_bytes(), options), options)
        except Undecodable as undecodable:
            yield Failure(str(path), "", str(undecodable))
            return
        invented = frozenset((article.id,))
        yield IncomingArticle(str(path), LabelledArticle(article), invented=invented)


def _article(path: Path, data: bytes, options: ReadOptions) -> Article:
    decoded = decode(data, options.encoding)
    normal = normalise(decoded.text)
    text = normal.text
    if not text.strip():
        raise Undecodable("there is nothing but white space in it")
    return Article(
        id=ArticleId(new_uuid()),
        revision=Revision(
            id=RevisionId(new_uuid()),
            text=text,
            sha256=text_sha256(text),
            bytes_sha256=sha256(data).hexdigest(),
            encoding=decoded.encoding,
            normalised=("1 byte order mark dropped",) * decoded.had_mark + normal.changes,
        ),
        source=legal_in_xml(path.name),
    )


FORMAT = Format(
    name="text",
    title="Plain text",
    suffixes=(".txt", ".text"),
    reader=TextReader(),
    texts_only=True,
    evidence=Evidence.NOTHING,
)
