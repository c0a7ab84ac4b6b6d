"""Writes CoNLL: a token a line, sentences parted by empty lines."""

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header
from zimulis.domain.scheme import Scheme
from zimulis.domain.tokens import tokenised
from zimulis.formats import Holds, Loss, Option, WriteOptions, Written, tagging
from zimulis.formats.atomic import MANIFEST, replacing, replacing_folder
from zimulis.formats.losses import Losses, unheld
from zimulis.formats.tagging import OUTSIDE, Tagged, Tagger

HOLDS = Holds()
ARTICLE = "-DOCSTART-"
"""What stands for a token where an article begins."""

_IOB2, _BIOES = "IOB2", "BIOES"
_2003, _2002 = "2003", "2002"
OPTIONS = (
    Option("columns", "token, POS, chunk and tag, or token and tag only", (_2003, _2002), _2003),
    Option("tags", "how tags tell where spans begin and end", (_IOB2, _BIOES), _IOB2),
    *tagging.OPTIONS,
)
_UNSAFE = re.compile(r"[^\w.-]+")


class _Layout:
    """How an article is written down, by what was decided."""

    def __init__(self, options: WriteOptions) -> None:
        self._between = " _ _ " if options["columns"] == _2003 else " "
        self._blank = " -X- -X- " if options["columns"] == _2003 else " "
        self._with_ends = options["tags"] == _BIOES

    def lines(self, tagged: Tagged) -> Iterator[str]:
        """The lines of an article."""
        yield f"{ARTICLE}{self._blank}{OUTSIDE}\n\n"
        for sentence in tagged.sentences:
            tags = with_ends(sentence.tags) if self._with_ends else sentence.tags
            for token, tag in zip(sentence.tokens, tags, strict=True):
                yield f"{token}{self._between}{tag}\n"
            yield "\n"


def with_ends(tags: Iterable[str]) -> list[str]:
    """The tags of a sentence in the manner of BIOES, from those of IOB2."""
    with_end: list[str] = []
    for tag, after in pairwise((*tags, OUTSIDE)):
        ends = not after.startswith("I-")
        prefix = {"B": "S", "I": "E"}.get(tag[0], tag[0]) if ends else tag[0]
        with_end.append(prefix + tag[1:])
    return with_end


class ConllWriter:
    """Writes one file with all labels."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the file anew; see `zimulis.formats.Writer`."""
        del header
        layout, tagger = _Layout(options), Tagger(options)
        losses = Losses()
        written = spans = 0
        with replacing(target) as stream:
            for labelled in articles:
                text = labelled.article.text
                tagged = tagger.tag(
                    labelled.article.id, text, tuple(tokenised(text)), labelled.spans
                )
                _put(stream, layout.lines(tagged))
                losses.extend(_unheld(labelled))
                losses.extend(tagged.losses)
                written += 1
                spans += tagged.spans
        return Written(written, spans, (target,), losses)


class LabelFilesWriter:
    """Writes a folder with a file for each label of the scheme that has spans."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the folder anew; see `zimulis.formats.Writer`."""
        scheme = header.scheme or Scheme("")
        names = _file_names(scheme)
        layout, tagger = _Layout(options), Tagger(options)
        losses = Losses()
        written, counts = 0, dict.fromkeys(names, 0)
        with replacing_folder(target, {"format": "conll-labels"}) as folder:
            with ExitStack() as stack:
                streams = {
                    label: stack.enter_context((folder / name).open("wb"))
                    for label, name in names.items()
                }
                for labelled in articles:
                    article, text = labelled.article.id, labelled.article.text
                    sentences = tuple(tokenised(text))
                    losses.extend(_unheld(labelled))
                    losses.extend(_unknown(labelled, names))
                    for label, stream in streams.items():
                        spans = [span for span in labelled.spans if span.label == label]
                        tagged = tagger.tag(article, text, sentences, spans)
                        _put(stream, layout.lines(tagged))
                        losses.extend(tagged.losses)
                        counts[label] += tagged.spans
                    written += 1
            for label, name in names.items():
                if not counts[label]:
                    (folder / name).unlink()
        files = (*(target / name for label, name in names.items() if counts[label]),)
        return Written(written, sum(counts.values()), (*files, target / MANIFEST), losses)


def _put(stream: BinaryIO, lines: Iterable[str]) -> None:
    stream.write("".join(lines).encode())


def _file_names(scheme: Scheme) -> dict[str, str]:
    """A file for each label, whatever the system thinks of case."""
    names: dict[str, str] = {}
    for label in scheme.labels:
        stem = free = _UNSAFE.sub("-", label.name)
        taken = {name.casefold() for name in names.values()}
        number = 1
        while f"{free}.conll".casefold() in taken:
            number += 1
            free = f"{stem}-{number}"
        names[label.name] = f"{free}.conll"
    return names


def _unheld(labelled: LabelledArticle) -> Iterator[Loss]:
    yield from unheld(labelled, HOLDS)
    yield Loss(labelled.article.id, "", "white space: how tokens and paragraphs are set apart")


def _unknown(labelled: LabelledArticle, names: dict[str, str]) -> Iterator[Loss]:
    for span in labelled.spans:
        if span.label not in names:
            reason = f"it has the label {span.label}, which is not in the scheme"
            yield Loss(labelled.article.id, span.id, reason)
