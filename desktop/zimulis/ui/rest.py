"""Marking the rest: what repeats a mark or suggestion here, and how often it stands elsewhere."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.actions import Act
from zimulis.ui.attempting import Attempting
from zimulis.ui.desk import Desk
from zimulis.ui.key_map import KeyMap
from zimulis.ui.suggesting import Suggesting
from zimulis.ui.surface.view import Surface

if TYPE_CHECKING:
    from zimulis.workspace.search_process import Batch, SearchProcess

_PAUSE = 400  # ms; a whole project is searched only for whoever stays at a mark


class Rest(Attempting):
    """Says after a mark what is left of it, and marks that with one key.

    A suggestion in focus is accepted with what is left of it.
    """

    _batch_came = Signal(object)  # from the thread that listens to the process

    def __init__(
        self, desk: Desk, surface: Surface, suggesting: Suggesting, keys: KeyMap, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._surface = surface
        self._suggesting = suggesting
        self._keys = keys
        self._process: SearchProcess | None = None
        self._made: SpanId | None = None
        self._number = 0
        self._here = 0  # places that the search found in the open article
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._count_elsewhere)
        self._batch_came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        desk.spans_changed.connect(self._note_marks)
        suggesting.came.connect(self._tell)

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """What keys and menus ask for."""
        return {Act.MARK_REST: self._mark}

    def close_project(self) -> None:
        """Counts nothing any more."""
        self._pause.stop()
        if self._process:
            self._process.close()

    # What is left.

    def sure_of(self, one: Span | Suggestion) -> Sequence[Suggestion]:
        """What is in pencil here and surely repeats a mark, or what is in pencil as well."""
        from zimulis.domain.repeating import SAFE  # noqa: PLC0415 (for a quick start)

        return [other for other in self._left_of(one) if other.score >= SAFE]

    def told_of(self, suggestion: Suggestion) -> str:
        """How many repeat a suggestion, and the key for all of them; empty if none does."""
        more = len(self.sure_of(suggestion))
        if not more:
            return ""
        sentence = self.tr("{key} accepts {count} more as well")
        return sentence.format(key=self._keys.key_of(Act.MARK_REST), count=more)

    def _left_of(self, one: Span | Suggestion) -> Sequence[Suggestion]:
        """What is in pencil here that repeats a mark, or what is in pencil as well."""
        sheet, article = self._surface.sheet, self._desk.article
        label = sheet.scheme.label(one.label) if sheet else None
        if sheet is None or article is None or label is None or label.is_claim:
            return ()
        from zimulis.domain.repeating import repeats  # noqa: PLC0415 (for a quick start)

        text, language, name = sheet.text, article.article.language, one.label
        if isinstance(one, Suggestion):
            words, entity = one.words(text), one.entity
        else:
            words, entity = self._desk.quote(one), self._desk.entity_name(one)
        return [
            other
            for other in sheet.pencil
            if other != one
            and repeats(other, text, label=name, words=words, entity=entity, language=language)
        ]

    def _span(self) -> Span | None:
        """The span in focus, or the one that was until the caret moved; not behind a suggestion."""
        sheet = self._surface.sheet
        return sheet.hand.held if sheet and not sheet.hand.pencil else None

    def _just_made(self) -> Span | None:
        """The same, if nothing has been marked since."""
        span = self._span()
        return span if span and span.id == self._made else None

    def _in_hand(self) -> Span | Suggestion | None:
        sheet = self._surface.sheet
        return (sheet.hand.suggested if sheet else None) or self._span()

    @Slot(list, list)
    def _note_marks(self, put: list[Span], _removed: list[str]) -> None:
        self._made = put[0].id if len(put) == 1 else None
        self._number = 0
        if self._process:
            self._process.stop()

    @Slot()
    def _tell(self) -> None:
        """Says what is left of the mark that was just made, if anything is."""
        span = self._just_made()
        if span is None or not self._suggesting.is_on:
            return
        said = self._said_here(span)
        if said:
            self.said.emit(said)
        if not self._surface.sheet or not self._surface.sheet.spans.is_claim(span):
            self._pause.start()

    def _said_here(self, span: Span) -> str:
        left = len(self._left_of(span))
        safe = len(self.sure_of(span))
        if not left:
            return ""
        more = self.tr("%n more here", "", left)
        if not safe:
            return self.tr("{more}, none of them sure").format(more=more)
        key = self._keys.key_of(Act.MARK_REST)
        if safe == left:
            return self.tr("{more}: {key} marks them").format(more=more, key=key)
        return self.tr("{more}: {key} marks the {count} that are sure").format(
            more=more, key=key, count=safe
        )

    # Elsewhere.

    @Slot()
    def _count_elsewhere(self) -> None:
        span = self._just_made()
        if span is None:
            return
        from zimulis.domain.repeating import last_word  # noqa: PLC0415 (for a quick start)
        from zimulis.workspace.search_process import SearchProcess  # noqa: PLC0415 (for a quick start)
        from zimulis.workspace.searching import Wish  # noqa: PLC0415 (for a quick start)

        if self._process is None:
            self._process = SearchProcess(self._desk.session.path, self._batch_came.emit)
        self._here = 0
        self._number = self._process.ask(Wish(last_word(self._desk.quote(span))))

    @Slot(object)
    def _take(self, batch: "Batch") -> None:
        if batch.number != self._number:
            return
        self._here += sum(line.article == self._desk.article_id for line in batch.lines)
        span, places = self._just_made(), batch.total - self._here
        if span is None or not batch.is_done or batch.reason or places <= 0:
            return
        articles = batch.articles - (self._here > 0)
        elsewhere = self.tr("{places} more in %n other article(s)", "", articles).format(
            places=places
        )
        self.said.emit(" · ".join(filter(None, (self._said_here(span), elsewhere))))

    # Marking.

    def _mark(self) -> None:
        one, article = self._in_hand(), self._desk.article_id
        if one is None or article is None:
            self.said.emit(self.tr("Mark something first; this marks what repeats it."))
            return
        safe = self.sure_of(one)
        others = len(self._left_of(one)) - len(safe)
        if not safe:
            self.said.emit(self.tr("Nothing that is sure repeats this mark here."))
            return
        from zimulis.workspace.pencil import accept_all  # noqa: PLC0415 (for a quick start)

        wanted = [one, *safe] if isinstance(one, Suggestion) else safe
        done = self.attempt(lambda: accept_all(self._desk.session, article, wanted))
        if done:
            if isinstance(one, Suggestion):
                self._suggesting.go_on()
            sentence = self.tr("Marked %n more", "", len(done[0]))
            stay = self.tr("; %n stay(s) in pencil to be looked at", "", others) if others else ""
            self.said.emit(f"{sentence}{stay}.")
