"""A few words marked with a label, drawn as the page draws them."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zimulis.domain.annotations import Span
from zimulis.domain.article import Article, Revision
from zimulis.domain.ids import AnnotatorId, ArticleId, RevisionId, SpanId
from zimulis.domain.parts import Part
from zimulis.domain.scheme import Label, Scheme
from zimulis.ui.surface.drawing import SheetPainter
from zimulis.ui.surface.look import Look
from zimulis.ui.surface.sheet import TOP_MARGIN, Project, Sheet
from zimulis.ui.theme import Theme

_LEFT = 2.25  # em; brackets stand there
_ABOVE, _BELOW = 0.2, 0.6  # em; a line has its own room above the words
_WIDTH, _LEAST_WIDTH = 16, 12  # em
_NOBODY = AnnotatorId("")
_FOCUSED = SpanId("in focus")


class Sample(QWidget):
    """Shows a label at rest and in focus on the page of one theme."""

    def __init__(
        self, theme: Theme, look: Look, project: Project, parent: QWidget | None = None
    ) -> None:
        """Makes an empty page.

        Args:
            theme: In whose colours.
            look: In which letters.
            project: What a sheet needs; it knows nothing of these words, and no key comes here.
            parent: As ever in Qt.
        """
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._project = project
        self._label: Label | None = None
        self._painter = SheetPainter()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_label(self, label: Label) -> None:
        """Draws another label."""
        self._label = label
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = round(_WIDTH * self._look.em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(_LEAST_WIDTH * self._look.em), round(self._look.body.pitch))

    def heightForWidth(self, width: int) -> int:
        if self._label is None:
            return 0
        words = self._sheet(self._label, width - self._margins).page.layout(0)
        return round(words.height + (_ABOVE + _BELOW) * self._look.em)

    @property
    def _margins(self) -> float:
        return 2 * _LEFT * self._look.em

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.page))
        if self._label:
            sheet = self._sheet(self._label, self.width() - self._margins)
            sheet.anchor.move_by((TOP_MARGIN - _ABOVE) * self._look.em, 0)
            left, height = self._margins / 2, self.height()
            self._painter.paint(painter, sheet, self._theme, left=left, height=height, hovered=None)
        painter.end()

    def _sheet(self, label: Label, width: float) -> Sheet:
        words = [self.tr("These words are marked"), self.tr("these are in focus")]
        text = f"{', '.join(words)}."
        article = Article(ArticleId(""), Revision(RevisionId(""), text, ""), title="")
        sheet = Sheet(
            article,
            _spans(label, text, words),
            Scheme("", (label,)),
            look=self._look,
            width=width,
            project=self._project,
        )
        sheet.hand.focus = _FOCUSED
        return sheet


def _spans(label: Label, text: str, words: list[str]) -> Iterator[Span]:
    for span_id, quote in zip((SpanId("at rest"), _FOCUSED), words, strict=True):
        start = text.index(quote)
        yield Span(span_id, label.name, (Part(start, start + len(quote)),), _NOBODY)
