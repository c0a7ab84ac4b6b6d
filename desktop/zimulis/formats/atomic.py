"""Writing a file or folder so that its old content stays until the new one is whole."""

import json
import os
import shutil
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from typing import BinaryIO

from zimulis.domain.errors import Refused
from zimulis.formats.many_names import ManyNames

_BUFFER = 2**20  # bytes; in small pieces, asking the system takes a tenth of an export


@contextmanager
def replacing(target: Path) -> Generator[BinaryIO, None, None]:
    """Opens a file beside `target` that takes its place when the block ends well.

    Raises:
        OSError: The folder cannot be written to. Whatever the block raises goes through; the old
            file is then as it was, and the new one gone.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb", buffering=_BUFFER) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    except BaseException as error:
        part.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename == str(part):
            error.filename = str(target)
        raise


MANIFEST = "manifest.json"
"""The file in a folder by which it is known to be an export, which another may replace."""


@contextmanager
def replacing_folder(
    target: Path, facts: Mapping[str, object] | None = None
) -> Generator[Path, None, None]:
    """Makes a folder beside `target` that takes its place when the block ends well.

    Args:
        target: The folder.
        facts: What the manifest says beside the files and their hashes; read when the block ends.

    Raises:
        Refused: There is a folder of that name with something in it that is no export.
        OSError: The folder cannot be written. Whatever the block raises goes through; the old
            folder is then as it was, and the new one gone.
    """
    _refuse_foreign(target)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    old = target.with_name(f".{target.name}.{os.getpid()}.old")
    try:
        part.mkdir()
        yield part
        _write_manifest(part, facts or {})
        if target.exists():
            target.replace(old)
        part.replace(target)
    finally:
        if old.exists() and not target.exists():
            old.replace(target)
        shutil.rmtree(part, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _refuse_foreign(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise Refused(f"{target} is a file; name a folder.")
    if any(target.iterdir()) and not (target / MANIFEST).is_file():
        raise Refused(f"{target} has other things in it; name a new or empty folder.")


def _write_manifest(folder: Path, facts: Mapping[str, object]) -> None:
    """Writes it entry by entry: there may be a hundred thousand files."""
    names = ManyNames()
    for path in _files_in(folder):
        names.add(Path(path).relative_to(folder).as_posix())
    with (folder / MANIFEST).open("w", encoding="utf-8") as stream:
        stream.write("{\n")
        for name, fact in facts.items():
            stream.write(f" {json.dumps(name)}: {_indented(fact, 1)},\n")
        stream.write(' "files": [')
        end = "]\n}\n"
        for number, name in enumerate(names):
            entry = _indented(_described(folder / name, name), 2)
            stream.write(f"{',' if number else ''}\n  {entry}")
            end = "\n ]\n}\n"
        stream.write(end)


def _files_in(folder: str | Path) -> Iterator[str]:
    """The paths of the files in a folder and in those in it, one by one."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_in(entry.path)
            else:
                yield entry.path


def _described(path: Path, name: str) -> dict[str, object]:
    with path.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    return {"path": name, "bytes": path.stat().st_size, "sha256": digest}


def _indented(value: object, depth: int) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n" + " " * depth)
