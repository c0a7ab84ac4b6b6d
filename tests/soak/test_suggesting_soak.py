"""Five thousand marks, answers, undos and articles with suggestions on, in no order at all."""

from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter

import pytest
from PySide6.QtWidgets import QApplication

from tests.projects import articles_in, make_project
from tests.ui.conftest import open_window  # noqa: F401 (a fixture)
from tests.ui.driving import Driver, Open
from zimulis.domain.annotations import Origin
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import Parts
from zimulis.workspace.projects import verify

pytestmark = [
    pytest.mark.soak,
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

ACTIONS = 5_000
_LOOKS = 0.2  # how often she waits for what is suggested
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

Accepted = set[tuple[ArticleId, str, Parts]]


class Watcher:
    """Presses keys, and keeps what each of them may have accepted."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self.accepted: Accepted = set()
        self.times: list[float] = []

    def press(self, key: str) -> None:
        self._note(key)
        begun = perf_counter()
        self._driver.press(key)
        QApplication.processEvents()
        self.times.append(1000 * (perf_counter() - begun))
        self._look()

    def _note(self, key: str) -> None:
        desk, sheet = self._driver.workbench.desk, self._driver.sheet
        assert desk.article_id
        suggested = sheet.hand.suggested
        if suggested and key in ("space", "1", "2", "3", "4"):
            label = sheet.scheme.label_for_key(key)
            name = label.name if label else suggested.label
            self.accepted.add((desk.article_id, name, suggested.parts))
        if key == "r":
            self.accepted |= {(desk.article_id, one.label, one.parts) for one in sheet.pencil}

    def _look(self) -> None:
        """What is in pencil stands in the text that is shown, and is about it."""
        sheet = self._driver.sheet
        for one in sheet.pencil:
            assert one.extent.end <= len(sheet.text)
            if one.suggester == "countries":
                (stem,) = (stem for stem in COUNTRIES if stem in sheet.text)
                assert one.words(sheet.text).startswith(stem)
                assert one.entity.startswith(stem)


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
        watcher.press(random.choice(_KEYS))
        seen += any(driver.sheet.pencil)
    driver.close()
    p95 = quantiles(watcher.times, n=20)[-1]
    found = articles_in(project)
    made = {
        (labelled.article.id, span.label, span.parts)
        for labelled in found
        for span in labelled.spans
        if span.origin is Origin.SUGGESTER
    }
    with capsys.disabled():
        print(
            f"\n{ACTIONS} keys, p95 {p95:.1f} ms (budget 16), slowest {max(watcher.times):.1f}; "
            f"pencil was there after {seen}, {len(watcher.accepted)} accepted, {len(made)} left ",
            end="",
        )
    assert made
    assert made <= watcher.accepted
    assert seen > ACTIONS // 5
    assert verify(project) == []
