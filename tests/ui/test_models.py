"""The lists beside the page, as models with data only."""

from array import array
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
from zimulis.ui.models.articles import ArticleModel, ArticleRole
from zimulis.ui.models.labelled_row import LabelledRow
from zimulis.ui.models.shown_rows import ROW
from zimulis.ui.models.spans import SpanListModel
from zimulis.workspace.articles import ArticleRow
from zimulis.workspace.listing import Listing

pytestmark = pytest.mark.usefixtures("qapp")


class Shelf:
    """Rows of articles, and who asked for which."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.status = Status.NEW

    def fetch(self, listing: Listing, first: int, count: int) -> list[ArticleRow | None]:
        keys = list(listing.keys[first : first + count])
        self.asked.append(keys)
        return [
            ArticleRow(
                ArticleId(str(key)), f"Raksts {key}", "2023-09", "lv", f"{key}.txt", self.status
            )
            for key in keys
        ]


def _listing(count: int, start: int = 0) -> Listing:
    return Listing(array("q", range(start, start + count)))


def _title(model: ArticleModel, place: int) -> object:
    return model.data(model.index(place, 0), Qt.ItemDataRole.DisplayRole)


def _row(model: ArticleModel, place: int) -> ArticleRow:
    row = model.data(model.index(place, 0), ArticleRole.ROW)
    assert isinstance(row, ArticleRow)
    return row


def test_rows_are_fetched_in_pieces_when_they_come_into_sight() -> None:
    shelf = Shelf()
    model = ArticleModel(shelf.fetch)
    model.set_listing(_listing(100_000))
    assert model.rowCount() == 100_000
    assert shelf.asked == []
    assert _title(model, 50_000) == "Raksts 50000"
    (asked,) = shelf.asked
    assert 50_000 in asked
    assert len(asked) <= 100
    assert _title(model, 50_001) == "Raksts 50001"
    assert len(shelf.asked) <= 2


def test_a_changed_article_is_fetched_anew_and_said_to_have_changed(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = ArticleModel(shelf.fetch)
    model.set_listing(_listing(5))
    _title(model, 2)
    shelf.status = Status.DONE
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.refresh({ArticleId("2"), ArticleId("no longer shown")})
    assert changed.args
    assert changed.args[0].row() == changed.args[1].row() == 2
    assert _row(model, 2).status is Status.DONE
    assert _row(model, 3).status is Status.NEW


def test_each_label_has_a_column_that_counts_its_marks() -> None:
    row = ArticleRow(ArticleId("0"), "Raksts", "", "lv", "0.txt", counts={"person": 3})
    model = ArticleModel(lambda listing, first, count: [row])
    model.set_labels([PERSON, CLAIM])
    model.set_listing(_listing(1))
    heads = [
        model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())
    ]
    assert heads == [
        "Title",
        "Date",
        "Source",
        "Language",
        "Status",
        "To review",
        "Person",
        "Claim",
    ]
    cells = [model.data(model.index(0, place)) for place in range(model.columnCount())]
    assert cells == ["Raksts", "", "0.txt", "lv", "new", "?", "3", ""]


def test_articles_added_at_the_end_leave_the_list_where_it_is(qtbot: QtBot) -> None:
    model = ArticleModel(Shelf().fetch)
    model.set_listing(_listing(3))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted) as added:
        model.set_listing(_listing(5))
    assert added.args
    assert added.args[1:] == [3, 4]
    assert [_title(model, place) for place in (0, 4)] == ["Raksts 0", "Raksts 4"]


def test_the_same_articles_again_are_no_change(qtbot: QtBot) -> None:
    model = ArticleModel(Shelf().fetch)
    model.set_listing(_listing(3))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsInserted):
        model.set_listing(_listing(3))


def test_other_articles_reset_the_list(qtbot: QtBot) -> None:
    model = ArticleModel(Shelf().fetch)
    model.set_listing(_listing(3))
    with qtbot.waitSignal(model.modelReset):
        model.set_listing(_listing(2, start=1))
    assert [_title(model, place) for place in (0, 1)] == ["Raksts 1", "Raksts 2"]


def test_an_article_that_is_gone_meanwhile_has_no_row() -> None:
    model = ArticleModel(lambda listing, first, count: [None])
    model.set_listing(_listing(1))
    assert _title(model, 0) is None
    assert model.data(model.index(0, 0), ArticleRole.ROW) is None


def test_the_list_of_articles_keeps_qt_s_contract(qtmodeltester: ModelTester) -> None:
    model = ArticleModel(Shelf().fetch)
    qtmodeltester.check(model)
    model.set_listing(_listing(3))
    model.set_listing(_listing(70))
    model.refresh({ArticleId("1")})
    model.set_labels([PERSON])
    model.set_listing(_listing(1))


# Spans.


def _described(span: Span) -> LabelledRow:
    return LabelledRow(span.label, f"{span.start}–{span.end}", "")


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

    def describe(span: Span) -> LabelledRow:
        asked.append(span)
        return _described(span)

    model = SpanListModel(describe)
    model.set_spans([span_on(PERSON, (start, start + 1)) for start in range(50)])
    assert asked == []
    index = model.index(7)
    assert model.data(index) == "7–8"
    row = model.data(index, ROW)
    assert isinstance(row, LabelledRow)
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
