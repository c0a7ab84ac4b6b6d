"""Pictures of reviewing: pencil in focus, what is left of a mark, its forms, what was rejected."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.projects import make_project
from tests.tools.drawing import SIZE, draw, leave, show
from tests.tools.gold import gold_of
from zimulis.app.main import make_window
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.actions import Act
from zimulis.ui.dialogs.rejections import RejectionsDialog
from zimulis.ui.main_window import MainWindow
from zimulis.ui.panels.lines import LineList
from zimulis.ui.panels.status_line import StatusLine
from zimulis.ui.settings import ColourScheme
from zimulis.ui.surface.pencil import pencilled
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.workbench import Workbench

_THEMES = (ColourScheme.LIGHT, ColourScheme.DARK)
_ARTICLES = ("lv-01-vladivostoka", "lv-03-vasingtona", "lv-08-sevastopole", "lv-05-graudi")
_NARROW = (900, 700)
_UNNAMED = "Jau vēstīts, ka Kims tikās ar Putinu.\n"


def draw_review(home: Path, folder: Path) -> None:
    """Draws the scenes in both themes."""
    texts = [gold_of(name, _new(home / name)).article.text for name in _ARTICLES]
    project = make_project(home / "review.zimulis", f"{texts[0]}\n{_UNNAMED}", *texts[1:])
    window = make_window(project, annotator="anna")
    show(window)
    bench = _bench(window)
    _wait_for_pencil(bench)
    _draw_pencil(window, folder)
    _draw_rest(window, folder)
    _draw_forms(window, folder)
    _draw_rejections(window, folder)
    leave(window)


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _bench(window: MainWindow) -> Workbench:
    assert window.workbench, "no project is open"
    return window.workbench


def _sheet(bench: Workbench) -> Sheet:
    assert bench.surface.sheet, "no article is open"
    return bench.surface.sheet


def _wait_for_pencil(bench: Workbench) -> None:
    while bench.suggesting.is_waiting or not any(_sheet(bench).pencil):
        QTest.qWait(50)


def _focus(bench: Workbench, words: str, label: str) -> Suggestion:
    """Brings the first suggestion of a label on just these words into focus."""
    sheet = _sheet(bench)
    found = (s for s in sheet.pencil if (s.label, s.words(sheet.text)) == (label, words))
    suggested = next(found)
    bench.surface.focus_span(pencilled(suggested).id)
    return suggested


def _draw_both(window: MainWindow, name: Path, sentence: str = "") -> None:
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        if sentence:  # it stays for a few seconds only
            window.findChildren(StatusLine)[0].say(sentence)
        draw(window, name.with_name(f"{name.name}-{theme}.png"))


def _draw_pencil(window: MainWindow, folder: Path) -> None:
    """A name, a claim with who is proposed for it, and one that names nobody."""
    bench, sheet = _bench(window), _sheet(_bench(window))
    _focus(bench, "Kims Čenuns", "person")
    _draw_both(window, folder / "review-person")
    claims = [one for one in sheet.pencil if one.label == "claim"]
    for name, claim in (("claim", claims[1]), ("unnamed", claims[-1])):
        bench.surface.focus_span(pencilled(claim).id)
        _draw_both(window, folder / f"review-{name}")
    window.resize(*_NARROW)
    QApplication.processEvents()
    bench.surface.focus_span(pencilled(claims[1]).id)
    _draw_both(window, folder / "review-narrow")
    window.resize(*SIZE)


def _draw_rest(window: MainWindow, folder: Path) -> None:
    """What is left of a mark, here and in other articles."""
    bench, sheet = _bench(window), _sheet(_bench(window))
    told: list[str] = []
    bench.said.connect(told.append)
    bench.surface.go_to(sheet.text.index("Putins un"))
    label = sheet.scheme.label("person")
    assert label, "there is no label person"
    bench.surface.keys.apply_label(label)
    while not any("other article" in sentence for sentence in told):
        QTest.qWait(50)
    rest = next(sentence for sentence in told if "other article" in sentence)
    _draw_both(window, folder / "review-rest", rest)
    window.resize(*_NARROW)
    _draw_both(window, folder / "review-rest-narrow", rest)
    window.resize(*SIZE)


def _draw_forms(window: MainWindow, folder: Path) -> None:
    """All forms of the mark, in all articles."""
    bench = _bench(window)
    window.perform(Act.SEARCH)
    (lines,) = bench.lower_pane.page(Act.SEARCH).findChildren(LineList)
    while not lines.model().rowCount():
        QTest.qWait(50)
    _draw_both(window, folder / "review-forms")
    lines.scrollToBottom()
    _draw_both(window, folder / "review-forms-in-longer-names")
    window.perform(Act.LEAVE)


def _draw_rejections(window: MainWindow, folder: Path) -> None:
    """The list of what is not suggested any more, with one of each kind."""
    bench = _bench(window)
    for act, label in (
        (Act.REJECT, "person"),
        (Act.REJECT_FORM, "person"),
        (Act.REJECT_EVERYWHERE, "weapon"),
    ):
        sheet = _sheet(bench)
        suggested = next(one for one in sheet.pencil if one.label == label)
        bench.surface.focus_span(pencilled(suggested).id)
        window.perform(act)
        _wait_for_pencil(bench)
    dialog = RejectionsDialog(bench.desk, window)
    dialog.show()
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        draw(dialog, folder / f"review-rejections-{theme}.png")
    dialog.close()
