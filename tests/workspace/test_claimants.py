"""Giving a claim its claimant by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import build_project
from zimulis.domain.errors import Refused
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.workspace import articles, claims, history, marking
from zimulis.workspace.claimants import claimant_offers, set_claimant
from zimulis.workspace.default_scheme import default_scheme
from zimulis.workspace.session import Session

TEXT = "Kremļa pārstāvis Peskovs teica, ka raķetes netiks piegādātas Irānai."


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path, TEXT, scheme=default_scheme()) as session:
        yield session


@pytest.fixture
def claim(session: Session) -> SpanId:
    mark(session, "person", "Peskovs")
    return mark(session, "claim", "raķetes netiks piegādātas Irānai")


def mark(session: Session, label: str, words: str) -> SpanId:
    start = TEXT.index(words)
    (article,) = articles.article_ids(session)
    return marking.add_span(session, article, label, [Part(start, start + len(words))])[0]


def claimant(session: Session, claim: SpanId) -> list[str]:
    (row,) = claims.claim_rows(session, [claim])
    return list(row.ends.get("claimant", ()))


def test_those_near_it_are_offered_and_nobody(session: Session, claim: SpanId) -> None:
    offers = claimant_offers(session, claim)
    assert set(offers[:2]) == {"Kremļa pārstāvis Peskovs", "Peskovs"}
    assert offers[-3:] == ["unnamed", "author", "document"]


def test_whoever_is_chosen_is_linked_in_one_step(session: Session, claim: SpanId) -> None:
    for offer in ("Peskovs", "Kremļa pārstāvis Peskovs", "unnamed"):
        set_claimant(session, claim, offer)
        assert claimant(session, claim) == [offer]
    set_claimant(session, claim, "")
    assert claimant(session, claim) == []
    history.undo(session)
    history.undo(session)
    assert claimant(session, claim) == ["Kremļa pārstāvis Peskovs"]


def test_whoever_is_not_offered_is_refused(session: Session, claim: SpanId) -> None:
    with pytest.raises(Refused, match="“Lavrovs” is not near the claim"):
        set_claimant(session, claim, "Lavrovs")
    marking.delete_span(session, claim)
    with pytest.raises(Refused, match="not there any more"):
        claimant_offers(session, claim)
