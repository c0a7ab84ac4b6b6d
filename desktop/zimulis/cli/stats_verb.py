"""`zimulis stats`."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import TypeVar

from zimulis.cli.answer import Answer, counted
from zimulis.cli.parameters import AsJson, Project
from zimulis.workspace.projects import Statistics, stats

_Name = TypeVar("_Name", bound=str)


def run(project: Project, as_json: AsJson = False) -> Answer:
    """Count what is in a project."""
    statistics = stats(project)
    return Answer(asdict(statistics), _lines(statistics))


def _lines(statistics: Statistics) -> list[str]:
    lines = [
        counted(statistics.articles, "article"),
        counted(statistics.spans, "span"),
        f"entities: {statistics.entities}",
        _row("labels", statistics.labels),
        _row("annotators", statistics.annotators),
        _row("languages", statistics.languages),
    ]
    lines += [_row(f"status, {name}", counts) for name, counts in statistics.statuses.items()]
    return lines


def _row(title: str, counts: Mapping[_Name, int]) -> str:
    return f"{title}: " + ", ".join(f"{name or 'none'} {count}" for name, count in counts.items())
