"""What will come in is read in a child, which stays for the next time; its death does no harm."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from zimulis.formats import Failure, ReadOptions
from zimulis.workspace import previewing
from zimulis.workspace.jobs import Cancelled, CancelToken
from zimulis.workspace.previewing import Chosen, Preview, PreviewedArticle, Previewer

LATVIAN = "Ķīnas ārlietu ministrs ieradās Rīgā."


@pytest.fixture
def previewer() -> Iterator[Previewer]:
    previewer = Previewer()
    yield previewer
    previewer.close()
    assert not multiprocessing.active_children()


def read(previewer: Previewer, path: Path, options: ReadOptions | None = None) -> Preview:
    return previewer.preview([str(path)], options or ReadOptions(), CancelToken())


def texts(preview: Preview) -> list[str]:
    return [
        item.article.text if isinstance(item, PreviewedArticle) else item.reason
        for item in preview.items
    ]


def the_child() -> int:
    (child,) = multiprocessing.active_children()
    assert child.pid is not None
    return child.pid


def test_articles_and_failures_come_in_their_order(previewer: Previewer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Pirmais.", "utf-8")
    (tmp_path / "b.txt").touch()
    (tmp_path / "c.txt").write_bytes(LATVIAN.encode("cp1257"))
    preview = read(previewer, tmp_path)
    assert texts(preview) == ["Pirmais.", "the file is empty", LATVIAN]
    assert preview.chosen == Chosen(3, 8 + len(LATVIAN))
    assert preview.is_all


def test_only_the_first_are_read(previewer: Previewer, tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(f"Raksts {number}.", "utf-8")
    preview = read(previewer, tmp_path)
    assert texts(preview) == [f"Raksts {number}." for number in range(20)]
    assert preview.chosen.files == 30
    assert not preview.is_all


def test_of_a_long_text_the_beginning_is_shown(previewer: Previewer, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("vārds " * 100_000, "utf-8")
    (item,) = read(previewer, tmp_path).items
    assert isinstance(item, PreviewedArticle)
    assert item.length == 600_000
    assert len(item.article.text) < item.length / 10


def test_the_same_child_reads_again(previewer: Previewer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(LATVIAN.encode("cp1257"))
    assert texts(read(previewer, tmp_path)) == [LATVIAN]
    child = the_child()
    wrong = texts(read(previewer, tmp_path, ReadOptions(encoding="cp1251")))
    assert wrong == [LATVIAN.encode("cp1257").decode("cp1251")]
    assert the_child() == child


def test_a_file_that_the_child_dies_of_is_told(previewer: Previewer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Pirmais.", "utf-8")
    read(previewer, tmp_path)
    os.kill(the_child(), signal.SIGKILL)
    (failure,) = read(previewer, tmp_path).items
    assert isinstance(failure, Failure)
    assert texts(read(previewer, tmp_path)) == ["Pirmais."], "another child reads the next time"


def test_a_silent_child_is_given_up(
    previewer: Previewer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "PATIENCE", 0.0)  # shorter than a child takes to start
    assert texts(read(previewer, tmp_path)) == ["reading it takes longer than 0 seconds"]


def test_a_wish_to_stop_ends_the_child(previewer: Previewer, tmp_path: Path) -> None:
    big = "<article><text>" + "vārds " * 1_000_000 + "</text></article>"
    (tmp_path / "big.xml").write_text(f"<corpus>{big * 8}</corpus>", "utf-8")
    cancel = CancelToken()
    stop = Timer(0.01, cancel.cancel)
    stop.start()
    with pytest.raises(Cancelled):
        previewer.preview([str(tmp_path)], ReadOptions(), cancel)
    stop.join()
    assert not multiprocessing.active_children()
