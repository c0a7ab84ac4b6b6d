"""What is remembered between starts."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from zimulis.domain.columns import Columns
from zimulis.domain.ids import ArticleId
from zimulis.domain.worklist import Order, SortKey
from zimulis.ui.settings import ColourScheme, Density, Place, Settings, Typeface


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


CHOSEN = {
    "annotator": "Anna Ļ., juniore",
    "colour_scheme": ColourScheme.WHITE_ON_BLACK,
    "density": Density.NAMES,
    "typeface": Typeface.SANS,
    "text_size": 21.5,
    "suggests": False,
    "article_columns": ("status", "date"),
    "recent_entries": ("Export…", "Putins, Vladimirs"),
    "geometry": QByteArray(b"\x00\xffgeometry"),
}

OF_PROJECT = {
    "annotator": "gold",
    "place": Place(ArticleId("a1"), 144),
    "worklist": ("lang:lv -label:weapon", Order(SortKey.MARKS, "claim", descending=True)),
    "export_choices": '{"format": "xml"}',
    "foreign_labels": {"PER": "person", "ВОЕН": "ieroči"},
}


@pytest.mark.parametrize("name", CHOSEN)
def test_what_was_chosen_is_there_after_a_restart(file: Path, name: str) -> None:
    settings = Settings(file)
    assert getattr(settings, name) != CHOSEN[name]
    setattr(settings, name, CHOSEN[name])
    settings.save()
    assert getattr(Settings(file), name) == CHOSEN[name]


@pytest.mark.parametrize("name", OF_PROJECT)
def test_each_project_has_its_own(file: Path, name: str) -> None:
    settings, mine, other = (
        Settings(file),
        Path("/home/anna/a.zimulis"),
        Path("/home/anna/b.zimulis"),
    )
    untouched = getattr(settings.of_project(other), name)
    setattr(settings.of_project(mine), name, OF_PROJECT[name])
    settings.save()
    again = Settings(file)
    assert getattr(again.of_project(mine), name) == OF_PROJECT[name]
    assert getattr(again.of_project(other), name) == untouched


def test_tables_are_told_apart_by_the_names_of_their_columns(file: Path) -> None:
    said = Columns(text="teksts", title="virsraksts")
    Settings(file).of_table(["teksts", "virsraksts"]).columns = said
    assert Settings(file).of_table(["virsraksts", "teksts"]).columns == said
    assert Settings(file).of_table(["teksts"]).columns is None


@pytest.mark.parametrize(
    ("line", "name", "normal"),
    [
        ("density=whispered", "density", Density.QUIET),
        ("text-size=large", "text_size", 18.0),
        ("colour-scheme=a, b", "colour_scheme", ColourScheme.SYSTEM),
        ("annotator=", "annotator", ""),
    ],
)
def test_what_only_another_version_knows_is_passed_over(
    file: Path, line: str, name: str, normal: object
) -> None:
    file.write_text(f"[General]\n{line}\n", encoding="utf-8")
    assert getattr(Settings(file), name) == normal


def test_a_place_that_makes_no_sense_is_none(file: Path) -> None:
    settings, project = Settings(file), Path("/home/anna/a.zimulis")
    settings.of_project(project).place = Place(ArticleId("a1"), 7)
    settings.save()
    file.write_text(file.read_text("utf-8").replace("a1:7", "a1:there"), encoding="utf-8")
    assert Settings(file).of_project(project).place is None
