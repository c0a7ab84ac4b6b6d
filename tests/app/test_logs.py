"""The log in the user's folder."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler

from zimulis.app.logs import start_logging


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root, hook = logging.getLogger(), sys.excepthook
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    sys.excepthook = hook
    qInstallMessageHandler(None)


def test_what_is_said_is_in_the_file(tmp_path: Path) -> None:
    log = tmp_path / "zimulis.log"
    start_logging(log)
    logging.getLogger("zimulis.test").info("opened")
    assert "INFO zimulis.test: opened" in log.read_text(encoding="utf-8")


def test_a_large_log_is_put_aside_at_the_next_start_and_three_are_kept(tmp_path: Path) -> None:
    log = tmp_path / "zimulis.log"
    for start in range(6):
        log.write_text(f"{start} " * 600_000, encoding="utf-8")
        start_logging(log)
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert kept == ["zimulis.log", "zimulis.log.1", "zimulis.log.2", "zimulis.log.3"]
    assert (tmp_path / "zimulis.log.1").read_text(encoding="utf-8").startswith("5 ")
    assert log.stat().st_size == 0
