from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given

from tests.builders import build_article, build_entity, build_relation, build_span
from tests.domain.texts import part_of, texts
from zimulis.domain.annotations import Entity, Span, TargetKind
from zimulis.domain.boundaries import words
from zimulis.domain.parts import Part
from zimulis.domain.scheme import (
    AttributeDefinition,
    AttributeType,
    Label,
    LineStyle,
    RelationDefinition,
    Scheme,
)
from zimulis.domain.suggestions import Suggestion
from zimulis.quality.checks import check
from zimulis.quality.findings import Finding, Lack, Marked
from zimulis.quality.forms import unmarked_forms

SCHEME = Scheme(
    "test",
    (
        Label("person", "Person", "#0064A0", "#56B4E9"),
        Label(
            "country",
            "Country",
            "#00734F",
            "#1FC191",
            attributes=(
                AttributeDefinition("kind", AttributeType.CHOICE, ("name", "metonym")),
                AttributeDefinition("note", AttributeType.TEXT),
                AttributeDefinition("rank", AttributeType.CHOICE, ("a", "b"), shown=False),
            ),
        ),
        Label("source", "Source", "#57534B", "#BDB8AE"),
        Label("weapon", "Weapon", "#B04300", "#F58A43"),
        Label(
            "claim",
            "Claim",
            "#8C3A6C",
            "#DB92BC",
            LineStyle.BRACKET,
            links_entity=False,
            relations=(RelationDefinition("claimant"), RelationDefinition("cue", shown=False)),
        ),
    ),
)


def _span(text: str, label: str, *quotes: str, **fields: object) -> Span:
    span = build_span(label, *(part_of(text, quote) for quote in quotes))
    return replace(span, **fields)


def _marked(text: str, spans: Sequence[Span], *entities: Entity, language: str = "lv") -> Marked:
    article = build_article(text, language=language)
    return Marked(article, SCHEME, spans, {}, {entity.id: entity for entity in entities})


def _found(marked: Marked, lack: Lack) -> list[Finding]:
    return [finding for piece in check(marked) for finding in piece if finding.lack is lack]


def _forms(text: str, *spans: tuple[str, str], language: str = "lv") -> list[tuple[str, str]]:
    marked = _marked(text, [_span(text, *span) for span in spans], language=language)
    pieces = [finding for piece in unmarked_forms(marked) for finding in piece]
    return [(finding.label, text[slice(*finding.part)]) for finding in pieces]


# Forms that stand unmarked.


@pytest.mark.parametrize(
    ("text", "label", "quote", "found"),
    [
        ("Vakar Putins un rīt Putinam.", "person", "Putins", ["Putinam"]),
        ("Ir Kims Čenuns, ar Kimu Čenunu.", "person", "Kims Čenuns", ["Kimu Čenunu"]),
        ("Ir Kims Čenuns, Kims\nČenuns.", "person", "Kims Čenuns", []),
        ("Ir Su-35, arī Su-35 un Su-35M.", "weapon", "Su-35", ["Su-35"]),
        ("No Krievijas un uz KRIEVIJU.", "country", "Krievijas", ["KRIEVIJU"]),
        ("No Krievijas un krievi.", "country", "Krievijas", []),
        ("Ir raķete un raķetes.", "weapon", "raķete", []),
        ("Brauc Viņš. Viņa te nav.", "source", "Viņš", ["Viņa"]),
        ("Viņš nāk. Viņa te nav.", "source", "Viņš", []),
        ("Ir ASV.\n\nAr ASV\nAr ASV", "country", "ASV", ["ASV", "ASV"]),
    ],
)
def test_a_name_that_is_marked_elsewhere(
    text: str, label: str, quote: str, found: list[str]
) -> None:
    start = text.index(quote)
    span = build_span(label, (start, start + len(quote)))
    pieces = unmarked_forms(_marked(text, [span]))
    assert [text[slice(*f.part)] for piece in pieces for f in piece] == found


def test_what_a_span_of_the_label_touches_is_marked() -> None:
    text = "Nāca Putins, Vladimirs Putins un Vladimiram Putinam."
    assert _forms(text, ("person", "Putins,"), ("person", "Vladimirs Putins")) == [
        ("person", "Vladimiram Putinam")
    ]


def test_a_country_within_a_source_is_looked_for_still() -> None:
    text = "No Krievijas uz Krievijas mediji."
    spans = [build_span("country", (3, 12))]
    spans.append(build_span("source", part_of(text, "Krievijas mediji")))
    found = [f for piece in unmarked_forms(_marked(text, spans)) for f in piece]
    assert [(f.label, text[slice(*f.part)]) for f in found] == [("country", "Krievijas")]


def test_a_capital_is_no_name_of_its_state() -> None:
    text = "Ar Maskavu runā. Viņš ieradās Maskavā."
    span = _span(text, "country", "Maskavu", attributes={"kind": "metonym"})
    assert [f for piece in unmarked_forms(_marked(text, [span])) for f in piece] == []


@given(texts)
def test_what_is_marked_is_never_found_and_what_is_found_reads_like_a_mark(text: str) -> None:
    spans = [build_span("person", word) for word in list(words(text))[::3]]
    for piece in unmarked_forms(_marked(text, spans)):
        for finding in piece:
            assert 0 <= finding.part.start < finding.part.end <= len(text)
            assert not any(
                span.start < finding.part.end and finding.part.start < span.end for span in spans
            )


# Claims.


@pytest.mark.parametrize(
    ("quotes", "is_half"),
    [
        (["“Mēs nākam,”"], False),
        (["Mēs nākam"], False),
        (["“Mēs nākam"], True),
        (["Mēs nākam,”"], True),
        (["“Mēs nākam,”", "“un ejam”"], False),
        (["“Mēs nākam,” viņš sacīja, “un ejam"], True),
    ],
)
def test_half_a_pair_of_quotation_marks(quotes: list[str], is_half: bool) -> None:
    text = "“Mēs nākam,” viņš sacīja, “un ejam”."
    claim = _span(text, "claim", *quotes)
    assert bool(_found(_marked(text, [claim]), Lack.QUOTATION)) is is_half


def test_a_pair_may_open_one_part_and_close_another() -> None:
    text = "«Мы идём, — сказал он, — и придём», а утром ушёл."
    claim = _span(text, "claim", "«Мы идём", "и придём»")
    assert not _found(_marked(text, [claim]), Lack.QUOTATION)
    half = _span(text, "claim", "«Мы идём")
    assert _found(_marked(text, [half]), Lack.QUOTATION)


def test_an_apostrophe_is_no_mark() -> None:
    text = "He said they don’t know, l’Élysée neither."
    claim = _span(text, "claim", "they don’t know")
    assert not _found(_marked(text, [claim]), Lack.QUOTATION)


def test_a_claim_without_claimant() -> None:
    text = "Viņš sacīja, ka nāks."
    claim = _span(text, "claim", "nāks")
    (finding,) = _found(_marked(text, [claim]), Lack.RELATION)
    assert (finding.span, finding.name, finding.part) == (claim.id, "claimant", claim.extent)
    unnamed = build_relation(claim, TargetKind.UNNAMED)
    linked = Marked(build_article(text), SCHEME, [claim], {claim.id: [unnamed]})
    assert not _found(linked, Lack.RELATION)


# Countries, choices, pencil.


def test_a_country_without_code() -> None:
    text = "Krievija un Ķīna un Baltkrievija."
    russia = Entity(build_entity().id, "country", "Krievija", {"iso": "RU"})
    china = Entity(build_entity().id, "country", "Ķīna")
    spans = [
        _span(text, "country", "Krievija ", entity=russia.id),
        _span(text, "country", "Ķīna", entity=china.id),
        _span(text, "country", "Baltkrievija"),
        _span(text, "person", "Krievija un"),
    ]
    found = _found(_marked(text, spans, russia, china), Lack.CODE)
    assert [text[slice(*finding.part)] for finding in found] == ["Ķīna", "Baltkrievija"]


def test_a_choice_that_the_label_asks_for() -> None:
    text = "Krievija un Ķīna."
    spans = [
        _span(text, "country", "Krievija", attributes={"kind": "name"}),
        _span(text, "country", "Ķīna"),
    ]
    (finding,) = _found(_marked(text, spans), Lack.VALUE)
    assert (finding.span, finding.name) == (spans[1].id, "kind")


def test_pencil_that_is_left_over() -> None:
    text = "Putins nāk."
    suggestion = Suggestion("names", "person", (Part(0, 6),))
    marked = Marked(build_article(text), SCHEME, [], pencil=[suggestion])
    (finding,) = _found(marked, Lack.PENCIL)
    assert (finding.part, finding.label, finding.span) == (Part(0, 6), "person", None)


def test_a_label_that_the_scheme_has_no_more_is_left_alone() -> None:
    assert [
        f for piece in check(_marked("Putins nāk.", [build_span("planet")])) for f in piece
    ] == []


def test_a_long_article_comes_in_pieces() -> None:
    text = "Vakar nāca Putins.\n" * 2000
    spans = [build_span("person", (11, 17))]
    pieces = list(check(_marked(text, spans)))
    assert len(pieces) > 5
    assert sum(map(len, pieces)) == 1999
