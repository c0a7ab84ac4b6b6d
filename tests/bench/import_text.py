"""`import_text`: plain text files into a project, search index included."""

import sqlite3
from pathlib import Path

from tests.bench.corpus import Corpus
from tests.bench.measuring import Bench, Budget, Figure, alternately, seconds
from zimulis.domain.article import text_sha256
from zimulis.formats import ReadOptions
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.reading import read_ahead
from zimulis.workspace.session import Session

_SCHEMA = """
PRAGMA journal_mode = wal;
PRAGMA synchronous = FULL;
CREATE TABLE article (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT, source TEXT);
CREATE TABLE revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER, text TEXT, sha256 TEXT
);
CREATE INDEX revision_sha256 ON revision (sha256);
CREATE VIRTUAL TABLE article_index
    USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 0');
"""


def measure(bench: Bench) -> list[Figure]:
    folder = bench.path("texts")
    paths = Corpus().write_texts(folder, bench.articles)

    def ours() -> float:
        target = bench.path("ours.zimulis")
        return bench.articles / seconds(lambda: _import(target, folder, bench.articles))

    def bare() -> float:
        target = bench.path("bare.db")
        return bench.articles / seconds(lambda: _import_bare(target, paths))

    value, baseline = alternately(ours, bare, rounds=3)
    return [Figure("import_text", value, "articles/s", baseline, Budget(0.4, at_least=True))]


def _import(target: Path, folder: Path, expected: int) -> None:
    with Session.create(target, annotator_name="anna") as session:
        cancel = CancelToken()
        report = import_items(
            session,
            read_ahead([folder], ReadOptions(), cancel),
            progress=no_progress,
            cancel=cancel,
            fallback_annotator=None,
            alone=True,
        )
    assert report.imported == expected, report


def _import_bare(target: Path, paths: list[Path]) -> None:
    """Reads, decodes, inserts and indexes, and nothing else."""
    texts = [path.read_bytes().decode("utf-8") for path in paths]
    database = sqlite3.connect(target, isolation_level=None)
    database.executescript(_SCHEMA)
    database.execute("BEGIN")
    database.executemany(
        "INSERT INTO article (title, source) VALUES (?, ?)",
        ((path.stem, path.name) for path in paths),
    )
    database.executemany(
        "INSERT INTO revision (article, text, sha256) VALUES (?, ?, ?)",
        ((key, text, text_sha256(text)) for key, text in enumerate(texts, 1)),
    )
    database.executemany(
        "INSERT INTO article_index (rowid, text) VALUES (?, ?)", enumerate(texts, 1)
    )
    database.execute("COMMIT")
    database.close()
