"""The command line as a process: quick to start, without Qt, and whole after Ctrl+C."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

START = [sys.executable, "-m", "zimulis"]


def test_a_verb_loads_no_qt_and_the_list_of_verbs_loads_nothing(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("Putins ieradās Minskā.", "utf-8")
    program = (
        "import sys\n"
        "import zimulis.cli.verbs\n"
        "heavy = {'typer', 'rich', 'lxml', 'peewee', 'numpy'} & sys.modules.keys()\n"
        "assert not heavy, heavy\n"
        "from zimulis.cli import main\n"
        f"assert main(['import', {str(tmp_path / 'p.zimulis')!r}, {str(source)!r}]) == 0\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken'))]\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)


def test_the_program_answers_a_verb_through_its_door(tmp_path: Path) -> None:
    finished = subprocess.run(
        [*START, "stats", str(tmp_path / "none"), "--json"], capture_output=True, check=False
    )
    assert finished.returncode == 3
    assert list(json.loads(finished.stdout)) == ["error"]
    assert finished.stderr == b""


def test_ctrl_c_keeps_whole_batches_and_tells_of_them(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(4000):
        text = f"Putins {number} ieradās Minskā. " * 40  # enough to be read in a child
        (texts / f"{number}.txt").write_text(text, "utf-8")
    project = tmp_path / "p.zimulis"
    process = subprocess.Popen(
        [*START, "import", str(project), str(texts), "--json"], stdout=subprocess.PIPE, text=True
    )
    while articles_in(project) == 0:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=30)
    data = json.loads(out)
    assert process.returncode == 130
    assert data["cancelled"] is True
    assert 0 < data["imported"] < 4000
    assert data["imported"] == articles_in(project)
    verified = subprocess.run([*START, "verify", str(project)], check=False)
    assert verified.returncode == 0


def articles_in(project: Path) -> int:
    if not project.exists():
        return 0
    database = sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True)
    try:
        return database.execute("SELECT count(*) FROM article").fetchone()[0]
    except sqlite3.OperationalError:  # it is being made
        return 0
    finally:
        database.close()


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes only there")
def test_a_name_that_is_no_text_is_told_all_the_same(tmp_path: Path) -> None:
    source = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(source, "w", encoding="utf-8") as stream:  # noqa: PTH123 (a Path holds no bytes)
        stream.write("Putins ieradās Minskā.")
    arguments = [*START, "import", str(tmp_path / "p.zimulis"), source, tmp_path / "none\udcff.txt"]
    for more in ([], ["--json"]):
        finished = subprocess.run([*arguments, *more], capture_output=True, check=False)
        assert (finished.returncode, finished.stderr) == (1, b"")
