"""Claims over all articles: who claims what, in which order, and which are the same."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import build_project
from zimulis.domain.annotations import TargetKind
from zimulis.domain.errors import Refused
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.domain.relations import Target
from zimulis.workspace import articles, claims, history, marking, relations
from zimulis.workspace.attributes import set_attribute
from zimulis.workspace.default_scheme import default_scheme
from zimulis.workspace.entities import create_and_link
from zimulis.workspace.session import Session

TEXTS = (
    "Peskovs teica, ka raķetes netiks piegādātas Irānai.",
    "Lavrovs sacīja: “Nekādas raķetes Irānai nepiegādāsim.” Ārlietu ministrs klusē.",
    "Kā vēstīts, =SUM(A1) ir liels.",
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path, *TEXTS, scheme=default_scheme()) as session:
        yield session


@pytest.fixture
def three(session: Session) -> list[SpanId]:
    """A claim in each article: of a span with an entity, of a span, of nobody in particular."""
    first = claim(session, 0, "raķetes netiks piegādātas Irānai")
    peskovs = mark(session, 0, "person", "Peskovs")
    create_and_link(session, peskovs, "Dmitrijs Peskovs")
    relations.set_relations(session, first, "claimant", [Target.span(peskovs)])
    iran = mark(session, 0, "country", "Irānai")
    relations.set_relations(session, first, "about", [Target.span(iran)])
    second = claim(session, 1, "“Nekādas raķetes Irānai nepiegādāsim.”")
    lavrovs = mark(session, 1, "person", "Lavrovs")
    relations.set_relations(session, second, "claimant", [Target.span(lavrovs)])
    third = claim(session, 2, "=SUM(A1) ir liels")
    relations.set_relations(session, third, "claimant", [Target(TargetKind.UNNAMED)])
    return [first, second, third]


def mark(session: Session, article: int, label: str, words: str) -> SpanId:
    start = TEXTS[article].index(words)
    there = articles.article_ids(session)[article]
    return marking.add_span(session, there, label, [Part(start, start + len(words))])[0]


def claim(session: Session, article: int, words: str) -> SpanId:
    return mark(session, article, "claim", words)


def test_a_row_says_who_claims_what_about_whom(session: Session, three: list[SpanId]) -> None:
    first, second, third = claims.claim_rows(session, three)
    assert first.words == "raķetes netiks piegādātas Irānai"
    assert first.ends == {"claimant": ["Dmitrijs Peskovs"], "about": ["Irānai"]}
    assert (second.ends, third.ends) == ({"claimant": ["Lavrovs"]}, {"claimant": ["unnamed"]})
    assert second.values["directness"] == "direct"
    assert second.article == articles.article_ids(session)[1]


def test_rows_come_in_the_order_asked_for(session: Session, three: list[SpanId]) -> None:
    wanted = [three[2], SpanId("f" * 32), three[0]]
    assert [row.span for row in claims.claim_rows(session, wanted)] == [three[2], three[0]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [0, 1, 2]),
        ("RAĶETES", [0, 1]),
        ("raķetes dmitrijs", [0]),
        ("lavrovs", [1]),
        ("unnamed", [2]),
        ("irānai", [0, 1]),
        ("direct", [0, 1, 2]),
        ("asserted nekādas", [1]),
        ("%", []),
    ],
)
def test_typing_filters(session: Session, three: list[SpanId], text: str, found: list[int]) -> None:
    assert claims.claim_ids(session, text) == [three[place] for place in found]


@pytest.mark.parametrize(
    ("by", "order"),
    [
        ("", [0, 1, 2]),
        ("claimant", [0, 1, 2]),
        (claims.WORDS, [2, 1, 0]),
        (claims.TITLE, [2, 1, 0]),
        ("directness", [1, 0, 2]),
        ("about", [0, 1, 2]),
    ],
)
def test_columns_sort(session: Session, three: list[SpanId], by: str, order: list[int]) -> None:
    found = claims.claim_ids(session, by=by)
    if by == claims.TITLE:
        titles = [row.title for row in claims.claim_rows(session, found)]
        assert titles == sorted(titles)
    else:
        assert found == [three[place] for place in order]


def test_the_other_way_round(session: Session, three: list[SpanId]) -> None:
    assert claims.claim_ids(session, descending=True) == three[::-1]
    assert claims.claim_ids(session, by=claims.WORDS, descending=True)[-1] == three[2]


def test_claimants_sort_as_latvians_expect(session: Session) -> None:
    """Whether they have a name or not; whatever is unknown comes last, both ways."""
    said = {"ministrs": "Šoigu", "Peskovs": "", "liels": "Čenuns", "Lavrovs": "Cisa", "SUM": None}
    found = [
        _claim_of(session, article, words, name)
        for (words, name), article in zip(said.items(), (1, 0, 2, 1, 2), strict=True)
    ]
    soigu, peskovs, cenuns, cisa, nobody = found
    rising = [cisa, cenuns, peskovs, soigu]
    assert claims.claim_ids(session, by="claimant") == [*rising, nobody]
    assert claims.claim_ids(session, by="claimant", descending=True) == [*rising[::-1], nobody]


def _claim_of(session: Session, article: int, words: str, name: str | None) -> SpanId:
    """A claim, made by a person on the same words, who may have a name; None for nobody."""
    made = claim(session, article, words)
    if name is not None:
        person = mark(session, article, "person", words)
        relations.set_relations(session, made, "claimant", [Target.span(person)])
        if name:
            create_and_link(session, person, name)
    return made


def test_one_article_and_one_layer(session: Session, three: list[SpanId]) -> None:
    second = articles.article_ids(session)[1]
    assert claims.claim_ids(session, article=second) == [three[1]]
    session.choose_annotator("bob")
    assert claims.claim_ids(session) == []


def test_claims_that_say_the_same_are_grouped_in_one_command(
    session: Session, three: list[SpanId]
) -> None:
    claims.group(session, three[:2], " raķetes Irānai ")
    grouped = [row.values.get("cluster") for row in claims.claim_rows(session, three)]
    assert grouped == ["raķetes Irānai", "raķetes Irānai", None]
    assert claims.claim_ids(session, by=claims.GROUP, descending=True)[-1] == three[2]
    claims.group(session, three[:1], "")
    assert "cluster" not in claims.claim_rows(session, three)[0].values
    history.undo(session)
    history.undo(session)
    assert not any("cluster" in row.values for row in claims.claim_rows(session, three))


def test_who_has_no_such_attribute_is_told(tmp_path: Path) -> None:
    with build_project(tmp_path, TEXTS[0]) as session:
        one = claim(session, 0, "raķetes")
        with pytest.raises(Refused, match="cluster"):
            claims.group(session, [one], "x")


def test_likely_ones_share_words_in_any_form(session: Session, three: list[SpanId]) -> None:
    assert claims.likely_same(session, three[0]) == [three[0], three[1]]
    assert claims.likely_same(session, three[2]) == [three[2]]


def test_a_file_for_spreadsheets_does_no_harm(
    session: Session, three: list[SpanId], tmp_path: Path
) -> None:
    target = tmp_path / "claims.csv"
    set_attribute(session, three[1], "cluster", "raķetes")
    assert claims.save_csv(session, three, target) == 3
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(encoding="utf-8-sig", newline="") as file:
        head, first, second, third = csv.reader(file)
    assert head[:2] == ["claimant", "claim"]
    assert first[:2] == ["Dmitrijs Peskovs", "raķetes netiks piegādātas Irānai"]
    assert second[head.index("cluster")] == "raķetes"
    assert third[:2] == ["unnamed", "'=SUM(A1) ir liels"]
    claims.save_csv(session, three[:1], target, for_spreadsheets=False)
    assert target.read_bytes().startswith(b"claimant,claim")
