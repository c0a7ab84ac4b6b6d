"""GATE XML: what is held comes back, and another reader finds each mark where it is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings

from tests.builders import (
    build_annotator,
    build_article,
    build_relation,
    build_scheme,
    build_span,
)
from tests.formats.comparing import articles_of, comparable, failures_of
from tests.formats.hostile import HEADER, KIM, PUTINS, labelled_articles
from zimulis.domain.annotations import LabelledArticle, TargetKind
from zimulis.domain.article import Zone, ZoneKind
from zimulis.domain.exchange import Header
from zimulis.domain.parts import Part
from zimulis.formats import Loss, Note, ReadItem, ReadOptions
from zimulis.formats.gate import FORMAT
from zimulis.formats.losses import is_kept
from zimulis.formats.registry import find_files, format_of, read_file

hostile = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def write(target: Path, *articles: LabelledArticle, header: Header = HEADER) -> list[Loss]:
    assert FORMAT.writer is not None
    return list(FORMAT.writer.write(target, header, articles, {}).losses)


def read(path: Path) -> list[ReadItem]:
    return [item for file in find_files([str(path)]) for item in read_file(file, ReadOptions())]


@dataclass(frozen=True)
class Annotation:
    """An annotation as GATE has it: its text is cut out of Java's string."""

    set: str
    id: str
    type: str
    text: str
    features: Mapping[str, str]


def gate(path: Path) -> tuple[list[Annotation], list[tuple[str, str]]]:
    """What GATE would see: annotations, and the types and members of relations.

    Independent of the reader under test: another parser, and offsets as they are written, which
    have to be those of the nodes in the text.
    """
    root = ElementTree.parse(path).getroot()
    assert (root.tag, root.get("version")) == ("GateDocument", "3")
    holder = root.find("TextWithNodes")
    assert holder is not None
    text = (holder.text or "").encode("utf-16-le")
    nodes: list[int] = []
    for node in holder:
        assert int(node.get("id", "")) * 2 == len(text)
        nodes.append(len(text))
        text += (node.tail or "").encode("utf-16-le")
    assert nodes == sorted(set(nodes))
    annotations: list[Annotation] = []
    for group in root.iterfind("AnnotationSet"):
        for one in group:
            start, end = (int(one.get(name, "")) * 2 for name in ("StartNode", "EndNode"))
            assert {start, end} <= set(nodes)
            features = {
                feature.findtext("Name", ""): feature.findtext("Value", "")
                for feature in one.iterfind("Feature")
            }
            covered = text[start:end].decode("utf-16-le")
            place = group.get("Name", ""), one.get("Id", ""), one.get("Type", "")
            annotations.append(Annotation(*place, covered, features))
    relations = [
        (one.get("Type", ""), one.get("Members", "")) for one in root.iterfind("RelationSet/*")
    ]
    ids = [one.id for one in annotations] + [one.get("Id") for one in root.iter("Relation")]
    assert len(set(ids)) == len(ids)
    return annotations, relations


@hostile
@given(labelled=labelled_articles())
def test_hostile_articles_come_back_and_gate_finds_each_mark(
    tmp_path_factory: pytest.TempPathFactory, labelled: LabelledArticle
) -> None:
    folder = tmp_path_factory.mktemp("gate") / "out"
    losses = write(folder, labelled)
    assert {one.span for one in losses if not is_kept(one.reason)} == {PUTINS.id, KIM.id}
    (path,) = folder.glob("*.xml")
    annotations, _ = gate(path)
    names = {one.id: one.name for one in HEADER.annotators}
    assert sorted((one.set, one.type, one.text) for one in annotations) == sorted(
        (names[span.annotator], span.label, quote)
        for span in labelled.spans
        for quote in span.quotes(labelled.article.text)
    )
    items = read(folder)
    assert not failures_of(items)
    assert list(map(comparable, articles_of(items))) == [comparable(labelled)]
    for header in (item for item in items if isinstance(item, Header)):
        assert not header.invented
        assert set(header.annotators) <= set(HEADER.annotators)
        known = {(one.id, one.label, one.name) for one in HEADER.entities}
        assert {(one.id, one.label, one.name) for one in header.entities} <= known


def test_marks_in_each_other_behind_an_emoji_and_a_gap(tmp_path: Path) -> None:
    text = "😀 “Krievijas Su-35 ir gatavi,” sacīja viņš."
    anna = build_annotator("anna")
    claim = build_span("claim", (3, 18), (22, 28), attributes={"directness": "direct"})
    weapon = build_span("weapon", (3, 18), annotator=anna.id)
    country = build_span("country", (3, 12), entity=KIM.id, attributes={"zimulis.id": "x"})
    relations = (
        build_relation(claim, weapon),
        build_relation(claim, KIM),
        build_relation(claim, TargetKind.AUTHOR),
    )
    article = build_article(text, metadata=(("MimeType", "a"), ("site", "b"), ("site", "c")))
    zones = (Zone(ZoneKind.BODY, Part(2, len(text))),)
    article = replace(article, revision=replace(article.revision, zones=zones))
    labelled = LabelledArticle(article, (claim, weapon, country), relations)
    losses = write(tmp_path / "out", labelled, header=Header(build_scheme(), (anna,), (KIM,)))
    assert [loss.reason for loss in losses] == [
        "the attributes and note of an entity",
        "metadata: another of the same name is there",
        "its gaps; only Zīmulis finds it again",
    ]
    (path,) = (tmp_path / "out").glob("*.xml")
    annotations, links = gate(path)
    assert [(one.set, one.type, one.text) for one in annotations] == [
        ("zimulis.zones", "body", text[2:]),
        ("", "claim", "Krievijas Su-35"),
        ("", "claim", "gatavi"),
        ("", "country", "Krievijas"),
        ("anna", "weapon", "Krievijas Su-35"),
    ]
    assert annotations[1].features["directness"] == "direct"
    ids = {one.type: one.id for one in reversed(annotations)}
    assert (("claimant", f"{ids['claim']};{ids['weapon']}")) in links
    assert links.count(("claimant", ids["claim"])) == 2
    (back,) = articles_of(read(path))
    kept = replace(article, metadata=article.metadata[:2])
    assert comparable(back) == comparable(replace(labelled, article=kept))


def test_annotators_of_one_name_have_sets_of_their_own(tmp_path: Path) -> None:
    one, other = build_annotator("anna"), build_annotator("anna")
    spans = (build_span("a", annotator=one.id), build_span("b", annotator=other.id))
    write(
        tmp_path / "out",
        LabelledArticle(build_article(), spans),
        header=Header(None, (one, other), ()),
    )
    items = read(tmp_path / "out")
    (header,) = (item for item in items if isinstance(item, Header))
    assert set(header.annotators) == {one, other}
    (back,) = articles_of(items)
    assert {span.label: span.annotator for span in back.spans} == {"a": one.id, "b": other.id}


FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by GATE -->
<GateDocument version="3">
<GateDocumentFeatures>
<Feature><Name className="java.lang.String">gate.SourceURL</Name>
<Value className="java.lang.String">file:/ziņa.txt</Value></Feature>
<Feature><Name className="java.lang.String">site</Name>
<Value className="java.lang.String">ziņas.lv</Value></Feature>
</GateDocumentFeatures>
<TextWithNodes><Node id="0"/>😀 <Node id="3"/>Putins<Node id="9"/>&#13;
ieradās <Node id="19"/>Minskā<Node id="25"/>.</TextWithNodes>
<AnnotationSet>
<Annotation Id="1" Type="Person" StartNode="3" EndNode="9">
<Feature><Name className="java.lang.String">gender</Name>
<Value className="java.lang.String">male</Value></Feature></Annotation>
<Annotation Id="2" Type="Location" StartNode="19" EndNode="25"></Annotation>
<Annotation Id="3" Type="Empty" StartNode="9" EndNode="9"></Annotation>
<Annotation Id="4" Type="Lost" StartNode="9" EndNode="99"></Annotation>
</AnnotationSet>
<AnnotationSet Name="Key">
<Annotation Id="5" Type="Sentence" StartNode="0" EndNode="25"></Annotation>
</AnnotationSet>
<AnnotationSet Name="Original markups">
<Annotation Id="6" Type="paragraph" StartNode="0" EndNode="25"></Annotation>
</AnnotationSet>
<RelationSet><Relation Id="7" Type="in" Members="1;2"/>
<Relation Id="8" Type="in" Members="1;77"/></RelationSet>
</GateDocument>
"""


def test_documents_of_others_come_in(tmp_path: Path) -> None:
    path = tmp_path / "in.xml"
    path.write_bytes(FOREIGN.encode())
    assert format_of(path) is FORMAT
    items = read(path)
    (back,) = articles_of(items)
    text = back.article.text
    assert text == "😀 Putins\nieradās Minskā."
    assert [(span.label, *span.quotes(text)) for span in back.spans] == [
        ("Person", "Putins"),
        ("Location", "Minskā"),
        ("Sentence", "😀 Putins\nieradās Minskā"),
    ]
    assert dict(back.spans[0].attributes) == {"gender": "male"}
    (relation,) = back.relations
    assert (relation.source, relation.target) == (back.spans[0].id, back.spans[1].id)
    assert (back.article.source, back.article.metadata) == (
        "file:/ziņa.txt",
        (("site", "ziņas.lv"),),
    )
    names = [one.name for item in items if isinstance(item, Header) for one in item.annotators]
    assert names == ["Key"]
    assert len(failures_of(items)) == 3
    assert [item.note for item in items if isinstance(item, Note)] == [
        "1 annotations of its layout were left out"
    ]


def test_what_is_no_document_is_a_failure_with_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "in.xml"
    for content, reason in (
        ("<GateDocument>", "it is no well-formed XML"),
        ("<GateDocument/>", "the document has no text"),
        ("<GateDocument><TextWithNodes/></GateDocument>", "the article has no text"),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><GateDocument>&a;</GateDocument>", "it declares a DOCTYPE"),
    ):
        path.write_text(content, "utf-8")
        ((_, told),) = failures_of(list(read_file(path, ReadOptions(), "gate-xml")))
        assert told.startswith(reason)


def test_what_is_wrong_far_down_in_a_document_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "in.xml"
    path.write_text(FOREIGN.replace("<AnnotationSet>", "\n" * 70_000 + "<AnnotationSet>"), "utf-8")
    items = read(path)
    assert len(articles_of(items)[0].spans) == 3
    lines = [int(place.removeprefix("line ")) for place, _ in failures_of(items)]
    assert all(line > 70_000 for line in lines)
