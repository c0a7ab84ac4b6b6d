"""Articles as UIMA has them: a text with structures, each of which has a type and features."""

from collections.abc import Iterable
from typing import Any

from zimulis.domain.annotations import (
    Annotator,
    Entity,
    LabelledArticle,
    Relation,
    Span,
    TargetKind,
    reading_order,
)
from zimulis.domain.article import Article
from zimulis.domain.exchange import Header
from zimulis.domain.ids import AnnotatorId, EntityId
from zimulis.domain.scheme import Scheme
from zimulis.domain.tokens import tokenised
from zimulis.formats.cas.identifiers import WIKIDATA
from zimulis.formats.cas.types import add_attributes, type_system
from zimulis.formats.cas.uima import Cas, Structure, new_cas
from zimulis.formats.cas.vocabulary import (
    ANNOTATOR,
    ARTICLE,
    DOCUMENT,
    ENTITY,
    FIELD,
    LINK,
    NO_LANGUAGE,
    RELATION,
    SENTENCE,
    SPAN,
    STATUS,
    TOKEN,
    ZONE,
    feature_name,
)
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.referring import by_source, named_entities


class CasBuilder:
    """Builds one article after the other, all with the same types.

    Attributes:
        types: The types; a feature is added for each attribute that is met and not in the scheme.
    """

    def __init__(self, header: Header) -> None:
        self.types = type_system(header.scheme or Scheme(""))
        self._annotators = {one.id: one for one in header.annotators}
        self._entities = {one.id: one for one in header.entities}
        self._unnamed = set(self._entities)

    def build(self, labelled: LabelledArticle) -> Cas:
        """An article with all that was said about it."""
        add_attributes(self.types, sorted({n for one in labelled.spans for n in one.attributes}))
        text = labelled.article.text
        building = _Building(new_cas(self.types, text))
        building.add_article(labelled.article)
        for sentence in tokenised(text):
            building.add(SENTENCE, *sentence.part)
            for token in sentence.tokens:
                building.add(TOKEN, *token)
        for annotator in self._annotators_of(labelled):
            building.add(ANNOTATOR, uuid=annotator.id, name=annotator.name)
        entities = {one.id: one for one in named_entities(labelled, self._entities)}
        self._unnamed.difference_update(entities)
        for entity in entities.values():
            building.add_entity(entity)
        for status in sorted(labelled.statuses, key=lambda one: one.annotator):
            building.add(
                STATUS, annotator=status.annotator, status=status.status, question=status.question
            )
        spans = sorted(labelled.spans, key=reading_order)
        for span in spans:
            building.add_span(span, entities.get(span.entity) if span.entity else None)
        for relation in by_source(labelled.relations, spans):
            building.add_relation(relation)
        return building.cas

    def _annotators_of(self, labelled: LabelledArticle) -> list[Annotator]:
        """Those who said something about an article, by name."""
        met: set[AnnotatorId] = {one.annotator for one in labelled.spans}
        met.update(one.annotator for one in labelled.relations)
        met.update(one.annotator for one in labelled.statuses)
        known = (self._annotators[one] for one in met if one in self._annotators)
        return sorted(known, key=lambda one: (one.name, one.id))

    def unnamed(self) -> list[EntityId]:
        """Entities that no article has referred to so far."""
        return sorted(self._unnamed)


class _Building:
    """One article under way."""

    def __init__(self, cas: Cas) -> None:
        self.cas = cas
        self._first_parts: dict[str, Structure] = {}

    def make(self, type_: str, **features: object) -> Structure:
        """A structure that is in no index; what is empty is left out of it."""
        given = {
            name: legal_in_xml(value) if isinstance(value, str) else value
            for name, value in features.items()
            if value is not None and value != ""
        }
        return self.cas.typesystem.get_type(type_)(**given)

    def add(
        self, type_: str, begin: int | None = None, end: int | None = None, **features: object
    ) -> Structure:
        """A structure by which the article is known."""
        structure = self.make(type_, begin=begin, end=end, **features)
        self.cas.add(structure)
        return structure

    def add_article(self, article: Article) -> None:
        """What is known beside the text, and its zones."""
        self.add(
            DOCUMENT,
            0,
            len(article.text),
            documentId=article.id,
            documentTitle=article.title,
            language=article.language or NO_LANGUAGE,
        )
        self.add(
            ARTICLE,
            uuid=article.id,
            published=article.published,
            source=article.source,
            note=article.note,
            encoding=article.revision.encoding,
            bytesSha256=article.revision.bytes_sha256,
            furtherSources=self._strings(article.further_sources),
            tags=self._strings(article.tags),
            normalised=self._strings(article.revision.normalised),
            metadata=self._fields(article.metadata),
        )
        for zone in article.revision.zones:
            self.add(ZONE, *zone.part, kind=zone.kind)

    def add_entity(self, entity: Entity) -> None:
        """What spans name."""
        self.add(
            ENTITY,
            uuid=entity.id,
            label=entity.label,
            name=entity.name,
            note=entity.note,
            attributes=self._fields(sorted(entity.attributes.items())),
        )

    def add_span(self, span: Span, entity: Entity | None) -> None:
        """An annotation for each part of a span."""
        item = entity.attributes.get("wikidata", "") if entity else ""
        values = {feature_name(name): value for name, value in sorted(span.attributes.items())}
        for part in span.parts:
            annotation = self.add(
                SPAN,
                *part,
                label=span.label,
                uuid=span.id,
                group=span.id if len(span.parts) > 1 else "",
                annotator=span.annotator,
                origin=span.origin,
                entity=span.entity,
                identifier=item and WIKIDATA + item,
                note=span.note,
                **values,
            )
            self._first_parts.setdefault(span.id, annotation)

    def add_relation(self, relation: Relation) -> None:
        """A relation, which INCEpTION draws from and to the first parts of spans."""
        known: dict[str, Any] = {
            "label": relation.type,
            "uuid": relation.id,
            "annotator": relation.annotator,
        }
        governor = self._first_parts[relation.source]
        if relation.target_kind is not TargetKind.SPAN:
            kind, entity = relation.target_kind, relation.target
            self.add(LINK, Governor=governor, target=kind, entity=entity, **known)
            return
        dependent = self._first_parts[relation.target or ""]
        place = dependent["begin"], dependent["end"]
        self.add(RELATION, *place, Governor=governor, Dependent=dependent, **known)

    def _strings(self, values: tuple[str, ...]) -> Structure | None:
        legal = [legal_in_xml(value) for value in values]
        return self.make("uima.cas.StringArray", elements=legal) if legal else None

    def _fields(self, pairs: Iterable[tuple[str, str]]) -> Structure | None:
        fields = [self.make(FIELD, name=name, value=value) for name, value in pairs]
        return self.make("uima.cas.FSArray", elements=fields) if fields else None
