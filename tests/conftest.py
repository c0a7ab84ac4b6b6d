"""What every test gets: no screen, no settings of the user's, and no warning unnoticed."""

import gc
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# No test is timed: an example may take as long as a busy machine needs for it.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

MUCH_GARBAGE = 100_000  # objects

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, logs and recent projects of the user out of the test, and the test's out."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    return home


@pytest.fixture(scope="session", autouse=True)
def no_garbage_collected_in_threads() -> None:
    """As in the program: see `zimulis.ui.garbage`."""
    gc.disable()


@pytest.fixture(autouse=True)
def garbage_collected_between_tests() -> Iterator[None]:
    """Collect only where nothing else is going on."""
    yield
    if gc.get_count()[0] > MUCH_GARBAGE:
        gc.collect()


@pytest.fixture(autouse=True)
def no_warning_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a record at WARNING or above; a test that provokes one ends with caplog.clear()."""
    yield
    records = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not records, [record.getMessage() for record in records]
