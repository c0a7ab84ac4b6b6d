from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import TEXT, build_article, build_incoming, build_project, take_in
from zimulis.domain.article import Status
from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import Part
from zimulis.domain.worklist import Order
from zimulis.workspace import articles, batches, history, marking, projects
from zimulis.workspace.changes import Changes, Kind
from zimulis.workspace.session import Session

SECRET = "Slepenais Vārdsūķis"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path) as session:
        take_in(
            session,
            build_incoming(build_article("Viens.", title="ĒRIKS 100%", source="Delfi/1.txt")),
            build_incoming(build_article("Divi.", title="Āboli", language="en")),
            build_incoming(build_article("Trīs.", title="eriks_done", language="ru")),
        )
        yield session


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [0, 1, 2]),
        ("ēriks", [0]),
        ("ERIKS", [2]),
        ("delfi", [0]),
        ("100%", [0]),
        ("_", [2]),
        ("%", [0]),
        ("lang:lv", [0]),
        ("lang:RU", [2]),
        ("  eriks   lang:ru ", [2]),
        ("eriks lang:en", []),
        ("status:done", [1]),
        ("status:new", [0, 2]),
        ("status:set-aside", []),
    ],
)
def test_the_list_is_filtered(session: Session, text: str, found: list[int]) -> None:
    ids = articles.article_ids(session)
    articles.set_status(session, ids[1], Status.DONE)
    assert articles.article_ids(session, text) == [ids[place] for place in found]


def test_rows_come_in_the_order_asked_for(session: Session) -> None:
    one, two, three = articles.article_ids(session)
    marking.add_span(session, two, "person", [Part(0, 4)])
    marking.add_span(session, two, "country", [Part(0, 4)])
    rows = articles.article_rows(session, [three, ArticleId("f" * 32), two])
    assert [row.id for row in rows] == [three, two]
    assert rows[1] == articles.ArticleRow(
        two, "Āboli", "", "en", "text.txt", Status.READING, "", {"person": 1, "country": 1}
    )
    session.choose_annotator("bob")
    assert articles.article_rows(session, [two])[0].status is Status.NEW
    assert articles.article_rows(session, [two])[0].counts == {}
    assert articles.article_rows(session, [one, two, three])[0].id == one


def test_a_status_is_set_and_undone(session: Session) -> None:
    article = articles.article_ids(session)[0]
    changes = articles.set_status(session, article, Status.SET_ASIDE)
    assert changes.kinds == {Kind.STATUSES}
    assert articles.article_rows(session, [article])[0].status is Status.SET_ASIDE
    assert articles.set_status(session, article, Status.SET_ASIDE).kinds == frozenset()
    history.undo(session)
    assert articles.article_rows(session, [article])[0].status is Status.NEW
    assert history.next_undo(session) is not None


def purge(session: Session, article: ArticleId) -> Changes:
    batches.move_to_bin(session, [article])
    return batches.purge(session, [article])


def hold(path: Path, secret: str) -> list[str]:
    """The files of a project that hold a text, however it is folded."""
    needles = [secret.encode(), secret.casefold().encode(), secret.split()[1].casefold().encode()]
    return [
        file.name
        for file in path.parent.glob(f"{path.name}*")
        if any(needle in file.read_bytes() for needle in needles)
    ]


def test_purging_leaves_no_word(session: Session) -> None:
    text = f"{SECRET} ieradās. " * 300
    take_in(session, build_incoming(build_article(text, title=SECRET, note=SECRET)))
    *others, article = articles.article_ids(session)
    span, _ = marking.add_span(session, article, "person", [Part(0, len(SECRET))])
    marking.set_note(session, span, SECRET * 100)
    marking.set_note(session, span, "")
    history.undo(session)
    kept, _ = marking.add_span(session, others[0], "person", [Part(0, 5)])
    assert hold(session.path, SECRET)

    batches.move_to_bin(session, [article])
    with session.sibling():
        changes = batches.purge(session, [article])
    assert changes.articles == {article}
    assert hold(session.path, SECRET) == []
    assert articles.article_ids(session) == others
    assert projects.verify(session.path) == []
    with pytest.raises(Refused, match="not in the project"):
        batches.purge(session, [article])
    with pytest.raises(Refused, match="Only what is in the bin"):
        batches.purge(session, others)

    step, undone = history.undo(session)
    assert (step.what, undone.spans) == ("mark person", {kept})
    assert history.undo(session)[0].what == "import of 3 articles"
    with pytest.raises(Refused, match="nothing to undo"):
        history.undo(session)


def test_a_purged_text_can_come_again(session: Session) -> None:
    item = build_incoming(TEXT)
    take_in(session, item)
    article = item.labelled.article.id
    purge(session, article)
    assert take_in(session, item).imported == 1
    assert articles.load_article(session, article).article == item.labelled.article


def test_a_note_on_an_article_is_kept_and_undone(session: Session) -> None:
    article = articles.article_ids(session)[0]
    changes = articles.set_note(session, article, "Kas ir autors?\n?")
    assert (changes.kinds, changes.articles) == ({Kind.ARTICLES}, {article})
    assert articles.load_article(session, article).article.note == "Kas ir autors?\n?"
    history.undo(session)
    assert articles.load_article(session, article).article.note == ""


def test_a_question_is_asked_and_answered(session: Session) -> None:
    one, two, _ = articles.article_ids(session)
    articles.set_status(session, one, Status.DONE)
    changes = articles.set_question(session, one, "Kurš Kims?")
    assert (changes.kinds, changes.articles) == ({Kind.STATUSES}, {one})
    articles.set_question(session, two, "Vai tas ir avots?")
    (row,) = articles.article_rows(session, [one])
    assert (row.status, row.question) == (Status.DONE, "Kurš Kims?")
    assert articles.article_ids(session, "?") == [one, two]
    assert articles.headway(session).questions == 2
    articles.set_question(session, two, "")
    assert articles.article_ids(session, "?") == [one]
    history.undo(session)
    assert articles.article_rows(session, [two])[0].question == "Vai tas ir avots?"
    session.choose_annotator("bob")
    assert articles.article_ids(session, "?") == []


def test_changed_since_done(session: Session) -> None:
    one, two, _ = articles.article_ids(session)

    def changed() -> bool:
        return articles.article_rows(session, [one])[0].changed_since

    marking.add_span(session, one, "person", [Part(0, 4)])
    assert not changed()
    articles.set_status(session, one, Status.DONE)
    articles.set_question(session, one, "Kurš?")
    marking.add_span(session, two, "person", [Part(0, 4)])
    assert not changed()
    span, _ = marking.add_span(session, one, "country", [Part(0, 4)])
    assert changed()
    assert articles.article_rows(session, [one])[0].status is Status.DONE
    articles.set_question(session, one, "")
    assert changed()
    articles.set_status(session, one, Status.CHECKED)
    assert not changed()
    marking.delete_span(session, span)
    assert changed()
    articles.set_status(session, one, Status.READING)
    assert not changed()


def test_what_somebody_else_marks_is_no_change_of_hers(session: Session) -> None:
    article = articles.article_ids(session)[0]
    articles.set_status(session, article, Status.DONE)
    session.choose_annotator("bob")
    marking.add_span(session, article, "person", [Part(0, 4)])
    session.choose_annotator("anna")
    assert not articles.article_rows(session, [article])[0].changed_since


def test_how_far_somebody_is(session: Session) -> None:
    one, two, three = articles.article_ids(session)
    articles.set_status(session, one, Status.DONE)
    articles.set_status(session, two, Status.CHECKED)
    articles.set_question(session, three, "Kas?")
    headway = articles.headway(session)
    assert (headway.articles, headway.done, headway.questions) == (3, 2, 1)
    seen = projects.headway_in(session.path, "anna", two)
    assert seen == projects.Headway(articles=3, done=2, questions=1, place=2, listed=3)
    worklist = ("-status:checked", Order.parse("-title"))
    seen = projects.headway_in(session.path, "anna", one, worklist)
    assert seen == projects.Headway(articles=3, done=2, questions=1, place=2, listed=2)
    nobody = projects.headway_in(session.path, "bob", None)
    assert nobody == projects.Headway(articles=3, done=0, questions=0, place=0, listed=3)
    purge(session, one)
    assert projects.headway_in(session.path, "anna", three) == projects.Headway(2, 1, 1, 2, 2)
    assert projects.headway_in(session.path, "anna", one) == projects.Headway(2, 1, 1, 0, 2)


def test_how_far_somebody_is_in_what_is_no_project(tmp_path: Path) -> None:
    (tmp_path / "empty.zimulis").touch()
    (tmp_path / "text.zimulis").write_text("tas nav projekts" * 100)
    before = sorted(tmp_path.iterdir())
    for path in (tmp_path / "none.zimulis", *before):
        assert projects.headway_in(path, "anna", None) is None
    assert sorted(tmp_path.iterdir()) == before
