"""Writes marks as a table, to be sorted and counted in a spreadsheet."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path

from zimulis.domain.annotations import (
    LabelledArticle,
    Relation,
    Span,
    TargetKind,
    reading_order,
)
from zimulis.domain.exchange import Header
from zimulis.domain.ids import EntityId, SpanId
from zimulis.domain.parts import GAP
from zimulis.formats import Holds, Loss, WriteOptions, Written
from zimulis.formats.atomic import replacing
from zimulis.formats.losses import Losses

HOLDS = Holds(overlap=True, gaps=True, relations=True, attributes=True, entities=True)
_BEFORE = ("article id", "title", "date", "source", "label", "start", "end", "parts", "quote")
_AFTER = ("other attributes", "relations", "note", "annotator", "entity", "id")
_FORMULA = frozenset("=+-@\t\r＝＋－＠")


def are_span_rows(names: Sequence[str]) -> bool:
    """Whether columns are those of a table that was written here."""
    return tuple(names[: len(_BEFORE)]) == _BEFORE


class SpanRowsWriter:
    """Writes a file with a row for each span; spreadsheets show it as it is."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the file anew; see `zimulis.formats.Writer`. There are no options."""
        rows, losses = _Rows(header), Losses()
        written = spans = 0
        with replacing(target) as stream:
            # With a mark at its beginning: without one, Excel takes it for the system's code page.
            text = TextIOWrapper(stream, "utf-8", newline="", write_through=True)
            text.write("\ufeff")
            table = csv.writer(text)
            table.writerow(_harmless(cell) for cell in rows.names)
            for labelled in articles:
                for row in rows.of(labelled):
                    table.writerow(row)
                losses.extend(_losses(labelled))
                written += 1
                spans += len(labelled.spans)
            text.detach()
        return Written(written, spans, (target,), losses)


def _losses(labelled: LabelledArticle) -> Iterator[Loss]:
    article = labelled.article
    if not labelled.spans:
        yield Loss(article.id, "", "an article without marks, which has no row")
        return
    beside = (article.further_sources, article.metadata, article.tags, article.note)
    if any(beside) or article.revision.zones or article.language:
        yield Loss(article.id, "", "what is known of the article but title, date and source")
    yield Loss(article.id, "", "the text around the marks")
    if labelled.statuses:
        yield Loss(article.id, "", "how far annotators are, and their questions")


class _Rows:
    """Marks of a project as rows.

    Attributes:
        names: What the columns are called.
    """

    def __init__(self, header: Header) -> None:
        labels = header.scheme.labels if header.scheme else ()
        attributes = (one.name for label in labels for one in label.attributes)
        self._attributes = tuple(dict.fromkeys(attributes))
        self._annotators = {one.id: one.name for one in header.annotators}
        self._entities = {one.id: one.name for one in header.entities}
        own = (f"attribute {name}" for name in self._attributes)
        self.names: tuple[str, ...] = (*_BEFORE, *own, *_AFTER)

    def of(self, labelled: LabelledArticle) -> Iterator[Sequence[str]]:
        """A row for each span of an article, in reading order."""
        relations: dict[SpanId, list[str]] = {}
        spans = {span.id: span for span in labelled.spans}
        for one in labelled.relations:
            relations.setdefault(one.source, []).append(self._said(one, spans, labelled))
        article = labelled.article
        about = (article.id, article.title, article.published, article.source)
        in_each = [*map(_harmless, about)]
        for span in sorted(labelled.spans, key=reading_order):
            cells = self._cells(span, article.text, "; ".join(relations.get(span.id, ())))
            yield [*in_each, *map(_harmless, cells)]

    def _cells(self, span: Span, text: str, relations: str) -> Sequence[str]:
        """What a row says of its span."""
        said = {name: self._named(value) for name, value in span.attributes.items()}
        others = {name: value for name, value in said.items() if name not in self._attributes}
        return (
            span.label,
            str(span.start),
            str(span.end),
            "; ".join(f"{start}–{end}" for start, end in span.parts),
            GAP.join(span.quotes(text)),
            *(said.get(name, "") for name in self._attributes),
            json.dumps(others, ensure_ascii=False, sort_keys=True) if others else "",
            relations,
            span.note,
            self._annotators.get(span.annotator, ""),
            self._named(span.entity) if span.entity else "",
            span.id,
        )

    def _named(self, value: str) -> str:
        """What an entity is called, instead of its id; everything else as it is."""
        return self._entities.get(EntityId(value), value)

    def _said(
        self, relation: Relation, spans: dict[SpanId, Span], labelled: LabelledArticle
    ) -> str:
        """A relation as its type and whoever it points at."""
        target = relation.target or ""
        if relation.target_kind is TargetKind.SPAN:
            end = GAP.join(spans[SpanId(target)].quotes(labelled.article.text))
        else:
            end = self._entities.get(EntityId(target), relation.target_kind.value)
        return f"{relation.type}: {end}"


def _harmless(cell: str) -> str:
    """The cell, so that no spreadsheet takes it for a formula and runs it."""
    return f"'{cell}" if cell.lstrip(" \n")[:1] in _FORMULA else cell
