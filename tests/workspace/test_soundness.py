"""What is damaged in a project is left out of an export alone, whatever the format, and told."""

import sqlite3
from pathlib import Path

import pytest

from tests.builders import (
    build_annotator,
    build_incoming,
    build_relation,
    build_scheme,
    build_span,
    take_in,
)
from tests.formats.comparing import articles_of
from tests.formats.round_trips import read
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.formats.losses import is_kept
from zimulis.formats.registry import formats
from zimulis.workspace.exporting import Plan, Sets, export
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session

WRITTEN = sorted(name for name, one in formats().items() if one.writer)
ARTICLES = (
    "UPDATE revision SET text = 'a' || char(1) WHERE article = ?",
    "UPDATE revision SET zones = '[7]' WHERE article = ?",
    "UPDATE span SET attributes = '{' WHERE id = (SELECT max(id) FROM span WHERE article = ?)",
    "UPDATE span SET parts = '[[' WHERE id = (SELECT max(id) FROM span WHERE article = ?)",
    "UPDATE span SET parts = '[]' WHERE id = (SELECT max(id) FROM span WHERE article = ?)",
    "UPDATE span SET origin = 'magic' WHERE id = (SELECT max(id) FROM span WHERE article = ?)",
)
"""What damages a whole article."""
SPANS = (
    "UPDATE span SET start = 50, end = 60 WHERE id = (SELECT max(id) FROM span WHERE article = ?)",
    "UPDATE span SET start = 3, end = 3 WHERE id = (SELECT max(id) FROM span WHERE article = ?)",
    "UPDATE span SET start = 6, end = 2 WHERE id = (SELECT max(id) FROM span WHERE article = ?)",
    "UPDATE span SET start = -4 WHERE id = (SELECT max(id) FROM span WHERE article = ?)",
)
"""What damages a span."""
DAMAGES = (*ARTICLES, *SPANS)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A sound article and one for each damage, each with a name and a claim that is its."""
    path = tmp_path / "work.zimulis"
    anna = build_annotator("anna")
    with Session.create(path, build_scheme()) as session:
        incoming: list[IncomingArticle] = []
        for number in range(len(DAMAGES) + 1):
            name = build_span("person", (0, 6), annotator=anna.id)
            claim = build_span("claim", (7, 14), annotator=anna.id)
            relations = (build_relation(claim, name),)
            incoming.append(build_incoming(f"Putins ieradās {number}", (name, claim), relations))
        take_in(session, Header(annotators=(anna,)), *incoming)
    return path


@pytest.fixture
def damaged(project: Path) -> Path:
    """The project after all that could happen to it."""
    connection = sqlite3.connect(project)
    with connection:
        for article, statement in enumerate(DAMAGES, 2):
            assert connection.execute(statement, [article]).rowcount == 1
    connection.close()
    return project


def exported(project: Path, name: str, sets: Sets | None = None) -> tuple[Path, list[str]]:
    """What is written, and what is told to be missing for good."""
    target = project.with_name("out")
    with Session.open(project) as session:
        plan = Plan(name, sets=sets)
        written = export(session, target, plan, progress=no_progress, cancel=CancelToken())
    reasons = [loss.reason for loss in written.losses if not is_kept(loss.reason)]
    return target, [reason for reason in reasons if " itself: " in reason]


def labels_in(target: Path, name: str) -> list[list[str]]:
    """The labels in each article that comes back, as long as marks of the format do."""
    if formats()[name].reader is None or formats()[name].texts_only:
        return []
    return sorted(sorted(span.label for span in one.spans) for one in articles_of(read(target)))


ARTICLE, MARK = "the article itself: ", "the mark itself: it does not lie in the text"


@pytest.mark.parametrize("name", WRITTEN)
def test_a_damaged_article_or_mark_loses_only_itself(damaged: Path, name: str) -> None:
    target, told = exported(damaged, name)
    assert [reason for reason in told if reason.startswith(ARTICLE)] == told[: len(ARTICLES)]
    assert told[len(ARTICLES) :] == [MARK] * len(SPANS)
    wanted = sorted([["claim", "person"], *([["person"]] * len(SPANS))])
    assert labels_in(target, name) in ([], wanted)


def test_what_is_damaged_is_told_once_in_sets(damaged: Path) -> None:
    _, told = exported(damaged, "jsonl", Sets({"train": 0.5, "test": 0.5}, 1))
    assert len(told) == len(DAMAGES)


def test_a_sound_project_loses_nothing(project: Path) -> None:
    _, told = exported(project, "jsonl")
    assert not told
