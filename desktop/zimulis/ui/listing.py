"""Asks the project which articles are to be listed, beside the window: no key waits for that."""

from queue import SimpleQueue
from threading import Event, Thread
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from zimulis.domain.annotations import Annotator
from zimulis.domain.worklist import Worklist
from zimulis.workspace import Interrupted, ZimulisError, articles
from zimulis.workspace.articles import Headway
from zimulis.workspace.listing import EMPTY, Listing, list_articles
from zimulis.workspace.session import Session

_FIRST = 200  # articles that are shown before all are known
_PAUSE = (
    0.05  # seconds for them to come to the screen, and for another key, before all are asked for
)


class Found(NamedTuple):
    """What there is to show.

    Attributes:
        listing: The articles; None if only counts were asked for.
        headway: How far the annotator is with the whole project; None until all is known.
    """

    listing: Listing | None = EMPTY
    headway: Headway | None = None


class _Question:
    """One question, and what has been answered so far."""

    def __init__(self, worklist: Worklist | None, annotator: Annotator | None) -> None:
        self.worklist = worklist
        self.annotator = annotator
        self.answered = Event()
        self.answer: Found | ZimulisError = Found()


class Lister(QObject):
    """Answers with the first articles at once and with all of them a moment later.

    A thread that waits for SQLite holds up nobody (performance.md). It has a session of its own.

    Signals:
        found: A `Found`, of the newest question only.
        failed: Why there is none.
    """

    found = Signal(Found)
    failed = Signal(str)
    _come = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._questions: SimpleQueue[_Question | None] = SimpleQueue()
        self._hurry = Event()
        self._asked: _Question | None = None
        self._thread: Thread | None = None
        self._asking: Session | None = None
        self._come.connect(self._take)

    def ask(self, worklist: Worklist) -> None:
        """Begins to list anew; what was asked before is of no interest any more."""
        self._put(worklist)

    def count(self) -> None:
        """Begins to count anew, unless that is coming anyway."""
        if self._asked is None:
            self._put(None)

    def _put(self, worklist: Worklist | None) -> None:
        self._asked = _Question(worklist, self._session.annotator)
        self._questions.put(self._asked)
        self._hurry.set()
        asking = self._asking
        if asking:
            asking.interrupt()  # the whole list of another question would hold this one up
        if self._thread is None:
            self._thread = Thread(target=self._work, name="listing", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Has everything told now that was asked for, if it was not yet."""
        asked = self._asked
        if asked:
            self._hurry.set()
            asked.answered.wait()
            self._take(asked, asked.answer)

    def close(self) -> None:
        """Lets go of the project."""
        self._asked = None
        self._questions.put(None)
        self._hurry.set()
        if self._thread:
            self._thread.join()

    @Slot(object, object)
    def _take(self, question: _Question, answer: Found | ZimulisError) -> None:
        if question is not self._asked:
            return
        if answer is question.answer and question.answered.is_set():
            self._asked = None
        if isinstance(answer, Found):
            self.found.emit(answer)
        else:
            self.failed.emit(str(answer))

    # In the thread.

    def _work(self) -> None:
        while question := self._newest():
            try:
                answer = self._found(self._session_of(question.annotator), question)
            except ZimulisError as error:
                answer = error
            if answer:
                question.answer = answer
                question.answered.set()
                self._come.emit(question, answer)
        if self._asking:
            self._asking.close()

    def _session_of(self, annotator: Annotator | None) -> Session:
        if self._asking and self._asking.annotator != annotator:
            self._asking.close()
            self._asking = None
        if self._asking is None:
            self._asking = self._session.sibling()
        return self._asking

    def _found(self, session: Session, question: _Question) -> Found | None:
        """The whole answer, or none if another question came first."""
        while True:
            try:
                return self._answer(session, question)
            except Interrupted:
                if not self._questions.empty():
                    return None
                # It was meant for the question before.

    def _newest(self) -> _Question | None:
        question = self._questions.get()
        while question and not self._questions.empty():
            question = self._questions.get()
        self._hurry.clear()
        return question

    def _answer(self, session: Session, question: _Question) -> Found | None:
        """The whole answer, or none if another question came first."""
        if question.worklist is None:
            return Found(None, articles.headway(session))
        first = list_articles(session, question.worklist, _FIRST)
        self._come.emit(question, Found(first))
        if first.is_whole:
            return Found(first, articles.headway(session))
        self._hurry.wait(_PAUSE)
        if not self._questions.empty():
            return None
        return Found(list_articles(session, question.worklist), articles.headway(session))
