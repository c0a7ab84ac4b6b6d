"""The table of formats in the manual says what is so: every cell of it is tried.

An article is written without a feature and with it. What is told more of the second must be nothing
where the table says *yes*, losses to others where it says *kept*, and true losses where it has a
dash; and the feature must come back, or not. The numbers in the files must count what it says.
"""

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import pyarrow.parquet as pq  # pyright: ignore[reportMissingTypeStubs]
import pytest

from tests.builders import (
    build_annotator,
    build_article,
    build_entity,
    build_relation,
    build_scheme,
    build_span,
)
from tests.formats.comparing import articles_of
from tests.formats.other_readers import seen_in
from tests.formats.pdf_builder import write_pdf
from tests.formats.round_trips import failures_of, read, write
from tests.formats.test_nested_marks import HEADER as NESTED_HEADER
from tests.formats.test_nested_marks import TEXT as NESTED
from tests.formats.test_nested_marks import counted, nested
from tests.formats.web.archives import Archive, mhtml
from tests.tools.format_table import (
    FEATURES,
    KEPT,
    MEMBERS,
    NO,
    PAGE,
    TEXTS,
    YES,
    cell,
    reading,
    with_table,
)
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header
from zimulis.formats import ReadItem
from zimulis.formats.losses import is_kept
from zimulis.formats.registry import format_of, formats

ANNA, PUTINS = build_annotator("anna"), build_entity("Vladimirs Putins")
HEADER = Header(build_scheme(), (ANNA,), (PUTINS,))
TEXT = "😀 Putins teica: “Minskā viss ir gatavs, jā.” Un aizgāja."
WRITTEN = sorted(name for name, one in formats().items() if one.writer)
ASIDE = "in the table of tokens, "
"""What is lost in a second table of Parquet, and is in the first one."""


def part(quote: str) -> tuple[int, int]:
    return TEXT.index(quote), TEXT.index(quote) + len(quote)


def article_with(feature: str = "") -> LabelledArticle:
    """Two spans, and one thing more."""
    named = {"entity": PUTINS.id} if feature == "entities" else {}
    valued = {"attributes": {"role": "viesis"}} if feature == "attributes" else {}
    person = build_span("person", part("Putins"), annotator=ANNA.id, **named, **valued)
    parts = [part("Minskā viss ir gatavs")]
    if feature == "gaps":
        parts = [part("Minskā viss"), part("gatavs")]
    spans = [person, build_span("claim", *parts, annotator=ANNA.id)]
    if feature == "overlap":
        # Nested under another label, and crossing under the same one.
        spans.append(build_span("country", part("Minskā"), annotator=ANNA.id))
        spans.append(build_span("claim", part("viss ir gatavs, jā"), annotator=ANNA.id))
    relations = [build_relation(spans[1], person)] if feature == "relations" else []
    article = build_article(TEXT, source="a.txt")
    return LabelledArticle(article, tuple(spans), tuple(relations))


@dataclass(frozen=True)
class Facts:
    """What somebody who reads a file knows in the end, in words."""

    spans: frozenset[tuple[str, str]]
    relations: frozenset[tuple[str, str, str]] = frozenset()
    attributes: frozenset[tuple[str, str, str]] = frozenset()
    entities: frozenset[tuple[str, str]] = frozenset()


EXPECTED: Mapping[str, Callable[[Facts], bool]] = {
    "overlap": lambda facts: (
        {
            ("claim", "Minskā viss ir gatavs"),
            ("country", "Minskā"),
            ("claim", "viss ir gatavs, jā"),
        }
        <= facts.spans
    ),
    "gaps": lambda facts: ("claim", "Minskā viss … gatavs") in facts.spans,
    "relations": lambda facts: ("claimant", "Minskā viss ir gatavs", "Putins") in facts.relations,
    "attributes": lambda facts: ("Putins", "role", "viesis") in facts.attributes,
    "entities": lambda facts: ("Putins", "Vladimirs Putins") in facts.entities,
}


def facts_in(items: list[ReadItem]) -> Facts:
    """What our reader has found."""
    (labelled,) = articles_of(items)
    text = labelled.article.text
    names = {
        one.id: one.name for item in items if isinstance(item, Header) for one in item.entities
    }
    words = {span.id: " … ".join(span.quotes(text)) for span in labelled.spans}
    whole: dict[str | None, str] = {**words}
    return Facts(
        frozenset((span.label, words[span.id]) for span in labelled.spans),
        frozenset((r.type, whole[r.source], whole[r.target]) for r in labelled.relations),
        frozenset(
            (words[span.id], name, value)
            for span in labelled.spans
            for name, value in span.attributes.items()
        ),
        frozenset((words[s.id], names[s.entity]) for s in labelled.spans if s.entity),
    )


def _facts_in_csv(target: Path) -> Facts:
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return Facts(
        frozenset((row["label"], row["quote"]) for row in rows),
        frozenset(
            (type_, row["quote"], end)
            for row in rows
            if row["relations"]
            for type_, end in [row["relations"].split(": ")]
        ),
        frozenset((row["quote"], "role", row["attribute role"]) for row in rows),
        frozenset((row["quote"], row["entity"]) for row in rows),
    )


def _facts_in_parquet(target: Path) -> Facts:
    def rows(name: str) -> list[dict[str, Any]]:
        return pq.read_table(target / f"{name}.parquet").to_pylist()  # pyright: ignore

    (article,) = rows("articles")
    names = {row["id"]: row["name"] for row in rows("entities")}
    words = {
        span["id"]: " … ".join(article["text"][one["start"] : one["end"]] for one in span["parts"])
        for span in article["spans"]
    }
    return Facts(
        frozenset((span["label"], words[span["id"]]) for span in article["spans"]),
        frozenset((r["type"], words[r["head"]], words[r["tail"]]) for r in article["relations"]),
        frozenset(
            (words[span["id"]], pair["name"], pair["value"])
            for span in article["spans"]
            for pair in span["attributes"]
        ),
        frozenset((words[s["id"]], names[s["kb_id"]]) for s in article["spans"] if s["kb_id"]),
    )


def _facts_in_labels(target: Path) -> Facts:
    """Words between tokens have one space; no sign is glued to another."""
    return Facts(frozenset((one.label, one.words) for one in seen_in("conll-labels", target)))


NOT_READ = {"csv": _facts_in_csv, "parquet": _facts_in_parquet, "conll-labels": _facts_in_labels}
"""What reads formats whose marks are not taken in here."""


def told_of(name: str, target: Path, feature: str = "") -> Counter[str]:
    """Writes the article; returns what is told to be lost."""
    losses = write(name, target, article_with(feature), header=HEADER).losses
    return Counter(loss.reason for loss in losses if not loss.reason.startswith(ASIDE))


@pytest.mark.parametrize("feature", FEATURES)
@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_written_has_the_feature_or_its_loss_is_told(
    tmp_path: Path, name: str, feature: str
) -> None:
    says = cell(formats()[name], feature)
    more = told_of(name, tmp_path / "with", feature) - told_of(name, tmp_path / "without")
    assert {YES if not more else KEPT if all(map(is_kept, more)) else NO} == {says}, more
    assert not (says == NO and any(map(is_kept, more)))
    if name in NOT_READ:
        facts = NOT_READ[name](tmp_path / "with")
    else:
        items = read(tmp_path / "with")
        assert not failures_of(items)
        facts = facts_in(items)
    assert EXPECTED[feature](facts) == (says != NO)


@pytest.mark.parametrize("name", WRITTEN)
def test_marks_are_read_again_if_the_table_says_so(tmp_path: Path, name: str) -> None:
    write(name, tmp_path / "out", article_with(), header=HEADER)
    says = reading(formats()[name])
    if says == NO:
        assert formats()[name].reader is None
        return
    marks = [span.label for one in articles_of(read(tmp_path / "out")) for span in one.spans]
    assert sorted(marks) == (["claim", "person"] if says == YES else [])


@pytest.mark.parametrize("name", WRITTEN)
def test_offsets_count_what_the_table_says(tmp_path: Path, name: str) -> None:
    write(name, tmp_path / "out", nested(), header=NESTED_HEADER)
    starts = {one.start for one in seen_in(name, tmp_path / "out")}
    assert starts == {counted(formats()[name].unit, NESTED.index("Krievijas"))}


# What is read only.

FOREIGN = {
    "json": json.dumps(
        [
            {
                "text": TEXT,
                "entities": [
                    {"id": number, "label": label, "start_offset": part(quote)[0]}
                    | {"end_offset": part(quote)[1], "attributes": {"role": "viesis"}}
                    for number, (label, quote) in enumerate(
                        (
                            ("person", "Putins"),
                            ("claim", "Minskā viss ir gatavs"),
                            ("country", "Minskā"),
                            ("claim", "viss ir gatavs, jā"),
                        ),
                        1,
                    )
                ],
                "relations": [{"from_id": 2, "to_id": 1, "type": "claimant"}],
            }
        ],
        ensure_ascii=False,
    ),
    "webanno-tsv": """\
#FORMAT=WebAnno TSV 3.3
#T_SP=a.Mark|identifier|role|value
#T_RL=a.Link|label|BT_a.Mark


#Text=😀 Putins teica: “Minskā viss ir gatavs, jā.” Un aizgāja.
1-1\t0-2\t😀\t_\t_\t_\t_\t_
1-2\t3-9\tPutins\thttp://www.wikidata.org/entity/Q7747\tviesis\tperson\tclaimant\t1-6[2_0]
1-3\t10-15\tteica\t_\t_\t_\t_\t_
1-4\t15-16\t:\t_\t_\t_\t_\t_
1-5\t17-18\t“\t_\t_\t_\t_\t_
1-6\t18-24\tMinskā\t*[2]|*[3]\t*[2]|*[3]\tclaim[2]|country[3]\t_\t_
1-7\t25-29\tviss\t*[2]|*[4]\t*[2]|*[4]\tclaim[2]|claim[4]\t_\t_
1-8\t30-32\tir\t*[2]|*[4]\t*[2]|*[4]\tclaim[2]|claim[4]\t_\t_
1-9\t33-39\tgatavs\t*[2]|*[4]\t*[2]|*[4]\tclaim[2]|claim[4]\t_\t_
1-10\t39-40\t,\t*[4]\t*[4]\tclaim[4]\t_\t_
1-11\t41-43\tjā\t*[4]\t*[4]\tclaim[4]\t_\t_
1-12\t43-44\t.\t_\t_\t_\t_\t_
""",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_only_read_comes_in_with_what_the_table_says(tmp_path: Path, name: str) -> None:
    path = tmp_path / "in.tsv"
    path.write_text(FOREIGN[name], encoding="utf-8")
    one = formats()[name]
    assert format_of(path) is one
    assert (reading(one), one.writer) == (YES, None)
    items = read(path)
    assert not failures_of(items)
    facts = facts_in(items)
    held = {feature for feature in FEATURES if EXPECTED[feature](facts)}
    if ("Putins", "Putins") in facts.entities:  # it has an identifier only, and no name
        held.add("entities")
    assert {feature: cell(one, feature) for feature in FEATURES} == {
        feature: YES if feature in held else NO for feature in FEATURES
    }


STORY = " ".join(["Putin arrived in Minsk on Thursday, where he met others and made a speech."] * 5)


def _page() -> bytes:
    body = f"<h1>Putin in Minsk</h1><p>{STORY} <mark>Putin</mark></p><p>{STORY}</p>"
    return f"<!DOCTYPE html><html><body><article>{body}</article></body></html>".encode()


def _texts(folder: Path) -> Iterator[tuple[str, Path]]:
    """A file of each format that has none but texts."""
    document = docx.Document()
    document.add_paragraph(STORY)
    document.save(str(folder / "a.docx"))
    yield "docx", folder / "a.docx"
    yield "pdf", write_pdf(folder / "a.pdf", [STORY])
    for name, content in (
        ("text", STORY.encode()),
        ("html", _page()),
        ("mhtml", mhtml([("https://n.example/", _page())], location="https://n.example/")),
        ("warc", Archive().answer("https://n.example/", _page()).data()),
    ):
        (folder / f"a.{name}").write_bytes(content)
        yield name, folder / f"a.{name}"


def test_texts_come_without_marks_where_the_table_says_so(tmp_path: Path) -> None:
    tried = dict(_texts(tmp_path))
    assert {*tried, "csv"} == {name for name, one in formats().items() if reading(one) == TEXTS}
    for name, path in tried.items():
        assert format_of(path) is formats()[name]
        (labelled,) = articles_of(read(path))
        assert "Putin arrived" in labelled.article.text
        assert not labelled.spans


def test_the_written_table_is_that_of_the_registry() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert with_table(page) == page
    assert all(f"\n| `{name}` |" in page for name in formats())


def test_no_format_escapes() -> None:
    """Whatever is registered is tried above."""
    archives = {name for name, one in formats().items() if reading(one) == MEMBERS}
    assert archives == {"zip", "tar"}
    texts = {name for name, one in formats().items() if reading(one) == TEXTS and not one.writer}
    assert {*WRITTEN, *FOREIGN, *archives, *texts} == set(formats())
    for name in archives | texts:
        assert {cell(formats()[name], feature) for feature in FEATURES} == {NO}
        assert not formats()[name].unit
