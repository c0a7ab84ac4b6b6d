"""What lists show: by filters of every kind, in every order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.builders import (
    build_annotator,
    build_article,
    build_incoming,
    build_project,
    build_span,
    take_in,
)
from zimulis.domain.article import ArticleStatus, Status
from zimulis.domain.article_filter import FilterUnclear
from zimulis.domain.exchange import Header
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import Part
from zimulis.domain.worklist import Order, SortKey, Worklist
from zimulis.workspace import articles, listing, marking
from zimulis.workspace.session import Session


@dataclass
class Project:
    """A project, spoken of in titles."""

    session: Session

    def titles(self, text: str = "", order: str = "project") -> list[str]:
        worklist = Worklist(listing.filter_of(self.session, text), Order.parse(order))
        found = listing.list_articles(self.session, worklist)
        rows = listing.rows_of(self.session, found, 0, len(found))
        return [row.title for row in rows if row]

    def article(self, title: str) -> ArticleId:
        (article,) = articles.article_ids(self.session, f'title:"{title}"')
        return article


_ARTICLES = (
    ("Ābols", "2023-09-15", "lv", "delfi.lv/1", ("war", "two words"), "lsm"),
    ("Cena", "2023", "lv", "tass.ru/2", (), ""),
    ("Čaks", "2024-01", "zh-Hans", "delfi.lv/3", ("war",), "leta"),
    ("Bērzs", "", "", "4", (), ""),
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    gold = build_annotator()
    with build_project(tmp_path) as session:
        items = [
            build_incoming(
                build_article(
                    f"{title} stāv pie upes. 北京",
                    title=title,
                    published=published,
                    language=language,
                    source=source,
                    tags=tags,
                    metadata=(("site", site),) if site else (),
                ),
                [build_span("person", (0, 4), annotator=gold.id)] if title == "Cena" else [],
                statuses=[ArticleStatus(gold.id, Status.CHECKED)] if title == "Bērzs" else [],
            )
            for title, published, language, source, tags, site in _ARTICLES
        ]
        take_in(session, Header(annotators=(gold,)), *items)
        made = Project(session)
        marks: Sequence[tuple[str, str, int]] = (
            ("Ābols", "person", 0),
            ("Ābols", "country", 0),
            ("Ābols", "country", 6),
            ("Bērzs", "claim", 0),
        )
        for title, label, start in marks:
            marking.add_span(session, made.article(title), label, [Part(start, start + 4)])
        articles.set_status(session, made.article("Ābols"), Status.DONE)
        articles.set_question(session, made.article("Čaks"), "Kas?")
        yield made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "Ābols Cena Čaks Bērzs"),
        ("delfi", "Ābols Čaks"),
        ("-delfi", "Cena Bērzs"),
        ("delfi,tass", "Ābols Cena Čaks"),
        ("delfi čaks", "Čaks"),
        ("title:delfi", ""),
        ("source:delfi", "Ābols Čaks"),
        ('text:"pie upes"', "Ābols Cena Čaks Bērzs"),
        ("text:čak", "Čaks"),
        ("text:北京 text:cena", "Cena"),
        ("text:…", ""),
        ('text:"a ""b"""', ""),
        ("lang:LV", "Ābols Cena"),
        ("lang:zh", "Čaks"),
        ("lang:none", "Bērzs"),
        ("-lang:lv,none", "Čaks"),
        ("date:2023", "Ābols Cena"),
        ("date:2023-09", "Ābols"),
        ("date:2023-09..2024", "Ābols Čaks"),
        ("date:..2023-12", "Ābols Cena"),
        ("date:none", "Bērzs"),
        ("status:done", "Ābols"),
        ("status:new", "Cena Čaks"),
        ("status:reading,done", "Ābols Bērzs"),
        ("-status:new", "Ābols Bērzs"),
        ("label:country", "Ābols"),
        ("label:person,claim", "Ābols Bērzs"),
        ("-label:country", "Cena Čaks Bērzs"),
        ("label:none", "Cena Čaks"),
        ("by:gold", "Cena"),
        ("by:anna", "Ābols Bērzs"),
        ("by:gold label:person", "Cena"),
        ("by:gold,anna label:person", "Ābols Cena"),
        ("tag:war", "Ābols Čaks"),
        ('tag:"two words"', "Ābols"),
        ("tag:none", "Cena Bērzs"),
        ("meta:site", "Ābols Čaks"),
        ("meta:site=lsm", "Ābols"),
        ("-meta:site=lsm", "Cena Čaks Bērzs"),
        ("?", "Čaks"),
        ("-?", "Ābols Cena Bērzs"),
        ("is:changed", ""),
        ("is:doubtful", ""),
        ("is:alike", ""),
        ("alike:cena", "Cena"),
        ("-alike:cena,Čaks", "Ābols Bērzs"),
        ("lang:lv -status:done", "Cena"),
    ],
)
def test_a_filter_leaves_what_it_says(project: Project, text: str, found: str) -> None:
    assert " ".join(project.titles(text)) == found


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("project", "Ābols Cena Čaks Bērzs"),
        ("-project", "Bērzs Čaks Cena Ābols"),
        ("title", "Ābols Bērzs Cena Čaks"),
        ("-title", "Čaks Cena Bērzs Ābols"),
        ("date", "Bērzs Cena Ābols Čaks"),
        ("source", "Bērzs Ābols Čaks Cena"),
        ("language", "Bērzs Ābols Cena Čaks"),
        ("status", "Cena Čaks Bērzs Ābols"),
        ("marks", "Cena Čaks Bērzs Ābols"),
        ("-marks:country", "Ābols Cena Čaks Bērzs"),
        ("nonsense", "Ābols Cena Čaks Bērzs"),
    ],
)
def test_articles_come_in_the_order_asked_for(project: Project, order: str, found: str) -> None:
    assert " ".join(project.titles(order=order)) == found


def test_what_was_changed_since_it_was_done_can_be_asked_for(project: Project) -> None:
    marking.add_span(project.session, project.article("Ābols"), "claim", [Part(0, 9)])
    assert project.titles("is:changed") == ["Ābols"]
    assert project.titles("-is:changed") == ["Cena", "Čaks", "Bērzs"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("label:ship", "no label “ship”"), ("by:nobody", "no annotator “nobody”")],
)
def test_what_the_project_does_not_have_is_said(project: Project, text: str, said: str) -> None:
    with pytest.raises(FilterUnclear, match=said):
        project.titles(text)


def test_the_first_articles_can_be_had_before_the_rest(project: Project) -> None:
    worklist = Worklist(order=Order(SortKey.TITLE))
    whole = listing.list_articles(project.session, worklist)
    first = listing.list_articles(project.session, worklist, 2)
    assert not first.is_whole
    assert first.keys == whole.keys[:2]
    assert listing.list_articles(project.session, worklist, 9).is_whole


def test_a_listing_knows_the_places_of_its_articles(project: Project) -> None:
    session = project.session
    found = listing.list_articles(session, Worklist(listing.filter_of(session, "lang:lv")))
    cena = project.article("Cena")
    assert listing.place_of(session, found, cena) == 1
    assert listing.ids_at(session, found, [1]) == [cena]
    assert listing.place_of(session, found, project.article("Čaks")) is None
    assert listing.place_of(session, found, ArticleId("f" * 32)) is None


@pytest.mark.parametrize("order", [Order(), Order(SortKey.MARKS, "claim", descending=True)])
def test_an_order_is_remembered_in_a_word(order: Order) -> None:
    assert Order.parse(str(order)) == order
    assert Order.parse(str(order.reversed())) == order.reversed()
