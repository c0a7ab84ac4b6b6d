"""Saved pages with their pictures give the article of the page that they show."""

from pathlib import Path

import pytest

from tests.formats.web.archives import mhtml
from tests.formats.web.shapes import old_table, portal
from tests.formats.web.stories import BY_NAME
from zimulis.domain.article import Article
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, Note, ReadItem, ReadOptions
from zimulis.formats.registry import read_file

STORY = BY_NAME["ru-01-tegeran"]
PAGE = portal(STORY).encode()
FRAME = ("cid:frame@browser", b"<html><body><p>" + b"Reklama ir visur un vienmer. " * 40)
ADDRESS = "https://news.example/teheran"


def items_of(path: Path, data: bytes) -> list[ReadItem]:
    path.write_bytes(data)
    return list(read_file(path, ReadOptions()))


def article_of(path: Path, data: bytes) -> Article:
    (item,) = items_of(path, data)
    assert isinstance(item, IncomingArticle), item
    return item.labelled.article


def test_the_page_is_found_by_its_address_its_id_or_its_place(tmp_path: Path) -> None:
    for name, data in (
        ("a.mhtml", mhtml([FRAME, (ADDRESS, PAGE)], location=ADDRESS)),
        ("a", mhtml([FRAME, (ADDRESS, PAGE)], start="<part1@browser>")),
        ("a.txt", mhtml([(ADDRESS, PAGE), FRAME])),
    ):
        article = article_of(tmp_path / name, data)
        assert article.text == STORY.text
        assert article.source == ADDRESS


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r"])
def test_the_part_tells_its_encoding(tmp_path: Path, charset: str) -> None:
    page = old_table(STORY).encode(charset, "xmlcharrefreplace")
    data = mhtml([(ADDRESS, page)], charset=charset)
    assert article_of(tmp_path / "a.mht", data).text == STORY.without_caption().text


def test_a_page_that_is_the_whole_mail(tmp_path: Path) -> None:
    head = b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    assert article_of(tmp_path / "a.mht", head + PAGE).text == STORY.text


def test_a_cut_file_gives_what_is_there_and_says_so(tmp_path: Path) -> None:
    data = mhtml([(ADDRESS, PAGE)])
    incoming, note = items_of(tmp_path / "a.mhtml", data[: len(data) * 2 // 3])
    assert isinstance(incoming, IncomingArticle)
    assert STORY.title in incoming.labelled.article.text
    assert isinstance(note, Note)
    assert note.note == "the page seems to be cut off, and perhaps the article with it"


def test_what_holds_no_page_is_refused(tmp_path: Path) -> None:
    (failure,) = items_of(tmp_path / "a.mhtml", mhtml([]))
    assert isinstance(failure, Failure)
    assert failure.reason == "there is no page among its parts"
    nested = b"MIME-Version: 1.0\n" + b"".join(
        b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (number, number)
        for number in range(3000)
    )
    (failure,) = items_of(tmp_path / "b.mhtml", nested)
    assert isinstance(failure, Failure)
    assert failure.reason == "its parts are nested too deep"
