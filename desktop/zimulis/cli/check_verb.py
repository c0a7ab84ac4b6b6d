"""`zimulis check`."""

from pathlib import Path
from typing import Annotated

import typer

from zimulis.cli.answer import Answer, placed
from zimulis.cli.parameters import AsJson
from zimulis.cli.running import cancelling, progress_bar
from zimulis.workspace.checking import CheckedFile, check_files


def run(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="xml or xml-inline.")],
    as_json: AsJson = False,
) -> Answer:
    """Check exports as xml or xml-inline: the schema, each quote or mark, and every reference."""
    with progress_bar("Check") as progress, cancelling() as cancel:
        checked = list(check_files(files, progress, cancel))
    data = {"files": [_described(file) for file in checked]}
    failed = any(file.problems for file in checked)
    return Answer.of_many(data, _lines(checked), failed=failed, cancelled=cancel.cancelled)


def _described(file: CheckedFile) -> dict[str, object]:
    problems = [{"place": one.place, "reason": one.reason} for one in file.problems]
    return {"path": str(file.path), "ok": not problems, "problems": problems}


def _lines(checked: list[CheckedFile]) -> list[str]:
    lines: list[str] = []
    for file in checked:
        lines += [placed(one.path, one.place, one.reason) for one in file.problems]
        if not file.problems:
            lines.append(f"{file.path}: ok")
    return lines
