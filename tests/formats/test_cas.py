"""UIMA's XMI and JSON: all comes back, cassis finds it where it is, and others' files come in."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import cassis
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.builders import build_article, build_entity, build_relation, build_scheme, build_span
from tests.formats.comparing import comparable
from tests.formats.hostile import ANNA, HEADER, labelled_articles, words
from tests.shared_data import shared_data
from zimulis.domain.annotations import LabelledArticle, Origin, TargetKind
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.formats import Failure, Format, ReadItem, ReadOptions, Written
from zimulis.formats.cas.json_cas import FORMAT as JSON_CAS
from zimulis.formats.cas.vocabulary import attribute_name, feature_name
from zimulis.formats.cas.xmi import FORMAT as XMI
from zimulis.formats.losses import is_kept
from zimulis.formats.registry import find_files, read_file

FORMS = pytest.mark.parametrize("form", [XMI, JSON_CAS], ids=["xmi", "json-cas"])


def write(
    form: Format, folder: Path, *articles: LabelledArticle, header: Header = HEADER
) -> Written:
    assert form.writer
    return form.writer.write(folder, header, articles, {})


def read(folder: Path) -> list[ReadItem]:
    return [item for file in find_files([str(folder)]) for item in read_file(file, ReadOptions())]


def incoming(items: Iterable[ReadItem]) -> list[IncomingArticle]:
    return [item for item in items if isinstance(item, IncomingArticle)]


def failures(items: Iterable[ReadItem]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Failure)]


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@given(st.one_of(words, st.from_regex(r"[a-z_]+", fullmatch=True), st.text()))
def test_names_of_attributes_come_back(name: str) -> None:
    assert attribute_name(feature_name(name)) == name
    assert feature_name(name).isascii()
    assert feature_name(name).isidentifier()


@FORMS
@settings(max_examples=50)
@given(labelled=labelled_articles())
def test_everything_comes_back(
    tmp_path_factory: pytest.TempPathFactory, form: Format, labelled: LabelledArticle
) -> None:
    assume(labelled.article.text.strip())
    folder = tmp_path_factory.mktemp("cas")
    write(form, folder / "out", labelled)
    items = read(folder / "out")
    (back,) = incoming(items)
    assert comparable(back.labelled) == comparable(labelled)
    assert not back.invented
    assert not failures(items)
    headers = [item for item in items if isinstance(item, Header)]
    again = Header(
        HEADER.scheme,
        tuple(one for header in headers for one in header.annotators),
        tuple(one for header in headers for one in header.entities),
    )
    write(form, folder / "again", back.labelled, header=again)
    assert files(folder / "again") == files(folder / "out")


NESTED = "😀 “Krievijas Su-35 ir 👨🏻‍🚒 gatavi,” teica viņš."


def nested() -> LabelledArticle:
    """A claim with a weapon and a country in it, behind an emoji, with a gap."""
    start = NESTED.index("Krievijas")
    su = NESTED.index("Su-35")
    end = NESTED.index(",”")
    claim = build_span("claim", (start, su + 5), (su + 9, end), attributes={"directness": "direct"})
    country = build_span("country", (start, start + 9))
    weapon = build_span("weapon", (su, su + 5), note="sic")
    return LabelledArticle(
        build_article(NESTED, source="a.txt"),
        (claim, country, weapon),
        (build_relation(claim, country), build_relation(claim, TargetKind.AUTHOR)),
    )


def load(form: Format, folder: Path, types: cassis.TypeSystem | None = None) -> cassis.Cas:
    """What cassis itself makes of the one file in a folder."""
    if form is JSON_CAS:
        with (folder / "a.json").open("rb") as stream:
            return cassis.load_cas_from_json(stream)
    with (folder / "a.xmi").open("rb") as stream, (folder / "TypeSystem.xml").open("rb") as given:
        own = cassis.load_typesystem(given)
        return cassis.load_cas_from_xmi(
            stream, cassis.merge_typesystems(types, own) if types else own
        )


@FORMS
def test_cassis_finds_everything_where_it_is(tmp_path: Path, form: Format) -> None:
    written = write(form, tmp_path / "out", nested())
    lost = [loss for loss in written.losses if not is_kept(loss.reason)]
    assert (written.articles, written.spans, len(lost)) == (1, 3, len(HEADER.entities))
    cas = load(form, tmp_path / "out")
    found = [(one["label"], one.get_covered_text()) for one in cas.select("custom.Span")]
    assert sorted(found) == [
        ("claim", "Krievijas Su-35"),
        ("claim", "👨🏻‍🚒 gatavi"),
        ("country", "Krievijas"),
        ("weapon", "Su-35"),
    ]
    claims = [one for one in cas.select("custom.Span") if one["label"] == "claim"]
    assert len({one["group"] for one in claims}) == 1
    assert {one["directness"] for one in claims} == {"direct"}
    (relation,) = cas.select("custom.Relation")
    ends = [relation.get(f"{end}.label") for end in ("Governor", "Dependent")]
    assert ends == ["claim", "country"]
    tokens = [one.get_covered_text() for one in cas.select(TOKEN)]
    assert tokens[:4] == ["😀", "“", "Krievijas", "Su-35"]
    assert len(cas.select(SENTENCE)) >= 1


TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"


def test_the_types_agree_with_those_of_inception(tmp_path: Path) -> None:
    write(XMI, tmp_path / "out", nested())
    types = cassis.load_typesystem(shared_data("xmi") / "inception_typesystem.xml")
    assert len(load(XMI, tmp_path / "out", types).select("custom.Span")) == 4


@FORMS
def test_what_inception_keeps_of_our_files_comes_back(tmp_path: Path, form: Format) -> None:
    """It drops types that it does not know, but not the features of its own layers."""
    labelled = nested()
    write(form, tmp_path / "out", labelled)
    cas = load(form, tmp_path / "out")
    for one in [one for one in cas.select_all_fs() if one.type.name.startswith("zimulis.")]:
        cas.remove(one)
    (tmp_path / "in").mkdir()
    cas.typesystem.to_xml(tmp_path / "in" / "TypeSystem.xml")
    cas.to_xmi(tmp_path / "in" / "a.xmi")
    (back,) = incoming(read(tmp_path / "in"))
    assert {(s.id, s.label, s.parts, s.note) for s in back.labelled.spans} == {
        (s.id, s.label, s.parts, s.note) for s in labelled.spans
    }
    assert [r.id for r in back.labelled.relations] == [labelled.relations[0].id]
    assert back.labelled.article.id in back.invented


def test_without_the_types_beside_ours_still_come_back(tmp_path: Path) -> None:
    labelled = nested()
    write(XMI, tmp_path / "out", labelled)
    (tmp_path / "out" / "TypeSystem.xml").unlink()
    (back,) = incoming(read(tmp_path / "out"))
    assert comparable(back.labelled) == comparable(labelled)


def test_what_nothing_names_is_told(tmp_path: Path) -> None:
    unnamed = build_entity("Kim")
    header = Header(build_scheme(), (), (unnamed,))
    written = write(XMI, tmp_path / "out", LabelledArticle(build_article()), header=header)
    assert [(loss.span, loss.reason) for loss in written.losses] == [
        (unnamed.id, "an entity that no exported span names")
    ]


def test_an_article_called_manifest_is_not_overwritten(tmp_path: Path) -> None:
    write(JSON_CAS, tmp_path / "out", LabelledArticle(build_article("Jā.", source="manifest.txt")))
    assert [one.labelled.article.text for one in incoming(read(tmp_path / "out"))] == ["Jā."]


@FORMS
def test_an_attribute_may_be_met_late(tmp_path: Path, form: Format) -> None:
    """The library makes the class of spans with the first of them."""
    plain, late = build_span("person", annotator=ANNA.id), build_span("x", attributes={"new": "a"})
    articles = [
        LabelledArticle(build_article(text), (span,))
        for text, span in zip(("Putins te.", "Putins tur."), (plain, late), strict=True)
    ]
    write(form, tmp_path / "out", *articles)
    back = [one.labelled for one in incoming(read(tmp_path / "out"))]
    assert sorted((dict(one.spans[0].attributes) for one in back), key=len) == [{}, {"new": "a"}]


def test_characters_that_xml_cannot_hold_block_no_export(tmp_path: Path) -> None:
    span = build_span("person", annotator=ANNA.id, note="a\x0bb", origin=Origin.HAND)
    article = build_article(title="a\ud800", metadata=(("x", "\x00"),))
    write(XMI, tmp_path / "out", LabelledArticle(article, (span,)))
    (back,) = incoming(read(tmp_path / "out"))
    assert back.labelled.spans[0].note == "a\ufffdb"
    assert back.labelled.article.metadata == (("x", "\ufffd"),)


def mistaken(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


XMI_FILE = """\
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
  xmlns:custom="http:///custom.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>
<custom:Span xmi:id="2" sofa="1" begin="3" end="9" label="person" identifier="{item}"/>
<custom:Span xmi:id="3" sofa="1" begin="18" end="24" label="place"/>
<custom:Relation xmi:id="4" sofa="1" begin="18" end="24" Governor="2" Dependent="3" label="in"/>
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain"
  sofaString="😀 Putins ieradās Minskā."/><cas:View sofa="1" members="2 3 4"/></xmi:XMI>
""".format(item="http://www.wikidata.org/entity/Q7747")


def in_folder(folder: Path, xmi: str) -> list[ReadItem]:
    folder.mkdir()
    (folder / "a.xmi").write_text(xmi, encoding="utf-8")
    return read(folder)


def test_layers_of_inception_come_in(tmp_path: Path) -> None:
    items = in_folder(tmp_path / "in", XMI_FILE)
    (article,) = incoming(items)
    text = article.labelled.article.text
    spans = {span.id: span.quotes(text) for span in article.labelled.spans}
    assert sorted(spans.values()) == [("Minskā",), ("Putins",)]
    (relation,) = article.labelled.relations
    ends = spans[relation.source], spans[relation.target]  # type: ignore[index]
    assert (relation.type, ends) == ("in", (("Putins",), ("Minskā",)))
    (header,) = (item for item in items if isinstance(item, Header))
    assert dict(header.entities[0].attributes) == {"wikidata": "Q7747"}
    assert header.entities[0].name == "Putins"
    assert set(spans) <= article.invented


@pytest.mark.parametrize(
    ("change", "reason", "spans"),
    [
        (('begin="3"', 'begin="x"'), "does not lie in the text", 1),
        (('begin="3"', 'begin="1"'), "does not lie in the text", 1),
        (('end="9"', 'end="900"'), "does not lie in the text", 1),
        (('begin="3" end="9"', 'begin="3" end="3"'), "has no words in it", 1),
        (('Dependent="3"', 'Dependent="77"'), "points at something left out", 2),
        (('xmi:id="3"', 'xmi:id="2"'), "has no id of its own", 1),
        (('members="2 3 4"', 'members="2 3 4 99"'), "", 2),
    ],
)
def test_one_bad_structure_loses_only_itself(
    tmp_path: Path, change: tuple[str, str], reason: str, spans: int
) -> None:
    items = in_folder(tmp_path / "in", mistaken(XMI_FILE, change))
    (article,) = incoming(items)
    assert len(article.labelled.spans) == spans
    assert any(reason in one for one in failures(items)) or not reason


def test_json_with_one_bad_structure_loses_only_that(tmp_path: Path) -> None:
    write(JSON_CAS, tmp_path / "out", nested())
    file = tmp_path / "out" / "a.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    spans = [one for one in data["%FEATURE_STRUCTURES"] if one["%TYPE"] == "custom.Span"]
    spans[-1]["begin"] = 9999
    spans[0]["mood"] = "sad"
    data["%FEATURE_STRUCTURES"].append({"%ID": 9999, "%TYPE": "other.Type"})
    file.write_text(json.dumps(data), encoding="utf-8")
    items = read(tmp_path / "out")
    assert [span.label for span in incoming(items)[0].labelled.spans] == ["claim", "country"]
    assert len(failures(items)) == 3


@settings(max_examples=50)
@given(st.integers(0, len(XMI_FILE)), st.integers(0, 30), st.text(max_size=5))
def test_a_file_that_was_damaged_anywhere_says_something(
    tmp_path_factory: pytest.TempPathFactory, at: int, length: int, instead: str
) -> None:
    damaged = (XMI_FILE[:at] + instead + XMI_FILE[at + length :]).encode("utf-8", "replace")
    file = tmp_path_factory.mktemp("in") / "a.xmi"
    file.write_bytes(damaged)
    assert list(read_file(file, ReadOptions(language="lv"), "xmi"))


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (BOMB + XMI_FILE, "DOCTYPE"),
        (XMI_FILE[:-30], "it cannot be understood"),
        (XMI_FILE.replace("<cas:NULL", "<a>" * 9999 + "</a>" * 9999 + "<cas:NULL"), "understood"),
        (XMI_FILE.replace('sofaString="', 'other="'), "no text"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, text: str, reason: str) -> None:
    items = in_folder(tmp_path / "in", text)
    assert not incoming(items)
    assert any(reason in one for one in failures(items))


def test_a_type_system_with_a_doctype_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    types = f"{BOMB}<typeSystemDescription/>"
    (tmp_path / "in" / "TypeSystem.xml").write_text(types, encoding="utf-8")
    (tmp_path / "in" / "a.xmi").write_text(XMI_FILE, encoding="utf-8")
    items = read(tmp_path / "in")
    assert not incoming(items)
    assert "DOCTYPE" in failures(items)[0]


LABELLING: dict[str, Callable[[etree._Element], str]] = {
    "NamedEntity": lambda one: one.get("value", "NamedEntity"),
}


def test_the_files_of_cassis_come_in_whole() -> None:
    """All but tag sets, which say nothing of a text: their labels are counted in the files."""
    folder = shared_data("xmi")
    for file in sorted(folder.glob("*.xmi")):
        items = list(read_file(file, ReadOptions()))
        root = etree.parse(file).getroot()
        texts = [one for one in root.iter("{http:///uima/cas.ecore}Sofa") if one.get("sofaString")]
        labels: Counter[str] = Counter()
        for one in root.iterchildren(etree.Element):
            name = etree.QName(one).localname
            apart = "Token", "Sentence", "DocumentAnnotation", "DocumentMetaData"
            if one.get("begin") and name not in (*apart, "TagsetDescription"):
                labels[LABELLING.get(name, lambda _, name=name: name)(one)] += 1
        articles = incoming(items)
        assert len(articles) == len(texts), file.name
        found = Counter(span.label for article in articles for span in article.labelled.spans)
        assert found == labels, file.name
        roles = sum(one.get("role") is not None for one in root.iterchildren(etree.Element))
        assert sum(len(one.labelled.relations) for one in articles) == roles, file.name
        assert not failures(items), file.name


def test_offsets_behind_emoji_are_right() -> None:
    file = shared_data("xmi") / "cas_with_smileys.xmi"
    (article,) = incoming(read_file(file, ReadOptions()))
    quotes = [span.quotes(article.labelled.article.text) for span in article.labelled.spans]
    assert quotes[-2:] == [("PyTorch",), ("TensorFlow",)]
    assert article.labelled.article.source == "huggingface.txt"
