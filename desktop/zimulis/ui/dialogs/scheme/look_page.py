"""What a label is called, which key applies it, and how it looks."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpacerItem,
    QWidget,
)

from zimulis.domain.label_colours import COLOURS
from zimulis.domain.scheme import Label, LineStyle
from zimulis.domain.scheme_draft import LabelDraft
from zimulis.ui.dialogs.scheme.colour_field import ColourField
from zimulis.ui.dialogs.scheme.sample import Sample
from zimulis.ui.dialogs.scheme.signs import colours_icon, line_icon
from zimulis.ui.prompts import Prompts
from zimulis.ui.surface.look import Look
from zimulis.ui.surface.sheet import Project
from zimulis.ui.theme import DARK, LIGHT, Theme

_OWN_COLOURS = -1


def _line_title(line: LineStyle) -> str:
    translate = QCoreApplication.translate
    titles = {
        LineStyle.SOLID: translate("LineStyles", "solid"),
        LineStyle.DASH: translate("LineStyles", "dashes"),
        LineStyle.DOUBLE: translate("LineStyles", "double"),
        LineStyle.DASH_DOT: translate("LineStyles", "dash and dot"),
        LineStyle.BRACKET: translate("LineStyles", "bracket, for claims"),
    }
    return titles[line]


class LookPage(QWidget):
    """The first things about a label.

    Signals:
        label_edited: The label is another `LabelDraft` now.
    """

    label_edited = Signal(object)

    def __init__(
        self,
        theme: Theme,
        look: Look,
        project: Project,
        prompts: Prompts,
        refusal: Callable[[LabelDraft], str],
        parent: QWidget | None = None,
    ) -> None:
        """Makes an empty page.

        Args:
            theme: The colours in force, for the signs.
            look: The letters in force, for the samples.
            project: See `Sample`.
            prompts: Who is asked for a colour.
            refusal: Why a label cannot have the name that it is given; empty if it can.
            parent: As ever in Qt.
        """
        super().__init__(parent)
        self._theme = theme
        self._refusal = refusal
        self._draft: LabelDraft | None = None
        self._name, self._title, self._key = QLineEdit(), QLineEdit(), QLineEdit()
        self._name_told, self._key_told = QLabel(), QLabel()
        self._line, self._ready = QComboBox(), QComboBox()
        self._entity = QCheckBox(self.tr("Its spans can name an entity"))
        names = {LIGHT: self.tr("Line on the light page"), DARK: self.tr("Line on the dark page")}
        self._colours = {page: ColourField(names[page], page, prompts) for page in names}
        self._samples = [Sample(page, look, project) for page in names]
        self._build(names)
        self._connect()

    def _build(self, names: dict[Theme, str]) -> None:
        self._key.setMaxLength(1)
        self._key.setFixedWidth(3 * self.fontMetrics().height())
        icons = QSize(3 * self.fontMetrics().height(), self.fontMetrics().height())
        for box in (self._line, self._ready):
            box.setIconSize(icons)
            box.setSizePolicy(box.sizePolicy().Policy.Fixed, box.sizePolicy().Policy.Fixed)
        for colours in COLOURS:
            icon = colours_icon(colours.light, colours.dark, icons, self.devicePixelRatio())
            title = QCoreApplication.translate("Colours", colours.name)
            self._ready.addItem(icon, title, colours)
        self._ready.setPlaceholderText(self.tr("of your own"))
        for told in (self._name_told, self._key_told):
            told.setWordWrap(True)
            told.hide()
        key_row = QHBoxLayout()
        key_row.addWidget(self._key)
        key_row.addWidget(self._key_told, 1)
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Name, in files"), self._name)
        form.addRow("", self._name_told)
        form.addRow(self.tr("Title, in the window"), self._title)
        key_title = QLabel(self.tr("Key"))
        key_title.setBuddy(self._key)
        form.addRow(key_title, key_row)
        form.addRow("", self._entity)
        form.addRow(self.tr("Line"), self._line)
        form.addRow(self.tr("Colours"), self._ready)
        for (theme, field), sample in zip(self._colours.items(), self._samples, strict=True):
            form.addRow(names[theme], field)
            form.addRow(sample)
            form.addItem(QSpacerItem(0, self.fontMetrics().height()))

    def _connect(self) -> None:
        for field in (self._name, self._title, self._key):
            field.textEdited.connect(self._edit_words)
        self._entity.clicked.connect(self._edit_words)
        self._line.activated.connect(self._edit_words)
        self._ready.activated.connect(self._take_colours)
        self._colours[LIGHT].colour_edited.connect(self._edit_light)
        self._colours[DARK].colour_edited.connect(self._edit_dark)

    # What is shown.

    def show_label(self, draft: LabelDraft, labels: Sequence[Label]) -> None:
        """Shows a label of a scheme with these labels."""
        self._draft = draft
        label = draft.label
        self._name.setText(label.name)
        self._title.setText(label.title)
        self._title.setPlaceholderText(label.name)
        self._key.setText(label.key)
        self._entity.setChecked(label.links_entity)
        self._name_told.hide()
        self._list_lines(label, labels)
        self._show_look()

    def _list_lines(self, label: Label, labels: Sequence[Label]) -> None:
        """Names the labels that have a line already: colour is never the only sign."""
        ratio = self.devicePixelRatio()
        self._line.clear()
        for line in LineStyle:
            others = [o.title or o.name for o in labels if o.line is line and o.name != label.name]
            title = _line_title(line) + (f"  ({', '.join(others)})" if others else "")
            icon = line_icon(replace(label, line=line), self._theme, self._line.iconSize(), ratio)
            self._line.addItem(icon, title, line)
        self._line.setCurrentIndex(self._line.findData(label.line))

    def _show_look(self) -> None:
        if self._draft is None:
            return
        label = self._draft.label
        for field in self._colours.values():
            field.show_label(label)
        for sample in self._samples:
            sample.show_label(label)
        pairs = [(colours.light, colours.dark) for colours in COLOURS]
        mine = (label.colour.upper(), label.dark.upper())
        self._ready.setCurrentIndex(pairs.index(mine) if mine in pairs else _OWN_COLOURS)

    def take_label(self, draft: LabelDraft) -> None:
        """Knows that the label was edited elsewhere."""
        self._draft = draft

    def tell_key(self, sentence: str) -> None:
        """Says what is wrong with the key, if anything is."""
        self._key_told.setText(sentence)
        self._key_told.setVisible(bool(sentence))

    @property
    def problem(self) -> str:
        """Why what stands in the name's field is not the label's name."""
        return "" if self._name_told.isHidden() else self._name_told.text()

    def take_keys(self, *, to_key: bool = False) -> None:
        """Gives the keys to the name, or to the field of the label's own key."""
        field = self._key if to_key else self._name
        field.setFocus()
        field.selectAll()

    # What is edited.

    @Slot()
    def _edit_words(self) -> None:
        if self._draft is None:
            return
        name = self._name.text().strip()
        named = replace(self._draft, label=replace(self._draft.label, name=name))
        refusal = self._refusal(named)
        self._name_told.setText(refusal)
        self._name_told.setVisible(bool(refusal))
        label = replace(
            self._draft.label if refusal else named.label,
            title=self._title.text().strip(),
            key=self._key.text().strip().lower(),
            links_entity=self._entity.isChecked(),
            line=LineStyle(self._line.currentData()),
        )
        self._title.setPlaceholderText(label.name)
        self._put(label)

    @Slot()
    def _take_colours(self) -> None:
        colours = self._ready.currentData()
        if self._draft and colours:
            _, light, dark = colours
            self._put(replace(self._draft.label, colour=light, dark=dark))

    @Slot(str)
    def _edit_light(self, colour: str) -> None:
        if self._draft:
            self._put(replace(self._draft.label, colour=colour))

    @Slot(str)
    def _edit_dark(self, colour: str) -> None:
        if self._draft:
            self._put(replace(self._draft.label, dark=colour))

    def _put(self, label: Label) -> None:
        assert self._draft, "nothing is shown"
        self._draft = replace(self._draft, label=label)
        self._show_look()
        self._refresh_line_icons(label)
        self.label_edited.emit(self._draft)

    def _refresh_line_icons(self, label: Label) -> None:
        size, ratio = self._line.iconSize(), self.devicePixelRatio()
        for place in range(self._line.count()):
            line = LineStyle(self._line.itemData(place))
            icon: QIcon = line_icon(replace(label, line=line), self._theme, size, ratio)
            self._line.setItemIcon(place, icon)
