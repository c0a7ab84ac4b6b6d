"""Pictures of the table of claims, on the sample corpus."""

from pathlib import Path

from PySide6.QtTest import QTest

from tests.tools.drawing import draw, leave, show
from zimulis.app.main import make_window
from zimulis.ui.actions import Act
from zimulis.ui.claims.page import ClaimsPage, ClaimTable
from zimulis.ui.settings import ColourScheme
from zimulis.workspace import claims

_THEMES = (ColourScheme.LIGHT, ColourScheme.DARK)


def draw_claims(folder: Path) -> None:
    """All claims, some of them grouped."""
    window = make_window(sample=True)
    show(window)
    bench = window.workbench
    assert bench, "no project is open"
    window.perform(Act.CLAIMS)
    page = bench.lower_pane.page(Act.CLAIMS)
    assert isinstance(page, ClaimsPage), "the claims have another page"
    first, second, third, *_ = page.shown
    claims.group(bench.desk.session, [first, third], "apmaiņa")
    claims.group(bench.desk.session, [second], "robeža")
    QTest.qWait(600)
    (table,) = page.findChildren(ClaimTable)
    table.selectRow(1)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        draw(window, folder / f"claims-{theme}.png")
    leave(window)
