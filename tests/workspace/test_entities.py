import pytest

from tests.workspace.states import everything
from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId, EntityId, SpanId
from zimulis.domain.parts import Part
from zimulis.workspace import articles, history, marking
from zimulis.workspace.changes import Kind
from zimulis.workspace.entities import (
    create_and_link,
    link_entity,
    rename_entity,
    set_entity_attribute,
    set_entity_note,
    unlink_entity,
)
from zimulis.workspace.layers import load_spans
from zimulis.workspace.session import Session

PUTINS, MINSKA, QUOTE, PESKOVS = Part(0, 6), Part(15, 21), Part(23, 40), Part(49, 56)


@pytest.fixture
def putins(session: Session, article: ArticleId) -> SpanId:
    span, _ = marking.add_span(session, article, "person", [PUTINS])
    return span


def named(session: Session, span: SpanId) -> str | None:
    """The name of the entity that a span is linked to."""
    entity = load_spans(session, [span])[span].entity
    return articles.entities(session)[entity].name if entity else None


def test_an_entity_is_made_and_linked_in_one_command(session: Session, putins: SpanId) -> None:
    before = everything(session)
    entity, changes = create_and_link(session, putins, "  Vladimirs \n Putins ", {"wikidata": "Q7"})
    assert changes.kinds == {Kind.SPANS, Kind.ENTITIES}
    assert named(session, putins) == "Vladimirs Putins"
    assert articles.entities(session)[entity].attributes == {"wikidata": "Q7"}
    after = everything(session)
    history.undo(session)
    assert everything(session) == before
    history.redo(session)
    assert everything(session) == after


def test_a_span_is_linked_and_unlinked(
    session: Session, article: ArticleId, putins: SpanId
) -> None:
    entity, _ = create_and_link(session, putins, "Vladimirs Putins")
    peskovs, _ = marking.add_span(session, article, "person", [PESKOVS])
    changes = link_entity(session, peskovs, entity)
    assert (changes.kinds, changes.spans) == ({Kind.SPANS}, {peskovs})
    assert named(session, peskovs) == "Vladimirs Putins"
    unlink_entity(session, peskovs)
    assert named(session, peskovs) is None
    assert entity in articles.entities(session), "it stays for others"
    history.undo(session)
    assert named(session, peskovs) == "Vladimirs Putins"


def test_what_cannot_be_linked_changes_nothing(
    session: Session, article: ArticleId, putins: SpanId
) -> None:
    entity, _ = create_and_link(session, putins, "Vladimirs Putins")
    minska, _ = marking.add_span(session, article, "country", [MINSKA])
    claim, _ = marking.add_span(session, article, "claim", [QUOTE])
    before = everything(session)
    with pytest.raises(Refused, match="Vladimirs Putins is a person, and this span a country"):
        link_entity(session, minska, entity)
    with pytest.raises(Refused, match="claim names no entity"):
        create_and_link(session, claim, "Something")
    with pytest.raises(Refused, match="needs a name"):
        create_and_link(session, putins, " ")
    with pytest.raises(Refused, match="not in the project any more"):
        link_entity(session, putins, EntityId("0" * 32))
    assert everything(session) == before


def test_an_entity_is_renamed_and_described(session: Session, putins: SpanId) -> None:
    entity, _ = create_and_link(session, putins, "Putins")
    states = [everything(session)]
    assert rename_entity(session, entity, "Vladimirs Putins").kinds == {Kind.ENTITIES}
    states.append(everything(session))
    set_entity_attribute(session, entity, "wikidata", " Q7747 ")
    states.append(everything(session))
    set_entity_note(session, entity, "Krievijas prezidents")
    known = articles.entities(session)[entity]
    assert (known.name, known.note) == ("Vladimirs Putins", "Krievijas prezidents")
    assert known.attributes == {"wikidata": "Q7747"}
    for state in reversed(states):
        history.undo(session)
        assert everything(session) == state
    history.redo(session)
    set_entity_attribute(session, entity, "wikidata", "")
    assert articles.entities(session)[entity].attributes == {}


def test_a_new_entity_that_others_link_to_stays(
    session: Session, article: ArticleId, putins: SpanId
) -> None:
    entity, _ = create_and_link(session, putins, "Vladimirs Putins")
    with session.sibling() as other:
        other.choose_annotator("bob")
        span, _ = marking.add_span(other, article, "person", [PUTINS])
        link_entity(other, span, entity)
    with pytest.raises(Refused, match="what it needs has changed"):
        history.undo(session)
    assert named(session, putins) == "Vladimirs Putins"
