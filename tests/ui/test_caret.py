"""Where the moving keys take the caret."""

import pytest

from tests.domain.texts import part_of
from tests.ui.fakes import is_claim
from zimulis.ui.actions import Act
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.caret import Caret
from zimulis.ui.surface.look import Look
from zimulis.ui.surface.page import Page
from zimulis.ui.surface.span_index import SpanIndex

pytestmark = pytest.mark.usefixtures("qapp")

TEXT = (
    "Virsraksts\n\n\nPutins ieradās Minskā, kur viņu sagaidīja „valdība” un vēl daudzi citi.\n\n"
    "Īsa.\n"
)
PAGE_HEIGHT = 60.0


class Walker:
    """A caret with the offset that it stands at."""

    def __init__(self, text: str, words: str = "", offset: int = 0) -> None:
        blocks = Blocks(text)
        self.page = Page(text, blocks, SpanIndex(blocks, is_claim), Look.of_size(18.0), 300.0)
        self.caret = Caret(text, self.page)
        self.offset = (part_of(text, words).start if words else 0) + offset

    def go(self, *acts: Act, select: bool = False) -> int:
        """Moves the caret; where it is then."""
        for act in acts:
            self.offset = self.caret.moved(act, self.offset, select=select, page_height=PAGE_HEIGHT)
        return self.offset

    def line(self) -> tuple[int, int]:
        """Block and line of the caret."""
        spot = self.page.spot(self.offset)
        return spot.block, spot.line


def test_by_character_blank_lines_are_skipped() -> None:
    walker = Walker(TEXT, "Virsraksts", 10)
    assert walker.go(Act.CARET_RIGHT) == part_of(TEXT, "Putins").start
    assert walker.go(Act.CARET_LEFT) == 10


def test_by_character_a_grapheme_is_one_step() -> None:
    text = "a👩‍👩‍👧b"
    walker = Walker(text)
    assert [walker.go(Act.CARET_RIGHT) for _ in range(4)] == [1, 6, 7, 7]
    assert [walker.go(Act.CARET_LEFT) for _ in range(4)] == [6, 1, 0, 0]


def test_by_word_quotation_marks_are_stops_only_while_selecting() -> None:
    start = part_of(TEXT, "sagaidīja").start
    quote = part_of(TEXT, "„").start
    assert Walker(TEXT, "sagaidīja").go(Act.CARET_WORD_RIGHT) == quote + 1
    assert Walker(TEXT, "sagaidīja").go(Act.CARET_WORD_RIGHT, select=True) == quote
    assert Walker(TEXT, "valdība").go(Act.CARET_WORD_LEFT) == start


def test_home_and_end_go_to_the_ends_of_the_line_on_the_screen() -> None:
    walker = Walker(TEXT, "Minskā")
    line = walker.line()
    home = walker.go(Act.CARET_HOME)
    assert (home, walker.line()) == (part_of(TEXT, "Putins").start, line)
    end = walker.go(Act.CARET_END)
    assert walker.line() == line
    assert TEXT[end].isspace()
    assert walker.go(Act.CARET_END) == end
    assert walker.go(Act.CARET_HOME) == home


def test_end_on_the_last_line_of_a_paragraph_is_the_paragraph_s_end() -> None:
    walker = Walker(TEXT, "citi")
    assert walker.go(Act.CARET_END) == part_of(TEXT, "citi.").end


def test_by_paragraph_the_caret_goes_to_starts_and_at_last_to_the_end() -> None:
    second, third = part_of(TEXT, "Putins").start, part_of(TEXT, "Īsa").start
    walker = Walker(TEXT)
    down = [walker.go(Act.CARET_PARAGRAPH_DOWN) for _ in range(4)]
    assert down == [second, third, len(TEXT) - 1, len(TEXT) - 1]
    up = [walker.go(Act.CARET_PARAGRAPH_UP) for _ in range(4)]
    assert up == [third, second, 0, 0]


def test_by_article() -> None:
    walker = Walker(TEXT, "Minskā")
    assert walker.go(Act.CARET_BOTTOM) == len(TEXT)
    assert walker.go(Act.CARET_TOP) == 0


def test_up_and_down_keep_their_x_through_shorter_lines() -> None:
    walker = Walker(TEXT, "sagaidīja", 5)
    start, x = walker.offset, walker.page.spot(walker.offset).x
    lines = 0
    while walker.line()[0] < 2:
        walker.go(Act.CARET_DOWN)
        lines += 1
    assert lines >= 2
    assert walker.page.spot(walker.offset).x < x
    assert walker.go(*[Act.CARET_UP] * lines) == start


def test_a_step_aside_forgets_the_x() -> None:
    walker = Walker(TEXT, "Putins", 3)
    walker.go(Act.CARET_UP, Act.CARET_HOME)
    assert walker.go(Act.CARET_DOWN) == part_of(TEXT, "Putins").start


def test_beyond_the_first_and_last_line_lie_the_ends() -> None:
    assert Walker(TEXT, "Virsraksts", 4).go(Act.CARET_UP) == 0
    assert Walker(TEXT, "Īsa", 2).go(Act.CARET_DOWN) == len(TEXT) - 1


def test_a_page_down_and_up_leads_back() -> None:
    text = "\n".join(["Viena vienīga rinda."] * 30)
    walker = Walker(text, offset=5)
    walker.go(Act.CARET_PAGE_DOWN)
    assert walker.line()[0] > 0
    assert walker.go(Act.CARET_PAGE_UP) == 5
