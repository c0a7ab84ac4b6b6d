"""No file takes a gigabyte, or kills the process that imports it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.soak.heavy_files import bombs, single_lines
from tests.tools.reading_memory import taken_by

pytestmark = pytest.mark.soak

MOST = 1024  # megabytes
MOST_SECONDS = 100


@pytest.mark.parametrize("files", [single_lines, bombs])
def test_heavy_files_are_refused_within_bounds(
    tmp_path: Path, files: Callable[[Path], Iterator[tuple[Path, str]]]
) -> None:
    wrong: list[str] = []
    for path, reason in files(tmp_path):
        size = path.stat().st_size / 2**20
        taken = taken_by(path)
        said = "; ".join(taken.said)
        row = (
            f"{path.name:14} {size:6.1f} MB  child {taken.child:4} MB"
            f"  parent {taken.parent:4} MB  {taken.seconds:5.1f} s"
            f"  {taken.articles} articles  {said[:100]}"
        )
        print(row)
        within = max(taken.child, taken.parent) < MOST and taken.seconds < MOST_SECONDS
        if not within or "died" in said or (reason and reason not in said):
            wrong.append(row)
        if path.name != "line.txt":  # which goes into archives
            path.unlink()
    assert wrong == []
