"""What is seen on the page, pixel by pixel where the design names a colour."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.builders import build_article
from tests.domain.texts import part_of
from tests.ui.fakes import CLAIM, COUNTRY, PERSON, SCHEME, SOURCE, MemoryProject, is_claim, span_on
from zimulis.domain.annotations import Span
from zimulis.domain.scheme import Label
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.key_map import KeyMap
from zimulis.ui.settings import Density
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.look import BRACKET_OFFSET, BRACKET_STEP, FIRST_LANE, Look
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.surface.span_index import SpanIndex
from zimulis.ui.surface.view import Surface
from zimulis.ui.theme import DARK, LIGHT, Theme, contrast

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

EM = 18.0
TEXT = (
    "Krievijas prezidents Vladimirs Putins ieradās tur.\n\n"
    "Viņš sacīja, ka Minska ir galvaspilsēta un ka tā paliks.\n\nViss pārējais.\n"
)
in_both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


class Picture:
    """A surface with spans, and its colours between words, where no letter is."""

    def __init__(
        self, qtbot: QtBot, theme: Theme, *spans: Span, density: Density = Density.QUIET
    ) -> None:
        self.theme = theme
        self.surface = Surface(theme, Look.of_size(EM, density), KeyMap())
        qtbot.addWidget(self.surface)
        self.surface.resize(1300, 500)
        with qtbot.waitExposed(self.surface):
            self.surface.show()
        article = build_article(TEXT)
        self.sheet = Sheet(
            article,
            spans,
            SCHEME,
            look=self.surface.look,
            width=self.surface.sight.column.width,
            project=MemoryProject(TEXT, SpanIndex(Blocks(TEXT), is_claim)),
        )
        self.surface.show_sheet(self.sheet)

    def image(self) -> QImage:
        return self.surface.viewport().grab().toImage()

    def colour_after(self, word: str) -> str:
        """The colour in the white space after a word, a little above the baseline."""
        end = part_of(TEXT, word).end
        line = self.sheet.page.spot(end)
        look = self.sheet.page.layout(line.block).look
        middle = (line.x + self.sheet.page.spot(end + 1).x) / 2
        origin = self.surface.sight.page_point(QPoint(0, 0).toPointF())
        y = line.y + look.baseline - look.x_height / 2
        return self._colour(middle - origin[0], y - origin[1])

    def colour_left_of(self, word: str, em: float) -> str:
        """The colour in the margin beside the line of a word, so many em left of the column."""
        line = self.sheet.page.spot(part_of(TEXT, word).start)
        origin = self.surface.sight.page_point(QPoint(0, 0).toPointF())
        return self._colour(round(-em * EM - origin[0]), line.y + EM - origin[1])

    def is_bare(self, columns: tuple[float, float], rows: tuple[float, float]) -> bool:
        """Whether a rectangle of the page, given in pixels, has the colour of the page only."""
        image, page = self.image(), QColor(self.theme.page)
        left, top = self.surface.sight.page_point(QPoint(0, 0).toPointF())
        return all(
            image.pixelColor(x, y) == page
            for x in range(round(columns[0] - left), round(columns[1] - left))
            for y in range(round(rows[0] - top), round(rows[1] - top))
        )

    def _colour(self, x: float, y: float) -> str:
        return self.image().pixelColor(int(x), int(y)).name().upper()


def _on(label: Label, *quotes: str) -> Span:
    return span_on(label, *(part_of(TEXT, quote) for quote in quotes))


@in_both_themes
def test_only_the_shortest_span_at_a_place_tints_it(qtbot: QtBot, theme: Theme) -> None:
    picture = Picture(
        qtbot,
        theme,
        _on(SOURCE, "Krievijas prezidents Vladimirs Putins"),
        _on(PERSON, "Vladimirs Putins"),
    )
    assert picture.colour_after("Vladimirs") == theme.tint(PERSON, theme.tint_share)
    assert picture.colour_after("Krievijas") == theme.tint(SOURCE, theme.tint_share)
    assert picture.colour_after("Putins") == theme.page


@in_both_themes
def test_focus_is_a_deeper_tint_and_the_target_is_none(qtbot: QtBot, theme: Theme) -> None:
    person = _on(PERSON, "Vladimirs Putins")
    picture = Picture(qtbot, theme, person)
    picture.surface.focus_span(person.id)
    assert picture.colour_after("Vladimirs") == theme.tint(PERSON, theme.focus_share)
    picture.surface.go_to(0)
    assert picture.colour_after("Vladimirs") == theme.tint(PERSON, theme.tint_share)


@in_both_themes
def test_a_claim_rests_without_tint_and_shows_itself_when_it_is_in_focus(
    qtbot: QtBot, theme: Theme
) -> None:
    claim = _on(CLAIM, "Minska ir galvaspilsēta", "tā paliks")
    picture = Picture(qtbot, theme, claim)
    assert picture.colour_after("Minska") == theme.page
    picture.surface.focus_span(claim.id)
    assert picture.colour_after("Minska") == theme.tint(CLAIM, theme.claim_share)
    assert picture.colour_after("galvaspilsēta un") == theme.page
    assert picture.colour_after("ka tā") == theme.tint(CLAIM, theme.claim_share)


@in_both_themes
def test_hovering_lights_one_claim_alone(qtbot: QtBot, theme: Theme) -> None:
    outer, inner = _on(CLAIM, "Minska ir galvaspilsēta un ka tā paliks"), _on(CLAIM, "tā paliks")
    picture = Picture(qtbot, theme, outer, inner)
    picture.surface.hover(inner.id)
    assert picture.colour_after("Minska") == theme.page
    assert picture.colour_after("ka tā") == theme.tint(CLAIM, theme.claim_share)
    picture.surface.hover(None)
    assert picture.colour_after("ka tā") == theme.page


@in_both_themes
def test_the_selection_lies_over_every_tint(qtbot: QtBot, theme: Theme) -> None:
    picture = Picture(qtbot, theme, _on(PERSON, "Vladimirs Putins"))
    picture.sheet.hand.select(part_of(TEXT, "Vladimirs Putins ieradās tur"))
    assert picture.colour_after("Vladimirs") == theme.selection
    assert picture.colour_after("Putins") == theme.selection


@in_both_themes
def test_a_bracket_stands_beside_every_line_of_its_claim(qtbot: QtBot, theme: Theme) -> None:
    picture = Picture(qtbot, theme, _on(CLAIM, "Minska ir galvaspilsēta"))
    assert picture.colour_left_of("Minska", BRACKET_OFFSET) == theme.ink(CLAIM)
    assert picture.colour_left_of("Viss", BRACKET_OFFSET) == theme.page
    assert picture.colour_left_of("Minska", BRACKET_OFFSET + BRACKET_STEP) == theme.page


@in_both_themes
def test_claims_that_share_a_line_stand_further_out(qtbot: QtBot, theme: Theme) -> None:
    claims = [_on(CLAIM, "Minska ir"), _on(CLAIM, "tā paliks")]
    picture = Picture(qtbot, theme, *claims)
    for column in (0, 1):
        at = BRACKET_OFFSET + column * BRACKET_STEP
        assert picture.colour_left_of("Minska", at) == theme.ink(CLAIM)
    picture.sheet.put_spans([], [claims[1].id])
    assert picture.colour_left_of("Minska", BRACKET_OFFSET + BRACKET_STEP) == theme.page


def test_a_click_on_a_bracket_finds_its_claim(qtbot: QtBot) -> None:
    first, second = _on(CLAIM, "Minska ir"), _on(CLAIM, "tā paliks")
    picture = Picture(qtbot, LIGHT, first, second, _on(COUNTRY, "Minska"))
    y = picture.sheet.page.spot(first.start).y + EM
    brackets = picture.sheet.brackets
    assert brackets.hit(-BRACKET_OFFSET * EM, y) == first
    assert brackets.hit(-(BRACKET_OFFSET + BRACKET_STEP) * EM, y) == second
    assert brackets.hit(-4 * EM, y) is None
    assert brackets.hit(-BRACKET_OFFSET * EM, y + 3 * EM) is None


def test_a_mark_changes_no_pixel_of_the_lines_above_and_below_it(qtbot: QtBot) -> None:
    picture = Picture(qtbot, LIGHT)
    before = picture.image()
    picture.surface.put_spans([_on(COUNTRY, "Minska")], [])
    after = picture.image()
    spot = picture.sheet.page.spot(part_of(TEXT, "Minska").start)
    top = round(spot.y - picture.surface.sight.page_point(QPoint(0, 0).toPointF())[1])
    bottom = round(top + picture.sheet.page.line(spot).height)
    width, height = before.width(), before.height()
    assert before.copy(0, 0, width, top) == after.copy(0, 0, width, top)
    assert before.copy(0, bottom, width, height) == after.copy(0, bottom, width, height)
    assert before != after


@in_both_themes
def test_hits_lie_over_tints_and_under_the_selection(qtbot: QtBot, theme: Theme) -> None:
    picture = Picture(qtbot, theme, _on(PERSON, "Vladimirs Putins"))
    picture.surface.show_hits([part_of(TEXT, "Vladimirs Putins"), part_of(TEXT, "tā paliks")])
    assert picture.colour_after("Vladimirs") == theme.find
    assert picture.colour_after("ka tā") == theme.find
    picture.sheet.hand.select(part_of(TEXT, "Vladimirs Putins"))
    assert picture.colour_after("Vladimirs") == theme.selection
    picture.surface.show_hits([])
    assert picture.colour_after("ka tā") == theme.page


def test_the_current_hit_alone_has_an_outline(qtbot: QtBot) -> None:
    hits = [part_of(TEXT, "Vladimirs Putins"), part_of(TEXT, "tā paliks")]
    picture = Picture(qtbot, LIGHT)
    picture.surface.show_hits(hits)
    without = picture.image()
    for current, hit in enumerate(hits):
        picture.surface.show_hits(hits, current)
        line = picture.sheet.page.spot(hit.start)
        top = round(line.y - picture.surface.sight.page_point(QPoint(0, 0).toPointF())[1])
        bottom = top + round(picture.sheet.page.line(line).height)
        image, width, height = picture.image(), without.width(), without.height()
        assert image.copy(0, top, width, bottom - top) != without.copy(0, top, width, bottom - top)
        assert image.copy(0, 0, width, top) == without.copy(0, 0, width, top)
        assert image.copy(0, bottom, width, height) == without.copy(0, bottom, width, height)


def test_the_current_hit_is_brought_into_sight_and_the_caret_stays(qtbot: QtBot) -> None:
    picture = Picture(qtbot, LIGHT)
    picture.surface.resize(1300, 60)
    caret = picture.sheet.hand.caret
    last = part_of(TEXT, "pārējais")
    assert not picture.surface.sight.holds(last.start)
    picture.surface.show_hits([part_of(TEXT, "Vladimirs"), last], 1)
    assert picture.surface.sight.holds(last.start)
    assert picture.sheet.hand.caret == caret


# Densities.


@in_both_themes
def test_codes_stand_under_the_right_end_of_their_spans(qtbot: QtBot, theme: Theme) -> None:
    country, person = _on(COUNTRY, "Krievijas"), _on(PERSON, "Vladimirs Putins")
    picture = Picture(qtbot, theme, country, person, density=Density.CODES)
    for density in (Density.CODES, Density.QUIET):
        picture.surface.set_look(Look.of_size(EM, density))
        for span in (country, person):
            line, end = picture.sheet.page.spot(span.start), picture.sheet.page.spot(span.end)
            below = (line.y + 1.65 * EM, line.y + picture.sheet.page.line(line).height)
            under_end = (end.x - 0.6 * EM, end.x)
            assert picture.is_bare(under_end, below) == (density is Density.QUIET)
            assert picture.is_bare((line.x, line.x + EM), below)


@in_both_themes
def test_with_marks_off_the_page_is_bare_but_for_what_is_in_hand(
    qtbot: QtBot, theme: Theme
) -> None:
    claim = _on(CLAIM, "Minska ir galvaspilsēta", "tā paliks")
    names = [_on(SOURCE, "Krievijas prezidents"), _on(COUNTRY, "Krievijas")]
    bare = Picture(qtbot, theme, density=Density.OFF)
    picture = Picture(qtbot, theme, claim, *names, density=Density.OFF)
    assert picture.image() == bare.image()
    assert picture.sheet.brackets.hit(-BRACKET_OFFSET * EM, 4 * EM) is None
    picture.surface.focus_span(names[0].id)
    assert picture.colour_after("Krievijas") == theme.tint(SOURCE, theme.focus_share)
    picture.surface.go_to(0)
    picture.sheet.hand.drop()
    bare.surface.go_to(0)
    assert picture.image() == bare.image()


# Pencil.


@in_both_themes
def test_a_suggestion_is_dotted_and_tints_nothing(qtbot: QtBot, theme: Theme) -> None:
    picture = Picture(qtbot, theme)
    part = part_of(TEXT, "Vladimirs Putins")
    picture.surface.put_suggestions([Suggestion("names", PERSON.name, (part,))])
    assert picture.colour_after("Vladimirs") == theme.page
    line, end = picture.sheet.page.spot(part.start), picture.sheet.page.spot(part.end)
    origin = picture.surface.sight.page_point(QPoint(0, 0).toPointF())
    look, image = picture.sheet.page.look.body, picture.image()
    y = round(line.y + look.baseline + FIRST_LANE * EM - origin[1])
    columns = range(round(line.x - origin[0]) + 2, round(end.x - origin[0]) - 2)
    bare = [image.pixelColor(x, y).name().upper() == theme.page for x in columns]
    assert bare.count(False) > len(bare) / 4
    assert bare.count(True) > len(bare) / 10


def test_a_suggestion_in_focus_has_a_ring(qtbot: QtBot) -> None:
    picture = Picture(qtbot, LIGHT)
    picture.surface.put_suggestions(
        [Suggestion("names", PERSON.name, (part_of(TEXT, "Vladimirs Putins"),))]
    )
    (suggested,) = picture.sheet.pencil.spans
    before = picture.image()
    picture.surface.focus_span(suggested.id)
    assert picture.image() != before
    assert picture.colour_after("Vladimirs") == LIGHT.page


# Date and credit.


@in_both_themes
def test_date_and_credit_are_muted_on_the_bare_page_alone(qtbot: QtBot, theme: Theme) -> None:
    words = part_of(TEXT, "Vladimirs Putins")
    muted = contrast(theme.muted, theme.page) + 0.1

    def strongest(picture: Picture) -> float:
        """The strongest contrast to the page among the letters of the words."""
        picture.sheet.muted = (words,)
        line, end = picture.sheet.page.spot(words.start), picture.sheet.page.spot(words.end)
        look, image = picture.sheet.page.look.body, picture.image()
        left, top = picture.surface.sight.page_point(QPoint(0, 0).toPointF())
        baseline = line.y + look.baseline - top
        return max(
            contrast(image.pixelColor(x, y).name(), theme.page)
            for x in range(round(line.x - left), round(end.x - left))
            for y in range(round(baseline - look.x_height), round(baseline))
        )

    picture = Picture(qtbot, theme)
    assert strongest(picture) <= muted
    picture.surface.show_hits([words])
    assert strongest(picture) > muted
    picture.surface.show_hits([])
    assert strongest(picture) <= muted
    picture.sheet.hand.select(words)
    assert strongest(picture) > muted
    assert strongest(Picture(qtbot, theme, _on(PERSON, "Vladimirs Putins"))) > muted
