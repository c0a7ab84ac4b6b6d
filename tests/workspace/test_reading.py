"""Files are read in a child, whose death and whose end do no harm."""

import multiprocessing
import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, ReadItem, ReadOptions
from zimulis.workspace import reading
from zimulis.workspace.jobs import CancelToken
from zimulis.workspace.reading import read_ahead, read_in_child, read_paths

LONG = "Putins ieradās Minskā. " * 5000
MANY = 200  # long articles, which no pipe holds


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three files; a child gets stuck in the second until its articles are asked for."""
    article = f"<article><text>{LONG}</text></article>"
    (tmp_path / "a.txt").write_text("Pirmais.", "utf-8")
    (tmp_path / "b.xml").write_text(f"<corpus>{article * MANY}</corpus>", "utf-8")
    (tmp_path / "c.txt").write_text("Trešais.", "utf-8")
    return tmp_path


def sources(items: Iterator[ReadItem] | list[ReadItem]) -> list[str]:
    """Which file each item came from."""
    paths = [item.path for item in items if isinstance(item, IncomingArticle | Failure)]
    return [Path(path).name for path in paths]


def the_child() -> int:
    (child,) = multiprocessing.active_children()
    assert child.pid is not None
    return child.pid


def test_a_child_reads_what_this_process_would(folder: Path) -> None:
    (folder / "empty.txt").touch()
    here = list(read_paths([folder], ReadOptions(language="lv")))
    there = list(read_in_child([folder], ReadOptions(language="lv"), CancelToken()))
    assert sources(there) == sources(here) == ["a.txt", *["b.xml"] * MANY, "c.txt", "empty.txt"]
    texts = [item.labelled.article.text for item in there if isinstance(item, IncomingArticle)]
    assert texts == ["Pirmais.", *[LONG] * MANY, "Trešais."]
    assert here[-1] == there[-1]


def test_a_file_that_the_child_dies_of_is_a_failure_and_the_next_is_read(folder: Path) -> None:
    items = read_in_child([folder], ReadOptions(), CancelToken())
    read = [next(items), next(items)]
    os.kill(the_child(), signal.SIGKILL)
    read += list(items)
    names = sources(read)
    assert names[0] == "a.txt"
    assert set(names[1:-1]) == {"b.xml"}
    assert 1 < len(names[1:-1]) < MANY
    assert names[-1] == "c.txt"
    (failure,) = [item for item in read if isinstance(item, Failure)]
    assert failure.reason == "the process that read it died of it (exit code -9)"


def test_a_silent_child_is_given_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 0.0)  # shorter than a child takes to start
    path = str(folder / "b.xml")
    items = list(read_in_child([path], ReadOptions(), CancelToken()))
    assert items == [Failure(path, "", "reading it took longer than 0 seconds")]
    assert not multiprocessing.active_children()


def test_a_wish_to_stop_ends_the_child(folder: Path) -> None:
    cancel = CancelToken()
    items = read_in_child([folder], ReadOptions(), cancel)
    next(items)
    cancel.cancel()
    assert list(items) == []
    assert not multiprocessing.active_children()


def test_a_reader_that_is_let_go_ends_the_child(folder: Path) -> None:
    items = read_in_child([folder], ReadOptions(), CancelToken())
    next(items)
    assert the_child()
    del items
    assert not multiprocessing.active_children()


def test_risky_kinds_are_read_in_a_child_however_small(folder: Path) -> None:
    with ZipFile(folder / "a.zip", "w") as archive:
        archive.write(folder / "a.txt", "a.txt")
    items = read_ahead([folder / "a.zip"], ReadOptions(), CancelToken())
    assert next(items)
    assert the_child()


def test_a_child_that_dies_leaves_nothing_of_what_it_unpacked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = folder / ".scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    with ZipFile(folder / "a.zip", "w") as archive:
        archive.write(folder / "b.xml", "b.xml")
    items = read_in_child([folder / "a.zip"], ReadOptions(), CancelToken())
    next(items)
    assert list(scratch.rglob("b.xml"))
    os.kill(the_child(), signal.SIGKILL)
    assert isinstance(list(items)[-1], Failure)
    assert not list(scratch.iterdir())


def test_only_much_is_read_in_a_child(folder: Path) -> None:
    little = read_ahead([folder / "a.txt", folder / "none.txt"], ReadOptions(), CancelToken())
    next(little)
    assert not multiprocessing.active_children()
    much = read_ahead([str(folder)], ReadOptions(), CancelToken())
    next(much)
    assert the_child()
