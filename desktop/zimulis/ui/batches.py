"""What is done to the articles that are chosen in the list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from zimulis.domain.article import Status
from zimulis.domain.article_filter import ArticleFilter, Field, Term
from zimulis.domain.ids import ArticleId
from zimulis.ui.actions import BY_ACT, Act, title_of
from zimulis.ui.attempting import Attempting
from zimulis.ui.prompts import Prompts
from zimulis.ui.statuses import status_title
from zimulis.ui.workbench import Workbench
from zimulis.workspace import articles, batches, filters

_OFFERED = (Act.TAGS, Act.EXPORT_CHOSEN, Act.SHOW_ALIKE, Act.BIN, Act.PUT_BACK, Act.PURGE)


class Batches(Attempting):
    """Asks what needs to be asked, and gives the commands."""

    def __init__(
        self, prompts: Prompts, export_chosen: Callable[[Workbench], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._prompts = prompts
        self._export_chosen = export_chosen

    def set_status(self, bench: Workbench, status: Status) -> None:
        """Says how far the annotator is with the chosen articles."""
        chosen = bench.corpus.chosen
        if self.manages(lambda: batches.set_status_of_all(bench.desk.session, chosen, status)):
            sentence = self.tr("%n article(s): {status}.", "", len(chosen))
            self.said.emit(sentence.format(status=status_title(status)))

    def edit_tags(self, bench: Workbench) -> None:
        """Asks which tags the chosen articles are to have."""
        from zimulis.ui.dialogs.tags import TagsDialog  # noqa: PLC0415 (for a quick start)

        session, chosen = bench.desk.session, bench.corpus.chosen
        if not chosen:
            return
        dialog = TagsDialog(batches.tags_of(session, chosen), len(chosen), bench.window())
        dialog.accepted.connect(partial(self._change_tags, bench, chosen, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _change_tags(self, bench: Workbench, chosen: list[ArticleId], dialog: object) -> None:
        from zimulis.ui.dialogs.tags import TagsDialog  # noqa: PLC0415 (for a quick start)

        assert isinstance(dialog, TagsDialog), "tags are changed in their dialog"
        added, removed = dialog.added, dialog.removed
        self.manages(lambda: batches.change_tags(bench.desk.session, chosen, added, removed))

    def move_to_bin(self, bench: Workbench) -> None:
        """Takes the chosen articles out of the list; undo, or the bin, gives them back."""
        chosen = bench.corpus.chosen
        if not chosen:
            return
        beside = bench.corpus.articles.beside(chosen)
        if self.manages(lambda: batches.move_to_bin(bench.desk.session, chosen)):
            if bench.desk.article_id is None:
                bench.desk.open_article(beside)
            self.said.emit(self.tr("%n article(s) moved to the bin.", "", len(chosen)))

    def put_back(self, bench: Workbench) -> None:
        """Takes the chosen articles out of the bin."""
        if not bench.corpus.has_chosen_binned:
            self.said.emit(self.tr("Only what is in the bin can be put back."))
            return
        chosen = bench.corpus.chosen
        if self.manages(lambda: batches.put_back(bench.desk.session, chosen)):
            self.said.emit(self.tr("%n article(s) put back.", "", len(chosen)))

    def purge(self, bench: Workbench) -> None:
        """Removes the chosen articles of the bin for good, if the person means it."""
        session, chosen = bench.desk.session, bench.corpus.chosen
        rows = articles.article_rows(session, chosen)
        if not rows or not all(row.binned for row in rows):
            self.said.emit(self.tr("Only what is in the bin can be removed for good."))
            return
        question = self.tr(
            "Remove %n article(s) for good, with all marks and their whole history? This cannot"
            " be undone. Backups and exports made before still hold them.",
            "",
            len(rows),
        )
        titles = "\n".join(f"“{row.title}”" for row in rows[:5])
        if self._prompts.confirm(f"{question}\n\n{titles}", self.tr("Remove for good")):
            bench.corpus.articles.rest()
            self.manages(lambda: batches.purge(session, chosen))

    def show_alike(self, bench: Workbench) -> None:
        """Leaves the chosen article in the list, and those that are alike."""
        from zimulis.workspace.alike import alike_to  # noqa: PLC0415 (for a quick start)

        session, chosen = bench.desk.session, bench.corpus.chosen
        row = next(iter(articles.article_rows(session, chosen[:1])), None)
        if row is None:
            return
        if alike_to(session, row.id):
            title = row.title.replace("\n", " ")
            alike = ArticleFilter((Term(Field.ALIKE, (title,)),))
            bench.corpus.filter.show_text(str(alike))
        else:
            self.said.emit(self.tr("No other article is much like this one."))

    def save_filter(self, bench: Workbench) -> None:
        """Keeps the filter under a name in the project."""
        text = bench.corpus.filter.text
        if not text.strip():
            self.said.emit(self.tr("There is no filter to save; type one first."))
            return
        name = self._prompts.ask_line(self.tr("Save the filter under the name:"), "")
        if name:
            self.manages(lambda: filters.save_filter(bench.desk.session, name, text))

    def show_saved_filters(self, bench: Workbench) -> None:
        """Lists the filters that have a name."""
        from zimulis.ui.dialogs.saved_filters import SavedFiltersDialog  # noqa: PLC0415

        dialog = SavedFiltersDialog(bench.desk.session, bench.window())
        dialog.filter_chosen.connect(bench.corpus.filter.show_text)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def offer(self, bench: Workbench, at: QPoint) -> None:
        """Shows a menu of all that can be done to the chosen articles."""
        menu = QMenu(bench)
        statuses = menu.addMenu(self.tr("Status"))
        for status in Status:
            action = statuses.addAction(status_title(status))
            action.triggered.connect(partial(self.set_status, bench, status))
        handlers = self.handlers()
        for act in _OFFERED:
            action = menu.addAction(title_of(act))
            action.setEnabled(bench.lacking(BY_ACT[act].needs) is None)
            action.triggered.connect(partial(handlers[act], bench))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def handlers(self) -> dict[Act, Callable[[Workbench], None]]:
        """What keys and menus ask for."""
        return {
            Act.TAGS: self.edit_tags,
            Act.BIN: self.move_to_bin,
            Act.PUT_BACK: self.put_back,
            Act.EXPORT_CHOSEN: self._export_chosen,
            Act.SHOW_ALIKE: self.show_alike,
            Act.PURGE: self.purge,
            Act.SAVE_FILTER: self.save_filter,
            Act.SAVED_FILTERS: self.show_saved_filters,
        }
