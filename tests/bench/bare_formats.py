"""What somebody would write who only wants to have labels in a format, with the bare library."""

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cassis
import pyarrow
import pyarrow.parquet
import spacy
from lxml import etree
from spacy.tokens import DocBin

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.tokens import tokenised

Articles = Sequence[LabelledArticle]
_CAS_TYPES = ("custom.Sentence", "custom.Token", "custom.Span")


@dataclass(frozen=True, slots=True)
class Bare:
    """A format without us.

    Attributes:
        tool: What the work is done with.
        write: Writes texts, labels and offsets into a file or folder; the folder is there.
        read: Reads the files that we have written, as far as the library goes.
    """

    tool: str
    write: Callable[[Path, Articles], object]
    read: Callable[[Sequence[Path]], object] | None = None


def _labels(labelled: LabelledArticle) -> Iterator[tuple[int, int, str]]:
    return ((span.start, span.end, span.label) for span in labelled.spans)


def _write_json(target: Path, articles: Articles) -> None:
    with target.open("w", encoding="utf-8") as stream:
        for labelled in articles:
            line = {"text": labelled.article.text, "label": list(_labels(labelled))}
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def _read_json_lines(paths: Sequence[Path]) -> None:
    for path in paths:
        with path.open(encoding="utf-8") as stream:
            for line in stream:
                json.loads(line)


def _read_tasks(paths: Sequence[Path]) -> None:
    for path in paths:
        if path.suffix == ".json":  # beside it stands the configuration
            json.loads(path.read_bytes())


def _write_rows(target: Path, articles: Articles) -> None:
    with target.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        for labelled in articles:
            text = labelled.article.text
            for start, end, label in _labels(labelled):
                table.writerow((labelled.article.id, label, start, end, text[start:end]))


def _write_standoff(folder: Path, articles: Articles) -> None:
    for number, labelled in enumerate(articles):
        text = labelled.article.text
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        lines = [
            f"T{index}\t{label} {start} {end}\t{text[start:end]}\n"
            for index, (start, end, label) in enumerate(_labels(labelled))
        ]
        (folder / f"{number}.ann").write_text("".join(lines), encoding="utf-8")


def _read_lines(paths: Sequence[Path]) -> None:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            line.split("\t")


def _tagged(labelled: LabelledArticle) -> Iterator[list[tuple[str, str]]]:
    """Sentences of tokens with tags; ours, so that both cut alike, and the last label wins."""
    text = labelled.article.text
    tags = dict[int, str]()
    for start, end, label in _labels(labelled):
        tags |= dict.fromkeys(range(start, end), f"I-{label}")
        tags[start] = f"B-{label}"
    for sentence in tokenised(text):
        yield [(text[slice(*token)], tags.get(token.start, "O")) for token in sentence.tokens]


def _write_columns(target: Path, articles: Articles) -> None:
    with target.open("w", encoding="utf-8") as stream:
        for labelled in articles:
            for sentence in _tagged(labelled):
                stream.writelines(f"{token}\t{tag}\n" for token, tag in sentence)
                stream.write("\n")


def _write_columns_of_labels(folder: Path, articles: Articles) -> None:
    for label in sorted({span.label for labelled in articles for span in labelled.spans}):
        _write_columns(folder / f"{label}.conll", articles)


def _write_prodigy(target: Path, articles: Articles) -> None:
    with target.open("w", encoding="utf-8") as stream:
        for labelled in articles:
            tokens = [
                token for sentence in tokenised(labelled.article.text) for token in sentence.tokens
            ]
            line = {
                "text": labelled.article.text,
                "tokens": [{"start": token.start, "end": token.end} for token in tokens],
                "spans": list(_labels(labelled)),
            }
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def _write_elements(target: Path, articles: Articles) -> None:
    with (
        target.open("wb") as stream,
        etree.xmlfile(stream, encoding="utf-8") as xml,
        xml.element("corpus"),
    ):
        for labelled in articles:
            xml.write(_element(labelled))


def _write_documents(folder: Path, articles: Articles) -> None:
    for number, labelled in enumerate(articles):
        tree = etree.ElementTree(_element(labelled))
        tree.write(folder / f"{number}.xml", encoding="utf-8", xml_declaration=True)


def _element(labelled: LabelledArticle) -> Any:
    root = etree.Element("article")
    etree.SubElement(root, "text").text = labelled.article.text
    for start, end, label in _labels(labelled):
        place = {"from": str(start), "to": str(end), "label": label}
        etree.SubElement(root, "span", place).text = labelled.article.text[start:end]
    return root


def _read_elements(paths: Sequence[Path]) -> None:
    for path in paths:
        for _, element in etree.iterparse(path, huge_tree=True):
            del element


def _cas(types: Any, labelled: LabelledArticle) -> Any:
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = labelled.article.text
    sentence_type, token_type, span_type = map(types.get_type, _CAS_TYPES)
    for sentence in tokenised(labelled.article.text):
        tokens = sentence.tokens
        cas.add(sentence_type(begin=tokens[0].start, end=tokens[-1].end))
        cas.add_all([token_type(begin=token.start, end=token.end) for token in tokens])
    cas.add_all(
        [span_type(begin=start, end=end, label=label) for start, end, label in _labels(labelled)]
    )
    return cas


def _cas_types() -> Any:
    types = cassis.TypeSystem()
    for name in _CAS_TYPES:
        types.create_type(name=name, supertypeName="uima.tcas.Annotation")
    types.create_feature(types.get_type(_CAS_TYPES[-1]), "label", "uima.cas.String")
    return types


def _write_xmi(folder: Path, articles: Articles) -> None:
    types = _cas_types()
    for number, labelled in enumerate(articles):
        _cas(types, labelled).to_xmi(folder / f"{number}.xmi")


def _write_json_cas(folder: Path, articles: Articles) -> None:
    types = _cas_types()
    for number, labelled in enumerate(articles):
        _cas(types, labelled).to_json(folder / f"{number}.json")


def _read_xmi(paths: Sequence[Path]) -> None:
    (described,) = (path for path in paths if path.suffix == ".xml")
    with described.open("rb") as stream:
        types = cassis.load_typesystem(stream)
    for path in paths:
        if path.suffix == ".xmi":
            with path.open("rb") as stream:
                cassis.load_cas_from_xmi(stream, typesystem=types)


def _read_json_cas(paths: Sequence[Path]) -> None:
    for path in paths:
        with path.open("rb") as stream:
            cassis.load_cas_from_json(stream)


def _write_docbin(folder: Path, articles: Articles) -> None:
    nlp, docs = spacy.blank("xx"), DocBin()
    for labelled in articles:
        doc = nlp.make_doc(labelled.article.text)
        spans = [
            doc.char_span(start, end, label, alignment_mode="expand")
            for start, end, label in _labels(labelled)
        ]
        doc.spans["sc"] = [span for span in spans if span]
        docs.add(doc)
    docs.to_disk(folder / "all.spacy")


def _read_docbin(paths: Sequence[Path]) -> None:
    vocab = spacy.blank("xx").vocab
    for path in paths:
        for _ in DocBin().from_disk(path).get_docs(vocab):
            pass


def _write_parquet(folder: Path, articles: Articles) -> None:
    rows = [
        {
            "text": labelled.article.text,
            "spans": [{"start": s, "end": e, "label": label} for s, e, label in _labels(labelled)],
        }
        for labelled in articles
    ]
    sentences = [
        {"tokens": [token for token, _ in tagged], "tags": [tag for _, tag in tagged]}
        for labelled in articles
        for tagged in _tagged(labelled)
    ]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), folder / "articles.parquet")
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(sentences), folder / "tokens.parquet")


BARE: Mapping[str, Bare] = {
    "brat": Bare("files of lines", _write_standoff, _read_lines),
    "conll": Bare("lines", _write_columns, _read_lines),
    "conll-labels": Bare("lines", _write_columns_of_labels),
    "csv": Bare("csv", _write_rows),
    "gate-xml": Bare("lxml", _write_documents, _read_elements),
    "json-cas": Bare("cassis", _write_json_cas, _read_json_cas),
    "jsonl": Bare("json", _write_json, _read_json_lines),
    "label-studio": Bare(
        "json", lambda folder, articles: _write_json(folder / "tasks", articles), _read_tasks
    ),
    "parquet": Bare("pyarrow", _write_parquet),
    "prodigy": Bare("json", _write_prodigy, _read_json_lines),
    "spacy": Bare("spaCy", _write_docbin, _read_docbin),
    "tei": Bare("lxml", _write_elements, _read_elements),
    "xmi": Bare("cassis", _write_xmi, _read_xmi),
    "xml-inline": Bare("lxml", _write_elements, _read_elements),
}
"""By the names of our formats."""
