"""Writes GATE documents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import TypeVar

from lxml import etree

from zimulis.domain.annotations import (
    Annotator,
    Entity,
    LabelledArticle,
    Relation,
    Span,
    TargetKind,
    reading_order,
)
from zimulis.domain.article import Article, Status
from zimulis.domain.exchange import Header
from zimulis.domain.ids import AnnotatorId, ArticleId, EntityId
from zimulis.domain.offsets import Utf16Map
from zimulis.domain.parts import Part
from zimulis.formats import Holds, Loss, WriteOptions, Written
from zimulis.formats.atomic import replacing_folder
from zimulis.formats.file_names import FileNames
from zimulis.formats.gate.vocabulary import (
    ANNOTATOR,
    CHANGE,
    ENTITY,
    ENTITY_LABEL,
    ENTITY_NAME,
    FACTS,
    ID,
    NOTE,
    ORIGIN,
    QUESTION,
    ROOT,
    SOURCE,
    STATUS,
    TAG,
    TARGET,
    TITLE,
    ZONES,
    feature_name,
)
from zimulis.formats.losses import METADATA, Losses, kept_apart, unheld
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.referring import by_source, unlisted_values
from zimulis.formats.xml.parsing import Element

HOLDS = Holds(overlap=True, relations=True, attributes=True, entities=True)
_NO_ARTICLE = ArticleId("")
_STRING = {"className": "java.lang.String"}
_Owned = TypeVar("_Owned", Span, Relation)


class GateWriter:
    """Writes a folder with a document for each article."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the folder anew; see `zimulis.formats.Writer`. There are no options."""
        entities = {entity.id: entity for entity in header.entities}
        sets = _set_names(header.annotators)
        losses = Losses(
            Loss(_NO_ARTICLE, one.id, "the attributes and note of an entity")
            for one in header.entities
            if one.attributes or one.note
        )
        names = FileNames()
        written = spans = 0
        with replacing_folder(target, {"format": "gate-xml"}) as folder:
            for labelled in articles:
                name = f"{names.stem_for(labelled.article)}.xml"
                document = _Document(labelled, sets, entities)
                tree = etree.ElementTree(document.root)
                tree.write(folder / name, encoding="utf-8", xml_declaration=True)
                losses.extend(document.losses)
                losses.extend(_lost_to_gate(labelled))
                written += 1
                spans += len(labelled.spans)
        return Written(written, spans, (target,), losses)


def _lost_to_gate(labelled: LabelledArticle) -> Iterator[Loss]:
    unseen = unheld(labelled, HOLDS, notes=True, layers=True, metadata=METADATA)
    return kept_apart(unseen)


def _set_names(annotators: Sequence[Annotator]) -> dict[AnnotatorId, tuple[str, str]]:
    """What the annotation set of each annotator is called, and the annotator."""
    names: dict[AnnotatorId, tuple[str, str]] = {}
    taken: set[str] = {ZONES}
    for annotator in annotators:
        name = annotator.name
        numbered = (f"{name} ({number})" for number in count(2))
        free = name if name not in taken else next(one for one in numbered if one not in taken)
        taken.add(free)
        names[annotator.id] = free, name
    return names


class _Document:
    """One article as a document.

    Attributes:
        root: The document.
        losses: What it does not hold.
    """

    def __init__(
        self,
        labelled: LabelledArticle,
        sets: Mapping[AnnotatorId, tuple[str, str]],
        entities: Mapping[EntityId, Entity],
    ) -> None:
        self._labelled = labelled
        self._sets = sets
        self._entities = entities
        self._numbers = count()
        self._first: dict[str, str] = {}  # the first annotation of each span
        self._units = Utf16Map(labelled.article.text)
        self._spans = sorted(labelled.spans, key=reading_order)
        named = {span.entity for span in self._spans}
        named |= {EntityId(one.target or "") for one in labelled.relations}
        self.losses = list(unlisted_values(labelled, entities.keys(), named))
        self.root = etree.Element(ROOT, {"version": "3"})
        self._add_document_features()
        self._add_text()
        self._add_zones()
        for annotator, spans in _by_annotator(self._spans):
            added = self._add_set("AnnotationSet", annotator)
            for span in spans:
                self._add_span(added, span)
        for annotator, links in _by_annotator(by_source(labelled.relations, self._spans)):
            added = self._add_set("RelationSet", annotator)
            for relation in links:
                self._add_relation(added, relation)

    def _add_document_features(self) -> None:
        article = self._labelled.article
        features = etree.SubElement(self.root, "GateDocumentFeatures")
        for name, value in {**_facts(article), **dict(self._layers())}.items():
            if value:
                _add_feature(features, name, value)
        seen: set[str] = set()
        for name, value in article.metadata:
            if name in seen:
                reason = "metadata: another of the same name is there"
                self.losses.append(Loss(article.id, "", reason))
                continue
            seen.add(name)
            _add_feature(features, feature_name(name), value)

    def _layers(self) -> Iterator[tuple[str, str]]:
        """Who the annotators are, and how far each is."""
        statuses = {one.annotator: one for one in self._labelled.statuses}
        used = {span.annotator for span in self._spans} | set(statuses)
        for annotator, (set_name, name) in self._sets.items():
            if annotator in used:
                yield ANNOTATOR + set_name, f"{annotator} {name}"
        for annotator, said in sorted(statuses.items()):
            set_name = self._sets.get(annotator, ("", ""))[0]
            if said.status is not Status.NEW or said.question:
                yield STATUS + set_name, said.status
                yield QUESTION + set_name, said.question

    def _add_text(self) -> None:
        """Adds the text, with a node wherever something starts or ends."""
        article = self._labelled.article
        holder = etree.SubElement(self.root, "TextWithNodes")
        parts = [part for span in self._spans for part in span.parts]
        parts += [zone.part for zone in article.revision.zones]
        offsets = sorted({offset for part in parts for offset in part})
        ends = [*offsets, len(article.text)]
        holder.text = article.text[: ends[0]]
        for offset, end in zip(offsets, ends[1:], strict=True):
            node = etree.SubElement(holder, "Node", {"id": self._node(offset)})
            node.tail = article.text[offset:end]

    def _node(self, offset: int) -> str:
        return str(self._units.to_utf16(offset))

    def _add_zones(self) -> None:
        zones = sorted(self._labelled.article.revision.zones, key=lambda one: (one.part, one.kind))
        if zones:
            added = etree.SubElement(self.root, "AnnotationSet", {"Name": ZONES})
            for zone in zones:
                self._add_annotation(added, zone.kind, zone.part)

    def _add_set(self, kind: str, annotator: AnnotatorId) -> Element:
        name = self._sets.get(annotator, ("", ""))[0]
        return etree.SubElement(self.root, kind, {"Name": legal_in_xml(name)} if name else {})

    def _add_annotation(self, added: Element, kind: str, part: Part) -> Element:
        return etree.SubElement(
            added,
            "Annotation",
            {
                "Id": str(next(self._numbers)),
                "Type": legal_in_xml(kind),
                "StartNode": self._node(part.start),
                "EndNode": self._node(part.end),
            },
        )

    def _add_span(self, added: Element, span: Span) -> None:
        """Adds an annotation for each part; GATE has no gaps, but the parts have one id."""
        features = {ID: span.id, ORIGIN: span.origin, **self._named(span.entity), NOTE: span.note}
        for part in span.parts:
            annotation = self._add_annotation(added, span.label, part)
            self._first.setdefault(span.id, annotation.get("Id", ""))
            for name, value in features.items():
                if value:
                    _add_feature(annotation, name, value)
            for name, value in sorted(span.attributes.items()):
                _add_feature(annotation, feature_name(name), value)

    def _named(self, identifier: EntityId | None) -> dict[str, str]:
        entity = self._entities.get(identifier) if identifier else None
        if entity is None:
            return {}
        return {ENTITY: entity.id, ENTITY_NAME: entity.name, ENTITY_LABEL: entity.label}

    def _add_relation(self, added: Element, relation: Relation) -> None:
        """Adds a relation; who or what is no annotation is in its features."""
        members = [self._first[relation.source]]
        features = {ID: str(relation.id)}
        if relation.target is None:
            features[TARGET] = relation.target_kind
        elif relation.target_kind is TargetKind.SPAN:
            members.append(self._first[relation.target])
        else:
            features |= self._named(EntityId(relation.target))
        attributes = {"Id": str(next(self._numbers)), "Type": legal_in_xml(relation.type)}
        attributes["Members"] = ";".join(members)
        element = etree.SubElement(added, "Relation", attributes)
        for name, value in features.items():
            _add_feature(element, name, value)


def _by_annotator(things: Iterable[_Owned]) -> Iterator[tuple[AnnotatorId, list[_Owned]]]:
    """What each annotator has made; what is nobody's first."""
    owned: dict[AnnotatorId, list[_Owned]] = {}
    for thing in things:
        owned.setdefault(thing.annotator, []).append(thing)
    yield from sorted(owned.items(), key=lambda item: item[0])


def _facts(article: Article) -> dict[str, str]:
    """What is known of an article, as features."""
    revision = article.revision
    known = {
        "lang": article.language,
        "published": article.published,
        "source": article.source,
        "sha256": revision.sha256,
        "bytes-sha256": revision.bytes_sha256,
        "encoding": revision.encoding,
    }
    facts = {"MimeType": "text/plain", ID: article.id, TITLE: article.title, NOTE: article.note}
    facts |= {feature: known[name] for feature, name in FACTS.items()}
    several = {TAG: article.tags, SOURCE: article.further_sources, CHANGE: revision.normalised}
    for name, values in several.items():
        facts |= {f"{name}{number}": value for number, value in enumerate(values, 1)}
    return facts


def _add_feature(parent: Element, name: str, value: str) -> None:
    feature = etree.SubElement(parent, "Feature")
    etree.SubElement(feature, "Name", _STRING).text = legal_in_xml(name)
    etree.SubElement(feature, "Value", _STRING).text = legal_in_xml(value)
