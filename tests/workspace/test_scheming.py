from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.builders import (
    TEXT,
    build_annotator,
    build_entity,
    build_incoming,
    build_project,
    build_relation,
    build_scheme,
    build_span,
    take_in,
)
from tests.workspace.states import everything
from zimulis.domain.annotations import Relation, Span
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.ids import ArticleId, LabelId, new_uuid
from zimulis.domain.parts import Part
from zimulis.domain.scheme import AttributeDefinition, AttributeType, Label, RelationDefinition
from zimulis.domain.scheme_draft import LabelDraft, Renames, SchemeDraft
from zimulis.store.verifying import find_problems
from zimulis.workspace import articles, history, marking
from zimulis.workspace.changes import Kind
from zimulis.workspace.scheming import (
    Consequences,
    add_example,
    draft_scheme,
    edit_scheme,
    preview,
    span_counts,
)
from zimulis.workspace.session import Session


def spans_of(session: Session, article: ArticleId) -> tuple[Span, ...]:
    return articles.load_article(session, article).spans


def marks_of(session: Session, article: ArticleId) -> list[tuple[str, str]]:
    """Label and words of each span, by place."""
    text = articles.load_article(session, article).article.text
    return [(span.label, *span.quotes(text)) for span in spans_of(session, article)]  # pyright: ignore


def the(draft: SchemeDraft, name: str) -> LabelDraft:
    found = draft.named(name)
    assert found, f"no label {name}"
    return found


def edited(draft: SchemeDraft, label: str, **changes: Any) -> SchemeDraft:
    """A draft with values of a label changed."""
    found = the(draft, label)
    return draft.put(replace(found, label=replace(found.label, **changes)))


def renamed(draft: SchemeDraft, label: str, renames: Renames, **changes: Any) -> SchemeDraft:
    found = the(draft, label)
    return draft.put(replace(found, label=replace(found.label, **changes), renames=renames))


def names(session: Session) -> list[str]:
    return [label.name for label in session.scheme.labels]


# Labels.


def test_an_edited_scheme_is_one_command_with_all_that_was_done(session: Session) -> None:
    before = everything(session)
    draft = draft_scheme(session)
    draft = edited(draft, "country", title="State", colour="#123456", key="7")
    draft = draft.add(LabelDraft(LabelId(new_uuid()), Label("city", "", "#111111", "#EEEEEE")))
    draft = draft.move(the(draft, "claim").id, -2).remove(the(draft, "person").id)
    draft = edited(draft, "claim", relations=())
    changes = edit_scheme(session, draft)
    assert Kind.SCHEME in changes.kinds
    assert [(label.name, label.title) for label in session.scheme.labels] == [
        ("claim", "Claim"),
        ("country", "State"),
        ("city", "city"),
    ]
    assert session.scheme == draft.scheme
    after = everything(session)
    step, _ = history.undo(session)
    assert step.what == "edit the scheme"
    assert everything(session) == before
    assert session.scheme == build_scheme()
    history.redo(session)
    assert everything(session) == after


def test_spans_follow_a_renamed_label_without_being_touched(
    session: Session, article: ArticleId
) -> None:
    span, _ = marking.add_span(session, article, "person", [Part(0, 6)])
    changes = edit_scheme(session, edited(draft_scheme(session), "person", name="human"))
    assert changes.kinds == {Kind.SCHEME}
    assert marks_of(session, article) == [("human", "Putins")]
    claim = session.scheme.label("claim")
    assert claim
    assert claim.relations[0].targets == ("human",)
    marking.relabel_span(session, span, "country")
    history.undo(session)
    step, _ = history.undo(session)
    assert step.what == "rename person to human"
    assert marks_of(session, article) == [("person", "Putins")]
    assert session.scheme == build_scheme()


def test_labels_can_swap_their_names_and_back(session: Session, article: ArticleId) -> None:
    marking.add_span(session, article, "person", [Part(0, 6)])
    before = everything(session)
    draft = edited(draft_scheme(session), "person", name="x")
    draft = edited(edited(draft, "country", name="person"), "x", name="country")
    edit_scheme(session, draft)
    after = everything(session)
    assert names(session) == ["country", "person", "claim"]
    assert marks_of(session, article) == [("country", "Putins")]
    history.undo(session)
    assert everything(session) == before
    history.redo(session)
    assert everything(session) == after


def test_a_label_can_take_the_name_of_one_that_goes(session: Session) -> None:
    before = everything(session)
    draft = draft_scheme(session)
    draft = edited(draft.remove(the(draft, "person").id), "country", name="person")
    edit_scheme(session, edited(draft, "claim", relations=()))
    after = everything(session)
    assert names(session) == ["person", "claim"]
    history.undo(session)
    assert everything(session) == before
    history.redo(session)
    assert everything(session) == after


def test_a_label_with_spans_is_not_deleted_but_can_be_merged(
    session: Session, article: ArticleId
) -> None:
    marking.add_span(session, article, "country", [Part(0, 6)])
    session.choose_annotator("bob")
    marking.add_span(session, article, "country", [Part(0, 6)])
    marking.add_span(session, article, "country", [Part(15, 21)])
    draft = draft_scheme(session)
    country = the(draft, "country").id
    assert span_counts(session, country) == {"anna": 1, "bob": 2}
    before = everything(session)
    with pytest.raises(Refused, match="1 span of anna and 2 of bob"):
        edit_scheme(session, draft.remove(country))
    assert everything(session) == before
    assert session.scheme == build_scheme()


def test_spans_that_an_undone_import_hides_still_hold_their_label(session: Session) -> None:
    take_in(session, build_incoming(TEXT * 2, [build_span("country", (0, 6))]))
    history.undo(session)
    draft = draft_scheme(session)
    with pytest.raises(Refused, match="1 span of"):
        edit_scheme(session, draft.remove(the(draft, "country").id))


def test_a_draft_of_an_older_scheme_is_refused(session: Session) -> None:
    mine = edited(draft_scheme(session), "person", title="Human")
    with session.sibling() as other:
        edit_scheme(other, edited(draft_scheme(other), "claim", key="9"))
        with pytest.raises(Refused, match="Somebody else has changed the scheme meanwhile"):
            edit_scheme(session, mine)
        assert session.scheme == other.scheme


def test_what_makes_no_sense_is_refused_with_a_sentence(session: Session) -> None:
    before = everything(session)
    with pytest.raises(Refused, match="“2” is the key of Country already"):
        edit_scheme(session, edited(draft_scheme(session), "claim", key="2"))
    assert everything(session) == before


# Merging.


def test_merging_moves_the_spans_of_all_layers(session: Session, article: ArticleId) -> None:
    marking.add_span(session, article, "country", [Part(0, 6)])
    session.choose_annotator("bob")
    marking.add_span(session, article, "country", [Part(15, 21)])
    before = everything(session)
    draft = draft_scheme(session)
    draft = draft.merge(the(draft, "country").id, the(draft, "person").id)
    assert preview(session, draft).moved == (("country", "person", 2),)
    assert everything(session) == before
    changes = edit_scheme(session, draft)
    assert changes.articles == {article}
    assert Kind.SPANS in changes.kinds
    assert [label for label, _ in marks_of(session, article)] == ["person", "person"]
    assert names(session) == ["person", "claim"]
    after = everything(session)
    step, _ = history.undo(session)
    assert step.what == "merge country into person"
    assert everything(session) == before
    history.redo(session)
    assert everything(session) == after


def test_spans_that_say_the_same_after_merging_become_one(
    session: Session, article: ArticleId
) -> None:
    kept, _ = marking.add_span(session, article, "person", [Part(0, 6)])
    gone, _ = marking.add_span(session, article, "country", [Part(0, 6)])
    marking.set_note(session, kept, "the man")
    marking.set_note(session, gone, "or the state?")
    before = everything(session)
    draft = draft_scheme(session)
    draft = draft.merge(the(draft, "country").id, the(draft, "person").id)
    assert preview(session, draft).folded == 1
    edit_scheme(session, draft)
    (span,) = spans_of(session, article)
    assert (span.id, span.label, span.note) == (kept, "person", "the man\nor the state?")
    after = everything(session)
    history.undo(session)
    assert everything(session) == before
    history.redo(session)
    assert everything(session) == after


def test_the_span_that_stays_takes_over_relations_and_entity(tmp_path: Path) -> None:
    anna, entity = build_annotator("anna"), build_entity("Krievija", "country")
    person = build_span("person", (0, 6), annotator=anna.id, attributes={"role": "head"})
    country = build_span(
        "country", (0, 6), annotator=anna.id, entity=entity.id, attributes={"kind": "name"}
    )
    claim = build_span("claim", (24, 40), annotator=anna.id)
    twice = [build_relation(claim, person), build_relation(claim, country)]
    with build_project(tmp_path) as session:
        header = Header(annotators=(anna,), entities=(entity,))
        take_in(session, header, build_incoming(TEXT, [person, country, claim], twice))
        (article,) = articles.article_ids(session)
        draft = draft_scheme(session)
        draft = draft.merge(the(draft, "country").id, the(draft, "person").id)
        before = everything(session)
        edit_scheme(session, draft)
        labelled = articles.load_article(session, article)
        merged, _ = labelled.spans
        assert (merged.id, merged.entity) == (person.id, entity.id)
        assert merged.attributes == {"role": "head", "kind": "name"}
        assert [relation.target for relation in labelled.relations] == [person.id]
        assert articles.entities(session)[entity.id].label == "person"
        after = everything(session)
        history.undo(session)
        assert everything(session) == before
        history.redo(session)
        assert everything(session) == after


def test_what_the_other_label_has_no_place_for_goes_and_is_counted_before(
    session: Session, article: ArticleId
) -> None:
    kept = build_span("person", (0, 6), attributes={"role": "head", "kind": "in a name"})
    other = build_span("person", (40, 47), attributes={"kind": "name"})
    take_in(session, build_incoming(TEXT, [kept, other]), fallback_annotator="anna")
    draft = draft_scheme(session)
    draft = draft.merge(the(draft, "person").id, the(draft, "country").id)
    expected = Consequences((("person", "country", 2),), values=2)
    assert preview(session, draft) == expected
    edit_scheme(session, draft)
    assert [dict(span.attributes) for span in spans_of(session, article)] == [{}, {"kind": "name"}]


def test_spans_with_entities_do_not_go_where_none_are_named(tmp_path: Path) -> None:
    entity = build_entity()
    span = build_span("person", (0, 6), entity=entity.id)
    with build_project(tmp_path) as session:
        take_in(session, Header(entities=(entity,)), build_incoming(TEXT, [span]))
        draft = draft_scheme(session)
        draft = draft.merge(the(draft, "person").id, the(draft, "claim").id)
        with pytest.raises(Refused, match="1 spans of Person name an entity"):
            edit_scheme(session, draft)
        draft = edited(draft, "claim", links_entity=True)
        edit_scheme(session, draft)
        assert articles.entities(session)[entity.id].label == "claim"


def test_chains_of_merges_end_at_the_last_label(session: Session, article: ArticleId) -> None:
    marking.add_span(session, article, "person", [Part(0, 6)])
    draft = draft_scheme(session)
    person, country, claim = (label.id for label in draft.labels)
    edit_scheme(session, draft.merge(person, country).merge(country, claim))
    assert marks_of(session, article) == [("claim", "Putins")]


# Attributes and relations.


def test_values_follow_renamed_attributes_and_choices(session: Session, article: ArticleId) -> None:
    span = build_span("person", (0, 6), attributes={"kind": "in a name", "role": "head"})
    take_in(session, build_incoming(TEXT, [span]), fallback_annotator="anna")
    before = everything(session)
    swapped = (
        AttributeDefinition("role", AttributeType.CHOICE, ("named", "part of a name"), "named"),
        AttributeDefinition("kind", AttributeType.TEXT),
    )
    renames = Renames(
        {"role": "kind", "kind": "role"},
        {("role", "part of a name"): "in a name", ("role", "named"): "name"},
    )
    draft = renamed(draft_scheme(session), "person", renames, attributes=swapped)
    assert preview(session, draft) == Consequences()
    edit_scheme(session, draft)
    (found,) = spans_of(session, article)
    assert found.attributes == {"role": "part of a name", "kind": "head"}
    history.undo(session)
    assert everything(session) == before


def test_values_of_removed_attributes_and_choices_go_and_are_counted(
    session: Session, article: ArticleId
) -> None:
    values = [{"kind": "in a name", "role": "head"}, {"kind": "name", "unknown": "kept"}]
    spans = [build_span("person", (n, n + 2), attributes=some) for n, some in enumerate(values)]
    take_in(session, build_incoming(TEXT, spans), fallback_annotator="anna")
    kind = AttributeDefinition("kind", AttributeType.CHOICE, ("name",), "name")
    draft = edited(draft_scheme(session), "person", attributes=(kind,))
    assert preview(session, draft) == Consequences(values=2)
    edit_scheme(session, draft)
    after = [dict(span.attributes) for span in spans_of(session, article)]
    assert after == [{}, {"kind": "name", "unknown": "kept"}]


def test_relations_follow_their_type_and_go_with_it(tmp_path: Path) -> None:
    person, claim = build_span("person", (0, 6)), build_span("claim", (24, 40))
    with build_project(tmp_path) as session:
        incoming = build_incoming(TEXT, [person, claim], [build_relation(claim, person)])
        take_in(session, incoming, fallback_annotator="anna")
        (article,) = articles.article_ids(session)

        def relations() -> tuple[Relation, ...]:
            return articles.load_article(session, article).relations

        said_by = (RelationDefinition("said by", ("person",)),)
        draft = draft_scheme(session)
        draft = renamed(
            draft, "claim", Renames(relations={"said by": "claimant"}), relations=said_by
        )
        edit_scheme(session, draft)
        assert [relation.type for relation in relations()] == ["said by"]
        without = edited(draft_scheme(session), "claim", relations=())
        assert preview(session, without) == Consequences(relations=1)
        edit_scheme(session, without)
        assert relations() == ()
        history.undo(session)
        history.undo(session)
        assert [relation.type for relation in relations()] == ["claimant"]


def test_entities_go_with_their_label_and_come_back_with_it(tmp_path: Path) -> None:
    entity = build_entity("Krievija", "country")
    with build_project(tmp_path) as session:
        take_in(session, Header(entities=(entity,)), build_incoming(TEXT))
        draft = draft_scheme(session)
        draft = draft.remove(the(draft, "country").id)
        assert preview(session, draft) == Consequences(entities=1)
        edit_scheme(session, draft)
        assert articles.entities(session) == {}
        history.undo(session)
        assert articles.entities(session) == {entity.id: entity}


# Guidelines.


def test_an_example_is_added_to_the_guideline_of_its_language(session: Session) -> None:
    add_example(session, "claim", "lv", "„Su-35 ir gatavi,” **sacīja**")
    claim = session.scheme.label("claim")
    assert claim
    guidelines = dict(claim.guidelines)
    assert guidelines["en"] == "What somebody **said**."
    assert guidelines["lv"] == ("Ko kāds *teica*.\n\n## Piemēri\n\n- „Su-35 ir gatavi,” **sacīja**")
    step, _ = history.undo(session)
    assert step.what == "add an example of claim"
    assert session.scheme == build_scheme()


# Laws.


def edited_at_random(random: Random, draft: SchemeDraft) -> SchemeDraft:
    """A scheme after some edits, of which some may make no sense."""
    for _ in range(random.randint(1, 5)):
        if not draft.labels:
            break
        label, other = random.choice(draft.labels), random.choice(draft.labels)
        what = random.randrange(7)
        if what == 0:
            draft = draft.remove(label.id)
        elif what == 1 and other is not label:
            draft = draft.merge(label.id, other.id)
        elif what == 2:
            draft = draft.move(label.id, random.randint(-2, 2))
        elif what == 3:
            name = random.choice(["person", "country", "claim", "thing"])
            draft = draft.put(replace(label, label=replace(label.label, name=name)))
        elif what == 4:
            few = label.label.attributes[: random.randrange(2)]
            draft = draft.put(replace(label, label=replace(label.label, attributes=few)))
        elif what == 5:
            draft = draft.put(replace(label, label=replace(label.label, relations=())))
        elif what == 6:
            new = LabelDraft(LabelId(new_uuid()), replace(label.label, name="new", key=""))
            draft = draft.add(new, label.id)
    return draft


@pytest.mark.parametrize("seed", range(20))
def test_whatever_was_edited_is_previewed_undone_and_redone(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    person = build_span("person", (0, 6), attributes={"kind": "name", "role": "head"})
    country = build_span("country", (0, 6), attributes={"kind": "metonym"})
    claim = build_span("claim", (0, 6))
    relation = build_relation(claim, person)
    with build_project(tmp_path) as session:
        incoming = build_incoming(TEXT, [person, country, claim], [relation])
        take_in(session, incoming, fallback_annotator="anna")
        states = [everything(session)]
        for _ in range(6):
            draft = edited_at_random(random, draft_scheme(session))
            try:
                seen = preview(session, draft)
            except Refused:
                with pytest.raises(Refused):
                    edit_scheme(session, draft)
                assert everything(session) == states[-1]
                continue
            assert everything(session) == states[-1]
            spans = edit_scheme(session, draft).spans
            assert len(spans) >= sum(count for *_, count in seen.moved)
            assert session.scheme == draft.scheme
            if everything(session) != states[-1]:
                states.append(everything(session))
        for state in reversed(states[:-1]):
            history.undo(session)
            assert everything(session) == state
        for state in states[1:]:
            history.redo(session)
            assert everything(session) == state
        assert list(find_problems(session.connection)) == []
