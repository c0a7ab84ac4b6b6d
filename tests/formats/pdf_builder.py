"""Builds small PDF documents: pages of lines at given places, in a standard font.

The standard fonts have the letters of Latin-1 (WinAnsi); what tests compare is written in those.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from pypdf import PdfWriter

LEADING = 14.0
TOP = 780.0
LEFT = 60.0
_PAGE = (595, 842)

PlacedLine = tuple[float, float, str]  # from the left, from the bottom, text


def set_lines(lines: Iterable[str], top: float = TOP, left: float = LEFT) -> list[PlacedLine]:
    """Lines below each other; an empty one leaves a gap."""
    return [(left, top - LEADING * n, line) for n, line in enumerate(lines) if line]


def build_pdf(pages: Sequence[Sequence[PlacedLine]], **properties: str) -> bytes:
    """A document of these pages, with the properties that its information has."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        width, height = _PAGE
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}]"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>".encode()
        )
        drawn = b"".join(map(_drawn, page))
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawn), drawn))
    information = " ".join(f"/{name} ({value})" for name, value in properties.items())
    objects.append(f"<< {information} >>".encode("cp1252"))
    return assemble(objects)


def _drawn(line: PlacedLine) -> bytes:
    left, height, text = line
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 11 Tf {left} {height} Td ({escaped}) Tj ET\n".encode("cp1252")


def assemble(objects: Sequence[bytes]) -> bytes:
    """A file of these objects, the first of which is the catalogue and the last the properties."""
    data = b"%PDF-1.4\n"
    offsets: list[int] = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R /Info %d 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(objects), len(data))
    )


def locked(document: bytes, password: str, *, owner_only: bool = False) -> bytes:
    """The document under a password, for everybody or only for who wants to change it."""
    writer = PdfWriter(clone_from=BytesIO(document))
    writer.encrypt("" if owner_only else password, password, algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def write_pdf(path: Path, paragraphs: Sequence[str], width: int = 80) -> Path:
    """A document of paragraphs, set in lines of at most `width` characters."""
    lines: list[str] = []
    for paragraph in paragraphs:
        line = ""
        for word in paragraph.split():
            if len(line) + len(word) >= width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines += [line, ""]
    path.write_bytes(build_pdf([set_lines(lines)]))
    return path
