"""What the key of claims takes; in these texts `|` is the caret, `[…]` what is taken."""

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given

from tests.domain.texts import disjoint_ascending, texts
from zimulis.domain.parts import Part, Parts, length, normalise
from zimulis.domain.text_objects import claim_at, grown_claim

CORPUS = Path(__file__).parents[2] / "corpus"
SPOKEN = ("en-", "lv-", "ru-")  # the languages whose verbs of saying are known
DATA = Path(os.environ.get("ZIMULIS_DATA", Path(__file__).parents[3] / "shared"))
NS = {"z": "urn:zimulis:corpus:1"}


def _taken(marked: str) -> str:
    """The text with brackets around what is taken at the `|`."""
    text, caret = marked.replace("|", "", 1), marked.index("|")
    for start, end in reversed(claim_at(text, caret)):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("marked", "taken"),
    [
        ("“Mēs palī|dzēsim,” sacīja Putins.", "[“Mēs palīdzēsim,”] sacīja Putins."),
        ("|“Mēs palīdzēsim,” sacīja Putins.", "[“Mēs palīdzēsim,”] sacīja Putins."),
        ("“Mēs palīdzēsim,” sacī|ja Putins.", "[“Mēs palīdzēsim,”] sacīja Putins."),
        ("„Mēs palīdzēsim”, sacīja |Putins.", "[„Mēs palīdzēsim”], sacīja Putins."),
        ("«Мы |следим», — сказал Кирби.", "[«Мы следим»], — сказал Кирби."),
        (
            "Putins |sacīja: “Mēs palīdzēsim. Gaidiet.”",
            "Putins sacīja: [“Mēs palīdzēsim. Gaidiet.”]",
        ),
        ("Vakar “Mēs |nākam,” sacīja Putins.", "Vakar [“Mēs nākam,”] sacīja Putins."),
        ("He |said, “We are ready.”", "He said, [“We are ready.”]"),
    ],
)
def test_in_a_quotation_or_on_its_attribution_it_takes_the_quotation(
    marked: str, taken: str
) -> None:
    assert _taken(marked) == taken


@pytest.mark.parametrize("place", ["Tas", "viņš", "drošība"])
def test_an_interrupted_quotation_is_taken_whole_from_everywhere(place: str) -> None:
    text = "„Tas nebūs viegli,“ viņš atzina, „bet drošība ir svarīga.“"
    taken = "[„Tas nebūs viegli,“] viņš atzina, [„bet drošība ir svarīga.“]"
    assert _taken(text.replace(place, f"|{place}")) == taken


def test_a_quotation_goes_on_in_the_next_sentence_of_the_same_speaker() -> None:
    assert _taken("“|Jā,” atbildēja Kims. “Gaidām.”") == "[“Jā,”] atbildēja Kims. [“Gaidām.”]"
    other = "“Jā,” atbildēja Kims. “Nē!” iesaucās Putins."
    assert _taken(f"“|{other[1:]}") == "[“Jā,”] atbildēja Kims. “Nē!” iesaucās Putins."
    assert _taken("«Да, — |сказал он. — Ждём».") == "[«Да], — сказал он. — [Ждём»]."


def test_a_name_in_quotation_marks_is_no_speech() -> None:
    text = "Aģentūra norādīja, ka ražo “Su-|35” un “Su-57”."
    assert _taken(text) == "Aģentūra norādīja, ka [ražo “Su-35” un “Su-57”]."


@pytest.mark.parametrize(
    ("marked", "taken"),
    [
        ("Peskovs |sacīja, ka Maskava gaida.", "Peskovs sacīja, ka [Maskava gaida]."),
        ("|Peskovs sacīja, ka Maskava gaida.", "Peskovs sacīja, ka [Maskava gaida]."),
        ("Peskovs sacīja, ka Maskava ga|ida.", "Peskovs sacīja, ka [Maskava gaida]."),
        ("The minister |said that it fell.", "The minister said that [it fell]."),
        ("The minister |said there was none.", "The minister said [there was none]."),
        ("|Шойгу заявил, что едет.", "Шойгу заявил, что [едет]."),
        (
            "Nams |uzsvēra, ka turpinās, bet Kongress iebilda, ka nav plāna.",
            "Nams uzsvēra, ka [turpinās], bet Kongress iebilda, ka nav plāna.",
        ),
        (
            "Nams uzsvēra, ka turpinās, bet Kongress |iebilda, ka nav plāna.",
            "Nams uzsvēra, ka turpinās, bet Kongress iebilda, ka [nav plāna].",
        ),
        ("Viņš |teica, ka nāks un ka būs.", "Viņš teica, ka [nāks un ka būs]."),
        ("|Jau ziņots, ka Kims brauc, vēsta TASS.", "Jau ziņots, ka [Kims brauc], vēsta TASS."),
        (
            "“Jā,” Iohannis told reporters, |adding that it fell.",
            "“Jā,” Iohannis told reporters, adding that [it fell].",
        ),
        (
            "В резолюции |сказано, что срок истёк; это так.",
            "В резолюции сказано, что [срок истёк]; это так.",
        ),
    ],
)
def test_behind_a_verb_of_saying_it_takes_what_follows(marked: str, taken: str) -> None:
    assert _taken(marked) == taken


@pytest.mark.parametrize(
    ("marked", "taken"),
    [
        ("|Kims brauc, vēsta Krievijas mediji.", "[Kims brauc], vēsta Krievijas mediji."),
        ("Kims brauc, vēsta Krievijas |mediji.", "[Kims brauc], vēsta Krievijas mediji."),
        (
            "It |fell into the river, said Dmytro Kuleba, the minister.",
            "[It fell into the river], said Dmytro Kuleba, the minister.",
        ),
        ("Laiks, kā |norādīja Peskovs, nav zināms.", "[Laiks], kā norādīja Peskovs, [nav zināms]."),
        ("|Иранцы, пишет газета, получили их.", "[Иранцы], пишет газета, [получили их]."),
        (
            "They are |guarded, Kyiv says, but not enough.",
            "[They are guarded], Kyiv says, [but not enough].",
        ),
        ("|Pēc Varšavas aplēsēm, tur ir daudz.", "Pēc Varšavas aplēsēm, [tur ir daudz]."),
        ("|Kā raksta laikraksts, Kims brauc.", "Kā raksta laikraksts, [Kims brauc]."),
        (
            "|According to the Pentagon it will not change.",
            "According to the Pentagon [it will not change].",
        ),
        (
            "По |данным агентства, гостю показали ракеты.",
            "По данным агентства, [гостю показали ракеты].",
        ),
    ],
)
def test_before_an_attribution_it_takes_the_sentence_up_to_its_comma(
    marked: str, taken: str
) -> None:
    assert _taken(marked) == taken


def test_of_claims_within_claims_the_first_word_and_the_attribution_choose() -> None:
    text = "Kā raksta prese, izlūki ziņojuši, ka Kims brauc."
    outer = "Kā raksta prese, [izlūki ziņojuši, ka Kims brauc]."
    inner = "Kā raksta prese, izlūki ziņojuši, ka [Kims brauc]."
    places = {"Kā": outer, "prese": outer, "izlūki": outer, "ziņojuši": inner, "Kims": inner}
    for place, taken in places.items():
        assert _taken(text.replace(place, f"|{place}")) == taken


def test_elsewhere_it_takes_the_sentence() -> None:
    assert _taken("Kims brauc. Putins ga|ida! Jā.") == "Kims brauc. [Putins gaida!] Jā."
    assert claim_at("  ", 1) == ()


def test_it_grows_to_the_sentences_and_then_to_the_paragraph() -> None:
    text = "Ievads.\nKims brauc. “Jā,” teica Putins. “Gaidām.” Beigas."
    parts = claim_at(text, text.index("Jā"))
    steps: list[str] = []
    while grown := grown_claim(text, parts):
        parts = grown
        steps.append(" | ".join(text[slice(*part)] for part in parts))
    assert steps == [
        "“Jā,” teica Putins. “Gaidām.”",
        "Kims brauc. “Jā,” teica Putins. “Gaidām.” Beigas",
    ]


@given(texts)
def test_what_is_taken_is_a_span_as_it_is_stored_and_grows_until_it_rests(text: str) -> None:
    for offset in range(len(text) + 1):
        parts = claim_at(text, offset)
        assert disjoint_ascending(list(parts))
        assert normalise(text, parts) == parts
        for _ in range(3):
            grown = grown_claim(text, parts) if parts else None
            if grown is None:
                break
            assert normalise(text, grown) == grown
            assert length(grown) > length(parts)
            parts = grown
        else:
            pytest.fail("it grows on and on")


def test_only_the_text_around_the_caret_counts() -> None:
    text = "Peskovs sacīja, ka Maskava gaida. "
    far = "„Vārdi bez gala " * 1000
    (near,) = claim_at(f"{far}\n{text}\n{far}", len(far) + 1)
    assert near == Part(len(far) + 20, len(far) + 33)


def _gold() -> list[tuple[str, Parts]]:
    claims: list[tuple[str, Parts]] = []
    for path in (path for path in sorted(CORPUS.glob("*.xml")) if path.name.startswith(SPOKEN)):
        article = ElementTree.parse(path).getroot().find("z:article", NS)
        assert article is not None
        text = article.findtext("z:text", "", NS)
        for span in article.iterfind("z:span[@label='claim']", NS):
            places = span.findall("z:part", NS) or [span]
            parts = tuple(Part(int(p.attrib["start"]), int(p.attrib["end"])) for p in places)
            claims.append((text, parts))
    return claims


def test_one_key_on_its_first_word_takes_nearly_every_claim_of_the_sample() -> None:
    gold = _gold()
    taken = [parts for text, parts in gold if claim_at(text, parts[0].start) == parts]
    assert len(gold) >= 98
    assert len(gold) - len(taken) <= 3


def test_one_key_takes_the_claims_of_the_real_article() -> None:
    path = DATA / "articles" / "000_86b0d1c7f16c474e.txt"
    if not path.exists():
        pytest.skip(f"the real article is not there: {path}")
    text = path.read_text(encoding="utf-8")
    places = {
        "Minska varētu": "Ziemeļkoreju",
        "informēs": "Kimu Čenunu",
        "“Es gribētu": "Ukrainā,”",
        "Kims, visticamāk": "tehnoloģijas",
        "Ziemeļkorejas līderis Kims": "pie Amūras",
        "Kims otrdien": "Tālajos Austrumos",
        "Komsomoļskā pie Amūras, kur Z": "aviācijas rūpnīcu",
        "šajā rūpnīcā": "“Su-57”",
        "Kims apmeklēs rūpnīcas": "karakuģus",
        "“Vladivostokā": "spējas,”",
        "Kims apmeklēs Tālo": "bioloģiju",
        "Kima vizīte": "dienas",
        "Putins ir pieņēmis": "Ziemeļkoreju",
        "Maskava drīzumā": "vizīti",
    }
    for begins, ends in places.items():
        (part,) = claim_at(text, text.index(begins))
        assert text[slice(*part)].startswith(begins)
        assert text[slice(*part)].endswith(ends)
    split = claim_at(text, text.index("“Mēs varētu"))
    first, second = (text[slice(*part)] for part in split)
    assert first.endswith("sadarbību,”")
    assert second.endswith("Baltkrievijai.”")
