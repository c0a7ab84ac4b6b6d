"""From the bytes of a page to its tree, with the encoding that it is really in."""

import codecs
import re
import sys
from dataclasses import dataclass

from lxml import html
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from zimulis.formats.decoding import Decoded, Undecodable, decode
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.web.page import MAX_PAGE, BadPage, Page

_MAX_TAGS = 100_000
_DECLARATION = re.compile(
    rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 8192  # bytes; browsers look at 1024, but some pages have longer heads
_MARKUP = re.compile(
    rb"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^<>]{0,5000}>", re.IGNORECASE | re.DOTALL
)
_CHARACTER = 8  # bytes, the most that is left of one, when it was written as `=D0=9` as well
_SAMPLE = 200_000  # bytes to judge the letters by
# Servers send these by default; they say nothing of the page.
_DEFAULTS = frozenset(("ascii", "iso8859-1", "cp1252"))
_AS_BROWSERS = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "iso8859-9": "cp1254"}
_REFERENCE = re.compile(r"&#(?:[xX]([0-9A-Fa-f]{1,7})|([0-9]{1,7}))(?![0-9A-Fa-f]);?")
# What browsers make of the numbers 128 to 159 in `&#147;`, which mean nothing in Unicode.
_C1 = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
# Pages that leave out the end of the one as needless leave out that of the other as well.
_CLOSED_HEAD = re.compile(r"</head\s*>", re.IGNORECASE)
_CLOSED_PAGE = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """A page that has been decoded and parsed.

    Attributes:
        root: Its `html` element.
        encoding: What it was decoded with.
        had_mark: Whether it began with a byte order mark.
        is_cut: Whether it ends within its text, before it is closed.
    """

    root: HtmlElement
    encoding: str
    had_mark: bool
    is_cut: bool


def parse(page: Page, encoding: str = "") -> Markup:
    """Decodes and parses a page; nothing is fetched and no entity but HTML's own is known.

    Args:
        page: The page.
        encoding: What to decode it with; empty to find out.

    Raises:
        BadPage: It cannot be decoded or is beyond all measure.
    """
    if len(page.data) > MAX_PAGE:
        raise BadPage(f"the page is longer than {MAX_PAGE >> 20} MB")
    if page.data.count(b"<") > _MAX_TAGS:
        raise BadPage(f"the page has more than {_MAX_TAGS:,} tags")
    try:
        decoded = _decode(page, encoding)
    except Undecodable as undecodable:
        raise BadPage(str(undecodable)) from None
    text = decoded.text
    is_open = bool(_CLOSED_HEAD.search(text)) and not _CLOSED_PAGE.search(text)
    is_cut = page.is_cut or (is_open and not text.rstrip().endswith(">"))
    return Markup(_tree(text), decoded.encoding, decoded.had_mark, is_cut)


def _tree(text: str) -> HtmlElement:
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    data = _legal(text).encode("utf-8")
    if not data.strip():
        raise BadPage("there is nothing but white space in it")
    try:
        root = html.document_fromstring(data, parser=parser)
    except LxmlError:
        raise BadPage("there is no element in it that could be shown") from None
    # The library has a limit for single texts as well, which no page of this length reaches.
    if any(complaint.type_name == "ERR_RESOURCE_LIMIT" for complaint in parser.error_log):
        raise BadPage("its elements are nested more than 255 deep")
    return root


def _legal(text: str) -> str:
    """The text with nothing in it, or meant by a number in it, that no XML can hold."""
    return legal_in_xml(_REFERENCE.sub(_meant, text))


def _meant(reference: re.Match[str]) -> str:
    hexadecimal, decimal = reference.groups()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code in _C1:
        return _C1[code]
    is_legal = code <= sys.maxunicode and legal_in_xml(chr(code)) == chr(code)
    return reference[0] if is_legal else "\ufffd"


def _decode(page: Page, encoding: str) -> Decoded:
    """Decodes with what is given, else like a text file, else with what the page declares.

    A page that is UTF-8 is never taken for something else, whatever it says. A page that is not
    what it declares to be is judged by its letters; so is one that declares what servers send to
    those who set nothing.
    """
    data = _without_cut_character(page.data)
    if encoding:
        return decode(data, encoding)
    if b"\0" in data or data.startswith(
        (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    ):
        return decode(data)
    for name in ("utf-8", page.charset, _declared(data)):
        try:
            known = codecs.lookup(name).name if name else ""
            if known and known not in _DEFAULTS:
                return decode(data, _AS_BROWSERS.get(known, known))
        except (LookupError, Undecodable):
            continue
    return decode(data, decode(_letters(data)).encoding)


def _without_cut_character(data: bytes) -> bytes:
    """The data without what is left of a last character, if they are UTF-8 and were cut off."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        if error.start >= len(data) - _CHARACTER:
            return data[: error.start]
    return data


def _declared(data: bytes) -> str:
    match = _DECLARATION.search(data, 0, _DECLARED_WITHIN)
    return (match[1] or match[2]).decode("ascii", "replace") if match else ""


def _letters(data: bytes) -> bytes:
    """The bytes between the tags, for tags are English and scripts are no language at all."""
    return _MARKUP.sub(b" ", data)[:_SAMPLE] or data
