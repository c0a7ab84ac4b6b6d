"""Bytes become characters: the code pages of the Baltics and of Russia, and what is no text."""

import codecs
import os

import pytest

from zimulis.formats.decoding import Undecodable, decode

LATVIAN = (
    "Ārlietu ministrs žurnālistiem sacīja, ka šķēršļu vairs nav; “viss ir kārtībā”, viņš teica."
)
RUSSIAN = "Президент России Владимир Путин встретился в пятницу с президентом Белоруссии в Сочи."
LITHUANIAN = (
    "Lietuvos užsienio reikalų ministras šiandien susitiko su žurnalistais Vilniuje, praneša ELTA."
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (LATVIAN, "cp1257"),
        (LITHUANIAN, "cp1257"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
    ],
)
def test_code_pages_are_found_by_their_letters(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert codecs.lookup(decoded.encoding) == codecs.lookup(encoding)
    assert not decoded.had_mark


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(mark: bytes, codec: str, name: str) -> None:
    decoded = decode(mark + LATVIAN.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.had_mark) == (LATVIAN, name, True)


def test_a_second_mark_belongs_to_the_text() -> None:
    assert decode(codecs.BOM_UTF8 * 2 + b"a").text == "\ufeffa"


def test_utf_16_without_a_mark_is_found() -> None:
    assert decode(LATVIAN.encode("utf-16-le")).text == LATVIAN


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"abc\0def", b"\0" * 100, os.urandom(4000)],
    ids=["png", "nul", "nuls", "random"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Undecodable, match="it is no text but binary data"):
        decode(data)


def test_a_given_encoding_is_used_whatever_the_bytes_look_like() -> None:
    decoded = decode(RUSSIAN.encode("cp1251"), "koi8-r")
    assert decoded.encoding == "koi8-r"
    assert decoded.text != RUSSIAN


def test_a_given_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(Undecodable, match="not written in utf-8, as the byte at 0 shows"):
        decode(b"\xff", "utf-8")
    with pytest.raises(Undecodable, match="there is no encoding called nonsense"):
        decode(b"a", "nonsense")
