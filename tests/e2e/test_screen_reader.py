"""What somebody hears who does not see the window, asked for from outside."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import press, see
from tests.e2e.screen_reader import ScreenReader, Seen, session_bus
from tests.projects import make_project

pytestmark = pytest.mark.e2e

TEXT = "Vizīte 😀 Minskā\n\nPutins ieradās Minskā.\n\nLavrovs palika mājās.\n"


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch, own_home: Path) -> Iterator[ScreenReader]:
    """A reader of every program started afterwards."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(own_home))
    own_home.chmod(0o700)
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
        reader = ScreenReader(address)
        yield reader
        reader.close()


@pytest.fixture
def paragraph(start: Start, tmp_path: Path, reader: ScreenReader) -> Seen:
    """The paragraph under the caret, in a window on two paragraphs and a title."""
    project = make_project(tmp_path / "work.zimulis", TEXT)
    start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+Home")
    see(lambda: reader.find("Article: Vizīte 😀 Minskā") is not None, True)
    found = reader.find("Paragraph")
    assert found
    return found


def test_the_paragraph_is_read_with_caret_and_selection(
    reader: ScreenReader, paragraph: Seen
) -> None:
    see(lambda: reader.text(paragraph), "Vizīte 😀 Minskā")
    press("ctrl+Down")
    see(lambda: reader.text(paragraph), "Putins ieradās Minskā.")
    press("End", "shift+Left", "ctrl+shift+Left")
    see(lambda: reader.selection(paragraph), "Minskā.")
    assert reader.caret(paragraph) == len("Putins ieradās ")
    press("Left", "ctrl+Home")
    see(lambda: (reader.caret(paragraph), reader.selection(paragraph)), (0, ""))


def test_what_is_marked_gone_to_and_deleted_is_announced(
    reader: ScreenReader, paragraph: Seen
) -> None:
    press("ctrl+Down", "1")
    see(reader.hear, ["Person, Putins, 1 of 1"])
    press("ctrl+Down", "1")
    see(lambda: reader.hear()[1:], ["Person, Lavrovs, 2 of 2"])
    press("shift+Tab")
    see(lambda: reader.hear()[2:], ["Person, Putins, 1 of 2"])
    press("2")
    see(lambda: reader.hear()[3:], ["Country, Putins, 1 of 2"])
    press("Delete")
    see(lambda: reader.hear()[4:], ["Deleted: Country, Putins"])


def test_what_the_status_line_says_is_announced(reader: ScreenReader, paragraph: Seen) -> None:
    press("p")
    see(reader.hear, ["This is the first one."])
