"""Answers to suggestions: accepted into the layer, or never suggested again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import TEXT, build_project
from tests.domain.texts import part_of
from zimulis.assist import Suggester, suggestions
from zimulis.domain.annotations import Origin, Span
from zimulis.domain.errors import AlreadyMarked, Refused
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import Part
from zimulis.domain.suggestions import Scope, Suggestion
from zimulis.workspace import articles, history, marking, pencil
from zimulis.workspace.changes import Kind
from zimulis.workspace.session import Session
from zimulis.workspace.snapshots import snapshot

OTHER = f"{TEXT} Putins brauca mājās."


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path, TEXT, OTHER) as opened:
        yield opened


def suggest(words: str, label: str = "person", entity: str = "") -> Suggestion:
    return Suggestion("names", label, (part_of(TEXT, words),), entity=entity)


class Proposing:
    """Proposes the same things again and again."""

    name = "names"

    def __init__(self, *proposed: Suggestion) -> None:
        self._proposed = proposed

    def suggest(self, article: object) -> Iterator[Suggestion]:
        del article
        yield from self._proposed


def left(session: Session, article: ArticleId, suggester: Suggester) -> list[Suggestion]:
    """What is suggested to the annotator in an article."""
    labelled = articles.load_article(session, article)
    seen = snapshot(session, labelled.article, labelled.spans, articles.entities(session))
    return suggestions(seen, [suggester])


def spans_of(session: Session, article: ArticleId) -> list[Span]:
    return sorted(articles.load_article(session, article).spans, key=lambda span: span.parts)


def test_an_accepted_suggestion_is_a_span_that_says_where_it_came_from(
    session: Session, article: ArticleId
) -> None:
    one = suggest("Putins", entity="Vladimirs Putins")
    pencil.accept(session, article, one)
    (span,) = spans_of(session, article)
    assert (span.label, span.parts, span.origin) == ("person", one.parts, Origin.SUGGESTER)
    assert span.attributes == {"kind": "name"}
    (entity,) = articles.entities(session).values()
    assert (entity.id, entity.name) == (span.entity, "Vladimirs Putins")
    history.undo(session)
    assert not spans_of(session, article)
    assert not articles.entities(session)


def test_spans_that_name_one_thing_get_one_entity(session: Session, article: ArticleId) -> None:
    ones = [suggest("Putins", entity="Kāds"), suggest("Peskovs", entity="kāds")]
    spans, _ = pencil.accept_all(session, article, ones)
    assert len(spans) == 2
    assert len(articles.entities(session)) == 1
    history.undo(session)
    assert not spans_of(session, article)


def test_a_country_gets_its_code(session: Session, article: ArticleId) -> None:
    pencil.accept(session, article, suggest("Minskā", "country", "Baltkrievija"))
    (entity,) = articles.entities(session).values()
    assert entity.attributes == {"iso": "BY"}


def test_values_that_the_label_has_are_taken_over(session: Session, article: ArticleId) -> None:
    one = Suggestion("x", "country", (part_of(TEXT, "Minskā"),), values=(("kind", "metonym"),))
    pencil.accept(session, article, one)
    assert spans_of(session, article)[0].attributes["kind"] == "metonym"


def test_another_label_is_a_no_to_the_one_that_was_suggested(
    session: Session, article: ArticleId
) -> None:
    one = suggest("Putins", entity="Vladimirs Putins")
    pencil.accept(session, article, one, "country")
    (span,) = spans_of(session, article)
    assert (span.label, span.entity) == ("country", None)
    assert left(session, article, Proposing(one)) == []
    history.undo(session)
    assert left(session, article, Proposing(one)) == [one]


def test_what_is_marked_already_is_refused_or_passed_over(
    session: Session, article: ArticleId
) -> None:
    one = suggest("Putins")
    span, _ = marking.add_span(session, article, "person", one.parts)
    with pytest.raises(AlreadyMarked) as refused:
        pencil.accept(session, article, one)
    assert refused.value.span == span
    assert pencil.accept_all(session, article, [one])[0] == ()


def test_a_suggestion_for_other_words_is_refused(session: Session, article: ArticleId) -> None:
    beyond = Suggestion("names", "person", (part_of(OTHER, "brauca"),))
    with pytest.raises(Refused, match="other words"):
        pencil.accept(session, article, beyond)
    assert not spans_of(session, article)


@pytest.mark.parametrize(
    ("scope", "here", "again", "elsewhere"),
    [
        (Scope.HERE, 0, 1, 2),
        (Scope.ARTICLE, 0, 0, 2),
        (Scope.EVERYWHERE, 0, 0, 1),
    ],
)
def test_how_far_a_no_goes(
    session: Session, scope: Scope, here: int, again: int, elsewhere: int
) -> None:
    other, second = articles.article_ids(session)
    first = Suggestion("names", "person", (part_of(TEXT, "Putins"),))
    at = OTHER.rindex("Putins")
    last = Suggestion("names", "person", (Part(at, at + len("Putins")),))
    changes = pencil.reject(session, second, first, scope)
    assert Kind.REJECTIONS in changes.kinds
    assert len(left(session, second, Proposing(first))) == here
    assert len(left(session, second, Proposing(last))) == again
    both = Proposing(first, suggest("Peskovs"))
    assert len(left(session, other, both)) == elsewhere
    (rejection,) = pencil.rejections(session)
    assert (rejection.scope, rejection.words, rejection.label) == (scope, "Putins", "person")
    history.undo(session)
    assert len(left(session, second, Proposing(first))) == 1
    history.redo(session)
    pencil.restore(session, [rejection.id])
    assert pencil.rejections(session) == []
    assert len(left(session, second, Proposing(first))) == 1


def test_the_same_no_is_kept_once(session: Session, article: ArticleId) -> None:
    for _ in range(2):
        pencil.reject(session, article, suggest("Putins"), Scope.ARTICLE)
    assert len(pencil.rejections(session)) == 1


def test_a_no_is_the_annotators_own(session: Session, article: ArticleId) -> None:
    one = suggest("Putins")
    pencil.reject(session, article, one, Scope.EVERYWHERE)
    session.choose_annotator("berta")
    assert left(session, article, Proposing(one)) == [one]


def test_deleting_what_was_suggested_is_a_no(session: Session, article: ArticleId) -> None:
    one, other = suggest("Putins"), suggest("Peskovs")
    accepted, _ = pencil.accept(session, article, one)
    by_hand, _ = marking.add_span(session, article, "person", other.parts)
    for span in (accepted, by_hand):
        marking.delete_span(session, span)
    assert left(session, article, Proposing(one, other)) == [other]
    for _ in range(2):
        history.undo(session)
    assert {span.id for span in spans_of(session, article)} == {accepted, by_hand}
    assert pencil.rejections(session) == []


def test_ink_of_one_label_leaves_the_pencil_of_others(session: Session, article: ArticleId) -> None:
    person, country = suggest("Minskā"), suggest("Minskā", "country")
    marking.add_span(session, article, "country", country.parts)
    assert left(session, article, Proposing(person)) == [person]
    assert left(session, article, Proposing(country)) == []


def test_a_source_is_suggested_nowhere_else(
    session: Session, article: ArticleId, tmp_path: Path
) -> None:
    seen = articles.load_article(session, article).article
    assert snapshot(session, seen, (), {}).naming == {"person", "country"}
    with Session.create(tmp_path / "default.zimulis") as other:
        assert snapshot(other, seen, (), {}).naming == {"person", "country", "weapon"}
