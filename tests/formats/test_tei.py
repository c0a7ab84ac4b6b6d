"""TEI P5: valid by the schema, all comes back, and what others write is understood.

`tei_all.rng.xz` is the schema of TEI P5 4.3.0 as the TEI Consortium publishes it, under CC BY and
BSD-2; only tests use it.
"""

import lzma
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.builders import (
    TEXT,
    build_article,
    build_entity,
    build_relation,
    build_scheme,
    build_span,
    take_in,
)
from tests.formats.comparing import articles_of, comparable, failures_of, header_of
from tests.formats.hostile import ANNA, HEADER, PETERIS, labelled_articles
from zimulis.domain.annotations import LabelledArticle, Origin, TargetKind
from zimulis.domain.article import ArticleStatus, Status, Zone, ZoneKind
from zimulis.domain.exchange import Header
from zimulis.domain.parts import Part
from zimulis.formats import Loss, ReadItem, ReadOptions
from zimulis.formats.registry import format_of, read_file
from zimulis.formats.tei import FORMAT
from zimulis.formats.tei.vocabulary import TEI
from zimulis.formats.xml.parsing import local_name
from zimulis.workspace.exporting import Plan, export
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session

hostile = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    with lzma.open(Path(__file__).with_name("tei_all.rng.xz")) as stream:
        return etree.RelaxNG(etree.parse(stream))


def write(target: Path, *articles: LabelledArticle, header: Header = HEADER) -> list[Loss]:
    assert FORMAT.writer is not None
    return list(FORMAT.writer.write(target, header, articles, {}).losses)


def read(path: Path) -> list[ReadItem]:
    return list(read_file(path, ReadOptions()))


@hostile
@given(articles=st.lists(labelled_articles(), min_size=1, max_size=3))
def test_hostile_articles_come_back_equal_from_a_valid_file(
    tmp_path: Path, schema: etree.RelaxNG, articles: list[LabelledArticle]
) -> None:
    path = tmp_path / "out.xml"
    assert not write(path, *articles)
    schema.assertValid(etree.parse(path))
    items = read(path)
    assert not failures_of(items)
    assert list(map(comparable, articles_of(items))) == list(map(comparable, articles))
    assert header_of(items) == HEADER
    again = tmp_path / "again.xml"
    write(again, *articles_of(items))
    assert again.read_bytes() == path.read_bytes()


@settings(parent=hostile, max_examples=15)
@given(
    articles=st.lists(
        labelled_articles(), min_size=2, max_size=2, unique_by=lambda one: one.article.text
    )
)
def test_a_project_that_went_through_it_is_the_same_project(
    tmp_path_factory: pytest.TempPathFactory, articles: list[LabelledArticle]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    write(folder / "given.xml", *articles)
    project(folder, "first", read(folder / "given.xml"))
    project(folder, "second", read(folder / "first.tei"))
    for suffix in ("xml", "tei"):
        first, second = (folder / f"{name}.{suffix}" for name in ("first", "second"))
        assert first.read_bytes() == second.read_bytes()


def project(folder: Path, name: str, items: Iterable[ReadItem]) -> None:
    """Takes items into an empty project and writes it as both forms."""
    with Session.create(folder / f"{name}.zimulis") as session:
        assert not take_in(session, *items).failed
        for form in ("xml", "tei"):
            target = folder / f"{name}.{form}"
            export(session, target, Plan(form), progress=no_progress, cancel=CancelToken())


def everything() -> tuple[Header, LabelledArticle]:
    """An article that uses each element that is written."""
    text = "😀 “Krievijas Su-35\n\nir gatavi,” sacīja viņš.\n"
    putins, russia = build_entity(), replace(build_entity("Krievija", "country"), note="valsts")
    plane, paper = build_entity("Su-35", "weapon"), build_entity("Avīze", "source")
    values = {"directness": "direct", "urgent": "true", "times": "2.5", "said": "2023-09"}
    claim = build_span("claim", (3, 12), (13, 30), annotator=ANNA.id, attributes=values)
    weapon = build_span("weapon", (3, 18), annotator=PETERIS.id, note="a\nb")
    country = build_span("country", (3, 12), origin=Origin.HAND, entity=russia.id)
    relations = (
        build_relation(claim, weapon),
        build_relation(claim, putins),
        build_relation(claim, TargetKind.UNNAMED),
    )
    zones = (Zone(ZoneKind.TITLE, Part(0, 18)), Zone(ZoneKind.BODY, Part(20, 44)))
    facts = {"published": "2023-09", "tags": ("a", "b"), "note": "n", "metadata": (("x y", "z"),)}
    article = build_article(text, further_sources=("b.txt",), **facts)
    revision = replace(article.revision, zones=zones, normalised=("1 CRLF to LF",))
    statuses = (ArticleStatus(ANNA.id, Status.SET_ASIDE, "Kas?"), ArticleStatus(PETERIS.id))
    header = Header(build_scheme(), (ANNA, PETERIS), (putins, russia, plane, paper))
    return header, LabelledArticle(
        replace(article, revision=revision), (claim, weapon, country), relations, statuses[:1]
    )


def test_everything_that_is_written_is_valid_and_says_what_it_is(
    tmp_path: Path, schema: etree.RelaxNG
) -> None:
    header, labelled = everything()
    path = tmp_path / "out.xml"
    assert not write(path, labelled, header=header)
    tree = etree.parse(path)
    schema.assertValid(tree)
    items = read(path)
    assert list(map(comparable, articles_of(items))) == [comparable(labelled)]
    spaces = {"t": TEI.namespace}
    claim, weapon, country = labelled.spans
    body = f"t{labelled.article.id}"
    found = {
        one.get("type"): one.get("target") for one in tree.iterfind(".//t:span[@resp]", spaces)
    }
    assert found["claim"] == f"#string-range({body},3,9,13,17)"
    assert found["weapon"] == f"#string-range({body},3,15)"
    paragraphs = tree.iterfind(".//t:body/t:p", spaces)
    assert ["".join(map(str, one.itertext())) for one in paragraphs] == [
        "😀 “Krievijas Su-35",
        "ir gatavi,” sacīja viņš.",
    ]
    said = list(tree.iterfind(".//t:said", spaces))
    assert [one.text for one in said] == ["Krievijas", "Su-35", "ir gatavi,"]
    assert {one.get("corresp") for one in said} == {f"#s{claim.id}"}
    (entity,) = (one for one in header.entities if one.name == "Vladimirs Putins")
    assert {frozenset((one.get("who") or "").split()) for one in said} == {
        frozenset((f"#s{weapon.id}", f"#e{entity.id}"))
    }
    assert {one.get("direct") for one in said} == {"true"}
    registers = [local_name(one) for one in tree.iterfind("t:standOff/*", spaces)]
    assert registers == ["listPerson", "listPlace", "listObject", "listOrg"]
    kinds = {one.get("name"): local_name(one[0]) for one in tree.iter("{*}f")}
    assert kinds["directness"] == "symbol"
    assert kinds["urgent"] == "binary"
    assert kinds["times"] == "numeric"
    assert kinds["said"] == "string"
    (change,) = tree.iter("{*}change")
    assert (change.get("status"), change.text) == ("set-aside", "Kas?")
    assert {country.id, weapon.id, claim.id} == {
        (one.get("{http://www.w3.org/XML/1998/namespace}id") or "")[1:]
        for one in tree.iterfind(".//t:spanGrp[@type='marks']/t:span", spaces)
    }


def tei(folder: Path, *texts: str, beside: str = "") -> list[ReadItem]:
    """What comes of TEI that others wrote."""
    header = (
        "<teiHeader><fileDesc><titleStmt><title>Ziņas</title><respStmt xml:id='x'><resp>OCR</resp>"
        "<name>X</name></respStmt></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc>"
        "<p><date when='2023-09-15'/></p></sourceDesc></fileDesc><revisionDesc>"
        "<change who='#x' when='2024'>made</change></revisionDesc></teiHeader>"
    )
    articles = "".join(f"<TEI>{header}<text>{text}</text>{beside}</TEI>\n" for text in texts)
    path = folder / "in.xml"
    corpus = f"<teiHeader/>\n{articles}"
    path.write_text(f'<teiCorpus xmlns="{TEI.namespace}">{corpus}</teiCorpus>', "utf-8")
    return read(path)


LAID_OUT = """
<body>
  <head>Vizīte  Minskā</head>
  <p xml:id="p1"><persName>Vladimirs
     Putins</persName> ieradās <placeName>Minskā</placeName>.</p><p
  >Viņš teica: <said>gaidu <rs type="weapon">Su-35</rs></said>.</p>
</body>
"""


def test_names_in_texts_of_others_come_in_and_white_space_is_tidied(tmp_path: Path) -> None:
    beside = (
        '<standOff><spanGrp type="event"><span target="#string-range(p1,22,7)" resp="#anna"/>'
        '<span target="#p1"/><span target="#string-range(p1,0,999)"/><span target="#p9"/></spanGrp>'
        "</standOff>"
    )
    items = tei(tmp_path, LAID_OUT, beside=beside)
    (back,) = articles_of(items)
    text = back.article.text
    assert text == ("Vizīte Minskā\n\nVladimirs Putins ieradās Minskā.\n\nViņš teica: gaidu Su-35.")
    found = [(span.label, *span.quotes(text)) for span in back.spans]
    assert ("person", "Vladimirs Putins") in found
    assert ("place", "Minskā") in found
    assert ("claim", "gaidu Su-35") in found
    assert ("weapon", "Su-35") in found
    assert ("event", "ieradās") in found
    assert ("event", "Vladimirs Putins ieradās Minskā.") in found
    assert (back.article.title, back.article.published) == ("Ziņas", "2023-09-15")
    assert not back.statuses
    names = [one.name for item in items if isinstance(item, Header) for one in item.annotators]
    assert names == ["anna"]
    reasons = [reason for _, reason in failures_of(items)]
    assert reasons == ["a span was left out: #p9 points at nothing in the text"]


def test_a_single_article_and_a_corpus_are_told_from_other_xml(tmp_path: Path) -> None:
    path = tmp_path / "in.xml"
    path.write_text(
        f'<TEI xmlns="{TEI.namespace}"><text><body><p>{TEXT}</p></body></text></TEI>', "utf-8"
    )
    assert format_of(path) is FORMAT
    (back,) = articles_of(read(path))
    assert back.article.text == TEXT


def test_one_broken_article_loses_only_itself(tmp_path: Path) -> None:
    good = f"<body><p>{TEXT}</p></body>"
    items = tei(tmp_path, good, "<body><p>", good, "<body/>")
    assert [one.article.text for one in articles_of(items)] == [TEXT, TEXT]
    assert len(failures_of(items)) == 2
    (tmp_path / "one.xml").write_text(f'<TEI xmlns="{TEI.namespace}"><text>', "utf-8")
    ((_, reason),) = failures_of(read(tmp_path / "one.xml"))
    assert reason.startswith("it is no well-formed XML")


def test_a_file_of_very_many_lines_is_read(tmp_path: Path) -> None:
    far = "\n" * 70_000
    beside = '<standOff><span type="x" target="#t"/></standOff>'
    body = f"<body xml:id='t'>{far}<p>{TEXT}</p></body>"
    items = tei(tmp_path, body, f"{far}<body/>", beside=beside)
    (back,) = articles_of(items)
    assert [span.label for span in back.spans] == ["x"]
    lines = [int(place.removeprefix("line ")) for place, _ in failures_of(items)]
    assert lines
    assert min(lines) >= 65_535
