"""Five thousand marks, answers, undos and articles with suggestions on, in no order at all."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import perf_counter, thread_time

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.measuring import p95
from tests.projects import make_project
from tests.ui.conftest import open_window  # noqa: F401 (a fixture)
from tests.ui.driving import Driver, Open
from zimulis.domain.annotations import Origin
from zimulis.domain.ids import ArticleId, SpanId
from zimulis.domain.parts import Parts
from zimulis.domain.relations import Words
from zimulis.domain.suggestions import is_answered
from zimulis.workspace.articles import load_article
from zimulis.workspace.changes import Changes
from zimulis.workspace.projects import verify

pytestmark = [
    pytest.mark.soak,
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

ACTIONS = 5_000
MOST = 16.0  # ms from a key to everything that follows from it, a frame of the screen
_LOOKS = 0.2  # how often she waits for what is suggested
_REST = 200_000  # numbers to add up, some milliseconds
COUNTRIES = ("Krievij", "Igaunij", "Somij", "Polij")
"""Which country each text is about, and no other."""
TEXTS = [
    f"Ziņas par kaimiņiem\n\n{f'Vakar {stem}ā lija, un {stem}as ministrs klusēja. ' * 40}"
    for stem in COUNTRIES
]
_KEYS = (
    *(["space"] * 6 + ["x"] * 4 + ["."] * 5 + [","] * 2 + ["1", "2", "3", "4", "r", "delete"]),
    *(["ctrl+z"] * 14 + ["ctrl+shift+z"] + ["n", "p"] + ["tab", "ctrl+right", "esc"]),
    *["ctrl+home"] * 3,
)
_DIGITS = ("1", "2", "3", "4")

Mark = tuple[str, Parts]
Made = dict[SpanId, Mark]
"""The spans of an article that were suggestions."""


@dataclass(frozen=True)
class Step:
    """What one undo takes back."""

    article: ArticleId
    before: Made
    after: Made


class Watcher:
    """Presses keys, and knows after each of them what has been accepted, and by which.

    Attributes:
        accepted: How many suggestions keys have made spans.
        waits: What each key took, in ms.
        work: How much of it the window's thread worked.
        holdups: How many times longer than it works a thread takes that waits for nothing.
    """

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._made: defaultdict[ArticleId, Made] = defaultdict(dict)
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._told: list[Changes] = []
        self.accepted = 0
        self.waits: list[float] = []
        self.work: list[float] = []
        self.holdups: list[float] = []
        driver.workbench.desk.session.subscribe(self._told.append)

    def press(self, key: str) -> None:
        article, may, must = self._article, self._acceptable(key), self._in_focus(key)
        self._told.clear()
        begun, worked = perf_counter(), thread_time()
        self._driver.press(key)
        QApplication.processEvents()
        self.waits.append(1000 * (perf_counter() - begun))
        self.work.append(1000 * (thread_time() - worked))
        if any(changes.kinds for changes in self._told):
            assert self._article == article
            self._follow(key, may, must)
        self._look()

    def rest(self) -> None:
        """Does what nothing but other programs can hold up."""
        begun, worked = perf_counter(), thread_time()
        sum(range(_REST))
        self.holdups.append((perf_counter() - begun) / (thread_time() - worked))

    @property
    def _article(self) -> ArticleId:
        article = self._driver.workbench.desk.article_id
        assert article, "no article is open"
        return article

    def _in_focus(self, key: str) -> set[Mark]:
        """What a key makes a span that means what is focused on in pencil."""
        sheet = self._driver.sheet
        suggested = sheet.hand.suggested
        if suggested is None or key not in ("space", *_DIGITS):
            return set()
        label = sheet.scheme.label_for_key(key)
        return {(label.name if label else suggested.label, suggested.parts)}

    def _acceptable(self, key: str) -> set[Mark]:
        """What a key may make spans: what is in focus, whom its ring shows, what repeats it."""
        who = self._driver.surface.proposal.claimant if key == "space" else None
        named = who.suggested if isinstance(who, Words) else None
        rest = self._driver.sheet.pencil if key == "r" else ()
        also = [*rest, named] if named else rest
        return self._in_focus(key) | {(one.label, one.parts) for one in also}

    def _follow(self, key: str, may: set[Mark], must: set[Mark]) -> None:
        """A command was done, undone or redone: the project has what that leaves, and no more."""
        article, now = self._article, self._stored()
        before = self._made[article]
        if key in ("ctrl+z", "ctrl+shift+z"):
            backwards = key == "ctrl+z"
            take, put = (self._done, self._undone)[:: 1 if backwards else -1]
            step = take.pop()
            put.append(step)
            assert step.article == article
            assert before == (step.after if backwards else step.before)
            assert now == (step.before if backwards else step.after)
        else:
            new = {mark for span, mark in now.items() if span not in before}
            assert must <= new <= may, key
            assert before.keys() <= now.keys() or key == "delete"
            self.accepted += len(now.keys() - before.keys())
            self._done.append(Step(article, before, now))
            self._undone.clear()
        self._made[article] = now

    def _stored(self) -> Made:
        labelled = load_article(self._driver.workbench.desk.session, self._article)
        return {
            span.id: (span.label, span.parts)
            for span in labelled.spans
            if span.origin is Origin.SUGGESTER
        }

    def _look(self) -> None:
        """Project and page have what was accepted; pencil is about the text that is shown."""
        sheet = self._driver.sheet
        shown = {s.id: (s.label, s.parts) for s in sheet.spans if s.origin is Origin.SUGGESTER}
        assert shown == self._stored() == self._made[self._article]
        for one in sheet.pencil:
            assert one.extent.end <= len(sheet.text)
            if one.suggester == "countries":
                (stem,) = (stem for stem in COUNTRIES if stem in sheet.text)
                assert one.words(sheet.text).startswith(stem)
                assert one.entity.startswith(stem)
        left = [one for one in sheet.pencil if one is not sheet.hand.suggested]
        assert not any(is_answered(one, s.label, s.parts) for one in left for s in sheet.spans)

    def total(self) -> int:
        """How many spans there should be at the end."""
        return sum(map(len, self._made.values()))


def test_nothing_is_accepted_that_nobody_accepted(
    open_window: Open,  # noqa: F811
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project = make_project(tmp_path / "soak.zimulis", *TEXTS, annotator="importer")
    driver = open_window(project, suggests=True)
    driver.wait_until(lambda: any(driver.sheet.pencil))
    watcher, random = Watcher(driver), Random(5)
    seen = 0
    for _ in range(ACTIONS):
        if random.random() < _LOOKS:
            driver.wait_until(lambda: not driver.workbench.suggesting.is_waiting)
            watcher.rest()
        watcher.press(random.choice(_KEYS))
        seen += any(driver.sheet.pencil)
    driver.close()
    wait, work, holdup = p95(watcher.waits), p95(watcher.work), p95(watcher.holdups)
    with capsys.disabled():
        print(
            f"\n{ACTIONS} keys, p95 {wait:.1f} ms (budget {MOST:g}), at most"
            f" {max(watcher.waits):.0f}; the window's thread works for {work:.1f}, and bare work is"
            f" held up {holdup:.2f} times; pencil was there after {seen},"
            f" {watcher.accepted} accepted, {watcher.total()} left ",
            end="",
        )
    assert watcher.accepted > ACTIONS // 20
    assert seen > ACTIONS // 5
    assert verify(project) == []
    assert work <= MOST
    assert wait <= MOST * holdup  # the budget is for a machine that nobody else uses
