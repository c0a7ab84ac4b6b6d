from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import (
    build_entity,
    build_incoming,
    build_project,
    build_relation,
    build_span,
    take_in,
)
from tests.domain.texts import part_of
from tests.workspace.states import everything
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.ids import EntityId
from zimulis.workspace import articles, history
from zimulis.workspace.attributes import set_attribute
from zimulis.workspace.changes import Kind
from zimulis.workspace.entities import link_entity
from zimulis.workspace.entity_merging import (
    delete_entities,
    entity_rows,
    merge_entities,
    move_uses,
    preview_merge,
    split_entity,
    use_after,
    uses_of,
)
from zimulis.workspace.session import Session

TEXTS = (
    "Pirmais raksts par Kimu Čenunu. Kims Čenuns klusē.",
    "Otrais raksts: Kim Jong Un ieradās, Kims Čenirs ne.",
)
KIMS = replace(build_entity("Kims Čenuns"), attributes={"wikidata": "Q56226"}, note="KTDR")
KIM = replace(build_entity("Kim Jong Un"), attributes={"wikidata": "Q1", "born": "1984"}, note="")
FATHER = build_entity("Kims Čenirs")
RUSSIA = build_entity("Krievija", "country")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path, annotator=None) as session:
        first, second = TEXTS
        claim = build_span("claim", part_of(first, "Kims Čenuns klusē"))
        spans = [
            build_span("person", part_of(first, "Kimu Čenunu"), entity=KIMS.id),
            build_span("person", part_of(first, "Kims Čenuns"), entity=KIMS.id),
            claim,
        ]
        others = [
            build_span("person", part_of(second, "Kim Jong Un"), entity=KIM.id),
            build_span("person", part_of(second, "Kims Čenirs"), entity=KIM.id),
        ]
        relations = [build_relation(claim, KIM), build_relation(claim, KIMS)]
        take_in(
            session,
            Header(entities=(KIMS, KIM, FATHER, RUSSIA)),
            build_incoming(first, spans, relations),
            build_incoming(second, others),
        )
        session.choose_annotator("anna")
        yield session


def counts(session: Session) -> dict[str, tuple[int, int]]:
    """Spans and articles by the name of the entity."""
    return {row.entity.name: (row.spans, row.articles) for row in entity_rows(session)}


def named(session: Session, entity: EntityId) -> list[str]:
    """The words that name an entity."""
    return [use.words for use in uses_of(session, entity)]


def test_uses_are_shown_in_their_places(session: Session) -> None:
    first, second = uses_of(session, KIMS.id)
    assert (first.left, first.words, first.right) == (
        "Pirmais raksts par ",
        "Kimu Čenunu",
        ". Kims Čenuns klusē.",
    )
    assert (second.words, second.right) == ("Kims Čenuns", " klusē.")
    assert first.title == TEXTS[0][:20]


def test_the_next_use_is_looked_for_round_the_project(session: Session) -> None:
    first, second = uses_of(session, KIMS.id)
    assert use_after(session, KIMS.id, None, 0) == first
    assert use_after(session, KIMS.id, first.article, first.start - 1) == first
    assert use_after(session, KIMS.id, first.article, first.start) == second
    assert use_after(session, KIMS.id, second.article, second.start) == first
    (elsewhere, _) = uses_of(session, KIM.id)
    assert use_after(session, KIM.id, second.article, second.start) == elsewhere
    assert use_after(session, RUSSIA.id, second.article, 0) is None


def test_counts_are_of_marks_and_articles(session: Session) -> None:
    assert counts(session) == {
        "Kim Jong Un": (2, 1),
        "Kims Čenirs": (0, 0),
        "Kims Čenuns": (2, 1),
        "Krievija": (0, 0),
    }


def test_a_preview_tells_what_a_merge_does(session: Session) -> None:
    before = everything(session)
    preview = preview_merge(session, KIMS.id, [KIM.id])
    assert everything(session) == before
    assert (preview.spans, preview.articles) == (2, 1)
    assert [use.words for use in preview.uses] == ["Kim Jong Un", "Kims Čenirs"]
    (conflict,) = preview.conflicts
    assert (conflict.attribute, conflict.kept, conflict.lost) == ("wikidata", "Q56226", ("Q1",))
    merge_entities(session, KIMS.id, [KIM.id])
    assert articles.entities(session)[KIMS.id] == preview.entity


def test_a_merge_is_one_command(session: Session) -> None:
    before = everything(session)
    changes = merge_entities(session, KIMS.id, [KIM.id, KIMS.id])
    assert changes.kinds == {Kind.ENTITIES, Kind.SPANS, Kind.RELATIONS}
    assert counts(session) == {"Kims Čenirs": (0, 0), "Kims Čenuns": (4, 2), "Krievija": (0, 0)}
    assert articles.entities(session)[KIMS.id].attributes == {
        "wikidata": "Q56226",
        "born": "1984",
        "aliases": "Kim Jong Un",
    }
    (first, _) = articles.article_ids(session)
    assert len(articles.load_article(session, first).relations) == 1, "none says the same twice"
    after = everything(session)
    history.undo(session)
    assert everything(session) == before
    history.redo(session)
    assert everything(session) == after


def test_values_that_are_entities_are_merged_too(session: Session) -> None:
    (first, _) = articles.article_ids(session)
    (claim,) = (s for s in articles.load_article(session, first).spans if s.label == "claim")
    session.choose_annotator("imported")
    set_attribute(session, claim.id, "about", KIM.id)
    before = everything(session)
    merge_entities(session, KIMS.id, [KIM.id])
    (claim,) = (s for s in articles.load_article(session, first).spans if s.label == "claim")
    assert claim.attributes == {"about": KIMS.id}
    history.undo(session)
    assert everything(session) == before


def test_what_cannot_be_merged_changes_nothing(session: Session) -> None:
    before = everything(session)
    with pytest.raises(Refused, match="two entities or more"):
        merge_entities(session, KIMS.id, [KIMS.id])
    with pytest.raises(Refused, match="Krievija is a country, and Kims Čenuns a person"):
        merge_entities(session, KIMS.id, [KIM.id, RUSSIA.id])
    with pytest.raises(Refused, match="not in the project"):
        preview_merge(session, KIMS.id, [EntityId("0" * 32)])
    assert everything(session) == before


def test_some_marks_get_a_new_entity(session: Session) -> None:
    before = everything(session)
    (spoken,) = (use.span for use in uses_of(session, KIM.id) if use.words == "Kims Čenirs")
    new, changes = split_entity(session, KIM.id, [spoken], " Kims  Čenirs ")
    assert (changes.kinds, changes.spans) == ({Kind.ENTITIES, Kind.SPANS}, {spoken})
    assert named(session, new) == ["Kims Čenirs"]
    assert named(session, KIM.id) == ["Kim Jong Un"]
    assert articles.entities(session)[new].name == "Kims Čenirs"
    after = everything(session)
    history.undo(session)
    assert everything(session) == before
    history.redo(session)
    assert everything(session) == after


def test_some_marks_go_to_another_entity(session: Session) -> None:
    (spoken,) = (use.span for use in uses_of(session, KIM.id) if use.words == "Kims Čenirs")
    move_uses(session, KIM.id, [spoken], FATHER.id)
    assert (named(session, KIM.id), named(session, FATHER.id)) == (["Kim Jong Un"], ["Kims Čenirs"])
    before = everything(session)
    with pytest.raises(Refused, match="Choose which marks of Kim Jong Un"):
        move_uses(session, KIM.id, [spoken], FATHER.id)
    with pytest.raises(Refused, match="Choose which marks"):
        split_entity(session, KIM.id, [], "Somebody")
    with pytest.raises(Refused, match="is a country"):
        move_uses(session, FATHER.id, [spoken], RUSSIA.id)
    assert everything(session) == before


def test_only_what_nothing_names_is_deleted(session: Session) -> None:
    before = everything(session)
    with pytest.raises(Refused, match="Kim Jong Un is named by marks"):
        delete_entities(session, [FATHER.id, KIM.id])
    assert everything(session) == before
    delete_entities(session, [FATHER.id, RUSSIA.id])
    assert counts(session).keys() == {"Kim Jong Un", "Kims Čenuns"}
    history.undo(session)
    assert everything(session) == before


def test_a_merge_is_not_undone_over_what_others_have_done_since(session: Session) -> None:
    merge_entities(session, KIMS.id, [KIM.id])
    (_, second) = articles.article_ids(session)
    with session.sibling() as other:
        other.choose_annotator("imported")
        moved = next(s for s in articles.load_article(other, second).spans if s.label == "person")
        link_entity(other, moved.id, FATHER.id)
    with pytest.raises(Refused, match="was changed by imported since"):
        history.undo(session)


MOVES = st.lists(st.tuples(st.booleans(), *[st.integers(0, 7)] * 3), min_size=1, max_size=5)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=MOVES)
def test_any_row_of_merges_and_splits_is_undone_step_by_step(
    session: Session, moves: list[tuple[bool, int, int, int]]
) -> None:
    states = [everything(session)]
    for merges, first, second, mask in moves:
        people = [row.entity.id for row in entity_rows(session) if row.entity.label == "person"]
        kept, other = people[first % len(people)], people[second % len(people)]
        try:
            if merges:
                merge_entities(session, kept, [other])
            else:
                spans = [use.span for i, use in enumerate(uses_of(session, kept)) if mask >> i & 1]
                split_entity(session, kept, spans, f"Nr. {second}")
        except Refused:
            assert everything(session) == states[-1]
        else:
            states.append(everything(session))
    for state in reversed(states[:-1]):
        history.undo(session)
        assert everything(session) == state
