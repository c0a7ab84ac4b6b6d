"""The list of articles: filtered, with columns, with several chosen, and its bin."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.tools.drawing import draw, show
from zimulis.app.main import make_window
from zimulis.domain.article import Status
from zimulis.domain.worklist import Order, SortKey
from zimulis.ui.actions import Act
from zimulis.ui.dialogs.filter_form import FilterForm
from zimulis.ui.main_window import MainWindow
from zimulis.ui.settings import ColourScheme
from zimulis.workspace.articles import article_ids, set_question
from zimulis.workspace.batches import change_tags, set_status_of_all
from zimulis.workspace.filters import save_filter

_THEMES = (ColourScheme.LIGHT, ColourScheme.DARK)


def draw_corpus(folder: Path) -> None:
    """Draws them on the sample corpus."""
    window = make_window(sample=True)
    show(window)
    _work(window)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        _draw_filters(window, folder, theme)
        _draw_columns(window, folder, theme)
    window.close()


def _work(window: MainWindow) -> None:
    """Leaves some articles done, asked about and tagged."""
    assert window.workbench, "no project is open"
    session = window.workbench.desk.session
    ids = article_ids(session)
    set_status_of_all(session, ids, Status.NEW)
    set_status_of_all(session, ids[2:5], Status.DONE)
    set_status_of_all(session, ids[5:6], Status.READING)
    set_question(session, ids[5], "Is this a claim of its own?")
    change_tags(session, ids[:4], {"sanctions", "airspace"})
    save_filter(session, "Left to do", "-status:done,checked")


def _draw_filters(window: MainWindow, folder: Path, theme: ColourScheme) -> None:
    assert window.workbench, "no project is open"
    corpus = window.workbench.corpus
    field = corpus.findChild(QLineEdit)
    assert field, "a panel without a filter"
    window.perform(Act.FILTER)
    field.setText("lang:lv label:weapon")
    _settle(window)
    draw(window, folder / f"corpus-filtered-{theme}.png")
    field.setText("lang:latvian of:what")
    draw(window, folder / f"corpus-unclear-{theme}.png")
    field.clear()
    _settle(window)
    QTest.keyClicks(field, "status:")
    draw(window, folder / f"corpus-completed-{theme}.png")
    popup = QApplication.activePopupWidget()
    if popup:
        draw(popup, folder / f"corpus-completions-{theme}.png")
        popup.hide()
    field.setText("lang:lv -status:done date:2023 is:asked")
    window.perform(Act.FILTER_FORM)
    form = window.findChild(FilterForm)
    assert form, "the form is not there"
    draw(form, folder / f"corpus-form-{theme}.png")
    form.accept()
    field.clear()
    _settle(window)


def _draw_columns(window: MainWindow, folder: Path, theme: ColourScheme) -> None:
    assert window.workbench, "no project is open"
    corpus = window.workbench.corpus
    corpus.show_worklist("", Order(SortKey.TITLE))
    window.perform(Act.WIDE_LIST)
    _settle(window)
    corpus.list.setFocus()
    corpus.list.selectRow(1)
    for _ in range(3):
        QTest.keyClick(corpus.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    draw(window, folder / f"corpus-columns-{theme}.png")
    window.perform(Act.WIDE_LIST)
    _settle(window)
    draw(window, folder / f"corpus-chosen-{theme}.png")
    corpus.show_worklist("", Order())
    _settle(window)


def _settle(window: MainWindow) -> None:
    """Waits until everything that was asked for is in the list."""
    assert window.workbench, "no project is open"
    window.workbench.corpus.rest()
