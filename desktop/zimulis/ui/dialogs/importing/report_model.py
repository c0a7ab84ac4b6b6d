"""The lines of a report as a table, filtered by kind and by words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from zimulis.ui.dialogs.importing.report_lines import LineKind, ReportLine
from zimulis.ui.models.shown_table import ShownTable

translate = QCoreApplication.translate


class ReportModel(ShownTable[ReportLine]):
    """Filters by itself: a proxy that asks Python for every row is slow at ten thousand of them."""

    def __init__(self, lines: Sequence[ReportLine], parent: QObject) -> None:
        titles = (
            translate("ImportReport", "Kind"),
            translate("ImportReport", "File"),
            translate("ImportReport", "What"),
        )
        super().__init__(titles, parent)
        self._all = lines

    def count(self, kind: LineKind | None) -> int:
        """How many lines there are of a kind, or of all kinds."""
        return sum(kind in (None, line.kind) for line in self._all)

    def filter(self, kind: LineKind | None, words: str) -> None:
        """Shows the lines of a kind (None: of all) in which all words stand."""
        wanted = words.casefold().split()
        self.show(
            [
                line
                for line in self._all
                if kind in (None, line.kind)
                and all(word in f"{line.path} {line.what}".casefold() for word in wanted)
            ]
        )

    def cells(self, row: ReportLine) -> tuple[str, ...]:
        return (row.kind.heading, row.path.rpartition("/")[2] or row.path, row.what)

    def tip(self, row: ReportLine, column: int) -> str:
        return row.path if column == 1 else super().tip(row, column)
