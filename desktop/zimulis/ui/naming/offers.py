"""What the picker offers, row by row."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from zimulis.domain.countries import COUNTRY_CODE
from zimulis.domain.entities import ALIASES
from zimulis.ui.models.shown_rows import ROW
from zimulis.ui.panels.rows import RowDelegate
from zimulis.workspace.naming import Naming, Proposal

translate = QCoreApplication.translate


class Does(Enum):
    """What choosing an offer does."""

    LINK = auto()
    CREATE = auto()
    UNLINK = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """One row.

    Attributes:
        title: The name, or what is done with it.
        details: What tells it from others of that name.
    """

    does: Does
    title: str
    proposal: Proposal
    details: str = ""


def offers_for(
    naming: Naming,
    typed: str | None,
    *,
    words: str,
    linked: Proposal | None,
    creates: bool,
) -> list[Offer]:
    """What is offered for what is typed, the likeliest first.

    Args:
        naming: Knows the project.
        typed: None as long as nobody has typed.
        words: Those of the span.
        linked: What the span names now, if anything.
        creates: Whether a new entity can be made.
    """
    likely = naming.for_words(words) if typed is None else naming.for_typed(typed)
    offers = [_offer(proposal) for proposal in likely]
    name = " ".join((words if typed is None else typed).split())
    if creates and name and all(p.name.casefold() != name.casefold() for p in likely):
        title = translate("Naming", "New: {name}").format(name=name)
        offers.append(Offer(Does.CREATE, title, Proposal(name)))
    if typed is None:
        offers += [_offer(proposal) for proposal in naming.others(likely)]
    if linked and not (typed or "").strip():
        title = translate("Naming", "No longer {name}").format(name=linked.name)
        offers.append(Offer(Does.UNLINK, title, linked))
    return offers


def _offer(proposal: Proposal) -> Offer:
    does = Does.LINK if proposal.entity else Does.CREATE
    return Offer(does, proposal.name, proposal, details_of(proposal))


def details_of(proposal: Proposal) -> str:
    """What tells an entity from others of its name: code, aliases, how often it is named."""
    values = proposal.attributes
    known = [values.get(COUNTRY_CODE, ""), values.get(ALIASES, "")]
    known += [value for name, value in values.items() if name not in (COUNTRY_CODE, ALIASES)]
    if proposal.spans:
        known.append(translate("Naming", "marks: {number}").format(number=proposal.spans))
    return " · ".join(filter(None, known))


def in_words(offer: Offer) -> str:
    """A row for those who hear it."""
    return ", ".join(filter(None, (offer.title, offer.details)))


class OfferDelegate(RowDelegate):
    """Draws the name, and muted behind it what tells it from others."""

    def paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        offer = index.data(ROW)
        if not isinstance(offer, Offer):
            return
        metrics = QFontMetrics(font)
        em = metrics.height()
        box = rect.adjusted(em // 2, 0, -em // 2, 0)
        slanted = QFont(font)
        slanted.setItalic(offer.does is not Does.LINK)
        painter.setFont(slanted)
        painter.setPen(QColor(self.theme.panel_text))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        title = metrics.elidedText(offer.title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, flags, title)
        rest = box.adjusted(QFontMetrics(slanted).horizontalAdvance(title) + em, 0, 0, 0)
        if rest.width() > 2 * em:
            painter.setFont(font)
            painter.setPen(QColor(self.theme.panel_muted))
            details = metrics.elidedText(offer.details, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, flags, details)
