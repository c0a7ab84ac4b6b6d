"""The sample articles and their gold annotations keep the rules of format and guidelines."""

import re
from collections import Counter
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"
SCHEME = Path(__file__).parents[2] / "resources" / "schemes" / "security-news.xml"
FILES = sorted(CORPUS.glob("*.xml"))
CHINESE_WORD = 1.6  # ideographs, on average
NS = {"z": "urn:zimulis:corpus:1"}

Element = ElementTree.Element
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


@cache
def corpus_in(path: Path) -> Element:
    return ElementTree.parse(path).getroot()


def article_in(path: Path) -> Element:
    (article,) = corpus_in(path).findall("z:article", NS)
    return article


def text_in(path: Path) -> str:
    return article_in(path).findtext("z:text", "", NS)


def spans_in(path: Path, label: str = "") -> list[Element]:
    spans = article_in(path).findall("z:span", NS)
    return [span for span in spans if not label or span.get("label") == label]


def place(element: Element) -> tuple[int, int]:
    return int(element.attrib["start"]), int(element.attrib["end"])


def parts(span: Element) -> list[tuple[int, int]]:
    return [place(part) for part in span.findall("z:part", NS)] or [place(span)]


def quotes(span: Element) -> list[str]:
    return [quote.text or "" for quote in span.findall("z:quote", NS)]


def values(element: Element) -> dict[str, str]:
    return {child.attrib["name"]: child.text or "" for child in element.findall("z:attribute", NS)}


def entities_in(path: Path) -> dict[str, Element]:
    return {entity.attrib["id"]: entity for entity in corpus_in(path).iterfind(".//z:entity", NS)}


def definitions(label: str) -> dict[str, Element]:
    (found,) = corpus_in(SCHEME).findall(f".//z:label[@name='{label}']", NS)
    return {child.attrib["name"]: child for child in found.findall("z:attribute", NS)}


def test_there_are_articles_in_these_languages() -> None:
    languages = Counter(article_in(path).attrib["lang"] for path in FILES)
    assert languages.keys() == {"ar", "en", "lv", "ru", "zh"}
    assert languages.most_common(1)[0][0] == "lv"
    assert {path.stem for path in FILES} == {path.stem for path in CORPUS.glob("*.txt")}


@each_file
def test_the_text_is_that_of_the_crawl(path: Path) -> None:
    article = article_in(path)
    raw = path.with_suffix(".txt").read_bytes()
    assert article.get("source") == path.with_suffix(".txt").name
    assert text_in(path) == raw.decode("utf-8")
    assert article.get("sha256") == article.get("bytes-sha256") == sha256(raw).hexdigest()


@each_file
def test_the_body_has_between_250_and_700_words(path: Path) -> None:
    (body,) = article_in(path).findall("z:zone[@kind='body']", NS)
    start, end = place(body)
    body = text_in(path)[start:end]
    ideographs = len(re.findall("[\u4e00-\u9fff]", body))
    words = len(body.split()) + ideographs / CHINESE_WORD
    assert 250 <= words <= 700


@each_file
def test_the_zones_hold_what_they_say(path: Path) -> None:
    article, text = article_in(path), text_in(path)
    zones = {
        zone.attrib["kind"]: text[slice(*place(zone))] for zone in article.iterfind("z:zone", NS)
    }
    title = article.find("z:title", NS)
    assert title is not None
    assert title.text == text[slice(*place(title))]
    assert zones["date"] == f"date {article.attrib['published']}"
    assert re.fullmatch(r"(Foto|Photo|Фото): [A-Z]+(/[A-Z]+)*", zones["credit"])
    line = f" {zones['date']} {zones['credit']} {zones['caption']}"
    assert text.startswith(f"{line}\n\n{title.text}\n\n\n")
    assert text.rstrip().endswith(zones["body"])


@each_file
def test_each_quote_is_what_stands_in_the_text(path: Path) -> None:
    text = text_in(path)
    for span in spans_in(path):
        assert quotes(span) == [text[start:end] for start, end in parts(span)]


@each_file
def test_parts_are_trimmed_ascending_and_apart(path: Path) -> None:
    for span in spans_in(path):
        assert all(quote and quote == quote.strip() for quote in quotes(span))
        assert all(left[1] < right[0] for left, right in pairwise(parts(span)))
        assert place(span) == (parts(span)[0][0], parts(span)[-1][1])


@each_file
def test_each_span_carries_what_the_scheme_defines(path: Path) -> None:
    for span in spans_in(path):
        defined = definitions(span.attrib["label"])
        for name, value in values(span).items():
            choices = [choice.text for choice in defined[name].findall("z:choice", NS)]
            assert value in choices if choices else value


@each_file
def test_names_and_things_shed_punctuation(path: Path) -> None:
    for span in spans_in(path):
        if span.get("label") != "claim":
            (quote,) = quotes(span)
            assert quote == quote.strip(".,;:!?()“”„«»\"' ،؛؟。，；：！？（）《》")


@each_file
def test_each_claim_has_a_claimant_directness_and_commitment(path: Path) -> None:
    spans = {span.attrib["id"]: span for span in spans_in(path)}
    relations = article_in(path).findall("z:relation[@type='claimant']", NS)
    claimants: dict[str, list[Element]] = {}
    for relation in relations:
        claimants.setdefault(relation.attrib["from"], []).append(relation)
    assert claimants.keys() == {span.attrib["id"] for span in spans_in(path, "claim")}
    for relation in relations:
        if "to" in relation.attrib:
            target = spans[relation.attrib["to"]]
            assert target.get("label") in {"person", "country", "source"}
        else:
            assert relation.get("target") in {"unnamed", "author", "document"}
    for span in spans_in(path, "claim"):
        assert {"directness", "commitment"} <= values(span).keys()


@each_file
def test_only_direct_claims_lie_between_quotation_marks(path: Path) -> None:
    for span in spans_in(path, "claim"):
        whole = quotes(span)[0][0] + quotes(span)[-1][-1]
        between = whole in {"„“", "„”", "“”", "«»"}
        assert between == (values(span)["directness"] == "direct")


@each_file
def test_indirect_claims_leave_the_full_stop(path: Path) -> None:
    for span in spans_in(path, "claim"):
        if values(span)["directness"] != "direct":
            assert quotes(span)[-1][-1] not in ".,;:،؛。，；："


@each_file
def test_each_country_has_a_kind_and_a_code(path: Path) -> None:
    entities = entities_in(path)
    for span in spans_in(path, "country"):
        assert values(span)["kind"]
        assert re.fullmatch("[A-Z]{2}", values(entities[span.attrib["entity"]])["iso"])


@each_file
def test_each_source_claims_something(path: Path) -> None:
    claiming = {relation.get("to") for relation in article_in(path).iterfind("z:relation", NS)}
    assert {span.attrib["id"] for span in spans_in(path, "source")} <= claiming


@each_file
def test_named_persons_and_models_have_an_entity_of_their_label(path: Path) -> None:
    entities = entities_in(path)
    used = {span.get("entity") for span in spans_in(path)} - {None}
    assert used == entities.keys()
    for span in spans_in(path):
        label = span.get("label")
        if label == "person" or values(span).get("kind") == "model":
            assert entities[span.attrib["entity"]].get("label") == label


def test_ids_are_unique_and_entities_mean_the_same_everywhere() -> None:
    identified = [
        element.attrib["id"]
        for path in FILES
        for element in article_in(path).iter()
        if "id" in element.attrib
    ]
    assert len(identified) == len(set(identified))
    assert all(re.fullmatch("[asr][0-9a-f]{32}", identifier) for identifier in identified)
    shared: dict[str, bytes] = {}
    for path in FILES:
        for identifier, entity in entities_in(path).items():
            assert re.fullmatch("e[0-9a-f]{32}", identifier)
            tail_free = ElementTree.tostring(entity).strip()
            assert shared.setdefault(identifier, tail_free) == tail_free


@each_file
def test_gold_has_made_every_span_and_is_done(path: Path) -> None:
    (gold,) = corpus_in(path).findall(".//z:annotator", NS)
    assert gold.get("name") == "gold"
    made = [*spans_in(path), *article_in(path).findall("z:relation", NS)]
    assert {element.get("annotator") for element in made} == {gold.get("id")}
    (status,) = article_in(path).findall("z:status", NS)
    assert (status.get("annotator"), status.text) == (gold.get("id"), "done")


@each_file
def test_spans_stand_in_reading_order(path: Path) -> None:
    keys = [
        (place(span)[0], -place(span)[1], span.attrib["label"], span.attrib["id"])
        for span in spans_in(path)
    ]
    assert keys == sorted(keys)


def test_the_scheme_is_the_shipped_one_everywhere() -> None:
    (shipped,) = corpus_in(SCHEME).findall("z:scheme", NS)
    for path in FILES:
        (scheme,) = corpus_in(path).findall("z:scheme", NS)
        assert ElementTree.tostring(scheme).strip() == ElementTree.tostring(shipped).strip()


def test_the_set_shows_what_the_guidelines_speak_of() -> None:
    kinds = {
        (span.attrib["label"], values(span).get("kind", "name"))
        for path in FILES
        for span in spans_in(path)
    }
    assert {
        ("person", "name"),
        ("person", "in-a-name"),
        *(("country", kind) for kind in ("name", "metonym", "adjective", "people", "in-a-name")),
        *(("weapon", kind) for kind in ("model", "class", "generic")),
        *(
            ("source", kind)
            for kind in ("organisation", "medium", "document", "group", "unnamed-role")
        ),
    } <= kinds
    commitments = {values(span)["commitment"] for path in FILES for span in spans_in(path, "claim")}
    assert commitments == {"asserted", "denied", "hedged"}


@each_file
def test_every_article_has_a_split_claim_a_designator_and_a_metonym(path: Path) -> None:
    assert any(len(parts(span)) > 1 for span in spans_in(path, "claim"))
    models = [span for span in spans_in(path, "weapon") if values(span)["kind"] == "model"]
    assert any(re.search(r"\w-\d", quote) for span in models for quote in quotes(span))
    assert any(values(span)["kind"] == "metonym" for span in spans_in(path, "country"))


def test_there_are_claims_within_claims_and_sentences_shared_by_claims() -> None:
    nested = shared = 0
    for path in FILES:
        text, claims = text_in(path), [place(span) for span in spans_in(path, "claim")]
        for left, right in pairwise(claims):
            nested += left[0] <= right[0] and right[1] <= left[1]
            shared += left[1] < right[0] and not re.search(r"[.!?\n]", text[left[1] : right[0]])
    assert nested >= 3
    assert shared >= 3


def test_one_quotation_holds_characters_outside_the_basic_plane() -> None:
    astral = [
        quote
        for path in FILES
        for span in spans_in(path, "claim")
        for quote in quotes(span)
        if any(ord(character) > 0xFFFF for character in quote)
    ]
    assert len(astral) == 1
