"""What the store computes without a database."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from zimulis.store import folders
from zimulis.store.folders import folder_warning
from zimulis.store.process import may_be_alive, process_token
from zimulis.store.search_text import spaced
from zimulis.store.sort_key import sort_key


@pytest.mark.parametrize(
    "words",
    [
        ["a", "ā", "b", "c", "cz", "č", "čau", "d"],
        ["g", "ģ", "h", "i", "y", "ī", "ja"],
        ["k", "ķ", "l", "ļ", "m", "n", "ņ", "o"],
        ["Rīga", "Rīgas", "Roma", "s", "š", "šs", "t", "z", "ž"],
        ["de", "dē", "dēls", "deviņi"],
        ["е", "ё", "еж", "ж", "и", "й", "к", "я"],
        ["", "1", "10", "2", "Zz", "Я"],
    ],
)
def test_words_sort_as_a_reader_expects(words: list[str]) -> None:
    assert sorted(sorted(words, reverse=True), key=sort_key) == words


def test_sorting_ignores_case_and_how_letters_are_composed() -> None:
    assert sort_key("ČAKA") == sort_key("čaka") == sort_key("C\u030caka")
    assert sort_key("vys") < sort_key("vīt")


def test_chinese_and_japanese_are_spaced_and_the_rest_is_not() -> None:
    assert spaced("Žurnāls “Su-35”, Москва, 😀") == "Žurnāls “Su-35”, Москва, 😀"
    assert spaced("在北京 said").split() == ["在", "北", "京", "said"]
    assert spaced("ミサイル発射か").split() == list("ミサイル発射か")
    assert spaced("서울") == "서울"


def test_a_process_is_known_to_be_alive_or_dead() -> None:
    assert may_be_alive(process_token())
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        token = process_token().replace(str(os.getpid()), str(child.pid))
    assert not may_be_alive(token)
    host, pid, _ = process_token().rsplit(":", 2)
    assert not may_be_alive(f"{host}:{pid}:1")
    assert may_be_alive("another machine:1:1")


MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
server:/home /net/server nfs4 rw 0 0
//server/share /mnt/with\040space cifs rw 0 0
/dev/sdb1 /mnt/with\040space/disk ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "warning"),
    [
        ("/home/anna/p.zimulis", None),
        ("/net/server/anna/p.zimulis", "on the network"),
        ("/net/servers/p.zimulis", None),
        ("/mnt/with space/p.zimulis", "on the network"),
        ("/mnt/with space/disk/p.zimulis", None),
        ("/home/anna/Dropbox/p.zimulis", "synchronised by Dropbox"),
        ("/home/anna/OneDrive - Work/deep/p.zimulis", "synchronised by OneDrive - Work"),
        ("/home/anna/Nextcloud.zimulis", None),
    ],
)
def test_folders_where_projects_are_in_danger(
    path: str, warning: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")
    monkeypatch.setattr(folders, "_MOUNTS", mounts)
    said = folder_warning(Path(path))
    assert (said is None) if warning is None else (said is not None and warning in said)
