"""Writing a file so that its old content stays until the new one is whole."""

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

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
