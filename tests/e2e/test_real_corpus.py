"""Many articles with real keys: filtered, searched, marked line by line, and claims as a table."""

import csv
from functools import partial
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import press, see, xdotool
from tests.projects import articles_in, make_project, marks_in
from zimulis.app.paths import settings_file
from zimulis.domain.parts import Part
from zimulis.ui.settings import Settings
from zimulis.workspace.articles import article_ids
from zimulis.workspace.marking import add_span
from zimulis.workspace.session import Session

pytestmark = pytest.mark.e2e

TEXTS = (
    "date 2023-01\n\nVizīte Minskā\n\nPutins ieradās Minskā, un Putinu sagaidīja viesi.",
    "date 2023-02\n\nSarunas Rīgā\n\nPar Putinu te nerunāja neviens.",
    "date 2023-03\n\nKluss vakars\n\nLavrovs klusē. Raķetes būs, sacīja Peskovs.",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", *TEXTS)


def test_a_filter_is_typed_and_what_is_chosen_changed_together(start: Start, project: Path) -> None:
    program = start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+j")
    _write("date:2023-02..")
    press("Return")
    see(partial(_mark_last_word, project, 1), [("person", "neviens")])
    press("u", "ctrl+j")
    _write("-status:rea")
    press("Down", "Return", "Return")  # what is offered, and then the first of what is left
    see(partial(_mark_last_word, project, 0), [("person", "viesi")])
    press("u", "ctrl+j", "BackSpace", "Down", "ctrl+a", "ctrl+t")
    program.come_to_front("Tags")
    _write("war")
    press("Return", "Return")
    see(partial(_tags, project), [("war",)] * 3)
    program.come_to_front("work – Zīmulis")
    press("Delete")
    see(partial(_number_shown, project), 0)
    press("Escape", "u", "u")
    see(partial(_tags, project), [()] * 3)
    assert _number_shown(project) == 3


def test_words_are_searched_and_the_lines_marked(start: Start, project: Path) -> None:
    start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+shift+f")
    _write("Putins")
    press("Return")
    see(partial(_go_to_first_line, project), TEXTS[0].index("Putins") + len("Putins"))
    press("ctrl+shift+f", "Return", "ctrl+a", "1")
    putins = [[("person", "Putins"), ("person", "Putinu")], [("person", "Putinu")], []]
    see(partial(_marks, project), putins)
    press("Escape", "u")
    see(partial(_marks, project), [[], [], []])


def test_claims_get_a_claimant_and_go_to_a_file(start: Start, project: Path) -> None:
    text = TEXTS[2]
    with Session.open(project, "anna") as session:
        article = article_ids(session)[2]
        for label, words in (("person", "Peskovs"), ("claim", "Raķetes būs")):
            start_of = text.index(words)
            add_span(session, article, label, [Part(start_of, start_of + len(words))])
    program = start("work – Zīmulis", str(project), "--annotator", "anna")
    press("F4", "F2", "Down", "Return")
    see(partial(_claimants, project), ["person Peskovs"])
    press("ctrl+k")
    _write("save the claims")
    press("Return")
    program.come_to_front("Save as a table")
    table = project.with_name("claims.csv")
    press("ctrl+a")
    _write(str(table))
    press("Return")
    see(table.exists, True)
    with table.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["claimant"], row["claim"]) for row in rows] == [("Peskovs", "Raķetes būs")]
    program.come_to_front("work – Zīmulis")
    press("Escape", "u", "u")  # the first one goes to the article
    see(partial(_claimants, project), [])


def _write(words: str) -> None:
    xdotool("type", "--", words)


def _marks(project: Path) -> list[list[tuple[str, ...]]]:
    return [marks_in(project, article) for article in range(3)]


def _mark_last_word(project: Path, article: int) -> list[tuple[str, ...]]:
    """Marks it in the article that is open, which a second time does nothing."""
    press("ctrl+End", "ctrl+Left", "1")
    return marks_in(project, article)


def _tags(project: Path) -> list[tuple[str, ...]]:
    return [one.article.tags for one in articles_in(project)]


def _number_shown(project: Path) -> int:
    return len(articles_in(project))


def _go_to_first_line(project: Path) -> int | None:
    """Goes to what the search has found first, once it has; returns where the caret is then."""
    press("Return")
    place = Settings(settings_file()).of_project(project).place
    return place.caret if place else None


def _claimants(project: Path) -> list[str]:
    labelled = articles_in(project)[2]
    spans = {str(span.id): span for span in labelled.spans}
    found = [spans[str(relation.target)] for relation in labelled.relations]
    return [f"{span.label} {span.quotes(labelled.article.text)[0]}" for span in found]
