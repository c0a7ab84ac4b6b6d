"""`zimulis verify`."""

from dataclasses import asdict

from zimulis.cli.answer import Answer, placed
from zimulis.cli.parameters import AsJson, Project
from zimulis.workspace.projects import verify


def run(project: Project, as_json: AsJson = False) -> Answer:
    """Look for damage in a project: in its file, its quotes, its texts and its index."""
    problems = verify(project)
    data = {"ok": not problems, "problems": [asdict(problem) for problem in problems]}
    lines = [placed("", problem.place, problem.reason) for problem in problems]
    return Answer.of_many(data, lines or ["The project is whole."], failed=bool(problems))
