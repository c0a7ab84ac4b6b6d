"""All keys on one page, made from the registry that the keys themselves go through."""

from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from zimulis.domain.scheme import Scheme
from zimulis.ui.actions import ACTIONS, Group, group_title, title_of
from zimulis.ui.key_map import KeyMap


class KeysDialog(QDialog):
    """What F1 shows."""

    def __init__(self, scheme: Scheme | None, keys: KeyMap, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setWindowTitle(self.tr("Keys"))
        self.resize(560, 680)
        page = QTextBrowser()
        page.setHtml(self._html(scheme))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(page)
        layout.addWidget(buttons)

    def _html(self, scheme: Scheme | None) -> str:
        sections: list[str] = []
        if scheme:
            rows = [_row(label.key, label.title) for label in scheme.labels if label.key]
            sections.append(_section(self.tr("Labels"), rows))
        for group in Group:
            rows = [
                _row(" · ".join(keys), title_of(action.act))
                for action in ACTIONS
                if action.group is group and (keys := self._keys.keys_of(action.act))
            ]
            sections.append(_section(group_title(group), rows))
        mouse = [
            _row(self.tr("Drag"), self.tr("select words; with Ctrl, characters")),
            _row(self.tr("Double-click"), self.tr("select a word")),
            _row(self.tr("Click"), self.tr("focus a span; again, the next one there")),
        ]
        sections.append(_section(self.tr("Mouse"), mouse))
        on_focus = [
            _row("Shift+←→", self.tr("move the active edge of the span in focus")),
            _row("Ctrl+Shift+←→", self.tr("the same by word")),
        ]
        sections.insert(1 if scheme else 0, _section(self.tr("On a span in focus"), on_focus))
        return "".join(sections)


def _section(title: str, rows: list[str]) -> str:
    return f"<h3>{escape(title)}</h3><table cellpadding='3'>{''.join(rows)}</table>"


def _row(keys: str, what: str) -> str:
    return f"<tr><td width='150'><b>{escape(keys)}</b></td><td>{escape(what)}</td></tr>"
