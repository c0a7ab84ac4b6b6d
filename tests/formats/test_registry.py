"""Files are found in folders and by patterns, and go to the reader of their format."""

import os
from pathlib import Path

import pytest

from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, ReadOptions
from zimulis.formats.registry import find_files, formats, is_risky, read_file, sample_table

TEXT = "Putins ieradās Minskā."
XML = f"<corpus><article><text>{TEXT}</text></article></corpus>"


def reason_for(path: Path, name: str = "") -> str:
    (item,) = read_file(path, ReadOptions(), name)
    assert isinstance(item, Failure)
    assert item.path == str(path)
    return item.reason


def source_of(path: Path, name: str = "") -> str:
    (item,) = read_file(path, ReadOptions(), name)
    assert isinstance(item, IncomingArticle)
    assert item.labelled.article.text == TEXT
    return item.labelled.article.source


def test_the_formats_are_installed() -> None:
    assert set(formats()) >= {"text", "xml"}
    assert all(format_.name == name for name, format_ in formats().items())


def test_folders_are_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt", "sub/.git/d.txt", ".x/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = [str(path.relative_to(tmp_path)) for path in find_files([str(tmp_path)])]
    assert found == ["a.txt", "b.txt", "sub/c.txt"]


def test_patterns_are_expanded_and_names_are_taken_as_they_are(tmp_path: Path) -> None:
    for name in ("1.txt", "2.txt", "a[1].txt", "sub/3.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    def found(pattern: str) -> list[str]:
        return [str(path.relative_to(tmp_path)) for path in find_files([f"{tmp_path}/{pattern}"])]

    assert found("?.txt") == ["1.txt", "2.txt"]
    assert found("**/*.txt") == ["1.txt", "2.txt", "a[1].txt", "sub/3.txt"]
    assert found("a[1].txt") == ["a[1].txt"]
    assert found("none*.txt") == ["none*.txt"]
    assert found("none.txt") == ["none.txt"]


def test_text_is_asked_last() -> None:
    surest = sorted(formats().values(), key=lambda one: one.evidence)
    assert surest[-1].name == "text"
    assert surest[-2].evidence < surest[-1].evidence


def test_a_text_is_neither_risky_nor_a_table(tmp_path: Path) -> None:
    for name in ("a.txt", "a.xml", "none.txt", "p.zimulis"):
        (tmp_path / "a.txt").write_text(TEXT, "utf-8")
        assert not is_risky(tmp_path / name)
        assert sample_table(tmp_path / name, ReadOptions()) is None


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.txt", TEXT), ("a", TEXT), ("A.TXT", TEXT), ("a.xml", XML), ("a.txt", XML), ("a", XML)],
)
def test_a_file_goes_to_the_reader_of_its_content(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    assert source_of(path) == ("" if content == XML else name)


def test_a_format_that_is_given_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text(TEXT, "utf-8")
    assert "of no kind" in reason_for(path)
    assert source_of(path, "text") == "notes.md"
    assert "no well-formed XML" in reason_for(path, "xml")


def test_what_cannot_be_read_is_a_failure_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason_for(tmp_path / "empty.txt") == "the file is empty"
    assert reason_for(tmp_path / "none.txt").startswith("it cannot be read: No such file")
    assert reason_for(tmp_path / "loop.txt").startswith("it cannot be read: Too many levels")
    assert reason_for(tmp_path / "pipe.txt") == "it is no ordinary file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_must_not_be_read_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.touch(0o000)
    assert "Permission denied" in reason_for(path)


def test_projects_are_not_read(tmp_path: Path) -> None:
    """Opening the file of an open project beside SQLite would drop the locks on it."""
    (tmp_path / "p.zimulis.backups").mkdir()
    for name in ("a.txt", "p.zimulis", "p.zimulis-wal", "p.zimulis-shm", "p.zimulis.backups/b.txt"):
        (tmp_path / name).write_text("Teksts.", encoding="utf-8")
    for path in (tmp_path, tmp_path / "*"):
        assert list(find_files([str(path)])) == [tmp_path / "a.txt"]
    (failure,) = read_file(tmp_path / "p.zimulis", ReadOptions())
    assert isinstance(failure, Failure)
    assert "it is a project" in failure.reason
