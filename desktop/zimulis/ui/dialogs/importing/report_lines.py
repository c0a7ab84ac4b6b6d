"""What an import came to, line by line, and how it is written into a file."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from zimulis.domain.ids import ArticleId
from zimulis.ui.actions.action import QT_TRANSLATE_NOOP
from zimulis.workspace.importing import ImportReport, Reprint

translate = QCoreApplication.translate


class LineKind(StrEnum):
    """What a line of the report is about; the value is its title."""

    FAILURE = QT_TRANSLATE_NOOP("ImportReport", "Failed")
    DUPLICATE = QT_TRANSLATE_NOOP("ImportReport", "There already")
    REPRINT = QT_TRANSLATE_NOOP("ImportReport", "Much alike")
    NOTE = QT_TRANSLATE_NOOP("ImportReport", "Note")

    @property
    def heading(self) -> str:
        """As it is shown."""
        return translate("ImportReport", self.value)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One thing that an import has to tell.

    Attributes:
        article: The article in the project that it is about, if there is one.
        other: For reprints, the article that was there before.
    """

    kind: LineKind
    path: str
    what: str
    article: ArticleId | None = None
    other: ArticleId | None = None


def concerned(report: ImportReport) -> list[ArticleId]:
    """The articles that lines of a report name by their titles."""
    others = (one.other for one in report.reprints)
    return list(dict.fromkeys((*others, *(one.article for one in report.duplicates))))


def lines_of(report: ImportReport, titles: Mapping[ArticleId, str]) -> list[ReportLine]:
    """The lines of a report, what matters most first."""
    return [*_failures(report), *_duplicates(report, titles), *_reprints(report, titles)] + [
        ReportLine(LineKind.NOTE, one.path, one.note) for one in report.notes
    ]


def _failures(report: ImportReport) -> Iterable[ReportLine]:
    for one in report.failed:
        what = ": ".join(filter(None, (one.place, one.reason)))
        yield ReportLine(LineKind.FAILURE, one.path, what)


def _duplicates(report: ImportReport, titles: Mapping[ArticleId, str]) -> Iterable[ReportLine]:
    places = {article: place for place, article in enumerate(titles)}
    for one in sorted(report.duplicates, key=lambda one: places.get(one.article, len(places))):
        what = translate("ImportReport", "the same text as “{title}”").format(
            title=titles.get(one.article, one.article)
        )
        if one.differs:
            what += "; " + translate("ImportReport", "it differs in {what}").format(
                what=", ".join(one.differs)
            )
        yield ReportLine(LineKind.DUPLICATE, one.path, what, one.article)


def _reprints(report: ImportReport, titles: Mapping[ArticleId, str]) -> Iterable[ReportLine]:
    for one in _grouped(report.reprints):
        what = translate("ImportReport", "{share} % the same as “{title}”").format(
            share=round(100 * one.likeness), title=titles.get(one.other, one.other)
        )
        yield ReportLine(LineKind.REPRINT, one.path, what, one.article, one.other)


def _grouped(reprints: Sequence[Reprint]) -> list[Reprint]:
    """Reprints of one article after one another, those of its reprints among them."""
    first: dict[ArticleId, ArticleId] = {}
    groups: dict[ArticleId, list[Reprint]] = {}
    for one in reprints:
        first[one.article] = first.get(one.other, one.other)
        groups.setdefault(first[one.article], []).append(one)
    return [one for group in groups.values() for one in group]


def write_lines(lines: Sequence[ReportLine], target: Path) -> None:
    """Writes lines as a table if the file is called `.csv`, and otherwise as text.

    Raises:
        OSError: It cannot be written.
    """
    with target.open("w", encoding="utf-8", newline="") as stream:
        if target.suffix.lower() == ".csv":
            table = csv.writer(stream)
            table.writerow(
                (
                    translate("ImportReport", "Kind"),
                    translate("ImportReport", "File"),
                    translate("ImportReport", "What"),
                    translate("ImportReport", "Article"),
                )
            )
            table.writerows(
                (line.kind.heading, line.path, line.what, line.article or "") for line in lines
            )
        else:
            stream.writelines(f"{line.kind.heading}: {line.path}: {line.what}\n" for line in lines)
