"""A full disk, a file that is moved away, a project that others keep: nothing is lost or halved."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import TEXT, build_incoming, build_project, build_span, take_in
from tests.workspace.states import everything
from zimulis.domain.errors import DiskFull, ProjectBusy, ProjectGone, ProjectUnusable
from zimulis.domain.parts import Part
from zimulis.store import connection
from zimulis.workspace import articles, history, marking, projects
from zimulis.workspace.session import Session


def mark_until_refused(session: Session) -> None:
    (article,) = articles.article_ids(session)
    for _ in range(200):
        span, _ = marking.add_span(session, article, "person", [Part(0, 6)])
        marking.set_note(session, span, "note " * 200)
        marking.delete_span(session, span)


def fill_disk(session: Session) -> None:
    database = session.connection.database
    database.pragma("max_page_count", database.pragma("page_count"))


def test_a_mark_on_a_full_disk_fails_whole(session: Session) -> None:
    fill_disk(session)
    with pytest.raises(DiskFull, match="make room"):
        mark_until_refused(session)
    before = everything(session)
    step = history.next_undo(session)
    session.connection.database.pragma("max_page_count", 1_000_000)
    assert everything(session) == before
    assert projects.verify(session.path) == []
    assert step is not None
    history.undo(session)
    assert everything(session) != before


def test_an_import_on_a_full_disk_keeps_whole_batches(session: Session) -> None:
    items = [build_incoming(f"{TEXT} {n} " + "vārds " * 3000, [build_span()]) for n in range(400)]
    session.connection.database.pragma(
        "max_page_count", session.connection.database.pragma("page_count") + 1000
    )
    with pytest.raises(DiskFull):
        take_in(session, *items)
    there = articles.article_ids(session)[1:]
    assert there == [item.labelled.article.id for item in items[: len(there)]]
    assert 0 < len(there) < len(items)
    assert all(len(articles.load_article(session, article).spans) == 1 for article in there)
    assert projects.verify(session.path) == []


@pytest.mark.parametrize("replacement", [False, True])
def test_a_project_that_was_moved_away_is_not_written(session: Session, replacement: bool) -> None:
    moved = session.path.with_name("moved.zimulis")
    (article,) = articles.article_ids(session)
    before = everything(session)
    session.path.rename(moved)
    if replacement:
        session.path.write_bytes(moved.read_bytes())
    with pytest.raises(ProjectGone, match="moved or deleted"):
        marking.add_span(session, article, "person", [Part(0, 6)])
    with pytest.raises(ProjectGone):
        take_in(session, build_incoming(TEXT + "!"))
    assert everything(session) == before
    if replacement:
        session.path.unlink()
    moved.rename(session.path)
    marking.add_span(session, article, "person", [Part(0, 6)])
    assert projects.verify(session.path) == []


def test_a_project_that_another_program_writes_to_is_waited_for(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_BUSY_SECONDS", 0.05)
    (article,) = articles.article_ids(session)
    with (
        session.sibling() as hasty,
        closing(sqlite3.connect(session.path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProjectBusy, match="do it again"):
            marking.add_span(hasty, article, "person", [Part(0, 6)])
        other.execute("ROLLBACK")
        marking.add_span(hasty, article, "person", [Part(0, 6)])


OPEN_AND_CLOSE = """
import sys
from pathlib import Path
from zimulis.workspace.session import Session
Session.open(Path(sys.argv[1])).close()
"""


def test_looking_at_an_open_project_does_not_let_others_think_it_closed(session: Session) -> None:
    """Reading the file beside SQLite drops this process's locks on it, and its log is deleted."""
    (article,) = articles.article_ids(session)
    projects.stats(session.path)
    projects.backup(session.path, session.path.with_name("backup.zimulis"))
    Session.open(session.path).close()
    subprocess.run([sys.executable, "-c", OPEN_AND_CLOSE, str(session.path)], check=True)
    span, _ = marking.add_span(session, article, "person", [Part(0, 6)])
    with closing(sqlite3.connect(session.path)) as database:
        assert database.execute("SELECT uuid FROM span").fetchall() == [(span,)]


def spoil_long_texts(path: Path, damage: slice) -> None:
    """Spoils the pages that hold nothing but a text's continuation: the file opens without them."""
    spoilt = bytearray(path.read_bytes())
    size = int.from_bytes(spoilt[16:18], "big")
    continuation = "vārds ".encode() * (size // 8)
    pages = [n for n in range(0, len(spoilt), size) if continuation in spoilt[n : n + size]]
    assert pages
    for page in pages:
        places = range(page, page + size)[damage]
        spoilt[places.start : places.stop] = b"\xff" * len(places)
    path.write_bytes(spoilt)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(slice(0, 4), id="where a text goes on"),
        pytest.param(slice(4, None), id="the text itself"),
    ],
)
def test_damage_that_shows_later_is_told_too(tmp_path: Path, damage: slice) -> None:
    with build_project(tmp_path, *(f"{TEXT} {n} " + "vārds " * 1800 for n in range(4))) as session:
        path = session.path
    spoil_long_texts(path, damage)
    with Session.open(path) as session, pytest.raises(ProjectUnusable, match="damaged"):
        [articles.load_article(session, article) for article in articles.article_ids(session)]
    assert any(problem.place == "file" for problem in projects.verify(path))
