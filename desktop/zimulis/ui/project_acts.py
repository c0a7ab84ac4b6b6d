"""What the window does with the open project; rooms for it open when they are first wanted."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from zimulis.ui.actions import Act
from zimulis.ui.appearance import Appearance
from zimulis.ui.key_map import KeyMap
from zimulis.ui.panels.job_bar import JobBar
from zimulis.ui.prompts import Prompts
from zimulis.ui.settings import Settings
from zimulis.ui.workbench import Workbench

if TYPE_CHECKING:
    from zimulis.ui.batches import Batches
    from zimulis.ui.schemes import Schemes
    from zimulis.ui.transfers import Transfers

_BATCHES = (
    Act.TAGS,
    Act.BIN,
    Act.PUT_BACK,
    Act.PURGE,
    Act.EXPORT_CHOSEN,
    Act.SHOW_ALIKE,
    Act.SAVE_FILTER,
    Act.SAVED_FILTERS,
)


class ProjectActs(QObject):
    """Imports and exports, edits labels and entities, removes articles.

    Signals:
        said: A sentence for the status line.
        import_ended: Articles may have come in.
        article_chosen: An article (its id) is to be opened.
        place_chosen: Words (with article, span and start) are to be gone to.
    """

    said = Signal(str)
    import_ended = Signal()
    article_chosen = Signal(str)
    place_chosen = Signal(object)

    def __init__(
        self,
        prompts: Prompts,
        keys: KeyMap,
        appearance: Appearance,
        settings: Settings,
        job_bar: JobBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._prompts = prompts
        self._keys = keys
        self._appearance = appearance
        self._settings = settings
        self._job_bar = job_bar
        self._window = window
        self._transfers: Transfers | None = None
        self._schemes: Schemes | None = None
        self._batches: Batches | None = None

    def handlers(self) -> dict[Act, Callable[[Workbench], object]]:
        """What keys and menus ask for, of the project that is open."""
        return {
            Act.IMPORT_FILES: lambda bench: self._transferring().ask_files(bench.desk.session),
            Act.IMPORT_FOLDER: lambda bench: self._transferring().ask_folder(bench.desk.session),
            Act.IMPORT_REPORT: lambda _: self._transferring().show_report(),
            Act.EXPORT: self._ask_export,
            Act.EDIT_SCHEME: lambda bench: self._labelling().edit(bench.desk),
            Act.IMPORT_SCHEME: lambda bench: self._labelling().ask_import(bench.desk.session),
            Act.EXPORT_SCHEME: lambda bench: self._labelling().ask_export(bench.desk.session),
            Act.SAVE_CLAIMS: self._save_claims,
            Act.ALIKE: self._show_alike,
            Act.ENTITIES: self._show_entities,
            Act.REJECTIONS: self._show_rejections,
            **{act: partial(self._batch, act) for act in _BATCHES},
        }

    def take(self, workbench: Workbench, data: QMimeData) -> None:
        """Shows what was dropped or pasted as articles that can be imported."""
        self._transferring().take(workbench.desk.session, data)

    def stop(self) -> None:
        """Ends what is under way, for the project is about to be closed."""
        if self._transfers:
            self._transfers.stop()

    def _transferring(self) -> "Transfers":
        if self._transfers is None:
            from zimulis.ui.transfers import Transfers  # noqa: PLC0415 (for a quick start)

            self._transfers = Transfers(
                self._prompts, self._job_bar, self._appearance, self._settings, self._window
            )
            self._transfers.said.connect(self.said)
            self._transfers.article_chosen.connect(self.article_chosen)
            self._transfers.place_chosen.connect(self.place_chosen)
            self._transfers.import_ended.connect(self.import_ended)
        return self._transfers

    def _labelling(self) -> "Schemes":
        if self._schemes is None:
            from zimulis.ui.schemes import Schemes  # noqa: PLC0415 (for a quick start)

            self._schemes = Schemes(self._prompts, self._keys, self._appearance, self._window)
            self._schemes.said.connect(self.said)
        return self._schemes

    def _ask_export(self, workbench: Workbench, *, only_chosen: bool = False) -> None:
        from zimulis.ui.dialogs.exporting.dialog import ListedArticles  # noqa: PLC0415 (for a quick start)

        corpus = workbench.corpus
        wanted, chosen = str(corpus.worklist.wanted), frozenset(corpus.chosen)
        listed = ListedArticles(wanted, chosen, only_chosen)
        self._transferring().ask_export(workbench.desk.session, listed)

    def _batching(self) -> "Batches":
        if self._batches is None:
            from zimulis.ui.batches import Batches  # noqa: PLC0415 (for a quick start)

            export_chosen = partial(self._ask_export, only_chosen=True)
            self._batches = Batches(self._prompts, export_chosen, self)
            self._batches.said.connect(self.said)
        return self._batches

    def _batch(self, act: Act, workbench: Workbench) -> None:
        self._batching().handlers()[act](workbench)

    def offer_batches(self, workbench: Workbench, at: QPoint) -> None:
        """Shows a menu of what can be done to the articles that are chosen."""
        self._batching().offer(workbench, at)

    def _save_claims(self, workbench: Workbench) -> None:
        """Writes the claims that the table shows, in its order."""
        from zimulis.ui.claims.page import ClaimsPage  # noqa: PLC0415 (for a quick start)
        from zimulis.workspace import claims  # noqa: PLC0415 (for a quick start)

        page = workbench.lower_pane.page(Act.CLAIMS)
        assert isinstance(page, ClaimsPage), "the claims have another page"
        path = self._prompts.ask_table(self.tr("claims.csv"))
        if path is None:
            return
        try:
            count = claims.save_csv(workbench.desk.session, page.shown, path)
        except OSError as error:
            self._prompts.tell(
                self.tr("{path} cannot be written: {why}.").format(path=path, why=error.strerror)
            )
        else:
            self.said.emit(self.tr("Saved %n claim(s).", "", count))

    def _show_entities(self, workbench: Workbench) -> None:
        from zimulis.ui.dialogs.entities.dialog import EntitiesDialog  # noqa: PLC0415

        dialog = EntitiesDialog(workbench.desk, self._appearance.theme, self._window)
        dialog.use_chosen.connect(workbench.go_to_use)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        sheet = workbench.surface.sheet
        focused = sheet.hand.focused if sheet else None
        if focused and focused.entity:
            dialog.choose(focused.entity)

    def _show_rejections(self, workbench: Workbench) -> None:
        from zimulis.ui.dialogs.rejections import RejectionsDialog  # noqa: PLC0415 (quick start)

        dialog = RejectionsDialog(workbench.desk, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_alike(self, workbench: Workbench) -> None:
        from zimulis.ui.dialogs.alike import AlikeDialog  # noqa: PLC0415 (for a quick start)

        dialog = AlikeDialog(workbench.desk, self._window)
        dialog.article_chosen.connect(self.article_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
