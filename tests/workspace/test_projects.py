from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.builders import (
    TEXT,
    build_annotator,
    build_entity,
    build_incoming,
    build_project,
    build_span,
    take_in,
)
from tests.workspace.states import everything
from zimulis.domain.article import Status
from zimulis.domain.errors import Refused, ZimulisError
from zimulis.domain.exchange import Header
from zimulis.domain.parts import Part
from zimulis.store.backup_folder import backup_folder
from zimulis.store.backups import back_up
from zimulis.workspace import articles, history, marking, projects
from zimulis.workspace.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path, TEXT, TEXT + "!") as session:
        yield session


def change(session: Session, sql: str) -> None:
    session.connection.database.execute_sql(sql)


def test_a_whole_project_has_no_problems(session: Session) -> None:
    (article, _) = articles.article_ids(session)
    marking.add_span(session, article, "claim", [Part(0, 6), Part(15, 21)])
    take_in(session, build_incoming(TEXT + "?"))
    history.undo(session)
    assert projects.verify(session.path) == []


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        ("UPDATE span SET quote = 'Other'", "not what was marked"),
        ("UPDATE span SET start = start + 1", "not what was marked"),
        ("UPDATE revision SET text = text || '.' WHERE article = 2", "not the one that was stored"),
        (
            "INSERT INTO article_index(article_index, rowid, text)"
            " SELECT 'delete', article, text FROM revision WHERE article = 2",
            "not in the search index",
        ),
        ("INSERT INTO article_index(rowid, text) VALUES (77, 'more')", "no such article"),
        ("UPDATE revision SET text = 'Other words' WHERE article = 2", "counted otherwise"),
    ],
)
def test_damage_is_found(session: Session, damage: str, reason: str) -> None:
    article = articles.article_ids(session)[0]
    marking.add_span(session, article, "person", [Part(0, 6)])
    change(session, damage)
    assert any(reason in problem.reason for problem in projects.verify(session.path))


def test_lost_references_are_found(session: Session) -> None:
    change(session, "PRAGMA foreign_keys = OFF")
    change(session, "UPDATE revision SET article = 99 WHERE article = 2")
    assert any("refers to nothing" in p.reason for p in projects.verify(session.path))


def test_a_project_is_counted(session: Session) -> None:
    gold = build_annotator()
    spans = [build_span("person", annotator=gold.id), build_span("claim", annotator=gold.id)]
    header = Header(annotators=(gold,), entities=(build_entity(),))
    take_in(session, header, build_incoming(TEXT + "?", spans))
    hidden = build_incoming("Hidden.", [build_span("person", (0, 3), annotator=gold.id)])
    take_in(session, header, hidden)
    history.undo(session)
    first, second, _ = articles.article_ids(session)
    marking.add_span(session, first, "person", [Part(0, 6)])
    articles.set_status(session, second, Status.DONE)

    found = projects.stats(session.path)
    assert (found.articles, found.spans, found.entities) == (3, 3, 1)
    assert found.labels == {"person": 2, "country": 0, "claim": 1}
    assert found.annotators == {"anna": 1, "gold": 2}
    nothing = dict.fromkeys(Status, 0)
    assert found.statuses == {
        "anna": {**nothing, Status.READING: 1, Status.DONE: 1, Status.NEW: 1},
        "gold": {**nothing, Status.NEW: 3},
    }
    assert found.languages == {"lv": 3}


def test_a_backup_is_a_whole_project(session: Session, tmp_path: Path) -> None:
    marking.add_span(session, articles.article_ids(session)[0], "person", [Part(0, 6)])
    copy = tmp_path / "copy.zimulis"
    copy.write_text("old", encoding="utf-8")
    projects.backup(session.path, copy)
    with Session.open(copy, "anna") as again:
        assert everything(again) == everything(session)
        history.undo(again)
    assert projects.verify(copy) == []
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_a_backup_that_cannot_be_made_says_so(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="project itself"):
        projects.backup(session.path, session.path)
    with pytest.raises(Refused, match="make it first"):
        projects.backup(session.path, tmp_path / "none" / "copy.zimulis")
    with pytest.raises(ZimulisError, match="cannot be"):
        projects.backup(session.path, tmp_path)
    assert [session.path] == [*tmp_path.glob("*.zimulis")]


def test_a_day_has_one_backup_and_ten_are_kept(session: Session) -> None:
    first = projects.daily_backup(session.path)
    assert first is not None
    assert first.name.startswith(f"{datetime.now(UTC):%Y-%m-%d}")
    assert projects.daily_backup(session.path) is None
    first.rename(first.with_name("2001-01-01T000000.000000Z.zimulis"))
    assert projects.daily_backup(session.path) is not None
    for _ in range(9):
        back_up(session.path)
    kept = projects.list_backups(session.path)
    assert len(kept) == 10
    assert all(backup.parent == backup_folder(session.path) for backup in kept)
    assert not (backup_folder(session.path) / "2001-01-01T000000.000000Z.zimulis").exists()
