"""Word documents: paragraphs, lists and tables in their order, with what their file says."""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.document import Document

from zimulis.domain.article import Article
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, Note, ReadOptions
from zimulis.formats.registry import is_risky, read_file

TITLE = "Putins ieradās Minskā"
TEXT = "Krievijas prezidents Vladimirs Putins ceturtdien ieradās Minskā, kur tikās ar Lukašenko."
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: Document, path: Path) -> Path:
    document.save(str(path))
    return path


def with_body(path: Path, body: str) -> Path:
    """A document with this between the tags of its body."""
    stream = BytesIO()
    docx.Document().save(stream)
    with ZipFile(stream) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
            target.writestr(name, data)
    return path


def article_in(path: Path) -> Article:
    item, *_ = read_file(path, ReadOptions())
    assert isinstance(item, IncomingArticle), item
    return item.labelled.article


def reason_for(path: Path) -> str:
    (item,) = read_file(path, ReadOptions())
    assert isinstance(item, Failure)
    return item.reason


def test_all_that_is_written_comes_in_its_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading(TITLE, 0)
    document.add_paragraph(f"{TEXT}\nJauna rinda.")
    document.add_paragraph()
    for item in ("pirmais", "otrais"):
        document.add_paragraph(item, style="List Bullet")
    table = document.add_table(2, 2)
    for cell, word in zip((*table.row_cells(0), *table.row_cells(1)), "ABCD", strict=True):
        cell.text = word
    document.add_paragraph("Beigas.")
    properties = document.core_properties
    properties.author, properties.created = "Anna", datetime(2023, 9, 15, tzinfo=UTC)
    article = article_in(saved(document, tmp_path / "a.docx"))
    assert article.text == (
        f"{TITLE}\n\n{TEXT}\nJauna rinda.\n\npirmais\notrais\n\nA\tB\nC\tD\n\nBeigas."
    )
    assert (article.title, article.published, article.language) == (TITLE, "2023-09-15", "lv")
    assert article.metadata == (("author", "Anna"),)


def test_changes_fields_and_links_do_not_hide_words(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Putins </w:t></w:r><w:ins><w:r><w:t>ieradās </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>aizbrauca </w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t>Minskā</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Beigas.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert (
        article_in(with_body(tmp_path / "a.docx", body)).text == "Putins ieradās Minskā.\n\nBeigas."
    )


def test_footnotes_and_boxes_are_left_out_and_said(tmp_path: Path) -> None:
    body = (
        f"<w:p><w:r><w:t>{TEXT}</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
        "<w:r><w:txbxContent><w:p><w:r><w:t>Reklāma</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"
    )
    path = with_body(tmp_path / "a.docx", body)
    assert article_in(path).text == TEXT
    notes = [item.note for item in read_file(path, ReadOptions()) if isinstance(item, Note)]
    assert notes == ["its footnote was left out", "text in a box was left out"]


def test_a_document_is_one_whatever_it_is_called_and_never_read_here(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(TEXT)
    path = saved(document, tmp_path / "a.zip")
    assert article_in(path).text == TEXT
    assert is_risky(path)


def test_broken_documents_say_so(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    whole = with_body(path, f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>").read_bytes()
    path.write_bytes(whole[:-100])
    assert reason_for(path).startswith("the archive is damaged or cut off")
    path.write_bytes(b"no document at all")
    assert reason_for(path) == "it is no Word document"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    assert reason_for(path).startswith("it is protected by a password, or of an old Word")
    with_body(path, "<w:p>")
    assert reason_for(path).startswith("it is damaged")
    with_body(path, "<w:p/>")
    assert reason_for(path) == "there is no text in it"
    with ZipFile(path, "a", ZIP_DEFLATED) as archive, archive.open("a.png", "w") as picture:
        for _ in range(257):
            picture.write(bytes(2**20))
    assert reason_for(path) == "unpacked it has more than 256 MB"


def test_without_its_package_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = docx.Document()
    document.add_paragraph(TEXT)
    path = saved(document, tmp_path / "a.docx")
    monkeypatch.setitem(sys.modules, "docx", None)  # what an import finds that fails
    assert reason_for(path).endswith("install it with: pip install 'zimulis[documents]'")
