"""Draws badges and lines of relations on an article of the sample."""

from pathlib import Path

from tests.tools.drawing import draw, leave, show
from zimulis.app.main import make_window
from zimulis.domain.annotations import reading_order
from zimulis.ui.actions import Act
from zimulis.ui.settings import ColourScheme
from zimulis.ui.workbench import Workbench

_CLAIM = 8  # in reading order; its claimant, a council with a country in its name, is a long one


def draw_claimants(folder: Path) -> None:
    """Draws relations of a claim and all, its badges with sources marked and not, its proposal."""
    window = make_window(sample=True)
    show(window)
    window.perform(Act.NEXT_ARTICLE)
    bench = window.workbench
    assert bench, "no project is open"
    _focus(bench)
    for name in ("of-focused", "all"):
        window.perform(Act.RELATIONS)
        for theme in (ColourScheme.LIGHT, ColourScheme.DARK):
            window.appearance.choose_colours(theme)
            draw(window, folder / f"relations-{name}-{theme}.png")
    window.perform(Act.RELATIONS)
    for name in ("marked", "unmarked"):
        _focus(bench)
        bench.surface.linker.begin_claimant()
        for theme in (ColourScheme.LIGHT, ColourScheme.DARK):
            window.appearance.choose_colours(theme)
            draw(window, folder / f"badges-{name}-{theme}.png")
        for span in list(bench.desk.spans.values()):
            if span.label == "source":
                bench.desk.marks.delete_span(span.id)
    bench.surface.linker.end()
    _focus(bench)
    for theme in (ColourScheme.LIGHT, ColourScheme.DARK):
        window.appearance.choose_colours(theme)
        draw(window, folder / f"proposed-{theme}.png")
    leave(window)


def _focus(bench: Workbench) -> None:
    claims = sorted((s for s in bench.desk.spans.values() if s.label == "claim"), key=reading_order)
    bench.surface.focus_span(claims[_CLAIM].id)
