"""Pickling what passes between processes."""

import pickle
from dataclasses import dataclass, field

from tests.builders import build_article, build_incoming, build_relation, build_span
from zimulis.domain.annotations import TargetKind
from zimulis.domain.article import ArticleStatus, Status, Zone, ZoneKind
from zimulis.domain.ids import AnnotatorId
from zimulis.domain.parts import Part
from zimulis.domain.portable import Portable


def test_an_article_with_everything_comes_back_equal() -> None:
    article = build_article(tags=("war",), metadata=(("agency", "LETA"),))
    gapped = build_span("person", (0, 6), (7, 15), attributes={"kind": "name"}, note="?")
    relation = build_relation(gapped, TargetKind.UNNAMED)
    status = ArticleStatus(AnnotatorId("a" * 32), Status.DONE, "why?")
    incoming = build_incoming(article, [gapped], [relation], [status], invented=[gapped.id])
    back = pickle.loads(pickle.dumps(incoming))
    assert back == incoming
    assert type(back.labelled.spans[0].parts[0]) is Part
    zone = Zone(ZoneKind.TITLE, Part(0, 6))
    assert pickle.loads(pickle.dumps(zone)) == zone


def test_one_that_is_derived_comes_back_as_what_it_was() -> None:
    back = pickle.loads(pickle.dumps(_Wider(1, 2, [3])))
    assert type(back) is _Wider
    assert back == _Wider(1, 2, [3])


@dataclass(frozen=True, slots=True)
class _Pair(Portable):
    one: int
    two: int


@dataclass(frozen=True, slots=True)
class _Wider(_Pair):
    more: list[int] = field(default_factory=list[int])
