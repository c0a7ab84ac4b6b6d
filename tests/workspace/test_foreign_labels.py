"""Labels of other programs become the project's where they mean the same, and that is told."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.builders import build_article, build_entity, build_incoming, build_project, build_span
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.formats import Note, ReadItem
from zimulis.store.entities import load_entities
from zimulis.store.streaming import labelled_articles
from zimulis.workspace.importing import ImportReport, import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path) as session:
        yield session


def take(
    session: Session, *items: ReadItem, labels: Mapping[str, str] | None = None
) -> ImportReport:
    return import_items(session, items, progress=no_progress, cancel=CancelToken(), labels=labels)


def foreign(text: str, *labels: str) -> IncomingArticle:
    """An article of another program with a span of each label."""
    article = build_article(text)
    spans = [build_span(label, (number, number + 3)) for number, label in enumerate(labels)]
    return build_incoming(article, spans, invented=(article.id,))


def labels_in(session: Session) -> list[str]:
    return [s.label for one in labelled_articles(session.connection) for s in one.spans]


def test_labels_become_the_projects_and_each_is_told_once(session: Session) -> None:
    report = take(
        session, foreign("Putins brauc.", "PER", "GPE", "ORG"), foreign("Kims brauc.", "PER")
    )
    assert labels_in(session) == ["person", "GPE", "ORG", "person"]
    assert report.notes == [
        Note("file.xml", "the label PER was taken as person"),
        Note("file.xml", "the label GPE stays as it is; it may mean country"),
    ]
    assert session.scheme.label("ORG")
    assert session.scheme.label("PER") is None


def test_what_a_person_says_counts(session: Session) -> None:
    said = {"PER": "PER", "GPE": "country", "ORG": "actor"}
    report = take(session, foreign("Putins brauc.", "PER", "GPE", "ORG"), labels=said)
    assert labels_in(session) == ["PER", "country", "actor"]
    assert [note.note for note in report.notes] == [
        "the label GPE was taken as country",
        "the label ORG was taken as actor",
    ]


def test_ours_is_never_mapped(session: Session) -> None:
    article = build_article("Putins brauc.")
    report = take(session, build_incoming(article, [build_span("PER")]), labels={"PER": "person"})
    assert labels_in(session) == ["PER"]
    assert not report.notes


def test_entities_follow_their_spans(session: Session) -> None:
    ours, theirs = build_entity("Kims", label="PER"), build_entity("Putins", label="PER")
    take(session, Header(entities=(theirs, ours), invented=frozenset((theirs.id,))))
    entities = load_entities(session.connection)
    assert {one.name: one.label for one in entities} == {"Kims": "PER", "Putins": "person"}
