"""What is done to many articles at once, and its undoing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import build_article, build_incoming, build_project, take_in
from zimulis.domain.article import Status
from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import Part
from zimulis.workspace import articles, batches, filters, history, marking, projects
from zimulis.workspace.changes import Changes, Kind
from zimulis.workspace.exporting import Plan, Selection, export
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path) as session:
        take_in(
            session,
            *(
                build_incoming(build_article(f"Raksts {title}.", title=title, tags=tags))
                for title, tags in (("A", ("war",)), ("B", ()), ("C", ("war", "grain")))
            ),
        )
        yield session


def titles(session: Session, text: str = "") -> str:
    rows = articles.article_rows(session, articles.article_ids(session, text))
    return "".join(row.title for row in rows)


def ids(session: Session) -> list[ArticleId]:
    return articles.article_ids(session)


def test_a_status_of_many_is_one_command(session: Session) -> None:
    one, two, three = ids(session)
    articles.set_status(session, one, Status.READING)
    articles.set_question(session, two, "Kas?")
    changes = batches.set_status_of_all(session, [three, one, two], Status.DONE)
    assert changes == Changes(frozenset({Kind.STATUSES}), frozenset({one, two, three}))
    assert titles(session, "status:done") == "ABC"
    assert titles(session, "?") == "B"
    history.undo(session)
    assert [titles(session, f"status:{s}") for s in ("new", "reading", "done")] == ["BC", "A", ""]
    history.redo(session)
    assert titles(session, "status:done") == "ABC"


def test_new_again_is_what_never_was_anything_else(session: Session) -> None:
    one, *_ = ids(session)
    batches.set_status_of_all(session, [one], Status.CHECKED)
    batches.set_status_of_all(session, ids(session), Status.NEW)
    assert titles(session, "status:new") == "ABC"


def test_tags_are_given_and_taken(session: Session) -> None:
    one, two, three = ids(session)
    assert batches.tags_of(session, [one, two]) == {"grain": 0, "war": 1}
    changes = batches.change_tags(session, [one, two, three], {" new  tag", "grain", " "}, {"war"})
    assert changes.kinds == {Kind.ARTICLES}
    assert [titles(session, f"tag:{tag}") for tag in ("war", "grain", '"new tag"')] == [
        "",
        "ABC",
        "ABC",
    ]
    assert sorted(articles.load_article(session, three).article.tags) == ["grain", "new tag"]
    history.undo(session)
    assert [titles(session, f"tag:{tag}") for tag in ("war", "grain")] == ["AC", "C"]
    assert batches.change_tags(session, [one], {"war"}, ()).kinds == frozenset()


def test_what_is_in_the_bin_is_out_of_everything_until_it_is_put_back(
    session: Session, tmp_path: Path
) -> None:
    one, two, three = ids(session)
    marking.add_span(session, one, "person", [Part(0, 4)])
    batches.move_to_bin(session, [one, three])
    assert titles(session) == "B"
    assert titles(session, "is:binned") == "AC"
    assert articles.headway(session).articles == 1
    assert projects.stats(session.path).articles == 1
    assert projects.stats(session.path).labels["person"] == 0
    assert exported(session, tmp_path / "b.xml", Selection()) == 1
    assert articles.load_article(session, one).article.title == "A"
    assert projects.verify(session.path) == []

    batches.put_back(session, [three])
    assert titles(session) == "BC"
    history.undo(session)
    history.undo(session)
    assert titles(session) == "ABC"
    history.redo(session)
    assert titles(session) == "B"
    assert articles.article_ids(session) == [two]


def exported(session: Session, target: Path, selection: Selection) -> int:
    plan = Plan("xml", selection)
    return export(session, target, plan, progress=no_progress, cancel=CancelToken()).articles


def test_chosen_articles_are_exported_in_the_order_of_the_project(
    session: Session, tmp_path: Path
) -> None:
    one, _, three = ids(session)
    target = tmp_path / "two.xml"
    assert exported(session, target, Selection(articles=frozenset({three, one}))) == 2
    written = target.read_text(encoding="utf-8")
    assert written.index("Raksts A.") < written.index("Raksts C.")
    assert "Raksts B." not in written


@pytest.mark.parametrize(
    "command",
    [
        lambda session: batches.set_status_of_all(session, ids(session), Status.DONE),
        lambda session: batches.move_to_bin(session, ids(session)),
        lambda session: batches.change_tags(session, ids(session), {"x"}),
        lambda session: batches.put_back(session, ids(session)),
    ],
)
def test_every_row_is_as_it_was_after_undo(
    session: Session, command: Callable[[Session], Changes]
) -> None:
    before = [articles.load_article(session, article) for article in ids(session)]
    whether = history.next_undo(session)
    command(session)
    if history.next_undo(session) != whether:
        history.undo(session)
    assert [articles.load_article(session, article) for article in ids(session)] == before


def test_only_the_bin_is_emptied(session: Session) -> None:
    one, two, three = ids(session)
    batches.move_to_bin(session, [one, two])
    with pytest.raises(Refused, match="Only what is in the bin"):
        batches.purge(session, [one, three])
    assert titles(session, "is:binned") == "AB"
    batches.purge(session, [one, two])
    assert titles(session, "is:binned") == ""
    assert titles(session) == "C"


def test_filters_are_saved_with_the_project(session: Session) -> None:
    filters.save_filter(session, " My  day ", "status:new   lang:lv")
    filters.save_filter(session, "Bin", "is:binned")
    assert filters.saved_filters(session) == {"Bin": "is:binned", "My day": "status:new lang:lv"}
    filters.save_filter(session, "Bin", "status:done")
    filters.forget_filter(session, "My day")
    assert filters.saved_filters(session) == {"Bin": "status:done"}
    history.undo(session)
    history.undo(session)
    assert filters.vocabulary(session).saved == {"Bin": "is:binned", "My day": "status:new lang:lv"}
    with pytest.raises(Refused, match="under a name"):
        filters.save_filter(session, " ", "x")


def test_a_saved_filter_is_renamed(session: Session) -> None:
    filters.save_filter(session, "Bin", "is:binned")
    filters.save_filter(session, "Day", "status:new")
    assert filters.rename_filter(session, "Day", " My  day ") == "My day"
    assert filters.saved_filters(session) == {"Bin": "is:binned", "My day": "status:new"}
    with pytest.raises(Refused, match="Another filter is called “Bin”"):
        filters.rename_filter(session, "My day", "Bin")
    with pytest.raises(Refused, match="under a name"):
        filters.rename_filter(session, "My day", " ")
    history.undo(session)
    assert filters.saved_filters(session) == {"Bin": "is:binned", "Day": "status:new"}


def test_what_a_filter_can_name_is_what_there_is(session: Session) -> None:
    known = filters.vocabulary(session)
    assert known.labels == ("person", "country", "claim")
    assert "anna" in known.annotators
    assert (known.languages, known.tags, known.metadata) == (("lv",), ("grain", "war"), ())
