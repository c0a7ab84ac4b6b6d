"""Projects with claims, and what the table of claims shows of them."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit

from tests.projects import articles_in
from tests.ui.driving import Driver
from zimulis.domain.ids import ArticleId, SpanId
from zimulis.domain.parts import Part
from zimulis.domain.relations import Target
from zimulis.ui.claims.page import ClaimsPage, ClaimTable
from zimulis.workspace import marking, relations
from zimulis.workspace.session import Session


def mark_claim(
    session: Session, article: ArticleId, text: str, claim: str, claimant: str = ""
) -> None:
    """Marks words of a text as a claim, and others as the person who makes it."""

    def add(label: str, words: str) -> SpanId:
        part = Part(text.index(words), text.index(words) + len(words))
        return marking.add_span(session, article, label, [part])[0]

    span = add("claim", claim)
    if claimant:
        target = Target.span(add("person", claimant))
        relations.set_relations(session, span, "claimant", [target])


def page(driver: Driver) -> ClaimsPage:
    """The page with the table."""
    (found,) = driver.window.findChildren(ClaimsPage)
    return found


def table(driver: Driver) -> ClaimTable:
    """The table."""
    (found,) = page(driver).findChildren(ClaimTable)
    return found


def column(driver: Driver, title: str) -> int:
    """Where a column is."""
    model = table(driver).model()
    horizontal = Qt.Orientation.Horizontal
    titles = [model.headerData(at, horizontal) for at in range(model.columnCount(QModelIndex()))]
    return titles.index(title)


def cells(driver: Driver, title: str) -> list[str]:
    """What stands in a column, from the top."""
    model, at = table(driver).model(), column(driver, title)
    return [model.index(row, at).data() for row in range(model.rowCount(QModelIndex()))]


def field(driver: Driver, name: str) -> QLineEdit:
    """A field over the table by its name."""
    (found,) = [f for f in page(driver).findChildren(QLineEdit) if f.accessibleName() == name]
    return found


def groups_in(project: Path) -> list[str]:
    """The groups of all claims on the disk."""
    spans = [span for article in articles_in(project) for span in article.spans]
    return [span.attributes.get("cluster", "") for span in spans if span.label == "claim"]
