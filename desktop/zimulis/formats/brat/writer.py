"""Writes brat standoff that brat itself opens, with its configuration."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from zimulis.domain.annotations import (
    Entity,
    LabelledArticle,
    Span,
    TargetKind,
    reading_order,
)
from zimulis.domain.exchange import Header
from zimulis.domain.ids import ArticleId, EntityId, SpanId
from zimulis.domain.parts import Part, trim_white_space
from zimulis.domain.scheme import AttributeType, Scheme
from zimulis.domain.values import YES
from zimulis.formats import Holds, Loss, WriteOptions, Written
from zimulis.formats.atomic import replacing_folder
from zimulis.formats.brat.configuration import annotation_conf, visual_conf
from zimulis.formats.brat.reader import DATABASE
from zimulis.formats.escaping import as_name, as_note
from zimulis.formats.file_names import FileNames
from zimulis.formats.losses import Losses, unheld, unjoined
from zimulis.formats.referring import unlisted_values

HOLDS = Holds(overlap=True, gaps=True, relations=True, attributes=True, entities=True)
_NO_ARTICLE = ArticleId("")
_LINE = re.compile(r"[^\n]+")


class BratWriter:
    """Writes a folder with two files for each article."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the folder anew; see `zimulis.formats.Writer`. There are no options."""
        scheme = header.scheme or Scheme("")
        entities = {entity.id: entity for entity in header.entities}
        losses = Losses(_lost_of_entities(header.entities))
        names = FileNames()
        written = spans = 0
        with replacing_folder(target, {"format": "brat"}) as folder:
            _write(folder / "annotation.conf", annotation_conf(scheme))
            _write(folder / "visual.conf", visual_conf(scheme))
            for labelled in articles:
                stem = names.stem_for(labelled.article)
                standoff = _Standoff(labelled, scheme, entities)
                _write(folder / f"{stem}.txt", labelled.article.text)
                _write(folder / f"{stem}.ann", "".join(f"{line}\n" for line in standoff.lines()))
                losses.extend(standoff.losses())
                written += 1
                spans += len(labelled.spans)
        return Written(written, spans, (target,), losses)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")


def _lost_of_entities(entities: Iterable[Entity]) -> Iterator[Loss]:
    for entity in entities:
        if entity.attributes or entity.note:
            yield Loss(_NO_ARTICLE, entity.id, "the attributes and note of an entity")


class _Standoff:
    """The annotations of one article, numbered as brat does."""

    def __init__(
        self, labelled: LabelledArticle, scheme: Scheme, entities: Mapping[EntityId, Entity]
    ) -> None:
        self._labelled = labelled
        self._text = labelled.article.text
        self._entities = entities
        self._spans = sorted(labelled.spans, key=reading_order)
        self._numbers: dict[SpanId, str] = {
            span.id: f"T{number}" for number, span in enumerate(self._spans, 1)
        }
        self._flags = {
            (label.name, attribute.name)
            for label in scheme.labels
            for attribute in label.attributes
            if attribute.type is AttributeType.FLAG
        }
        joined = labelled.relations
        self._joining = [one for one in joined if one.target_kind is TargetKind.SPAN]

    def lines(self) -> Iterator[str]:
        """The lines of the `.ann` file."""
        for span in self._spans:
            yield self._span_line(span)
        for number, relation in enumerate(self._joining, 1):
            ends = (self._numbers[relation.source], self._numbers[SpanId(relation.target or "")])
            yield f"R{number}\t{as_name(relation.type)} Arg1:{ends[0]} Arg2:{ends[1]}"
        values = (
            (span, name, span.attributes[name])
            for span in self._spans
            for name in sorted(span.attributes)
        )
        for number, (span, name, value) in enumerate(values, 1):
            is_set = (span.label, name) in self._flags and value == YES
            written = "" if is_set else f" {as_name(value)}"
            yield f"A{number}\t{as_name(name)} {self._numbers[span.id]}{written}"
        for number, (span, entity) in enumerate(self._named(), 1):
            reference = f"Reference {self._numbers[span.id]} {DATABASE}:{entity.id}"
            yield f"N{number}\t{reference}\t{as_note(entity.name)}"
        noted = (span for span in self._spans if span.note)
        for number, span in enumerate(noted, 1):
            yield f"#{number}\tAnnotatorNotes {self._numbers[span.id]}\t{as_note(span.note)}"

    def _named(self) -> Iterator[tuple[Span, Entity]]:
        for span in self._spans:
            entity = self._entities.get(span.entity) if span.entity else None
            if entity:
                yield span, entity

    def _span_line(self, span: Span) -> str:
        pieces = [piece for part in span.parts for piece in _without_line_ends(self._text, part)]
        offsets = ";".join(f"{start} {end}" for start, end in pieces)
        covered = " ".join(self._text[start:end] for start, end in pieces)
        return f"{self._numbers[span.id]}\t{as_name(span.label)} {offsets}\t{covered}"

    def losses(self) -> Iterator[Loss]:
        """What of the article has no place in brat."""
        article = self._labelled.article.id
        yield from unheld(self._labelled, HOLDS, notes=True)
        for span in self._spans:
            if any(self._text[a.end : b.start].isspace() for a, b in _line_gaps(span, self._text)):
                yield Loss(article, span.id, "a gap that has nothing in it but line ends")
        yield from unjoined(self._labelled)
        named = {span.entity for span in self._spans}
        yield from unlisted_values(self._labelled, self._entities.keys(), named)


def _line_gaps(span: Span, text: str) -> Iterator[tuple[Part, Part]]:
    """Neighbouring parts of a span with a line end between them."""
    return ((a, b) for a, b in pairwise(span.parts) if "\n" in text[a.end : b.start])


def _without_line_ends(text: str, part: Part) -> Sequence[Part]:
    """The pieces of a part between its line ends; brat has no line end in an annotation."""
    lines = (Part(*match.span()) for match in _LINE.finditer(text, part.start, part.end))
    trimmed = (trim_white_space(text, line) for line in lines)
    return [line for line in trimmed if line.start < line.end]
