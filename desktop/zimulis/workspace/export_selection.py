"""What of a project is exported."""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from zimulis.domain.annotations import Annotator, Entity, LabelledArticle, Span
from zimulis.domain.article import Status
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.ids import AnnotatorId, ArticleId
from zimulis.formats import Loss
from zimulis.formats.losses import Losses
from zimulis.formats.referring import with_whole_relations
from zimulis.store.annotators import annotators_with_layers
from zimulis.store.choosing import ALL, Choice, count_chosen
from zimulis.store.entities import load_entities
from zimulis.store.entity_uses import named_ids
from zimulis.store.streaming import labelled_articles
from zimulis.workspace.jobs import CancelToken, Progress
from zimulis.workspace.listing import filter_of
from zimulis.workspace.session import Session
from zimulis.workspace.soundness import damaged, sound


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a project is exported.

    Attributes:
        annotators: Names of those whose layers are; empty for all.
        statuses: An article is, if a chosen annotator has it at one of these; empty for any.
        labels: Names of the labels whose spans are; empty for all.
        values: What spans of a label have to say in an attribute, if they say anything; any of
            these will do. Spans that say something else are left out, which is told as a loss.
        wanted: A filter of articles as it is typed; empty for all.
        viewer: The name of whose statuses and marks the filter means; empty for nobody's.
        articles: The only articles that are; None for all.
    """

    annotators: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    labels: tuple[str, ...] = ()
    values: Mapping[str, Mapping[str, tuple[str, ...]]] = field(
        default_factory=dict[str, Mapping[str, tuple[str, ...]]]
    )
    wanted: str = ""
    viewer: str = ""
    articles: frozenset[ArticleId] | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return replace(self, viewer="") == EVERYTHING


EVERYTHING = Selection()
"""All that is not in the bin."""


@dataclass(frozen=True, slots=True)
class SelectionSize:
    """How many articles are exported, and how many stay out of it."""

    chosen: int
    left_out: int


def count_selection(session: Session, selection: Selection) -> SelectionSize:
    """Counts the articles of a selection.

    Raises:
        Refused: The project has nobody or nothing of that name.
        FilterUnclear: The filter is none.
    """
    choice = _choice(session, selection, _annotators(session, selection))
    chosen = count_chosen(session.connection, choice, selection.articles)
    return SelectionSize(chosen, count_chosen(session.connection, ALL) - chosen)


class Chosen:
    """What is exported of a project, which does not change meanwhile.

    Attributes:
        header: What the articles share; if something is left out of the project, without the
            entities that the rest of it does not name.
    """

    def __init__(
        self, session: Session, selection: Selection, progress: Progress, cancel: CancelToken
    ) -> None:
        """Looks up what was asked for.

        Raises:
            Refused: The project has nobody or nothing of that name.
            FilterUnclear: The filter is none.
        """
        self._connection = session.connection
        self._selection = selection
        self._progress = progress
        self._cancel = cancel
        annotators = _annotators(session, selection)
        present = annotators_with_layers(session.connection)
        self._annotators = {one.id for one in annotators}
        self._choice = _choice(session, selection, annotators)
        layers = tuple(one for one in annotators if one.id in present)
        self.header = Header(session.scheme, layers, self._entities())
        self._known = {one.id for one in self.header.entities}

    def _entities(self) -> tuple[Entity, ...]:
        entities = load_entities(self._connection)
        selection = self._selection
        if selection.is_everything:
            return entities
        named = named_ids(
            self._connection,
            self._choice,
            selection.articles,
            annotators=self._annotators if selection.annotators else None,
            labels=selection.labels,
        )
        return tuple(one for one in entities if one.id in named)

    def articles(
        self,
        only: Container[ArticleId] | None = None,
        first: int | None = None,
        left_out: Losses | None = None,
    ) -> Iterator[LabelledArticle]:
        """The articles, or some of them; each passing tells how far it is.

        Args:
            only: Those that are wanted; all if None.
            first: How many are enough; all if None.
            left_out: Is told the spans that are left out for what they say, the relations of which
                one end is, and what is damaged.
        """
        losses = Losses() if left_out is None else left_out

        def tell(article: ArticleId, why: str) -> None:
            if only is None or article in only:
                losses.append(damaged(article, why))

        among = self._selection.articles
        total = count_chosen(self._connection, self._choice, among)
        found = (
            labelled
            for labelled in labelled_articles(self._connection, choice=self._choice, damaged=tell)
            if among is None or labelled.article.id in among
        )
        for labelled in islice(_watched(found, total, self._progress, self._cancel), first):
            if only is None or labelled.article.id in only:
                selected = sound(_selected(labelled, self._annotators, self._selection), losses)
                if selected is not None:
                    narrowed = _narrowed(selected, self._selection.values, losses)
                    whole, halves = with_whole_relations(narrowed, self._known)
                    losses.extend(halves)
                    yield whole


def _annotators(session: Session, selection: Selection) -> tuple[Annotator, ...]:
    """Those who are chosen; checks that there is what was asked for."""
    for label in selection.labels:
        if session.scheme.label(label) is None:
            raise Refused(f"The project has no label {label}.")
    annotators = session.annotators()
    names = {one.name for one in annotators}
    for name in selection.annotators:
        if name not in names:
            raise Refused(f"Nobody called {name} annotates in this project.")
    return tuple(one for one in annotators if one.name in (selection.annotators or names))


def _choice(session: Session, selection: Selection, annotators: Iterable[Annotator]) -> Choice:
    viewers = [one.id for one in session.annotators() if one.name == selection.viewer]
    return Choice(
        frozenset(one.id for one in annotators),
        selection.statuses,
        filter_of(session, selection.wanted),
        viewers[0] if viewers else None,
    )


def _watched(
    articles: Iterable[LabelledArticle], total: int, progress: Progress, cancel: CancelToken
) -> Iterator[LabelledArticle]:
    for done, labelled in enumerate(articles):
        cancel.check()
        yield labelled
        progress(done + 1, total, labelled.article.title)


def _selected(
    labelled: LabelledArticle, annotators: Collection[AnnotatorId], selection: Selection
) -> LabelledArticle:
    """An article with the chosen spans of it."""
    if not selection.annotators and not selection.labels:
        return labelled
    return replace(
        labelled,
        spans=tuple(
            span
            for span in labelled.spans
            if span.annotator in annotators
            and (not selection.labels or span.label in selection.labels)
        ),
        relations=tuple(one for one in labelled.relations if one.annotator in annotators),
        statuses=tuple(one for one in labelled.statuses if one.annotator in annotators),
    )


def _narrowed(
    labelled: LabelledArticle,
    values: Mapping[str, Mapping[str, tuple[str, ...]]],
    left_out: Losses,
) -> LabelledArticle:
    """An article with those of its spans that say what is wanted."""
    if not values:
        return labelled
    kept: list[Span] = []
    for span in labelled.spans:
        unwanted = _unwanted(span, values.get(span.label, {}))
        if unwanted:
            left_out.append(Loss(labelled.article.id, span.id, unwanted))
        else:
            kept.append(span)
    return replace(labelled, spans=tuple(kept))


def _unwanted(span: Span, values: Mapping[str, tuple[str, ...]]) -> str:
    """Why a span is left out, as a phrase; empty if it is not."""
    for name, wanted in values.items():
        value = span.attributes.get(name, "")
        if value and value not in wanted:
            return f"it is left out: a {span.label} whose {name} is {value}"
    return ""
