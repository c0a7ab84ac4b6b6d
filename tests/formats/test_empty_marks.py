"""One mark on nothing never loses the others of its file, in any format that is read."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from tests.formats.comparing import articles_of
from tests.formats.round_trips import failures_of, notes_of, read, write
from tests.formats.test_nested_marks import HEADER, nested
from tests.tools.format_table import YES, reading
from zimulis.formats.registry import formats

WITHOUT = {"conll"}
"""A tag is a word's, so that it is never on nothing."""


def _written(name: str, folder: Path, pattern: str, old: str, new: str) -> None:
    """Writes the article, and then takes the weapon its words away."""
    target = folder / "out"
    write(name, target, nested(), header=HEADER)
    path = target if target.is_file() else next(target.glob(pattern))
    content = path.read_text("utf-8")
    changed, times = re.subn(old, new, content, count=1)
    assert times == 1
    path.write_text(changed, "utf-8")


def _changed(name: str, pattern: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda folder: _written(name, folder, pattern, old, new)


def _json_cas(folder: Path) -> None:
    write("json-cas", folder / "out", nested(), header=HEADER)
    path = next(path for path in (folder / "out").glob("*.json") if path.name != "manifest.json")
    content: Any = json.loads(path.read_text("utf-8"))
    (weapon,) = (one for one in content["%FEATURE_STRUCTURES"] if one.get("label") == "weapon")
    weapon["end"] = weapon["begin"]
    path.write_text(json.dumps(content), "utf-8")


def _json(folder: Path) -> None:
    marks = [[0, 6, "person"], [3, 3, "weapon"], [7, 14, "claim"]]
    rows = [{"text": "Putins ieradās.", "label": marks}]
    (folder / "in.json").write_text(json.dumps(rows), "utf-8")


def _spacy(folder: Path) -> None:
    doc = Doc(Vocab(), words=["Putins", "ieradās"])
    spans = [Span(doc, 0, 1, "person"), Span(doc, 1, 1, "weapon"), Span(doc, 0, 2, "claim")]
    doc.spans["sc"] = spans
    DocBin(store_user_data=True, docs=[doc]).to_disk(folder / "in.spacy")


def _webanno(folder: Path) -> None:
    (folder / "in.tsv").write_text(
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.Mark|value\n\n\n#Text=Putins ieradās\n"
        "1-1\t0-6\tPutins\tperson\t\n1-2\t7-14\tieradās\tclaim\t\n1-2.1\t7-7\t\tweapon\t\n",
        "utf-8",
    )


FILES: Mapping[str, Callable[[Path], None]] = {
    "brat": _changed("brat", "*.ann", r"weapon (\d+) \d+\t.*", r"weapon \1 \1\t"),
    "gate-xml": _changed(
        "gate-xml", "*.xml", r'(Type="weapon" StartNode="(\d+)" EndNode=")\d+', r"\1\2"
    ),
    "json": _json,
    "json-cas": _json_cas,
    "jsonl": _changed("jsonl", "", r'("weapon","start_offset":(\d+),"end_offset":)\d+', r"\1\2"),
    "label-studio": _changed(
        "label-studio", "tasks.json", r'("start":(\d+),"end":)\d+,"text":"Krievijas Su-35"', r"\1\2"
    ),
    "prodigy": _changed("prodigy", "", r'("start":(\d+),"end":)\d+(,[^{}]*"weapon")', r"\1\2\3"),
    "spacy": _spacy,
    "tei": _changed("tei", "", r'(<span type="weapon"[^>]*,\d+,)\d+\)', r"\g<1>0)"),
    "webanno-tsv": _webanno,
    "xmi": _changed(
        "xmi", "*.xmi", r'begin="(\d+)" end="\d+"([^>]*label="weapon")', r'begin="\1" end="\1"\2'
    ),
    "xml": _changed("xml", "", r'(label="weapon" start="(\d+)" end=")\d+', r"\1\2"),
    "xml-inline": _changed("xml-inline", "", r"<claim ", "<weapon/><claim "),
}


@pytest.mark.parametrize("name", FILES)
def test_a_mark_on_nothing_loses_no_other_and_is_told(tmp_path: Path, name: str) -> None:
    FILES[name](tmp_path)
    items = read(tmp_path)
    (labelled,) = articles_of(items)
    labels = [span.label for span in labelled.spans]
    assert "claim" in labels
    assert {"country", "person"} & set(labels)
    whole = [span for span in labelled.spans if span.start < span.end]
    assert len(whole) == len(labels)
    assert failures_of(items) or notes_of(items)
    wanted = 3 if name == "xml-inline" else 2  # the empty one is one more there
    assert len(labels) == wanted


def test_every_format_with_marks_is_tried() -> None:
    assert {name for name, one in formats().items() if reading(one) == YES} - WITHOUT == set(FILES)
