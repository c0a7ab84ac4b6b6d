"""One article in every format and in every encoding, and a broken twin of each file."""

import io
import json
import tarfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx

from tests.formats.pdf_builder import build_pdf, locked, set_lines, write_pdf
from tests.formats.web.archives import Archive, mhtml

LATVIAN = (
    "Prezidents ieradās Minskā\n\n"
    "Krievijas prezidents Vladimirs Putins ceturtdien ieradās Minskā, kur viņu lidostā sagaidīja"
    " Baltkrievijas vadītājs Aleksandrs Lukašenko.\n\n"
    "“Lidmašīnas Su-35 ir gatavas,” žurnālistiem teica Kremļa preses pārstāvis Dmitrijs Peskovs."
    " Vairāk viņš nestāstīja."
)
RUSSIAN = (
    "Президент прибыл в Минск\n\n"
    "Президент России Владимир Путин в четверг прибыл в Минск, где в аэропорту его встретил"
    " руководитель Белоруссии Александр Лукашенко.\n\n"
    '"Самолеты Су-35 готовы", - сказал журналистам представитель Кремля Дмитрий Песков. Больше он'
    " ничего не сообщил."
)
GERMAN = (
    "Präsident in Minsk eingetroffen\n\n"
    "Der russische Präsident Wladimir Putin ist am Donnerstag in Minsk eingetroffen, wo ihn der"
    " belarussische Staatschef Alexander Lukaschenko am Flughafen empfing.\n\n"
    "Die Flugzeuge vom Typ Su-35 seien bereit, sagte der Sprecher des Kremls den Journalisten."
    " Mehr wollte er dazu nicht erklären."
)
ENCODINGS = (
    *((LATVIAN, name) for name in ("utf-8", "utf-8-sig", "utf-16", "cp1257", "iso8859-13")),
    *((RUSSIAN, name) for name in ("utf-8", "utf-16", "cp1251", "koi8-r", "iso8859-5")),
)


def plain(text: str, _: str) -> str:
    """The text alone."""
    return text


def table(mark: str) -> Callable[[str, str], str]:
    """A table with the text in a column, with `mark` between columns."""

    def rows(text: str, _: str) -> str:
        quoted = text.replace('"', '""')
        return f'id{mark}title{mark}text\r\n1{mark}A{mark}"{quoted}"\r\n'

    return rows


def array(text: str, _: str) -> str:
    """Articles in an object, with all letters as they are."""
    return json.dumps({"articles": [{"title": "A", "text": text}]}, ensure_ascii=False, indent=1)


def line(text: str, _: str) -> str:
    """An object in a line."""
    return json.dumps({"title": "A", "text": text}, ensure_ascii=False) + "\n"


def page(text: str, encoding: str) -> str:
    """A web page."""
    title, *paragraphs = text.split("\n\n")
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    charset = encoding.removesuffix("-sig")
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}</title></head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def corpus(text: str, encoding: str) -> str:
    """Our own XML."""
    name = encoding.removesuffix("-sig")
    return (
        f'<?xml version="1.0" encoding="{name}"?><corpus xmlns="urn:zimulis:corpus:1">'
        f"<article><text>{text}</text></article></corpus>"
    )


WRITTEN: Mapping[str, Callable[[str, str], str]] = {
    "txt": plain,
    "csv": table(";"),
    "tsv": table("\t"),
    "json": array,
    "jsonl": line,
    "html": page,
    "xml": corpus,
}
"""Formats of characters, by suffix."""


def grow(folder: Path) -> Iterator[tuple[Path, str]]:
    """Writes the good files; gives each with the text that is in it."""
    for text, encoding in ENCODINGS:
        for suffix, write in WRITTEN.items():
            path = folder / encoding / f"{'lv' if text is LATVIAN else 'ru'}.{suffix}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(write(text, encoding).encode(encoding))
            yield path, text
    yield write_pdf(folder / "de.pdf", GERMAN.split("\n\n")), GERMAN
    for name, text in (("lv", LATVIAN), ("ru", RUSSIAN)):
        rows = table(",")(text, "").encode()
        yield write_docx(folder / f"{name}.docx", text), text
        yield write_zip(folder / f"{name}.zip", {f"{name}/a.txt": text.encode()}), text
        yield write_tar(folder / f"{name}.tar.gz", {f"{name}.csv": rows}), text
        for suffix, data in web_archives(page(text, "utf-8").encode()).items():
            path = folder / f"{name}.{suffix}"
            path.write_bytes(data)
            yield path, text


def web_archives(content: bytes) -> Mapping[str, bytes]:
    """A page as a crawler and as a browser keep it, by suffix."""
    address = "https://example.org/a"
    return {
        "warc": Archive().answer(address, content).data(),
        "warc.gz": Archive(packed=True).answer(address, content).data(),
        "mhtml": mhtml([(address, content)]),
    }


def break_apart(folder: Path) -> Iterator[tuple[Path, str]]:
    """Writes the broken files; gives each with a pattern of what must be said of it."""
    yield from _cut_off(folder / "cut off")
    yield from _misnamed(folder / "misnamed")
    yield from _hostile(folder / "hostile")


def _cut_off(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every good file without its end."""
    folder.mkdir(parents=True)
    for suffix, write in WRITTEN.items():
        path = folder / f"a.{suffix}"
        path.write_bytes(cut(write(LATVIAN, "utf-8").encode()))
        yield path, "cut off"
    whole = folder / "whole"
    packed = {
        "pdf": write_pdf(whole, GERMAN.split("\n\n")).read_bytes(),
        "docx": write_docx(whole, LATVIAN).read_bytes(),
        "zip": write_zip(whole, {"a.txt": LATVIAN.encode()}).read_bytes(),
        "tar.gz": write_tar(whole, {"a.txt": LATVIAN.encode()}).read_bytes(),
        **web_archives(page(LATVIAN, "utf-8").encode()),
    }
    whole.unlink()
    for suffix, data in packed.items():
        path = folder / f"a.{suffix}"
        path.write_bytes(data[: len(data) // 2])
        yield path, "damaged|cut off|cannot be read|no page among its parts"


def cut(data: bytes) -> bytes:
    """The first half and a little more, up to the middle of a letter of two bytes."""
    end = next(n for n in range(len(data) * 2 // 3, len(data)) if data[n] & 0xC0 == 0x80)
    return data[:end]


def _misnamed(folder: Path) -> Iterator[tuple[Path, str]]:
    """What is called like a format and is none that is read."""
    folder.mkdir(parents=True)
    for suffix in (
        "txt",
        "csv",
        "tsv",
        "json",
        "jsonl",
        "html",
        "xml",
        "pdf",
        "docx",
        "zip",
        "tar",
        "gz",
    ):
        path = folder / f"a.{suffix}"
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
        yield path, "no |damaged|cannot be read"


def _hostile(folder: Path) -> Iterator[tuple[Path, str]]:
    """What is made to do harm, or may do some."""
    folder.mkdir(parents=True)
    document = build_pdf([set_lines(GERMAN.split("\n\n"))])
    files = {
        "locked.pdf": (locked(document, "geheim"), "password"),
        "scanned.pdf": (build_pdf([[]]), "only pictures"),
        "ragged.csv": (f"a;text\n1;{GERMAN[:30]}\n2\n3;x;y;z".encode(), "there are 2 columns"),
        "deep.json": (b'{"text":' + b"[" * 10**6, "nested too deeply"),
        "number.json": (b'{"text":"a","n":' + b"1" * 10**6 + b"}", "thousands of digits"),
        "deep.jsonl": (b'{"text":' + b"[" * 10**6, "nested too deeply"),
        "entities.xml": (b"<!DOCTYPE c [<!ENTITY a 'a'>]><corpus>&a;</corpus>", "DOCTYPE"),
        "empty.txt": (b"", "empty"),
    }
    for name, (data, reason) in files.items():
        (folder / name).write_bytes(data)
        yield folder / name, reason
    yield write_zip(folder / "bomb.zip", {"a.txt": bytes(2**25)}), "times as large"
    yield write_tar(folder / "bomb.tgz", {"a.txt": bytes(2**25)}), "times as large"
    yield write_zip(folder / "climbing.zip", {"../../a.txt": b"a"}), "leads out"
    yield write_tar(folder / "climbing.tgz", {"/etc/a.txt": b"a"}), "leads out"


def write_docx(path: Path, text: str) -> Path:
    """A Word document of the paragraphs."""
    document = docx.Document()
    for paragraph in text.split("\n\n"):
        document.add_paragraph(paragraph)
    document.save(str(path))
    return path


def write_zip(path: Path, members: Mapping[str, bytes]) -> Path:
    """A ZIP archive."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def write_tar(path: Path, members: Mapping[str, bytes]) -> Path:
    """A TAR archive, compressed as gzip does."""
    with tarfile.open(path, "w:gz") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path
