import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.label_colours import COLOURS, Colours, free_colours
from zimulis.domain.scheme import Label, LineStyle
from zimulis.ui.contrasts import Ground, checks, nearest_that_passes, with_ink
from zimulis.ui.theme import DARK, LIGHT, Theme, contrast
from zimulis.workspace.default_scheme import default_scheme

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
LINES = pytest.mark.parametrize("line", [LineStyle.SOLID, LineStyle.BRACKET])


def passes(theme: Theme, label: Label) -> bool:
    return all(check.passes for check in checks(theme, label))


@THEMES
@pytest.mark.parametrize("colours", COLOURS, ids=lambda colours: colours.name)
def test_ready_made_colours_pass(theme: Theme, colours: Colours) -> None:
    assert passes(theme, Label("a", "A", colours.light, colours.dark))


def test_each_contrast_has_its_least() -> None:
    label = Label("a", "A", "#FFFF00", "#FFFFFF")
    line, rest, focus = checks(LIGHT, label)
    assert (line.ground, line.least, line.passes) == (Ground.LINE, 4.5, False)
    assert (rest.least, rest.passes, focus.least, focus.passes) == (9.0, True, 6.5, True)
    assert [check.passes for check in checks(DARK, label)] == [True, False, False]
    claim = Label("a", "A", "#FFFF00", "#FFFFFF", LineStyle.BRACKET)
    assert [check.ground for check in checks(DARK, claim)] == [Ground.LINE, Ground.FOCUS]


@THEMES
@LINES
@given(colour=st.integers(0, 0xFFFFFF))
def test_the_nearest_colour_passes_and_a_good_one_stays(
    theme: Theme, line: LineStyle, colour: int
) -> None:
    label = with_ink(theme, Label("a", "A", "#000000", "#000000", line), f"#{colour:06X}")
    nearest = nearest_that_passes(theme, label)
    assert passes(theme, with_ink(theme, label, nearest))
    if passes(theme, label):
        assert nearest == theme.ink(label)


@THEMES
def test_the_nearest_colour_goes_no_further_than_it_must(theme: Theme) -> None:
    label = with_ink(theme, Label("a", "A", "#000000", "#000000"), "#808080")
    nearest = nearest_that_passes(theme, label)
    assert 4.5 <= contrast(nearest, theme.page) < 4.6


def test_new_labels_get_colours_that_nobody_has() -> None:
    labels = list(default_scheme().labels)
    for _ in range(len(COLOURS) - len(labels)):
        colours = free_colours(labels)
        assert all(colours.light != label.colour for label in labels)
        labels.append(Label("a", "A", colours.light, colours.dark))
    assert free_colours(labels) == COLOURS[0]
