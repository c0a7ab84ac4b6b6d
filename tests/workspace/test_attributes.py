import pytest

from tests.builders import build_entity, build_incoming, build_span, take_in
from tests.workspace.states import everything
from zimulis.domain.annotations import Span
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.ids import ArticleId, SpanId
from zimulis.domain.parts import Part
from zimulis.workspace import history, marking
from zimulis.workspace.attributes import set_attribute
from zimulis.workspace.changes import Kind
from zimulis.workspace.layers import load_spans
from zimulis.workspace.session import Session

PUTINS, QUOTE, SAID = Part(0, 6), Part(23, 40), Part(41, 56)


def values(session: Session, span: SpanId) -> dict[str, str]:
    return dict(found(session, span).attributes)


def found(session: Session, span: SpanId) -> Span:
    return load_spans(session, [span])[span]


def test_a_mark_has_its_defaults_in_one_command(session: Session, article: ArticleId) -> None:
    before = everything(session)
    person, _ = marking.add_span(session, article, "person", [PUTINS])
    assert values(session, person) == {"kind": "name"}
    history.undo(session)
    assert everything(session) == before


def test_each_type_takes_its_values(session: Session, article: ArticleId) -> None:
    claim, _ = marking.add_span(session, article, "claim", [QUOTE])
    changes = set_attribute(session, claim, "urgent", "true")
    assert (changes.kinds, changes.spans) == ({Kind.SPANS}, {claim})
    set_attribute(session, claim, "times", "2,5")
    set_attribute(session, claim, "said", "2023-09")
    set_attribute(session, claim, "directness", "mixed")
    assert values(session, claim) == {
        "directness": "mixed",
        "urgent": "true",
        "times": "2.5",
        "said": "2023-09",
    }
    set_attribute(session, claim, "times", "")
    assert "times" not in values(session, claim)


def test_what_is_not_taken_changes_nothing(session: Session, article: ArticleId) -> None:
    claim, _ = marking.add_span(session, article, "claim", [QUOTE])
    before = everything(session)
    for name, value, sentence in (
        ("directness", "reported", "choose one of"),
        ("role", "speaker", "A claim has no attribute “role”"),
        ("said", "yesterday", "no date"),
        ("about", "0" * 32, "not in the project"),
    ):
        with pytest.raises(Refused, match=sentence):
            set_attribute(session, claim, name, value)
    assert everything(session) == before


def test_an_attribute_can_name_an_entity(session: Session, article: ArticleId) -> None:
    entity = build_entity()
    take_in(session, Header(entities=(entity,)), build_incoming("Cits raksts."))
    claim, _ = marking.add_span(session, article, "claim", [QUOTE])
    set_attribute(session, claim, "about", entity.id)
    assert values(session, claim)["about"] == entity.id


def test_the_same_value_again_is_no_command(session: Session, article: ArticleId) -> None:
    claim, _ = marking.add_span(session, article, "claim", [QUOTE])
    changes = set_attribute(session, claim, "directness", "direct")
    assert not changes.kinds
    step = history.next_undo(session)
    assert step
    assert step.what == "mark claim"


def test_undo_and_redo_keep_every_value(session: Session, article: ArticleId) -> None:
    claim, _ = marking.add_span(session, article, "claim", [QUOTE])
    states = [everything(session)]
    for name, value in (("urgent", "true"), ("times", "3"), ("directness", "mixed")):
        set_attribute(session, claim, name, value)
        states.append(everything(session))
    for state in reversed(states[:-1]):
        history.undo(session)
        assert everything(session) == state
    for state in states[1:]:
        history.redo(session)
        assert everything(session) == state


def test_directness_follows_the_edges_within_the_move(session: Session, article: ArticleId) -> None:
    claim, _ = marking.add_span(session, article, "claim", [QUOTE])
    assert values(session, claim) == {"directness": "direct"}
    marking.add_part(session, claim, SAID)
    assert values(session, claim) == {"directness": "mixed"}
    marking.punch_gap(session, claim, QUOTE)
    assert values(session, claim) == {"directness": "indirect"}
    history.undo(session)
    assert values(session, claim) == {"directness": "mixed"}
    set_attribute(session, claim, "directness", "indirect")
    marking.set_parts(session, claim, [QUOTE])
    assert values(session, claim) == {"directness": "indirect"}, "somebody has said so"


def test_a_relabelled_span_keeps_what_the_new_label_takes_and_gets_its_defaults(
    session: Session, article: ArticleId
) -> None:
    span, _ = marking.add_span(session, article, "country", [PUTINS])
    set_attribute(session, span, "kind", "metonym")
    marking.relabel_span(session, span, "person")
    assert values(session, span) == {"kind": "name"}
    marking.relabel_span(session, span, "claim")
    assert values(session, span) == {"directness": "indirect"}


def test_an_imported_span_gets_nothing_by_itself(session: Session) -> None:
    person = build_span("person", (0, 4))
    take_in(session, build_incoming("Vēl viens raksts.", [person]))
    assert values(session, person.id) == {}


def test_another_layer_can_only_be_read(session: Session, article: ArticleId) -> None:
    claim, _ = marking.add_span(session, article, "claim", [QUOTE])
    session.choose_annotator("bob")
    with pytest.raises(Refused, match="another annotator"):
        set_attribute(session, claim, "urgent", "true")
