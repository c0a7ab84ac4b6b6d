"""Files that ask for far more memory or time than an article needs."""

import gzip
import io
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx

from tests.formats.pdf_builder import assemble

MB = 2**20
_WORDS = b"Putins ieradas Minska un teica, ka viss ir kartiba. "
LINE = 200 * MB
"""How many bytes a line has that nobody can read."""


class _Repeated:
    """As many bytes as are wanted, of the same few."""

    def __init__(self, size: int, what: bytes = _WORDS) -> None:
        self._left = size
        self._piece = what * (MB // len(what))

    def read(self, size: int = MB) -> bytes:
        piece = self._piece[: min(size, self._left)]
        self._left -= len(piece)
        return piece


def write_line(path: Path, before: bytes = b"", after: bytes = b"", size: int = LINE) -> None:
    """A line of that size between two pieces."""
    with path.open("wb") as stream:
        stream.write(before)
        _pour(_Repeated(size), stream)
        stream.write(after)


def _pour(source: _Repeated, target: BinaryIO) -> None:
    while piece := source.read():
        target.write(piece)


def single_lines(folder: Path) -> Iterator[tuple[Path, str]]:
    """One line of 200 MB in each format, with what must be said of it."""
    page, paragraph = b"<!DOCTYPE html><html><body><article><p>", b"</p></article></body></html>"
    corpus = b'<corpus xmlns="urn:zimulis:corpus:1"><article><text>'
    mail = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n\r\n"
    lines = {
        "txt": (b"", b"", "longer than"),
        "csv": (b'title,text\nA,"', b'"\n', "million characters"),
        "tsv": (b"title\ttext\nA\t", b"\n", "million characters"),
        "json": (b'[{"text":"', b'"}]', "million characters"),
        "jsonl": (b'{"text":"', b'"}\n', "million characters"),
        "html": (page, paragraph, "longer than"),
        "mhtml": (mail, b"", ""),
        "xml": (corpus, b"</text></article></corpus>", ""),
        "pdf": (b"%PDF-1.4\n1 0 obj <<", b">>", "damaged"),
    }
    for suffix, (before, after, reason) in lines.items():
        path = folder / f"line.{suffix}"
        write_line(path, before, after)
        yield path, reason
    yield _docx_line(folder / "line.docx"), "damaged"
    with ZipFile(folder / "line.zip", "w") as archive:
        archive.write(folder / "line.txt", "line.txt")
    yield folder / "line.zip", "longer than"
    with tarfile.open(folder / "line.tar", "w") as archive:
        archive.add(folder / "line.txt", "line.txt")
    yield folder / "line.tar", "longer than"


def _docx_line(path: Path) -> Path:
    stream = io.BytesIO()
    docx.Document().save(stream)
    with ZipFile(stream) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            before, tag, after = source.read(name).partition(b"<w:body>")
            with target.open(name, "w", force_zip64=True) as part:
                part.write(before + tag)
                if tag:
                    part.write(b"<w:p><w:r><w:t>")
                    _pour(_Repeated(LINE), part)  # pyright: ignore[reportArgumentType]
                    part.write(b"</w:t></w:r></w:p>")
                part.write(after)
    return path


def bombs(folder: Path) -> Iterator[tuple[Path, str]]:
    """What is small and grows, or is nested, with what must be said of it."""
    yield from _archive_bombs(folder)
    yield from _table_bombs(folder)
    drawn = b"BT /F1 12 Tf 50 800 Td " + b"(a) Tj " * (2 * MB) + b" ET"
    yield _pdf(folder / "operators.pdf", drawn), "cannot be read"
    yield _pdf(folder / "flate.pdf", bytes(LINE)), "cannot be read"


def _archive_bombs(folder: Path) -> Iterator[tuple[Path, str]]:
    path = folder / "bomb.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        with archive.open("bomb.txt", "w", force_zip64=True) as member:
            _pour(_Repeated(2000 * MB, b"\0"), member)  # pyright: ignore[reportArgumentType]
        archive.writestr("good.txt", _WORDS)
    yield path, "times as large"
    path = folder / "bomb.tar.gz"
    with tarfile.open(path, "w:gz", compresslevel=1) as archive:
        info = tarfile.TarInfo("bomb.txt")
        info.size = 1000 * MB
        archive.addfile(info, _Repeated(info.size, b"\0"))  # pyright: ignore[reportArgumentType]
    yield path, "times as large"
    path = folder / "bomb.txt.gz"
    with gzip.open(path, "wb", compresslevel=9) as stream:
        _pour(_Repeated(1000 * MB, b"\0"), stream)  # pyright: ignore[reportArgumentType]
    yield path, "times as large"


def _table_bombs(folder: Path) -> Iterator[tuple[Path, str]]:
    start = b'[{"text":"a","x":['
    tables = (
        ("deep.json", start, b"[", 60 * MB, b"", "nested too deeply"),
        ("objects.json", start, b'{"a":', 10 * MB, b"", "nested too deeply"),
        ("wide.json", start, b"[],", 30 * MB, b"1]}]", "1,000,000 values"),
        ("wide.jsonl", b'{"text":"abc","x":[', b"[],", 5 * MB, b"1]}\n", "left out"),
        ("quotes.csv", b'title,text\nA,"', b"abc\n", 50 * MB, b"", "million characters"),
        ("letters.csv", b'title,text\nA,"', "ā🙂".encode(), 7 * MB, b'"\n', ""),
        ("columns.csv", b"title,text", b",a", 5 * MB, b"\n", ""),
    )
    for name, before, piece, times, after, reason in tables:
        with (folder / name).open("wb") as stream:
            stream.write(before)
            for _ in range(times // MB):
                stream.write(piece * MB)
            stream.write(after)
        yield folder / name, reason


def _pdf(path: Path, drawn: bytes) -> Path:
    """A document with one page, on which that is drawn."""
    packed = zlib.compress(drawn)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(packed), packed),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< >>",
    )
    path.write_bytes(assemble(objects))
    return path
