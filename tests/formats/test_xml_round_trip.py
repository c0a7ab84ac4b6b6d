"""What is written as XML is read back equal, and written again as the same bytes."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import TEXT, build_article, build_relation, build_span, take_in
from tests.formats.comparing import articles_of, comparable, header_of
from tests.formats.hostile import ANNA, HEADER, PETERIS, labelled_articles
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.article import ArticleStatus, Status, Zone, ZoneKind
from zimulis.domain.exchange import Header
from zimulis.domain.parts import Part
from zimulis.formats import Failure, ReadItem, ReadOptions
from zimulis.formats.xml import FORMAT
from zimulis.formats.xml.checker import check
from zimulis.formats.xml.reader import CorpusReader
from zimulis.formats.xml.writer import CorpusWriter
from zimulis.workspace.exporting import Plan, export
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session

hostile = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
several = st.lists(labelled_articles(), min_size=1, max_size=4)


def write(target: Path, articles: Iterable[LabelledArticle], header: Header = HEADER) -> Path:
    CorpusWriter().write(target, header, articles, {})
    return target


def read(path: Path) -> list[ReadItem]:
    return list(CorpusReader().read(path, ReadOptions()))


@hostile
@given(articles=several)
def test_hostile_articles_come_back_equal(tmp_path: Path, articles: list[LabelledArticle]) -> None:
    path = write(tmp_path / "out.xml", articles)
    items = read(path)
    assert not [item for item in items if isinstance(item, Failure)]
    assert list(map(comparable, articles_of(items))) == list(map(comparable, articles))
    assert header_of(items) == HEADER
    assert list(check(path)) == []


@hostile
@given(articles=several)
def test_writing_what_was_read_gives_the_same_bytes(
    tmp_path: Path, articles: list[LabelledArticle]
) -> None:
    first = write(tmp_path / "first.xml", articles)
    second = write(tmp_path / "second.xml", articles_of(read(first)))
    assert second.read_bytes() == first.read_bytes()


@settings(parent=hostile, max_examples=25)
@given(
    articles=st.lists(
        labelled_articles(), min_size=4, max_size=4, unique_by=lambda one: one.article.text
    )
)
def test_a_project_exports_imports_and_exports_to_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, articles: list[LabelledArticle]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    export_of(folder, "first", read(write(folder / "given.xml", articles)))
    export_of(folder, "second", read(folder / "first.xml"))
    first = (folder / "first.xml").read_bytes()
    assert (folder / "second.xml").read_bytes() == first
    found = {one.article.id: comparable(one) for one in articles_of(read(folder / "first.xml"))}
    assert found == {one.article.id: comparable(one) for one in articles}


def export_of(folder: Path, name: str, items: list[ReadItem]) -> None:
    with Session.create(folder / f"{name}.zimulis") as session:
        report = take_in(session, *items)
        assert not report.failed
        target = folder / f"{name}.xml"
        cancel = CancelToken()
        export(session, target, Plan("xml"), progress=no_progress, cancel=cancel)


def test_zones_come_back_with_the_title_on_its_own_element(tmp_path: Path) -> None:
    zones = (Zone(ZoneKind.TITLE, Part(0, 22)), Zone(ZoneKind.BODY, Part(23, len(TEXT))))
    article = build_article(title=TEXT[:22])
    article = replace(article, revision=replace(article.revision, zones=zones))
    path = write(tmp_path / "out.xml", [LabelledArticle(article)])
    assert '<title start="0" end="22">Putins ieradās Minskā.</title>' in path.read_text("utf-8")
    (back,) = articles_of(read(path))
    assert back.article.revision.zones == zones


def test_spans_and_relations_are_written_in_reading_order(tmp_path: Path) -> None:
    inner, outer = build_span("person", (0, 6)), build_span("claim", (0, 21))
    later = build_span("claim", (24, 40))
    relations = (build_relation(later, inner), build_relation(outer, inner))
    labelled = LabelledArticle(build_article(), (inner, later, outer), relations)
    (back,) = articles_of(read(write(tmp_path / "out.xml", [labelled])))
    assert [span.id for span in back.spans] == [outer.id, inner.id, later.id]
    assert [relation.source for relation in back.relations] == [outer.id, later.id]


def test_new_is_not_written_but_a_question_is(tmp_path: Path) -> None:
    statuses = (ArticleStatus(ANNA.id), ArticleStatus(PETERIS.id, question="Kurš?"))
    path = write(tmp_path / "out.xml", [LabelledArticle(build_article(), statuses=statuses)])
    assert "<status" not in path.read_text("utf-8")
    (back,) = articles_of(read(path))
    assert back.statuses == statuses[1:]
    assert back.statuses[0].status is Status.NEW


def test_an_empty_project_is_a_valid_file(tmp_path: Path) -> None:
    path = write(tmp_path / "out.xml", [], Header())
    assert read(path) == []
    assert list(check(path)) == []


def test_a_failing_export_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out.xml"
    target.write_text("old", "utf-8")

    def articles() -> Iterable[LabelledArticle]:
        yield LabelledArticle(build_article())
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        write(target, articles())
    assert target.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "out.xml"
    target.touch(0o600)
    write(target, [])
    assert target.stat().st_mode & 0o777 == 0o600


def test_the_format_says_that_it_holds_everything() -> None:
    holds = FORMAT.holds
    assert all((holds.overlap, holds.gaps, holds.relations, holds.attributes, holds.entities))


def test_spans_of_more_kinds_than_are_kept_in_mind_come_back(tmp_path: Path) -> None:
    said = [{f"n{number % 1200}": str(number)} for number in range(2400)]
    labelled = LabelledArticle(build_article(), tuple(build_span(attributes=one) for one in said))
    (back,) = articles_of(read(write(tmp_path / "out.xml", [labelled])))
    assert comparable(back) == comparable(labelled)
