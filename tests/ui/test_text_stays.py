"""The first law of the surface: marks move no glyph, and a further lane only the lines below it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.builders import build_article
from tests.domain.texts import part_of
from tests.ui.fakes import (
    CLAIM,
    COUNTRY,
    PERSON,
    SCHEME,
    SOURCE,
    WEAPON,
    MemoryProject,
    is_claim,
    span_on,
)
from zimulis.domain.scheme import Label
from zimulis.ui.key_map import KeyMap
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.look import LANE_STEP, Look
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.surface.span_index import SpanIndex
from zimulis.ui.surface.view import Surface
from zimulis.ui.theme import LIGHT

EM = 18.0
TEXT = (
    "Pirmā rinda ar garumzīmēm: ģērbies, ķļūda, ņemot, ŠĀDI, un tā tālāk līdz pat rindas galam, "
    "kur teikums turpinās vēl vienu rindu par Kimu Čenunu un pēc tam vēl vienu rindu par Ķīnu.\n\n"
    "Otrā rindkopa: Su-35 ļoti ātri aizlidoja projām, sacīja preses sekretārs.\n\n"
    "Трета строка по-русски про Минск и щуку.\n"
)
for_each_label = pytest.mark.parametrize("label", SCHEME.labels, ids=lambda label: label.name)


class Page:
    """A surface in the quiet density, and its text alone."""

    def __init__(self, qtbot: QtBot) -> None:
        self.surface = Surface(LIGHT, Look.of_size(EM), KeyMap())
        qtbot.addWidget(self.surface)
        self.surface.resize(1000, 500)
        self.sheet = Sheet(
            build_article(TEXT),
            (),
            SCHEME,
            look=self.surface.look,
            width=self.surface.sight.column.width,
            project=MemoryProject(TEXT, SpanIndex(Blocks(TEXT), is_claim)),
        )
        self.surface.show_sheet(self.sheet)

    def mark(self, label: Label, words: str) -> None:
        self.surface.put_spans([span_on(label, part_of(TEXT, words))])

    def picture(self) -> QImage:
        return self.surface.viewport().grab().toImage()

    def text_layer(self) -> QImage:
        """The glyphs alone, without anything under or over them."""
        image = QImage(self.surface.viewport().size(), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        origin = self.surface.sight.page_point(QPointF(0, 0))
        for _, layout, y in self.sheet.page.visible(0, 1000):
            layout.draw(painter, QPointF(-origin[0], round(y - origin[1])), "#000000", {})
        painter.end()
        return image

    def line(self, words: str) -> QRect:
        """The line that words stand on, in the viewport, without the room of further lanes."""
        spot = self.sheet.page.spot(part_of(TEXT, words).start)
        top = round(spot.y - self.surface.sight.page_point(QPointF(0, 0))[1])
        return QRect(0, top, self.surface.width(), round(self.surface.look.body.pitch))

    def word(self, words: str) -> QRect:
        """The room of words on their line: as high as the line, and as wide as a tint."""
        part = part_of(TEXT, words)
        left, right = (self.sheet.page.spot(offset).x for offset in part)
        origin = self.surface.sight.page_point(QPointF(0, 0))[0]
        line = self.line(words)
        return QRect(
            QPoint(round(left - origin) - 3, line.top()),
            QPoint(round(right - origin) + 3, line.bottom()),
        )

    def tops(self) -> dict[int, float]:
        """The y of each line of the page, by the offset that it begins with."""
        page = self.sheet.page
        return {
            line.part.start: page.heights.top(block) + line.top
            for block in range(len(page.blocks))
            for line in page.layout(block).lines
        }


def differing(one: QImage, other: QImage) -> list[QPoint]:
    return [
        QPoint(x, y)
        for y in range(one.height())
        if one.copy(0, y, one.width(), 1) != other.copy(0, y, one.width(), 1)
        for x in range(one.width())
        if one.pixel(x, y) != other.pixel(x, y)
    ]


@for_each_label
@pytest.mark.parametrize("words", ["ģērbies", "ŠĀDI", "Kimu Čenunu", "Su-35", "щуку"])
def test_a_mark_whose_lane_is_free_moves_no_glyph(qtbot: QtBot, label: Label, words: str) -> None:
    page = Page(qtbot)
    layer, tops = page.text_layer(), page.tops()
    page.mark(label, words)
    assert page.tops() == tops
    assert page.text_layer() == layer


@pytest.mark.parametrize("label", [PERSON, COUNTRY, WEAPON, SOURCE], ids=lambda one: one.name)
@pytest.mark.parametrize("words", ["ģērbies", "Kimu Čenunu", "щуку"])
def test_a_mark_changes_no_pixel_beside_its_words(qtbot: QtBot, label: Label, words: str) -> None:
    page = Page(qtbot)
    before = page.picture()
    page.mark(label, words)
    changed = differing(before, page.picture())
    assert changed
    room = page.word(words)
    assert all(room.contains(point) for point in changed)


def test_what_is_under_words_begins_below_their_descenders(qtbot: QtBot) -> None:
    page = Page(qtbot)
    look = page.surface.look.body
    page.mark(PERSON, "ģērbies")
    baseline = page.line("ģērbies").top() + round(look.baseline)
    ink = QColor(LIGHT.ink(PERSON))
    room, picture = page.word("ģērbies"), page.picture()
    rows = [
        y
        for y in range(room.top(), room.bottom())
        if any(picture.pixelColor(x, y) == ink for x in range(room.left(), room.right()))
    ]
    dark = [
        y
        for y in range(room.top(), room.bottom())
        if any(
            page.text_layer().pixelColor(x, y).lightness() < 100
            for x in range(room.left(), room.right())
        )
    ]
    assert rows
    assert min(rows) > max(dark)
    assert min(rows) > baseline


@pytest.mark.parametrize("words", ["un tā tālāk", "Su-35", "Минск"])
def test_a_further_lane_moves_only_the_lines_below(qtbot: QtBot, words: str) -> None:
    page = Page(qtbot)
    page.mark(PERSON, words)
    layer, tops, line = page.text_layer(), page.tops(), page.line(words)
    page.mark(COUNTRY, words)
    moved = page.text_layer()
    part = part_of(TEXT, words)
    here = max(start for start in tops if start <= part.start)
    for start, top in page.tops().items():
        shift = LANE_STEP * EM if start > here else 0.0
        assert top == pytest.approx(tops[start] + shift)
    above = QRect(0, 0, layer.width(), line.bottom() + 1)
    assert moved.copy(above) == layer.copy(above)
    if here != max(tops):
        assert moved != layer


def test_claims_move_nothing(qtbot: QtBot) -> None:
    page = Page(qtbot)
    layer = page.text_layer()
    page.mark(CLAIM, "Su-35 ļoti ātri aizlidoja projām")
    page.mark(CLAIM, "aizlidoja projām")
    assert page.text_layer() == layer
