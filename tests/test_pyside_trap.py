"""The crash for which pyproject.toml keeps PySide6 below 6.12."""

import subprocess
import sys

BINDING_CALLS = """
from PySide6.QtGui import QColor

color = QColor("red")
for _ in range(200_000):
    color.setAlpha(100)
"""


def test_binding_calls_that_return_nothing_do_not_kill_the_interpreter() -> None:
    child = subprocess.run(
        [sys.executable, "-c", BINDING_CALLS], capture_output=True, text=True, check=False
    )
    assert child.returncode == 0, child.stderr
