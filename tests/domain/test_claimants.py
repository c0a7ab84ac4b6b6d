import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_span
from tests.domain.texts import part_of, ranges, texts
from zimulis.domain.claimants import claimants, is_unnamed, nearest
from zimulis.domain.parts import Part, normalise, overlap
from zimulis.domain.relations import Candidate
from zimulis.domain.scheme import RelationDefinition

CLAIMANT = RelationDefinition("claimant", ("person", "country", "source"))


def _first(text: str, *marks: tuple[str, str]) -> str | None:
    """The likeliest claimant of the claim in brackets; marks are labels with words."""
    pieces = [piece for piece in text.replace("]", "[").split("[") if piece]
    bare = text.replace("[", "").replace("]", "")
    first = 0 if text.startswith("[") else 1
    claim = [part_of(bare, piece) for piece in pieces[first::2]]
    spans = [build_span(label, part_of(bare, quote)) for label, quote in marks]
    found = claimants(bare, normalise(bare, claim), spans, CLAIMANT)
    return bare[slice(*found[0].part)] if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peskovs sacīja, ka [viss ir labi].", "Peskovs"),
        ("Vakar Peskovs arī sacīja, ka [viss ir labi].", "Peskovs"),
        ("[Viss ir labi], vēsta aģentūra TASS.", "TASS"),
        ("[Viss ir labi], ziņo Krievijas mediji.", "Krievijas mediji"),
        ("Kā raksta laikraksts “Chosun Ilbo”, [viss ir labi].", "Chosun Ilbo"),
        ("Pēc ministres domām, [viss ir labi].", "ministres"),
        ("[“Viss ir labi,”] viņš atzina, [“bet maz.”]", "viņš"),
        ("[“Viss ir labi,”] uz klāja sacīja Šoigu. [“Bet maz.”]", "Šoigu"),
        ("Kāda diplomāte, kas to redzēja, pieļāva, ka [viss ir labi].", "diplomāte"),
        ("Kremlis noliedza, ka kas noticis, un piebilda, ka [viss ir labi].", "Kremlis"),
        ("Minska gaida, bet citi Kongresā iebilda, ka [viss ir slikti].", "citi Kongresā"),
        ("A senior official, who was not named, said [all was well].", "senior official"),
        ("The minister, Angel Tilvar, said that [all was well].", "Angel Tilvar"),
        ("[“All is well,”] said a fisherman in Plauru.", "fisherman in Plauru"),
        ("According to the border guard, [all is well].", "border guard"),
        ("Two days earlier Bucharest had denied that [all was well].", "Bucharest"),
        ("[“All is well,”] Kuleba told reporters.", "Kuleba"),
        ("По его словам, [всё хорошо].", "его"),
        ("[«Всё хорошо»], — сказал журналистам представитель дома.", "представитель дома"),
        ("[Всё хорошо], сообщили в министерстве.", "министерстве"),
        ("Источник в Тегеране, знакомый с делом, допустил, что [всё ясно].", "Источник в Тегеране"),
        ("Песков подчеркнул, что рад, и отверг слухи, что [всё плохо].", "Песков"),
    ],
)
def test_the_likeliest_is_found_by_the_verb_of_saying(text: str, expected: str) -> None:
    assert _first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jau vēstīts, ka [viss ir labi].", True),
        ("Peskovs klusēja. Tikmēr tika ziņots, ka [viss ir labi].", True),
        ("Kā ziņots, [viss ir labi].", True),
        ("Zināms, ka [viss ir labi].", True),
        ("It was already reported that [all was well].", True),
        ("Как сообщалось ранее, [всё хорошо].", True),
        ("Известно, что [всё хорошо].", True),
        ("Jau ziņots, ka [viss ir labi], vēsta Krievijas mediji.", False),
        ("Paziņojumā teikts, ka [viss ir labi].", False),
        ("Peskovs sacījis, ka [viss ir labi].", False),
        ("Viņš saka, ka [viss ir labi].", False),
        ("Kā ziņots aģentūrā TASS, [viss ir labi].", False),
        ("В документе говорится, что [всё хорошо].", False),
        ("Peskov said it was clear that [all was well].", False),
        ("Klusums. [Viss ir labi.]", False),
    ],
)
def test_whether_nobody_is_named(text: str, expected: bool) -> None:
    start, end = text.index("["), text.index("]") - 1
    bare = text.replace("[", "").replace("]", "")
    assert is_unnamed(bare, (Part(start, end),)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Krievijas prezidents Vladimirs Putins sacīja, ka [viss ir labi].", "Vladimirs Putins"),
        ("Vladimirs Putins dienu vēlāk mums teica, ka [viss ir labi].", "Vladimirs Putins"),
        ("Krievijas ministrija sacīja, ka [viss ir labi].", "Krievijas ministrija"),
        ("[Viss ir labi], sacīja prezidents Vladimirs Putins Maskavā.", "Vladimirs Putins"),
        ("[“Viss ir labi,”] Vladimirs Putins sacīja Kimam.", "Vladimirs Putins"),
    ],
)
def test_a_span_that_ends_the_phrase_is_likelier_than_the_phrase(text: str, expected: str) -> None:
    spans = (("person", "Vladimirs Putins"), ("country", "Krievijas"), ("person", "Kimam"))
    bare = text.replace("[", "").replace("]", "")
    assert _first(text, *(mark for mark in spans if mark[1] in bare)) == expected


def test_without_a_verb_it_is_the_nearest_span_before_or_behind_a_quotation() -> None:
    marks = ("person", "Putins"), ("person", "Šoigu"), ("person", "Kims")
    assert _first("Putins klusēja. Šoigu arī. [Viss ir labi]. Kims gaida.", *marks) == "Šoigu"
    assert _first("Putins klusēja. Šoigu arī. [“Viss ir labi.”] Kims gaida.", *marks) == "Kims"
    assert _first("Putins klusēja.\n[Viss ir labi]. Šoigu gaida. Kims arī.", *marks) == "Šoigu"
    assert _first("[Viss ir labi].") is None


def test_what_lies_on_the_claim_comes_last() -> None:
    text = "Putins klusēja. Kims ir vesels."
    claim = (part_of(text, "Kims ir vesels"),)
    inside, far = build_span("person", part_of(text, "Kims")), build_span("person", (0, 6))
    assert nearest([far, inside], claim) == [far, inside]
    found = claimants(text, claim, [far, inside], CLAIMANT)
    assert found == [Candidate(Part(0, 6), far.id), Candidate(part_of(text, "Kims"), inside.id)]


@given(texts, st.data())
def test_candidates_are_words_outside_the_claim_each_once(text: str, data: st.DataObject) -> None:
    if len(text) < 2:
        return
    claim = normalise(text, data.draw(st.lists(ranges(len(text)), min_size=1, max_size=3)))
    if not claim:
        return
    found = [candidate.part for candidate in claimants(text, claim, [], CLAIMANT)]
    assert len(found) == len(set(found))
    for part in found:
        assert text[slice(*part)].strip() == text[slice(*part)] != ""
        assert not overlap((part,), claim)
