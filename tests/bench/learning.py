"""Trainers, and what is in the files that they learn from."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import spacy
from pycrfsuite import Tagger, Trainer  # pyright: ignore[reportAttributeAccessIssue]
from spacy.cli.train import train
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from tests.bench.direct import Mark, Marked

_ENTITY_STEPS, _NAME_STEPS, _CLAIM_STEPS, _CRF_STEPS = 400, 200, 100, 60
_DEV = 4  # documents: training looks at some, but nothing depends on it
_START = "-DOCSTART-"


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learnt from, and what is asked.

    Attributes:
        train: Documents, or a file of tags without its suffix.
        config: The configuration that was exported; the same one for both sides.
        asked: Texts in which marks are to be found.
        scratch: A folder for what is learnt.
        steps: How many; as usual if None.
    """

    train: Path
    config: Path
    asked: Sequence[str]
    seed: int
    scratch: Path
    steps: int | None


def entities_in(folder: Path, texts: Sequence[str]) -> list[Marked]:
    """The documents of a folder with their entities."""
    del texts
    return [Marked(doc.text, _marks(doc.ents)) for doc in _docs_in(folder)]


def spans_in(folder: Path, texts: Sequence[str]) -> list[Marked]:
    """The documents of a folder with the spans of their group."""
    del texts
    return [Marked(doc.text, _marks(doc.spans["sc"])) for doc in _docs_in(folder)]


def _docs_in(folder: Path) -> Iterator[Doc]:
    for file in sorted(folder.glob("*.spacy")):
        yield from DocBin().from_disk(file).get_docs(Vocab())


def _marks(spans: Iterable[Span]) -> frozenset[Mark]:
    return frozenset(Mark(span.start_char, span.end_char, span.label_) for span in spans)


def recognise_entities(lesson: Lesson) -> list[frozenset[Mark]]:
    """What an entity recogniser of spaCy finds."""
    return _found(lesson, {}, lesson.steps or _ENTITY_STEPS)


def categorise_names(lesson: Lesson) -> list[frozenset[Mark]]:
    """What a span categoriser of spaCy finds; names have few words, and so have candidates."""
    suggester = "components.spancat_singlelabel.suggester"
    overrides = {f"{suggester}.min_size": 1, f"{suggester}.max_size": 4}
    return _found(lesson, overrides, lesson.steps or _NAME_STEPS)


def categorise_claims(lesson: Lesson) -> list[frozenset[Mark]]:
    """What a span categoriser of spaCy finds; batches are smaller than it would have them."""
    overrides = {"training.batcher.size.start": 100, "training.batcher.size.stop": 300}
    return _found(lesson, overrides, lesson.steps or _CLAIM_STEPS)


def _found(lesson: Lesson, overrides: Mapping[str, object], steps: int) -> list[frozenset[Mark]]:
    """Trains as `spacy train` does, for a number of steps, and asks."""
    model = lesson.scratch / "model"
    settings = {
        "paths.train": str(lesson.train),
        "paths.dev": str(lesson.train),
        "corpora.dev.limit": _DEV,
        "training.seed": lesson.seed,
        "training.max_steps": steps,
        "training.eval_frequency": steps,
        **overrides,
    }
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        train(lesson.config, model, overrides=settings)
    nlp = spacy.load(model / "model-last")
    docs = nlp.pipe(lesson.asked)
    return [_marks(doc.ents or doc.spans.get("sc", ())) for doc in docs]


def tags_in(path: Path, texts: Sequence[str]) -> list[Marked]:
    """The texts of a file of tags with what the tags mark.

    Args:
        path: The file, with or without its suffix.
        texts: Those that may be in it: tokens do not say what stood between them.
    """
    of = {"".join(text.split()): text for text in texts}
    marked: list[Marked] = []
    for sentences in _tagged(path):
        rows = [row for sentence in sentences for row in sentence]
        text = of["".join(token for token, _ in rows)]
        marked.append(Marked(text, _marks_of(text, rows)))
    return marked


Row = tuple[str, str]


def _tagged(path: Path) -> Iterator[list[list[Row]]]:
    """The texts of a file: sentences of tokens with their tags."""
    file = path if path.is_file() else path.with_suffix(".conll")
    sentences: list[list[Row]] | None = None
    for line in file.read_text(encoding="utf-8").split("\n"):
        token, *_, tag = line.split(" ") if line else ("", "")
        if token == _START:
            if sentences is not None:
                yield [one for one in sentences if one]
            sentences = [[]]
        elif sentences is not None and line:
            sentences[-1].append((token, tag))
        elif sentences is not None:
            sentences.append([])
    yield [one for one in sentences or [] if one]


def _marks_of(text: str, rows: Sequence[Row]) -> frozenset[Mark]:
    """What the tags of tokens mark in the text that the tokens are of."""
    marks: list[Mark] = []
    at, before = 0, "O"
    for token, tag in rows:
        start = text.index(token, at)
        at = start + len(token)
        label = tag[2:]
        if label and (tag[0] == "B" or before[2:] != label):
            marks.append(Mark(start, at, label))
        elif label:
            marks[-1] = marks[-1]._replace(end=at)
        before = tag
    return frozenset(marks)


def tag_with_crf(lesson: Lesson) -> list[frozenset[Mark]]:
    """What a conditional random field finds; it is asked with the tokens of its own side."""
    trainer = Trainer(verbose=False)
    for sentences in _tagged(lesson.train):
        for sentence in sentences:
            tokens = [token for token, _ in sentence]
            trainer.append(_features(tokens), [tag for _, tag in sentence])
    steps = lesson.steps or _CRF_STEPS
    trainer.set_params({"c1": 0.1, "c2": 0.01, "max_iterations": steps})
    model = str(lesson.scratch / "model.crf")
    trainer.train(model)
    tagger = Tagger()
    tagger.open(model)
    of = {"".join(text.split()): text for text in lesson.asked}
    found: dict[str, frozenset[Mark]] = {}
    for sentences in _tagged(lesson.train.with_name("test")):
        rows = [
            row
            for sentence in sentences
            for tokens in [[token for token, _ in sentence]]
            for row in zip(tokens, tagger.tag(_features(tokens)), strict=True)
        ]
        text = of["".join(token for token, _ in rows)]
        found[text] = _marks_of(text, rows)
    return [found[text] for text in lesson.asked]


def _features(tokens: Sequence[str]) -> list[list[str]]:
    """What is told of each token: its form and those beside it."""
    features: list[list[str]] = []
    for number, token in enumerate(tokens):
        its = [f"0:{one}" for one in _forms(token)]
        for step in (-2, -1, 1, 2):
            there = 0 <= number + step < len(tokens)
            beside = _forms(tokens[number + step])[:2] if there else ["edge"]
            its += [f"{step}:{one}" for one in beside]
        features.append(its)
    return features


def _forms(token: str) -> list[str]:
    lower = token.casefold()
    shape = "".join("X" if c.isupper() else "x" if c.islower() else "9" if c.isdigit() else c
                    for c in token[:8])  # fmt: skip
    ends = [f"end={lower[-size:]}" for size in (1, 2, 3, 4)]
    starts = [f"start={lower[:size]}" for size in (2, 3, 4)]
    return [f"word={lower}", f"shape={shape}", *ends, *starts]
