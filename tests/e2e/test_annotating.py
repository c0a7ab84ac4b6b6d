"""A sample article annotated completely, as its gold says, with real keys in a real window."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import press, see
from tests.projects import articles_in, make_project
from tests.tools.analyst import Analyst, Habit, Tally
from tests.tools.gold import gold_of, said
from tests.ui.conftest import open_window  # noqa: F401 (a fixture)
from tests.ui.driving import Open
from zimulis.domain.annotations import LabelledArticle

pytestmark = pytest.mark.e2e

ARTICLE = "lv-02-robeza"
_X_NAMES = {
    "right": "Right",
    "left": "Left",
    "up": "Up",
    "down": "Down",
    "home": "Home",
    "enter": "Return",
    "plus": "plus",
    ".": "period",
    ",": "comma",
}


@pytest.fixture
def gold(tmp_path: Path) -> LabelledArticle:
    return gold_of(ARTICLE, tmp_path)


Play = Callable[[Habit], Tally]


@pytest.fixture
def play(
    open_window: Open,  # noqa: F811
    tmp_path: Path,
    gold: LabelledArticle,
    capsys: pytest.CaptureFixture[str],
) -> Play:
    """Annotates the article as it comes from a crawl, checks that, and prints what it took."""

    def play_with(habit: Habit) -> Tally:
        project = make_project(tmp_path / "played.zimulis", gold.article.text)
        tally = Analyst(open_window(project), gold, habit).annotate()
        assert said(articles_in(project)[0]) == said(gold)
        with capsys.disabled():
            print(f"\n{ARTICLE}, {habit.value}: {tally.told()} ", end="")
        return tally

    return play_with


@pytest.mark.soak
@pytest.mark.parametrize(("habit", "most"), [(Habit.WORD_BY_WORD, 4.6), (Habit.HOP, 2.7)])
def test_hopping_spares_keys(play: Play, habit: Habit, most: float) -> None:
    assert play(habit).keys_a_short_mark <= most


def test_text_objects_and_badges_spare_more_and_the_keys_are_real(
    play: Play, start: Start, tmp_path: Path, gold: LabelledArticle
) -> None:
    tally = play(Habit.TEXT_OBJECTS)
    assert tally.keys_a_short_mark <= 2.7
    assert tally.keys_a_claim <= 4.5
    project = make_project(tmp_path / "real.zimulis", gold.article.text)
    start("real – Zīmulis", str(project), "--annotator", "anna")
    press(*("+".join(_X_NAMES.get(key, key) for key in stroke.split("+")) for stroke in tally.keys))
    see(lambda: said(articles_in(project)[0]), said(gold))
