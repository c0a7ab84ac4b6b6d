"""The panes of one project, corpus, text, inspector and list of spans, and how they are wired."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from zimulis.domain.ids import ArticleId, SpanId
from zimulis.ui.actions import Act, Need
from zimulis.ui.corpus_search import CorpusSearch
from zimulis.ui.corrections import Corrections
from zimulis.ui.desk import Desk
from zimulis.ui.effort import Effort
from zimulis.ui.gaining import Gaining
from zimulis.ui.inspector.panel import Inspector
from zimulis.ui.key_map import KeyMap
from zimulis.ui.late_naming import LateNaming
from zimulis.ui.lower_pane import LowerPage, LowerPane
from zimulis.ui.panels.corpus import CorpusPanel
from zimulis.ui.panels.guideline import GuidelinePanel
from zimulis.ui.panels.spans import SpanPanel
from zimulis.ui.panes import Panel, go_to_pane
from zimulis.ui.rest import Rest
from zimulis.ui.review import Review
from zimulis.ui.settings import Place
from zimulis.ui.speaking import Speaker
from zimulis.ui.standing import Standing
from zimulis.ui.suggesting import Suggesting
from zimulis.ui.surface.context_menu import ContextMenu
from zimulis.ui.surface.look import Look
from zimulis.ui.surface.overview import Overview
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.surface.view import Surface
from zimulis.ui.telling import Telling
from zimulis.ui.theme import Theme
from zimulis.ui.undoing import Undoing
from zimulis.ui.ways import Ways

if TYPE_CHECKING:
    from zimulis.workspace.claims import ClaimRow
    from zimulis.workspace.entity_merging import Use
    from zimulis.workspace.losses import LostRow

_SIDE_BUTTONS = {Qt.MouseButton.BackButton: Act.BACK, Qt.MouseButton.ForwardButton: Act.FORWARD}

_WATCH = 1000  # ms between looks at what other programs wrote


class Workbench(QSplitter):
    """Everything around one desk.

    Attributes:
        panels: What F6 goes through, in this order.
        middle: The text over the lower pane.

    Signals:
        place_changed: Another article is open or the caret moved.
        act_requested: Something is to be done (an `Act`) that is the window's.
        said: A sentence for the status line.
    """

    place_changed = Signal()
    act_requested = Signal(str)
    said = Signal(str)

    def __init__(
        self, desk: Desk, theme: Theme, look: Look, keys: KeyMap, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.desk = desk
        self.corpus = CorpusPanel(desk, theme)
        self.surface = Surface(theme, look, keys)
        self.overview = Overview(self.surface, theme)
        self.inspector = Inspector(desk, theme)
        self._naming = LateNaming(desk, self.surface)
        self.span_list = SpanPanel(desk, theme)
        self.guideline = GuidelinePanel(desk, theme)
        self._centre = QWidget()
        self.lower_pane = LowerPane(theme)
        self.middle = self.lower_pane.under(self._centre)
        self.lower_pane.register(Act.CLAIMS, self.tr("Claims"), self._make_claims)
        self.ways = Ways(desk, self.surface, self)
        self._undoing = Undoing(desk, self.surface, self.ways, self)
        self._search = CorpusSearch(desk, self.surface, self.ways, self.lower_pane, self)
        self.corrections = Corrections(desk, self.surface, self)
        self.review = Review(desk, self.surface, self.corrections, theme, self)
        self._gaining = Gaining(desk, self.corpus, self)
        self.suggesting = Suggesting(desk, self.surface, self)
        self.rest = Rest(desk, self.surface, self.suggesting, keys, self)
        self.effort = Effort(desk, self.surface)
        self.standing = Standing(desk, self.effort, self)
        self.panels: list[Panel] = [
            self.surface,
            *self.ways.bars(),
            self.review.panel,
            self.standing.bar,
            self.lower_pane,
            self.inspector,
            self.span_list,
            self.guideline,
            self.corpus,
        ]
        self._side = QSplitter(Qt.Orientation.Vertical)
        self._speaker = Speaker(self.surface, desk)
        self._telling = Telling(desk, self.surface, self.rest)
        self._watch = QTimer(self)
        self._shown: ArticleId | None = None
        self._handlers = self._make_handlers()
        self._context_menu = ContextMenu(self.surface, keys, self.lacking, self.perform)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._side.addWidget(self.inspector)
        self._side.addWidget(self.span_list)
        self._side.addWidget(self.guideline)
        self._side.setSizes([400, 500, 560])
        self._column = QVBoxLayout(self._centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        text = QHBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.surface, 1)
        text.addWidget(self.overview)
        self._column.addLayout(text, 1)
        for bar in (*self.ways.bars(), self.review.panel, self.standing.bar):
            self._column.addWidget(bar)
        for widget in (self.corpus, self.middle, self._side):
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self.setSizes([270, 900, 270])
        for place in (0, 1, 2):
            self.setCollapsible(place, place != 1)
        self._watch.start(_WATCH)

    def _connect(self) -> None:
        desk, surface = self.desk, self.surface
        desk.article_opened.connect(self._show_article)
        desk.spans_read.connect(surface.put_spans)
        desk.spans_changed.connect(surface.put_spans)
        desk.spans_changed.connect(self._show_hand)
        desk.entities_changed.connect(surface.viewport().update)
        desk.said.connect(self.said)
        desk.marks.pointed_out.connect(surface.flash.show)
        for part in (self.ways, self._search, self.corrections, self.review, self.standing):
            part.said.connect(self.said)
            part.left.connect(self.take_keys)
        self.lower_pane.left.connect(self.take_keys)
        self.review.jump_begun.connect(self.ways.leave_place)
        self.standing.done.connect(self.review.begin)
        self.standing.taken_up.connect(self.review.close)
        self.corpus.article_chosen.connect(self.open_chosen)
        self.span_list.span_chosen.connect(self._focus_chosen)
        self.inspector.left.connect(self.take_keys)
        self.inspector.entity_requested.connect(self._naming.name)
        self.inspector.curation_requested.connect(partial(self.act_requested.emit, Act.ENTITIES))
        self.inspector.linking_requested.connect(surface.linker.begin)
        self.inspector.span_requested.connect(self._focus_chosen)
        self.inspector.guideline_requested.connect(self.guideline.turn)
        surface.hand_moved.connect(self._show_hand)
        for speaker in (
            self._telling,
            self._naming,
            self._undoing,
            self._gaining,
            self.suggesting,
            self.rest,
            surface.linker,
            surface.proposal,
            surface.relations,
        ):
            speaker.said.connect(self.said)
        self._watch.timeout.connect(self.desk.look_elsewhere)

    # Places.

    @property
    def place(self) -> Place | None:
        """Where the caret is."""
        return self.ways.place

    def open_place(self, place: Place | None) -> None:
        """Opens the article that was open last, or the first one."""
        article = place.article if place else None
        if article is None or not self.desk.has_article(article):
            article = self.corpus.articles.first
        if place and article == place.article:
            self.ways.visit(place)
        else:
            self.desk.open_article(article)

    def show_imported(self) -> None:
        """Shows what an import brought; opens the first article if none is open."""
        self.desk.look_elsewhere()
        if self.desk.article_id is None:
            self.open_place(None)

    def take_keys(self) -> None:
        """Gives the keys to the text."""
        self.surface.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_article(self) -> None:
        article = self.desk.article
        if article is None:
            self._shown = None
            self.surface.show_sheet(None)
            self.inspector.show_focused(None)
            return
        sheet = Sheet(
            article.article,
            self.desk.spans.values(),
            self.desk.session.scheme,
            look=self.surface.look,
            width=self.surface.sight.column.width,
            project=self.desk,
        )
        before = self.surface.sheet
        if before and article.article.id == self._shown:
            if before.text == sheet.text:
                sheet.resume(before)
            else:
                sheet.follow(before)
        self._shown = article.article.id
        self.surface.show_sheet(sheet)
        self.ways.finding.show_article()
        self._show_hand()

    @Slot()
    def _show_hand(self) -> None:
        sheet = self.surface.sheet
        if sheet:
            focused = sheet.hand.focused
            self.inspector.show_focused(focused.id if focused else None)
            self.span_list.show_focused(focused.id if focused else None)
            self.guideline.show_focused(focused.id if focused else None)
            self.ways.arrive()
            self.place_changed.emit()

    @Slot(str)
    def open_chosen(self, article: str) -> None:
        """Opens an article that was chosen somewhere, and gives the keys to the text."""
        if article != self.desk.article_id:
            self.desk.open_article(ArticleId(article))
        self.take_keys()

    @Slot(str)
    def _focus_chosen(self, span: str) -> None:
        self.ways.leave_place()
        self.surface.focus_span(SpanId(span))
        self.take_keys()

    # Actions.

    def _make_handlers(self) -> dict[Act, Callable[[], object]]:
        return {
            Act.NEXT_ARTICLE: partial(self._go_to_neighbour, 1),
            Act.PREVIOUS_ARTICLE: partial(self._go_to_neighbour, -1),
            Act.CLAIMANT: self.surface.linker.begin_claimant,
            Act.ACCEPT: self._accept,
            Act.RELATIONS: self.surface.relations.turn,
            Act.INSPECT: self.inspector.take_keys,
            Act.NOTE: self.inspector.take_note,
            Act.GUIDELINE: self.guideline.turn,
            Act.ADD_EXAMPLE: self.guideline.add_example,
            Act.FILTER: self.corpus.filter.take_keys,
            Act.FILTER_FORM: self.corpus.filter.open_form,
            Act.SHOW_BIN: self.corpus.filter.turn_bin,
            Act.ORDER: self.corpus.head.open_orders,
            Act.WIDE_LIST: self._turn_width,
            Act.NEXT_PANE: partial(self._go_to_pane, 1),
            Act.PREVIOUS_PANE: partial(self._go_to_pane, -1),
            Act.LEAVE: self._leave,
            **self._naming.handlers(),
            **self._undoing.handlers(),
            **self.ways.handlers(),
            **self.corrections.handlers(),
            **self.review.handlers(),
            **self.standing.handlers(),
            **self.suggesting.handlers(),
            **self.rest.handlers(),
            **self.lower_pane.handlers(),
            **self._search.handlers(),
        }

    def _accept(self) -> None:
        if self.suggesting.accept() or self.review.settle():
            return
        accepted = self.surface.proposal.accept()
        if not self.suggesting.go_on() and not accepted:
            self.said.emit(self.tr("There is nothing to accept here."))

    def perform(self, act: Act) -> bool:
        """Does what belongs to the open project's panes; False if it does not."""
        handler = self._handlers.get(act)
        if handler is None:
            return self.surface.keys.perform(act)
        handler()
        return True

    def lacking(self, need: Need) -> Need | None:
        """What is missing, if that is not there now, or None."""
        sheet = self.surface.sheet
        hand = sheet.hand if sheet else None
        there = {
            Need.PROJECT: True,
            Need.ARTICLE: sheet is not None,
            Need.SPAN: hand is not None and bool(hand.focus or hand.target),
            Need.PENCIL: hand is not None and bool(hand.pencil),
            Need.WORDS: hand is not None and bool(hand.selection or hand.focus),
            Need.BINNED: self.corpus.has_chosen_binned,
            Need.UNBINNED: not self.corpus.is_bin,
        }
        if there[need]:
            return None
        return need if sheet or need in (Need.BINNED, Need.UNBINNED) else Need.ARTICLE

    @Slot(object)
    def go_to_use(self, use: "Use | ClaimRow | LostRow") -> None:
        """Goes to a mark of whatever article, and brings it into focus if it is of this layer."""
        self.open_chosen(use.article)
        if use.span and use.span in self.desk.spans:
            self._focus_chosen(use.span)
        else:
            self.surface.go_to(use.start)

    def _make_claims(self, theme: Theme) -> LowerPage:
        from zimulis.ui.claims.page import ClaimsPage  # noqa: PLC0415 (for a quick start)

        page = ClaimsPage(self.desk, theme)
        page.claim_chosen.connect(self.go_to_use)
        page.saving_requested.connect(partial(self.act_requested.emit, Act.SAVE_CLAIMS))
        page.said.connect(self.said)
        return page

    def _leave(self) -> None:
        """Back to the text; there, lets go of what is in hand."""
        if not self.surface.hasFocus() or not self.surface.keys.perform(Act.LEAVE):
            self.lower_pane.leave(in_text=self.surface.hasFocus())
            self.ways.close()
            self.standing.bar.revert()
        self.take_keys()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        act = _SIDE_BUTTONS.get(event.button())
        if act:
            self.perform(act)
        else:
            super().mousePressEvent(event)

    def _turn_width(self) -> None:
        """Gives the list of articles room for columns, or takes it away again."""
        width, *others = self.sizes()
        wanted = self.corpus.narrow_width if self.corpus.list.is_wide else self.corpus.wide_width
        others[0] = max(0, others[0] + width - wanted)
        self.setSizes([wanted, *others])

    def _go_to_neighbour(self, step: int) -> None:
        article = self.corpus.articles.neighbour(step)
        if article is None:
            self.said.emit(
                self.tr("That was the last article.")
                if step > 0
                else self.tr("This is the first one.")
            )
        else:
            self.desk.open_article(article)

    def _go_to_pane(self, step: int) -> None:
        go_to_pane(self.panels, step)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        sides = (self.corpus, self.inspector, self.span_list, self.guideline)
        below = (self.review.panel, self.lower_pane)
        for part in (self.surface, self.overview, self._naming, *sides, *below):
            part.set_theme(theme)

    def close_project(self) -> None:
        """Keeps what is being typed and lets go of the project."""
        self._watch.stop()
        self.effort.keep()
        self._gaining.close_project()
        self.suggesting.close_project()
        self.rest.close_project()
        self.inspector.close_project()
        self.lower_pane.close_project()
        self.corpus.close_project()
        for timer in self.findChildren(QTimer):
            timer.stop()  # whatever a panel was about to show
        self.desk.close()
