from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import (
    build_entity,
    build_incoming,
    build_project,
    build_scheme,
    build_span,
    take_in,
)
from tests.domain.texts import part_of
from tests.workspace.states import everything
from zimulis.domain.annotations import TargetKind
from zimulis.domain.article import Status
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.ids import EntityId, SpanId
from zimulis.domain.parts import Part
from zimulis.domain.relations import Target, Words
from zimulis.workspace import articles, history, marking
from zimulis.workspace.changes import Changes, Kind
from zimulis.workspace.default_scheme import default_scheme
from zimulis.workspace.relations import add_relation, remove_relation, set_relations

TEXT = "Peskovs sacīja, ka Krievija sūtīs Su-35, vēsta aģentūra TASS. Viņš piebilda: jau rīt."
UNNAMED = Target(TargetKind.UNNAMED)


class Desk:
    """One article of a project with the shipped scheme, spoken to in words of its text."""

    def __init__(self, folder: Path) -> None:
        self.session = build_project(folder, TEXT, scheme=default_scheme())
        (self.article,) = articles.article_ids(self.session)
        self.claim = self.mark("claim", "Krievija sūtīs Su-35")
        self.peskovs = self.mark("person", "Peskovs")

    def mark(self, label: str, words: str) -> SpanId:
        span, _ = marking.add_span(self.session, self.article, label, [part_of(TEXT, words)])
        return span

    def words(self, words: str) -> Words:
        return Words((part_of(TEXT, words),))

    def linked(self, type_: str = "claimant") -> list[str]:
        """What relations of a type point at: label and words, or the kind of nobody."""
        labelled = articles.load_article(self.session, self.article)
        spans = {span.id: span for span in labelled.spans}
        return sorted(
            " ".join((span.label, *span.quotes(TEXT)))
            if (span := spans.get(SpanId(str(relation.target))))
            else str(relation.target_kind)
            for relation in labelled.relations
            if relation.type == type_
        )

    @property
    def marks(self) -> list[str]:
        return [span.label for span in articles.load_article(self.session, self.article).spans]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.session.close()


def test_a_claim_is_linked_replaced_and_taken_back(desk: Desk) -> None:
    session, claim = desk.session, desk.claim
    changes = set_relations(session, claim, "claimant", [Target.span(desk.peskovs)])
    assert changes == Changes(frozenset({Kind.RELATIONS}), frozenset({desk.article}))
    assert desk.linked() == ["person Peskovs"]
    set_relations(session, claim, "claimant", [UNNAMED])
    assert desk.linked() == ["unnamed"]
    history.undo(session)
    assert desk.linked() == ["person Peskovs"]
    step, _ = history.undo(session)
    assert desk.linked() == []
    assert (step.what, step.article) == ("link claimant", desk.article)
    assert step.place == part_of(TEXT, "Krievija sūtīs Su-35")


def test_a_further_claimant_stands_beside_the_first(desk: Desk) -> None:
    set_relations(desk.session, desk.claim, "claimant", [Target.span(desk.peskovs)])
    add_relation(desk.session, desk.claim, "claimant", desk.words("TASS"))
    assert desk.linked() == ["person Peskovs", "source TASS"]
    remove_relation(desk.session, desk.claim, "claimant", Target.span(desk.peskovs))
    assert desk.linked() == ["source TASS"]
    set_relations(desk.session, desk.claim, "claimant", [])
    assert desk.linked() == []
    assert "source" in desk.marks


def test_unmarked_words_become_a_source_in_the_same_step(desk: Desk) -> None:
    before = everything(desk.session)
    changes = set_relations(desk.session, desk.claim, "claimant", [desk.words("aģentūra TASS.")])
    assert changes.kinds == {Kind.SPANS, Kind.RELATIONS}
    assert desk.linked() == ["source aģentūra TASS."]
    history.undo(desk.session)
    assert everything(desk.session) == before
    history.redo(desk.session)
    assert desk.linked() == ["source aģentūra TASS."]


def test_words_that_are_marked_are_not_marked_again(desk: Desk) -> None:
    set_relations(desk.session, desk.claim, "claimant", [desk.words("Peskovs")])
    assert desk.linked() == ["person Peskovs"]
    assert desk.marks.count("source") == 0
    desk.mark("weapon", "TASS")
    add_relation(desk.session, desk.claim, "claimant", desk.words("TASS"))
    assert desk.linked() == ["person Peskovs", "source TASS"]


def test_linking_starts_the_reading(tmp_path: Path) -> None:
    with build_project(tmp_path, scheme=default_scheme()) as session:
        claim = build_span("claim", (19, 39))
        take_in(session, build_incoming(TEXT, [claim]), fallback_annotator="anna")
        (article,) = articles.article_ids(session)
        set_relations(session, claim.id, "claimant", [UNNAMED])
        assert articles.article_rows(session, [article])[0].status is Status.READING


def test_an_entity_is_a_target_if_its_label_is(tmp_path: Path) -> None:
    peskovs, russia = build_entity("Dmitrijs Peskovs"), build_entity("Krievija", "country")
    claim = build_span("claim", (19, 39))
    person = build_span("person", (0, 7), entity=peskovs.id)
    country = build_span("country", (19, 27), entity=russia.id)
    with build_project(tmp_path, scheme=build_scheme()) as session:
        header = Header(entities=(peskovs, russia))
        item = build_incoming(TEXT, [claim, person, country])
        take_in(session, header, item, fallback_annotator="anna")
        (article,) = articles.article_ids(session)
        set_relations(session, claim.id, "claimant", [Target.entity(peskovs.id)])
        (relation,) = articles.load_article(session, article).relations
        assert (relation.target_kind, relation.target) == (TargetKind.ENTITY, peskovs.id)
        with pytest.raises(Refused, match="country cannot be the claimant"):
            set_relations(session, claim.id, "claimant", [Target.entity(russia.id)])
        with pytest.raises(Refused, match="entity is not in the project"):
            set_relations(session, claim.id, "claimant", [Target.entity(EntityId("0" * 32))])


def test_what_the_scheme_does_not_allow_is_refused(desk: Desk) -> None:
    session, claim, peskovs = desk.session, desk.claim, desk.peskovs
    weapon = desk.mark("weapon", "Su-35")
    set_relations(session, claim, "claimant", [Target.span(peskovs)])
    before = everything(session)
    for source, type_, target, sentence in (
        (claim, "speaker", Target.span(peskovs), "A claim has no speaker"),
        (peskovs, "claimant", Target.span(claim), "A person has no claimant"),
        (claim, "claimant", Target.span(weapon), "A weapon cannot be the claimant of a claim"),
        (claim, "cue", Target.span(claim), "Nothing is its own cue"),
        (claim, "addressee", UNNAMED, "Only a claimant can be unnamed, no addressee"),
        (claim, "claimant", Target.span(SpanId("0" * 32)), "span is not there any more"),
        (claim, "about", desk.words("TASS"), "Mark these words first"),
        (claim, "claimant", Words((Part(7, 8),)), "There is nothing to mark"),
    ):
        with pytest.raises(Refused, match=sentence):
            add_relation(session, source, type_, target)
        assert everything(session) == before


def test_the_same_link_twice_is_refused(desk: Desk) -> None:
    session, claim, peskovs = desk.session, desk.claim, Target.span(desk.peskovs)
    set_relations(session, claim, "claimant", [peskovs])
    before = everything(session)
    for again in (
        lambda: set_relations(session, claim, "claimant", [peskovs]),
        lambda: add_relation(session, claim, "claimant", peskovs),
        lambda: add_relation(session, claim, "claimant", desk.words("Peskovs")),
    ):
        with pytest.raises(Refused, match="is the claimant already"):
            again()
    for absent in (
        lambda: remove_relation(session, claim, "claimant", UNNAMED),
        lambda: set_relations(session, claim, "cue", []),
    ):
        with pytest.raises(Refused, match=r"not the claimant|no cue"):
            absent()
    assert everything(session) == before
    add_relation(session, claim, "about", peskovs)
    assert desk.linked("about") == ["person Peskovs"]


def test_relations_stay_in_their_article_and_layer(desk: Desk) -> None:
    session = desk.session
    other = build_span("person", (0, 7))
    take_in(session, build_incoming(TEXT + "!", [other]), fallback_annotator="anna")
    with pytest.raises(Refused, match="into another article"):
        set_relations(session, desk.claim, "claimant", [Target.span(other.id)])
    session.choose_annotator("bob")
    with pytest.raises(Refused, match="another annotator"):
        set_relations(session, desk.claim, "claimant", [UNNAMED])
    mine, _ = marking.add_span(session, desk.article, "claim", [part_of(TEXT, "jau rīt")])
    with pytest.raises(Refused, match="another annotator"):
        set_relations(session, mine, "claimant", [Target.span(desk.peskovs)])


def test_deleted_ends_take_their_relations_along_and_bring_them_back(desk: Desk) -> None:
    set_relations(
        desk.session, desk.claim, "claimant", [Target.span(desk.peskovs), desk.words("TASS")]
    )
    for span, left in ((desk.peskovs, ["source TASS"]), (desk.claim, [])):
        marking.delete_span(desk.session, span)
        assert desk.linked() == left
        history.undo(desk.session)
        assert desk.linked() == ["person Peskovs", "source TASS"]


def test_a_relabelled_end_keeps_the_relations_that_are_still_allowed(desk: Desk) -> None:
    session, claim, peskovs = desk.session, desk.claim, Target.span(desk.peskovs)
    set_relations(session, claim, "claimant", [peskovs, UNNAMED])
    set_relations(session, claim, "about", [peskovs])
    before = everything(session)
    marking.relabel_span(session, desk.peskovs, "source")
    assert desk.linked() == ["source Peskovs", "unnamed"]
    assert desk.linked("about") == []
    marking.relabel_span(session, desk.peskovs, "weapon")
    assert desk.linked() == ["unnamed"]
    history.undo(session)
    history.undo(session)
    assert everything(session) == before
    marking.relabel_span(session, claim, "weapon")
    assert desk.linked() == desk.linked("about") == []
    history.undo(session)
    assert everything(session) == before
