"""What a format cannot hold is told span by span, and counted."""

import pickle
from collections.abc import Collection

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_article, build_entity, build_relation, build_span
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.article import ArticleStatus, Status
from zimulis.domain.ids import AnnotatorId, ArticleId, new_uuid
from zimulis.formats import Holds, Loss
from zimulis.formats.losses import METADATA, Losses, unheld

EVERYTHING = Holds(overlap=True, gaps=True, relations=True, attributes=True, entities=True)
UUIDS = st.uuids().map(lambda uuid: uuid.hex)
LOSSES = st.builds(
    Loss, UUIDS.map(ArticleId), st.one_of(st.just(""), UUIDS), st.sampled_from("abc")
)


@given(st.lists(LOSSES))
def test_what_goes_in_comes_out(losses: list[Loss]) -> None:
    kept = Losses(losses)
    assert list(kept) == losses
    assert len(kept) == len(losses)
    assert sum(kept.by_reason.values()) == len(losses)
    assert all(loss in kept for loss in losses)


def test_many_losses_are_kept_in_a_file_and_come_back_from_it() -> None:
    articles = [ArticleId(new_uuid()) for _ in range(7)]
    losses = [Loss(articles[n % 7], new_uuid(), "abc"[n % 3]) for n in range(100_000)]
    kept = Losses(losses)
    assert list(kept) == losses
    assert [kept.at(place) for place in (0, 29_999, 30_000, 99_999)] == [
        losses[place] for place in (0, 29_999, 30_000, 99_999)
    ]
    assert [kept.at(place) for place in kept.places("b")] == losses[1::3]
    kept.append(losses[0])
    elsewhere = pickle.loads(pickle.dumps(kept))
    assert list(elsewhere) == [*losses, losses[0]]
    assert elsewhere.by_reason == kept.by_reason
    elsewhere.append(losses[1])
    assert list(elsewhere)[-2:] == losses[:2]


def reasons(
    labelled: LabelledArticle, holds: Holds, *, notes: bool, layers: bool, metadata: Collection[str]
) -> list[str]:
    return [
        loss.reason
        for loss in unheld(labelled, holds, notes=notes, layers=layers, metadata=metadata)
    ]


def rich_article() -> LabelledArticle:
    kim = build_entity()
    person = build_span("person", (0, 6), entity=kim.id, note="sic", attributes={"kind": "name"})
    claim = build_span("claim", (0, 6), (10, 20), annotator=AnnotatorId(new_uuid()))
    status = ArticleStatus(claim.annotator, Status.DONE)
    return LabelledArticle(
        build_article(), (person, claim), (build_relation(claim, person),), (status,)
    )


def test_a_format_that_holds_everything_loses_nothing() -> None:
    assert not reasons(rich_article(), EVERYTHING, notes=True, layers=True, metadata=METADATA)


def test_a_format_of_labels_alone_names_all_the_rest() -> None:
    assert reasons(rich_article(), Holds(), notes=False, layers=False, metadata=()) == [
        "its attributes (kind)",
        "the entity that it names",
        "its note",
        "its gaps",
        "the relation claimant",
        "whose spans are whose: there are several annotators",
        "how far annotators are, and their questions",
        "what is known of the article (title, language)",
    ]


def test_a_loss_points_at_its_span_or_relation() -> None:
    labelled = rich_article()
    holds = Holds(gaps=True, attributes=True, entities=True)
    (loss,) = unheld(labelled, holds, notes=True, layers=True, metadata=METADATA)
    assert (loss.article, loss.span) == (labelled.article.id, labelled.relations[0].id)
