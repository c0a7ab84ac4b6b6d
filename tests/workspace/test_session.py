from threading import Thread

from zimulis.domain.parts import Part
from zimulis.store.scheme import add_label
from zimulis.workspace import articles, marking
from zimulis.workspace.changes import Changes, Kind
from zimulis.workspace.session import Session


def test_annotators_are_known_by_name(session: Session) -> None:
    anna = session.required_annotator()
    heard: list[Changes] = []
    session.subscribe(heard.append)
    bob = session.choose_annotator("bob")
    assert session.annotator == bob
    assert session.choose_annotator("anna") == anna
    assert session.annotators() == (anna, bob)
    assert all(Kind.ANNOTATORS in changes.kinds for changes in heard)
    with Session.open(session.path, "anna") as again:
        assert again.annotator == anna
    with Session.open(session.path) as again:
        assert again.annotator is None


def test_siblings_see_what_the_other_does(session: Session) -> None:
    (article,) = articles.article_ids(session)
    with session.sibling() as sibling:
        assert sibling.path == session.path
        assert sibling.annotator == session.annotator
        assert sibling.changes_elsewhere() is None
        span, _ = marking.add_span(session, article, "person", [Part(0, 6)])
        changes = sibling.changes_elsewhere()
        assert changes is not None
        assert changes.spans == {span}
        assert sibling.changes_elsewhere() is None
        assert session.changes_elsewhere() is None


def test_a_sibling_works_in_another_thread(session: Session) -> None:
    (article,) = articles.article_ids(session)
    sibling = session.sibling()

    def work() -> None:
        with sibling:
            marking.add_span(sibling, article, "person", [Part(0, 6)])

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert len(articles.load_article(session, article).spans) == 1


def test_a_scheme_that_changes_elsewhere_is_read_anew(session: Session) -> None:
    label = session.scheme.labels[0]
    with session.sibling() as sibling, sibling.batch():
        add_label(sibling.connection, type(label)("tank", "Tank", "#111111", "#EEEEEE"))
    assert [label.name for label in session.scheme.labels][-1] == "tank"
