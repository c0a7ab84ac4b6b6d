"""Search through all articles: lines with the words around each place, one article after another.

The words of a query are looked up in the index's vocabulary, in every form that the languages of
the project give them; the index names the articles, and their texts the places.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from zimulis.domain.annotations import Span, reading_order
from zimulis.domain.boundaries import words
from zimulis.domain.candidates import run_of
from zimulis.domain.corpus_finding import CorpusFinder, Forms
from zimulis.domain.corpus_query import CorpusQuery, parse_query
from zimulis.domain.errors import Refused
from zimulis.domain.ids import AnnotatorId, ArticleId, SpanId
from zimulis.domain.parts import Part, contains
from zimulis.store.entities import load_entities
from zimulis.store.searching import (
    FoundText,
    languages,
    marks_around,
    spans_with,
    text_with_key,
    texts_with,
)
from zimulis.store.sort_key import sort_key
from zimulis.store.vocabulary import Vocabulary
from zimulis.workspace.search_fields import SpanFilter, Within
from zimulis.workspace.search_words import Expansion, match_of
from zimulis.workspace.session import Session

CONTEXT = 80
"""How many code points a line has on either side of its match, at the most."""

_KEY = 40  # code points of a context that decide where it is sorted


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for.

    Attributes:
        query: As it was typed; see `domain.corpus_query`.
        inside: The name of a label; only what lies in its marks is wanted. Empty for anything.
        diacritics: Whether *ā* and *a* differ.
        annotator: Whose marks are meant; everybody's if None.
    """

    query: str
    inside: str = ""
    diacritics: bool = True
    annotator: AnnotatorId | None = None


class Line(NamedTuple):
    """A place with the words around it, as they stand in the text.

    Attributes:
        start: Where it starts in the article's text, in code points; `end` where it ends.
        span: The mark that it is, where marks were looked for.
    """

    article: ArticleId
    title: str
    start: int
    end: int
    left: str
    match: str
    right: str
    span: SpanId | None = None


Lines = Sequence[Line]
"""Those of one article, in the order of its text."""


def flat(words: str) -> str:
    """Words of a text on one line, one code point for each, so that offsets stay what they are."""
    return words.replace("\n", " ").replace("\t", " ")


@dataclass(frozen=True, slots=True)
class LineMark:
    """A mark that stands in a line.

    Attributes:
        label: Its label's name.
        start: Where it starts, in code points after the start of the match; before it, negative.
        end: Where it ends, counted the same way.
    """

    label: str
    start: int
    end: int


def marks_in(session: Session, lines: Sequence[Line]) -> list[Sequence[LineMark]]:
    """What the current annotator has marked in each of some lines, by where it starts."""
    if session.annotator is None:
        return [()] * len(lines)
    return [_marks_in(session, line, session.annotator.id) for line in lines]


def _marks_in(session: Session, line: Line, annotator: AnnotatorId) -> Sequence[LineMark]:
    first, last = line.start - len(line.left), line.end + len(line.right)
    found = marks_around(session.connection, line.article, annotator, Part(first, last))
    return [
        LineMark(label, max(first, part.start) - line.start, min(last, part.end) - line.start)
        for label, part in found
    ]


def left_key(line: Line) -> str:
    """By which lines are sorted by what stands before them, the nearest word first."""
    return sort_key(" ".join(reversed(line.left[-_KEY:].split())))


def right_key(line: Line) -> str:
    """By which lines are sorted by what stands after them."""
    return sort_key(line.right[:_KEY].lstrip())


def form_key(line: Line) -> str:
    """By which lines are sorted by the form of the match; what lies in a longer name comes last.

    The first character of the key tells which of both it is.
    """
    text, start = f"{line.left}{line.match}{line.right}", len(line.left)
    match = Part(start, start + len(line.match))
    found = list(words(text, *match))
    is_within = any(not contains((match,), (run_of(text, word),)) for word in found)
    return f"{is_within:d}{sort_key(line.match)}"


class Searcher:
    """Searches one project; a second query is quicker than the first."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._vocabulary = Vocabulary(session.connection)
        self._version = (-1, -1)
        self._languages: tuple[str, ...] = ()

    def search(self, wish: Wish) -> Generator[Lines]:
        """Finds lines, article by article in the order of the project.

        An article that turns out to have none may come as well, with no lines, so that whoever
        waits can look around. What is written meanwhile does not count; whoever has seen enough
        closes it.

        Raises:
            Refused: The query makes no sense here; the sentence says why.
        """
        query = parse_query(wish.query)
        if query.is_empty:
            raise Refused("Say what to search for.")
        within = self._within(query, wish) if query.has_fields or wish.inside else None
        words = self._words(query, diacritics=wish.diacritics)
        if query.is_for_spans:
            entities = {one.id: one for one in load_entities(self._session.connection)}
            wanted = SpanFilter(query, self._session.scheme, entities)
            return self._marks(wish, words, within, wanted)
        return self._places(wish, words, within)

    def _within(self, query: CorpusQuery, wish: Wish) -> Within:
        return Within(self._session.connection, self._session.scheme, query, wish.inside)

    def _words(self, query: CorpusQuery, *, diacritics: bool) -> "_Words":
        """The words of a query in the terms of the index."""
        forms = Forms(self._known_languages(), diacritics)
        expansion = Expansion(self._vocabulary, forms)
        groups = [
            [sought for term in group if (sought := expansion.sought(term)).is_possible]
            for group in query.groups
        ]
        if not all(groups):
            return _Words(None, "")
        excluded = [expansion.sought(term) for term in query.excluded]
        return _Words(CorpusFinder(groups, excluded, forms), match_of(groups))

    def _known_languages(self) -> tuple[str, ...]:
        connection = self._session.connection
        version = (connection.data_version(), connection.total_changes)
        if version != self._version:
            self._version = version
            self._languages = languages(connection)
        return self._languages

    def _places(self, wish: Wish, words: "_Words", within: Within | None) -> Generator[Lines]:
        """The places of words."""
        if words.finder is None:
            return
        with self._session.connection.snapshot():
            for found in texts_with(self._session.connection, words.match):
                places = words.finder.find(found.text)
                if places and within:
                    places = within.those(places, found.key, wish.annotator)
                yield [_line(found, place) for place in places]

    def _marks(
        self, wish: Wish, words: "_Words", within: Within | None, wanted: SpanFilter
    ) -> Generator[Lines]:
        """Marks that say what is wanted, and have the words."""
        if words.finder is None or wanted.is_impossible:
            return
        connection = self._session.connection
        with connection.snapshot():
            spans = spans_with(
                connection,
                labels=wanted.labels,
                entities=wanted.entities or (),
                annotator=wish.annotator,
                match=words.match,
            )
            for key, rows in groupby(spans, key=itemgetter(0)):
                chosen = [span for _, span in rows if wanted.accepts(span)]
                yield self._lines_of(key, chosen, wish, words, within) if chosen else ()

    def _lines_of(
        self, key: int, spans: list[Span], wish: Wish, words: "_Words", within: Within | None
    ) -> Lines:
        """The lines of some marks in the article with this key."""
        places: Sequence[Part] = [span.extent for span in spans]
        there = set(within.those(places, key, wish.annotator) if within else places)
        if not there:
            return ()
        found = text_with_key(self._session.connection, key)
        return [
            _line(found, span.extent, span.id)
            for span in sorted(spans, key=reading_order)
            if span.extent in there and words.are_in(span, found)
        ]


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a query in the terms of the index.

    Attributes:
        finder: None if they cannot be anywhere.
        match: The index's own query; empty where no word must be there.
    """

    finder: CorpusFinder | None
    match: str

    def are_in(self, span: Span, found: FoundText) -> bool:
        """Whether they stand within a mark."""
        quote = "\n".join(span.quotes(found.text))
        return self.finder is not None and self.finder.is_in(quote)


def _line(found: FoundText, place: Part, span: SpanId | None = None) -> Line:
    text, (start, end) = found.text, place
    return Line(
        found.article,
        found.title,
        start,
        end,
        text[max(0, start - CONTEXT) : start],
        text[start:end],
        text[end : end + CONTEXT],
        span,
    )
