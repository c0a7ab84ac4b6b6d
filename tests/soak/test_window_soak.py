"""Twenty thousand things that a person might do in the window, in no order at all."""

import ctypes
import gc
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.bench.measuring import resident_megabytes
from tests.projects import articles_in, make_project
from tests.ui.driving import Driver
from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.ui.settings import ColourScheme
from zimulis.workspace.articles import load_article
from zimulis.workspace.projects import verify

pytestmark = pytest.mark.soak

ACTIONS = 20_000
MOST_GROWTH = 1.05  # of the memory, over the second half
_SAMPLES = 30  # of the memory, the median of which is taken halfway and at the end
_BETWEEN_RESTS = 100  # actions; single samples lie up to 40 MB apart, as the articles are just then
TEXTS = (
    "Vizīte Minskā\n\n"
    + "Putins ieradās Minskā, sacīja „Kims Čenuns“. Viņš brauks ar Su-35. " * 30,
    "Emocijzīmes\n\n👩‍👩‍👧 Lukašenko 🇱🇻 teica: «Jā.» שלום السلام e\u0301 中文字 𝒜𝒷\u00a0c\n\n" * 20,
    "Gara rinda\n\n" + "Krievijas līderis Vladimirs Putins tikās ar Aleksandru Lukašenko, " * 2000,
    "Maza\n\nRīgā.",
)
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton
_MARKS = "1234512345123451234+oqy"
_HOPS = (Qt.Key.Key_Period, Qt.Key.Key_Comma, Qt.Key.Key_BracketRight)
_WALKS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home),
    *(Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)
_ARTICLES = "nnnpppg"
_OTHERS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Delete, Qt.Key.Key_F6)


class Person:
    """Does anything that comes to mind, in one window."""

    def __init__(self, driver: Driver, random: Random) -> None:
        self._driver = driver
        self._random = random
        self._habits: list[tuple[int, Callable[[], None]]] = [
            (30, self._mark),
            (30, self._walk),
            (15, self._hop),
            (8, self._link),
            (3, self._find),
            (2, self._look_otherwise),
            (1, self._open_palette),
            (10, self._step_back),
            (8, self._press_other),
            (8, self._use_mouse),
            (5, self._scroll),
            (4, self._turn_page),
            (2, self._write_note),
            (1, self._resize),
            (1, self._change_colours),
            (1, self._zoom),
        ]

    def act(self) -> str:
        """Does one thing; returns what."""
        weights = [weight for weight, _ in self._habits]
        (_, habit), *_ = self._random.choices(self._habits, weights)
        if self._random.random() < 0.7:
            self._driver.workbench.take_keys()
        habit()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a running loop does
        return habit.__name__

    def rest(self) -> float:
        """Comes to rest at the same place in the same window; returns the memory then, in MB.

        What is kept for a large window, large letters or a long article would count as growth.
        """
        for _ in range(3):
            self._press(Qt.Key.Key_Escape)
        self._driver.window.resize(1000, 700)
        self._driver.window.appearance.choose_colours(ColourScheme.LIGHT)
        self._driver.workbench.take_keys()
        self._press(Qt.Key.Key_0, _CTRL)
        for character in "n" * len(TEXTS) + "p" * len(TEXTS):
            self._type(character)
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        _give_back_memory()
        return resident_megabytes()

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        focused: QWidget = QApplication.focusWidget() or self._driver.surface
        QTest.keyClick(focused, key, held)

    def _type(self, character: str) -> None:
        self._press(Qt.Key(ord(character.upper())))

    def _mark(self) -> None:
        self._type(self._random.choice(_MARKS))

    def _walk(self) -> None:
        held = self._random.choice((_NONE, _CTRL, _SHIFT, _SHIFT, _CTRL | _SHIFT, _CTRL | _SHIFT))
        key = self._random.choice(_WALKS)
        for _ in range(self._random.randint(1, 5)):
            self._press(key, held)

    def _hop(self) -> None:
        self._press(self._random.choice(_HOPS))
        self._mark()

    def _link(self) -> None:
        """A claim, and who makes it."""
        for key in ("4", "c", self._random.choice("123450ad")):
            self._type(key)
        self._press(Qt.Key.Key_Escape)

    def _find(self) -> None:
        self._press(Qt.Key.Key_F, _CTRL)
        self._type(self._random.choice("akp"))
        self._press(self._random.choice((Qt.Key.Key_Return, Qt.Key.Key_F3)))
        self._press(Qt.Key.Key_Escape)

    def _look_otherwise(self) -> None:
        """Another density, or relations drawn."""
        self._type(self._random.choice("vl"))

    def _open_palette(self) -> None:
        self._press(Qt.Key.Key_K, _CTRL)
        self._type("m")
        self._press(Qt.Key.Key_Escape)

    def _step_back(self) -> None:
        for _ in range(self._random.randint(1, 6)):
            self._press(Qt.Key.Key_Z, self._random.choice((_CTRL, _CTRL, _CTRL | _SHIFT)))

    def _press_other(self) -> None:
        self._press(self._random.choice(_OTHERS))

    def _turn_page(self) -> None:
        self._type(self._random.choice(_ARTICLES))

    def _write_note(self) -> None:
        self._type("m")
        self._type("x")
        self._press(Qt.Key.Key_Return, _CTRL)

    def _point(self) -> QPoint:
        viewport = self._driver.surface.viewport()
        x, y = self._random.random(), self._random.random()
        return QPoint(int(x * viewport.width()), int(y * viewport.height()))

    def _use_mouse(self) -> None:
        viewport, point = self._driver.surface.viewport(), self._point()
        held = self._random.choice((_NONE, _SHIFT, _CTRL))
        match self._random.choice(("click", "double click", "drag")):
            case "click":
                QTest.mouseClick(viewport, _LEFT, held, point)
            case "double click":
                QTest.mouseDClick(viewport, _LEFT, held, point)
            case _:
                QTest.mousePress(viewport, _LEFT, held, point)
                QTest.mouseMove(viewport, self._point())
                QTest.mouseRelease(viewport, _LEFT, held, self._point())

    def _scroll(self) -> None:
        viewport, point = self._driver.surface.viewport(), QPointF(self._point())
        turn = QPoint(0, self._random.choice((-1, 1)) * self._random.choice((120, 120, 2400)))
        phase, no_button = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        globally = viewport.mapToGlobal(point)
        wheel = QWheelEvent(point, globally, QPoint(), turn, no_button, _NONE, phase, False)
        QApplication.sendEvent(viewport, wheel)

    def _resize(self) -> None:
        self._driver.window.resize(self._random.randint(300, 1600), self._random.randint(200, 1000))

    def _change_colours(self) -> None:
        self._driver.window.appearance.choose_colours(self._random.choice(list(ColourScheme)))

    def _zoom(self) -> None:
        key = self._random.choice((Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0))
        self._press(key, _CTRL)


def _give_back_memory() -> None:
    """Has the C library return what is free, which it would else keep for the next time."""
    if sys.platform == "linux":
        ctypes.CDLL("libc.so.6").malloc_trim(0)


def _stored(driver: Driver) -> dict[SpanId, Span]:
    desk = driver.workbench.desk
    assert desk.article_id, "no article is open"
    labelled = load_article(desk.session, desk.article_id)
    return {span.id: span for span in labelled.spans}


def test_what_is_on_the_page_is_in_the_project_whatever_is_done(
    qtbot: QtBot, own_home: Path, tmp_path: Path
) -> None:
    project = make_project(tmp_path / "soak.zimulis", *TEXTS, annotator="gold")
    driver = Driver(qtbot, own_home)
    driver.window.open_or_make(project, "anna")
    person = Person(driver, Random(1))
    done: list[str] = []
    memory: list[float] = []
    for number in range(ACTIONS):
        done.append(person.act())
        if number % 20 == 0:
            on_page = {span.id: span for span in driver.sheet.spans}
            assert on_page == _stored(driver), done[-20:]
        if number % _BETWEEN_RESTS == 0:
            memory.append(person.rest())
    driver.close()
    assert not driver.answers.told
    assert sum(len(labelled.spans) for labelled in articles_in(project)) > ACTIONS // 100
    assert verify(project) == []
    half = memory[len(memory) // 2 :]
    halfway, end = median(half[:_SAMPLES]), median(half[-_SAMPLES:])
    print(" ".join(f"{one:.0f}" for one in memory))
    print(f"{halfway:.0f} MB halfway, {end:.0f} MB at the end, {max(memory):.0f} MB at the most")
    assert end <= halfway * MOST_GROWTH
