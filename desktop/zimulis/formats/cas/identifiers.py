"""What spans of other programs name, by the identifiers that they give."""

import re

from zimulis.domain.annotations import Entity
from zimulis.domain.ids import EntityId, new_uuid

IDENTIFIER = "identifier"
"""The feature of a span that says what it names."""
WIKIDATA = "http://www.wikidata.org/entity/"
"""What INCEpTION writes before the number of an item."""

_ITEM = re.compile(r"https?://www\.wikidata\.org/(?:entity|wiki)/(Q[0-9]+)")


class Identifiers:
    """Makes an entity of each identifier that spans of a label have."""

    def __init__(self) -> None:
        self._entities: dict[tuple[str, str], Entity] = {}

    @property
    def entities(self) -> tuple[Entity, ...]:
        """What was named so far."""
        return tuple(self._entities.values())

    def entity(self, label: str, identifier: str, covered: str) -> EntityId:
        """What an identifier means, called by the first words that name it."""
        key = label, identifier
        if key not in self._entities:
            item = _ITEM.fullmatch(identifier)
            attributes = {"wikidata": item[1]} if item else {IDENTIFIER: identifier}
            self._entities[key] = Entity(EntityId(new_uuid()), label, covered, attributes)
        return self._entities[key].id
