"""How far the annotator is with the open article, and what she wants to ask about it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from zimulis.domain.article import Status
from zimulis.domain.ids import ArticleId
from zimulis.ui.actions import Act
from zimulis.ui.attempting import Attempting
from zimulis.ui.desk import Desk
from zimulis.ui.effort import Effort
from zimulis.ui.panels.question_bar import QuestionBar
from zimulis.workspace import articles

_MARKING_PAUSE = 40  # ms; the bar follows, and never holds up a mark


class Standing(Attempting):
    """Statuses and questions of whatever article is open.

    Attributes:
        bar: Where the question stands.

    Signals:
        done: The article has just been said to be done.
        taken_up: It is being read again.
        left: The person is finished in the bar; the text takes the keys again.
    """

    done = Signal()
    taken_up = Signal()
    left = Signal()

    def __init__(self, desk: Desk, effort: Effort, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bar = QuestionBar()
        self._desk = desk
        self._effort = effort
        self._article: ArticleId | None = None  # whose question the bar shows
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_MARKING_PAUSE)
        self._settling.timeout.connect(self._settle)
        self.bar.question_changed.connect(self._set_question)
        self.bar.left.connect(self.left)
        desk.article_opened.connect(self._turn)
        desk.articles_changed.connect(self._show_changed)

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """What keys and menus ask for."""
        return {
            Act.DONE: partial(self._toggle, Status.DONE),
            Act.CHECKED: partial(self._toggle, Status.CHECKED),
            Act.SET_ASIDE: partial(self._toggle, Status.SET_ASIDE),
            Act.QUESTION: self._ask,
        }

    def _toggle(self, status: Status) -> None:
        """Says that the article is that far, or again that it is being read."""
        session, article = self._desk.session, self._desk.article_id
        before = self.attempt(lambda: articles.status_of(session, article)) if article else None
        if article is None or before is None:
            return
        new = Status.READING if before.status is status else status
        if self.manages(lambda: articles.set_status(session, article, new)):
            self.said.emit(self._sentence(new))
            (self.done if new is Status.DONE else self.taken_up).emit()

    def _sentence(self, status: Status) -> str:
        sentences = {
            Status.READING: self.tr("Being read again."),
            Status.DONE: " ".join(filter(None, (self.tr("Done."), self._effort.sentence()))),
            Status.CHECKED: self.tr("Checked."),
            Status.SET_ASIDE: self.tr("Set aside."),
        }
        return sentences[status]

    def _ask(self) -> None:
        if self._desk.article_id:
            self.bar.open()

    @Slot(str)
    def _set_question(self, question: str) -> None:
        article = self._article
        if article:
            self.manages(lambda: articles.set_question(self._desk.session, article, question))

    @Slot()
    def _turn(self) -> None:
        """Shows the question of another article, and keeps what is being written about the last."""
        if self._desk.article_id != self._article:
            self.bar.finish()
            self._article = self._desk.article_id
        article, annotator = self._desk.article, self._desk.session.annotator
        known = article and annotator and article.status_of(annotator.id)
        self.bar.show_question(known.question if known else "")

    @Slot()
    def _settle(self) -> None:
        """Shows the question as it is after a change."""
        session, article = self._desk.session, self._desk.article_id
        if article and session.annotator:
            status = self.attempt(lambda: articles.status_of(session, article))
            self.bar.show_question(status.question if status else "")

    @Slot(frozenset)
    def _show_changed(self, changed: frozenset[ArticleId]) -> None:
        if self._desk.article_id in changed:
            self._settling.start()
