"""Who and what the spans of one file refer to."""

from collections.abc import Mapping

from zimulis.domain.annotations import Annotator, Entity
from zimulis.domain.exchange import NO_ANNOTATOR, Header
from zimulis.domain.ids import AnnotatorId, EntityId, new_uuid
from zimulis.formats.xml.parsing import Element, Pieces, children_by_name, local_name
from zimulis.formats.xml.vocabulary import Prefix, uuid_of


class Unreadable(Exception):
    """A piece of a file that is left out; its text says why."""


def required(element: Element, name: str) -> str:
    """The value of an attribute that must be there.

    Raises:
        Unreadable: It is not.
    """
    value = element.get(name, "")
    if not value:
        raise Unreadable(f"the <{local_name(element)}> has no {name}")
    return value


def attributes_in(pieces: Pieces) -> dict[str, str]:
    """The values in `<attribute name="…">`."""
    return {required(one, "name"): one.text or "" for one in pieces.get("attribute", ())}


def content_in(pieces: Pieces, name: str) -> str:
    """The text of the first piece of that name; empty if there is none."""
    return next((one.text or "" for one in pieces.get(name, ())), "")


class References:
    """Annotators and entities by the ids that a file gives them.

    Attributes:
        invented: Ids made up here, because the file has none that are uuids.
    """

    def __init__(self) -> None:
        self._annotators: dict[str, AnnotatorId] = {}
        self._entities: dict[str, EntityId] = {}
        self._newcomers: list[Annotator] = []
        self.invented: set[str] = set()

    def new_id(self, prefix: Prefix, identifier: str) -> str:
        """The uuid in an id, or an invented one."""
        uuid = uuid_of(prefix, identifier)
        if uuid is None:
            uuid = new_uuid()
            self.invented.add(uuid)
        return uuid

    def add_annotator(self, element: Element) -> Annotator:
        """Takes an `<annotator>`."""
        identifier = required(element, "id")
        return self.know_annotator(identifier, element.get("name", identifier))

    def know_annotator(self, identifier: str, name: str) -> Annotator:
        """Remembers an annotator whom the file lists."""
        uuid = AnnotatorId(self.new_id(Prefix.ANNOTATOR, identifier))
        self._annotators[identifier] = uuid
        return Annotator(uuid, name)

    def add_entity(self, element: Element) -> Entity:
        """Takes an `<entity>`."""
        pieces = children_by_name(element)
        return self.know_entity(
            required(element, "id"),
            required(element, "label"),
            required(element, "name"),
            attributes=attributes_in(pieces),
            note=content_in(pieces, "note"),
        )

    def know_entity(
        self, identifier: str, label: str, name: str, *, attributes: Mapping[str, str], note: str
    ) -> Entity:
        """Remembers an entity that the file lists."""
        uuid = EntityId(self.new_id(Prefix.ENTITY, identifier))
        self._entities[identifier] = uuid
        return Entity(uuid, label, name, attributes, note)

    def annotator(self, identifier: str) -> AnnotatorId:
        """Whom an `annotator` attribute means; what the file does not list is taken as a name."""
        if not identifier:
            return NO_ANNOTATOR
        if identifier not in self._annotators:
            newcomer = Annotator(AnnotatorId(new_uuid()), identifier)
            self._annotators[identifier] = newcomer.id
            self._newcomers.append(newcomer)
            self.invented.add(newcomer.id)
        return self._annotators[identifier]

    def entity(self, identifier: str) -> EntityId | None:
        """Which entity an `entity` attribute means; None if it is empty.

        Raises:
            Unreadable: None has that id.
        """
        if not identifier:
            return None
        if identifier not in self._entities:
            raise Unreadable(f"the entity {identifier} is not in the file")
        return self._entities[identifier]

    def is_entity(self, identifier: str) -> bool:
        """Whether the file has an entity of that id."""
        return identifier in self._entities

    def newcomers(self) -> Header | None:
        """The annotators met by name since the last call."""
        if not self._newcomers:
            return None
        annotators = tuple(self._newcomers)
        self._newcomers.clear()
        return Header(
            annotators=annotators, invented=frozenset(annotator.id for annotator in annotators)
        )
