"""The tables that migrations make are the tables that the code knows."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from playhouse.schema_diff import diff_models

from zimulis.store.derived_tables import AlikeTable, GainTable, SketchTable
from zimulis.store.project_file import open_project
from zimulis.store.tables import TABLES, ArticleTable, columns_of, name_of
from zimulis.workspace import articles, history, projects
from zimulis.workspace.session import Session

ALL = (*TABLES, SketchTable, AlikeTable, GainTable)
GOLDEN = sorted((Path(__file__).parent.parent / "golden").glob("*.zimulis"))


def test_migrations_make_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    with Session.create(tmp_path / "new.zimulis") as session:
        database = session.connection.database
        assert not diff_models(database, ALL)
        for table in ALL:
            found = [column.name for column in database.get_columns(name_of(table))]
            assert found == list(columns_of(table))


def test_keys_are_never_used_again(tmp_path: Path) -> None:
    with Session.create(tmp_path / "new.zimulis") as session:
        query = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
        for table in ALL:
            ((sql,),) = session.connection.database.execute_sql(query, [name_of(table)])
            assert "AUTOINCREMENT" in sql


def test_there_are_golden_projects() -> None:
    assert GOLDEN


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.name)
def test_every_golden_project_opens_and_is_whole(golden: Path, tmp_path: Path) -> None:
    copy = tmp_path / golden.name
    shutil.copy(golden, copy)
    with Session.open(copy, "anna") as session:
        assert not diff_models(session.connection.database, ALL)
        assert len(articles.article_ids(session)) == 2
        (first, _) = articles.article_ids(session)
        labelled = articles.load_article(session, first)
        assert {span.label for span in labelled.spans} == {"person", "country", "claim"}
        assert labelled.relations
        assert history.next_redo(session) is not None
        history.redo(session)
        history.undo(session)
    assert projects.verify(copy) == []


def test_a_golden_project_is_not_touched_by_looking(tmp_path: Path) -> None:
    copy = tmp_path / GOLDEN[-1].name
    shutil.copy(GOLDEN[-1], copy)
    before = copy.read_bytes()
    with closing(open_project(copy, migrate=False)) as connection:
        assert connection.value(ArticleTable.select(ArticleTable.id).limit(1))
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(copy.read_bytes()) == len(before)
