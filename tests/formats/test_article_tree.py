"""The same article comes out of every format and encoding, and what is broken is said to be."""

import re
from pathlib import Path

from tests.formats.article_tree import ENCODINGS, WRITTEN, break_apart, grow
from tests.tools.reading_memory import taken_by
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, Note, ReadItem, ReadOptions
from zimulis.workspace.jobs import CancelToken
from zimulis.workspace.reading import read_in_child

MOST_MEMORY = 1024  # megabytes


def read(folder: Path) -> dict[str, list[ReadItem]]:
    """All that is said of each file, by its path in the folder."""
    said: dict[str, list[ReadItem]] = {}
    for item in read_in_child([folder], ReadOptions(), CancelToken()):
        if isinstance(item, IncomingArticle | Failure | Note):
            path = str(Path(item.path).relative_to(folder))
            said.setdefault(path, []).append(item)
    return said


def of(path: Path, folder: Path, said: dict[str, list[ReadItem]]) -> list[ReadItem]:
    """What is said of a file, and of what is in it if it is an archive."""
    name = str(path.relative_to(folder))
    return [
        item
        for one, items in said.items()
        if one == name or one.startswith(f"{name}/")
        for item in items
    ]


def texts_in(items: list[ReadItem]) -> list[str | ReadItem]:
    """The texts of articles among what is said, and failures as they are."""
    return [
        item.labelled.article.text if isinstance(item, IncomingArticle) else item
        for item in items
        if not isinstance(item, Note)
    ]


def remarks_in(items: list[ReadItem]) -> list[str]:
    return [
        item.reason if isinstance(item, Failure) else item.note
        for item in items
        if isinstance(item, Failure | Note)
    ]


def test_good_files_come_out_equal(tmp_path: Path) -> None:
    texts = dict(grow(tmp_path))
    said = read(tmp_path)
    found = {path: texts_in(of(path, tmp_path, said)) for path in texts}
    assert {path: some for path, some in found.items() if some != [texts[path]]} == {}
    assert len(texts) > len(ENCODINGS) * len(WRITTEN)


def test_broken_files_are_reported_with_a_reason_and_harm_nothing(tmp_path: Path) -> None:
    reasons = dict(break_apart(tmp_path))
    said = read(tmp_path)
    remarks = {path: remarks_in(of(path, tmp_path, said)) for path in reasons}
    silent = {
        str(path.relative_to(tmp_path)): some
        for path, some in remarks.items()
        if not any(re.search(reasons[path], remark) for remark in some)
    }
    assert silent == {}
    taken = taken_by(tmp_path)
    assert max(taken.child, taken.parent) < MOST_MEMORY
