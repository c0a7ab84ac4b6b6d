"""The inspector: the form of the span in focus, or that of the article."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QColor, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.annotations import Relation, Span, TargetKind
from zimulis.domain.countries import COUNTRY_CODE
from zimulis.domain.ids import EntityId, SpanId
from zimulis.domain.relations import Target
from zimulis.domain.scheme import Label
from zimulis.ui.desk import Desk
from zimulis.ui.inspector.article_form import ArticleForm
from zimulis.ui.inspector.form import Form
from zimulis.ui.room import Scrolled
from zimulis.ui.theme import Theme
from zimulis.workspace import articles

if TYPE_CHECKING:
    from zimulis.ui.inspector.relation_field import RelationRow
    from zimulis.ui.inspector.span_form import SpanForm

_MARKING_PAUSE = 40  # ms; the inspector follows the text, and never holds up a mark


class Inspector(QWidget):
    """Shows what is in focus, in a form that is made when a label is first seen.

    Signals:
        left: The person is finished here; the text takes the keys again.
        entity_requested: An entity is to be chosen: for a span (its id), or for an attribute of it
            (its name).
        curation_requested: All is wanted that is known of the entity that the span names.
        linking_requested: The end of a relation of this type is to be chosen in the text.
        span_requested: Another span (its id) is to be gone to.
        guideline_requested: The guideline of the label in focus is wanted.
    """

    left = Signal()
    entity_requested = Signal(str, str)
    curation_requested = Signal()
    linking_requested = Signal(str)
    span_requested = Signal(str)
    guideline_requested = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._focused: SpanId | None = None
        self._label = QToolButton()
        self._where = QLabel()
        self._forms: dict[str, SpanForm] = {}
        self._article_form = ArticleForm(desk.details)
        self._form: Form = self._article_form
        self._room = QVBoxLayout()
        self._settling = QTimer(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._label.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._label.setMenu(QMenu(self._label))
        self._label.setAutoRaise(True)
        self._label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._label.setAccessibleName(self.tr("Label"))
        bold = self._label.font()
        bold.setBold(True)
        self._label.setFont(bold)
        self._where.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(10, 8, 6, 2)
        head.addWidget(self._label)
        head.addWidget(self._where, 1)
        inside = QWidget()
        inside.setLayout(self._room)
        self._room.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Scrolled(inside), 1)
        self._room.addWidget(self._article_form)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_MARKING_PAUSE)

    def _connect(self) -> None:
        self._article_form.left.connect(self.left)
        self._settling.timeout.connect(self.settle)
        self._desk.entities_changed.connect(self._settling.start)
        self._label.menu().triggered.connect(self._relabel)

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        self.settle()
        focused, current = QApplication.focusWidget(), self._form.current
        if focused and self._form.isAncestorOf(focused):
            return [focused]
        return [current] if current else []

    # What is shown.

    def show_focused(self, span: SpanId | None) -> None:
        """Shows, after a moment, the span in focus, or the article if there is none."""
        self._focused = span
        self._settling.start()

    def showEvent(self, event: QShowEvent) -> None:
        self.settle()  # or the first picture of the window would have no head
        super().showEvent(event)

    @Slot()
    def settle(self) -> None:
        """Shows what is in focus now."""
        self._settling.stop()
        span = self._desk.spans.get(self._focused) if self._focused else None
        label = self._desk.session.scheme.label(span.label) if span else None
        if span and label:
            self._show_span(span, label)
        else:
            self._show_article()

    def _show_span(self, span: Span, label: Label) -> None:
        form = self._form_of(label)
        form.show_span(span, *self._relations_of(span))
        self._show_form(form)
        self._label.setVisible(True)
        self._label.setText(f"{label.title}  ")  # room for the arrow
        colours = self._label.palette()
        colours.setColor(QPalette.ColorRole.ButtonText, QColor(self._theme.ink(label)))
        self._label.setPalette(colours)
        parts = self.tr("%n part(s)", "", len(span.parts))
        self._where.setText(f"{parts} · {span.start}–{span.end}")
        self._fill_menu(span)

    def _show_article(self) -> None:
        article = self._desk.article.article if self._desk.article else None
        self._label.setVisible(False)
        self._where.setText(article.title if article else self.tr("No article is open"))
        self._article_form.setEnabled(article is not None)
        self._show_form(self._article_form)
        if article:
            corrections = articles.times_corrected(self._desk.session, article.id)
            self._article_form.show_article(article, corrections)

    def _show_form(self, form: Form) -> None:
        if form is self._form:
            return
        self._form.keep()
        self._form.hide()
        self._form = form
        form.show()

    def _form_of(self, label: Label) -> "SpanForm":
        """The form of a label as it is now; the scheme may have changed since it was made."""
        from zimulis.ui.inspector.span_form import SpanForm  # noqa: PLC0415 (for a quick start)

        form = self._forms.get(label.name)
        if form is None or form.label != label:
            if form:
                form.keep()
                form.deleteLater()
            form = SpanForm(label, self._desk.details, self._name_of, self._unlink)
            form.entity_requested.connect(self.entity_requested)
            form.curation_requested.connect(self.curation_requested)
            form.linking_requested.connect(self.linking_requested)
            form.span_requested.connect(self.span_requested)
            form.guideline_requested.connect(self.guideline_requested)
            form.hide()
            form.left.connect(self.left)
            self._forms[label.name] = form
            self._room.addWidget(form)
        return form

    def _relations_of(self, span: Span) -> "tuple[list[RelationRow], list[RelationRow]]":
        """The relations that start at a span, and those that point at it."""
        from zimulis.ui.inspector.relation_field import RelationRow  # noqa: PLC0415 (for a quick start)

        links, spans = self._desk.links, self._desk.spans
        out = [
            RelationRow(links.target(relation), relation, SpanId(str(relation.target)))
            if relation.target_kind is TargetKind.SPAN
            else RelationRow(links.target(relation), relation, None)
            for relation in links.of(span.id)
        ]
        into = [
            RelationRow(f"{relation.type}: {self._desk.quote(source)}", relation, source.id)
            for relation in links.to(span.id)
            if (source := spans.get(relation.source))
        ]
        return out, into

    def _unlink(self, relation: Relation) -> None:
        self._desk.links.remove(relation.source, relation.type, Target.of(relation))

    def _name_of(self, entity: str) -> str:
        found = self._desk.entities.get(EntityId(entity))
        code = found.attributes.get(COUNTRY_CODE, "") if found else ""
        return " · ".join(filter(None, (found.name, code))) if found else ""

    def _fill_menu(self, span: Span) -> None:
        menu = self._label.menu()
        menu.clear()
        for label in self._desk.session.scheme.labels:
            entry = menu.addAction(f"{label.title}\t{label.key}")
            entry.setData(label.name)
            entry.setEnabled(label.name != span.label)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self.settle()

    # What is done.

    def take_keys(self) -> None:
        """Gives the keys to the form of the span in focus."""
        self.settle()
        if self._form is not self._article_form:
            self._form.take_keys()

    def take_note(self) -> None:
        """Gives the keys to the note on the span in focus, or on the article."""
        self.settle()
        self._form.take_note()

    def close_project(self) -> None:
        """Keeps what is half typed, and shows nothing any more."""
        self._form.keep()
        self._settling.stop()

    @Slot(QAction)
    def _relabel(self, entry: QAction) -> None:
        if self._focused:
            self._desk.marks.relabel_span(self._focused, str(entry.data()))
