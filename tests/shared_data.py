"""Real texts and annotated sets, which are no part of the project."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("ZIMULIS_DATA", Path(__file__).parents[2] / "shared"))


def shared_data(name: str) -> Path:
    """A folder or file of the annotated sets; where it is absent, the test is skipped."""
    path = SHARED / "data" / name
    if not path.exists():
        pytest.skip(f"there is no {path}; set ZIMULIS_DATA to the folder that has data/{name}")
    return path
