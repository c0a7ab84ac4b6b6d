"""Things to test with: a builder for each kind, with defaults for what a test does not name."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from zimulis.domain.annotations import (
    Annotator,
    Entity,
    LabelledArticle,
    Origin,
    Relation,
    Span,
    TargetKind,
)
from zimulis.domain.article import Article, ArticleStatus, Revision, Zone, text_sha256
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
from zimulis.domain.parts import Part
from zimulis.domain.scheme import (
    AttributeDefinition,
    AttributeType,
    Label,
    LineStyle,
    RelationDefinition,
    Scheme,
)
from zimulis.formats import ReadItem
from zimulis.workspace.importing import ImportReport, import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session

TEXT = "Putins ieradās Minskā. “Su-35 ir gatavi,” sacīja Peskovs Maskavā."


def build_scheme() -> Scheme:
    """A person and a country that share an attribute, and a claim with one of each other type."""
    kind, text = AttributeType.CHOICE, AttributeType.TEXT
    return Scheme(
        "test",
        (
            Label(
                "person",
                "Person",
                "#0064A0",
                "#56B4E9",
                key="1",
                attributes=(
                    AttributeDefinition("kind", kind, ("name", "in a name"), "name"),
                    AttributeDefinition("role", text),
                ),
            ),
            Label(
                "country",
                "Country",
                "#00614A",
                "#2FC79B",
                LineStyle.DASH,
                "2",
                attributes=(AttributeDefinition("kind", kind, ("name", "metonym")),),
            ),
            Label(
                "claim",
                "Claim",
                "#7A4B00",
                "#E69F00",
                LineStyle.BRACKET,
                "4",
                links_entity=False,
                guidelines=(("en", "What somebody **said**."), ("lv", "Ko kāds *teica*.")),
                attributes=(
                    AttributeDefinition("directness", kind, ("direct", "indirect", "mixed")),
                    AttributeDefinition("urgent", AttributeType.FLAG),
                    AttributeDefinition("times", AttributeType.NUMBER, shown=False),
                    AttributeDefinition("said", AttributeType.DATE, shown=False),
                    AttributeDefinition("about", AttributeType.ENTITY, shown=False),
                ),
                relations=(RelationDefinition("claimant", ("person",)),),
            ),
        ),
    )


def build_revision(text: str = TEXT, zones: Iterable[Zone] = ()) -> Revision:
    """A text as a reader gives it."""
    return Revision(
        RevisionId(new_uuid()),
        text,
        text_sha256(text),
        bytes_sha256=text_sha256(text),
        encoding="utf-8",
        zones=tuple(zones),
    )


def build_article(text: str = TEXT, **fields: object) -> Article:
    """An article of a text."""
    given = {"title": text[:20], "language": "lv", "source": "text.txt", **fields}
    return Article(ArticleId(new_uuid()), build_revision(text), **given)  # pyright: ignore


def build_annotator(name: str = "gold") -> Annotator:
    """Somebody."""
    return Annotator(AnnotatorId(new_uuid()), name)


def build_entity(name: str = "Vladimirs Putins", label: str = "person") -> Entity:
    """Somebody or something that spans name."""
    return Entity(EntityId(new_uuid()), label, name, {"wikidata": "Q7747"})


def build_span(
    label: str = "person",
    *parts: tuple[int, int],
    annotator: AnnotatorId = NO_ANNOTATOR,
    **fields: object,
) -> Span:
    """A span; on the first word of TEXT unless parts are given."""
    where = tuple(Part(*part) for part in parts or ((0, 6),))
    given = {"origin": Origin.IMPORT, **fields}
    return Span(SpanId(new_uuid()), label, where, annotator, **given)  # pyright: ignore


def build_relation(source: Span, target: Span | Entity | TargetKind) -> Relation:
    """A claimant of a span, by the span's annotator."""
    if isinstance(target, TargetKind):
        kind, to = target, None
    else:
        kind = TargetKind.SPAN if isinstance(target, Span) else TargetKind.ENTITY
        to = target.id
    return Relation(RelationId(new_uuid()), "claimant", source.id, kind, to, source.annotator)


def build_incoming(
    article: Article | str = TEXT,
    spans: Sequence[Span] = (),
    relations: Sequence[Relation] = (),
    statuses: Sequence[ArticleStatus] = (),
    *,
    path: str = "file.xml",
    invented: Iterable[str] = (),
) -> IncomingArticle:
    """An article as a reader found it."""
    whole = build_article(article) if isinstance(article, str) else article
    labelled = LabelledArticle(whole, tuple(spans), tuple(relations), tuple(statuses))
    return IncomingArticle(path, labelled, "line 1", frozenset(invented))


def take_in(
    session: Session, *items: ReadItem, fallback_annotator: str | None = None
) -> ImportReport:
    """Imports what a reader might have given."""
    return import_items(
        session,
        items,
        progress=no_progress,
        cancel=CancelToken(),
        fallback_annotator=fallback_annotator,
    )


def build_project(
    folder: Path, *texts: str, annotator: str | None = "anna", scheme: Scheme | None = None
) -> Session:
    """A project with articles of these texts, which nobody can undo."""
    session = Session.create(folder / "test.zimulis", scheme or build_scheme())
    take_in(session, *(build_incoming(text) for text in texts))
    if annotator is not None:
        session.choose_annotator(annotator)
    return session
