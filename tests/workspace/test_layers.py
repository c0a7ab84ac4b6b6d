"""A layer read piece by piece is the layer, whatever the size of the pieces."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import build_article, build_incoming, build_project, take_in
from zimulis.domain.ids import ArticleId, SpanId
from zimulis.domain.parts import Part
from zimulis.workspace import articles, marking
from zimulis.workspace.layers import layer_in_pieces
from zimulis.workspace.session import Session

_TEXT = "Kims un Putins un Lukašenko tikās Minskā un Maskavā."


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path) as session:
        take_in(
            session,
            build_incoming(build_article(_TEXT)),
            build_incoming(build_article("Cits raksts par Minsku.")),
        )
        yield session


def _marked(session: Session, article: ArticleId) -> set[SpanId]:
    """Many spans of which several start at one place."""
    ranges = [(0, 4), (0, 14), (8, 14), (8, 27), (18, 27), (18, 33), (34, 40), (34, 51)]
    return {
        marking.add_span(session, article, label, [Part(start, end)])[0]
        for start, end in ranges
        for label in ("person", "claim")
    }


@pytest.mark.parametrize("size", [1, 2, 3, 7, 15, 16, 17, 500])
def test_every_span_comes_once_and_by_its_start(session: Session, size: int) -> None:
    article, other = articles.article_ids(session)
    marking.add_span(session, other, "country", [Part(16, 22)])
    marked = _marked(session, article)
    pieces = list(layer_in_pieces(session, article, size))
    read = [span for piece in pieces for span in piece]
    assert len(read) == len(marked)
    assert {span.id for span in read} == marked
    assert [span.start for span in read] == sorted(span.start for span in read)
    assert all(len(piece) <= size for piece in pieces)


def test_other_layers_are_left_out(session: Session) -> None:
    article, _ = articles.article_ids(session)
    _marked(session, article)
    session.choose_annotator("berta")
    assert list(layer_in_pieces(session, article)) == []


def test_what_is_done_between_two_pieces_is_in_the_next(session: Session) -> None:
    article, _ = articles.article_ids(session)
    marked = _marked(session, article)
    pieces = layer_in_pieces(session, article, 4)
    first = next(pieces)
    gone = marking.add_span(session, article, "country", [Part(34, 40)])[0]
    late = marking.add_span(session, article, "country", [Part(44, 51)])[0]
    marking.delete_span(session, gone)
    rest = [span.id for piece in pieces for span in piece]
    assert {span.id for span in first} | set(rest) == marked | {late}
