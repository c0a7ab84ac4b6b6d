"""What an article refers to, and what of it is in a file."""

from dataclasses import replace
from pathlib import Path

from tests.builders import build_annotator, build_article, build_entity, build_relation, build_span
from tests.formats.round_trips import write
from zimulis.domain.annotations import LabelledArticle, Span, TargetKind
from zimulis.domain.exchange import Header
from zimulis.domain.ids import EntityId
from zimulis.domain.parts import Part
from zimulis.formats import Loss
from zimulis.formats.referring import by_source, named_entities, with_whole_relations
from zimulis.formats.xml_inline.vocabulary import DEEPEST

CLAIM, PERSON = build_span("claim", (0, 21)), build_span("person", (0, 6))
KIM = build_entity("Kim")
KNOWN = {KIM.id}
NOBODY: set[EntityId] = set()


def test_a_relation_with_one_end_in_the_file_is_a_loss() -> None:
    relation = build_relation(CLAIM, PERSON)
    for kept, missing in ((CLAIM, "target"), (PERSON, "source")):
        labelled = LabelledArticle(build_article(), (kept,), (relation,))
        reason = f"the {missing} of the relation claimant is not exported"
        whole, losses = with_whole_relations(labelled, NOBODY)
        assert whole == replace(labelled, relations=())
        assert losses == [Loss(labelled.article.id, relation.id, reason)]


def test_a_relation_with_no_end_in_the_file_is_none() -> None:
    relations = tuple(build_relation(CLAIM, end) for end in (PERSON, TargetKind.AUTHOR, KIM))
    labelled = LabelledArticle(build_article(), (), relations)
    assert with_whole_relations(labelled, KNOWN) == (replace(labelled, relations=()), [])


def test_a_relation_with_both_ends_stays() -> None:
    relations = tuple(build_relation(CLAIM, end) for end in (CLAIM, TargetKind.AUTHOR, KIM))
    labelled = LabelledArticle(build_article(), (CLAIM,), relations)
    assert with_whole_relations(labelled, KNOWN) == (labelled, [])
    whole, losses = with_whole_relations(labelled, NOBODY)
    assert (whole.relations, len(losses)) == (relations[:2], 1)


def test_relations_stand_in_the_order_of_what_they_lead_from() -> None:
    first, second = build_relation(CLAIM, PERSON), build_relation(PERSON, CLAIM)
    assert by_source((second, first), (CLAIM, PERSON)) == [first, second]


def test_entities_are_named_by_spans_relations_and_values() -> None:
    named, meant, about, other = (build_entity(name) for name in "abcd")
    spans = (replace(PERSON, entity=named.id), replace(CLAIM, attributes={"about": about.id}))
    labelled = LabelledArticle(build_article(), spans, (build_relation(CLAIM, meant),))
    found = named_entities(labelled, {one.id: one for one in (named, meant, about, other)})
    assert {one.name for one in found} == {"a", "b", "c"}


def test_a_relation_of_a_mark_that_lies_too_deep_is_lost_with_it(tmp_path: Path) -> None:
    anna = build_annotator()
    text = "a" * (DEEPEST + 1)
    spans: list[Span] = [
        build_span("claim", Part(start, len(text)), annotator=anna.id)
        for start in range(DEEPEST + 1)
    ]
    relation = build_relation(spans[0], spans[-1])
    labelled = LabelledArticle(build_article(text), tuple(spans), (relation,))
    written = write("xml-inline", tmp_path / "a", labelled, header=Header(None, (anna,)))
    assert [(loss.span, loss.reason) for loss in written.losses] == [
        (spans[-1].id, f"the mark itself: more than {DEEPEST} others lie on its words"),
        (relation.id, "the target of the relation claimant is not exported"),
    ]
