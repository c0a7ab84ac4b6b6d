"""Texts with marks straight from their file to what trainers take; shares no code with our writers.

Tokens are spaCy's, not ours: whoever converts by hand takes those.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.tokens import Doc, DocBin
from spacy.util import filter_spans

_LANGUAGE = "lv"


class Mark(NamedTuple):
    """A label on code points, half-open."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its marks."""

    text: str
    marks: frozenset[Mark]

    def only(self, labels: frozenset[str]) -> "Marked":
        """The same with the marks of some labels."""
        return replace(self, marks=frozenset(one for one in self.marks if one.label in labels))


def read(path: Path) -> dict[str, Marked]:
    """The texts of a file of JSON lines, by what they are called there."""
    with path.open(encoding="utf-8") as lines:
        values = [json.loads(line) for line in lines]
    return {
        one["id"]: Marked(one["text"], frozenset(Mark(*mark) for mark in one["spans"]))
        for one in values
    }


def write_docs(folder: Path, texts: Sequence[Marked], labels: frozenset[str]) -> None:
    """Writes documents of spaCy: names as entities, and all marks as a span group."""
    nlp = spacy.blank(_LANGUAGE)
    bin_ = DocBin()
    for one in texts:
        bin_.add(_doc(nlp.make_doc(one.text), one, labels))
    folder.mkdir()
    bin_.to_disk(folder / "texts.spacy")


def _doc(doc: Doc, one: Marked, labels: frozenset[str]) -> Doc:
    spans = [
        span
        for mark in sorted(one.marks)
        if (span := doc.char_span(*mark, alignment_mode="expand")) is not None
    ]
    doc.spans["sc"] = spans
    if "claim" not in labels:
        doc.set_ents(filter_spans(spans))
    return doc


def write_tags(path: Path, texts: Sequence[Marked], labels: frozenset[str]) -> None:
    """Writes a token and its tag a line, sentences parted by empty lines."""
    nlp = spacy.blank(_LANGUAGE)
    nlp.add_pipe("sentencizer")
    with path.open("w", encoding="utf-8") as stream:
        for one in texts:
            doc = nlp(one.text)
            doc = _doc(doc, one, labels)
            stream.write("-DOCSTART- O\n\n")
            for sentence in doc.sents:
                words = [token for token in sentence if not token.is_space]
                for token in words:
                    tag = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
                    stream.write(f"{token.text} {tag}\n")
                stream.write("\n" if words else "")
