"""Articles of other programs, put together piece by piece as their files name the pieces."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from zimulis.domain.annotations import (
    LabelledArticle,
    Origin,
    Relation,
    Span,
    TargetKind,
)
from zimulis.domain.article import Article, ArticleStatus, Revision, text_sha256
from zimulis.domain.exchange import NO_ANNOTATOR, IncomingArticle
from zimulis.domain.ids import (
    AnnotatorId,
    ArticleId,
    EntityId,
    RelationId,
    RevisionId,
    SpanId,
    new_uuid,
)
from zimulis.domain.parts import Part, Parts, normalise
from zimulis.formats import Failure, Misplacement, Note, ReadItem, ReadOptions
from zimulis.formats.describing import described
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.standoff import Misplaced, StandoffText


@dataclass(slots=True)
class _Draft:
    """A span to be."""

    id: SpanId
    label: str
    parts: Parts
    annotator: AnnotatorId
    origin: Origin
    entity: EntityId | None = None
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    notes: list[str] = field(default_factory=list[str])

    def span(self) -> Span:
        """The span as it has become."""
        return Span(
            self.id,
            self.label,
            self.parts,
            self.annotator,
            self.origin,
            self.entity,
            dict(sorted(self.attributes.items())),
            "\n".join(self.notes),
        )


class ForeignArticle:
    """An article under way from a file that is not ours.

    Whatever makes no sense is left out with one remark, and the rest goes on. Spans are called by
    the names that the file has for them.
    """

    def __init__(
        self,
        path: str,
        text: StandoffText,
        options: ReadOptions,
        *,
        place: str = "",
        article: Article | None = None,
        ours: bool = False,
    ) -> None:
        """Begins with a text.

        Args:
            path: The file.
            text: As the file has it.
            options: What the person who imports decided.
            place: Where in the file; empty for the whole of it.
            article: What is known beside the text, from `bare_article`.
            ours: Whether the article is one of ours under its own id, of which all is known.
        """
        self._path = path
        self._place = place
        self._options = options
        self._article = article or bare_article()
        self._ours = ours
        self._text = text
        self._drafts: dict[str, _Draft] = {}
        self._relations: list[Relation] = []
        self._statuses: list[ArticleStatus] = []
        self._invented: set[str] = set()
        self._remarks: list[Failure | Note] = []

    @property
    def text(self) -> StandoffText:
        """The text, with the way to it from offsets of the file."""
        return self._text

    def fail(self, reason: str, place: str = "") -> None:
        """Remarks that something was left out."""
        self._remarks.append(Failure(self._path, place or self._place, reason))

    def _leave_out(self, what: str, misplaced: Misplaced, place: str) -> None:
        kind = Misplacement if misplaced.found else Failure
        reason = f"{what} was left out: {misplaced}"
        self._remarks.append(kind(self._path, place or self._place, reason))

    def tell(self, note: str, place: str = "") -> None:
        """Remarks upon something that was read."""
        where = place or self._place
        self._remarks.append(Note(self._path, f"{where}: {note}" if where else note))

    def add_span(
        self,
        name: str,
        label: str,
        ranges: Sequence[tuple[int, int]],
        *,
        recorded: Sequence[str] = (),
        uuid: str = "",
        annotator: AnnotatorId = NO_ANNOTATOR,
        origin: Origin = Origin.IMPORT,
        place: str = "",
    ) -> bool:
        """Takes a span; returns whether it makes sense.

        Args:
            name: What the file calls it.
            label: As the file has it.
            ranges: Offsets as the file counts them, half-open.
            recorded: What the file says stands there, range by range, if it says so.
            uuid: Its own, if the file has one; else it is known by what it says.
            annotator: Whose it is.
            origin: How it came to be, if the file says so.
            place: Where in the file, for remarks.
        """
        if not label:
            self.fail(f"a span {_listed(ranges)} has no label", place)
        elif name in self._drafts:
            self.fail(f"the id {name} stands on two spans", place)
        else:
            parts = self._parts(label, ranges, recorded, place)
            if parts:
                identifier = SpanId(uuid or self._invent())
                self._drafts[name] = _Draft(identifier, label, parts, annotator, origin)
        return name in self._drafts

    def _invent(self) -> str:
        uuid = new_uuid()
        self._invented.add(uuid)
        return uuid

    def _parts(
        self,
        label: str,
        ranges: Sequence[tuple[int, int]],
        recorded: Sequence[str],
        place: str,
    ) -> Parts:
        """The parts that ranges mean; none with a remark, if they make no sense."""
        given: list[Part] = []
        for number, (start, end) in enumerate(ranges):
            try:
                part = self._text.part(start, end)
                if recorded:
                    part = self._agreed(part, recorded[number], place)
            except Misplaced as misplaced:
                self._leave_out(f"the {label} at {start}–{end}", misplaced, place)
                return ()
            given.append(part)
        parts = normalise(self._text.text, given)
        if not parts:
            self.fail(f"the {label} at {_listed(ranges)} has no words in it", place)
        return parts

    def _agreed(self, part: Part, recorded: str, place: str) -> Part:
        """The part where a recorded text stands.

        Raises:
            Misplaced: It stands elsewhere, and that was not wanted or cannot be told.
        """
        try:
            self._text.check(part, recorded)
        except Misplaced as misplaced:
            found = misplaced.found
            if found is None:
                raise
            if not self._options.repair:
                offer = f"it stands at {found.start}–{found.end}, where repairing would take it"
                raise Misplaced(f"{misplaced}; {offer}", found) from None
            self.tell(f"{misplaced}; it was taken to {found.start}–{found.end}", place)
            return found
        return part

    def knows(self, name: str) -> bool:
        """Whether a span of that name was taken."""
        return name in self._drafts

    def label_of(self, name: str) -> str:
        """The label of the span of that name."""
        return self._drafts[name].label

    def set_attribute(self, name: str, attribute: str, value: str) -> None:
        """Gives a span that is known a value; an empty one is none."""
        if value:
            self._drafts[name].attributes[attribute] = value

    def set_entity(self, name: str, entity: EntityId) -> None:
        """Says what a span that is known names."""
        self._drafts[name].entity = entity

    def add_note(self, name: str, note: str) -> None:
        """Adds to the notes of a span that is known."""
        self._drafts[name].notes.append(note)

    def add_relation(
        self,
        type_: str,
        source: str,
        target: str | EntityId | TargetKind,
        *,
        uuid: str = "",
        annotator: AnnotatorId | None = None,
        place: str = "",
    ) -> None:
        """Takes a relation whose ends are known.

        Args:
            type_: As the file has it.
            source: The name of a span.
            target: The name of a span, else the id of an entity, else a kind without an object.
            uuid: Its own, if the file has one.
            annotator: Whose it is; None for whose its source is.
            place: Where in the file, for remarks.
        """
        if not type_ or source not in self._drafts:
            self.fail(f"a relation {type_} starts from {source}, which is no span here", place)
            return
        kind, end = self._target(target)
        self._relations.append(
            Relation(
                RelationId(uuid or self._invent()),
                type_,
                self._drafts[source].id,
                kind,
                end,
                self._drafts[source].annotator if annotator is None else annotator,
            )
        )

    def _target(
        self, target: str | EntityId | TargetKind
    ) -> tuple[TargetKind, SpanId | EntityId | None]:
        if isinstance(target, TargetKind):
            return target, None
        if target in self._drafts:
            return TargetKind.SPAN, self._drafts[target].id
        return TargetKind.ENTITY, EntityId(target)

    def add_status(self, status: ArticleStatus) -> None:
        """Takes what an annotator says about the article."""
        self._statuses.append(status)

    def items(self) -> Iterator[ReadItem]:
        """The article, after the remarks upon it."""
        yield from self._remarks
        text = self._text.text
        if not text.strip():
            yield Failure(self._path, self._place, "the article has no text")
            return
        revision = replace(
            self._article.revision,
            text=text,
            sha256=text_sha256(text),
            normalised=self._article.revision.normalised + self._text.changes,
        )
        article = replace(self._article, revision=revision)
        if not self._ours:
            article = described(article, self._options)
            self._invented.add(article.id)
        spans = tuple(draft.span() for draft in self._drafts.values())
        yield IncomingArticle(
            self._path,
            LabelledArticle(article, spans, tuple(self._relations), tuple(self._statuses)),
            self._place,
            frozenset(self._invented),
        )


def bare_article(
    *,
    title: str = "",
    published: str = "",
    language: str = "",
    source: str = "",
    encoding: str = "",
    bytes_sha256: str = "",
    metadata: Sequence[tuple[str, str]] = (),
) -> Article:
    """What a file says about an article beside its text, in characters that XML can hold."""
    return Article(
        ArticleId(new_uuid()),
        Revision(RevisionId(new_uuid()), "", "", bytes_sha256=bytes_sha256, encoding=encoding),
        title=legal_in_xml(title),
        published=published,
        language=language,
        source=legal_in_xml(source),
        metadata=tuple((legal_in_xml(name), legal_in_xml(value)) for name, value in metadata),
    )


def _listed(ranges: Sequence[tuple[int, int]]) -> str:
    return ", ".join(f"{start}–{end}" for start, end in ranges) or "nowhere"
