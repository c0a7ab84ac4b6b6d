"""`zimulis verify`."""

from dataclasses import asdict
from pathlib import Path

from zimulis.cli.answer import Answer, placed
from zimulis.cli.parameters import AsJson, Project
from zimulis.workspace.projects import doubts, verify


def run(project: Project, as_json: AsJson = False) -> Answer:
    """Look for damage in a project: in its file, its quotes, its texts and its index."""
    problems = verify(project)
    data = {"ok": not problems, "problems": [asdict(problem) for problem in problems]}
    lines = [placed("", problem.place, problem.reason) for problem in problems]
    return Answer.of_many(data, lines or _whole(project), failed=bool(problems))


def _whole(project: Path) -> list[str]:
    """That nothing is wrong, and what corrections have left to somebody to look at."""
    lines = ["The project is whole."]
    waiting = doubts(project)
    if waiting:
        marks, articles = sum(waiting.values()), len(waiting)
        lines.append(
            f"Marks to look at since texts were corrected: {marks}, in {articles} article"
            f"{'s' if articles > 1 else ''}."
        )
    return lines
