"""From the arguments to a verb, and from what it came to back to the shell."""

from collections.abc import Sequence
from importlib import import_module
from itertools import takewhile

import typer

from zimulis import __version__
from zimulis.cli.answer import Answer, Code, Told
from zimulis.cli.verbs import VERBS
from zimulis.domain.errors import (
    DiskFull,
    ProjectBusy,
    ProjectGone,
    ProjectUnusable,
    ZimulisError,
)

_NO_PROJECT = (ProjectUnusable, ProjectGone, ProjectBusy, DiskFull)
_HELP = """Zīmulis annotates news articles by hand.

Without a verb it opens its window: zimulis [PROJECT] [--annotator NAME], or zimulis --sample.
"""


def run(argv: Sequence[str]) -> int:
    """Does what the arguments say and tells of it; returns the exit code."""
    as_json = "--json" in takewhile("--".__ne__, argv)
    answer = _answer(argv)
    return Code.DONE if answer is None else answer.tell(as_json=as_json)


def _answer(argv: Sequence[str]) -> Told | None:
    """What the verb came to; None if all has been told, as with `--help`."""
    if argv[0] == "--version":
        return Answer({"version": __version__}, [f"zimulis {__version__}"])
    try:
        verb = typer.main.get_command(_app(argv[0]))
        outcome: object = verb.main(list(argv), prog_name="zimulis", standalone_mode=False)
    except (typer.TyperException, ZimulisError, OSError) as problem:
        return _error(problem)
    if outcome == Code.CANCELLED:
        return Answer({"cancelled": True}, ["Cancelled."], Code.CANCELLED)
    return outcome if isinstance(outcome, Told) else None


def _error(problem: Exception) -> Answer:
    if isinstance(problem, typer.TyperException):
        return Answer.error(Code.USAGE, problem.format_message())
    if isinstance(problem, OSError):
        sentence = f"{problem.filename} cannot be used: {problem.strerror}."
        return Answer.error(Code.USAGE, sentence)
    code = Code.NO_PROJECT if isinstance(problem, _NO_PROJECT) else Code.USAGE
    return Answer.error(code, str(problem))


def _app(word: str) -> typer.Typer:
    """The verbs that are needed: the one that is called, or all for the list of them."""
    app = typer.Typer(help=_HELP, add_completion=False)
    app.callback()(_callback)
    for verb in sorted(VERBS) if word.startswith("-") else [word]:
        if not verb.startswith("-"):
            app.command(verb)(import_module(f"zimulis.cli.{verb}_verb").run)
    return app


def _callback() -> None:
    """Keeps a single verb from becoming the program."""
