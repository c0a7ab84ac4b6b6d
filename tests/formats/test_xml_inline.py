"""The corpus with its marks in the text: all that the other form holds, and a text to read."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.builders import TEXT, build_article, build_relation, build_span, take_in
from tests.formats.comparing import articles_of, comparable, failures_of, header_of
from tests.formats.hostile import ANNA, HEADER, KIM, labelled_articles, words
from zimulis.domain.annotations import LabelledArticle, Origin, Span
from zimulis.domain.exchange import Header
from zimulis.domain.parts import Part
from zimulis.formats import Loss, ReadItem, ReadOptions
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.registry import format_of, read_file
from zimulis.formats.xml.names import as_xml_name, from_xml_name
from zimulis.formats.xml_inline import FORMAT
from zimulis.formats.xml_inline.vocabulary import DEEPEST, INLINE
from zimulis.workspace.exporting import Plan, export
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session

hostile = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def write(target: Path, *articles: LabelledArticle, header: Header = HEADER) -> list[Loss]:
    assert FORMAT.writer is not None
    return list(FORMAT.writer.write(target, header, articles, {}).losses)


def read(path: Path) -> list[ReadItem]:
    return list(read_file(path, ReadOptions()))


def text_of(path: Path) -> str:
    """What stands in the `<text>`, tags and all."""
    content = path.read_text("utf-8")
    return content.partition('<text xml:space="preserve">')[2].partition("</text>")[0]


def written(target: Path, text: str, *spans: Span) -> str:
    """The marked text that the file has, without the ids, once it has come back whole."""
    labelled = LabelledArticle(build_article(text), spans)
    assert not write(target, labelled)
    assert list(map(comparable, articles_of(read(target)))) == [comparable(labelled)]
    marked = text_of(target)
    for number, span in enumerate(spans, 1):
        marked = marked.replace(span.id, str(number))
    return marked.replace(' origin="hand"', "")


def hand(label: str, *parts: tuple[int, int], **fields: object) -> Span:
    return replace(build_span(label, *parts), origin=Origin.HAND, **fields)  # pyright: ignore


@hostile
@given(articles=st.lists(labelled_articles(), min_size=1, max_size=3))
def test_hostile_articles_come_back_equal(tmp_path: Path, articles: list[LabelledArticle]) -> None:
    path = tmp_path / "out.xml"
    assert not write(path, *articles)
    items = read(path)
    assert not failures_of(items)
    assert list(map(comparable, articles_of(items))) == list(map(comparable, articles))
    assert header_of(items) == HEADER
    texts = etree.parse(path).iter(f"{{{INLINE.namespace}}}text")
    assert ["".join(text.itertext()) for text in texts] == [one.article.text for one in articles]
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
    project(folder, "second", read(folder / "first.inline.xml"))
    for form in ("xml", "inline.xml"):
        first, second = (folder / f"{name}.{form}" for name in ("first", "second"))
        assert first.read_bytes() == second.read_bytes()


def project(folder: Path, name: str, items: Iterable[ReadItem]) -> None:
    """Takes items into an empty project and writes it in both forms."""
    with Session.create(folder / f"{name}.zimulis") as session:
        assert not take_in(session, *items).failed
        for form, suffix in (("xml", ".xml"), ("xml-inline", ".inline.xml")):
            target = folder / f"{name}{suffix}"
            export(session, target, Plan(form), progress=no_progress, cancel=CancelToken())


def test_marks_in_each_other_behind_an_emoji(tmp_path: Path) -> None:
    text = "😀 “Krievijas Su-35 ir gatavi,” sacīja viņš."
    claim, weapon = hand("claim", (3, 29)), hand("weapon", (3, 18), note='"a"\n<b>')
    country = hand("country", (3, 12), attributes={"kind": "in a name"}, entity=KIM.id)
    country = replace(country, annotator=ANNA.id)
    assert written(tmp_path / "out.xml", text, claim, weapon, country) == (
        '😀 “<claim id="s1"><weapon id="s2" note="&quot;a&quot;&#10;&lt;b&gt;">'
        f'<country id="s3" annotator="u{ANNA.id}" entity="e{KIM.id}" value:kind="in a name">'
        "Krievijas</country> Su-35</weapon> ir gatavi,</claim>” sacīja viņš."
    )


def test_marks_that_cross_and_gaps_are_written_in_pieces(tmp_path: Path) -> None:
    text = "a b c d e f"
    first, second = hand("x", (0, 5)), hand("y", (2, 9))
    split = hand("z", (0, 1), (4, 7), (10, 11))
    assert written(tmp_path / "out.xml", text, first, second, split) == (
        '<x id="s1"><z id="s3" part="I" next="s3.2">a</z> '
        '<y id="s2" part="I" next="s2.2">b '
        '<z id="s3.2" part="M" prev="s3" next="s3.3">c</z></y></x>'
        '<y id="s2.2" part="F" prev="s2">'
        '<z id="s3.3" part="M" prev="s3.2" next="s3.4"> d</z> e</y> '
        '<z id="s3.4" part="F" prev="s3.3">f</z>'
    )


@given(
    st.one_of(words, st.text(max_size=5).map(legal_in_xml), st.just("_x0041_"), st.just("article"))
)
@example("")
@example("_x_")
@example("kaujas lidmašīna/Су-35")
def test_any_name_is_a_name_in_xml_and_comes_back(name: str) -> None:
    assert from_xml_name(as_xml_name(name)) == name
    assert etree.Element(as_xml_name(name)).tag == as_xml_name(name)


@pytest.mark.parametrize("label", ["article", "text", "corpus", "span", "Т-90, танк", "1.", "\x7f"])
def test_a_label_may_be_called_anything(tmp_path: Path, label: str) -> None:
    written(tmp_path / "out.xml", TEXT, hand(label, (0, 6), attributes={"a b": "", label: "x"}))


def test_marks_deeper_than_elements_may_be_are_told(tmp_path: Path) -> None:
    spans = [build_span(f"l{n}", (0, 6)) for n in range(DEEPEST + 2)]
    relation = build_relation(spans[-1], spans[0])
    labelled = LabelledArticle(build_article(), tuple(spans), (relation,))
    losses = write(tmp_path / "out.xml", labelled)
    assert len({loss.span for loss in losses} & {span.id for span in spans}) == 2
    items = read(tmp_path / "out.xml")
    assert not failures_of(items)
    (back,) = articles_of(items)
    lost = {loss.span for loss in losses}
    assert {span.id for span in back.spans} == {span.id for span in spans} - lost


def test_it_is_told_from_the_other_form(tmp_path: Path) -> None:
    write(tmp_path / "out.xml", LabelledArticle(build_article()))
    assert format_of(tmp_path / "out.xml") is FORMAT


def inline(folder: Path, *texts: str) -> list[ReadItem]:
    path = folder / "in.xml"
    articles = "".join(f"<article><text>{text}</text></article>\n" for text in texts)
    path.write_text(f'<corpus xmlns="{INLINE.namespace}">\n{articles}</corpus>', "utf-8")
    return read(path)


def test_what_people_tag_by_hand_comes_in(tmp_path: Path) -> None:
    items = inline(
        tmp_path, "<claim><person>Putins</person> ieradās <place>Minskā</place></claim>."
    )
    (back,) = articles_of(items)
    assert back.article.text == "Putins ieradās Minskā."
    found = {span.label: span.parts for span in back.spans}
    assert found == {"claim": (Part(0, 21),), "person": (Part(0, 6),), "place": (Part(15, 21),)}


def test_one_bad_mark_loses_only_itself(tmp_path: Path) -> None:
    bad = (
        '<a id="1" next="2">Viens</a> <b id="2" prev="1">divi</b> <c prev="9">trīs</c> <d/>'
        '<e> </e><person id="p">Putins</person> <f id="p">Putins</f> <g entity="none">x</g>'
        '<h origin="dream">y</h>'
    )
    items = inline(tmp_path, bad, "<person>Kims</person> runā.")
    first, second = articles_of(items)
    assert [span.label for span in first.spans] == ["person"]
    assert [span.label for span in second.spans] == ["person"]
    reasons = [reason for _, reason in failures_of(items)]
    assert len(reasons) == 8
    assert "the piece 2 of it is not in the text" in reasons
    assert {place for place, _ in failures_of(items)} == {"line 2"}


def test_one_broken_article_loses_only_itself(tmp_path: Path) -> None:
    items = inline(tmp_path, "<person>Kims</person>.", "<person>Kims.", "<person>Kims</person>?")
    assert [one.article.text for one in articles_of(items)] == ["Kims.", "Kims?"]
    assert len(failures_of(items)) == 1
