"""Sample articles annotated completely, as their gold says, with real keys in a real window."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import press, see
from tests.projects import articles_in, make_project
from tests.tools.analyst import Analyst, Habit
from tests.tools.gold import gold_of, said
from tests.tools.tally import Tally
from tests.ui.conftest import open_window  # noqa: F401 (a fixture)
from tests.ui.driving import Open

pytestmark = pytest.mark.e2e

ARTICLE = "lv-02-robeza"
KNOWN = {
    "en-01-danube": (2.8, 3.7),
    "en-02-scarborough": (3.0, 5.4),
    "lv-01-vladivostoka": (2.7, 3.7),
    ARTICLE: (2.7, 3.5),
    "lv-03-vasingtona": (2.9, 4.0),
    "lv-04-pretgaisa": (2.9, 4.3),
    "lv-05-graudi": (2.7, 3.6),
    "lv-06-karabaha": (2.7, 4.1),
    "lv-07-hartuma": (3.1, 4.9),
    "lv-08-sevastopole": (3.1, 5.5),
    "ru-01-tegeran": (2.8, 4.6),
    "ru-02-bengazi": (2.9, 4.1),
}
"""The keys that a short mark and a claim with claimant may take, moving there included."""

UNKNOWN = {"ar-01-riyad": (7.1, 22.0), "zh-01-mosike": (7.6, 25.7)}
"""The same where neither capitals tell names nor known verbs claims: both are selected."""

_X_NAMES = {
    "right": "Right",
    "left": "Left",
    "up": "Up",
    "down": "Down",
    "home": "Home",
    "enter": "Return",
    "esc": "Escape",
    "plus": "plus",
    "space": "space",
    ".": "period",
    ",": "comma",
}

Play = Callable[[str, Habit], Tally]


@pytest.fixture
def play(
    open_window: Open,  # noqa: F811
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> Play:
    """Annotates an article as it comes from a crawl, checks that, and prints what it took."""

    def play_with(article: str, habit: Habit) -> Tally:
        gold = gold_of(article, tmp_path_factory.mktemp("gold"))
        project = make_project(tmp_path / f"{habit.name}.zimulis", gold.article.text)
        suggests = habit in (Habit.ONE_BY_ONE, Habit.SUGGESTIONS)
        tally = Analyst(open_window(project, suggests=suggests), gold, habit).annotate()
        assert said(articles_in(project)[0]) == said(gold)
        with capsys.disabled():
            print(f"\n{article}, {habit.value}: {tally.told()} ", end="")
        return tally

    return play_with


@pytest.fixture(scope="module")
def played(pytestconfig: pytest.Config) -> Iterator[dict[str, Tally]]:
    """What the articles took; the means are printed at the end."""
    tallies: dict[str, Tally] = {}
    yield tallies
    capture: Any = pytestconfig.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        for articles in (KNOWN, UNKNOWN):
            found = [tallies[article] for article in articles if article in tallies]
            if found:
                print(f"\n{len(found)} played: {sum(found, Tally()).told()} ", end="")


@pytest.mark.soak
@pytest.mark.parametrize(("habit", "most"), [(Habit.WORD_BY_WORD, 4.6), (Habit.HOP, 2.7)])
def test_hopping_spares_keys(play: Play, habit: Habit, most: float) -> None:
    assert play(ARTICLE, habit).keys_a_short_mark <= most


@pytest.mark.soak
@pytest.mark.parametrize("article", KNOWN | UNKNOWN)
def test_text_objects_and_badges_spare_more(
    play: Play, played: dict[str, Tally], article: str
) -> None:
    played[article] = tally = play(article, Habit.TEXT_OBJECTS)
    most_a_short_mark, most_a_claim = (KNOWN | UNKNOWN)[article]
    assert tally.keys_a_short_mark <= most_a_short_mark
    assert tally.keys_a_claim <= most_a_claim


@pytest.mark.soak
@pytest.mark.parametrize("article", KNOWN)
def test_suggestions_halve_the_keys(play: Play, played: dict[str, Tally], article: str) -> None:
    """Beside hop and text objects, and even if every suggestion is answered by itself."""
    without = played.get(article) or play(article, Habit.TEXT_OBJECTS)
    one_by_one, with_rest = (play(article, h) for h in (Habit.ONE_BY_ONE, Habit.SUGGESTIONS))
    assert len(with_rest.keys) <= len(one_by_one.keys) <= len(without.keys) / 2


@pytest.mark.soak
@pytest.mark.parametrize("article", [ARTICLE, "en-01-danube", "ru-01-tegeran"])
def test_suggestions_take_an_eighth_of_going_word_by_word(play: Play, article: str) -> None:
    without = play(article, Habit.WORD_BY_WORD)
    assert len(play(article, Habit.SUGGESTIONS).keys) <= len(without.keys) / 8


def test_the_keys_are_real(play: Play, start: Start, tmp_path: Path) -> None:
    tally = play(ARTICLE, Habit.TEXT_OBJECTS)
    (scratch := tmp_path / "gold").mkdir()
    gold = gold_of(ARTICLE, scratch)
    project = make_project(tmp_path / "real.zimulis", gold.article.text)
    start("real – Zīmulis", str(project), "--annotator", "anna")
    press(*("+".join(_X_NAMES.get(key, key) for key in stroke.split("+")) for stroke in tally.keys))
    see(lambda: said(articles_in(project)[0]), said(gold))
