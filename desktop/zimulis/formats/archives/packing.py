"""Files that are compressed, as those that end in `.gz`, `.bz2` and `.xz` are."""

import bz2
import gzip
import lzma
from pathlib import Path
from typing import IO, cast

_MAGIC = {b"\x1f\x8b": gzip.open, b"BZh": bz2.open, b"\xfd7zXZ\0": lzma.open}
_TAR_MARK = slice(257, 262)


def is_packed(head: bytes) -> bool:
    """Whether a file that begins like that is compressed."""
    return any(map(head.startswith, _MAGIC))


def is_tar(head: bytes) -> bool:
    """Whether what begins like that is a TAR archive."""
    return head[_TAR_MARK] == b"ustar"


def is_packed_alone(path: Path) -> bool:
    """Whether a file is compressed and no archive."""
    with path.open("rb") as stream:
        packed = is_packed(stream.read(_TAR_MARK.stop))
    return packed and not is_tar(beginning_of(path))


def beginning_of(path: Path) -> bytes:
    """The first bytes of a file, unpacked; empty if it cannot be unpacked."""
    try:
        with unpacked(path) as stream:
            return stream.read(_TAR_MARK.stop)
    except (EOFError, OSError, lzma.LZMAError):
        return b""


def unpacked(path: Path) -> IO[bytes]:
    """Opens a compressed file."""
    with path.open("rb") as stream:
        head = stream.read(_TAR_MARK.stop)
    opener = next(opener for magic, opener in _MAGIC.items() if head.startswith(magic))
    return cast(IO[bytes], opener(path))
