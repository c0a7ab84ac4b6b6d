"""Which entity a span may name, the likeliest first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from zimulis.domain.annotations import Entity
from zimulis.domain.countries import (
    COUNTRY_CODE,
    countries_named,
    country_name,
    find_countries,
    language_of_names,
)
from zimulis.domain.entities import names_of
from zimulis.domain.ids import EntityId
from zimulis.domain.naming import finds, may_name, says_in_full
from zimulis.store.named_forms import NamedForm, forms_beginning, spans_by_entity
from zimulis.workspace.session import Session

_COUNTRY = "country"
_ENDING = 2  # letters that one form of a name may lack beside another
_BEGINNING = 4  # of a rank: words of linked spans that begin as typed; names come first


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a span may be linked to.

    Attributes:
        name: What it is called.
        entity: None for one that is yet to be made.
        attributes: What is known of it.
        spans: How many spans name it so far.
    """

    name: str
    entity: EntityId | None = None
    attributes: Mapping[str, str] = field(default_factory=dict[str, str])
    spans: int = 0


class Naming:
    """Proposes entities for the spans of a label as the project is now.

    Entities that were linked to lately come first among equals, then those with most spans.
    """

    def __init__(
        self,
        session: Session,
        label: str | None,
        entities: Iterable[Entity],
        *,
        language: str,
        recent: Sequence[EntityId] = (),
    ) -> None:
        """Looks at the project.

        Args:
            session: The project.
            label: Whose spans are to be named; None for entities of any label.
            entities: All of the project's.
            language: The article's (BCP 47), or empty.
            recent: The entities that were linked to last, the newest first.
        """
        self._session = session
        self._label = label
        self._language = language
        self._entities = {e.id: e for e in entities if label in (None, e.label)}
        self._spans = spans_by_entity(session.connection)
        places = {entity: place for place, entity in enumerate(recent)}
        by_use = sorted(
            self._entities, key=lambda e: (places.get(e, len(places)), -self._spans.get(e, 0))
        )
        self._order = {entity: place for place, entity in enumerate(by_use)}
        self._codes = {
            code: e.id for e in self._entities.values() if (code := e.attributes.get(COUNTRY_CODE))
        }
        self._countries = label == _COUNTRY or (label is not None and bool(self._codes))

    def for_words(self, words: str) -> list[Proposal]:
        """What words may name: what the same words do elsewhere, then what similar ones do."""
        codes = countries_named(words, self._language) if self._countries else ()
        return self._ranked(self._named_so(words), codes)

    def others(self, proposals: Iterable[Proposal]) -> list[Proposal]:
        """The entities that are not among some proposals, by use."""
        there = {proposal.entity for proposal in proposals}
        return [self._known(entity) for entity in self._order if entity not in there]

    def for_typed(self, typed: str) -> list[Proposal]:
        """What is typed may mean: by a name, a code, or the words of spans that are linked."""
        ranks: dict[EntityId, int] = {}
        for entity in self._entities.values():
            rank = finds(typed, [*names_of(entity), *entity.attributes.values()])
            if rank is not None:
                ranks[entity.id] = rank
        for form in self._forms(typed.casefold()):
            ranks.setdefault(form.entity, _BEGINNING)
        codes = find_countries(typed, [self._language]) if self._countries else []
        return self._ranked(ranks, codes)

    def _named_so(self, words: str) -> dict[EntityId, int]:
        """How near the words are to those of an entity's spans, or to its names; 0 is the same."""
        folded = words.casefold()
        first = next(iter(folded.split()), "")
        beginning = first[: max(_ENDING, len(first) - _ENDING)]
        ranks = {
            e.id: 2
            for e in self._entities.values()
            if any(may_name(words, name) for name in names_of(e))
        }
        for form in self._forms(beginning):
            if form.words == folded:
                ranks[form.entity] = 0
            elif says_in_full(words, form.words):
                ranks[form.entity] = min(1, ranks.get(form.entity, 1))
        return ranks

    def _forms(self, beginning: str) -> list[NamedForm]:
        if self._label is None:
            return []
        return forms_beginning(self._session.connection, self._label, beginning)

    def _ranked(self, ranks: Mapping[EntityId, int], codes: Iterable[str]) -> list[Proposal]:
        """Entities by rank and use, then countries that have none yet."""
        found = dict(ranks)
        for place, code in enumerate(codes):
            if code in self._codes:
                found.setdefault(self._codes[code], _BEGINNING + place)
        known = sorted(
            (entity for entity in found if entity in self._entities),
            key=lambda entity: (found[entity], self._order[entity]),
        )
        new = [code for code in codes if code not in self._codes]
        return [*map(self._known, known), *map(self._new_country, new)]

    def _known(self, entity: EntityId) -> Proposal:
        found = self._entities[entity]
        return Proposal(found.name, entity, found.attributes, self._spans.get(entity, 0))

    def _new_country(self, code: str) -> Proposal:
        named = {code: self._entities[entity].name for code, entity in self._codes.items()}
        name = country_name(code, language_of_names(named, self._language))
        return Proposal(name, attributes={COUNTRY_CODE: code})
