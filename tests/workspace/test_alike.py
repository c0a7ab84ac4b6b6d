"""Reprints are found when they come in, whatever project they come into, and told of."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import build_incoming, build_project, take_in
from zimulis.domain.ids import ArticleId, new_uuid
from zimulis.domain.likeness import sketch
from zimulis.domain.worklist import Worklist
from zimulis.workspace import batches, history
from zimulis.workspace.alike import alike_groups, alike_rows, alike_to, catch_up
from zimulis.workspace.articles import article_ids, article_rows, text_of
from zimulis.workspace.correcting import correct
from zimulis.workspace.importing import ImportReport
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.listing import filter_of, ids_at, list_articles
from zimulis.workspace.projects import verify
from zimulis.workspace.session import Session

NEWS = "\n\n".join(
    " ".join(f"vārds{(7 * number + word) % 211}a{word}" for word in range(60)) + "."
    for number in range(5)
)
REPRINT = "Cits virsraksts\n\n" + NEWS.rpartition("\n\n")[0]
OTHER = " ".join(f"cits{number}" for number in range(300))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path, NEWS, OTHER) as session:
        yield session


def come(session: Session, *texts: str) -> ImportReport:
    return take_in(session, *(build_incoming(text, path=f"{text[:5]}.txt") for text in texts))


def test_a_reprint_comes_in_and_is_told_of(session: Session) -> None:
    news, _ = article_ids(session)
    report = come(session, REPRINT)
    assert report.imported == 1
    (reprint,) = report.reprints
    assert (reprint.path, reprint.article, reprint.other) == (
        "Cits .txt",
        article_ids(session)[2],
        news,
    )
    assert 0.7 < reprint.likeness < 0.9
    assert [one.article for one in alike_to(session, news)] == [reprint.article]
    assert [one.article for one in alike_to(session, reprint.article)] == [news]


def test_unlike_articles_are_not_mentioned(session: Session) -> None:
    report = come(session, " ".join(f"trešais{number}" for number in range(300)), "Īss teksts.")
    assert report.imported == 2
    assert not report.reprints
    assert not alike_groups(session)


def test_reprints_within_one_import_find_each_other(session: Session) -> None:
    report = come(session, REPRINT, "Vēl cits virsraksts\n\n" + NEWS)
    assert len(report.reprints) == 2
    (group,) = alike_groups(session)
    news, _, *reprints = article_ids(session)
    assert group == {news, *reprints}


def test_groups_are_listed_with_what_they_share(session: Session) -> None:
    come(session, REPRINT, "Vēl cits virsraksts\n\n" + NEWS)
    rows = alike_rows(session)
    news, _, first, second = article_ids(session)
    assert [row.group for row in rows] == [1, 1, 1]
    assert [row.article.id for row in rows] == [news, first, second]
    assert rows[0].likeness == 0
    assert 0.7 < rows[1].likeness < rows[2].likeness < 1


def test_a_sketch_made_by_the_reader_finds_the_same(session: Session) -> None:
    item = build_incoming(REPRINT)
    made = build_incoming(item.labelled.article)
    object.__setattr__(made, "sketch", sketch(REPRINT))
    assert take_in(session, made).reprints


def test_what_an_undone_import_brought_is_alike_nothing(session: Session) -> None:
    news, _ = article_ids(session)
    come(session, REPRINT)
    history.undo(session)
    assert not alike_to(session, news)
    assert not alike_groups(session)
    report = come(session, "Vēl cits virsraksts\n\n" + REPRINT)
    assert [one.other for one in report.reprints] == [news], "the hidden one is not mentioned"
    history.undo(session)
    history.redo(session)
    assert len(alike_to(session, news)) == 1


def test_articles_of_older_projects_are_caught_up_with(session: Session) -> None:
    for table in ("sketch", "sketch_key", "alike"):
        session.connection.database.execute_sql(f"DELETE FROM {table}")
    assert come(session, REPRINT).reprints


def test_another_text_is_compared_anew(session: Session) -> None:
    come(session, REPRINT)
    news, _, _ = article_ids(session)
    session.connection.database.execute_sql(
        "INSERT INTO revision SELECT NULL, ?, article, 2, ?, sha256,"
        " bytes_sha256, encoding, normalised, zones, created FROM revision WHERE article = 3",
        [new_uuid(), OTHER + " un vēl"],
    )
    session.connection.database.execute_sql("UPDATE article SET revision = 2 WHERE id = 3")
    catch_up(session, no_progress, CancelToken())
    assert not alike_to(session, news)
    (group,) = alike_groups(session)
    assert group == set(article_ids(session)[1:])


def left_by(session: Session, text: str) -> list[ArticleId]:
    found = list_articles(session, Worklist(filter_of(session, text)))
    return ids_at(session, found, range(len(found)))


def group_of(session: Session, article: ArticleId) -> str:
    """The filter that leaves an article with what is alike."""
    (row,) = article_rows(session, [article])
    return f'alike:"{" ".join(row.title.split(chr(10))).upper()}"'


def test_reprints_can_be_filtered(session: Session) -> None:
    news, other = article_ids(session)
    come(session, REPRINT)
    reprint = article_ids(session)[2]
    assert left_by(session, "is:alike") == [news, reprint]
    assert left_by(session, "-is:alike") == [other]
    assert left_by(session, group_of(session, reprint)) == [news, reprint]
    batches.move_to_bin(session, [news])
    assert left_by(session, "is:alike") == []
    assert left_by(session, group_of(session, reprint)) == [reprint]


def test_a_chain_of_reprints_is_one_group(session: Session) -> None:
    _, second, third, fourth, fifth = NEWS.split("\n\n")
    other = " ".join(f"beigas{number}" for number in range(60))
    come(session, "\n\n".join((second, third, fourth, fifth)))
    come(session, "\n\n".join((third, fourth, fifth, other)))
    news, _, middle, last = article_ids(session)
    assert [one.article for one in alike_to(session, last)] == [middle]
    for article in (news, middle, last):
        assert left_by(session, group_of(session, article)) == [news, middle, last]


def test_a_correction_is_compared_at_once_and_so_is_its_undoing(session: Session) -> None:
    news, other = article_ids(session)
    come(session, REPRINT)
    reprint = article_ids(session)[2]
    correct(session, text_of(session, reprint), OTHER + " un vēl")
    assert [one.article for one in alike_to(session, reprint)] == [other]
    history.undo(session)
    assert [one.article for one in alike_to(session, reprint)] == [news]
    history.redo(session)
    assert [one.article for one in alike_to(session, reprint)] == [other]


def test_a_purged_article_is_alike_nothing(session: Session) -> None:
    news, _ = article_ids(session)
    come(session, REPRINT)
    batches.move_to_bin(session, [news])
    batches.purge(session, [news])
    assert not alike_groups(session)
    assert verify(session.path) == []
    assert not come(session, REPRINT.replace("Cits", "Trešais")).reprints[1:]
