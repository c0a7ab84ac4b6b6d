"""How often the claimant of the gold is the first candidate, or has a number at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from zimulis.domain.annotations import LabelledArticle, Span
from zimulis.domain.claimants import claimants
from zimulis.domain.exchange import IncomingArticle
from zimulis.domain.ids import SpanId
from zimulis.domain.scheme import RelationDefinition
from zimulis.formats import ReadOptions
from zimulis.formats.xml.reader import CorpusReader

CORPUS = Path(__file__).parents[2] / "corpus"
KNOWN = ("en-", "lv-", "ru-")  # the languages whose verbs of saying are known
CLAIMANT = RelationDefinition("claimant", ("person", "country", "source"))
NAMES, NAMES_AND_SOURCES = {"person", "country"}, {"person", "country", "source"}


def _articles(languages: tuple[str, ...]) -> Iterator[LabelledArticle]:
    for path in (path for path in sorted(CORPUS.glob("*.xml")) if path.name.startswith(languages)):
        for item in CorpusReader().read(path, ReadOptions()):
            if isinstance(item, IncomingArticle):
                yield item.labelled


def _ranks(marked: set[str], languages: tuple[str, ...]) -> list[int]:
    """For each claim that somebody in the text makes, the place of the first right candidate."""
    ranks: list[int] = []
    for labelled in _articles(languages):
        spans = {span.id: span for span in labelled.spans}
        there = [span for span in labelled.spans if span.label in marked]
        for claim in labelled.spans:
            gold = {span.extent for span in _claimants(labelled, claim, spans)}
            if claim.label == "claim" and gold:
                found = claimants(labelled.article.text, claim.parts, there, CLAIMANT)
                places = (i for i, one in enumerate(found) if one.part in gold)
                ranks.append(next(places, len(found) + 9))
    return ranks


def _claimants(labelled: LabelledArticle, claim: Span, spans: dict[SpanId, Span]) -> Iterator[Span]:
    for relation in labelled.relations:
        if relation.source == claim.id and relation.target in spans:
            yield spans[SpanId(str(relation.target))]


@pytest.mark.parametrize(
    ("marked", "languages", "least_first", "least_numbered"),
    [
        (NAMES_AND_SOURCES, KNOWN, 0.95, 0.99),
        (NAMES, KNOWN, 0.95, 0.99),
        (set[str](), KNOWN, 0.65, 0.9),
        (NAMES_AND_SOURCES, ("",), 0.9, 0.99),
    ],
    ids=["all marked", "names marked", "nothing marked", "all marked in every language"],
)
def test_the_claimant_is_mostly_the_first_candidate(
    marked: set[str], languages: tuple[str, ...], least_first: float, least_numbered: float
) -> None:
    ranks = _ranks(marked, languages)
    assert len(ranks) > 80
    first = sum(rank == 0 for rank in ranks) / len(ranks)
    numbered = sum(rank < 9 for rank in ranks) / len(ranks)
    figures = f"{len(ranks)} claims: first {first:.1%}, numbered {numbered:.1%}"
    assert first >= least_first, figures
    assert numbered >= least_numbered, figures
