"""Choosing what a span names, from `e` to the command."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from zimulis.domain.annotations import Entity, Span
from zimulis.domain.ids import EntityId, SpanId
from zimulis.ui.desk import Desk
from zimulis.ui.naming.offers import Does, Offer, offers_for
from zimulis.ui.naming.picker import Picker
from zimulis.ui.surface.view import Surface
from zimulis.ui.theme import Theme
from zimulis.workspace.naming import Naming, Proposal

_RECENT = 20

Take = Callable[[Offer], object]


class EntityNaming(QObject):
    """Asks for one span after another at the caret, and remembers what was chosen lately.

    Signals:
        said: A sentence for the status line.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, surface: Surface, theme: Theme) -> None:
        super().__init__(surface)
        self._desk = desk
        self._surface = surface
        self._picker = Picker(surface, theme)
        self._recent: list[EntityId] = []
        self._take: Take | None = None
        self._picker.chosen.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._picker.set_theme(theme)

    def name_focused(self) -> None:
        """Asks which entity the span in focus names."""
        sheet = self._surface.sheet
        if sheet and sheet.hand.focused:
            self._name_span(sheet.hand.focused)

    @Slot(str, str)
    def name(self, span_id: str, attribute: str) -> None:
        """Asks which entity a span names, or, if one is told, an attribute of it."""
        span = self._desk.spans.get(SpanId(span_id))
        if span and attribute:
            self._give_entity(span, attribute)
        elif span:
            self._name_span(span)

    def _name_span(self, span: Span) -> None:
        label = self._desk.session.scheme.label(span.label)
        if label is None or not label.links_entity:
            title = self._desk.session.scheme.title_of(span.label)
            self.said.emit(self.tr("{label}: these marks name no entity.").format(label=title))
            return
        self._open(span, label.name, span.entity, lambda offer: self._link(span.id, offer))

    def _give_entity(self, span: Span, attribute: str) -> None:
        """Has an entity chosen for an attribute of a span, whatever its label."""
        known = EntityId(span.attributes.get(attribute, ""))

        def take(offer: Offer) -> None:
            value = "" if offer.does is Does.UNLINK else str(offer.proposal.entity)
            self._desk.details.set_attribute(span.id, attribute, value)

        self._open(span, None, known, take)

    def _open(self, span: Span, label: str | None, known: EntityId | None, take: Take) -> None:
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
        self._picker.open(words if label else "", self._surface.sight.caret_place, look)

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
