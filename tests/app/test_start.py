"""What the start of the window does not wait for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import make_project

TEXT = "Putins ieradās Minskā. “Su-35 ir gatavi,” sacīja Peskovs Maskavā.\n"

# Opens a project, and tells, as soon as its text has been painted, which modules are there, of
# which the source was read, and what the inspector shows.
START = """
import json, linecache, sys
from pathlib import Path
from zimulis.app.prelude import begin
begin()
from PySide6.QtWidgets import QApplication, QLabel
from tests.bench.painting import PaintWatch
from zimulis.app.main import make_application, make_window

def tell():
    read = [name for name in linecache.cache if "zimulis" in name]
    shown = [label.text() for label in window.workbench.inspector.findChildren(QLabel)]
    print(json.dumps({"loaded": sorted(sys.modules), "read": read, "shown": shown}))
    application.quit()

application = make_application()
window = make_window(Path(sys.argv[1]), annotator="anna")
window.show()
PaintWatch(window.workbench.surface.viewport(), tell)
application.exec()
window.close()
"""

LIBRARIES = frozenset(
    {
        *("babel", "chardet", "cassis", "docx", "ijson", "lxml", "multiprocessing", "numpy"),
        *("py3langid", "pypdf", "rensa", "rich", "simplemma", "snowballstemmer", "spacy"),
        *("trafilatura", "typer", "warcio"),
    }
)
ROOMS = (
    *("zimulis.assist", "zimulis.formats", "zimulis.quality", "zimulis.ui.dialogs"),
    *("zimulis.ui.inspector.span_form", "zimulis.ui.models.lines"),
    *("zimulis.ui.naming", "zimulis.ui.palette", "zimulis.ui.start_page", "zimulis.ui.transfers"),
    *("zimulis.domain.inflection", "zimulis.domain.likeness", "zimulis.domain.saying"),
    *("zimulis.store.purging", "zimulis.store.revisions", "zimulis.store.sketches"),
    *("zimulis.workspace.importing", "zimulis.workspace.exporting", "zimulis.workspace.scheming"),
)
"""What opens when it is first wanted: a dialog, a reader, the rules of a language."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    project = make_project(tmp_path_factory.mktemp("start") / "work.zimulis", TEXT)
    child = subprocess.run(
        [sys.executable, "-c", START, str(project)], capture_output=True, text=True, check=False
    )
    assert child.returncode == 0, child.stderr
    return json.loads(child.stdout)


def test_a_window_starts_without_what_only_some_work_needs(told: dict[str, list[str]]) -> None:
    loaded = told["loaded"]
    assert not told["read"]
    assert not LIBRARIES & set(loaded)
    assert not [name for name in loaded if name.startswith(ROOMS)]


def test_the_first_picture_has_the_head_of_the_inspector(told: dict[str, list[str]]) -> None:
    assert TEXT.strip() in told["shown"]


def start(folder: Path, *arguments: str, **environment: str) -> tuple[int, str]:
    """What the program ends with and says, if it opens no window."""
    named = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    child = subprocess.run(
        [sys.executable, "-m", "zimulis", *arguments],
        cwd=folder,
        env={**named, "QT_QPA_PLATFORM": "", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert not child.stdout
    assert not [*folder.iterdir()]
    return child.returncode, child.stderr.splitlines()[-1]


def test_a_mistyped_verb_makes_no_project(tmp_path: Path) -> None:
    code, said = start(tmp_path, "exprot", QT_QPA_PLATFORM="offscreen")
    assert (code, said.split(": ", 2)[-1]) == (
        2,
        "exprot is no verb, and there is no project of that name; a new one could be called"
        " exprot.zimulis",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_that_is_said(tmp_path: Path) -> None:
    code, said = start(tmp_path)
    assert code == 1
    assert said.startswith("There is no screen to open a window on. Without a window: zimulis VERB")
