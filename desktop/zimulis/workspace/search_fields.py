"""What a query says about marks, in the terms of one project."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from zimulis.domain.annotations import Entity, Span
from zimulis.domain.corpus_query import ENTITY, INSIDE, LABEL, CorpusQuery, Field
from zimulis.domain.entities import names_of
from zimulis.domain.errors import Refused
from zimulis.domain.ids import AnnotatorId, EntityId
from zimulis.domain.parts import Part
from zimulis.domain.ranges import Ranges
from zimulis.domain.scheme import AttributeType, Scheme
from zimulis.store.connection import Connection
from zimulis.store.searching import parts_with

_OWN = (LABEL, INSIDE, ENTITY)


def label_named(scheme: Scheme, name: str) -> str:
    """The name of a label that is called so, by its name or title, in whatever case.

    Raises:
        Refused: There is none.
    """
    wanted = name.casefold()
    for label in scheme.labels:
        if wanted in (label.name.casefold(), label.title.casefold()):
            return label.name
    names = ", ".join(label.name for label in scheme.labels)
    raise Refused(f"There is no label “{name}”; there are {names}.")


class SpanFilter:
    """Whether a mark says what a query asks for.

    Attributes:
        labels: Names of those that it may have; any if empty.
        entities: What it may name; None for anything or nothing.
    """

    def __init__(
        self, query: CorpusQuery, scheme: Scheme, entities: Mapping[EntityId, Entity]
    ) -> None:
        """Reads the fields of a query.

        Raises:
            Refused: It asks for a label or an attribute that the scheme has not.
        """
        self._scheme = scheme
        self._entities = entities
        self.labels = frozenset(label_named(scheme, one.value) for one in query.values(LABEL))
        asked = query.values(ENTITY)
        self.entities = self._named(asked) if asked else None
        self._wanted = self._by_attribute(query.fields)
        excluded = query.excluded_fields
        self._no_labels = frozenset(
            label_named(scheme, one.value) for one in excluded if one.name == LABEL
        )
        self._no_entities = self._named([one for one in excluded if one.name == ENTITY])
        self._unwanted = self._by_attribute(excluded)

    @property
    def is_impossible(self) -> bool:
        """Whether no mark can be so, because nothing is called what it must name."""
        return self.entities is not None and not self.entities

    def accepts(self, span: Span) -> bool:
        """Whether a mark is what is looked for."""
        return (
            (not self.labels or span.label in self.labels)
            and span.label not in self._no_labels
            and (self.entities is None or span.entity in self.entities)
            and span.entity not in self._no_entities
            and all(_says(span, name, fits) for name, fits in self._wanted.items())
            and not any(_says(span, name, fits) for name, fits in self._unwanted.items())
        )

    def _named(self, fields: Iterable[Field]) -> frozenset[EntityId]:
        """The entities that are called so, by their names or aliases."""
        return frozenset(
            entity.id
            for field in fields
            for entity in self._entities.values()
            if any(_is_as(field, name) for name in names_of(entity))
        )

    def _by_attribute(self, fields: Iterable[Field]) -> "Mapping[str, Callable[[str], bool]]":
        """What the value of each attribute that fields are about must be."""
        by_name: dict[str, list[Field]] = {}
        for field in fields:
            if field.name not in _OWN:
                by_name.setdefault(field.name, []).append(field)
        return {
            attribute: self._fits(attribute, some)
            for name, some in by_name.items()
            for attribute in [self._attribute(name)]
        }

    def _attribute(self, name: str) -> str:
        names = sorted({one.name for label in self._scheme.labels for one in label.attributes})
        found = next((one for one in names if one.casefold() == name), None)
        if found is None:
            known = ", ".join((*_OWN, *names))
            raise Refused(
                f"“{name}:” names no field; there are {known}. To look for it in texts, write it in"
                " quotation marks."
            )
        return found

    def _fits(self, attribute: str, fields: Sequence[Field]) -> Callable[[str], bool]:
        is_entity = any(
            one.type is AttributeType.ENTITY
            for label in self._scheme.labels
            for one in label.attributes
            if one.name == attribute
        )
        named = self._named(fields) if is_entity else frozenset[EntityId]()

        def fits(value: str) -> bool:
            return value in named or any(_is_as(field, value) for field in fields)

        return fits


def _says(span: Span, attribute: str, fits: Callable[[str], bool]) -> bool:
    value = span.attributes.get(attribute, "")
    return bool(value) and fits(value)


def _is_as(field: Field, value: str) -> bool:
    wanted, there = field.value.casefold(), value.casefold()
    return there.startswith(wanted) if field.is_beginning else there == wanted


class Within:
    """Where marks of some labels are, for places that must lie in them, or must not."""

    def __init__(
        self, connection: Connection, scheme: Scheme, query: CorpusQuery, inside: str
    ) -> None:
        """Reads what a query says about it.

        Args:
            connection: The project.
            scheme: Its labels.
            query: What was typed.
            inside: The name of one more label that places must lie in; empty for none.

        Raises:
            Refused: There is no such label.
        """
        self._connection = connection
        asked = frozenset(label_named(scheme, one.value) for one in query.values(INSIDE))
        chosen = frozenset({label_named(scheme, inside)} if inside else ())
        self._inside = [labels for labels in (asked, chosen) if labels]
        self._outside = frozenset(
            label_named(scheme, one.value) for one in query.excluded_fields if one.name == INSIDE
        )

    def those(
        self, places: Sequence[Part], article: int, annotator: AnnotatorId | None
    ) -> Sequence[Part]:
        """Those of some places in an article that lie where they must.

        Args:
            places: Parts of its current text.
            article: Its key.
            annotator: Whose marks are meant; everybody's if None.
        """
        for labels in self._inside:
            there = Ranges(parts_with(self._connection, article, labels, annotator))
            places = [place for place in places if there.hold(place)]
        if self._outside and places:
            there = Ranges(parts_with(self._connection, article, self._outside, annotator))
            places = [place for place in places if not there.hold(place)]
        return places
