"""Every contrast that the design demands, computed from the theme's own numbers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.fakes import CLAIM, PERSON, SCHEME
from zimulis.domain.scheme import Label
from zimulis.ui.settings import ColourScheme
from zimulis.ui.theme import (
    BLACK_ON_WHITE,
    DARK,
    LIGHT,
    WHITE_ON_BLACK,
    Theme,
    contrast,
    mix,
    strengthened,
    theme_of,
)
from zimulis.workspace.default_scheme import default_scheme

NAMES = [label for label in SCHEME.labels if label is not CLAIM]
TINTS = {
    "person": ("#DDE8ED", "#273742"),
    "country": ("#DDEAE3", "#1E3934"),
    "weapon": ("#F2E4D9", "#403027"),
    "source": ("#E7E6E2", "#373738"),
}

in_both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
for_each_name = pytest.mark.parametrize("label", NAMES, ids=lambda label: label.name)
for_each_label = pytest.mark.parametrize("label", SCHEME.labels, ids=lambda label: label.name)


def _grounds(theme: Theme) -> list[str]:
    """Everything but the bare page that a line of a label can lie on."""
    shares = (theme.tint_share, theme.focus_share)
    return [
        *(theme.tint(label, share) for label in NAMES for share in shares),
        theme.tint(CLAIM, theme.claim_share),
        theme.selection,
        theme.find,
    ]


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.005)
    assert contrast("#123456", "#123456") == 1


def test_mixing_takes_its_share_of_each_channel() -> None:
    assert mix("#FF0000", "#0000FF", 0.5) == "#800080"
    assert mix("#123456", "#ABCDEF", 0) == "#ABCDEF"
    assert mix("#123456", "#ABCDEF", 1) == "#123456"


@pytest.mark.parametrize(("theme", "ratio"), [(LIGHT, 16.3), (DARK, 12.6)])
def test_text_on_the_page(theme: Theme, ratio: float) -> None:
    assert contrast(theme.text, theme.page) == pytest.approx(ratio, abs=0.05)


@in_both_themes
@for_each_name
def test_text_on_a_resting_tint(theme: Theme, label: Label) -> None:
    assert contrast(theme.text, theme.tint(label, theme.tint_share)) >= 9


@in_both_themes
@for_each_name
def test_text_on_a_focused_tint(theme: Theme, label: Label) -> None:
    assert contrast(theme.text, theme.tint(label, theme.focus_share)) >= 6.5


@in_both_themes
def test_text_on_a_claim_in_focus_on_the_selection_and_on_a_hit(theme: Theme) -> None:
    for ground in (theme.tint(CLAIM, theme.claim_share), theme.selection, theme.find):
        assert contrast(theme.text, ground) >= 6.5


@in_both_themes
def test_date_and_credit_on_the_bare_page(theme: Theme) -> None:
    assert contrast(theme.muted, theme.page) >= 4.5


@in_both_themes
@for_each_label
def test_lines_on_the_page_and_elsewhere(theme: Theme, label: Label) -> None:
    assert contrast(theme.ink(label), theme.page) >= 4.5
    assert contrast(theme.ink(label), theme.panel) >= 3
    for ground in _grounds(theme):
        assert contrast(theme.ink(label), ground) >= 3


@in_both_themes
def test_words_around_the_page(theme: Theme) -> None:
    for ground in (theme.panel, theme.accent, theme.page):
        assert contrast(theme.panel_text, ground) >= 6.5
        assert contrast(theme.panel_muted, ground) >= 4.5


@in_both_themes
def test_numbers_on_candidates(theme: Theme) -> None:
    assert contrast(theme.page, theme.text) >= 9
    assert contrast(theme.text, theme.accent) >= 4.5


@in_both_themes
def test_the_caret_is_seen_on_every_ground(theme: Theme) -> None:
    for ground in (theme.page, *_grounds(theme)):
        assert contrast(theme.caret, ground) >= 3


@for_each_name
def test_tints_are_those_of_the_design_within_rounding(label: Label) -> None:
    for theme, wanted in zip((LIGHT, DARK), TINTS[label.name], strict=True):
        tint = theme.tint(label, theme.tint_share)
        for channel in (1, 3, 5):
            ours, theirs = (int(colour[channel : channel + 2], 16) for colour in (tint, wanted))
            assert abs(ours - theirs) <= 1, (theme.is_dark, tint, wanted)


def test_the_default_scheme_has_the_colours_lines_and_keys_of_the_design() -> None:
    def look(label: Label) -> tuple[str, str, str, str, str]:
        return label.name, label.colour.upper(), label.dark.upper(), label.line, label.key

    assert list(map(look, default_scheme().labels)) == list(map(look, SCHEME.labels))


@in_both_themes
def test_hits_are_seen_in_the_overview(theme: Theme) -> None:
    for ground in (theme.page, theme.panel):
        assert contrast(theme.find_line, ground) >= 3


# High contrast.

_colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
labels = st.builds(
    lambda colour, dark: replace(PERSON, colour=colour, dark=dark), _colours, _colours
)
in_high_contrast = pytest.mark.parametrize(
    "theme", [BLACK_ON_WHITE, WHITE_ON_BLACK], ids=["black on white", "white on black"]
)


@in_high_contrast
@given(label=labels)
def test_in_high_contrast_text_stands_out_from_any_label(theme: Theme, label: Label) -> None:
    assert contrast(theme.text, theme.page) == pytest.approx(21)
    assert contrast(theme.text, theme.tint(label, theme.tint_share)) >= 13
    assert contrast(theme.text, theme.tint(label, theme.focus_share)) >= 9
    assert contrast(theme.text, theme.tint(label, theme.claim_share)) >= 13


@in_high_contrast
@given(label=labels, other=labels)
def test_in_high_contrast_lines_of_any_colour_stand_out(
    theme: Theme, label: Label, other: Label
) -> None:
    assert contrast(theme.ink(label), theme.page) >= 7
    assert contrast(theme.ink(label), theme.panel) >= 7
    shares = (theme.tint_share, theme.focus_share, theme.claim_share)
    tints = [theme.tint(one, share) for one in (label, other) for share in shares]
    for ground in (theme.selection, theme.find, *tints):
        assert contrast(theme.ink(label), ground) >= 4.5


@in_high_contrast
def test_in_high_contrast_everything_else_stands_out_too(theme: Theme) -> None:
    for ground in (theme.page, theme.panel, theme.selection, theme.find, theme.accent):
        assert contrast(theme.text, ground) >= 9
        assert contrast(theme.panel_text, ground) >= 9
        assert contrast(theme.caret, ground) >= 4.5
    for ground in (theme.page, theme.panel):
        assert contrast(theme.muted, ground) >= 7
        assert contrast(theme.panel_muted, ground) >= 7
        assert contrast(theme.rule, ground) >= 7
        assert contrast(theme.find_line, ground) >= 4.5
    assert contrast(theme.panel_muted, theme.accent) >= 6.5


def test_lines_are_stronger_in_high_contrast() -> None:
    assert BLACK_ON_WHITE.weight == WHITE_ON_BLACK.weight > LIGHT.weight == DARK.weight == 1


@given(_colours, _colours, st.floats(1, 4.5))
def test_a_colour_is_changed_no_more_than_it_must(colour: str, ground: str, least: float) -> None:
    strong = strengthened(colour, ground, least)
    assert contrast(strong, ground) >= least
    assert strong == colour or contrast(colour, ground) < least


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("is_high_contrast", [False, True])
def test_a_theme_that_was_chosen_does_not_follow_the_system(
    *, is_dark: bool, is_high_contrast: bool
) -> None:
    chosen = {
        ColourScheme.LIGHT: LIGHT,
        ColourScheme.DARK: DARK,
        ColourScheme.BLACK_ON_WHITE: BLACK_ON_WHITE,
        ColourScheme.WHITE_ON_BLACK: WHITE_ON_BLACK,
    }
    system = {
        (False, False): LIGHT,
        (True, False): DARK,
        (False, True): BLACK_ON_WHITE,
        (True, True): WHITE_ON_BLACK,
    }[is_dark, is_high_contrast]
    for scheme, theme in (*chosen.items(), (ColourScheme.SYSTEM, system)):
        assert theme_of(scheme, is_dark=is_dark, is_high_contrast=is_high_contrast) is theme
