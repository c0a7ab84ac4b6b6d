"""What is no page, or no longer one, is refused with a reason and harms nothing."""

import gzip
from pathlib import Path

import pytest

from tests.formats.web.reading import article_of, items_of, reason_against, remarked
from tests.formats.web.shapes import portal
from tests.formats.web.stories import BY_NAME, STORIES
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, ReadOptions
from zimulis.formats.registry import read_file

STORY = BY_NAME["lv-03-vasingtona"]
PAGE = portal(STORY).encode()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b" \n\t", "there is nothing but white space in it"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "it is no text but binary data"),
        (gzip.compress(PAGE), "it is no text but binary data"),
        (b"<html><body>" + b"<div>" * 50_000, "its elements are nested more than 255 deep"),
        (b"<html>" + b"<b></b>" * 60_000, "the page has more than 100,000 tags"),
        (b"<html><p>" + b"a b " * 3_000_000, "the page is longer than 8 MB"),
        (b"<!-- nothing -->", "there is no element in it that could be shown"),
        (b"<html></html>", "there is no article in it, only links and short texts"),
        (b"<html><script>x = 1</script>", "there is no article in it, only links and short texts"),
    ],
    ids=lambda value: value[:20].hex() if isinstance(value, bytes) else "",
)
def test_what_is_no_page_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    assert reason_against(data) == reason


def test_a_file_as_long_as_a_disk_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    with path.open("wb") as stream:
        stream.write(b"<html><p>")
        stream.truncate(200 * 2**20)
    (failure,) = read_file(path, ReadOptions())
    assert isinstance(failure, Failure)
    assert failure.reason == "it is longer than 64 MB"


def test_a_page_that_is_cut_off_gives_what_is_left_and_says_so() -> None:
    end = PAGE.index(STORY.paragraphs[3].encode()) + 30
    for length in range(end, end + 6):
        article, remark = remarked(PAGE[:length])
        assert article.title == STORY.title
        assert STORY.paragraphs[2] in article.text
        assert remark == "the page seems to be cut off, and perhaps the article with it"


def test_a_page_can_be_cut_anywhere() -> None:
    for length in range(0, len(PAGE), 211):
        for item in items_of(PAGE[:length]):
            if isinstance(item, IncomingArticle):
                lines = item.labelled.article.text.split("\n\n")
                assert not {*lines[:-1]} - {*STORY.text.split("\n\n")}, length


def test_an_encoding_that_is_not_the_page_s_is_refused() -> None:
    assert reason_against(PAGE, ReadOptions(encoding="ascii")).startswith(
        "it is not written in asc"
    )
    assert reason_against(PAGE, ReadOptions(encoding="klingon")) == (
        "there is no encoding called klingon"
    )


def test_no_entity_is_followed_and_nothing_is_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("noslēpums", "utf-8")
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">'
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        f'<html><head><link rel="import" href="{secret.as_uri()}"/></head>'
        "<body><p>Putins piektdien ieradās Minskā uz sarunām. &x; &b;</p></body></html>"
    )
    text = article_of(page).text
    assert text.startswith("Putins piektdien ieradās Minskā uz sarunām.")
    assert "noslēpums" not in text
    assert "aaaa" not in text


def test_structured_data_can_be_anything() -> None:
    for odd in (
        "[" * 100_000,
        '{"@type": 5, "headline": ["x"], "datePublished": {}}',
        '{"@type": "NewsArticle", "headline": null, "author": 7, "datePublished": 2023}',
        '[[[{"@graph": "x"}]]]',
        "null",
        "{broken",
    ):
        page = portal(STORY).replace(
            "</head>", f'<script type="application/ld+json">{odd}</script></head>'
        )
        assert article_of(page).text == STORY.text


def test_all_stories_survive_a_page_of_noise() -> None:
    noise = "".join(f"<div class='c{number}'>&#{number};</div>" for number in range(1, 400))
    for story in STORIES:
        assert article_of(portal(story).replace("<main>", f"{noise}<main>")).text == story.text
