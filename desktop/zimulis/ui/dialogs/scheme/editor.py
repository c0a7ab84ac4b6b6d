"""The editor of a project's labels."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, count

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.ids import LabelId, new_uuid
from zimulis.domain.label_colours import free_colours
from zimulis.domain.scheme import Label, LineStyle
from zimulis.domain.scheme_checks import Field, Problem, problems
from zimulis.domain.scheme_draft import LabelDraft
from zimulis.ui.actions import title_of
from zimulis.ui.buttons import leave_words
from zimulis.ui.desk import Desk
from zimulis.ui.dialogs.scheme.attribute_page import AttributePage
from zimulis.ui.dialogs.scheme.consequences import Teller
from zimulis.ui.dialogs.scheme.guideline_page import GuidelinePage
from zimulis.ui.dialogs.scheme.label_list import LabelList
from zimulis.ui.dialogs.scheme.look_page import LookPage
from zimulis.ui.dialogs.scheme.relation_page import RelationPage
from zimulis.ui.key_map import KeyMap
from zimulis.ui.prompts import Prompts
from zimulis.ui.room import Scrolled, fit_screen
from zimulis.ui.surface.look import Look
from zimulis.ui.theme import Theme
from zimulis.workspace import ZimulisError
from zimulis.workspace.scheming import draft_scheme, edit_scheme, preview, span_counts

_SIZE = (60, 46)  # line heights
_LEAST_PAGE = 18  # em
_DIGITS = "1234567890"


class SchemeEditor(QDialog):
    """The labels beside the pages of the one that is chosen.

    All that is done here is done to a draft; OK takes it over as one command, Cancel forgets it.

    Signals:
        said: A sentence for the status line.
    """

    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        keys: KeyMap,
        prompts: Prompts,
        theme: Theme,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = desk.session
        self._keys = keys
        self._prompts = prompts
        self._teller = Teller(self)
        self._draft = draft_scheme(desk.session)
        self._current = self._draft.labels[0].id if self._draft.labels else None
        self._list = LabelList(theme)
        self._tabs = QTabWidget()
        self._look = LookPage(theme, look, desk, prompts, self._refuse_name)
        self._attributes = AttributePage()
        self._relations = RelationPage()
        self._guideline = GuidelinePage()
        self._pages = (self._look, self._attributes, self._relations, self._guideline)
        self._told = QLabel()
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._build()
        self._connect()
        self._show_all()
        self._list.take_keys()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Labels of the project"))
        titles = (
            self.tr("&Look"),
            self.tr("A&ttributes"),
            self.tr("&Relations"),
            self.tr("&Guideline"),
        )
        for page, title in zip(self._pages, titles, strict=True):
            self._tabs.addTab(Scrolled(page), title)
        self._tabs.setMinimumWidth(_LEAST_PAGE * self.fontMetrics().height())
        self._told.setWordWrap(True)
        self._told.setAccessibleName(self.tr("What follows"))
        for button in self._buttons.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter belongs to the tables
        leave_words(self._buttons)
        body = QWidget()
        halves = QHBoxLayout(body)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.addWidget(self._list)
        halves.addWidget(self._tabs, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._told, 1)
        foot.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(Scrolled(body), 1)
        layout.addLayout(foot)
        fit_screen(self, *_SIZE)

    def _connect(self) -> None:
        self._list.label_chosen.connect(self._choose)
        self._list.add_requested.connect(self._add)
        self._list.duplicate_requested.connect(self._duplicate)
        self._list.move_requested.connect(self._move)
        self._list.remove_requested.connect(self._remove)
        self._list.merge_requested.connect(self._merge)
        for page in self._pages:
            page.label_edited.connect(self._edit)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    # What is shown.

    def _show_all(self) -> None:
        self._list.show_labels(self._draft.labels, self._current)
        self._show_label()

    def _show_label(self) -> None:
        label = self._label
        self._tabs.setEnabled(label is not None)
        if label:
            labels = [draft.label for draft in self._draft.labels]
            self._look.show_label(label, labels)
            self._attributes.show_label(label)
            self._relations.show_label(label, labels)
            self._guideline.show_label(label)
        self._tell()

    @property
    def _label(self) -> LabelDraft | None:
        return self._draft.label(self._current) if self._current else None

    @Slot(str)
    def _choose(self, label: str) -> None:
        self._current = LabelId(label)
        self._show_label()

    def _tell(self) -> None:
        """Says what is wrong, or else what will happen to marks."""
        found = self._problems()
        merged = [
            self.tr("{label} will become {other}.").format(
                label=self._draft.base[gone].title, other=target.label.title
            )
            for gone, into in self._draft.merged.items()
            if (target := self._draft.label(into))
        ]
        self._told.setText(found[0].sentence if found else " ".join(merged))
        keys = [p for p in found if p.label == self._current and p.field is Field.KEY]
        self._look.tell_key(keys[0].sentence if keys else "")

    def _problems(self) -> list[Problem]:
        """What stands in the way of taking the draft over."""
        return [*problems(self._draft), *self._bound_keys()]

    def _bound_keys(self) -> Iterator[Problem]:
        """Keys given to labels that do something else already; those of before may stay."""
        for draft in self._draft.labels:
            before = self._draft.base.get(draft.id)
            key = draft.label.key
            action = self._keys.action_for(key)
            if action and (before is None or before.key != key):
                sentence = self.tr("“{key}” is the key of “{action}”.")
                told = sentence.format(key=key, action=title_of(action.act))
                yield Problem(draft.id, Field.KEY, told)

    def _refuse_name(self, named: LabelDraft) -> str:
        """Why a label cannot have its name; until it can, the draft keeps the old one."""
        found = problems(self._draft.put(named))
        wrong = (p for p in found if p.label == named.id and p.field is Field.NAME)
        return next((problem.sentence for problem in wrong), "")

    # What is edited.

    @Slot(object)
    def _edit(self, edited: LabelDraft) -> None:
        before = self._label
        self._draft = self._draft.put(edited)
        label = self._label
        assert before, "nothing is shown"
        assert label, "what is edited is there"
        for page in self._pages:
            page.take_label(label)
        if (before.label.name, before.label.title) != (label.label.name, label.label.title):
            self._relations.show_label(label, [draft.label for draft in self._draft.labels])
        self._list.show_label(label)
        self._tell()

    @Slot()
    def _add(self) -> None:
        labels = [draft.label for draft in self._draft.labels]
        colours = free_colours(labels)
        lines = [label.line for label in labels]
        words_lines = [line for line in LineStyle if line is not LineStyle.BRACKET]
        self._put_new(
            Label(
                name=self._free_name(self.tr("label")),
                title="",
                colour=colours.light,
                dark=colours.dark,
                line=min(words_lines, key=lines.count),
                key=self._free_key(),
            )
        )

    @Slot()
    def _duplicate(self) -> None:
        if self._label:
            label = self._label.label
            name = self._free_name(label.name)
            self._put_new(replace(label, name=name, title="", key=self._free_key()))

    def _put_new(self, label: Label) -> None:
        new = LabelDraft(LabelId(new_uuid()), label)
        self._draft = self._draft.add(new, self._current)
        self._current = new.id
        self._show_all()
        self._tabs.setCurrentIndex(self._pages.index(self._look))
        self._look.take_keys()

    def _free_name(self, name: str) -> str:
        numbered = (f"{name}-{number}" for number in count(2))
        return next(each for each in chain([name], numbered) if self._draft.named(each) is None)

    def _free_key(self) -> str:
        taken = {draft.label.key for draft in self._draft.labels}
        free = (key for key in _DIGITS if key not in taken and not self._keys.action_for(key))
        return next(free, "")

    @Slot(int)
    def _move(self, step: int) -> None:
        if self._current:
            self._draft = self._draft.move(self._current, step)
            self._show_all()

    @Slot()
    def _remove(self) -> None:
        label = self._label
        if label is None:
            return
        counts = span_counts(self._session, label.id)
        if counts:
            question = self.tr("{label} cannot go: {counts}. Merge it into:").format(
                label=label.label.title, counts=self._teller.counts(counts)
            )
            self._merge_into_chosen(label, question)
        else:
            beside = self._neighbour(label.id)
            self._draft = self._draft.remove(label.id)
            self._go_on_with(beside)

    @Slot()
    def _merge(self) -> None:
        label = self._label
        if label:
            question = self.tr("Spans of {label} become spans of:").format(label=_title(label))
            self._merge_into_chosen(label, question)

    def _merge_into_chosen(self, label: LabelDraft, question: str) -> None:
        others = [draft for draft in self._draft.labels if draft.id != label.id]
        choice = self._prompts.choose(question, [_title(draft) for draft in others])
        if choice is not None:
            self._draft = self._draft.merge(label.id, others[choice].id)
            self._go_on_with(others[choice].id)

    def _neighbour(self, label: LabelId) -> LabelId | None:
        """The label after one, or before it if it is the last."""
        ids = [draft.id for draft in self._draft.labels]
        at = ids.index(label)
        return next(iter((*ids[at + 1 : at + 2], *ids[max(0, at - 1) : at])), None)

    def _go_on_with(self, label: LabelId | None) -> None:
        self._current = label
        self._show_all()
        self._list.take_keys()

    # The end.

    def accept(self) -> None:
        """Takes the draft over, unless something stands in the way."""
        if self._look.problem:
            self._look.take_keys()
            return
        found = self._problems()
        if found:
            self._go_to(found[0])
        elif not self._draft.is_changed:
            super().accept()
        else:
            self._take_over()

    def _take_over(self) -> None:
        try:
            follows = preview(self._session, self._draft)
            told = self._teller.consequences(follows)
            if told and not self._prompts.confirm(told, self.tr("Do it")):
                return
            edit_scheme(self._session, self._draft)
        except ZimulisError as error:
            self._prompts.tell(str(error))
            return
        self.said.emit(self.tr("The labels are changed."))
        super().accept()

    def _go_to(self, problem: Problem) -> None:
        """Goes to where something is wrong; the sentence stands below."""
        if problem.label and problem.label != self._current:
            self._current = problem.label
            self._show_all()
        pages = {Field.ATTRIBUTES: self._attributes, Field.RELATIONS: self._relations}
        page = pages.get(problem.field, self._look)
        self._tabs.setCurrentIndex(self._pages.index(page))
        if page is self._look:
            self._look.take_keys(to_key=problem.field is Field.KEY)
        else:
            page.setFocus()

    def reject(self) -> None:
        """Forgets the draft, if it may."""
        question = self.tr("Forget what you have changed in the labels?")
        if not self._draft.is_changed or self._prompts.confirm(question, self.tr("Forget it")):
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.accept()
            return
        super().keyPressEvent(event)


def _title(draft: LabelDraft) -> str:
    """What a label is called in a list."""
    return draft.label.title or draft.label.name
