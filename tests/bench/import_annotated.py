"""`import`: annotated articles into a project, search index included."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.bench.annotated_file import write_annotated
from tests.bench.corpus import Corpus
from tests.bench.measuring import Bench, Budget, Figure, alternately, seconds
from zimulis.formats import ReadOptions
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.reading import read_ahead
from zimulis.workspace.session import Session

_SCHEMA = """
SELECT sql FROM sqlite_master
WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'article_index_%'
"""
_TABLES = """
SELECT name FROM sqlite_master
WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'article_index%'
"""
_INDEX = "INSERT INTO article_index (rowid, text) VALUES (?, ?)"


def measure(bench: Bench) -> list[Figure]:
    corpus, file = Corpus(), bench.path("annotated.xml")
    write_annotated(file, corpus, bench.articles)
    imported = bench.path("imported.zimulis")
    _import(imported, file, bench.articles)
    rows = _Rows(imported)

    def ours() -> float:
        target = bench.path("ours.zimulis")
        return bench.articles / seconds(lambda: _import(target, file, bench.articles))

    def bare() -> float:
        target = bench.path("bare.db")
        return bench.articles / seconds(lambda: rows.insert(target))

    value, baseline = alternately(ours, bare, rounds=3)
    budget = Budget(0.4, at_least=True)
    return [Figure("import", value, "articles/s", baseline, budget, "from XML")]


def _import(target: Path, file: Path, expected: int) -> None:
    with Session.create(target, annotator_name="anna") as session:
        cancel = CancelToken()
        items = read_ahead([file], ReadOptions(), cancel)
        report = import_items(
            session, items, progress=no_progress, cancel=cancel, fallback_annotator=None, alone=True
        )
    assert report.imported == expected, report
    assert not report.failed, report.failed[0]


class _Rows:
    """What an import has written, to be inserted anew with nothing around it."""

    def __init__(self, project: Path) -> None:
        with closing(sqlite3.connect(project)) as database:
            self._schema = [sql for (sql,) in database.execute(_SCHEMA)]
            self._rows = {
                table: database.execute(f"SELECT * FROM {table}").fetchall()
                for (table,) in database.execute(_TABLES).fetchall()
            }
            self._texts = database.execute("SELECT article, text FROM revision").fetchall()

    def insert(self, target: Path) -> None:
        """Makes the same tables, and the same index of the words, in one transaction."""
        with closing(sqlite3.connect(target, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = wal")
            database.execute("PRAGMA synchronous = FULL")
            database.execute("BEGIN")
            for sql in self._schema:
                database.execute(sql)
            for table, rows in self._rows.items():
                if rows:
                    places = ", ".join("?" for _ in rows[0])
                    database.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
            database.executemany(_INDEX, self._texts)
            database.execute("COMMIT")
