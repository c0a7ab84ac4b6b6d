"""Texts that break programs, with spans in every position, for the property tests of formats."""

from hypothesis import strategies as st

from tests.builders import build_annotator, build_article, build_entity, build_scheme
from zimulis.domain.annotations import LabelledArticle, Origin, Relation, Span, TargetKind
from zimulis.domain.article import ArticleStatus, Status
from zimulis.domain.exchange import Header
from zimulis.domain.ids import RelationId, SpanId, new_uuid
from zimulis.domain.parts import Part, normalise
from zimulis.formats import normalising

_FRAGMENTS = (
    *("👨🏻‍🚒", "👩‍👩‍👧‍👦", "🇱🇻", "❤️", "e\u0301", "ā\u0323", "\u0301", "𝒜𝒷", "𐍈", "\U0010fffd"),
    *("مرحبا بالعالم", "שלום", "中文字", "ひらがな", "สวัสดี", "हिन्दी", "Ǆ", "İ", "ß"),
    *("\u00a0", "\t", " ", "  ", "\n", "\n\n", "\u2003", "\u3000", "\u200b", "\u00ad"),
    *("\ufeff", "\u202e", "\u200f", "\u2066", "\u2069", "\u200d", "\ufffc", "\ufffd"),
    *(
        "]]>",
        "<",
        ">",
        "&",
        "&amp;",
        "&#13;",
        "<![CDATA[",
        "<article>",
        "</text>",
        "<!--",
        "'",
        '"',
    ),
    *("Putins", "Minskā", "“Su-35”", "Kim", "a", "\x7f", "\x80", "\x9f"),
)

hostile_texts = (
    st.lists(st.one_of(st.sampled_from(_FRAGMENTS), st.text(max_size=2)), min_size=1, max_size=30)
    .map(lambda fragments: normalising.normalise("".join(fragments)).text.lstrip("\ufeff"))
    .filter(bool)
)
"""Kept texts: a byte order mark at their beginning is dropped when they enter."""

words = st.text(min_size=1, max_size=8).map(normalising.legal_in_xml)
"""What people type into fields: any characters, once those are gone that no file can hold."""

ANNA, PETERIS = build_annotator("anna"), build_annotator("Pēteris & co")
PUTINS, KIM = build_entity(), build_entity("Kims <Čenuns>")
HEADER = Header(build_scheme(), (ANNA, PETERIS), (PUTINS, KIM))

_annotators = st.sampled_from((ANNA.id, PETERIS.id))


@st.composite
def spans_in(draw: st.DrawFn, text: str) -> list[Span]:
    """Spans that nest, cross, repeat and have gaps; none on white space alone."""
    offsets = st.integers(0, len(text))
    ranges = st.lists(st.tuples(offsets, offsets), min_size=1, max_size=3)
    found: list[Span] = []
    for pairs in draw(st.lists(ranges, max_size=8)):
        parts = normalise(text, (Part(min(pair), max(pair)) for pair in pairs))
        label = draw(st.sampled_from(("person", "country", "claim")))
        annotator = draw(_annotators)
        taken = {(span.label, span.parts, span.annotator) for span in found}
        if parts and (label, parts, annotator) not in taken:
            entity = draw(st.sampled_from((None, PUTINS.id, KIM.id))) if label == "person" else None
            attributes = {"role": draw(words)} if draw(st.booleans()) else {}
            note = draw(st.one_of(st.just(""), words))
            origin = draw(st.sampled_from(Origin))
            found.append(
                Span(SpanId(new_uuid()), label, parts, annotator, origin, entity, attributes, note)
            )
    return found


@st.composite
def relations_among(draw: st.DrawFn, spans: list[Span]) -> list[Relation]:
    """Claimants of claims: spans, entities, and those without an object."""
    found: list[Relation] = []
    for source in spans:
        if source.label == "claim" and draw(st.booleans()):
            kind = draw(st.sampled_from(TargetKind))
            target = {
                TargetKind.SPAN: draw(st.sampled_from(spans)).id,
                TargetKind.ENTITY: KIM.id,
            }.get(kind)
            uuid = RelationId(new_uuid())
            found.append(Relation(uuid, "claimant", source.id, kind, target, source.annotator))
    return found


@st.composite
def labelled_articles(draw: st.DrawFn) -> LabelledArticle:
    """An article that uses everything that an article can have."""
    text = draw(hostile_texts)
    spans = draw(spans_in(text))
    article = build_article(
        text,
        title=draw(words),
        source=draw(words),
        published=draw(st.sampled_from(("", "2023", "2023-09", "2023-09-15"))),
        language=draw(st.sampled_from(("", "lv", "sr-Latn"))),
        further_sources=tuple(draw(st.lists(words, max_size=2, unique=True))),
        metadata=tuple(
            draw(st.lists(st.tuples(words, words), max_size=2, unique_by=lambda p: p[0]))
        ),
        tags=tuple(draw(st.lists(words, max_size=2, unique=True))),
        note=draw(st.one_of(st.just(""), words)),
    )
    return LabelledArticle(
        article, tuple(spans), tuple(draw(relations_among(spans))), draw(_statuses())
    )


@st.composite
def _statuses(draw: st.DrawFn) -> tuple[ArticleStatus, ...]:
    """What each annotator says, if she says anything."""
    said = (
        ArticleStatus(one.id, draw(st.sampled_from(Status)), draw(st.one_of(st.just(""), words)))
        for one in (ANNA, PETERIS)
        if draw(st.booleans())
    )
    return tuple(one for one in said if one != ArticleStatus(one.annotator))
