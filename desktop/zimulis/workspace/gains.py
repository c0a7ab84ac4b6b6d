"""What articles hold to review, counted beside the work and kept in the project.

It is the pencil in an article, as the window would show it to the annotator, and the places that
layers mark differently. What was counted stays known until it is counted anew, which it is once
the article's text, marks or rejections have changed, or what is suggested by words that it has.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from queue import Empty, SimpleQueue
from time import monotonic

from zimulis import __version__
from zimulis.assist import Snapshot
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.article import FINISHED
from zimulis.domain.corpus_finding import Forms
from zimulis.domain.corpus_query import Term
from zimulis.domain.index_words import index_words
from zimulis.domain.parts import GAP
from zimulis.domain.suggestions import Suggestion
from zimulis.domain.worklist import Gain
from zimulis.quality.differing import differing_places
from zimulis.store import gains as stored
from zimulis.store.annotators import annotator_key
from zimulis.store.entities import load_entities
from zimulis.store.searching import languages
from zimulis.store.streaming import labelled_articles
from zimulis.store.vocabulary import Vocabulary
from zimulis.workspace.children import in_child
from zimulis.workspace.jobs import CancelToken, Progress
from zimulis.workspace.search_words import Expansion, match_of
from zimulis.workspace.session import Session
from zimulis.workspace.snapshots import snapshot
from zimulis.workspace.suggest_process import Answer, SuggestProcess

_BETWEEN = 0.5  # seconds between two batches of what was counted
_LOOK = 0.1  # seconds between two looks at the wish to stop

Propose = Callable[[Snapshot], Sequence[Suggestion] | None]
"""Says what would be in pencil; None if that cannot be found out."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a round of counting has come to.

    Attributes:
        articles: How many were counted.
        reasons: Sentences about suggesters that failed.
    """

    articles: int
    reasons: tuple[str, ...] = ()


def is_due(session: Session) -> bool:
    """Whether something is not known, or has changed, that the current annotator may count."""
    if session.annotator is None:
        return False
    connection = session.connection
    annotator = annotator_key(connection, session.annotator.id)
    since = stored.last_counted(connection, annotator)
    return bool(
        stored.far_reaching(connection, since)
        or stored.waiting(connection, annotator, _method(session), 1)
    )


def count_in_child(
    project: Path, annotator: str, *, progress: Progress, cancel: CancelToken
) -> Counted:
    """Counts what is due in a process that gives way to everything, suggesters in another.

    Args:
        project: The file.
        annotator: For whom; the name.
        progress: Told how many articles are counted, a few times a second.
        cancel: Passed on; what was counted by then is kept.

    Raises:
        ZimulisError: The project cannot be read or written.
    """
    return in_child(partial(_count, project, annotator), progress, cancel)


def _count(project: Path, annotator: str, progress: Progress, cancel: CancelToken) -> Counted:
    with Session.open(project, annotator, migrate=False) as session:
        with closing(Asking(SuggestProcess, cancel)) as asking:
            counted = count(session, asking.propose, progress, cancel)
        return Counted(counted, tuple(asking.reasons))


class Asking:
    """Asks suggesters in a process of theirs, one article after another.

    Attributes:
        reasons: Sentences about those that failed, each once.
    """

    def __init__(
        self, process: Callable[[Callable[[Answer], None]], SuggestProcess], cancel: CancelToken
    ) -> None:
        """Begins with the first article.

        Args:
            process: Makes the process, which tells its answers to what it is given.
            cancel: Ends the waiting for an answer.
        """
        self.reasons: dict[str, None] = {}
        self._cancel = cancel
        self._answers: SimpleQueue[Answer] = SimpleQueue()
        self._process = process(self._answers.put)

    def propose(self, article: Snapshot) -> Sequence[Suggestion] | None:
        """What would be in pencil; None if it was not waited for."""
        number = self._process.ask(article)
        while not self._cancel.cancelled:
            try:
                answer = self._answers.get(timeout=_LOOK)
            except Empty:
                continue
            self.reasons |= dict.fromkeys(answer.reasons)
            if answer.number == number:
                return answer.suggestions
            number = self._process.ask(article)  # the process may have ended
        return None

    def close(self) -> None:
        """Ends the process."""
        self._process.close()


def count(session: Session, propose: Propose, progress: Progress, cancel: CancelToken) -> int:
    """Counts what is due for the current annotator; returns how many articles that were.

    Args:
        session: The project.
        propose: Says what would be in pencil in an article.
        progress: Told after each batch that is written.
        cancel: Asked before each article.
    """
    round_ = _Round(session, propose)
    waiting = round_.waiting()
    found: list[tuple[int, Gain]] = []
    done, due = 0, monotonic() + _BETWEEN
    for number, one in enumerate(waiting, 1):
        if cancel.cancelled:
            break
        gain = round_.gain_of(one)
        found += [(one.key, gain)] if gain else []
        if monotonic() >= due or number == len(waiting):
            round_.write(found)
            done, found, due = done + len(found), [], monotonic() + _BETWEEN
            progress(number, len(waiting), "")
    round_.write(found)
    return done + len(found)


class _Round:
    """One round of counting; what is changed while it goes on is for the next."""

    def __init__(self, session: Session, propose: Propose) -> None:
        self._session = session
        self._propose = propose
        self._annotator = annotator_key(session.connection, session.required_annotator().id)
        self._seen = stored.newest_change(session.connection)
        self._method = _method(session)
        self._entities = {one.id: one for one in load_entities(session.connection)}

    def waiting(self) -> list[stored.Waiting]:
        """What is to be counted."""
        connection = self._session.connection
        since = stored.last_counted(connection, self._annotator)
        matches = [
            (one.change, match)
            for one in stored.far_reaching(connection, since)
            if (match := _match_of(self._session, one))
        ]
        for change, match in matches:
            with self._session.batch():
                stored.outdate(connection, self._annotator, change, match)
        return stored.waiting(connection, self._annotator, self._method)

    def gain_of(self, one: stored.Waiting) -> Gain | None:
        """What an article holds; None if that cannot be found out, since it is gone or damaged."""
        connection = self._session.connection
        with connection.snapshot():
            found = next(labelled_articles(connection, one.article, damaged=_pass_over), None)
        if found is None:
            return None
        mine = self._session.required_annotator().id
        spans = (span for span in found.spans if span.annotator == mine)
        pencil = self._propose(snapshot(self._session, found.article, spans, self._entities))
        return None if pencil is None else Gain(len(pencil), _differing(found))

    def write(self, gains: Sequence[tuple[int, Gain]]) -> None:
        """Keeps what was found."""
        if gains:
            with self._session.batch():
                stored.put_gains(
                    self._session.connection, self._annotator, self._seen, self._method, gains
                )


def _pass_over(article: str, reason: str) -> None:
    """Nothing is known of a damaged article; checking the project tells why."""


def _differing(labelled: LabelledArticle) -> int:
    finished = [one.annotator for one in labelled.statuses if one.status in FINISHED]
    return len(differing_places(labelled.spans, finished))


def _method(session: Session) -> str:
    """What else the numbers depend on: the labels that there are, and this version."""
    labels = sorted((label.name, label.links_entity) for label in session.scheme.labels)
    return sha256(repr((__version__, labels)).encode()).hexdigest()[:12]


def _match_of(session: Session, changed: stored.FarReaching) -> str:
    """The query of the search index for articles that may have words; empty if none has."""
    forms = Forms(languages(session.connection))
    expansion = Expansion(Vocabulary(session.connection), forms)
    pieces = changed.words.split(GAP)
    terms = [
        Term(words, is_exact=not changed.in_any_form)
        for piece in pieces
        if (words := tuple(piece[slice(*word)] for word in index_words(piece)))
    ]
    groups = [[expansion.sought(term)] for term in terms]
    return match_of(groups) if all(one.is_possible for (one,) in groups) else ""
