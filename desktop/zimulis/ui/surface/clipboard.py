"""What copying takes from a sheet: plain words, or words with their marks.

Words come from the stored text. With marks, programs that take rich text get colours, all others
the notation of `domain.inline`.
"""

from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from zimulis.domain.annotations import Span
from zimulis.domain.inline import marked_text, names, pieces, write
from zimulis.domain.parts import GAP, Part, overlap
from zimulis.domain.scheme import Scheme
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.theme import LIGHT


def copy_words(sheet: Sheet) -> None:
    """Copies the selected words, or those of the span in focus."""
    hand, focused = sheet.hand, sheet.hand.focused
    if hand.selection:
        QGuiApplication.clipboard().setText(sheet.text[slice(*hand.selection)])
    elif focused:
        QGuiApplication.clipboard().setText(GAP.join(focused.quotes(sheet.text)))


def copy_marked(sheet: Sheet) -> None:
    """Copies the selected words with their marks, or those of the span in focus."""
    focused = sheet.hand.focused
    within = sheet.hand.selection or (focused.extent if focused else None)
    if within is None:
        return
    spans = [span for span in sheet.spans if overlap(span.parts, (within,))]
    data = QMimeData()
    data.setText(marked_text(sheet.text, spans, within))
    data.setHtml(_marked_html(sheet.text, spans, within, sheet.scheme))
    QGuiApplication.clipboard().setMimeData(data)


def _marked_html(text: str, spans: list[Span], within: Part, scheme: Scheme) -> str:
    found = pieces(spans, within)
    called = names(found)

    def opening(place: int) -> str:
        label = scheme.label(found[place].span.label)
        if label is None:
            return "<span>"
        ink, tint = LIGHT.ink(label), LIGHT.tint(label, LIGHT.tint_share)
        return f'<span style="background-color:{tint}; border-bottom:2px solid {ink}">'

    def closing(place: int) -> str:
        return f"<sub><small>{escape(called[place])}</small></sub></span>"

    written = write(
        text,
        within,
        [piece.part for piece in found],
        opening=opening,
        closing=closing,
        words=lambda words: escape(words).replace("\n", "<br>"),
    )
    return "".join(written)
