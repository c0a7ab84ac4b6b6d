"""What is said in a text, as elements in it: claims, with whoever makes them."""

from collections.abc import Iterable, Mapping

from zimulis.domain.annotations import Relation, Span, TargetKind
from zimulis.domain.ids import SpanId
from zimulis.domain.inline import Piece, pieces
from zimulis.domain.parts import Part
from zimulis.domain.scheme import Scheme
from zimulis.formats.tei.building import add
from zimulis.formats.tei.vocabulary import CLAIM, SAID
from zimulis.formats.xml.parsing import Element
from zimulis.formats.xml.vocabulary import Prefix

_MOST = 100  # claims of a paragraph, so that they are not nested more deeply than files may be
_DIRECT = {"direct": "true", "indirect": "false", "mixed": "unknown"}


class Said:
    """The claims of an article as `<said>`, in pieces where they cross or a paragraph ends.

    They say again what stands beside the text, for programs that look only into it; each points at
    its mark there.
    """

    def __init__(
        self, text: str, spans: Iterable[Span], relations: Iterable[Relation], scheme: Scheme
    ) -> None:
        label = scheme.label(CLAIM)
        claimant = label.relations[0].type if label and label.relations else ""
        self._text = text
        self._claims = [span for span in spans if span.label == CLAIM]
        self._claimants: dict[SpanId, list[str]] = {}
        for one in relations:
            if one.type == claimant and one.target is not None:
                prefix = Prefix.SPAN if one.target_kind is TargetKind.SPAN else Prefix.ENTITY
                self._claimants.setdefault(one.source, []).append(f"#{prefix}{one.target}")

    def fill(self, paragraph: Element, stretch: Part) -> None:
        """Puts a stretch of the text into a paragraph."""
        inside = [
            span for span in self._claims if span.start < stretch.end and stretch.start < span.end
        ]
        waiting = list(reversed(pieces(inside[:_MOST], stretch)))
        self._fill(paragraph, stretch, waiting)

    def _fill(self, holder: Element, stretch: Part, waiting: list[Piece]) -> None:
        """Puts words and the pieces that lie in them into an element."""
        at = stretch.start
        latest: Element | None = None
        while waiting and waiting[-1].part.start < stretch.end:
            piece = waiting.pop()
            _put(holder, latest, self._text[at : piece.part.start])
            latest = add(holder, SAID, **self._attributes(piece.span))
            self._fill(latest, piece.part, waiting)
            at = piece.part.end
        _put(holder, latest, self._text[at : stretch.end])

    def _attributes(self, span: Span) -> Mapping[str, str]:
        return {
            "corresp": f"#{Prefix.SPAN}{span.id}",
            "who": " ".join(self._claimants.get(span.id, ())),
            "direct": _DIRECT.get(span.attributes.get("directness", ""), ""),
        }


def _put(holder: Element, latest: Element | None, words: str) -> None:
    """Puts words behind what an element has so far."""
    if latest is None:
        holder.text = words
    else:
        latest.tail = words
