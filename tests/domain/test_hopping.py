from itertools import chain, islice
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given

from tests.domain.texts import texts
from zimulis.domain.boundaries import paragraphs
from zimulis.domain.hopping import candidates, candidates_after, candidates_before
from zimulis.domain.parts import Part

CORPUS = Path(__file__).parents[2] / "corpus"
NS = {"z": "urn:zimulis:corpus:1"}


def _stops(text: str) -> list[str]:
    return [text[slice(*found)] for found in candidates(text, Part(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("Krievijas līderis Vladimirs Putins Minskā", ["Krievijas", "Vladimirs Putins", "Minskā"]),
        ("Tas bija Putins. Viņš palika. Pēc tam Kims", ["Putins", "Kims"]),
        ("Vizīte ilgs. Putins vizīti slavēja.", ["Putins"]),
        ("lido Su-35 un M142, bet ne 35", ["Su-35", "M142"]),
        ("“Mēs palīdzēsim,” sacīja Putins.", ["“", "Putins"]),
        ("„Krievija palīdzēs!” sacīja Putins.", ["„Krievija", "Putins"]),
        ("ražo „Su-57” un „visās jomās” pērk", ["Su-57"]),
        ("The President said Wednesday that Klaus Iohannis won", ["Klaus Iohannis"]),
        ("", []),
    ],
)
def test_stops(text: str, stops: list[str]) -> None:
    assert _stops(text) == stops


def test_hopping_goes_over_lines_and_gaps() -> None:
    text = "Putins brauc.\n\n\n   \nviņš tikās ar Kimu\n\nMinskā"
    forward = [text[slice(*found)] for found in candidates_after(text, 0)]
    assert forward == ["Kimu", "Minskā"]
    back = [text[slice(*found)] for found in candidates_before(text, len(text) - 1)]
    assert back == ["Minskā", "Kimu", "Putins"]


@given(texts)
def test_forward_and_back_meet_the_same_candidates(text: str) -> None:
    every = list(chain.from_iterable(candidates(text, line) for line in paragraphs(text)))
    assert list(candidates_after(text, -1)) == every
    assert list(candidates_before(text, len(text))) == every[::-1]
    for offset in range(len(text) + 1):
        assert (
            list(islice(candidates_after(text, offset), 1))
            == [found for found in every if found.start > offset][:1]
        )


def test_a_line_of_any_length_is_hopped_through() -> None:
    text = "Kims tikās ar Putinu un " * 500
    found = list(candidates_after(text, 0))
    assert len(found) == 999
    assert found == sorted(set(found))


def _gold() -> list[tuple[str, set[int]]]:
    """Texts with the starts of their names, and of their claims, that begin with a capital."""
    gold: list[tuple[str, set[int]]] = []
    for path in sorted(CORPUS.glob("*.xml")):
        article = ElementTree.parse(path).getroot().find("z:article", NS)
        assert article is not None
        text = article.findtext("z:text", "", NS)
        spans = article.findall("z:span", NS)
        marked = {int(span.attrib["start"]) for span in spans if span.get("label") != "claim"}
        gold.append((text, marked))
    return gold


def test_nearly_every_name_of_the_sample_is_a_stop_and_few_stops_are_none() -> None:
    names = met = marks = stops = 0
    for text, marked in _gold():
        found = list(chain.from_iterable(candidates(text, line) for line in paragraphs(text)))
        starts = {stop.start for stop in found} | {stop.start + 1 for stop in found}
        capitals = {start for start in marked if text[start].isupper()}
        names, met = names + len(capitals), met + len(capitals & starts)
        marks, stops = marks + len(marked), stops + len(found)
    assert met / names > 0.95
    assert stops / marks < 1.05
