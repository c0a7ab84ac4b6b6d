"""TAR archives, and files that are compressed alone."""

from pathlib import Path

from zimulis.formats import Evidence, Format
from zimulis.formats.archives.members import tar_members
from zimulis.formats.archives.packing import beginning_of, is_packed, is_tar
from zimulis.formats.archives.reader import ArchiveReader


def _recognises(path: Path, head: bytes) -> bool:
    return is_tar(head) or (is_packed(head) and not beginning_of(path).startswith(b"WARC/"))


FORMAT = Format(
    name="tar",
    title="TAR archives, compressed or not, and single compressed files",
    suffixes=(".tar", ".tgz", ".tbz2", ".txz", ".gz", ".bz2", ".xz"),
    reader=ArchiveReader(_recognises, tar_members),
    evidence=Evidence.MAGIC,
    risky=True,
)
