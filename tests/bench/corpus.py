"""The articles that every figure is measured on: invented, in natural proportions, always the same.

About 2,500 code points, 20 marked names and 3 long claims each, out of 150,000 word forms of which
few are frequent and most are rare, as in any language.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, cycle, islice, product
from pathlib import Path
from random import Random

from zimulis.domain.annotations import LabelledArticle, Origin, Span
from zimulis.domain.article import Article, Revision, text_sha256
from zimulis.domain.exchange import NO_ANNOTATOR, IncomingArticle
from zimulis.domain.ids import ArticleId, RevisionId, SpanId
from zimulis.domain.parts import Part

_ONSETS = ("b", "d", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "š", "ķ", "st", "kr")
_VOWELS = ("a", "e", "i", "o", "u", "ā", "ē", "ī", "ū", "ai", "ie")
_ENDINGS = ("s", "a", "u", "am", "os", "ā", "iem", "as", "ēja", "ot")
_STEMS = 15_000
_SENTENCES = 30_000
_SENTENCES_A_TEXT = 25
_NAMES_A_TEXT = 20
_HEAD = "date 2023-09 Foto: EPA/SCANPIX "


@dataclass(frozen=True, slots=True)
class Mark:
    """A label on a stretch, in code points, half-open."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sample:
    """One invented article."""

    number: int
    title: str
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    name: Mark


class Corpus:
    """Any number of articles; each can be asked for by itself."""

    def __init__(self) -> None:
        random = Random(1)
        forms = _word_forms(random)
        frequent = list(accumulate(1 / (rank + 3) for rank in range(len(forms))))
        rare = cycle(random.sample(forms, len(forms)))
        words = iter(random.choices(forms, cum_weights=frequent, k=7 * _SENTENCES))
        self._sentences = [
            _sentence(random, [*islice(words, 7), *islice(rare, 5)]) for _ in range(_SENTENCES)
        ]

    def sample(self, number: int) -> Sample:
        """The article of that number."""
        chosen = Random(number).choices(self._sentences, k=_SENTENCES_A_TEXT)
        head = f"{_HEAD}{chosen[0].text}\n\n"
        title = f"{chosen[1].text.removesuffix('.')} {number}"
        pieces, marks, at = [head, title, "\n\n\n\n"], list[Mark](), len(head) + len(title) + 4
        starts: list[int] = []
        for index, sentence in enumerate(chosen[2:]):
            space = "\n\n" if index % 5 == 4 else " "
            pieces += sentence.text, space
            starts.append(at)
            if index < _NAMES_A_TEXT:
                marks.append(_moved(sentence.name, at))
            at += len(sentence.text) + len(space)
        for first in (0, 6, 11):
            end = starts[first + 1] + len(chosen[first + 3].text)
            marks.append(Mark("claim", starts[first], end))
        return Sample(number, title, "".join(pieces), tuple(marks))

    def samples(self, numbers: Iterable[int]) -> Iterator[Sample]:
        """Articles by their numbers."""
        return map(self.sample, numbers)

    def long_sample(self, code_points: int) -> Sample:
        """One text of at least that many code points: articles, one under the other."""
        pieces, marks, at = list[str](), list[Mark](), 0
        for sample in map(self.sample, range(code_points)):
            pieces.append(sample.text)
            marks += (_moved(mark, at) for mark in sample.marks)
            marks += (_moved(mark, at) for mark in _further_words(sample))
            at += len(sample.text)
            if at >= code_points:
                break
        return Sample(code_points, "A long text", "".join(pieces), tuple(marks))

    def write_texts(self, folder: Path, count: int) -> list[Path]:
        """Writes plain text files, one for each article."""
        folder.mkdir()
        paths = [folder / f"{number:06}.txt" for number in range(count)]
        for sample, path in zip(self.samples(range(count)), paths, strict=True):
            path.write_text(sample.text, encoding="utf-8")
        return paths


def incoming(sample: Sample) -> IncomingArticle:
    """An article with its marks, as a reader hands it over."""
    path = f"{sample.number:06}.xml"
    sha256 = text_sha256(sample.text)
    revision = RevisionId(_uuid("b", sample.number))
    article = Article(
        ArticleId(_uuid("a", sample.number)),
        Revision(revision, sample.text, sha256, sha256, "utf-8"),
        title=sample.title,
        published="2023-09",
        language="lv",
        source=path,
    )
    spans = tuple(
        Span(
            SpanId(_uuid("c", sample.number * 100_000 + index)),
            mark.label,
            (Part(mark.start, mark.end),),
            NO_ANNOTATOR,
            Origin.IMPORT,
        )
        for index, mark in enumerate(sample.marks)
    )
    return IncomingArticle(path, LabelledArticle(article, spans))


def _uuid(kind: str, number: int) -> str:
    return f"{kind}{number:031x}"


def _moved(mark: Mark, by: int) -> Mark:
    return Mark(mark.label, mark.start + by, mark.end + by)


def _further_words(sample: Sample) -> Iterator[Mark]:
    """Marks on words after the marked names, to have 20,000 in a million code points."""
    for number, mark in enumerate(sample.marks[:_NAMES_A_TEXT]):
        end = mark.end
        for label in ("country", "weapon") if number % 5 < 2 else ("country",):
            start, end = end + 1, sample.text.index(" ", end + 1)
            yield Mark(label, start, end)


def _word_forms(random: Random) -> list[str]:
    syllables = ["".join(pair) for pair in product(_ONSETS, _VOWELS)]
    stems: dict[str, None] = {}
    while len(stems) < _STEMS:
        syllable_count = random.choice((1, 2, 2, 3))
        stems["".join(random.choices(syllables, k=syllable_count))] = None
    forms = list(dict.fromkeys(stem + ending for stem in stems for ending in _ENDINGS))
    random.shuffle(forms)
    return forms


def _sentence(random: Random, words: list[str]) -> _Sentence:
    random.shuffle(words)
    label = random.choice(("person", "person", "country", "weapon"))
    match label:
        case "person":
            name = f"{words.pop().title()} {words.pop().title()}"
        case "country":
            name = words.pop().title()
        case _:
            name = f"{words.pop().title()}-{random.randint(1, 99)}"
    before = " ".join(words[:3]).capitalize()
    text = f"{before} {name} {' '.join(words[3:])}."
    start = len(before) + 1
    return _Sentence(text, Mark(label, start, start + len(name)))
