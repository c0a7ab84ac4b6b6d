"""What a page says of its article: title, date, author, site, address, language, paywall."""

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from zimulis.formats.dates import partial_date
from zimulis.formats.web.clutter import is_hidden
from zimulis.formats.web.dates import date_in_address, date_in_words
from zimulis.formats.web.selecting import key

_ARTICLE = re.compile(r"Article$|^(?:BlogPosting|LiveBlogPosting|Report)$")
_DATES = (
    *("article:published_time", "og:published_time", "datepublished", "parsely-pub-date"),
    *("sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "date", "pubdate"),
    *("publishdate", "publish_date", "publication_date", "article.published"),
)
_TIMES = (
    *("//*[@itemprop='datePublished']", "//time[@pubdate]", "//article//time[@datetime]"),
    *("//main//time[@datetime]", "//time[@datetime]"),
)
_DATED = re.compile(r"(?<![a-z])(?:date|day|posted|pubdate|published|time|timestamp)(?![a-z])")
_LONGEST_DATE = 60  # characters
_SITE = re.compile(r"\s+[–—|·•»:-]\s+")
_PAYWALLS = re.compile(
    r"(?<![a-z])(?:paywall|regwall|pay-wall|subscription-wall|piano-offer)(?![a-z])"
)
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(-[A-Za-z]{4})?(?![A-Za-z])")
_MOST_NODES = 10_000  # of structured data in one page


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article beside its text; each empty if it is not.

    Attributes:
        published: A partial date.
        language: What the page is declared to be in, which may be what its template was in.
        is_cut: Whether the page says that its text is not for everybody.
    """

    title: str = ""
    published: str = ""
    author: str = ""
    site: str = ""
    address: str = ""
    language: str = ""
    is_cut: bool = False


def facts_of(root: HtmlElement, address: str = "") -> Facts:
    """Looks for facts where pages have them: structured data, then the head, then the body.

    Args:
        root: The page, with everything that is on it.
        address: Where it came from; empty if that is not known.
    """
    data = _article_data(root)
    metas = _metas(root)
    found = extract_metadata(
        root, address or None, {"extensive_search": False, "original_date": True, "max_date": None}
    )
    address = address or found.url or ""
    language = _language(root)
    access = data.get("isAccessibleForFree")
    return Facts(
        title=_title(root, _clean(data.get("headline")), metas.get("og:title", "")),
        published=_published(root, data, metas, language)
        or date_in_address(address)
        or partial_date(found.date or ""),
        author=_clean(found.author),
        site=metas.get("og:site_name", "") or _clean(found.sitename),
        address=address,
        language=language,
        is_cut=str(access).casefold() in ("false", "http://schema.org/false") or _has_paywall(root),
    )


def _clean(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _metas(root: HtmlElement) -> dict[str, str]:
    """The first value of each kind of `meta`, by its name in small letters."""
    values: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if value := _clean(meta.get("content")):
            values.setdefault(name.lower(), value)
    return values


def _article_data(root: HtmlElement) -> dict[str, object]:
    """The first article of the page's JSON-LD; empty if there is none."""
    for script in root.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        try:
            data: object = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if any(map(_ARTICLE.search, _texts(node.get("@type")))):
                return node
    return {}


def _texts(value: object) -> list[str]:
    """The texts in a value of JSON that is one, or a list of them."""
    values = cast(list[object], value) if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str)]


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """The objects of JSON, outer ones first."""
    waiting = deque([data])
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, list):
            waiting.extend(cast(list[object], node))
        elif isinstance(node, dict):
            known = cast(dict[str, object], node)
            yield known
            waiting.extend(known.values())


def _title(root: HtmlElement, headline: str, shared: str) -> str:
    """The heading that the page is called after, else what it is called.

    Titles for other pages to show and for the browser's tab often have the name of the site at one
    end, and headings may be those of the site; what is in both is the title of the article.
    """
    tab = next((_clean(title.text_content()) for title in root.iter("title")), "")
    names = [key(name) for name in (headline, shared, tab) if name]
    headings = [_clean(heading.text_content()) for heading in root.iter("h1", "h2")]
    called = [one for one in headings if key(one) and any(key(one) in name for name in names)]
    if called:
        return max(called, key=len)
    firsts = [_clean(heading.text_content()) for heading in root.iter("h1")]
    if len(firsts) == 1 and firsts[0]:
        return firsts[0]
    return headline or max(_SITE.split(shared or tab), key=len)


def _published(
    root: HtmlElement, data: dict[str, object], metas: dict[str, str], language: str
) -> str:
    given = [data.get("datePublished"), *(metas.get(name) for name in _DATES)]
    for place in _TIMES:
        times = cast(list[HtmlElement], root.xpath(place))
        given.extend(time.get("datetime") or time.get("content") for time in times[:1])
    dates = (partial_date(one) for one in given if isinstance(one, str))
    return next((date for date in dates if date), "") or _in_words(root, language)


def _in_words(root: HtmlElement, language: str) -> str:
    """What stands in the first element that is called a date."""
    for element in root.iter("div", "li", "p", "span", "td", "time", "small", "font", "em", "i"):
        if element.tag == "time" or _DATED.search(f"{element.get('class')} {element.get('id')}"):
            text = _clean(element.text_content())
            if len(text) <= _LONGEST_DATE and (date := date_in_words(text, language)):
                return date
    return ""


def _language(root: HtmlElement) -> str:
    declared = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    match = _LANGUAGE.match(declared.strip())
    return match[1].lower() + (match[2] or "").title() if match else ""


def _has_paywall(root: HtmlElement) -> bool:
    """Whether something that can be seen is called one."""
    for element in root.iterdescendants():
        name = f"{element.get('class', '')} {element.get('id', '')}".lower()
        if _PAYWALLS.search(name) and not is_hidden(element) and element.text_content().strip():
            return True
    return False
