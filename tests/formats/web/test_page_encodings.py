"""Pages are decoded with what they are in, whatever they or their server declare."""

import re

import pytest

from tests.formats.web.reading import article_of
from tests.formats.web.shapes import old_table, strict
from tests.formats.web.stories import BY_NAME, STORIES, Story
from zimulis.formats import ReadOptions
from zimulis.formats.web.page import Page

CODE_PAGES = {
    "lv": ("utf-8", "utf-16", "cp1257", "iso8859-13", "iso8859-4"),
    "ru": ("utf-8", "utf-16", "cp1251", "koi8-r", "iso8859-5"),
}
CASES = [
    (story, code_page) for story in STORIES for code_page in CODE_PAGES.get(story.language, ())
]
BODY = "Putins piektdien ieradās Minskā uz sarunām ar kolēģi."


def undeclared(page: str) -> str:
    return re.sub(r"<\?xml[^>]*>\s*|charset=[\w-]+", "", page)


@pytest.mark.parametrize(("story", "code_page"), CASES, ids=str)
def test_a_page_that_declares_nothing_is_judged_by_its_letters(
    story: Story, code_page: str
) -> None:
    for shape, text in ((old_table, story.without_caption().text), (strict, story.text)):
        data = undeclared(shape(story)).encode(code_page, "xmlcharrefreplace")
        assert article_of(data).text == text


@pytest.mark.parametrize(
    "declared", ["iso-8859-1", "windows-1252", "us-ascii", "utf-8", "nonsense"]
)
def test_what_servers_declare_by_default_is_not_believed(declared: str) -> None:
    story = BY_NAME["lv-02-robeza"]
    page = old_table(story).replace("<HEAD>", f'<HEAD><META charset="{declared}">')
    data = page.encode("cp1257")
    assert article_of(Page(data, charset=declared)).text == story.without_caption().text


def test_the_header_goes_before_the_page_and_what_is_asked_for_before_both() -> None:
    page = f"<html><head><meta charset=cp1250></head><body><p>{BODY}</p></body></html>"
    data = page.encode("cp1257")
    assert article_of(Page(data, charset="windows-1257")).text == BODY
    assert article_of(Page(data, charset="cp1251"), ReadOptions(encoding="cp1257")).text == BODY
    assert article_of(Page(data)).revision.encoding == "cp1250"


def test_numbers_of_old_windows_pages_are_what_was_meant() -> None:
    page = (
        f"<html><p>{BODY} &#147;Su-35&#148; &#150; j&#257;&#133; &#x1F600;&#0;&#xFFFE;</p></html>"
    )
    assert article_of(page).text == f"{BODY} “Su-35” – jā… 😀\ufffd\ufffd"


def test_a_byte_order_mark_is_dropped_and_told() -> None:
    for encoding in ("utf-8-sig", "utf-16"):
        revision = article_of(f"<html><p>{BODY}</p></html>".encode(encoding)).revision
        assert revision.text == BODY
        assert revision.normalised == ("1 byte order mark dropped",)
