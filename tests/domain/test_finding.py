from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import texts
from zimulis.domain import finding
from zimulis.domain.finding import Finder, Query, Search
from zimulis.domain.folding import fold, fold_stretch
from zimulis.domain.parts import Part

TEXT = """Krievija un Krievijas prezidents Vladimirs Putins.
Putinam, Krievijai un „Krievija” patīk Su-35, nevis Su-35M. KRIEVIJU redz krievi.
Vladimira
Putina vārds; upe, upju, upenes."""


def _hits(query: Query, text: str = TEXT) -> list[str]:
    search = _searched(text, query)
    return [text[slice(*hit)] for hit in search.hits]


def _searched(text: str, query: Query, origin: int = 0) -> Search:
    search = Search(text, query, origin)
    while not search.is_done:
        search.step()
    return search


def _lv(words: str, **options: bool) -> Query:
    return Query(words, "lv", **options)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Krievija", ["Krievija", "Krievijas", "Krievijai", "Krievija", "KRIEVIJU"]),
        ("krievijas", ["Krievija", "Krievijas", "Krievijai", "Krievija", "KRIEVIJU"]),
        ('"Krievija"', ["Krievija", "Krievija"]),
        ("„Krievija”", ["Krievija", "Krievija"]),
        ('"Krievij', ["Krievij", "Krievij", "Krievij", "Krievij", "KRIEVIJ"]),
        ("Putins", ["Putins", "Putinam", "Putina"]),
        ("upe", ["upe", "upju"]),
        ("Su-35", ["Su-35"]),
        ("vladimirs putins", ["Vladimirs Putins", "Vladimira\nPutina"]),
        ("Putins, Krievija", ["Putinam, Krievijai"]),
        ("Minska", []),
        ("   ", []),
        (";", [";"]),
        ('"', []),
    ],
)
def test_in_every_form(words: str, found: list[str]) -> None:
    assert _hits(_lv(words)) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Vlad", ["Vladimirs", "Vladimira"]),
        ("Krie", ["Krievija", "Krievijas", "Krievijai", "Krievija", "KRIEVIJU", "krievi"]),
        ("Su-3", ["Su-35", "Su-35M"]),
        ("Vladimirs Put", ["Vladimirs Putins", "Vladimira\nPutina"]),
        ("Vladimirs P", ["Vladimirs Putins", "Vladimira\nPutina"]),
        ("krievs", ["krievi"]),
        ("krievij", ["Krievija", "Krievijas", "Krievijai", "Krievija", "KRIEVIJU", "krievi"]),
        ("putin", ["Putins", "Putinam", "Putina"]),
        ("upes", ["upe", "upju"]),
        ("up", ["upe", "upju", "upenes"]),
    ],
)
def test_a_word_still_being_typed_finds_what_begins_so(words: str, found: list[str]) -> None:
    assert _hits(_lv(words)) == found


@pytest.mark.parametrize(
    ("words", "options", "found"),
    [
        ("krievij", {}, ["Krievij", "Krievij", "Krievij", "Krievij", "KRIEVIJ"]),
        ("Krievij", {"case": True}, ["Krievij", "Krievij", "Krievij", "Krievij"]),
        ("imir", {}, ["imir", "imir"]),
        ("vladimira putina", {}, ["Vladimira\nPutina"]),
        ("„Krievija”", {}, ["„Krievija”"]),
        ("vards", {}, []),
        ("vards", {"diacritics": False}, ["vārds"]),
        ("patik", {"diacritics": False}, ["patīk"]),
    ],
)
def test_exactly(words: str, options: dict[str, bool], found: list[str]) -> None:
    assert _hits(_lv(words, every_form=False, **options)) == found


def test_without_diacritics_every_form_is_still_found() -> None:
    text = "Kims Čenuns, Kima Čenuna, Kimam Cenunam, lāča un laci"
    assert _hits(_lv("cenuns", diacritics=False), text) == ["Čenuns", "Čenuna", "Cenunam"]
    assert _hits(_lv("lācis", diacritics=False), text) == ["lāča", "laci"]


def test_with_case_every_form_begins_as_it_was_typed() -> None:
    assert _hits(_lv("krievi", case=True)) == ["krievi"]
    assert _hits(_lv("Krievi", case=True)) == ["Krievija", "Krievijas", "Krievijai", "Krievija"]


@pytest.mark.parametrize(
    ("text", "words", "language", "found"),
    [
        ("Россия и России, российский", "россия", "ru", ["Россия", "России"]),
        ("die Straße, STRASSE", "strasse", "de", ["Straße", "STRASSE"]),
        ("金正恩访问俄罗斯。俄罗斯总统", "俄罗斯", "zh", ["俄罗斯", "俄罗斯"]),
        ("ประเทศรัสเซียและ", "รัสเซีย", "th", ["รัสเซีย"]),
        ("😀 Putins 😀 Putina", "putins", "lv", ["Putins", "Putina"]),
        ("a\u0301b áb", "ab", "", ["a\u0301b", "áb"]),
    ],
)
def test_in_other_scripts(text: str, words: str, language: str, found: list[str]) -> None:
    query = Query(words, language, diacritics=language != "")
    assert _hits(query, text) == found


def test_what_comes_first_is_found_first_and_the_order_stays_that_of_the_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(finding, "_STRETCH", 10)
    text = "\n".join(f"{number} Putins ir te" for number in range(9))
    origin = text.index("5 Putins")
    search = Search(text, _lv("putins"), origin)
    search.step()
    assert search.hits[0].start >= origin - len("5 Putins ir te")
    search = _searched(text, _lv("putins"), origin)
    assert [text[slice(*hit)] for hit in search.hits] == ["Putins"] * 9
    assert list(search.hits) == sorted(search.hits)
    assert search.hits[search.index_from(origin)].start == origin + 2


def test_more_than_anybody_looks_through_is_not_collected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_MOST_HITS", 20)
    monkeypatch.setattr(finding, "_STRETCH", 10)
    search = _searched("a a a a a\n" * 100, _lv("a"))
    assert 20 <= len(search.hits) < 40
    assert search.is_cut_short


def test_a_stretch_begins_to_look_at_its_own_start() -> None:
    finder = Finder("ssss", Query("ss", every_form=False))
    assert [*finder.find(0, 2).hits, *finder.find(2, 4).hits] == [Part(0, 2), Part(2, 4)]
    assert not Finder("Aputins", _lv("putins")).find(1, 7).hits


def test_no_word_begins_behind_a_combining_mark_that_does_not_count() -> None:
    finder = Finder("e\u0301Su-35", Query("s", "lv", diacritics=False))
    assert not finder.find(2, 7).beginnings


def test_a_character_that_folds_to_several_is_one_hit() -> None:
    assert Finder("eß", Query("s", every_form=False)).find(0, 2).hits == [Part(1, 2)]


@given(
    texts,
    st.sampled_from(
        ["a", "Putins", "s", "su-35", "“", "中", "e", "ss", "Ǆ", "don’t", "1,5", "a b"]
    ),
    st.booleans(),
    st.booleans(),
    st.integers(0, 60),
)
def test_stretches_find_what_one_look_at_the_whole_finds(
    text: str, words: str, every_form: bool, diacritics: bool, cut: int
) -> None:
    query = Query(words, "lv", every_form=every_form, diacritics=diacritics)
    finder = Finder(text, query)
    whole = finder.find(0, len(text))
    first, second = finder.find(0, cut), finder.find(cut, max(cut, len(text)))
    for all_of_it, *some in (
        (whole.hits, first.hits, second.hits),
        (whole.beginnings, first.beginnings, second.beginnings),
    ):
        pieces = [part for found in some for part in found]
        assert set(all_of_it) <= set(pieces)
        assert _ascending(all_of_it)
        for part in set(pieces) - set(all_of_it):  # only where the cut went through a hit
            assert any(part.start < other.end and other.start < part.end for other in all_of_it)


def _ascending(parts: Sequence[Part]) -> bool:
    return all(one.end <= other.start for one, other in pairwise(parts))


@given(texts, st.booleans(), st.booleans())
def test_folded_text_leads_back_to_where_it_came_from(
    text: str, case: bool, diacritics: bool
) -> None:
    folded = fold_stretch(text, 0, len(text), case=case, diacritics=diacritics)
    assert folded.text == fold(text, case=case, diacritics=diacritics)
    assert folded.original(0, len(folded.text))[1] == len(text)
    for place in range(len(folded.text)):
        start, end = folded.original(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert folded.text[place] in fold(text[start:end], case=case, diacritics=diacritics)
