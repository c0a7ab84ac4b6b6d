"""A sample article annotated completely with a real mouse: drags, double clicks, bar and menu."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu

from tests.e2e.screen import press, to, xdotool
from tests.projects import articles_in, make_project
from tests.tools.gold import gold_of, said
from tests.ui.conftest import open_window  # noqa: F401 (a fixture)
from tests.ui.driving import Driver, Open
from zimulis.domain.annotations import LabelledArticle, Relation, Span, TargetKind
from zimulis.domain.boundaries import words
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part, Parts
from zimulis.ui.actions import Act, title_of

pytestmark = [pytest.mark.e2e, pytest.mark.soak]  # every mark takes a second

ARTICLE = "lv-02-robeza"


class Pointer:
    """A hand on the mouse; it presses no key but Ctrl, Enter and `0`."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    def mark(self, label: str, parts: Parts) -> None:
        """Selects each part and chooses from the bar that appears."""
        self._select(parts[0], exactly=label == "claim")
        self._choose(label.title())
        for part in parts[1:]:
            self._select(part, exactly=True)
            self._choose("Add as a part")
        self._driver.wait_until(lambda: self._focused() == (label, parts))

    def link(self, relation: Relation, target: Span | None) -> None:
        """Opens the menu of the claim in focus, and clicks who makes it."""
        links = self._driver.workbench.desk.links
        claim = self._driver.sheet.hand.focused
        assert claim, "no claim is in focus"
        self._click(self._place(claim.start), button=3)
        self._driver.wait_until(lambda: self._entry() is not None)
        menu, entry = self._menu(), self._entry()
        assert menu, "the menu is gone"
        assert entry, "it has no such entry"
        self._click(menu.mapToGlobal(menu.actionGeometry(entry).center()))
        self._driver.wait_until(lambda: self._driver.surface.linker.linking is not None)
        if target is None:
            assert relation.target_kind is TargetKind.UNNAMED
            press("0")
        else:
            self._click(self._place(self._own_letter(target)))
            if self._driver.surface.linker.linking:
                press("Return")
        self._driver.wait_until(lambda: bool(links.of(claim.id)))

    def _focused(self) -> tuple[str, Parts] | None:
        span = self._driver.sheet.hand.focused
        return (span.label, span.parts) if span else None

    # Selecting.

    def _select(self, part: Part, *, exactly: bool) -> None:
        """With a double click a word, with a drag several, with Ctrl to the character."""
        self._bring_into_sight(part)
        first, last = self._place(part.start), self._place(part.end - 1, at_end=True)
        if exactly:
            xdotool("keydown", "ctrl", *to(first), "mousedown", "1")
            xdotool(*to(last), "mouseup", "1", "keyup", "ctrl")
        elif len(list(words(self._driver.sheet.text, *part))) == 1:
            xdotool(*to(first), "click", "--repeat", "2", "1")
        else:
            xdotool(*to(first), "mousedown", "1")
            xdotool(*to(last), "mouseup", "1")
        self._driver.wait_until(lambda: self._driver.sheet.hand.selection == part)
        self._driver.wait_until(self._driver.surface.label_bar.isVisible)

    def _choose(self, words: str) -> None:
        bar = self._driver.surface.label_bar
        entries = bar.findChildren(QAbstractButton)
        (entry,) = (one for one in entries if one.text() == words and one.isVisible())
        self._click(entry.mapToGlobal(entry.rect().center()))

    def _click(self, place: QPoint, button: int = 1) -> None:
        xdotool(*to(place), "click", str(button))

    def _bring_into_sight(self, part: Part) -> None:
        surface = self._driver.surface
        middle = surface.viewport().mapToGlobal(surface.viewport().rect().center())
        while not (surface.sight.holds(part.start) and surface.sight.holds(part.end - 1)):
            is_above = surface.sight.holds(part.end - 1) or part.end < self._seen()
            before = self._driver.sheet.anchor.top
            xdotool(*to(middle), "click", "4" if is_above else "5")
            self._driver.wait_until(lambda top=before: self._driver.sheet.anchor.top != top)

    def _seen(self) -> int:
        """The first code point on the screen."""
        x, y = self._driver.surface.sight.page_point(QPointF(0, 0))
        return self._driver.sheet.page.offset_at(x, max(0.0, y))

    def _place(self, offset: int, *, at_end: bool = False) -> QPoint:
        """Where a code point is drawn on the screen: near its left or right edge."""
        sheet, surface = self._driver.sheet, self._driver.surface
        spot = sheet.page.spot(offset)
        layout = sheet.page.layout(spot.block)
        ((_, left, right),) = layout.stretches(Part(offset, offset + 1))
        top_left = surface.sight.page_point(QPointF(0, 0))
        x = (right - 1 if at_end else left + 1) - top_left[0]
        y = spot.y + layout.look.baseline - 4 - top_left[1]
        return surface.viewport().mapToGlobal(QPointF(x, y).toPoint())

    def _own_letter(self, span: Span) -> int:
        """A code point of a span's that is in no shorter span."""
        spans = self._driver.sheet.spans
        return next(
            offset
            for offset in range(span.end - 1, span.start - 1, -1)
            if spans.covering(offset)[0].parts == span.parts
        )

    # The menu.

    def _menu(self) -> QMenu | None:
        return self._driver.surface.viewport().findChild(QMenu)

    def _entry(self) -> QAction | None:
        menu, title = self._menu(), title_of(Act.CLAIMANT)
        actions = menu.actions() if menu and menu.isVisible() else []
        return next((action for action in actions if action.text().startswith(title)), None)


@pytest.fixture
def gold(tmp_path: Path) -> LabelledArticle:
    return gold_of(ARTICLE, tmp_path)


@pytest.fixture
def driver(
    open_window: Open,  # noqa: F811
    tmp_path: Path,
    gold: LabelledArticle,
) -> Driver:
    return open_window(make_project(tmp_path / "mouse.zimulis", gold.article.text))


def test_the_mouse_alone_annotates_an_article_as_its_gold_says(
    driver: Driver, gold: LabelledArticle
) -> None:
    pointer = Pointer(driver)
    spans = {span.id: span for span in gold.spans}
    claims = [span for span in gold.spans if span.label == "claim"]
    for span in gold.spans:
        if span.label != "claim":
            pointer.mark(span.label, span.parts)
    for claim in sorted(claims, key=lambda claim: (claim.end, -claim.start)):
        pointer.mark("claim", claim.parts)
        for relation in gold.relations:
            if relation.source == claim.id and relation.type == "claimant":
                pointer.link(relation, spans.get(SpanId(str(relation.target))))
    assert said(articles_in(driver.project)[0]) == said(gold)
