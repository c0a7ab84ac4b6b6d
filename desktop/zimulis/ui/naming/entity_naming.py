"""Choosing what a span names, from `e` to the command."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QRect, Signal, Slot

from zimulis.domain.annotations import Entity, Span
from zimulis.domain.ids import EntityId, SpanId
from zimulis.ui.desk import Desk
from zimulis.ui.naming.offers import Does, Offer, offers_for
from zimulis.ui.naming.picker import Picker
from zimulis.workspace.naming import Naming, Proposal

_RECENT = 20

Take = Callable[[Offer], object]


class EntityNaming(QObject):
    """Opens the picker for one span after another, and remembers what was chosen lately.

    Signals:
        said: A sentence for the status line.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, picker: Picker) -> None:
        super().__init__(picker)
        self._desk = desk
        self._picker = picker
        self._recent: list[EntityId] = []
        self._take: Take | None = None
        picker.chosen.connect(self._choose)

    def name_span(self, span: Span, place: QRect) -> None:
        """Asks which entity a span names."""
        label = self._desk.session.scheme.label(span.label)
        if label is None or not label.links_entity:
            title = label.title if label else span.label
            self.said.emit(self.tr("{label}: these marks name no entity.").format(label=title))
            return
        self._open(span, label.name, span.entity, place, lambda offer: self._link(span.id, offer))

    def give_entity(self, span: Span, attribute: str, place: QRect) -> None:
        """Asks which entity an attribute of a span names, whatever its label."""
        known = EntityId(span.attributes.get(attribute, ""))

        def take(offer: Offer) -> None:
            value = "" if offer.does is Does.UNLINK else str(offer.proposal.entity)
            self._desk.details.set_attribute(span.id, attribute, value)

        self._open(span, None, known, place, take)

    def _open(
        self, span: Span, label: str | None, known: EntityId | None, place: QRect, take: Take
    ) -> None:
        article = self._desk.article
        entities = self._desk.entities
        naming = Naming(
            self._desk.session,
            label,
            entities.values(),
            language=article.article.language if article else "",
            recent=self._recent,
        )
        words, linked = self._desk.quote(span), _proposal(entities, known)

        def look(typed: str | None) -> list[Offer]:
            return offers_for(naming, typed, words=words, linked=linked, creates=label is not None)

        self._take = take
        self._picker.open(words if label else "", place, look)

    @Slot(object)
    def _choose(self, offer: Offer) -> None:
        take, self._take = self._take, None
        if take:
            take(offer)

    def _link(self, span: SpanId, offer: Offer) -> None:
        details, proposal = self._desk.details, offer.proposal
        if offer.does is Does.UNLINK:
            details.unlink_entity(span)
            return
        if offer.does is Does.CREATE:
            entity = details.create_and_link(span, proposal.name, proposal.attributes)
        else:
            entity = proposal.entity
            if entity and not details.link_entity(span, entity):
                entity = None
        if entity:
            self._recent = [entity, *(e for e in self._recent if e != entity)][:_RECENT]


def _proposal(entities: Mapping[EntityId, Entity], known: EntityId | None) -> Proposal | None:
    entity = entities.get(known) if known else None
    return Proposal(entity.name, entity.id, entity.attributes) if entity else None
