"""What an export loses, with its words and places, and as a table."""

import csv
import io
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from zimulis.domain.annotations import Relation, Span
from zimulis.domain.ids import ArticleId, SpanId
from zimulis.domain.parts import words_at
from zimulis.domain.spreadsheets import harmless
from zimulis.formats import Loss
from zimulis.formats.atomic import replacing
from zimulis.formats.losses import Losses, is_kept
from zimulis.workspace.articles import article_rows, text_of
from zimulis.workspace.layers import load_relations, load_spans
from zimulis.workspace.session import Session

_AT_ONCE = 500  # rows
_COLUMNS = ("reason", "label", "words", "title", "article", "span")


@dataclass(frozen=True, slots=True)
class LostRow:
    """Something that the written files do not hold.

    Attributes:
        label: Of the span, or the type of the relation; empty for the article as a whole.
        words: Those of the span, or of the one that the relation leads from.
        title: The article's.
        span: The span that the words are of; None for the article as a whole.
        start: Where it starts, in code points.
    """

    reason: str
    article: ArticleId
    title: str = ""
    label: str = ""
    words: str = ""
    span: SpanId | None = None
    start: int = 0


class LossList:
    """What an export loses, by reasons and places.

    Attributes:
        by_reason: How many losses there are for each reason, the commonest first.
        kept: How many are losses to other programs alone.
    """

    def __init__(self, losses: Collection[Loss]) -> None:
        self._losses = losses if isinstance(losses, Losses) else Losses(losses)
        self.by_reason = self._losses.by_reason
        self.kept = sum(count for reason, count in self.by_reason.items() if is_kept(reason))

    def __len__(self) -> int:
        return len(self._losses)

    def places(self, reason: str = "") -> Sequence[int]:
        """The places of those with a reason; of all if it is empty."""
        return self._losses.places(reason) if reason else range(len(self))

    def at(self, place: int) -> Loss:
        """The one at a place."""
        return self._losses.at(place)


def lost_rows(session: Session, losses: Sequence[Loss]) -> list[LostRow]:
    """Some losses with the words that they are about, in their order."""
    known = _Known(session, losses)
    return [known.row(loss) for loss in losses]


def save_losses(session: Session, losses: Iterable[Loss], target: Path) -> None:
    """Writes losses as a table, one a row.

    Args:
        session: The project that was exported.
        losses: Any number of them.
        target: A CSV file; what was there stays until the end.

    Raises:
        OSError: It cannot be written.
    """
    left = iter(losses)
    with replacing(target) as stream:
        text = io.TextIOWrapper(stream, "utf-8-sig", newline="")  # without the mark, Excel guesses
        writer = csv.writer(text)
        writer.writerow(_COLUMNS)
        while some := list(islice(left, _AT_ONCE)):
            for row, loss in zip(lost_rows(session, some), some, strict=True):
                cells = (row.reason, row.label, row.words, row.title, row.article, loss.span)
                writer.writerow(map(harmless, cells))
        text.flush()
        text.detach()


class _Known:
    """What is in the project of what some losses are about."""

    def __init__(self, session: Session, losses: Sequence[Loss]) -> None:
        articles = list(dict.fromkeys(loss.article for loss in losses))
        self._titles = {row.id: row.title for row in article_rows(session, articles)}
        ids = {loss.span for loss in losses if loss.span}
        self._spans = dict(load_spans(session, [SpanId(one) for one in ids]))
        others = {loss.article for loss in losses if loss.span and loss.span not in self._spans}
        self._relations: dict[str, Relation] = {
            relation.id: relation
            for article in others.intersection(self._titles)
            for relation in load_relations(session, article)
            if relation.id in ids
        }
        self._spans |= load_spans(session, [one.source for one in self._relations.values()])
        marked = {loss.article for loss in losses if self._span(loss)}
        self._texts = {
            article: text_of(session, article).text for article in marked.intersection(self._titles)
        }

    def _span(self, loss: Loss) -> Span | None:
        relation = self._relations.get(loss.span)
        return self._spans.get(relation.source if relation else SpanId(loss.span))

    def row(self, loss: Loss) -> LostRow:
        """One of them with its words, as far as it is in the project still."""
        title, text = self._titles.get(loss.article, ""), self._texts.get(loss.article)
        span = self._span(loss)
        if span is None or text is None:
            return LostRow(loss.reason, loss.article, title)
        relation = self._relations.get(loss.span)
        label = relation.type if relation else span.label
        words = words_at(text, span.parts)
        return LostRow(loss.reason, loss.article, title, label, words, span.id, span.start)
