"""The article under the hand: what is open, and what became of it.

Stands between the window's views and the workspace. Every refusal becomes one sentence in the
status line.
"""

from PySide6.QtCore import QObject, Signal, Slot

from zimulis.domain.annotations import Entity, LabelledArticle, Span
from zimulis.domain.ids import ArticleId, SpanId
from zimulis.domain.parts import words_at
from zimulis.ui.attempting import Attempting
from zimulis.ui.details import Details
from zimulis.ui.layer_reading import LayerReading
from zimulis.ui.links import Links
from zimulis.ui.marks import Marks
from zimulis.ui.surface.brackets import Caption
from zimulis.workspace import articles, layers
from zimulis.workspace.changes import Changes, Kind
from zimulis.workspace.session import Session


class Desk(Attempting):
    """One session's open article and its own layer.

    Attributes:
        article: What is open, with all layers as they were then; None if nothing is.
        spans: Those of the own layer, as they are now.
        entities: What spans of the project can name.
        links: The relations of the open article.
        marks: Gives the commands on the spans.
        details: Gives those on what spans and articles say beside their words.

    Signals:
        article_opened: Another article is open, or none (`article` tells).
        spans_read: Further spans of the open layer, a list, which were there before.
        layer_read: The last of them has come.
        spans_changed: Spans of the open layer: a list of those put, a list of ids removed.
        entities_changed: What spans can name is called otherwise, or is more or less.
        scheme_changed: The labels are others; the article is opened anew after that.
        corpus_changed: The set of articles is another.
        articles_changed: Rows of these articles (a frozenset of ids) are to be shown anew.
        said: A sentence for the status line.
    """

    article_opened = Signal()
    spans_read = Signal(list)
    layer_read = Signal()
    spans_changed = Signal(list, list)
    entities_changed = Signal()
    scheme_changed = Signal()
    corpus_changed = Signal()
    articles_changed = Signal(frozenset)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._scheme = session.scheme
        self.article: LabelledArticle | None = None
        self.spans: dict[SpanId, Span] = {}
        self.entities = articles.entities(session)
        self._reading = LayerReading(session, self)
        self._reading.spans_read.connect(self._take_spans)
        self._reading.ended.connect(self.layer_read)
        self._reading.failed.connect(self.said)
        self.links = Links(session, self._quote_of, lambda: self.entities, self)
        self.links.said.connect(self.said)
        self.marks = Marks(session, lambda: self.article_id, self)
        self.marks.said.connect(self.said)
        self.details = Details(session, self)
        self.details.said.connect(self.said)
        session.subscribe(self._announced)

    @property
    def article_id(self) -> ArticleId | None:
        """The open article."""
        return self.article.article.id if self.article else None

    def open_article(self, article: ArticleId | None) -> None:
        """Opens an article, or none; most spans of a very long one come a moment later."""
        self._reading.stop()
        self.article, self.spans, relations = None, {}, ()
        if article:
            self.article = self.attempt(
                lambda: articles.load_article(self.session, article, with_layers=False)
            )
        if article and self.article:
            self.spans = {span.id: span for span in self._reading.begin(article)}
            relations = layers.load_relations(self.session, article)
        self.links.show(relations)
        self.article_opened.emit()

    def has_article(self, article: ArticleId) -> bool:
        """Whether an article is in the project still, and not in the bin."""
        return articles.has_article(self.session, article)

    @Slot(list)
    def _take_spans(self, spans: list[Span]) -> None:
        self.spans |= {span.id: span for span in spans}
        self.spans_read.emit(spans)

    def close(self) -> None:
        """Lets go of the project."""
        self._reading.stop()
        self.session.close()

    def choose_annotator(self, name: str) -> None:
        """Works on somebody else's layer from now on."""
        self.session.choose_annotator(name)
        self.reread()

    # What the views ask.

    def quote(self, span: Span) -> str:
        """The words of a span on one line."""
        assert self.article, "a span of no article"
        return words_at(self.article.article.text, span.parts)

    def entity(self, span: Span) -> Entity | None:
        """What a span is linked to."""
        return self.entities.get(span.entity) if span.entity else None

    def entity_name(self, span: Span) -> str:
        """The name of the entity that a span is linked to; empty for none."""
        entity = self.entity(span)
        return entity.name if entity else ""

    def caption(self, claim: Span) -> Caption:
        """What stands beside a claim's bracket."""
        return Caption(self.links.claimants(claim), claim.attributes.get("directness", ""))

    def _quote_of(self, span: SpanId) -> str:
        found = self.spans.get(span)
        return self.quote(found) if found else ""

    # What changed.

    def _announced(self, changes: Changes) -> None:
        if self.session.scheme != self._scheme:  # an import adds labels, and tells only this way
            self._show_scheme()
            return
        if Kind.ENTITIES in changes.kinds:
            self.entities = articles.entities(self.session)
            self.entities_changed.emit()
        if Kind.ARTICLES in changes.kinds:
            self.corpus_changed.emit()
            if self.article_id in changes.articles:
                self._reopen()
                self.articles_changed.emit(changes.articles)
                return
        if self.article_id in changes.articles:
            self._refresh(changes)
        self.articles_changed.emit(changes.articles)

    def _show_scheme(self) -> None:
        """Shows everything anew, in the terms of other labels; the hand stays where it is."""
        self._scheme = self.session.scheme
        self.entities = articles.entities(self.session)
        self.scheme_changed.emit()
        self.reread()

    def look_elsewhere(self) -> None:
        """Shows what another program, window or thread has written meanwhile."""
        changes = self.session.changes_elsewhere()
        if changes:
            self._announced(changes)

    def reread(self) -> None:
        """Shows everything anew."""
        self.corpus_changed.emit()
        self._reopen()

    def _reopen(self) -> None:
        article = self.article_id
        self.open_article(article if article and self.has_article(article) else None)

    def _refresh(self, changes: Changes) -> None:
        assert self.article_id, "a change of no article"
        if Kind.RELATIONS in changes.kinds:
            self.links.show(layers.load_relations(self.session, self.article_id))
        put = layers.load_spans(self.session, changes.spans, self.article_id)
        annotator = self.session.annotator
        put = {i: span for i, span in put.items() if annotator and span.annotator == annotator.id}
        removed = [span for span in changes.spans if span not in put and self.spans.pop(span, None)]
        self.spans |= put
        self.spans_changed.emit(list(put.values()), removed)
