"""Texts and ranges for the property tests of the domain."""

from itertools import pairwise

from hypothesis import strategies as st

from zimulis.domain.parts import Part

_FRAGMENTS = (
    *("Putins", "Vladimirs", "Minskā", "ģērbies", "Su-35", "S-300", "Iskander-M", "ASV-Ķīnas"),
    *("V.", "Dž.", "fon der", "2000.gada", "1,5", "3.14", "don’t", "о'кей", "снг_2", "____"),
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\u00a0",
        "\u2003",
        "\u3000",
        "\u202f",
        "\u200b",
        "\u00ad",
        "\ufeff",
    ),
    *("-", "–", "—", "‑", ".", "...", "…", "!", "?", ",", ";", ":", "。", "(", ")", "]]>"),
    *("„", "“", "”", '"', "«", "»", "‘", "’", "‚", "「", "」"),
    *("😀", "👩‍👩‍👧", "🇱🇻", "🇱", "👍🏽", "❤️", "e\u0301", "\u0301", "𝒜", "𐍈", "\u202e", "\u200f"),
    *("שלום", "السلام", "中文字", "ひらがな", "カタカナ", "สวัสดี", "한국어", "हिन्दी", "Ǆ", "ß", "½"),
)
_STORED = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])  # as texts are normalised
_PIECE = st.one_of(st.sampled_from(_FRAGMENTS), st.text(_STORED, max_size=3))
texts = st.lists(_PIECE, max_size=25).map("".join)

_LATIN = st.sampled_from("abcdeāķ ABCDĒĢ \n\t.,„“”()")
small_texts = st.text(_LATIN, max_size=40)


def ranges(limit: int) -> st.SearchStrategy[Part]:
    """Non-empty ranges within `limit` code points."""
    ends = st.lists(st.integers(0, limit), min_size=2, max_size=2, unique=True)
    return ends.map(lambda pair: Part(*sorted(pair)))


def covered(parts: tuple[Part, ...]) -> set[int]:
    """Every code point in the parts: the oracle for how parts lie to each other."""
    return {offset for start, end in parts for offset in range(start, end)}


def part_of(text: str, quote: str) -> Part:
    """Where `quote` stands in `text`, which has it once."""
    assert text.count(quote) == 1, f"{quote!r} does not stand once in {text!r}"
    return Part(text.index(quote), text.index(quote) + len(quote))


def disjoint_ascending(parts: list[Part]) -> bool:
    """Whether each range is non-empty and ends before the next starts, or where it does."""
    return all(start < end for start, end in parts) and all(
        before.end <= after.start for before, after in pairwise(parts)
    )
