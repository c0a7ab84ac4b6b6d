"""Writes DocBins, some articles in each: memory does not grow with their number."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zimulis.domain.annotations import LabelledArticle, Span, reading_order
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.ids import ArticleId
from zimulis.domain.tokens import covered_tokens, on_borders
from zimulis.formats import Holds, Loss, Option, WriteOptions, Written
from zimulis.formats.atomic import MANIFEST, replacing_folder
from zimulis.formats.docbin.configuration import (
    CATEGORISERS,
    LONGEST,
    NO_TRAINING,
    SHORTEST,
    TRAININGS,
    write_config,
)
from zimulis.formats.docbin.details import KEY, details_of
from zimulis.formats.docbin.words import Words, words_of
from zimulis.formats.extras import is_installed, missing
from zimulis.formats.losses import Losses, kept_apart, unheld
from zimulis.formats.referring import named_entities

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

HOLDS = Holds(overlap=True, entities=True)
GROUP = "sc"
"""Where spaCy's span categorisers look for spans."""

OPTIONS = (
    Option("ents", "labels whose spans are entities of the document as well: person,country"),
    Option("config", "what a configuration is written for", TRAININGS, NO_TRAINING),
)
_ATTRIBUTES = ("ORTH", "SENT_START", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID")
_MOST_WORDS = 300_000  # of a file
_MOST_DOCUMENTS = 2000
_NO_ARTICLE = ArticleId("")
_NOT_PROPOSED = (
    f"its being learnt: the configuration proposes {SHORTEST} to {LONGEST} words in a row"
)


class DocBinWriter:
    """Writes a folder with DocBins, which spaCy takes as one corpus."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the folder anew, with a configuration; see `zimulis.formats.Writer`.

        Raises:
            Refused: spaCy is not installed.
        """
        return self._write(target, header, articles, options, options["config"])

    def write_set(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the folder anew, without; see `zimulis.formats.SetsWriter`.

        Raises:
            Refused: spaCy is not installed.
        """
        return self._write(target, header, articles, options, NO_TRAINING)

    def write_beside(
        self, folder: Path, sets: Sequence[str], languages: Mapping[str, int], options: WriteOptions
    ) -> Sequence[str]:
        """Writes a configuration that names the sets; see `zimulis.formats.SetsWriter`."""
        return write_config(folder, options["config"], languages, sets)

    def _write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
        configured: str,
    ) -> Written:
        if not is_installed("spacy"):
            raise Refused(f"The format spacy cannot be written: {missing('spacy')}")
        labels = tuple(label.strip() for label in options["ents"].split(",") if label.strip())
        losses = Losses()
        written, spans = 0, 0
        languages: Counter[str] = Counter()
        known = {entity.id: entity for entity in header.entities}
        unnamed: set[str] = set(known)
        with replacing_folder(target, {"format": "spacy"}) as folder:
            bins = _Bins(folder)
            for labelled in articles:
                entities = named_entities(labelled, known)
                document = _Document(labelled, labels, options["config"])
                bins.add(document, details_of(labelled, header.annotators, entities))
                losses.extend(document.losses())
                unnamed.difference_update(entity.id for entity in entities)
                languages[labelled.article.language] += 1
                written += 1
                spans += len(labelled.spans)
            names = [*bins.finish(), *write_config(folder, configured, languages)]
        for entity in sorted(unnamed):
            losses.append(Loss(_NO_ARTICLE, entity, "an entity that no exported span names"))
        files = (*(target / name for name in names), target / MANIFEST)
        return Written(written, spans, files, losses)


class _Bins:
    """The files of a folder, as many as are needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: list[str] = []
        self._begin()

    def _begin(self) -> None:
        """Begins a file, with a vocabulary of its own: one for all would grow and grow."""
        from spacy.tokens import DocBin  # noqa: PLC0415 (an extra, which may be missing)
        from spacy.vocab import Vocab  # noqa: PLC0415

        self._bin = DocBin(_ATTRIBUTES, store_user_data=True)
        self._vocab = Vocab()
        self._words = 0

    def add(self, document: "_Document", details: dict[str, object]) -> None:
        """Takes one more, with what goes into its user data."""
        doc = document.doc(self._vocab)
        doc.user_data[KEY] = details
        self._bin.add(doc)
        self._words += len(document.words.parts)
        if self._words > _MOST_WORDS or len(self._bin) == _MOST_DOCUMENTS:
            self._end()
            self._begin()

    def _end(self) -> None:
        name = f"articles-{len(self._names) + 1:05}.spacy"
        self._bin.to_disk(self._folder / name)
        self._names.append(name)

    def finish(self) -> list[str]:
        """Writes the last file; returns the names of all."""
        if len(self._bin) or not self._names:
            self._end()
        return self._names


class _Document:
    """An article as spaCy has it."""

    def __init__(self, labelled: LabelledArticle, ent_labels: Sequence[str], trained: str) -> None:
        self._labelled = labelled
        self._text = labelled.article.text
        self._ent_labels = ent_labels
        self._trained = trained
        self._spans = sorted(labelled.spans, key=reading_order)
        self.words: Words = words_of(self._text)
        self._ents = list(self._chosen())

    def _chosen(self) -> Iterator[Span]:
        """The spans that are entities; where they overlap, the longest, as spaCy chooses them."""
        taken: set[int] = set()
        wanted = (span for span in self._spans if span.label in self._ent_labels)
        for span in sorted(wanted, key=_length, reverse=True):
            numbers = {number for first, end in self._ranges(span) for number in range(first, end)}
            if taken.isdisjoint(numbers):
                taken |= numbers
                yield span

    def _ranges(self, span: Span) -> list[tuple[int, int]]:
        """The words of each part of a span; parts that lie in the same word are one."""
        ranges: list[tuple[int, int]] = []
        for part in span.parts:
            touched = covered_tokens(self.words.parts, part)
            first, end = touched.start, touched.stop
            if ranges and first < ranges[-1][1]:
                first, _ = ranges.pop()
            ranges.append((first, end))
        return ranges

    def doc(self, vocab: "Vocab") -> "Doc":
        """The document of spaCy."""
        from spacy.tokens import Doc  # noqa: PLC0415 (an extra, which may be missing)

        words = [self._text[slice(*part)] for part in self.words.parts]
        starts: list[Any] = list(self.words.starts)
        doc = Doc(vocab, words=words, spaces=list(self.words.spaces), sent_starts=starts)
        doc.spans[GROUP] = self._spans_of(doc, self._spans)
        if self._ent_labels:
            doc.set_ents(self._spans_of(doc, self._ents))
        return doc

    def _spans_of(self, doc: "Doc", spans: Iterable[Span]) -> list[Any]:
        from spacy.tokens import Span as SpacySpan  # noqa: PLC0415 (an extra)

        return [
            SpacySpan(doc, first, end, label=span.label, kb_id=span.entity or "", span_id=span.id)
            for span in spans
            for first, end in self._ranges(span)
        ]

    def losses(self) -> Iterator[Loss]:
        """What readers beside ours do not find, though the user data has most of it."""
        article = self._labelled.article.id
        yield from kept_apart(unheld(self._labelled, HOLDS))
        ents = {span.id for span in self._ents}
        for span in self._spans:
            if not all(on_borders(self.words.parts, part) for part in span.parts):
                yield Loss(article, span.id, "its edges, in the span group: it takes whole tokens")
            if span.label in self._ent_labels and span.id not in ents:
                yield Loss(article, span.id, "its being an entity: a longer one overlaps with it")
            if self._trained in CATEGORISERS and not self._is_proposed(span):
                yield Loss(article, span.id, _NOT_PROPOSED)

    def _is_proposed(self, span: Span) -> bool:
        """Whether a span categoriser of our configuration is asked about all of a span."""
        return all(SHORTEST <= end - first <= LONGEST for first, end in self._ranges(span))


def _length(span: Span) -> int:
    return span.end - span.start
