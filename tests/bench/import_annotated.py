"""`import`: annotated articles into a project, search index included."""

import sqlite3
from pathlib import Path

from tests.bench.annotated_file import annotated, write_annotated
from tests.bench.corpus import Corpus
from tests.bench.measuring import Bench, Budget, Figure, alternately, seconds
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.article import Article
from zimulis.formats import ReadOptions
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.reading import read_ahead
from zimulis.workspace.session import Session

_SCHEMA = """
PRAGMA journal_mode = wal;
PRAGMA synchronous = FULL;
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT UNIQUE, title TEXT, published TEXT,
    language TEXT, source TEXT
);
CREATE TABLE revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT UNIQUE, article INTEGER, text TEXT, sha256 TEXT
);
CREATE INDEX revision_sha256 ON revision (sha256);
CREATE TABLE span (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT UNIQUE, article INTEGER, label TEXT,
    start INTEGER, end INTEGER, quote TEXT
);
CREATE INDEX span_article_start ON span (article, start);
CREATE VIRTUAL TABLE article_index
    USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 0');
"""


def measure(bench: Bench) -> list[Figure]:
    corpus, file = Corpus(), bench.path("annotated.xml")
    write_annotated(file, corpus, bench.articles)
    articles = list(annotated(corpus, bench.articles))

    def ours() -> float:
        target = bench.path("ours.zimulis")
        return bench.articles / seconds(lambda: _import(target, file, bench.articles))

    def bare() -> float:
        target = bench.path("bare.db")
        return bench.articles / seconds(lambda: _insert_bare(target, articles))

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


def _insert_bare(target: Path, articles: list[LabelledArticle]) -> None:
    """Inserts the same rows, already made, and builds the same index, and does nothing else."""
    database = sqlite3.connect(target, isolation_level=None)
    database.executescript(_SCHEMA)
    database.execute("BEGIN")
    database.executemany(
        "INSERT INTO article (uuid, title, published, language, source) VALUES (?, ?, ?, ?, ?)",
        ((a.id, a.title, a.published, a.language, a.source) for a in _plain(articles)),
    )
    database.executemany(
        "INSERT INTO revision (uuid, article, text, sha256) VALUES (?, ?, ?, ?)",
        (
            (a.revision.id, key, a.text, a.revision.sha256)
            for key, a in enumerate(_plain(articles), 1)
        ),
    )
    database.executemany(
        "INSERT INTO span (uuid, article, label, start, end, quote) VALUES (?, ?, ?, ?, ?, ?)",
        (
            (span.id, key, span.label, *span.extent, labelled.article.text[slice(*span.extent)])
            for key, labelled in enumerate(articles, 1)
            for span in labelled.spans
        ),
    )
    database.executemany(
        "INSERT INTO article_index (rowid, text) VALUES (?, ?)",
        ((key, a.text) for key, a in enumerate(_plain(articles), 1)),
    )
    database.execute("COMMIT")
    database.close()


def _plain(articles: list[LabelledArticle]) -> list[Article]:
    return [labelled.article for labelled in articles]
