"""What somebody copies out of a browser becomes an article."""

from tests.formats.web.shapes import agency, portal
from tests.formats.web.stories import BY_NAME
from zimulis.domain.article import Article
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, ReadItem, ReadOptions
from zimulis.formats.web.html import read_copied

STORY = BY_NAME["lv-06-karabaha"]


def copied(markup: str) -> ReadItem:
    (item,) = read_copied(markup, ReadOptions(encoding="cp1257"), "copied page")
    return item


def article_of(markup: str) -> Article:
    item = copied(markup)
    assert isinstance(item, IncomingArticle), item
    assert item.path == "copied page"
    return item.labelled.article


def test_a_whole_page_gives_its_article() -> None:
    article = article_of(portal(STORY))
    assert article.text == STORY.text
    assert article.source == STORY.address
    assert article_of(agency(STORY)).text == STORY.text


def test_some_paragraphs_give_these_paragraphs() -> None:
    paragraphs = STORY.paragraphs[1:4]
    markup = "<meta charset='utf-8'>" + "".join(
        f'<p style="color: rgb(0, 0, 0); font-family: Georgia;">{text}</p>' for text in paragraphs
    )
    article = article_of(markup)
    assert article.text == "\n\n".join(paragraphs)
    assert (article.source, article.language) == ("copied page", "lv")


def test_a_heading_and_a_few_words_are_enough() -> None:
    assert article_of("<h1>Pamiers</h1><span>Jā.</span>").text == "Pamiers\n\nJā."
    assert article_of("<b>Pamiers</b>").text == "Pamiers"


def test_nothing_is_nothing() -> None:
    for markup in ("<img src='x.png'>", "", " "):
        item = copied(markup)
        assert isinstance(item, Failure)
        assert "in it" in item.reason
