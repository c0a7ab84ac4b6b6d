"""Saying more of a mark with real keys in a real window, whatever they write."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import press, see
from tests.projects import articles_in, make_project
from zimulis.workspace.articles import entities
from zimulis.workspace.session import Session

pytestmark = pytest.mark.e2e

TEXT = "Ziemeļkorejas līderis Kims Čenuns trešdien tikās ar Krievijas prezidentu Maskavā."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", TEXT)


@pytest.mark.parametrize(("layout", "russia"), [("us", "russia"), ("ru", "hjccbz")])
def test_a_mark_is_described_and_named_without_the_mouse(
    start: Start, keyboard: Callable[[str], None], project: Path, layout: str, russia: str
) -> None:
    keyboard(layout)
    program = start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+End", "ctrl+Left", "2")
    see(lambda: _values(project), [{"kind": "name"}])
    press("Return", "k", "2")
    see(lambda: _values(project), [{"kind": "metonym"}])
    press("Escape", "e")
    press(*russia, "Return")
    see(lambda: _named(project), [("Krievija", {"iso": "RU"})])
    press("u")
    see(lambda: _named(project), [])
    program.quit()
    assert _values(project) == [{"kind": "metonym"}]


def _values(project: Path) -> list[dict[str, str]]:
    """The values of the marks on the disk."""
    return [dict(span.attributes) for span in articles_in(project)[0].spans]


def _named(project: Path) -> list[tuple[str, dict[str, str]]]:
    """The entities on the disk."""
    with Session.open(project) as session:
        return [(e.name, dict(e.attributes)) for e in entities(session).values()]
