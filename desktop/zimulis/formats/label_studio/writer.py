"""Writes tasks for Label Studio, each annotator's spans as an annotation of their own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from zimulis.domain.annotations import LabelledArticle, Relation, Span, TargetKind, reading_order
from zimulis.domain.exchange import Header
from zimulis.domain.offsets import Utf16Map
from zimulis.domain.scheme import Scheme
from zimulis.domain.values import definition_of, takes
from zimulis.formats import Holds, Loss, WriteOptions, Written
from zimulis.formats.atomic import MANIFEST, replacing_folder
from zimulis.formats.json_labels.facts import KEY, Facts, of_relation, of_span
from zimulis.formats.json_labels.writing import as_json
from zimulis.formats.label_studio.configuration import configuration
from zimulis.formats.label_studio.vocabulary import (
    CHOICES,
    CONFIGURATION,
    LABELS,
    NOTE,
    RELATION,
    TASKS,
    TEXT,
    TEXT_AREA,
    control,
    control_type,
)
from zimulis.formats.losses import Losses, kept_apart, unheld, unjoined

HOLDS = Holds(overlap=True, relations=True, attributes=True)
_SHOWN = ("title", "date")
_Result = Mapping[str, object]


class LabelStudioWriter:
    """Writes a folder with the tasks and the configuration."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the folder anew; see `zimulis.formats.Writer`. There are no options."""
        scheme, facts, losses = header.scheme or Scheme(""), Facts(header), Losses()
        written = spans = 0
        with replacing_folder(target, {"format": "label-studio"}) as folder:
            (folder / CONFIGURATION).write_bytes(configuration(scheme))
            with (folder / TASKS).open("wb") as stream:
                for labelled in articles:
                    stream.write(b",\n" if written else b"[\n")
                    stream.write(as_json(_task(labelled, scheme, facts)))
                    losses.extend(_losses(labelled, scheme))
                    written += 1
                    spans += len(labelled.spans)
                stream.write(b"\n]\n" if written else b"[]\n")
        files = tuple(target / name for name in (TASKS, CONFIGURATION, MANIFEST))
        return Written(written, spans, files, losses)


def _losses(labelled: LabelledArticle, scheme: Scheme) -> Iterator[Loss]:
    yield from kept_apart(unheld(labelled, HOLDS, notes=True, metadata=_SHOWN))
    yield from kept_apart(unjoined(labelled))
    for span in labelled.spans:
        hidden = sorted(name for name in span.attributes if not _control(scheme, span, name))
        if hidden:
            loss = Loss(labelled.article.id, span.id, f"its attributes ({', '.join(hidden)})")
            yield from kept_apart((loss,))


def _task(labelled: LabelledArticle, scheme: Scheme, facts: Facts) -> object:
    article = labelled.article
    shown = {"title": article.title, "date": article.published, "source": article.source}
    return {
        "data": {TEXT: article.text, **{name: value for name, value in shown.items() if value}},
        "meta": {KEY: facts.of_article(labelled)},
        "annotations": [{"result": list(results)} for results in _annotations(labelled, scheme)],
    }


def _annotations(labelled: LabelledArticle, scheme: Scheme) -> Iterator[Iterator[_Result]]:
    """What each annotator has said, with the relations that start from her spans."""
    spans = sorted(labelled.spans, key=lambda span: (span.annotator, *reading_order(span)))
    relations = [one for one in labelled.relations if one.target_kind is TargetKind.SPAN]
    regions = _Regions(labelled.article.text, scheme)
    for _, group in groupby(spans, key=lambda span: span.annotator):
        mine = {span.id: span for span in group}
        hers = [one for one in relations if one.source in mine]
        yield _results(regions, list(mine.values()), hers)


def _results(
    regions: "_Regions", spans: Sequence[Span], relations: Sequence[Relation]
) -> Iterator[_Result]:
    for span in spans:
        yield from regions.results(span)
    for one in relations:
        yield {
            "type": RELATION,
            "from_id": one.source,
            "to_id": one.target,
            "direction": "right",
            "labels": [one.type],
            KEY: of_relation(one),
        }


class _Regions:
    """Spans of one text as regions."""

    def __init__(self, text: str, scheme: Scheme) -> None:
        self._text = text
        self._scheme = scheme
        self._units = Utf16Map(text)

    def results(self, span: Span) -> Iterator[_Result]:
        """The region of a span, then what is said about it."""
        values = {name: _control(self._scheme, span, name) for name in sorted(span.attributes)}
        hidden = {name: span.attributes[name] for name, kind in values.items() if not kind}
        ours = of_span(span, with_values=False, counted=self._units.to_utf16)
        ours |= {"attributes": hidden} if hidden else {}
        yield self._result(span, LABELS, "labels", [span.label]) | {"meta": {KEY: ours}}
        for name, kind in values.items():
            if kind:
                said = [span.attributes[name]]
                yield self._result(span, control(span.label, name), kind, said)
        if span.note:
            yield self._result(span, NOTE, TEXT_AREA, [span.note])

    def _result(self, span: Span, name: str, kind: str, said: list[str]) -> dict[str, object]:
        return {
            "id": span.id,
            "from_name": name,
            "to_name": TEXT,
            "type": kind,
            "value": {
                "start": self._units.to_utf16(span.start),
                "end": self._units.to_utf16(span.end),
                "text": self._text[span.start : span.end],
                TEXT if kind == TEXT_AREA else kind: said,
            },
        }


def _control(scheme: Scheme, span: Span, name: str) -> str:
    """What an attribute is entered with; nothing if the configuration cannot show its value."""
    label = scheme.label(span.label)
    definition = definition_of(label, name) if label else None
    if definition is None:
        return ""
    kind = control_type(definition)
    return "" if kind == CHOICES and not takes(definition, span.attributes[name]) else kind
