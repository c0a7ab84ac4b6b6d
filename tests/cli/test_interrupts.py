"""Ctrl+C is a wish to stop, and what was done until then is told."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from zimulis.cli import export_verb, import_verb, main, stats_verb
from zimulis.cli.running import cancelling
from zimulis.workspace.jobs import CancelToken


@pytest.fixture(autouse=True)
def ctrl_c_is_heard() -> Iterator[None]:
    """A process that a script started in the background ignores it, and so would these tests."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def interrupt() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_the_first_ctrl_c_is_a_wish_and_the_second_an_end() -> None:
    before = signal.getsignal(signal.SIGINT)
    with cancelling() as cancel:
        assert not cancel.cancelled
        interrupt()
        assert cancel.cancelled
        with pytest.raises(KeyboardInterrupt):
            interrupt()
    assert signal.getsignal(signal.SIGINT) is before


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    source = tmp_path / "a.txt"
    source.write_text("Putins ieradās Minskā.", "utf-8")
    assert main(["import", str(tmp_path / "p.zimulis"), str(source)]) == 0
    capsys.readouterr()
    return tmp_path / "p.zimulis"


def test_a_cancelled_export_tells_that_nothing_was_written(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = export_verb.export

    def export(*given: Any, **options: Any) -> object:
        interrupt()
        return wanted(*given, **options)

    monkeypatch.setattr(export_verb, "export", export)
    target = project.with_name("out.xml")
    assert main(["export", str(project), str(target), "--format", "xml", "--json"]) == 130
    assert json.loads(capsys.readouterr().out) == {
        "articles": 0,
        "spans": 0,
        "files": [],
        "not_representable": [],
        "cancelled": True,
    }
    assert not target.exists()


def test_a_cancelled_import_tells_what_it_did(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = import_verb.read_ahead

    def read_ahead(paths: list[str], options: Any, cancel: CancelToken, *more: Any) -> object:
        interrupt()
        return wanted(paths, options, cancel, *more)

    monkeypatch.setattr(import_verb, "read_ahead", read_ahead)
    assert main(["import", str(project), str(project.parent), "--json"]) == 130
    data = json.loads(capsys.readouterr().out)
    assert data["cancelled"] is True
    assert data["imported"] == 0


def test_a_short_verb_ends_at_once(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stats(_: Path) -> NoReturn:
        interrupt()
        raise AssertionError

    monkeypatch.setattr(stats_verb, "stats", stats)
    assert main(["stats", str(project), "--json"]) == 130
    assert json.loads(capsys.readouterr().out) == {"cancelled": True}
