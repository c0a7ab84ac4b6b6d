"""Text files become articles with date, title, language and zones."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from zimulis.domain.article import Article
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, ReadItem, ReadOptions
from zimulis.formats.text import FORMAT, TextReader

DATA = Path(os.environ.get("ZIMULIS_DATA", Path(__file__).parents[3] / "shared"))
ARTICLE = DATA / "articles" / "000_86b0d1c7f16c474e.txt"
RUSSIAN = "Президент прибыл в Тегеран, где его встретил министр обороны. Об этом сообщили вечером."


def read(path: Path, options: ReadOptions | None = None) -> ReadItem:
    (item,) = TextReader().read(path, options or ReadOptions())
    return item


def article_in(path: Path, options: ReadOptions | None = None) -> Article:
    item = read(path, options)
    assert isinstance(item, IncomingArticle)
    assert item.invented == {item.labelled.article.id}
    assert item.path == str(path)
    return item.labelled.article


@pytest.mark.skipif(not ARTICLE.exists(), reason=f"there is no {ARTICLE}")
def test_the_real_article() -> None:
    article = article_in(ARTICLE)
    assert article.text == ARTICLE.read_bytes().decode("utf-8")
    assert (article.published, article.language) == ("2023-09", "lv")
    assert article.title == (
        "Lukašenko ieinteresēts Putina centienos stiprināt saites ar Ziemeļkoreju"
        " un vēlas trīspusēju sadarbību"
    )
    assert [(zone.kind.value, *zone.part) for zone in article.revision.zones] == [
        ("date", 1, 13),
        ("credit", 14, 31),
        ("caption", 32, 139),
        ("title", 141, 243),
        ("body", 251, len(article.text.rstrip())),
    ]
    assert article.revision.normalised == ()
    assert article.source == ARTICLE.name


def test_what_was_done_to_the_bytes_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "ministrs.txt"
    data = b"\xef\xbb\xbf" + "Ārlietu ministrs\r\nteica\u2028jā".encode()
    path.write_bytes(data)
    revision = article_in(path).revision
    assert revision.text == "Ārlietu ministrs\nteica\njā"
    assert revision.normalised == ("1 byte order mark dropped", "1 CRLF to LF", "1 U+2028 to LF")
    assert revision.encoding == "utf-8"
    assert revision.bytes_sha256 == sha256(data).hexdigest()
    assert revision.sha256 == sha256(revision.text.encode()).hexdigest()


def test_language_and_encoding_are_found_or_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(RUSSIAN.encode("cp1251"))
    article = article_in(path)
    assert (article.text, article.language, article.revision.encoding) == (RUSSIAN, "ru", "cp1251")
    given = article_in(path, ReadOptions(language="uk", encoding="cp1251"))
    assert (given.text, given.language) == (RUSSIAN, "uk")


def test_too_few_letters_have_no_language(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("12 345. Jā!", "utf-8")
    assert article_in(path).language == ""


@pytest.mark.parametrize(
    ("content", "options", "reason"),
    [
        (b" \n\xc2\xa0\t", ReadOptions(), "there is nothing but white space in it"),
        (b"\x00\x01\x02", ReadOptions(), "it is no text but binary data"),
        ("ā".encode(), ReadOptions(encoding="ascii"), "it is not written in ascii"),
    ],
)
def test_what_is_no_text_is_refused(
    tmp_path: Path, content: bytes, options: ReadOptions, reason: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    item = read(path, options)
    assert isinstance(item, Failure)
    assert item.reason.startswith(reason)


def test_a_file_that_is_too_long_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(65 * 2**20)
    item = read(path)
    assert isinstance(item, Failure)
    assert item.reason == "it is longer than 64 MB"


def test_text_is_read_and_not_written() -> None:
    assert FORMAT.reader is not None
    assert FORMAT.writer is None
