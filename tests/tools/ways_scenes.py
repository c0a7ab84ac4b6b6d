"""Pictures of finding one's way: hits, what a check finds, and where one was."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from tests.domain.texts import part_of
from tests.projects import make_project
from tests.tools.drawing import draw_both, focus_first, leave, show
from zimulis.app.main import make_window
from zimulis.domain.article import Status
from zimulis.domain.parts import Part
from zimulis.ui.actions import Act
from zimulis.workspace import articles
from zimulis.workspace.marking import add_span
from zimulis.workspace.session import Session

_NEWS = """date 2023-09-12 Foto: LETA

Vizīte Vladivostokā

Krievijas prezidents Vladimirs Putins piektdien ieradās Vladivostokā. Viņu sagaidīja \
Kims Čenuns.

„Su-35 un S-300 aizstāvēs Krieviju,” sacīja Kremļa preses sekretārs Dmitrijs Peskovs. Vladimiram \
Putinam rādīja arī Su-35. Kimam Čenunam bija ko teikt.
"""
_MARKS = (
    ("country", "Krievijas"),
    ("person", "Vladimirs Putins"),
    ("person", "Kims Čenuns"),
    ("weapon", "S-300"),
    ("claim", "„Su-35 un S-300 aizstāvēs Krieviju"),
    ("person", "Dmitrijs Peskovs"),
)


def draw_ways(folder: Path, home: Path) -> None:
    """Draws them on the sample corpus."""
    window = make_window(sample=True)
    show(window)
    window.perform(Act.NEXT_ARTICLE)
    focus_first(window, "person")
    window.perform(Act.FIND)
    _write("Krievija")
    draw_both(window, folder / "find")
    window.perform(Act.LEAVE)
    leave(window)
    _draw_check(_make_news(home / "news.zimulis"), folder)
    _draw_start(folder)


def _draw_check(project: Path, folder: Path) -> None:
    """An article that was called done too early, with a question, among others."""
    window = make_window(project, annotator="anna")
    show(window)
    window.perform(Act.DONE)
    QTest.qWait(300)
    window.perform(Act.NEXT_FINDING)
    draw_both(window, folder / "check")
    leave(window)


def _draw_start(folder: Path) -> None:
    """The start page of the next morning."""
    window = make_window()
    show(window)
    (recent,) = window.findChildren(QListWidget)
    while "\n" not in recent.item(0).text():
        QTest.qWait(50)
    draw_both(window, folder / "start-with-headway")
    leave(window)


def _make_news(path: Path) -> Path:
    """Five articles, each at another stage."""
    make_project(path, *(_NEWS.replace("Vizīte", f"Vizīte {n}") for n in range(1, 6)))
    with Session.open(path, "anna") as session:
        one, two, three, four, five = articles.article_ids(session)
        for label, quote in _MARKS:
            add_span(session, one, label, [part_of(_NEWS.replace("Vizīte", "Vizīte 1"), quote)])
        for article, status in (
            (two, Status.DONE),
            (three, Status.CHECKED),
            (four, Status.SET_ASIDE),
        ):
            articles.set_status(session, article, status)
        add_span(session, two, "person", [Part(60, 66)])
        articles.set_question(session, one, "Vai Vostočnij ir kosmodroms vai pilsēta?")
        articles.set_question(session, four, "Vai to vajag?")
        articles.set_status(session, five, Status.NEW)
    return path


def _write(text: str) -> None:
    """Types into what has the focus, and lets the window do what comes of it."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit), "no field has the focus"
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.qWait(200)
