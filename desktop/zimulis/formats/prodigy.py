"""Prodigy's lines of JSON, with the tokens that its interfaces join."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from zimulis.domain.annotations import LabelledArticle, Relation, Span, TargetKind, reading_order
from zimulis.domain.article import Article
from zimulis.domain.exchange import Header
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.domain.tokens import covered_tokens, on_borders, tokenised
from zimulis.formats import Evidence, Format, Holds, Loss, WriteOptions, Written
from zimulis.formats.decoding import beginning
from zimulis.formats.json_labels.facts import KEY, Facts, of_relation, of_span
from zimulis.formats.json_labels.finding import marks_in
from zimulis.formats.json_labels.marks import Marks
from zimulis.formats.json_labels.values import Object, text_in
from zimulis.formats.json_labels.writing import write_lines
from zimulis.formats.losses import kept_apart, unheld, unjoined
from zimulis.formats.tables.json_lines import LineRows, first_lines
from zimulis.formats.tables.reader import TableReader

_ITS_OWN = frozenset(("_input_hash", "_task_hash", "_view_id", "_session_id", "_annotator_id"))
_ANSWERS = ("reject", "ignore")
HOLDS = Holds(overlap=True, relations=True)
_SHOWN = ("title", "date")


class ProdigyRows(LineRows):
    """Lines with an answer; see `zimulis.formats.tables.Rows`."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether the object in its first line has keys as only Prodigy has them."""
        if not beginning(head).lstrip().startswith("{"):
            return False
        first, _ = first_lines(path)
        names = frozenset(first or ())
        return not names.isdisjoint(_ITS_OWN) or {"tokens", "spans"} <= names

    def unwanted(self, value: Object) -> str:
        """Whether the answer is not *accept*."""
        answer = text_in(value.get("answer"))
        return f"their answer is “{answer}”" if answer in _ANSWERS else ""

    def marks_in(self, value: Object) -> tuple[Marks | None, Object]:
        """The marks as those of whoever gave the answer, and what is not Prodigy's own."""
        marks, rest = marks_in(value)
        annotator = text_in(value.get("_annotator_id")) or text_in(value.get("_session_id"))
        told = {
            name: inner
            for name, inner in rest.items()
            if not name.startswith("_") and name not in ("answer", "tokens", "spans")
        }
        return marks.by(annotator) if marks else None, told


class ProdigyWriter:
    """Writes a file with a line for each article."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the file anew; see `zimulis.formats.Writer`. There are no options."""
        facts = Facts(header)
        return write_lines(target, articles, lambda one: _Task(one).line(facts), _losses)


def _losses(labelled: LabelledArticle) -> Iterator[Loss]:
    yield from kept_apart(unheld(labelled, HOLDS, metadata=_SHOWN))
    yield from kept_apart(unjoined(labelled))
    tokens = _tokens(labelled.article.text)
    for span in labelled.spans:
        if not on_borders(tokens, span.extent):
            reason = "its use for training: it begins or ends within a token"
            yield Loss(labelled.article.id, span.id, reason)


@lru_cache(maxsize=1)
def _tokens(text: str) -> tuple[Part, ...]:
    """Those of the text that was looked at last: its line and its losses ask for the same."""
    return tuple(token for sentence in tokenised(text) for token in sentence.tokens)


class _Task:
    """One article as Prodigy has it."""

    def __init__(self, labelled: LabelledArticle) -> None:
        self._labelled = labelled
        self._tokens = _tokens(labelled.article.text)
        self._spans = {span.id: span for span in sorted(labelled.spans, key=reading_order)}

    def line(self, facts: Facts) -> object:
        """All of it."""
        article = self._labelled.article
        joined = self._labelled.relations
        relations = [one for one in joined if one.target_kind is TargetKind.SPAN]
        return {
            "text": article.text,
            "meta": _meta(article),
            "tokens": list(self._written_tokens()),
            "spans": [
                {**self._placed(span), KEY: of_span(span, with_values=True)}
                for span in self._spans.values()
            ],
            "relations": [self._relation(one) for one in relations],
            "answer": "accept",
            "_view_id": "relations" if relations else "spans_manual",
            KEY: facts.of_article(self._labelled),
        }

    def _written_tokens(self) -> Iterator[Mapping[str, object]]:
        text = self._labelled.article.text
        for number, (start, end) in enumerate(self._tokens):
            white = text[end : end + 1] == " "
            yield {"text": text[start:end], "start": start, "end": end, "id": number, "ws": white}

    def _placed(self, span: Span) -> dict[str, object]:
        """Where a span stands; its last token is included."""
        touched = covered_tokens(self._tokens, span.extent)
        return {
            "start": span.start,
            "end": span.end,
            "token_start": touched.start,
            "token_end": touched.stop - 1,
            "label": span.label,
        }

    def _relation(self, relation: Relation) -> Mapping[str, object]:
        head, child = (
            self._placed(self._spans[SpanId(one or "")])
            for one in (relation.source, relation.target)
        )
        ends = {"source": relation.source, "target": relation.target}
        return {
            "head": head["token_end"],
            "child": child["token_end"],
            "label": relation.type,
            "head_span": head,
            "child_span": child,
            KEY: {**of_relation(relation), **ends},
        }


def _meta(article: Article) -> Mapping[str, str]:
    """What Prodigy shows below a text."""
    shown = {"title": article.title, "date": article.published, "source": article.source}
    return {name: value for name, value in shown.items() if value}


FORMAT = Format(
    name="prodigy",
    title="Prodigy",
    suffixes=(".jsonl",),
    reader=TableReader(ProdigyRows()),
    writer=ProdigyWriter(),
    holds=HOLDS,
    kept=Holds(gaps=True, attributes=True, entities=True),
    about="A line for each article with its tokens, as Prodigy takes it; what Prodigy has no place"
    " for is in keys that it hands on.",
    unit="code points",
    evidence=Evidence.MAGIC,  # before JSON lines, which would take them too
)
