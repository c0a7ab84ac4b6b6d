"""Correcting texts: what moves, what is left to look at, and that all of it can be undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import build_article, build_incoming, build_project, take_in
from zimulis.domain.annotations import TargetKind
from zimulis.domain.article import Status, Zone, ZoneKind
from zimulis.domain.doubts import Doubt
from zimulis.domain.errors import AlreadyMarked, Refused
from zimulis.domain.ids import ArticleId, SpanId
from zimulis.domain.parts import Part
from zimulis.domain.relations import Target
from zimulis.domain.worklist import Worklist
from zimulis.workspace import articles, batches, correcting, history, marking, projects, relations
from zimulis.workspace import doubts as doubting
from zimulis.workspace.changes import Kind
from zimulis.workspace.exporting import Plan, export
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.listing import filter_of, ids_at, list_articles
from zimulis.workspace.reading import ReadOptions, read_paths
from zimulis.workspace.session import Session

TEXT = "Putns ieradās Minskā. Tur “Su-35 ir gatavi,” sacīja Peskovs Maskavā."


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path, TEXT, "Pavisam cits teksts.") as session:
        yield session
        session.close()
        assert projects.verify(session.path) == []


def mark(session: Session, article: ArticleId, label: str, *words: str) -> SpanId:
    text = articles.text_of(session, article).text
    parts = [Part(text.index(word), text.index(word) + len(word)) for word in words]
    return marking.add_span(session, article, label, parts)[0]


def correct(session: Session, article: ArticleId, old: str, new: str) -> correcting.Outcome:
    """Replaces words that stand once in the text."""
    seen = articles.text_of(session, article)
    assert seen.text.count(old) == 1
    return correcting.correct(session, seen, seen.text.replace(old, new))[0]


def marks(session: Session, article: ArticleId) -> list[tuple[str, ...]]:
    labelled = articles.load_article(session, article)
    return [(span.label, *span.quotes(labelled.article.text)) for span in labelled.spans]


def export_to(session: Session, target: Path) -> None:
    cancel = CancelToken()
    export(session, target, Plan("xml"), progress=no_progress, cancel=cancel)


def doubts(session: Session, article: ArticleId) -> list[tuple[Doubt, str]]:
    return [(found.doubt, found.words) for found in doubting.doubts(session, article)]


def test_marks_of_all_layers_follow_a_correction(session: Session, article: ArticleId) -> None:
    place = mark(session, article, "country", "Minskā")
    session.choose_annotator("bob")
    claim = mark(session, article, "claim", "“Su-35", "gatavi,”")
    outcome = correct(session, article, "Putns", "Tad Putins,")
    assert len(outcome.marks) == 2
    assert not outcome.doubtful
    labelled = articles.load_article(session, article)
    assert labelled.article.text.startswith("Tad Putins, ieradās")
    assert {span.id for span in labelled.spans} == {place, claim}
    assert marks(session, article) == [("country", "Minskā"), ("claim", "“Su-35", "gatavi,”")]


def test_it_is_one_command_that_can_be_undone_and_redone(
    session: Session, article: ArticleId
) -> None:
    mark(session, article, "person", "Putns")
    before = articles.load_article(session, article)
    correct(session, article, "Putns", "Putins")
    after = articles.load_article(session, article)
    assert doubts(session, article) == [(Doubt.CHANGED, "Putns")]
    assert len(correcting.past_revisions(session, article)) == 2
    step, changes = history.undo(session)
    assert (step.what, step.article, step.place) == ("correct text", article, Part(3, 3))
    assert changes.kinds == {Kind.ARTICLES, Kind.SPANS, Kind.DOUBTS}
    assert articles.load_article(session, article) == before
    assert not doubts(session, article)
    history.redo(session)
    assert articles.load_article(session, article) == after
    assert doubts(session, article) == [(Doubt.CHANGED, "Putns")]


def test_search_and_duplicates_know_the_new_text(session: Session, article: ArticleId) -> None:
    correct(session, article, "Putns", "Putins")
    assert projects.verify(session.path) == []
    history.undo(session)
    assert projects.verify(session.path) == []
    history.redo(session)
    corrected = TEXT.replace("Putns", "Putins")
    report = take_in(session, build_incoming(corrected), build_incoming(TEXT))
    assert [duplicate.article for duplicate in report.duplicates] == [article, article]


def test_a_title_and_a_date_follow_the_text_they_were_taken_from(tmp_path: Path) -> None:
    text = "date 2023-09\n\nMazs virsrakts\n\nPirmais teikums. Otrais."
    zones = (
        Zone(ZoneKind.DATE, Part(0, 12)),
        Zone(ZoneKind.TITLE, Part(14, 28)),
        Zone(ZoneKind.BODY, Part(30, len(text))),
    )
    with build_project(tmp_path) as session:
        whole = build_article(text, title="Mazs virsrakts", published="2023-09")
        revision = replace(whole.revision, zones=zones)
        take_in(session, build_incoming(replace(whole, revision=revision)))
        (article,) = articles.article_ids(session)
        correct(session, article, "virsrakts", "virsraksts")
        correct(session, article, "2023-09", "2023-10")
        (row,) = articles.article_rows(session, [article])
        assert (row.title, row.published) == ("Mazs virsraksts", "2023-10")
        assert articles.article_ids(session, "virsraksts") == [article]
        now = articles.load_article(session, article).article
        assert [now.text[slice(*zone.part)] for zone in now.revision.zones] == [
            "date 2023-10",
            "Mazs virsraksts",
            "Pirmais teikums. Otrais.",
        ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("  \n ", "Nothing would be left"),
        (TEXT, "Nothing was changed"),
        ("Pavisam cits teksts.", "has this very text already"),
    ],
)
def test_what_makes_no_sense_is_refused(
    session: Session, article: ArticleId, text: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        correcting.correct(session, articles.text_of(session, article), text)
    assert history.next_undo(session) is None


def test_who_corrects_what_was_corrected_meanwhile_is_told(
    session: Session, article: ArticleId
) -> None:
    seen = articles.text_of(session, article)
    correct(session, article, "Putns", "Putins")
    with pytest.raises(Refused, match="meanwhile"):
        correcting.correct(session, seen, "Kaut kas cits.")


def test_another_window_is_told(session: Session, article: ArticleId) -> None:
    mark(session, article, "country", "Minskā")
    with Session.open(session.path, "bob") as other:
        correct(session, article, "Putns", "Putins")
        changes = other.changes_elsewhere()
        assert changes is not None
        assert changes.articles == {article}
        assert Kind.ARTICLES in changes.kinds
        assert marks(other, article) == [("country", "Minskā")]


def test_a_mark_whose_words_are_gone_can_be_put_on_others(
    session: Session, article: ArticleId
) -> None:
    person = mark(session, article, "person", "Peskovs")
    claim = mark(session, article, "claim", "“Su-35 ir gatavi,”")
    relations.set_relations(session, claim, "claimant", [Target.span(person)])
    marking.set_note(session, person, "preses sekretārs")
    correct(session, article, "sacīja Peskovs Maskavā", "sacīja")
    assert marks(session, article) == [("claim", "“Su-35 ir gatavi,”")]
    (found,) = doubting.doubts(session, article)
    assert (found.doubt, found.label, found.words) == (Doubt.GONE, "person", "Peskovs")
    assert not found.is_there
    text = articles.text_of(session, article).text
    with pytest.raises(Refused, match="nothing to mark"):
        doubting.put_on(session, found.id, [Part(5, 5)])
    where = Part(text.index("sacīja"), len(text) - 1)
    assert doubting.put_on(session, found.id, [where])[0] == person
    labelled = articles.load_article(session, article)
    (again,) = [span for span in labelled.spans if span.id == person]
    assert (again.quotes(text), again.note) == (("sacīja",), "preses sekretārs")
    assert [link.target for link in labelled.relations] == [person]
    assert not doubting.doubts(session, article)
    history.undo(session)
    assert len(doubting.doubts(session, article)) == 1


def test_a_mark_that_stands_there_already_is_not_put_there_again(
    session: Session, article: ArticleId
) -> None:
    mark(session, article, "person", "Peskovs")
    correct(session, article, "Peskovs", "")
    (found,) = doubting.doubts(session, article)
    other = mark(session, article, "person", "Maskavā")
    text = articles.text_of(session, article).text
    with pytest.raises(AlreadyMarked) as refused:
        doubting.put_on(session, found.id, [Part(text.index("Maskavā"), len(text) - 1)])
    assert refused.value.span == other


def test_what_was_looked_at_is_settled(session: Session, article: ArticleId) -> None:
    person = mark(session, article, "person", "Putns")
    correct(session, article, "Putns", "Putins")
    (found,) = doubting.doubts(session, article)
    doubting.accept(session, found.id)
    assert not doubts(session, article)
    with pytest.raises(Refused, match="already"):
        doubting.accept(session, found.id)
    history.undo(session)
    assert doubts(session, article)
    marking.set_parts(session, person, [Part(0, 2)])
    assert not doubts(session, article)
    history.undo(session)
    marking.delete_span(session, person)
    assert not doubts(session, article)


def test_articles_with_doubts_can_be_filtered(session: Session, article: ArticleId) -> None:
    def doubtful() -> list[ArticleId]:
        found = list_articles(session, Worklist(filter_of(session, "is:doubtful")))
        return ids_at(session, found, range(len(found)))

    mark(session, article, "person", "Putns")
    mark(session, article, "country", "Minskā")
    correct(session, article, "Minskā", "")
    correct(session, article, "Putns", "Putins")
    assert doubtful() == [article]
    session.choose_annotator("bob")
    assert doubtful() == []
    session.choose_annotator("anna")
    for doubt in doubting.doubts(session, article):
        assert doubtful() == [article]
        doubting.accept(session, doubt.id)
    assert doubtful() == []


def test_doubts_follow_further_corrections(session: Session, article: ArticleId) -> None:
    mark(session, article, "person", "Putns")
    mark(session, article, "country", "Maskavā")
    correct(session, article, "Putns", "Putins")
    correct(session, article, " Maskavā", "")
    correct(session, article, "Putins", "Tad Putins")
    assert doubts(session, article) == [(Doubt.CHANGED, "Putns"), (Doubt.GONE, "Maskavā")]
    text = articles.text_of(session, article).text
    here, gone = doubting.doubts(session, article)
    assert text[slice(*here.part)] == "Putins"
    assert gone.part.start == len(text) - 1
    correct(session, article, "Putins", "Putina")
    assert doubts(session, article)[0] == (Doubt.CHANGED, "Putns")


def test_everybody_has_doubts_of_her_own(session: Session, article: ArticleId) -> None:
    mark(session, article, "person", "Putns")
    session.choose_annotator("bob")
    correct(session, article, "Putns", "Putins")
    assert not doubts(session, article)
    session.choose_annotator("anna")
    (found,) = doubting.doubts(session, article)
    session.choose_annotator("bob")
    with pytest.raises(Refused, match="layer"):
        doubting.accept(session, found.id)


def test_directness_follows_the_quotation_marks(session: Session, article: ArticleId) -> None:
    claim = mark(session, article, "claim", "“Su-35 ir gatavi,”")
    correct(session, article, "“Su-35 ir gatavi,” sacīja", "Su-35 ir gatavi, sacīja")
    (span,) = articles.load_article(session, article).spans
    assert span.id == claim
    assert span.attributes["directness"] == "indirect"


def test_old_texts_can_be_read(session: Session, article: ArticleId) -> None:
    correct(session, article, "Putns", "Putins")
    now, first = correcting.past_revisions(session, article)
    assert (now.number, now.author, first.number, first.author) == (2, "anna", 1, "")
    assert correcting.text_of_revision(session, first.id) == TEXT
    correcting.correct(session, articles.text_of(session, article), TEXT)
    assert len(correcting.past_revisions(session, article)) == 3


def test_a_corrected_article_goes_out_and_comes_in_again(
    session: Session, article: ArticleId, tmp_path: Path
) -> None:
    person = mark(session, article, "person", "Peskovs")
    claim = mark(session, article, "claim", "“Su-35 ir gatavi,”")
    relations.set_relations(session, claim, "claimant", [Target.span(person)])
    relations.add_relation(session, claim, "claimant", Target(TargetKind.AUTHOR))
    articles.set_status(session, article, Status.DONE)
    correct(session, article, "Putns", "Putins")
    first, second = tmp_path / "first.xml", tmp_path / "second.xml"
    export_to(session, first)
    with Session.create(tmp_path / "again.zimulis", session.scheme) as again:
        take_in(again, *read_paths([first], ReadOptions()))
        export_to(again, second)
        assert marks(again, article) == marks(session, article)
    assert first.read_bytes() == second.read_bytes()


def test_a_purged_article_leaves_no_word_of_any_text(session: Session, article: ArticleId) -> None:
    mark(session, article, "person", "Peskovs")
    correct(session, article, "Peskovs", "Slepenais")
    correct(session, article, "Slepenais", "runasvīrs")
    batches.move_to_bin(session, [article])
    batches.purge(session, [article])
    session.close()
    content = session.path.read_bytes()
    assert not any(word.encode() in content for word in ("Slepenais", "runasvīrs", "Peskovs"))
