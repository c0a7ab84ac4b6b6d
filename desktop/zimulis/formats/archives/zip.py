"""ZIP archives."""

from zimulis.formats import Evidence, Format
from zimulis.formats.archives.members import zip_members
from zimulis.formats.archives.reader import ArchiveReader

_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")

FORMAT = Format(
    name="zip",
    title="ZIP archives of what is read here",
    suffixes=(".zip",),
    reader=ArchiveReader(lambda _, head: head.startswith(_MAGIC), zip_members),
    evidence=Evidence.MAGIC,
    risky=True,
)
