"""Archives: members go to their readers, and what could do harm is refused by name."""

import bz2
import gzip
import io
import lzma
import stat
import tarfile
import tempfile
from collections import Counter
from pathlib import Path
from random import Random
from shutil import make_archive
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from tests.formats import round_trips
from tests.formats.comparing import articles_of
from tests.formats.round_trips import failures_of, notes_of, write
from tests.formats.test_nested_marks import HEADER, nested
from zimulis.domain.columns import Columns
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, ReadOptions
from zimulis.formats.archives import unpacking
from zimulis.formats.registry import formats, is_risky, read_file, sample_table

TEXT = "Krievijas prezidents Vladimirs Putins ceturtdien ieradās Minskā, kur tikās ar Lukašenko."
READ_FOLDERS = sorted(n for n, one in formats().items() if one.in_folder and one.reader)
TABLE = f'title,text\nA,"{TEXT}"\n'


def zipped(path: Path, **members: str | bytes) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def tarred(path: Path, mode: str, members: dict[str, bytes], *others: tarfile.TarInfo) -> Path:
    with tarfile.open(path, mode) as archive:  # pyright: ignore[reportArgumentType, reportCallIssue]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for info in others:
            archive.addfile(info)
    return path


def read(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The texts and the reasons for failures, by paths from the folder on."""
    texts: dict[str, str] = {}
    reasons: dict[str, str] = {}
    for item in read_file(path, ReadOptions()):
        assert isinstance(item, IncomingArticle | Failure)
        name = str(Path(item.path).relative_to(path.parent))
        if isinstance(item, IncomingArticle):
            texts[name] = item.labelled.article.text
        else:
            reasons[name] = item.reason
    return texts, reasons


def test_each_member_goes_to_the_reader_that_recognises_it(tmp_path: Path) -> None:
    members = {"a.txt": TEXT, "in/b.csv": TABLE, ".hidden": TEXT, "__MACOSX/a.txt": TEXT}
    path = zipped(tmp_path / "a.zip", **members, **{"in/.git/c": TEXT, "d.bin": b"\0\1"})
    texts, reasons = read(path)
    assert texts == {"a.zip/a.txt": TEXT, "a.zip/in/b.csv": TEXT}
    assert list(reasons) == ["a.zip/d.bin"]
    first = next(read_file(path, ReadOptions()))
    assert isinstance(first, IncomingArticle)
    assert first.labelled.article.source == "a.txt"
    assert is_risky(path)


@pytest.mark.parametrize(
    ("name", "mode"),
    [("a.tar", "w"), ("a.tar.gz", "w:gz"), ("a.tgz", "w:gz"), ("a.tar.bz2", "w:bz2"),
     ("a.tar.xz", "w:xz"), ("a.dat", "w:gz")],
)  # fmt: skip
def test_tar_archives_are_read_however_they_are_compressed(
    tmp_path: Path, name: str, mode: str
) -> None:
    path = tarred(tmp_path / name, mode, {"./a.txt": TEXT.encode(), "b/c.csv": TABLE.encode()})
    assert read(path) == ({f"{name}/a.txt": TEXT, f"{name}/b/c.csv": TEXT}, {})


@pytest.mark.parametrize("kind", ["zip", "gztar"])
@pytest.mark.parametrize("name", READ_FOLDERS)
def test_a_folder_that_was_written_is_read_as_well_from_an_archive(
    tmp_path: Path, name: str, kind: str
) -> None:
    write(name, tmp_path / "out", nested(), header=HEADER)
    items = round_trips.read(Path(make_archive(str(tmp_path / "a"), kind, tmp_path / "out")))
    assert not failures_of(items)
    assert not notes_of(items)
    (back,) = articles_of(items)
    wanted = Counter((span.label, span.parts) for span in nested().spans)
    assert Counter((span.label, span.parts) for span in back.spans) == wanted


def test_what_belongs_together_is_unpacked_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "_MOST_TOGETHER", 2)
    write("xmi", tmp_path / "xmi", nested(), header=HEADER)
    (xmi,) = (tmp_path / "xmi").glob("*.xmi")
    members: dict[str, str | bytes] = {
        "TypeSystem.xml": (xmi.parent / "TypeSystem.xml").read_bytes()
    }
    for number in range(5):  # each with the types that came first, and some texts between
        members |= {f"{number}.xmi": xmi.read_bytes(), f"{number}.text": f"{TEXT} {number}"}
        members |= {f"in/{number}.txt": TEXT, f"in/{number}.ann": "T1\tPer 0 9\tKrievijas\n"}
    items = round_trips.read(zipped(tmp_path / "a.zip", **members))
    assert not failures_of(items)
    assert not notes_of(items)
    assert sorted(len(one.spans) for one in articles_of(items)) == [0] * 5 + [1] * 5 + [3] * 5


def test_a_file_that_is_compressed_alone_is_read(tmp_path: Path) -> None:
    for suffix, module in ((".gz", gzip), (".bz2", bz2), (".xz", lzma)):
        path = tmp_path / f"a.csv{suffix}"
        path.write_bytes(module.compress(TABLE.encode()))
        assert read(path) == ({f"{path.name}/a.csv": TEXT}, {})


def test_columns_of_tables_in_archives_are_shown(tmp_path: Path) -> None:
    sample = sample_table(zipped(tmp_path / "a.zip", a=TEXT, b=TABLE), ReadOptions())
    assert sample is not None
    assert sample.guess == Columns(text="text", title="title")
    assert sample_table(zipped(tmp_path / "b.zip", a=TEXT), ReadOptions()) is None


CLIMBING = ["../a.txt", "b/../../a.txt", "/etc/a.txt", "..\\a.txt", "C:\\a.txt"]


def test_paths_that_climb_out_are_refused_and_nothing_is_written_there(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    archive = zipped(folder / "a.zip", **dict.fromkeys(CLIMBING, TEXT), **{"good.txt": TEXT})
    tar = tarred(folder / "a.tar", "w", dict.fromkeys(CLIMBING, TEXT.encode()))
    items = [*read_file(archive, ReadOptions()), *read_file(tar, ReadOptions())]
    refused = [item for item in items if isinstance(item, Failure)]
    assert {failure.reason for failure in refused} == {"its path leads out of the archive"}
    assert [failure.path for failure in refused[:5]] == [f"{archive}/{name}" for name in CLIMBING]
    assert len(refused) == 10
    assert sum(isinstance(item, IncomingArticle) for item in items) == 1
    assert {path.name for path in tmp_path.rglob("*")} == {"in", "a.zip", "a.tar"}


def test_links_and_devices_are_refused(tmp_path: Path) -> None:
    infos: list[tarfile.TarInfo] = []
    for name, kind in (("s", tarfile.SYMTYPE), ("l", tarfile.LNKTYPE), ("d", tarfile.CHRTYPE)):
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, "/etc/passwd"
        infos.append(info)
    _, reasons = read(tarred(tmp_path / "a.tar", "w", {}, *infos))
    assert reasons == {
        "a.tar/s": "it is a link",
        "a.tar/l": "it is a link",
        "a.tar/d": "it is no ordinary file",
    }
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        link = ZipInfo("s")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert read(tmp_path / "a.zip")[1] == {"a.zip/s": "it is a link"}


def test_an_archive_in_an_archive_is_read_and_a_third_one_refused(tmp_path: Path) -> None:
    third = zipped(tmp_path / "third.zip", **{"c.txt": TEXT}).read_bytes()
    inner = tarred(tmp_path / "b.tgz", "w:gz", {"b.txt": TEXT.encode(), "third.zip": third})
    path = zipped(tmp_path / "a.zip", **{"in/b.tgz": inner.read_bytes()})
    texts, reasons = read(path)
    assert texts == {"a.zip/in/b.tgz/b.txt": TEXT}
    assert reasons == {"a.zip/in/b.tgz/third.zip": "it is an archive in an archive in an archive"}


def test_bombs_are_refused_and_what_stands_beside_them_is_read(tmp_path: Path) -> None:
    zeros = bytes(30 * 2**20)
    path = zipped(tmp_path / "a.zip", **{"bomb.txt": zeros, "good.txt": TEXT})
    texts, reasons = read(path)
    assert texts == {"a.zip/good.txt": TEXT}
    assert reasons == {"a.zip/bomb.txt": "unpacking makes it more than 200 times as large"}
    _, reasons = read(tarred(tmp_path / "a.tgz", "w:gz", {"bomb.txt": zeros}))
    assert reasons == {"a.tgz": "unpacking makes it more than 200 times as large"}


def test_a_member_that_lies_about_its_size_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(bytes(30 * 2**20)))
    assert read(path)[1] == {"a.txt.gz/a.txt": "unpacking makes it more than 200 times as large"}


def test_there_is_a_limit_to_size_and_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zipped(tmp_path / "a.zip", **{"1.txt": TEXT, "2.txt": TEXT * 2, "3.txt": TEXT})
    monkeypatch.setattr(unpacking, "LARGEST", len(TEXT.encode()))
    monkeypatch.setattr(unpacking, "MOST", 2)
    texts, reasons = read(path)
    assert list(texts) == ["a.zip/1.txt"]
    assert reasons == {
        "a.zip/2.txt": "it has more than 0 MB",
        "a.zip": "only the first 2 files in it were read",
    }


def test_a_member_under_a_password_is_said_to_be(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", **{"a.txt": TEXT})
    data = bytearray(path.read_bytes())
    data[6] |= 1  # the flags in the member's own header and in the directory
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    (reason,) = read(path)[1].values()
    assert reason.startswith("it is protected by a password")


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.txt.gz", "a.txt.xz"])
def test_what_is_cut_off_or_no_archive_says_so(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    noise = Random(1).randbytes(9000)
    if ".tar" in name:
        tarred(path, "w:gz" if name.endswith("gz") else "w", {"a.txt": noise, "b.txt": noise})
    elif name == "a.zip":
        zipped(path, **{"a.txt": noise})
    else:
        path.write_bytes((gzip if name.endswith("gz") else lzma).compress(noise))
    path.write_bytes(path.read_bytes()[:-60] if ".tar" not in name else path.read_bytes()[:4000])
    texts, reasons = read(path)
    assert not texts
    assert reasons
    said = ("the archive is damaged", "it is damaged or cut off", "it cannot be read")
    assert all(reason.startswith(said) for reason in reasons.values())
    path.write_bytes(b"no archive at all")
    assert list(read(path)[1]) == [name]


def test_office_documents_say_what_to_do(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.xlsx", **{"xl/workbook.xml": "<x/>"})
    assert read(path)[1] == {"a.xlsx": "it is a workbook; save it as CSV and import that"}


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    items = read_file(zipped(tmp_path / "a.zip", a=TEXT, b=TEXT), ReadOptions())
    next(items)
    assert list(scratch.rglob("a"))
    del items
    assert not list(scratch.iterdir())
