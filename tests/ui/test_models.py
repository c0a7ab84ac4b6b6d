"""The lists beside the page, as models with data only."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.fakes import CLAIM, COUNTRY, PERSON, span_on
from zimulis.domain.annotations import Span, reading_order
from zimulis.domain.article import Status
from zimulis.domain.ids import ArticleId
from zimulis.ui.models.articles import ArticleListModel, ArticleRole
from zimulis.ui.models.spans import SpanListModel, SpanRole, SpanRow
from zimulis.workspace.articles import ArticleRow

pytestmark = pytest.mark.usefixtures("qapp")


class Shelf:
    """Rows of articles, and who asked for which."""

    def __init__(self) -> None:
        self.asked: list[Sequence[ArticleId]] = []
        self.status = Status.NEW

    def fetch(self, ids: Sequence[ArticleId]) -> list[ArticleRow]:
        self.asked.append(list(ids))
        return [
            ArticleRow(i, f"Raksts {i}", "2023-09", "lv", f"{i}.txt", self.status, "", {})
            for i in ids
        ]


def _ids(count: int, start: int = 0) -> list[ArticleId]:
    return [ArticleId(str(number)) for number in range(start, start + count)]


def _title(model: ArticleListModel, place: int) -> object:
    return model.data(model.index(place), Qt.ItemDataRole.DisplayRole)


def test_rows_are_fetched_in_pieces_when_they_come_into_sight() -> None:
    shelf = Shelf()
    model = ArticleListModel(shelf.fetch)
    model.set_ids(_ids(100_000))
    assert model.rowCount() == 100_000
    assert shelf.asked == []
    assert _title(model, 50_000) == "Raksts 50000"
    (asked,) = shelf.asked
    assert "50000" in asked
    assert len(asked) <= 100
    assert _title(model, 50_001) == "Raksts 50001"
    assert len(shelf.asked) <= 2


def test_a_changed_article_is_fetched_anew_and_said_to_have_changed(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = ArticleListModel(shelf.fetch)
    model.set_ids(_ids(5))
    _title(model, 2)
    shelf.status = Status.DONE
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.refresh(frozenset({ArticleId("2"), ArticleId("no longer shown")}))
    assert changed.args
    assert changed.args[0].row() == changed.args[1].row() == 2
    row = model.data(model.index(2), ArticleRole.ROW)
    assert isinstance(row, ArticleRow)
    assert row.status is Status.DONE
    other = model.data(model.index(3), ArticleRole.ROW)
    assert isinstance(other, ArticleRow)
    assert other.status is Status.NEW


def test_articles_added_at_the_end_leave_the_list_where_it_is(qtbot: QtBot) -> None:
    model = ArticleListModel(Shelf().fetch)
    model.set_ids(_ids(3))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted) as added:
        model.set_ids(_ids(5))
    assert added.args
    assert added.args[1:] == [3, 4]
    assert [model.place_of(article) for article in _ids(5)] == [0, 1, 2, 3, 4]


def test_the_same_articles_again_are_no_change(qtbot: QtBot) -> None:
    model = ArticleListModel(Shelf().fetch)
    model.set_ids(_ids(3))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsInserted):
        model.set_ids(_ids(3))


def test_other_articles_reset_the_list(qtbot: QtBot) -> None:
    model = ArticleListModel(Shelf().fetch)
    model.set_ids(_ids(3))
    with qtbot.waitSignal(model.modelReset):
        model.set_ids(_ids(2, start=1))
    assert list(model.ids) == _ids(2, start=1)
    assert model.place_of(ArticleId("0")) is None


def test_an_article_that_is_gone_meanwhile_has_no_row() -> None:
    model = ArticleListModel(lambda ids: [])
    model.set_ids(_ids(1))
    assert _title(model, 0) == ""
    assert model.data(model.index(0), ArticleRole.ROW) is None


def test_the_list_of_articles_keeps_qt_s_contract(qtmodeltester: ModelTester) -> None:
    model = ArticleListModel(Shelf().fetch)
    qtmodeltester.check(model)
    model.set_ids(_ids(3))
    model.set_ids(_ids(70))
    model.refresh(frozenset(_ids(3)))
    model.set_ids(_ids(1))


# Spans.


def _described(span: Span) -> SpanRow:
    return SpanRow(span.id, span.label, f"{span.start}–{span.end}", "")


def _shown(model: SpanListModel) -> list[Span]:
    return [model.span_at(place) for place in range(model.rowCount())]


spans = st.builds(
    lambda label, start, length, name: span_on(label, (start, start + length), name=str(name)),
    st.sampled_from([PERSON, COUNTRY, CLAIM]),
    st.integers(0, 20),
    st.integers(1, 10),
    st.integers(0, 6),
)


@given(st.lists(spans), st.lists(st.one_of(spans, st.integers(0, 6))))
def test_spans_stand_in_reading_order_whatever_comes_and_goes(
    first: list[Span], later: list[Span | int]
) -> None:
    model = SpanListModel(_described)
    model.set_spans(first)
    known = {span.id: span for span in first}
    for step in later:
        if isinstance(step, Span):
            model.put(step)
            known[step.id] = step
        else:
            gone = span_on(PERSON, (0, 1), name=str(step)).id
            model.remove(gone)
            known.pop(gone, None)
    assert _shown(model) == sorted(known.values(), key=reading_order)
    assert [model.place_of(span.id) for span in _shown(model)] == list(range(model.rowCount()))


def test_a_span_says_its_words_when_it_comes_into_sight() -> None:
    asked = list[Span]()

    def describe(span: Span) -> SpanRow:
        asked.append(span)
        return _described(span)

    model = SpanListModel(describe)
    model.set_spans([span_on(PERSON, (start, start + 1)) for start in range(50)])
    assert asked == []
    index = model.index(7)
    assert model.data(index) == "7–8"
    row = model.data(index, SpanRole.ROW)
    assert isinstance(row, SpanRow)
    assert (row.label, len(asked)) == ("person", 2)


def test_the_list_of_spans_keeps_qt_s_contract(qtmodeltester: ModelTester) -> None:
    model = SpanListModel(_described)
    qtmodeltester.check(model)
    span = span_on(PERSON, (3, 5))
    model.set_spans([span, span_on(CLAIM, (0, 9))])
    model.put(span_on(COUNTRY, (7, 8)))
    model.put(replace(span, label="country"))
    model.remove(span.id)
    assert model.rowCount() == 2
