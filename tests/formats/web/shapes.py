"""The shapes that news pages have; each makes a page of a story, with much around it."""

import json
from collections.abc import Callable, Iterable
from html import escape

from tests.formats.web import stories
from tests.formats.web.stories import Story

Shape = Callable[[Story], str]


def links(texts: Iterable[str], tag: str = "li") -> str:
    return "".join(
        f'<{tag}><a href="/item/{number}">{escape(text)}</a></{tag}>'
        for number, text in enumerate(texts)
    )


def paragraphs(story: Story, between: dict[int, str] | None = None) -> str:
    """The body in `p` elements, with something else before some of them."""
    between = between or {}
    return "\n".join(
        f"{between.get(number, '')}\n<p>{escape(text)}</p>"
        for number, text in enumerate(story.paragraphs)
    )


def json_ld(story: Story, **more: object) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.published}T21:30:00+03:00",
        "dateModified": "2024-02-01T08:00:00+02:00",
        "author": [{"@type": "Person", "name": story.author}],
        "publisher": {"@type": "Organization", "name": story.site},
        **more,
    }
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


def open_graph(story: Story) -> str:
    return f"""<meta property="og:type" content="article">
<meta property="og:title" content="{escape(story.title)} | {story.site}">
<meta property="og:site_name" content="{story.site}">
<meta property="og:url" content="{story.address}">
<meta property="article:published_time" content="{story.published}T18:30:00Z">"""


def portal(story: Story) -> str:
    """A large portal: everything that can stand around an article, and in it."""
    words = story.words
    advert = f'<div class="ad-slot"><span>{stories.ADVERTISEMENT[words]}</span></div>'
    also = (
        f"<p><strong>{stories.READ_ALSO[words]}:</strong>"
        f' <a href="/item/1">{escape(stories.RELATED[words][0])}</a></p>'
    )
    teasers = "".join(
        f'<div class="card"><a href="/item/{number}"><img src="{number}.jpg" alt=""></a>'
        f'<h3><a href="/item/{number}">{escape(title)}</a></h3>'
        f"<p>{stories.TEASER[words]}</p></div>"
        for number, title in enumerate(stories.RELATED[words])
    )
    comments = "".join(
        f'<div class="comment"><b>Lasītājs {number}</b><time>12:0{number}</time><p>{text}</p></div>'
        for number, text in enumerate(stories.COMMENTS[words])
    )
    return f"""<!DOCTYPE html>
<html lang="{story.language}">
<head><meta charset="utf-8"><title>{escape(story.title)} - {story.site}</title>
<meta name="description" content="{escape(story.paragraphs[0][:120])}">
<link rel="canonical" href="{story.address}">
{open_graph(story)}{json_ld(story)}
<style>.a {{ color: red }}</style><script>var page = "<p>no text</p>";</script></head>
<body class="article-page has-sidebar with-comments">
<div id="cookie-consent" class="cookie-bar"><p>{stories.COOKIES[words]}</p>
<button>OK</button></div>
<header class="site-header"><a class="logo" href="/">{story.site}</a>
<nav><ul>{links(stories.SECTIONS[words])}</ul></nav></header>
<main><article class="article">
<h1 class="article-title">{escape(story.title)}</h1>
<div class="article-meta"><span class="author">{story.author}</span>
<time datetime="{story.published}T21:30:00+03:00">{story.date_in_words}</time></div>
<figure class="lead-picture"><img src="a.jpg" alt="{escape(story.title)}">
<figcaption>{escape(story.caption)}</figcaption></figure>
<div class="share-buttons"><a href="#">Facebook</a> <a href="#">X</a></div>
<div class="article-body">
{paragraphs(story, {1: advert, 2: also, 3: advert})}
<div class="newsletter-box"><h4>Newsletter</h4><p>{stories.NEWSLETTER[words]}</p></div>
</div>
<div class="tags"><a href="/t/1">Eiropa</a> <a href="/t/2">NATO</a></div>
</article>
<section class="related-articles"><h2>{stories.READ_ALSO[words]}</h2>{teasers}</section>
<section id="comments" class="comments"><h2>(3)</h2>{comments}</section></main>
<aside class="sidebar"><h3>TOP</h3><ol>{links(stories.RELATED[words])}</ol></aside>
<footer><p>{stories.SMALL_PRINT[words]}</p></footer></body></html>"""


def blog_software(story: Story) -> str:
    """What the commonest blog software makes, with its widgets."""
    words = story.words
    return f"""<!doctype html><html lang="{story.language}"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>{escape(story.title)} &#8211; {story.site}</title>
<meta property="article:published_time" content="{story.published}T05:00:00+00:00">
<meta name="author" content="{story.author}"></head>
<body class="single single-post no-js wp-embed-responsive">
<div id="page" class="site"><header id="masthead" class="site-header">
<p class="site-title"><a href="/" rel="home">{story.site}</a></p>
<nav id="site-navigation"><ul class="menu">{links(stories.SECTIONS[words])}</ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main">
<article id="post-17" class="post-17 post type-post hentry category-pasaule tag-nato">
<header class="entry-header"><h1 class="entry-title">{escape(story.title)}</h1>
<div class="entry-meta"><span class="posted-on">{story.date_in_words}</span>
<span class="byline"> <a class="url fn n" href="/author/a">{story.author}</a></span></div></header>
<div class="entry-content">
<div id="attachment_9" class="wp-caption alignnone"><img src="a.jpg" alt="">
<p class="wp-caption-text">{escape(story.caption)}</p></div>
{paragraphs(story)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3>
<ul><li><a href="#">Email</a></li><li><a href="#">Print</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>
<p>{stories.RELATED[words][0]}</p><p>{stories.RELATED[words][1]}</p></div>
</div><footer class="entry-footer"><a href="/c">Pasaulē</a></footer></article>
<nav class="navigation post-navigation"><a href="/p">{stories.RELATED[words][2]}</a></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts</h2>
<ol class="comment-list">{
        "".join(
            f'<li class="comment"><article class="comment-body"><p>{text}</p></article></li>'
            for text in stories.COMMENTS[words]
        )
    }</ol>
<div id="respond" class="comment-respond"><p>Your email address will not be published.</p></div>
</div></main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_text">
<p>{stories.NEWSLETTER[words]}</p></section></aside></div>
<footer id="colophon" class="site-footer"><p>{stories.SMALL_PRINT[words]}</p></footer></div>
</body></html>"""


def agency(story: Story) -> str:
    """The heading and the opening stand apart from the body, and a summary box between."""
    words = story.words
    first, *others = story.paragraphs
    body = "".join(f'<p class="body__text">{escape(text)}</p>' for text in others)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>{escape(story.title)} | {story.site}</title>{open_graph(story)}
<meta name="author" content="{story.author}"></head><body>
<div class="gdpr-overlay" role="dialog" aria-modal="true"><h2>Privacy</h2>
<p>{stories.COOKIES[words]}</p></div>
<div class="topbar"><p>{stories.NEWSLETTER[words]}</p></div>
<main><div class="article-header"><ul class="breadcrumbs">{links(("World", "Europe"))}</ul>
<h1>{escape(story.title)}</h1><div class="standfirst"><p>{escape(first)}</p></div>
<p class="byline">By <a href="/by/1">{story.author}</a></p>
<p class="dateline"><time datetime="{story.published}">{story.date_in_words}</time></p></div>
<div class="article-picture"><figure><img src="x.jpg"><figcaption>
<span>{escape(story.caption)}</span></figcaption></figure></div>
<section class="article__main">{body}</section>
<section class="more-on-this"><h2>More on this story</h2><ul>{links(stories.RELATED[words])}</ul>
</section></main>
<footer><p>{stories.SMALL_PRINT[words]}</p></footer></body></html>"""


def nameless(story: Story) -> str:
    """Class names made by a machine, nothing but `div`s; the facts are in structured data."""
    words = story.words
    body = "".join(
        f'<div class="css-1x7"><span>{escape(text)}</span></div>' for text in story.paragraphs
    )
    cards = "".join(
        f'<div class="css-9k"><a href="/n/{number}"><h3>{escape(title)}</h3></a>'
        f'<div class="css-3f">{stories.TEASER[words]}</div></div>'
        for number, title in enumerate(stories.RELATED[words])
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{story.site}</title>
{json_ld(story, **{"@type": ["NewsArticle", "Thing"], "url": story.address})}</head><body>
<div id="root"><div class="css-a1"><div class="css-b2">{links(stories.SECTIONS[words], "div")}</div>
<div class="css-zz">{story.site}</div></div>
<div class="css-c3"><div class="css-d4"><h1 class="css-t1">{escape(story.title)}</h1>
<div class="css-m1">{story.author} · {story.date_in_words}</div>
<div class="css-e5">{body}</div></div>
<div class="css-g7">{cards}</div></div>
<div class="css-h8"><div>{stories.SMALL_PRINT[words]}</div></div></div></body></html>"""


def old_table(story: Story) -> str:
    """A table for the page, `font` for the heading, two `br` for a paragraph; nothing is closed."""
    words = story.words
    body = "<BR>\n<BR>\n".join(escape(text, quote=False) for text in story.paragraphs)
    return f"""<HTML><HEAD><TITLE>{escape(story.title)} - {story.site}</TITLE>
<META NAME="date" CONTENT="{story.published}"></HEAD><BODY BGCOLOR=#FFFFFF>
<TABLE WIDTH=780 BORDER=0 CELLPADDING=0><TR><TD COLSPAN=3><IMG SRC=logo.gif>
<A HREF=/>{story.site}</A>
<TR><TD WIDTH=120 VALIGN=top><FONT SIZE=1>{
        "<BR>".join(
            f"<A HREF=/{number}.html>{text}</A>"
            for number, text in enumerate(stories.SECTIONS[words])
        )
    }</FONT>
<TD WIDTH=500 VALIGN=top><FONT SIZE=1>{story.date_in_words}</FONT>
<H1><FONT FACE=Arial SIZE=4><B>{escape(story.title)}</B></FONT></H1>
<FONT SIZE=2>{body}</FONT>
<TD WIDTH=160 VALIGN=top><FONT SIZE=1>{
        "<BR>".join(
            f"<A HREF=/r{number}.html>{text}</A>"
            for number, text in enumerate(stories.RELATED[words])
        )
    }</FONT>
<TR><TD COLSPAN=3 ALIGN=center><FONT SIZE=1>{stories.SMALL_PRINT[words]}</FONT></TABLE>"""


def mobile(story: Story) -> str:
    """The pages for telephones that search engines keep, with elements of their own."""
    words = story.words
    advert = '<amp-ad width="300" height="250" type="x"><div placeholder>Ad</div></amp-ad>'
    return f"""<!doctype html><html ⚡ lang="{story.language}"><head><meta charset="utf-8">
<title>{escape(story.title)}</title><link rel="canonical" href="{story.address}">
{json_ld(story)}<style amp-boilerplate>body{{}}</style></head><body>
<amp-consent id="c" layout="nodisplay"><p>{stories.COOKIES[words]}</p></amp-consent>
<amp-sidebar id="s"><ul>{links(stories.SECTIONS[words])}</ul></amp-sidebar>
<header class="amp-header"><a href="/">{story.site}</a></header>
<article class="amp-article"><header><h1>{escape(story.title)}</h1>
<div class="amp-meta">{story.author} <time datetime="{story.published}">x</time></div></header>
<amp-img src="a.jpg" width="16" height="9"></amp-img>
<div class="amp-article-content">{paragraphs(story, {2: advert, 4: advert})}</div>
<amp-social-share type="system"></amp-social-share></article>
<amp-user-notification id="n"><p>{stories.COOKIES[words]}</p></amp-user-notification>
</body></html>"""


def strict(story: Story) -> str:
    """XHTML with its declaration, a Dublin Core head, and lists for everything."""
    words = story.words
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"
 "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="{story.language}" lang="{story.language}">
<head><title>{story.site}: {escape(story.title)}</title>
<meta name="DC.date.issued" content="{story.published}" />
<meta name="DC.creator" content="{story.author}" /></head><body>
<div id="header"><ul id="menu">{links(stories.SECTIONS[words])}</ul></div>
<div id="wrapper"><div id="content"><h2>{escape(story.title)}</h2>
<p class="photo-caption">{escape(story.caption)}</p>
<div class="story">{paragraphs(story)}</div>
<p class="print"><a href="/print">Print</a></p></div>
<div id="right-column"><h3>Top</h3><ul>{links(stories.RELATED[words])}</ul></div></div>
<div id="footer"><p>{stories.SMALL_PRINT[words]}</p></div></body></html>"""


def broken(story: Story) -> str:
    """Capitals, nothing closed, tags that cross, an attribute that never ends its quotes."""
    words = story.words
    first, *others = (escape(text) for text in story.paragraphs)
    body = "\n<P>".join(others)
    return f"""<title>{escape(story.title)} :: {story.site}</title>
<meta name=pubdate content="{story.published}"><body onload="x()">
<ul class=nav>{links(stories.SECTIONS[words])}</ul>
<div class="main"><h1>{escape(story.title)}</h1>
<div class=text><P><b><i>{first}</b></i>
<P>{body}
</div></section>
<div class=footer><p>{stories.SMALL_PRINT[words]}</p>"""


def much_discussed(story: Story) -> str:
    """Comments many times as long as the article, in `article`s and `p`s of their own."""
    words = story.words
    comments = "".join(
        f'<article class="comment-item"><header>Reader {number}</header>'
        f"<p>{text} {text} {text}</p></article>"
        for number in range(12)
        for text in stories.COMMENTS[words]
    )
    return f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8">
<title>{escape(story.title)}</title>{open_graph(story)}</head><body>
<header role="banner"><nav>{links(stories.SECTIONS[words], "span")}</nav></header>
<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">
{escape(story.title)}</h1><time itemprop="datePublished" datetime="{story.published}T10:00">x</time>
<div itemprop="articleBody">{paragraphs(story)}</div></article>
<div class="comments-wrapper">{comments}<form><textarea></textarea><button>Send</button></form>
</div>
</body></html>"""


def endless(story: Story) -> str:
    """The next articles are loaded below, and a bar asks for a subscription."""
    words = story.words
    nexts = "".join(
        f'<article class="next-article"><h2><a href="/n/{number}">{title}</a></h2>'
        f"<p>{stories.TEASER[words]}</p></article>"
        for number, title in enumerate(stories.RELATED[words])
    )
    return f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8">
<title>{escape(story.title)} — {story.site}</title>{json_ld(story)}{open_graph(story)}</head><body>
<div class="subscribe-bar"><p>{stories.NEWSLETTER[words]}</p></div>
<div class="feed"><article class="main-article"><h1>{escape(story.title)}</h1>
<div class="b-article__text">{
        paragraphs(
            story,
            {
                2: (
                    f'<div class="b-read-more"><span>{stories.READ_ALSO[words]}</span>'
                    f'<a href="/r">{stories.RELATED[words][1]}</a></div>'
                )
            },
        )
    }
<p class="subscribe-telegram">{
        stories.NEWSLETTER[words]
    } <a href="https://t.example/x">Telegram</a></p>
</div></article>{nexts}</div></body></html>"""


SHAPES: tuple[Shape, ...] = (
    portal,
    blog_software,
    agency,
    nameless,
    old_table,
    mobile,
    strict,
    broken,
    much_discussed,
    endless,
)
CAPTIONED = (portal, blog_software, agency, strict)
