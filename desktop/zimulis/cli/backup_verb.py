"""`zimulis backup`."""

from pathlib import Path
from typing import Annotated

import typer

from zimulis.cli.answer import Answer
from zimulis.cli.parameters import AsJson, Project
from zimulis.workspace.projects import backup


def run(
    project: Project,
    target: Annotated[Path, typer.Argument(metavar="DEST", help="The file to make.")],
    as_json: AsJson = False,
) -> Answer:
    """Copy a project, also while it is in use."""
    backup(project, target)
    return Answer({"path": str(target)}, [f"The backup is {target}."])
