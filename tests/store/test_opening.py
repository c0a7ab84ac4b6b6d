"""Opening a project, and refusing what is none without touching it."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from tests.builders import TEXT, build_project, build_scheme
from zimulis.domain.errors import Interrupted, ProjectUnusable
from zimulis.store.backup_folder import list_backups
from zimulis.store.backups import back_up
from zimulis.store.connection import Statement
from zimulis.store.project_file import APPLICATION_ID, SCHEMA_VERSION, open_project
from zimulis.workspace import projects
from zimulis.workspace.articles import article_ids
from zimulis.workspace.session import Session


@pytest.fixture
def project(tmp_path: Path) -> Path:
    with build_project(tmp_path, TEXT) as session:
        return session.path


def files(folder: Path) -> dict[str, str]:
    """The digest of every file in a folder."""
    return {f.name: sha256(f.read_bytes()).hexdigest() for f in folder.iterdir() if f.is_file()}


def set_pragma(path: Path, pragma: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA {pragma}")


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE project (id)")


ENDLESS = Statement(
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT max(i) FROM n"
)


def test_what_another_thread_asks_can_be_withdrawn(project: Path) -> None:
    with Session.open(project) as session, ThreadPoolExecutor() as pool:
        asked = pool.submit(session.connection.fetch, ENDLESS)
        while not asked.done():  # there is nothing to interrupt until it has begun
            session.interrupt()
        with pytest.raises(Interrupted):
            asked.result()
        assert len(article_ids(session)) == 1
    session.interrupt()  # closed; nothing is asked any more


REFUSED: list[tuple[Callable[[Path], object], str]] = [
    (lambda path: set_pragma(path, f"user_version = {SCHEMA_VERSION + 1}"), "newer version"),
    (lambda path: set_pragma(path, "application_id = 5"), "another program"),
    (foreign, "another program"),
    (lambda path: path.write_bytes(b""), "empty file"),
    (lambda path: path.write_bytes(b"SQLite format 3\0"), "not a project"),
    (lambda path: path.write_text("A letter.", encoding="utf-8"), "not a project"),
    (lambda path: path.write_bytes(path.read_bytes()[:-5000]), "damaged"),
    (lambda path: path.write_bytes(path.read_bytes()[:100] + b"\xff" * 8000), "damaged"),
]


@pytest.mark.parametrize(("spoil", "reason"), REFUSED)
def test_what_is_no_project_is_refused_untouched(
    project: Path, spoil: Callable[[Path], object], reason: str
) -> None:
    spoil(project)
    before = files(project.parent)
    with pytest.raises(ProjectUnusable, match=reason) as refusal:
        Session.open(project, "anna")
    assert str(project) in str(refusal.value)
    assert refusal.value.newest_backup is None
    assert files(project.parent) == before


def test_nothing_and_a_folder_are_no_projects(tmp_path: Path) -> None:
    with pytest.raises(ProjectUnusable, match="no project at"):
        Session.open(tmp_path / "none.zimulis")
    with pytest.raises(ProjectUnusable, match="cannot be read"):
        Session.open(tmp_path)
    assert files(tmp_path) == {}


def test_a_damaged_project_offers_its_newest_backup(project: Path) -> None:
    back_up(project)
    newest = back_up(project)
    project.write_bytes(project.read_bytes()[:5000])
    with pytest.raises(ProjectUnusable, match="damaged") as refusal:
        Session.open(project)
    assert refusal.value.newest_backup == newest
    assert str(newest) in str(refusal.value)


def test_an_older_project_is_backed_up_and_migrated(project: Path) -> None:
    set_pragma(project, "user_version = 0")
    old = project.read_bytes()
    with pytest.raises(ProjectUnusable, match="older version"):
        Session.open(project, migrate=False)
    with pytest.raises(ProjectUnusable, match="older version"):
        projects.stats(project)
    with pytest.raises(ProjectUnusable, match="older version"):
        projects.verify(project)
    assert project.read_bytes() == old
    assert list_backups(project) == []

    with Session.open(project) as session:
        assert len(article_ids(session)) == 1
    (backup,) = list_backups(project)
    with closing(sqlite3.connect(backup)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (0,)
    assert projects.verify(project) == []


def test_a_project_knows_what_it_is(project: Path) -> None:
    with closing(sqlite3.connect(project)) as database:
        assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert database.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    with closing(open_project(project, migrate=False)) as connection:
        database = connection.database
        assert database.pragma("foreign_keys") == 1
        assert database.pragma("synchronous") == 2
        assert database.pragma("busy_timeout") == 5000


def test_creating_overwrites_nothing_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "new.zimulis"
    with Session.create(path, build_scheme(), "anna") as session:
        assert [annotator.name for annotator in session.annotators()] == ["anna"]
        assert session.scheme == build_scheme()
    before = files(tmp_path)
    assert list(before) == ["new.zimulis"]
    with pytest.raises(ProjectUnusable, match="exists already"):
        Session.create(path, build_scheme())
    with pytest.raises(ProjectUnusable, match="no folder"):
        Session.create(tmp_path / "no folder" / "new.zimulis", build_scheme())
    assert files(tmp_path) == before


def test_a_project_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "100% jauns? #1 ā.zimulis"
    with Session.create(path, build_scheme(), "anna"):
        assert path.exists()
    with Session.open(path) as session:
        assert session.path == path


def test_a_project_that_others_have_open_can_be_opened(project: Path) -> None:
    with Session.open(project, "anna") as first, Session.open(project, "bob") as second:
        assert first.annotators() == second.annotators()
    assert set(files(project.parent)) == {project.name}
