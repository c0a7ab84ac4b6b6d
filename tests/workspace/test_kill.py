"""A process killed at any moment leaves commands whole or absent, imports at a whole batch."""

import subprocess
import sys
from pathlib import Path
from random import Random
from time import sleep
from typing import Any

import pytest

from tests.builders import TEXT, build_project
from tests.workspace.killed_worker import SPANS
from zimulis.workspace import articles, history, projects
from zimulis.workspace.session import Session

LONGEST = 0.4  # seconds of work before a kill


def work_until_killed(project: Path, random: Random) -> dict[str, bool]:
    """Which marks the process said it had made, and whether they are to be there.

    Its last word may be cut off, and what it did after that may be committed too.
    """
    with subprocess.Popen(
        [sys.executable, "-m", "tests.workspace.killed_worker", str(project)],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        sleep(random.random() * LONGEST)
        process.kill()
        lines = [first, *process.stdout]
    said = dict[str, bool]()
    for line in lines:
        if line.endswith("\n"):
            verb, span = line.split()
            said[span] = verb == "marked"
    said.pop(lines[-1].split()[-1], None)  # its undo may be committed and not said
    return said


def rows(session: Session, sql: str) -> list[Any]:
    return session.connection.database.execute_sql(sql).fetchall()


def check(project: Path, said: dict[str, bool]) -> None:
    assert projects.verify(project) == []
    with Session.open(project, "importer") as session:
        there = {span for (span,) in rows(session, "SELECT uuid FROM span")}
        assert {span for span, marked in said.items() if marked} <= there
        assert there.isdisjoint(span for span, marked in said.items() if not marked)
        assert rows(session, "SELECT id FROM command WHERE state = 'running' OR seq IS NULL") == []
        spans = rows(
            session,
            "SELECT count(span.id) FROM article LEFT JOIN span ON span.article = article.id"
            " WHERE article.imported_by IN (SELECT id FROM command WHERE annotator ="
            " (SELECT id FROM annotator WHERE name = 'importer')) GROUP BY article.id",
        )
        assert {number for (number,) in spans} <= {SPANS}
        shown = len(articles.article_ids(session))
        interrupted = rows(session, "SELECT count(*) FROM command WHERE state = 'interrupted'")
        if interrupted != [(0,)] and shown > 1:
            history.undo(session)
            assert len(articles.article_ids(session)) < shown
            history.redo(session)
            assert len(articles.article_ids(session)) == shown


def kill_often(folder: Path, times: int) -> None:
    random = Random()
    with build_project(folder, TEXT, annotator=None) as session:
        project = session.path
    said: dict[str, bool] = {}
    for _ in range(times):
        said |= work_until_killed(project, random)
        check(project, said)


def test_a_killed_process_loses_nothing(tmp_path: Path) -> None:
    kill_often(tmp_path, 3)


@pytest.mark.soak
def test_fifty_killed_processes_lose_nothing(tmp_path: Path) -> None:
    kill_often(tmp_path, 50)
