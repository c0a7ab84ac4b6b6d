"""Searching 100,000 articles: the first 50 lines, against the bare query of the index.

The bare query is FTS5's own for the same words, with the texts of the first 50 articles: without
them nobody can show a context. Every word is asked for once, so that nothing is remembered of it.
"""

import sqlite3
import statistics
from collections.abc import Generator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from tests.bench.large_project import ARTICLES, large_project
from tests.bench.measuring import Bench, Budget, Figure, seconds
from zimulis.domain.corpus_query import parse_query
from zimulis.workspace.searching import Searcher, Wish
from zimulis.workspace.session import Session

_LINES = 50
_COUNT = 40  # words
_RARE, _FREQUENT = 60, 5000  # articles that have a word
_BARE = (
    "SELECT article.uuid, article.title, revision.text FROM article_index"
    " JOIN article ON article.id = article_index.rowid"
    " JOIN revision ON revision.article = article.id AND revision.number = article.revision"
    " WHERE article_index MATCH ? ORDER BY article_index.rowid LIMIT ?"
)


def measure(bench: Bench) -> list[Figure]:
    project = large_project(ARTICLES if bench.is_full else bench.articles)
    ours: list[float] = []
    bare: list[float] = []
    with Session.open(project) as session, _connect(project) as database:
        searcher = Searcher(session)
        words = _words(project)
        for word in words:
            match = searcher._words(parse_query(word), diacritics=True).match
            with _connect(project) as first:
                _fetch(first, match)  # so that both find the file in the system's memory
            bare.append(seconds(partial(_fetch, database, match)))
            ours.append(seconds(partial(_first_lines, searcher, word)))
    value, baseline = statistics.median(ours) * 1000, statistics.median(bare) * 1000
    beside = f"{len(words)} words, each in {_RARE} to {_FREQUENT} articles"
    return [Figure("search_100k", value, "ms", baseline, Budget(3), beside)]


@contextmanager
def _connect(project: Path) -> Generator[sqlite3.Connection]:
    with closing(sqlite3.connect(project)) as database:
        database.execute("PRAGMA cache_size = -16000")  # as the program has it
        yield database


def _words(project: Path) -> list[str]:
    """Words of every frequency, from all over the vocabulary."""
    with _connect(project) as database:
        database.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, article_index, row)")
        found = database.execute(
            "SELECT term FROM temp.v WHERE doc BETWEEN ? AND ? ORDER BY doc", (_RARE, _FREQUENT)
        ).fetchall()
    return [word for (word,) in found[:: max(1, len(found) // _COUNT)]]


def _fetch(database: sqlite3.Connection, match: str) -> None:
    database.execute(_BARE, (match, _LINES)).fetchall()


def _first_lines(searcher: Searcher, word: str) -> None:
    count = 0
    with closing(searcher.search(Wish(word))) as found:
        for lines in found:
            count += len(lines)
            if count >= _LINES:
                return
