"""What several verbs take."""

from pathlib import Path
from typing import Annotated

import typer

Project = Annotated[Path, typer.Argument(metavar="PROJECT", help="A project's file.")]

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
"""There for the help of every verb; `dispatch` acts on it, as it tells of errors, too."""
