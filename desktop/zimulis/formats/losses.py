"""What written files do not hold, span by span."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from zimulis.domain.annotations import LabelledArticle, Relation, Span, TargetKind
from zimulis.domain.article import Article
from zimulis.domain.ids import ArticleId
from zimulis.formats import Holds, Loss

_ID = 16  # bytes of a uuid
_REASON = 4  # bytes of a reason's number
_ENTRY = 2 * _ID + _REASON
_NOBODY = bytes(_ID)  # where an article as a whole lost something
KEPT = "only Zīmulis finds again: "
"""What reasons begin with where the files have the thing, but other programs pass over it."""
METADATA = frozenset(
    ("title", "date", "language", "further sources", "metadata", "tags", "note", "zones")
)
"""What may be known of an article beside its text."""


class Losses(Collection[Loss]):
    """Any number of losses, in 36 bytes each: a corpus can lose millions in a narrow format."""

    def __init__(self, losses: Iterable[Loss] = ()) -> None:
        self._packed = bytearray()
        self._numbers: dict[str, int] = {}
        self._reasons: list[str] = []
        self._counts: Counter[str] = Counter()
        self.extend(losses)

    def append(self, loss: Loss) -> None:
        """Takes one more."""
        number = self._numbers.setdefault(loss.reason, len(self._numbers))
        if number == len(self._reasons):
            self._reasons.append(loss.reason)
        self._packed += _packed(loss.article)
        self._packed += _packed(loss.span)
        self._packed += number.to_bytes(_REASON)
        self._counts[loss.reason] += 1

    def extend(self, losses: Iterable[Loss]) -> None:
        """Takes more, in their order."""
        for loss in losses:
            self.append(loss)

    @property
    def by_reason(self) -> Mapping[str, int]:
        """How many there are for each reason, the commonest first."""
        return dict(self._counts.most_common())

    def places(self, reason: str) -> Sequence[int]:
        """Where those stand that have a reason."""
        number = self._numbers[reason].to_bytes(_REASON)
        every = range(len(self))
        return array("q", (place for place in every if self._number_at(place) == number))

    def at(self, place: int) -> Loss:
        """The one at a place, counted from 0."""
        start = place * _ENTRY
        article, span = start + _ID, start + 2 * _ID
        return Loss(
            ArticleId(_unpacked(self._packed[start:article])),
            _unpacked(self._packed[article:span]),
            self._reasons[int.from_bytes(self._number_at(place))],
        )

    def _number_at(self, place: int) -> bytes | bytearray:
        end = (place + 1) * _ENTRY
        return self._packed[end - _REASON : end]

    def __len__(self) -> int:
        return len(self._packed) // _ENTRY

    def __iter__(self) -> Iterator[Loss]:
        return map(self.at, range(len(self)))

    def __contains__(self, loss: object) -> bool:
        return any(one == loss for one in self)


def _packed(uuid: str) -> bytes:
    return UUID(uuid).bytes if uuid else _NOBODY


def _unpacked(packed: bytes | bytearray) -> str:
    return "" if packed == _NOBODY else packed.hex()


def unheld(
    labelled: LabelledArticle,
    holds: Holds,
    *,
    notes: bool = False,
    layers: bool = False,
    metadata: Collection[str] = (),
) -> Iterator[Loss]:
    """What a format loses of an article because it has no place for it, but overlaps.

    Which span gives way where two overlap is for the writer to say, who knows.

    Args:
        labelled: What is written.
        holds: What the format can represent.
        notes: Whether it keeps the notes on spans.
        layers: Whether it keeps whose spans are whose, and how far everybody is.
        metadata: Which of METADATA it keeps.
    """
    article = labelled.article.id
    for span in labelled.spans:
        for reason in _unheld_of(span, holds, notes=notes):
            yield Loss(article, span.id, reason)
    if not holds.relations:
        for relation in labelled.relations:
            yield Loss(article, relation.id, f"the relation {relation.type}")
    if not layers:
        if len({span.annotator for span in labelled.spans}) > 1:
            yield Loss(article, "", "whose spans are whose: there are several annotators")
        if labelled.statuses:
            yield Loss(article, "", "how far annotators are, and their questions")
    known = [name for name in _known_beside_text(labelled.article) if name not in metadata]
    if known:
        yield Loss(article, "", f"what is known of the article ({', '.join(known)})")


def unjoined(labelled: LabelledArticle) -> Iterator[Loss]:
    """The relations that a format of relations between spans cannot have."""
    for one in labelled.relations:
        if one.target_kind is not TargetKind.SPAN:
            yield Loss(labelled.article.id, one.id, _to_no_span(one))


def _to_no_span(relation: Relation) -> str:
    return f"the relation {relation.type} to something that is no span ({relation.target_kind})"


def kept_apart(losses: Iterable[Loss]) -> Iterator[Loss]:
    """Losses to other programs alone: the files have it where only this one looks for it."""
    for loss in losses:
        yield replace(loss, reason=KEPT + loss.reason)


def is_kept(reason: str) -> bool:
    """Whether what is lost for this reason is in the files all the same."""
    return reason.startswith(KEPT)


def _known_beside_text(article: Article) -> list[str]:
    known = {
        "title": article.title,
        "date": article.published,
        "language": article.language,
        "further sources": article.further_sources,
        "metadata": article.metadata,
        "tags": article.tags,
        "note": article.note,
        "zones": article.revision.zones,
    }
    return [name for name, value in known.items() if value]


def _unheld_of(span: Span, holds: Holds, *, notes: bool) -> Iterator[str]:
    if len(span.parts) > 1 and not holds.gaps:
        yield "its gaps, which the format does not have"
    if span.attributes and not holds.attributes:
        yield f"its attributes ({', '.join(sorted(span.attributes))})"
    if span.entity is not None and not holds.entities:
        yield "the entity that it names"
    if span.note and not notes:
        yield "its note"
