"""What other programs find in files that were written here.

Where a format has a library of its own, the library looks; for the others there is a small reader
that follows the format's document. None of them shares anything with the readers under test.
"""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import cassis
import pyarrow.parquet as pq  # pyright: ignore[reportMissingTypeStubs]
from lxml import etree
from spacy.tokens import DocBin
from spacy.vocab import Vocab

_TEI = "{http://www.tei-c.org/ns/1.0}"
_OURS = "{urn:zimulis:corpus:1}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(frozen=True, order=True)
class Seen:
    """A mark, or a part of one, as another program has it.

    Attributes:
        start: The number in the file; None if there is none.
        words: What lies between its numbers, as that program counts.
    """

    label: str
    start: int | None
    words: str


def seen_in(format_: str, target: Path) -> list[Seen]:
    """What the format's other programs find in the one article of a file or folder."""
    return sorted(_READERS[format_](target))


def _only(folder: Path, pattern: str) -> Path:
    (path,) = folder.glob(pattern)
    return path


def _brat(folder: Path) -> Iterator[Seen]:
    path = _only(folder, "*.ann")
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("T"):
            _, where, told = line.split("\t")
            label, _, offsets = where.partition(" ")
            parts = [tuple(map(int, part.split())) for part in offsets.split(";")]
            words = [text[start:end] for start, end in parts]
            assert " ".join(words) == told  # or brat refuses the line
            for (start, _), some in zip(parts, words, strict=True):
                yield Seen(label, start, some)


def _conll(path: Path) -> Iterator[Seen]:
    """Runs of tags, as the script of CoNLL 2000 takes them."""
    words: list[str] = []
    label = ""
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        token, tag = (line.split(" ")[0], line.split(" ")[-1]) if line else ("", "O")
        if words and tag != f"I-{label}":
            yield Seen(label, None, " ".join(words))
            words = []
        if tag != "O":
            label = tag[2:]
            words.append(token)


def _conll_labels(folder: Path) -> Iterator[Seen]:
    for path in folder.glob("*.conll"):
        yield from _conll(path)


def _csv(path: Path) -> Iterator[Seen]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            parts = [part.split("–") for part in row["parts"].split("; ")]
            for (start, _), words in zip(parts, row["quote"].split(" … "), strict=True):
                yield Seen(row["label"], int(start), words)


def _gate(folder: Path) -> Iterator[Seen]:
    """GATE keeps the text in Java's string, and takes a node's id for its place in it."""
    root = ElementTree.parse(_only(folder, "*.xml")).getroot()
    (holder,) = root.iter("TextWithNodes")
    text = (holder.text or "").encode("utf-16-le")
    for node in holder:
        assert int(node.get("id", "")) * 2 == len(text)
        text += (node.tail or "").encode("utf-16-le")
    for one in root.iterfind("AnnotationSet/Annotation"):
        start, end = int(one.get("StartNode", "")), int(one.get("EndNode", ""))
        yield Seen(one.get("Type", ""), start, text[2 * start : 2 * end].decode("utf-16-le"))


def _xmi(folder: Path) -> Iterator[Seen]:
    """cassis finds the words; the numbers are those that stand in the file."""
    path = _only(folder, "*.xmi")
    with (folder / "TypeSystem.xml").open("rb") as types, path.open("rb") as stream:
        cas = cassis.load_cas_from_xmi(stream, cassis.load_typesystem(types))
    raw = {one.get("{http://www.omg.org/XMI}id"): one for one in ElementTree.parse(path).iter()}
    for one in cas.select("custom.Span"):
        number = int(raw[str(one.xmiID)].get("begin", ""))
        yield Seen(str(one["label"]), number, str(one.get_covered_text()))


def _json_cas(folder: Path) -> Iterator[Seen]:
    path = next(path for path in folder.glob("*.json") if path.name != "manifest.json")
    with path.open("rb") as stream:
        cas = cassis.load_cas_from_json(stream)
    written = json.loads(path.read_text(encoding="utf-8"))["%FEATURE_STRUCTURES"]
    raw = {one["%ID"]: one for one in written}
    for one in cas.select("custom.Span"):
        yield Seen(str(one["label"]), raw[one.xmiID]["begin"], str(one.get_covered_text()))


def _doccano(path: Path) -> Iterator[Seen]:
    (row,) = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    for one in row["entities"]:
        start, end = one["start_offset"], one["end_offset"]
        yield Seen(one["label"], start, row["text"][start:end])


def _prodigy(path: Path) -> Iterator[Seen]:
    (row,) = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    tokens = {one["id"]: one for one in row["tokens"]}
    for one in row["spans"]:
        first, last = tokens[one["token_start"]], tokens[one["token_end"]]
        assert first["start"] <= one["start"] < one["end"] <= last["end"]
        yield Seen(one["label"], one["start"], row["text"][one["start"] : one["end"]])


def _label_studio(folder: Path) -> Iterator[Seen]:
    """A browser's strings are UTF-16; the configuration has to know what is referred to."""
    (task,) = json.loads((folder / "tasks.json").read_text(encoding="utf-8"))
    config = ElementTree.parse(folder / "config.xml")
    controls = {one.get("name"): one for one in config.iter() if one.get("toName")}
    text = task["data"]["text"].encode("utf-16-le")
    for result in (one for annotation in task["annotations"] for one in annotation["result"]):
        if result["type"] == "labels":
            (label,) = map(str, result["value"]["labels"])
            known = [one.get("value") for one in controls[result["from_name"]]]
            assert label in known
            start, end = result["value"]["start"], result["value"]["end"]
            words = text[2 * start : 2 * end].decode("utf-16-le")
            assert words == result["value"]["text"]
            yield Seen(label, start, words)


def _spacy(folder: Path) -> Iterator[Seen]:
    (doc,) = DocBin().from_disk(_only(folder, "*.spacy")).get_docs(Vocab())
    for span in doc.spans["sc"]:
        yield Seen(span.label_, span.start_char, span.text)


def _parquet(folder: Path) -> Iterator[Seen]:
    table: Any = pq.read_table(folder / "articles.parquet")  # pyright: ignore
    (article,) = table.to_pylist()
    for span in article["spans"]:
        for part in span["parts"]:
            words = article["text"][part["start"] : part["end"]]
            yield Seen(span["label"], part["start"], words)


def _tei(path: Path) -> Iterator[Seen]:
    """`string-range(element, offset, length, …)`: characters of an element, tags invisible."""
    root = etree.parse(path).getroot()
    for span in root.iter(f"{_TEI}span"):
        for pointer in span.get("target", "").split():
            match = re.fullmatch(r"#string-range\(([^,]+),([\d,]+)\)", pointer)
            assert match, pointer
            (holder,) = (one for one in root.iter() if one.get(_XML_ID) == match[1])
            text = "".join(map(str, holder.itertext()))
            numbers = list(map(int, match[2].split(",")))
            for start, length in zip(numbers[::2], numbers[1::2], strict=True):
                yield Seen(span.get("type", ""), start, text[start : start + length])


def _xml(path: Path) -> Iterator[Seen]:
    (article,) = ElementTree.parse(path).iter(f"{_OURS}article")
    text = article.findtext(f"{_OURS}text", "")
    for span in article.iter(f"{_OURS}span"):
        for part in span.findall(f"{_OURS}part") or [span]:
            start, end = int(part.get("start", "")), int(part.get("end", ""))
            yield Seen(span.get("label", ""), start, text[start:end])


def _xml_inline(path: Path) -> Iterator[Seen]:
    """Elements in the text; each piece of a mark in several pieces by itself."""
    root = ElementTree.parse(path).getroot()
    (text,) = (one for one in root.iter() if one.tag.endswith("}text"))
    for one in text.iter():
        if one is not text:
            yield Seen(one.tag.rpartition("}")[2], None, "".join(one.itertext()))


_READERS: Mapping[str, Callable[[Path], Iterator[Seen]]] = {
    "brat": _brat,
    "conll": _conll,
    "conll-labels": _conll_labels,
    "csv": _csv,
    "gate-xml": _gate,
    "json-cas": _json_cas,
    "jsonl": _doccano,
    "label-studio": _label_studio,
    "parquet": _parquet,
    "prodigy": _prodigy,
    "spacy": _spacy,
    "tei": _tei,
    "xmi": _xmi,
    "xml": _xml,
    "xml-inline": _xml_inline,
}
