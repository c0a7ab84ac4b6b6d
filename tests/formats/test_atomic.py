"""A folder takes the place of the old one when it is whole, and never of a stranger's."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from zimulis.domain.errors import Refused
from zimulis.formats.atomic import MANIFEST, replacing_folder


def write(target: Path, content: str) -> None:
    with replacing_folder(target, {"format": "brat"}) as folder:
        (folder / "a.txt").write_text(content, encoding="utf-8")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_export_replaces_the_old_one_whole(tmp_path: Path) -> None:
    target = tmp_path / "out"
    write(target, "old")
    (target / "b.txt").write_text("left over", encoding="utf-8")
    write(target, "new")
    assert names(target) == ["a.txt", MANIFEST]
    assert (target / "a.txt").read_text(encoding="utf-8") == "new"
    assert names(tmp_path) == ["out"]


def test_the_manifest_names_the_files_with_their_hashes(tmp_path: Path) -> None:
    write(tmp_path / "out", "new")
    manifest = json.loads((tmp_path / "out" / MANIFEST).read_text(encoding="utf-8"))
    hashed = sha256(b"new").hexdigest()
    assert manifest == {
        "format": "brat",
        "files": [{"path": "a.txt", "bytes": 3, "sha256": hashed}],
    }


def test_a_failure_leaves_the_old_folder(tmp_path: Path) -> None:
    target = tmp_path / "out"
    write(target, "old")
    with pytest.raises(OSError, match="disk full"), replacing_folder(target):
        raise OSError("disk full")
    assert (target / "a.txt").read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["out"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    write(target, "new")
    assert names(target) == ["a.txt", MANIFEST]


def test_a_folder_with_other_things_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "photos"
    target.mkdir()
    (target / "cat.jpg").touch()
    with pytest.raises(Refused, match="has other things in it"):
        write(target, "new")
    assert names(target) == ["cat.jpg"]


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(Refused, match="is a file; name a folder"):
        write(tmp_path / "out", "new")
