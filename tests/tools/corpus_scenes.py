"""The list of articles: filtered, with columns, with several chosen, and its bin."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.projects import make_project
from tests.tools.drawing import draw, leave, show
from zimulis.app.main import make_window
from zimulis.domain.article import Status
from zimulis.domain.worklist import Order, SortKey
from zimulis.ui.actions import Act
from zimulis.ui.dialogs.filter_form import FilterForm
from zimulis.ui.dialogs.saved_filters import SavedFiltersDialog
from zimulis.ui.main_window import MainWindow
from zimulis.ui.palette.view import Palette
from zimulis.ui.settings import ColourScheme
from zimulis.workspace import gains
from zimulis.workspace.articles import article_ids, set_question
from zimulis.workspace.batches import change_tags, move_to_bin, put_back, set_status_of_all
from zimulis.workspace.filters import save_filter
from zimulis.workspace.jobs import CancelToken, no_progress

_THEMES = (ColourScheme.LIGHT, ColourScheme.DARK)
_LONG = tuple(
    f"date 2023-0{month}\n\n{title}\n\nTeksts."
    for month, title in enumerate(
        (
            "Krievijas prezidents Vladimirs Putins un Ziemeļkorejas līderis Kims Čenuns"
            " Vladivostokā vienojas par plašāku militāri tehnisko sadarbību un pārtikas piegādēm",
            "Neatkarībasdeklarācijaspieņemšanasgadadienasatzīmēšanaspasākumuorganizēšanaskomisija",
            "„Su-35 un S-300” vietā: Irānas Islāma Republikas Ārlietu ministrija noliedz piegādes",
        ),
        1,
    )
)


def draw_corpus(folder: Path) -> None:
    """Draws them on the sample corpus."""
    window = make_window(sample=True)
    show(window)
    _work(window)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        _draw_filters(window, folder, theme)
        _draw_columns(window, folder, theme)
        _draw_gains(window, folder, theme)
        _draw_saved(window, folder, theme)
        _draw_bin(window, folder, theme)
    assert window.workbench, "no project is open"
    window.workbench.setSizes([window.workbench.corpus.minimumWidth(), 900, 200])
    draw(window, folder / "corpus-narrowest.png")
    leave(window)


def draw_long_titles(home: Path, folder: Path) -> None:
    """Draws a narrow list of titles that nobody would call short."""
    window = make_window(make_project(home / "long.zimulis", *_LONG), annotator="anna")
    show(window)
    assert window.workbench, "no project is open"
    corpus = window.workbench.corpus
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        corpus.filter.show_text("date:2023")
        _settle(window)
        window.workbench.setSizes([corpus.minimumWidth(), 900, 200])
        draw(window, folder / f"corpus-narrow-{theme}.png")
        corpus.filter.show_text("datums:2023 Vladivostoka")
        draw(window, folder / f"corpus-narrow-unclear-{theme}.png")
    leave(window)


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
    save_filter(session, "Weapons without claims", "label:weapon -label:claim")
    save_filter(session, "Ar jautājumiem", "? lang:lv")
    gains.count_in_child(
        session.path,
        session.required_annotator().name,
        progress=no_progress,
        cancel=CancelToken(),
    )


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


def _draw_gains(window: MainWindow, folder: Path, theme: ColourScheme) -> None:
    """The articles with most to review first, and how far that is counted."""
    assert window.workbench, "no project is open"
    corpus = window.workbench.corpus
    corpus.show_worklist("", Order(SortKey.GAIN, descending=True))
    _settle(window)
    corpus.counting.show_progress(4, 14)
    draw(window, folder / f"corpus-gain-{theme}.png")
    corpus.counting.hide()
    window.perform(Act.WIDE_LIST)
    draw(window, folder / f"corpus-gain-columns-{theme}.png")
    window.perform(Act.WIDE_LIST)
    corpus.show_worklist("", Order())
    _settle(window)


def _draw_saved(window: MainWindow, folder: Path, theme: ColourScheme) -> None:
    window.perform(Act.SAVED_FILTERS)
    dialog = window.findChildren(SavedFiltersDialog)[-1]
    draw(dialog, folder / f"corpus-saved-filters-{theme}.png")
    dialog.reject()
    window.perform(Act.PALETTE)
    palette = window.findChild(Palette)
    assert palette, "no palette"
    field = palette.findChild(QLineEdit)
    assert field, "a palette in which nothing is typed"
    QTest.keyClicks(field, "without cl")
    draw(window, folder / f"corpus-saved-in-palette-{theme}.png")
    palette.leave()


def _draw_bin(window: MainWindow, folder: Path, theme: ColourScheme) -> None:
    """What is in the bin, with what can be done about it."""
    assert window.workbench, "no project is open"
    corpus = window.workbench.corpus
    session = window.workbench.desk.session
    ids = article_ids(session)
    move_to_bin(session, ids[1:4])
    window.perform(Act.SHOW_BIN)
    _settle(window)
    corpus.list.setFocus()
    corpus.list.selectRow(1)
    draw(window, folder / f"bin-{theme}.png")
    corpus.menu_requested.emit(corpus.mapToGlobal(corpus.rect().center()))
    menu = QApplication.activePopupWidget()
    assert menu, "no menu"
    draw(menu, folder / f"bin-menu-{theme}.png")
    menu.close()
    window.perform(Act.SHOW_BIN)
    put_back(session, ids[1:4])
    _settle(window)


def _settle(window: MainWindow) -> None:
    """Waits until everything that was asked for is in the list."""
    assert window.workbench, "no project is open"
    window.workbench.corpus.articles.rest()
