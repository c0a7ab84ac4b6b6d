"""Web archives give the articles of their pages, as far as they can be read."""

import gzip
import tracemalloc
import zlib
from pathlib import Path

import pytest

from tests.formats.web.archives import HTML, Archive, bomb, chunked
from tests.formats.web.shapes import old_table, portal
from tests.formats.web.stories import BY_NAME, STORIES
from zimulis.domain.article import Article
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, Note, ReadItem, ReadOptions
from zimulis.formats.registry import read_file
from zimulis.workspace.jobs import CancelToken
from zimulis.workspace.reading import read_in_child

FRONT = (Path(__file__).parent / "pages" / "front.html").read_bytes()
STORY = BY_NAME["lv-05-graudi"]
PAGE = portal(STORY).encode()


def items_of(path: Path, data: bytes) -> list[ReadItem]:
    path.write_bytes(data)
    return list(read_file(path, ReadOptions()))


def articles_of(items: list[ReadItem]) -> list[Article]:
    return [item.labelled.article for item in items if isinstance(item, IncomingArticle)]


def crawl(*, packed: bool) -> bytes:
    """All stories, with a redirect and a picture before each of them."""
    archive = Archive(packed=packed)
    for story in STORIES:
        address = f"https://news.example/{story.name}"
        archive.answer(f"{address}/", b"", "301 Moved Permanently", {"Location": address})
        archive.answer(f"{address}.gif", b"GIF89a" * 99, headers={"Content-Type": "image/gif"})
        archive.answer(address, portal(story).encode())
    return archive.data()


@pytest.mark.parametrize("packed", [False, True])
def test_all_articles_of_a_crawl_and_one_note_of_the_rest(tmp_path: Path, packed: bool) -> None:
    *found, note = items_of(tmp_path / "crawl", crawl(packed=packed))
    assert [article.text for article in articles_of(found)] == [story.text for story in STORIES]
    assert isinstance(found[0], IncomingArticle)
    assert found[0].place == f"record 4, https://news.example/{STORIES[0].name}"
    assert articles_of(found)[0].source == f"https://news.example/{STORIES[0].name}"
    assert len(found) == len(STORIES)
    assert isinstance(note, Note)
    assert note.note == (
        "these records hold no page and were left out:"
        f" redirects: {len(STORIES)}; other kinds of content: {len(STORIES)};"
        " records of other kinds: 1"
    )


def test_an_archive_that_was_packed_as_a_whole(tmp_path: Path) -> None:
    items = items_of(tmp_path / "crawl.warc.gz", gzip.compress(crawl(packed=False)))
    assert len(articles_of(items)) == len(STORIES)


@pytest.mark.parametrize("packed", [False, True])
def test_a_cut_archive_keeps_what_stands_before_the_cut(tmp_path: Path, packed: bool) -> None:
    data = crawl(packed=packed)
    *found, failure, _note = items_of(tmp_path / "a.warc", data[: len(data) * 2 // 3])
    texts = [article.text for article in articles_of(found)]
    assert texts == [story.text for story in STORIES[: len(texts)]]
    assert len(texts) >= 4
    assert isinstance(failure, Failure)
    number = int(failure.place.removeprefix("record "))
    assert len(texts) == (number - 2) // 3
    assert failure.reason == "the archive is cut off here"


def test_every_cut_is_told(tmp_path: Path) -> None:
    whole = Archive().answer("https://news.example/a", PAGE).data()
    start = len(Archive().data())
    for length in (*range(start + 1, start + 60), len(whole) - 5):
        items = items_of(tmp_path / "a.warc", whole[:length])
        assert any(isinstance(item, Failure) for item in items), length
        assert not articles_of(items)


def test_a_damaged_archive_keeps_what_stands_before_the_damage(tmp_path: Path) -> None:
    data = bytearray(crawl(packed=True))
    middle = len(data) // 2
    data[middle : middle + 40] = bytes(40)
    *found, failure, _note = items_of(tmp_path / "a.warc", bytes(data))
    assert len(articles_of(found)) >= 3
    assert isinstance(failure, Failure)
    assert failure.reason.startswith("the archive is damaged here")


@pytest.mark.parametrize(
    ("headers", "content"),
    [
        ({"Content-Type": HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE)),
        ({"Content-Type": HTML, "Content-Encoding": "deflate"}, zlib.compress(PAGE)),
        ({"Content-Type": HTML, "Content-Encoding": "gzip"}, PAGE),
        ({"Content-Type": HTML, "Transfer-Encoding": "chunked"}, chunked(PAGE)),
        ({"Content-Type": HTML, "Transfer-Encoding": "chunked"}, PAGE),
        (
            {
                "content-type": "TEXT/HTML",
                "transfer-encoding": "chunked",
                "content-encoding": "gzip",
            },
            chunked(gzip.compress(PAGE), 77),
        ),
        ({"Content-Encoding": "br", "Content-Type": HTML}, PAGE),
        ({}, PAGE),
    ],
)
def test_answers_are_unpacked_as_they_say_unless_they_were(
    tmp_path: Path, headers: dict[str, str], content: bytes
) -> None:
    archive = Archive().answer("https://news.example/a", content, headers=headers)
    (article,) = articles_of(items_of(tmp_path / "a.warc", archive.data()))
    assert article.text == STORY.text


def test_the_header_tells_the_encoding(tmp_path: Path) -> None:
    page = old_table(STORY).encode("cp1257")
    archive = Archive()
    archive.answer("https://n.example/", page, headers={"Content-Type": "text/html;charset=cp1257"})
    (article,) = articles_of(items_of(tmp_path / "a.warc", archive.data()))
    assert article.text == STORY.without_caption().text
    assert article.revision.encoding == "cp1257"


def test_bad_pages_fail_alone_and_pages_without_an_article_are_noted(tmp_path: Path) -> None:
    archive = Archive().answer("https://n.example/front", FRONT)
    archive.answer("https://n.example/deep", b"<html>" + b"<div>" * 5000 + b"<p>Teksts.")
    packed = {"Content-Type": HTML, "Content-Encoding": "br"}
    archive.answer("https://n.example/odd", b"\x9d\x8b", headers=packed)
    gzipped = {"Content-Type": HTML, "Content-Encoding": "gzip"}
    archive.answer("https://n.example/bomb", bomb(100_000_000), headers=gzipped)
    archive.record("https://n.example/seen", "revisit", b"")
    archive.record("https://n.example/saved", "resource", PAGE, {"Content-Type": "text/html"})
    archive.answer("https://n.example/last", PAGE, warc_headers={"WARC-Truncated": "length"})
    *items, cut, rest = items_of(tmp_path / "a.warc", archive.data())
    assert [(i.place, i.reason) for i in items if isinstance(i, Failure)] == [
        ("record 3, https://n.example/deep", "its elements are nested more than 255 deep"),
        (
            "record 4, https://n.example/odd",
            "it is packed with br, which cannot be undone here",
        ),
        ("record 5, https://n.example/bomb", "the page is longer than 8 MB"),
    ]
    (front,) = (item.note for item in items if isinstance(item, Note))
    assert front.startswith("record 2, https://n.example/front: there is no article in it")
    assert [article.text for article in articles_of(items)] == [STORY.text, STORY.text]
    assert isinstance(cut, Note)
    assert cut.note.startswith("record 8, https://n.example/last: the page seems to be cut off")
    assert isinstance(rest, Note)
    assert "revisits: 1" in rest.note


def test_headers_that_never_end_end_the_archive(tmp_path: Path) -> None:
    for line in (b"x: y\r\n" * 300_000, b"a" * 3_000_000):
        (failure,) = items_of(tmp_path / "a.warc", b"WARC/1.0\r\n" + line)
        assert isinstance(failure, Failure)
        assert failure.reason == "the headers of a record never end"


def test_what_only_begins_like_an_archive_is_refused(tmp_path: Path) -> None:
    for data in (
        b"WARC/1.0\r\n\r\n",
        b"WARC/ is no archive",
        b"WARC/1.0\r\nContent-Length: x\r\n\r\n",
    ):
        items = items_of(tmp_path / "a.warc", data)
        assert any(isinstance(item, Failure) for item in items), data
    (failure,) = items_of(tmp_path / "b.warc", b"\x89PNG\r\n\x1a\n" + bytes(99))
    assert isinstance(failure, Failure)
    assert failure.reason == "no record begins where the one before ends"


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"

    def peak(records: int) -> int:
        archive = Archive(packed=True)
        for number in range(records):
            archive.answer(f"https://n.example/{number}", bytes(1_000_000), headers={"a": "b"})
        path.write_bytes(archive.answer("https://n.example/", PAGE).data())
        del archive
        tracemalloc.start()
        try:
            assert sum(isinstance(item, IncomingArticle) for item in read_file(path, ReadOptions()))
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(1)
    assert peak(60) < peak(2) + 2_000_000


def test_an_archive_is_read_in_the_child_process(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(crawl(packed=True))
    items = list(read_in_child([path], ReadOptions(), CancelToken()))
    assert [article.text for article in articles_of(items)] == [story.text for story in STORIES]
