"""Asks for a stroke by having it pressed, and says whose it is."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from zimulis.domain.scheme import Scheme
from zimulis.ui.actions import Act, title_of
from zimulis.ui.key_map import KeyMap
from zimulis.ui.keys import strokes

_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)


class Wish(Enum):
    """What the stroke pressed is to be for an action."""

    INSTEAD = auto()
    AS_WELL = auto()


class KeyRecorder(QWidget):
    """A line that hears one stroke; what another action has, it takes only after a second word.

    Signals:
        said: What it asks or answers, to be shown where there is room.
        ended: A stroke was given to the action, or it was left as it was.
    """

    said = Signal(str)
    ended = Signal()

    def __init__(self, keys: KeyMap, scheme: Scheme | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._scheme = scheme
        self._act: Act | None = None
        self._wish = Wish.INSTEAD
        self._stroke = ""
        self._field = QLabel()
        self._take = QPushButton(self.tr("Take it from there"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._build()
        self._take.clicked.connect(self._bind)
        self._cancel.clicked.connect(self._end)

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._field.setFrameShape(QLabel.Shape.StyledPanel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field, 1)
        for button in (self._take, self._cancel):
            button.setAutoDefault(False)
            layout.addWidget(button)

    def begin(self, act: Act, wish: Wish) -> None:
        """Hears the next stroke, for an action."""
        self._act, self._wish = act, wish
        self._ask("")

    def _ask(self, answer: str) -> None:
        assert self._act, "a stroke for nothing"
        question = self.tr("Press the key for “{action}”. Esc leaves it as it is.")
        self._take.hide()
        self._field.setText(self.tr("Press a key"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(f"{answer} {question.format(action=title_of(self._act))}".strip())

    def _say(self, sentence: str) -> None:
        self.setAccessibleName(sentence)
        self.said.emit(sentence)

    # Keys.

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # Ctrl+Q and the like are meant for the action
            return True
        return super().event(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        if self.hasFocus():
            return False  # Tab is a stroke like any other while one is asked for
        return super().focusNextPrevChild(following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._end()
            return
        stroke = next(strokes(event), "")
        button = self.focusWidget()
        if event.isAutoRepeat():
            return
        if stroke == "Enter" and isinstance(button, QPushButton):
            button.click()
        elif stroke:
            self._hear(stroke)
        elif event.key() not in _MODIFIERS:
            self._ask(self.tr("This key cannot be used; keys with Alt belong to the menus."))

    def _hear(self, stroke: str) -> None:
        label = self._scheme.label_for_key(stroke) if self._scheme else None
        action = self._keys.action_for(stroke)
        self._stroke = stroke
        if label:
            sentence = self.tr("{key} is the key of the label “{label}”, given in the scheme.")
            self._ask(sentence.format(key=stroke, label=label.title))
        elif action and action.act is not self._act:
            sentence = self.tr("{key} does “{action}” now. Take it from there, or press another.")
            self._field.setText(stroke)
            self._say(sentence.format(key=stroke, action=title_of(action.act)))
            self._take.show()
            self._take.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._bind()

    @Slot()
    def _bind(self) -> None:
        assert self._act, "a stroke for nothing"
        others = self._keys.keys_of(self._act) if self._wish is Wish.AS_WELL else ()
        kept = [stroke for stroke in others if stroke != self._stroke]
        self._keys.choose(self._act, *kept, self._stroke)
        self._end()

    @Slot()
    def _end(self) -> None:
        self._act = None
        self.ended.emit()
