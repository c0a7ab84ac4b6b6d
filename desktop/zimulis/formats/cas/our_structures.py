"""What our own files say beside spans and relations, and what they say of those."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zimulis.domain.annotations import Annotator, Entity, Origin, TargetKind
from zimulis.domain.article import Article, ArticleStatus, Status, Zone, ZoneKind
from zimulis.domain.exchange import NO_ANNOTATOR, Header
from zimulis.domain.ids import AnnotatorId, ArticleId, EntityId, is_uuid
from zimulis.domain.parts import Part
from zimulis.formats.cas.identifiers import IDENTIFIER, Identifiers
from zimulis.formats.cas.uima import Structure
from zimulis.formats.cas.vocabulary import (
    ANNOTATOR,
    ARTICLE,
    ENTITY,
    NO_LANGUAGE,
    RELATION,
    SPAN,
    STATUS,
    ZONE,
)
from zimulis.formats.foreign import ForeignArticle, bare_article
from zimulis.formats.normalising import legal_in_xml


@dataclass(frozen=True, slots=True)
class Known:
    """What one of our files says of a span or relation beside what everybody says.

    Attributes:
        uuid: Empty if it has none.
    """

    uuid: str
    annotator: AnnotatorId
    origin: Origin
    note: str


_NOTHING = Known("", NO_ANNOTATOR, Origin.IMPORT, "")


class OurStructures:
    """Those structures of a text that have our features, or all our types.

    Others' programs may have kept the features of spans and dropped the rest.
    """

    def __init__(self, structures: list[Structure]) -> None:
        self._by_type: dict[str, list[Structure]] = {}
        for one in structures:
            self._by_type.setdefault(one.type.name, []).append(one)
        self._documents = [one for one in structures if hasattr(one, "language")]
        self._articles = [one for one in self.of(ARTICLE) if is_uuid(_get(one, "uuid"))]
        self._entities = {_get(one, "uuid"): _entity(one) for one in self.of(ENTITY)}
        self._annotators = {
            _get(one, "uuid"): Annotator(AnnotatorId(_get(one, "uuid")), _get(one, "name"))
            for one in self.of(ANNOTATOR)
            if is_uuid(_get(one, "uuid"))
        }
        self._identifiers = Identifiers()

    def of(self, type_: str) -> list[Structure]:
        """The structures of a type."""
        return self._by_type.get(type_, [])

    @property
    def are_whole(self) -> bool:
        """Whether all is there that we know of an article."""
        return bool(self._articles)

    def article(self, source: str) -> Article:
        """What is known beside the text, from `source` if nothing says where."""
        about = self._documents[0] if self._documents else None
        language = _get(about, "language")
        title = _get(about, "documentTitle")
        if not self._articles and title == _get(about, "documentId"):
            source, title = title or source, ""  # INCEpTION has the file's name in both
        known = bare_article(
            title=title, language="" if language == NO_LANGUAGE else language, source=source
        )
        if not self._articles:
            return known
        ours = self._articles[0]
        revision = replace(
            known.revision,
            encoding=_get(ours, "encoding"),
            bytes_sha256=_get(ours, "bytesSha256"),
            normalised=_strings(ours["normalised"]),
            zones=tuple(self._zones()),
        )
        return replace(
            known,
            id=ArticleId(_get(ours, "uuid")),
            revision=revision,
            published=_get(ours, "published"),
            source=_get(ours, "source"),
            further_sources=_strings(ours["furtherSources"]),
            metadata=_fields(ours["metadata"]),
            tags=_strings(ours["tags"]),
            note=_get(ours, "note"),
        )

    def _zones(self) -> Iterator[Zone]:
        for one in self.of(ZONE):
            if _get(one, "kind") in set(ZoneKind):
                part = Part(cast(int, one["begin"]), cast(int, one["end"]))
                yield Zone(ZoneKind(_get(one, "kind")), part)

    def statuses(self) -> Iterator[ArticleStatus]:
        """How far annotators are."""
        for one in self.of(STATUS):
            annotator = self._annotator(one)
            if annotator != NO_ANNOTATOR and _get(one, "status") in set(Status):
                status = Status(_get(one, "status"))
                yield ArticleStatus(annotator, status, _get(one, "question"))

    def header(self) -> Header | None:
        """Annotators and entities that the file tells of."""
        entities = [one for one in self._entities.values() if one.label and one.name]
        named = self._identifiers.entities
        if not (entities or named or self._annotators):
            return None
        return Header(
            annotators=tuple(self._annotators.values()),
            entities=(*entities, *named),
            invented=frozenset(one.id for one in named),
        )

    def group_of(self, one: Structure) -> str:
        """What the parts of a span have in common; empty for a span without gaps."""
        return _get(one, "group") if one.type.name == SPAN else ""

    def known_of(self, one: Structure) -> Known:
        """What is said of a span or relation of our layers."""
        if one.type.name not in (SPAN, RELATION) and not one.type.name.startswith("zimulis."):
            return _NOTHING
        uuid, origin = _get(one, "uuid"), _get(one, "origin")
        return Known(
            uuid if is_uuid(uuid) else "",
            self._annotator(one),
            Origin(origin) if origin in set(Origin) else Origin.IMPORT,
            _get(one, "note"),
        )

    def _annotator(self, one: Structure) -> AnnotatorId:
        """Whose it is, if the file says who that is."""
        annotator = _get(one, "annotator")
        return AnnotatorId(annotator) if annotator in self._annotators else NO_ANNOTATOR

    def entity_of(self, one: Structure, label: str, covered: str) -> EntityId | None:
        """What a span names: one of our entities, or something with an identifier."""
        if one.type.name == SPAN and _get(one, "entity") in self._entities:
            return EntityId(_get(one, "entity"))
        identifier = _get(one, IDENTIFIER)
        return self._identifiers.entity(label, identifier, covered) if identifier else None

    def take_link(self, one: Structure, source: str, article: ForeignArticle) -> None:
        """Takes a relation to an entity, or to nobody in particular."""
        kind, entity = _get(one, "target"), _get(one, "entity")
        known = self.known_of(one)
        target = EntityId(entity) if entity in self._entities else None
        if target is None and kind in (TargetKind.UNNAMED, TargetKind.AUTHOR, TargetKind.DOCUMENT):
            target = TargetKind(kind)
        if target is None or not source:
            article.fail(f"an end of a relation {_get(one, 'label')} is not in the file")
            return
        article.add_relation(
            _get(one, "label"), source, target, uuid=known.uuid, annotator=known.annotator
        )


def _get(one: Structure | None, feature: str) -> str:
    """A value in characters that XML can hold; empty if there is none."""
    value = getattr(one, feature, None)
    return legal_in_xml(value) if isinstance(value, str) else ""


def _entity(one: Structure) -> Entity:
    return Entity(
        EntityId(_get(one, "uuid")),
        _get(one, "label"),
        _get(one, "name"),
        dict(_fields(one["attributes"])),
        _get(one, "note"),
    )


def _strings(array: object) -> tuple[str, ...]:
    return tuple(legal_in_xml(one or "") for one in getattr(array, "elements", None) or ())


def _fields(array: object) -> tuple[tuple[str, str], ...]:
    elements = cast(list[Structure], getattr(array, "elements", None) or ())
    return tuple((_get(one, "name"), _get(one, "value")) for one in elements)
