"""Writes tables in Parquet, some rows at a time."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.scheme import Scheme
from zimulis.domain.tokens import tokenised
from zimulis.formats import Holds, Loss, Option, WriteOptions, Written, tagging
from zimulis.formats.atomic import MANIFEST, replacing_folder
from zimulis.formats.escaping import as_name
from zimulis.formats.extras import is_installed, missing
from zimulis.formats.losses import METADATA, Losses, unheld
from zimulis.formats.parquet.card import CARD, TABLES, Counts, card
from zimulis.formats.parquet.rows import Row, article_row, entity_rows
from zimulis.formats.parquet.schemas import arrow, article_schema, entity_schema, token_schema
from zimulis.formats.tagging import OUTSIDE, Tagged, Tagger

HOLDS = Holds(overlap=True, gaps=True, relations=True, attributes=True, entities=True)
OPTIONS = (
    Option("licence", "under which licence the data set is given, such as cc-by-4.0"),
    *tagging.OPTIONS,
)
_ROWS = 5000  # of a row group, at most
_WEIGHT = 2**22  # characters of a row group, about


class ParquetWriter:
    """Writes a folder with three tables and a card."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the folder anew; see `zimulis.formats.Writer`.

        Raises:
            Refused: pyarrow is not installed.
        """
        if not is_installed("pyarrow"):
            raise Refused(f"The format parquet cannot be written: {missing('parquet')}")
        scheme = header.scheme or Scheme("")
        counts = Counts()
        with replacing_folder(target, {"format": "parquet"}) as folder:
            losses = _write_articles(folder, header, articles, options, counts)
            with _Table(folder / TABLES["entities"], entity_schema()) as entities:
                for row in entity_rows(header.entities):
                    entities.add(row, len(row["name"]))
            text = card(target.name, scheme, counts, options)
            (folder / CARD).write_text(text, encoding="utf-8", newline="")
        files = tuple(target / name for name in (CARD, *TABLES.values(), MANIFEST))
        return Written(counts.articles, counts.spans.total(), files, losses)


def _write_articles(
    folder: Path,
    header: Header,
    articles: Iterable[LabelledArticle],
    options: WriteOptions,
    counts: Counts,
) -> Losses:
    """Writes the tables of articles and of tokens; returns what is not in them."""
    tags = tag_names(header.scheme or Scheme(""))
    numbers = {tag: number for number, tag in enumerate(tags)}
    annotators = {one.id: one.name for one in header.annotators}
    tagger, losses = Tagger(options), Losses()
    with (
        _Table(folder / TABLES["articles"], article_schema()) as rows,
        _Table(folder / TABLES["tokens"], token_schema(tags)) as sentences,
    ):
        for labelled in articles:
            article = labelled.article
            known = [span for span in labelled.spans if f"B-{as_name(span.label)}" in numbers]
            tagged = tagger.tag(article.id, article.text, tuple(tokenised(article.text)), known)
            rows.add(article_row(labelled, annotators), len(article.text))
            for row in _sentence_rows(article.id, tagged, numbers):
                sentences.add(row, len(row["tokens"]))
            counts.take(labelled, tagged)
            losses.extend(unheld(labelled, HOLDS, notes=True, layers=True, metadata=METADATA))
            losses.extend(
                Loss(loss.article, loss.span, f"in the table of tokens, {loss.reason}")
                for loss in tagged.losses
            )
            losses.extend(
                Loss(article.id, span.id, f"in the table of tokens, its label {span.label}")
                for span in labelled.spans
                if span not in known
            )
    return losses


def tag_names(scheme: Scheme) -> list[str]:
    """The tags of tokens, by their numbers."""
    names = [as_name(label.name) for label in scheme.labels]
    return [OUTSIDE, *(f"{prefix}-{name}" for name in names for prefix in "BI")]


def _sentence_rows(article: str, tagged: Tagged, numbers: dict[str, int]) -> Iterator[Row]:
    for number, sentence in enumerate(tagged.sentences):
        yield {
            "article": article,
            "sentence": number,
            "tokens": list(sentence.tokens),
            "ner_tags": [numbers[tag] for tag in sentence.tags],
        }


class _Table:
    """A file that rows are put into, group by group."""

    def __init__(self, path: Path, schema: Any) -> None:
        self._schema = schema
        self._writer = arrow("pyarrow.parquet").ParquetWriter(path, schema, compression="zstd")
        self._rows: list[Row] = []
        self._weight = 0

    def __enter__(self) -> Self:
        return self

    def add(self, row: Row, weight: int) -> None:
        """Takes a row of about so many characters."""
        self._rows.append(row)
        self._weight += weight
        if len(self._rows) == _ROWS or self._weight > _WEIGHT:
            self._end_group()

    def _end_group(self) -> None:
        table = arrow().Table.from_pylist(self._rows, schema=self._schema)
        self._writer.write_table(table)
        self._rows, self._weight = [], 0

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self._end_group()
        finally:
            self._writer.close()
