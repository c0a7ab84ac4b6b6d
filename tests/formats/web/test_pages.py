"""Web pages give their article, the whole of it and nothing else."""

from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.web.reading import SOME, article_of, items_of, reason_against, remarked
from tests.formats.web.shapes import CAPTIONED, SHAPES, Shape, portal
from tests.formats.web.stories import BY_NAME, STORIES
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import ReadOptions
from zimulis.formats.registry import formats, read_file
from zimulis.formats.text import TextReader

PAGES = Path(__file__).parent / "pages"


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_shape_gives_every_story(shape: Shape) -> None:
    for story in STORIES:
        article = article_of(shape(story))
        expected = story if shape in CAPTIONED else story.without_caption()
        assert article.text == expected.text
        assert (article.title, article.published) == (story.title, story.published)
        assert article.language == story.language


@pytest.mark.parametrize(
    ("name", "title", "published", "author", "site"),
    [
        (
            "live_blog",
            "Teksta tiešraide: NATO ārlietu ministru sanāksme Rīgā",
            "2023-11-28",
            "Jānis Kalns",
            "Rīta Ziņas",
        ),
        (
            "long_read",
            "How the drones got across the river",
            "2024-03",
            "Mary Hill",
            "The Morning Wire",
        ),
        ("flash", "Rinkēvičs dodas uz Kijivu", "2023-09-01", None, None),
        ("interview", "Mūrniece: robeža būs droša", "2023-09-08", None, None),
    ],
)
def test_pages_with_shapes_of_their_own(
    name: str, title: str, published: str, author: str | None, site: str | None
) -> None:
    article = article_of((PAGES / f"{name}.html").read_bytes())
    assert article.text == _expected(name)
    assert (article.title, article.published) == (title, published)
    metadata = dict(article.metadata)
    assert (metadata.get("author"), metadata.get("site")) == (author, site)
    assert article.source == "page.html"


def _expected(name: str) -> str:
    return (PAGES / f"{name}.txt").read_text("utf-8").removesuffix("\n")


def test_what_a_paywall_left_is_read_and_said_to_be_cut() -> None:
    article, remark = remarked((PAGES / "paywall.html").read_bytes())
    assert article.text == _expected("paywall")
    assert remark == (
        "the page seems to be cut by a paywall: only the beginning of the article is in it"
    )


def test_the_front_of_a_section_has_no_article() -> None:
    reason = reason_against((PAGES / "front.html").read_bytes())
    assert reason == "there is no article in it, only links and short texts"


def test_title_caption_credit_and_body_are_zones() -> None:
    story = BY_NAME["lv-02-robeza"]
    article = article_of(portal(story))
    zones = [(zone.kind.value, article.text[slice(*zone.part)]) for zone in article.revision.zones]
    credit, caption = "Foto: AFP/LETA", story.caption.removeprefix("Foto: AFP/LETA ")
    assert zones == [
        ("title", story.title),
        ("credit", credit),
        ("caption", caption),
        ("body", story.body),
    ]
    page = portal(story).replace(story.caption, f"{caption} {credit}")
    zones = article_of(page).revision.zones
    assert [zone.kind.value for zone in zones] == ["title", "caption", "credit", "body"]


def test_a_title_that_the_page_does_not_show_is_not_in_the_text() -> None:
    body = "<p>Putins piektdien ieradās Minskā uz sarunām</p><p>Viņu sagaidīja kolēģis.</p>"
    article = article_of(
        f"<html><head><title>Putins Minskā</title></head><body>{body}</body></html>"
    )
    assert article.title == "Putins Minskā"
    assert article.text == ("Putins piektdien ieradās Minskā uz sarunām\n\nViņu sagaidīja kolēģis.")
    assert [zone.kind.value for zone in article.revision.zones] == ["body"]


def test_metadata_and_source_come_from_the_page() -> None:
    article = article_of(portal(BY_NAME["en-01-danube"]))
    assert article.source == "https://news.example/world/en-01-danube"
    assert article.metadata == (("author", "Mary Hill"), ("site", "The Morning Wire"))
    assert article.revision.encoding == "utf-8"


def test_the_language_is_the_page_s_but_templates_say_english() -> None:
    page = portal(BY_NAME["lv-02-robeza"])
    assert article_of(page.replace('<html lang="lv">', '<html lang="en-US">')).language == "lv"
    assert article_of(page.replace('<html lang="lv">', '<html lang="lt-LT">')).language == "lt"
    assert article_of(page, ReadOptions(language="ltg")).language == "ltg"


def test_a_text_is_the_same_from_a_page_and_from_a_text_file(tmp_path: Path) -> None:
    for story in STORIES:
        path = tmp_path / f"{story.name}.txt"
        path.write_text(story.text, "utf-8")
        (item,) = TextReader().read(path, SOME)
        assert isinstance(item, IncomingArticle)
        page = article_of(portal(story))
        assert page.revision.sha256 == item.labelled.article.revision.sha256


_WORDS = st.text(st.characters(categories=("L", "Nd")), min_size=2, max_size=12)
_SENTENCES = st.lists(_WORDS, min_size=8, max_size=20).map(lambda words: " ".join(words) + ".")


@given(st.lists(_SENTENCES, min_size=3, max_size=8, unique=True))
def test_whatever_is_written_in_paragraphs_comes_out(sentences: list[str]) -> None:
    body = "".join(f"<p>{escape(one)}</p>" for one in sentences)
    page = (
        "<html><head><title>Par to</title></head><body><nav><a href='/'>Sākums</a></nav>"
        f"<h1>Par to</h1><div class='article-body'>{body}</div><footer>2023</footer></body></html>"
    )
    assert article_of(page).text == "\n\n".join(("Par to", *sentences))


@given(st.text(max_size=200), st.sampled_from(("p", "div", "td", "table", "ul", "figure", "br")))
def test_no_markup_is_too_odd(text: str, tag: str) -> None:
    odd = f"<{tag} class='{text[:20]}'>{text}<{tag}><a href={text[:9]}>{text}</{tag}>"
    (item,) = items_of(f"<html><title>{text[:30]}</title><body>{odd * 3}<p>Teksts te.</p>")[:1]
    assert item is not None


def test_pages_are_known_by_how_they_begin(tmp_path: Path) -> None:
    for name, start in (
        ("a.html", "<!DOCTYPE html>"),
        ("a.txt", "\n<!-- saved --><HTML>"),
        ("a", '\ufeff<?xml version="1.0"?>\n<!DOCTYPE html>'),
        ("a.php", "<head>"),
        ("b.htm", "<p>"),
    ):
        path = tmp_path / name
        path.write_text(f"{start}<p>Putins piektdien ieradās Minskā uz sarunām.</p>", "utf-8")
        (item,) = read_file(path, SOME)
        assert isinstance(item, IncomingArticle)
        assert item.labelled.article.text == "Putins piektdien ieradās Minskā uz sarunām."
    assert formats()["html"].suffixes == (".html", ".htm", ".xhtml")
