"""What written files do not hold, span by span."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from tempfile import TemporaryFile
from typing import IO
from uuid import UUID
from weakref import finalize

from zimulis.domain.annotations import LabelledArticle, Relation, Span, TargetKind
from zimulis.domain.article import Article
from zimulis.domain.ids import ArticleId
from zimulis.formats import Holds, Loss

_ID = 16  # bytes of a uuid
_REASON = 4  # bytes of a reason's number
_ENTRY = 2 * _ID + _REASON
_IN_MEMORY = 30_000 * _ENTRY
_NOBODY = bytes(_ID)  # where an article as a whole lost something
KEPT = "; only Zīmulis finds it again"
"""What reasons end with where the files have the thing, but other programs pass over it."""
METADATA = frozenset(
    ("title", "date", "language", "further sources", "metadata", "tags", "note", "zones")
)
"""What may be known of an article beside its text."""


class Losses(Collection[Loss]):
    """Any number of losses, in 36 bytes each: a corpus can lose millions in a narrow format.

    The latest are in memory, the others in a file without a name.
    """

    def __init__(self, losses: Iterable[Loss] = ()) -> None:
        self._latest = bytearray()
        self._file: IO[bytes] | None = None
        self._in_file = 0
        self._numbers: dict[str, int] = {}
        self._reasons: list[str] = []
        self._counts: Counter[str] = Counter()
        self.extend(losses)

    def append(self, loss: Loss) -> None:
        """Takes one more."""
        number = self._numbers.setdefault(loss.reason, len(self._numbers))
        if number == len(self._reasons):
            self._reasons.append(loss.reason)
        self._latest += _packed(loss.article)
        self._latest += _packed(loss.span)
        self._latest += number.to_bytes(_REASON)
        self._counts[loss.reason] += 1
        if len(self._latest) >= _IN_MEMORY:
            self._put_away()

    def _put_away(self) -> None:
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115 (it lives as long as they)
            finalize(self, self._file.close)
        self._file.seek(self._in_file)
        self._file.write(self._latest)
        self._in_file += len(self._latest)
        self._latest = bytearray()

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
        entries = enumerate(self._entries())
        return array("q", (place for place, entry in entries if entry.endswith(number)))

    def at(self, place: int) -> Loss:
        """The one at a place, counted from 0."""
        start = place * _ENTRY
        if self._file and start < self._in_file:
            self._file.seek(start)
            return self._loss(self._file.read(_ENTRY))
        start -= self._in_file
        return self._loss(self._latest[start : start + _ENTRY])

    def _loss(self, entry: bytes | bytearray) -> Loss:
        span = entry[_ID : 2 * _ID]
        reason = self._reasons[int.from_bytes(entry[2 * _ID :])]
        return Loss(ArticleId(_unpacked(entry[:_ID])), _unpacked(span), reason)

    def _entries(self) -> Iterator[bytes | bytearray]:
        for block in self._blocks():
            for start in range(0, len(block), _ENTRY):
                yield block[start : start + _ENTRY]

    def _blocks(self) -> Iterator[bytes | bytearray]:
        for start in range(0, self._in_file, _IN_MEMORY):
            assert self._file, "what was put away is in a file"
            self._file.seek(start)  # others may have read since
            yield self._file.read(_IN_MEMORY)
        yield self._latest

    def __len__(self) -> int:
        return (self._in_file + len(self._latest)) // _ENTRY

    def __iter__(self) -> Iterator[Loss]:
        return map(self._loss, self._entries())

    def __contains__(self, loss: object) -> bool:
        return any(one == loss for one in self)

    def __getstate__(self) -> dict[str, object]:
        """All of it, on the way to another process, which does not have the file."""
        entries = bytearray().join(self._blocks())
        return {**self.__dict__, "_latest": entries, "_file": None, "_in_file": 0}


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
        yield replace(loss, reason=loss.reason + KEPT)


def is_kept(reason: str) -> bool:
    """Whether what is lost for this reason is in the files all the same."""
    return reason.endswith(KEPT)


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
        yield "its gaps"
    if span.attributes and not holds.attributes:
        yield f"its attributes ({', '.join(sorted(span.attributes))})"
    if span.entity is not None and not holds.entities:
        yield "the entity that it names"
    if span.note and not notes:
        yield "its note"
