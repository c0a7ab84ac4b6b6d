"""WebAnno TSV: what INCEpTION writes into its columns comes in."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import build_project, take_in
from tests.shared_data import shared_data
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.formats import Failure, Note, ReadItem, ReadOptions
from zimulis.formats.registry import read_file
from zimulis.formats.webanno.cells import numbered, split, unescaped

HEAD = "#FORMAT=WebAnno TSV 3.3\n"
SPANS = HEAD + "#T_SP=webanno.custom.Span|mood|value\n\n\n"


def read(folder: Path, content: str, *, repair: bool = False) -> list[ReadItem]:
    file = folder / "a.tsv"
    file.write_bytes(content.encode())
    return list(read_file(file, ReadOptions(repair=repair)))


def incoming(items: Iterable[ReadItem]) -> IncomingArticle:
    (article,) = (item for item in items if isinstance(item, IncomingArticle))
    return article


def quoted(items: Iterable[ReadItem]) -> list[tuple[str, str]]:
    labelled = incoming(items).labelled
    text = labelled.article.text
    return [(span.label, "".join(span.quotes(text))) for span in labelled.spans]


def failures(items: Iterable[ReadItem]) -> list[str]:
    return [f"{item.place}: {item.reason}" for item in items if isinstance(item, Failure)]


def test_cells() -> None:
    assert split(r"a\|b|c\\|d", "|") == [r"a\|b", r"c\\", "d"]
    assert numbered("PER[12]") == ("PER", "12")
    assert numbered(r"PER\[12\]") == (r"PER\[12\]", "")
    assert unescaped(r"a\_\t\\n\[") == "a_\t\\n["


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_offsets_are_utf_16_and_sentences_keep_their_places(tmp_path: Path, line_end: str) -> None:
    content = SPANS + (
        "#Text=😀 Putins\n1-1\t0-2\t😀\t_\t_\t\n1-2\t3-9\tPutins\t*\tper\t\n\n"
        "#Sentence.id=2\n#Text=Minskā\\t😀\n#Text=vakar\n"
        "2-1\t12-18\tMinskā\tsad\tplace\t\n2-2\t22-27\tvakar\t_\t_\t\n"
    )
    items = read(tmp_path, content.replace("\n", line_end))
    labelled = incoming(items).labelled
    assert labelled.article.text == "😀 Putins\n\n\nMinskā\t😀\nvakar"
    assert quoted(items) == [("per", "Putins"), ("place", "Minskā")]
    assert [dict(span.attributes) for span in labelled.spans] == [{}, {"mood": "sad"}]
    assert labelled.article.source == "a.tsv"
    assert not failures(items)


def test_words_that_stand_elsewhere_are_not_taken_silently(tmp_path: Path) -> None:
    content = SPANS + (
        "#Text=Vakar Putins ieradās\n1-1\t0-5\tVakar\t_\t_\t\n1-2\t7-13\tPutins\t*\tper\t\n"
        "1-3\t13-20\tieradās\t*\tact[1]\t\n1-4\t20-21\t.\t*\tact[1]\t\n"
    )
    items = read(tmp_path, content)
    assert not quoted(items)
    assert "it stands at 6–12, where repairing would take it" in failures(items)[0]
    assert "its words are not what stands there" in failures(items)[1]
    repaired = read(tmp_path, content, repair=True)
    assert quoted(repaired) == [("per", "Putins")]
    assert any(isinstance(item, Note) for item in repaired)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("#FORMAT=WebAnno TSV 2.0\n", "only version 3 is read"),
        (SPANS, "the article has no text"),
        (SPANS + "#Text=a\n1-1\t999999998-999999999\ta\t*\tx\t\n", "too far from the last"),
        (SPANS + "#Text=Jā.\n1-1\t0-2\tJā\t*\tx\t\nrow\n", "line 7: “row” is no row"),
        (
            SPANS + "#Text=Jā.\n1-1\t0-2\tJā\t*\tx\t\n1-2\t2-9\t.\t*\ty\t\n",
            "is no part of the text",
        ),
    ],
)
def test_what_makes_no_sense_is_told(tmp_path: Path, content: str, reason: str) -> None:
    assert any(reason in one for one in failures(read(tmp_path, content)))


@pytest.mark.parametrize("layer", ["#T_RL=a.Relation|value", "#T_CH=a.Link|referenceType"])
def test_a_layer_that_lacks_columns_is_left_out(tmp_path: Path, layer: str) -> None:
    content = SPANS.replace("\n\n", f"\n{layer}\n\n", 1)
    items = read(
        tmp_path, content + "#Text=Jā.\n1-1\t0-2\tJā\tsad\tper\t*\t\n1-2\t2-3\t.\t_\t_\t_\t\n"
    )
    assert quoted(items) == [("per", "Jā")]
    assert len(failures(items)) == 1


def test_rows_that_are_too_short_have_nothing_in_the_rest(tmp_path: Path) -> None:
    items = read(tmp_path, SPANS + "#Text=Jā.\n1-1\t0-2\tJā\tsad\n1-2\t2-3\t.\n")
    assert quoted(items) == [("Span", "Jā")]


EVERYTHING = (
    HEAD
    + "#T_SP=a.Span|value\n#T_SP=a.Host|ROLE_a.Host:links_a.Link|a.Span\n"
    + "#T_CH=a.Link|referenceRelation|referenceType\n#T_RL=a.Relation|value|BT_a.Span\n\n\n"
    + "#Text=Vai tā\n1-1\t0-3\tVai\tx[1]|y[2]\tr\t1-2\t*->1-1\t*[1]\t_\t_\t\n"
    + "1-2\t4-6\ttā\tz\t_\t_\t*->1-2\t*[1]\tin\t1-1[2_0]\t\n"
)


def test_layers_of_all_kinds(tmp_path: Path) -> None:
    items = read(tmp_path, EVERYTHING)
    labelled = incoming(items).labelled
    labels = {span.id: span.label for span in labelled.spans}
    assert sorted(labels.values()) == ["Host", "Link", "Link", "x", "y", "z"]
    ends = [(r.type, labels[r.source], labels[r.target]) for r in labelled.relations]  # type: ignore[index]
    assert ends == [("r", "Host", "z"), ("next", "Link", "Link"), ("in", "y", "z")]


@settings(max_examples=100)
@given(st.integers(0, len(EVERYTHING)), st.integers(0, 10), st.text("0123456789-[]|_*;\t\n\\>a"))
def test_a_file_that_was_damaged_anywhere_says_something(
    tmp_path_factory: pytest.TempPathFactory, at: int, length: int, instead: str
) -> None:
    file = tmp_path_factory.mktemp("in") / "a.tsv"
    damaged = EVERYTHING[:at] + instead + EVERYTHING[at + length :]
    file.write_text(damaged, encoding="utf-8", newline="")
    assert list(read_file(file, ReadOptions(language="lv"), "webanno-tsv"))


def test_identifiers_become_entities(tmp_path: Path) -> None:
    item = "http://www.wikidata.org/entity/Q7747"
    layer = "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n\n\n"
    rows = f"1-1\t0-6\tPutins\t{item}\tPER\t\n1-2\t7-12\tViņš\t{item}\tPER\t\n"
    items = read(tmp_path, HEAD + layer + "#Text=Putins. Viņš\n" + rows.replace("7-12", "8-12"))
    (header,) = (item for item in items if isinstance(item, Header))
    (entity,) = header.entities
    assert (entity.name, dict(entity.attributes)) == ("Putins", {"wikidata": "Q7747"})
    assert {span.entity for span in incoming(items).labelled.spans} == {entity.id}
    assert entity.id in header.invented


@dataclass
class Counts:
    """What a file has in it, counted without the reader."""

    labels: Counter[str] = field(default_factory=Counter[str])
    empty: int = 0
    relations: int = 0


WORDING = "Lemma", "Stem", "SurfaceForm", "MorphologicalFeatures"
LABELS = "value", "PosValue", "referenceType"


def layers(lines: list[str]) -> Iterator[tuple[str, str, list[str], int]]:
    first = 4
    for line in lines:
        if line.startswith("#T_"):
            type_, *features = line[6:].split("|")
            features = [one for one in features if one] or [""]
            yield line[3:5], type_.rpartition(".")[2], features, first - 1
            first += len(features)


def count(file: Path) -> Counts:
    """Labels of annotations by their numbers, else their rows; links; and those without words."""
    counts = Counts()
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if re.match(r"\d", line)]
    for kind, name, features, first in layers(lines):
        seen: dict[object, tuple[str, list[str]]] = {}
        for row in rows:
            cells = [re.split(r"(?<!\\)\|", cell) for cell in row[first : first + len(features)]]
            for number in range(max(map(len, cells))):
                items = [cell[number] if number < len(cell) else "_" for cell in cells]
                if all(item == "_" for item in items):
                    continue
                if kind == "RL":
                    counts.relations += 1
                    continue
                plain = [item for item, f in zip(items, features, strict=True) if "." not in f]
                plain += [item for item, f in zip(items, features, strict=True) if "ROLE" in f]
                numbers = re.findall(r"(?<!\\)\[(\d+)\]$", "\n".join(plain), re.MULTILINE)
                key = items[0].rpartition("->")[2] if kind == "CH" else (numbers or row[0])
                labels = [
                    re.sub(r"(?<!\\)\[\d+\]$", "", item)
                    for item, feature in zip(items, features, strict=True)
                    if feature in LABELS and name not in WORDING
                ]
                seen.setdefault(repr(key), (labels[0] if labels else "*", []))[1].append(row[1])
                if "ROLE" in features[0] and items[0].partition("[")[0] != "_":
                    counts.relations += len(items[1].split(";"))
        for label, places in seen.values():
            if all(len(set(place.split("-"))) == 1 for place in places):
                counts.empty += 1
            else:
                counts.labels[name if label in ("*", "_") else unescaped(label)] += 1
        if kind == "CH":
            chains = Counter(str(key).strip("'").partition("-")[0] for key in seen)
            counts.relations += sum(size - 1 for size in chains.values())
    return counts


NO_ENDS = {
    "testZeroLengthSlotFeature1.tsv": 2,  # the host has no words in it
    "testZeroLengthSlotFeature2.tsv": 1,  # what it links has none
    "testSubtokenChain.tsv": 1,  # the link in the middle has none: the others are tied directly
}


def test_the_files_of_inception_come_in_whole() -> None:
    """Every annotation but those without words; words come as spans where relations need them."""
    files = sorted(shared_data("webanno-tsv").glob("*.tsv"))
    assert len(files) == 75
    for file in files:
        items = list(read_file(file, ReadOptions()))
        labelled = incoming(items).labelled
        wanted = count(file)
        found = Counter(span.label for span in labelled.spans if span.label != "Token")
        assert found == wanted.labels, file.name
        lost = NO_ENDS.get(file.name, 0)
        assert len(labelled.relations) == wanted.relations - lost, file.name
        told = [one for one in failures(items) if "has no words in it" in one]
        assert len(told) == wanted.empty, file.name
        others = [one for one in failures(items) if "an end of a relation" in one]
        assert len(told) + len(others) == len(failures(items)), file.name


def test_the_files_of_inception_go_into_a_project(tmp_path: Path) -> None:
    session = build_project(tmp_path)
    for file in sorted(shared_data("webanno-tsv").glob("*.tsv")):
        take_in(session, *read_file(file, ReadOptions()))
    assert session.scheme.label("SimpleSpan")
