"""The window: start page or project, menus, status line."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from zimulis.domain.scheme import Scheme
from zimulis.ui.actions import BY_ACT, Act, Need
from zimulis.ui.appearance import Appearance
from zimulis.ui.arrivals import Arrivals, project_in
from zimulis.ui.borders import show_borders
from zimulis.ui.desk import Desk
from zimulis.ui.effort import KeyCounts
from zimulis.ui.field_keys import FieldKeys
from zimulis.ui.guide import Guide
from zimulis.ui.keeper import Keeper
from zimulis.ui.key_map import KeyMap
from zimulis.ui.keys import strokes
from zimulis.ui.menus import Menus
from zimulis.ui.opening import Opening
from zimulis.ui.panels.status_line import StatusLine
from zimulis.ui.project_acts import ProjectActs
from zimulis.ui.prompts import Prompts, QtPrompts
from zimulis.ui.settings import Settings
from zimulis.ui.theme import palette
from zimulis.ui.workbench import Workbench
from zimulis.workspace import ZimulisError
from zimulis.workspace.session import Session

if TYPE_CHECKING:
    from zimulis.ui.start_page import StartPage
    from zimulis.workspace.losses import LostRow


class MainWindow(QMainWindow):
    """Shows the start page or one project.

    Attributes:
        workbench: The open project, or None on the start page.
        appearance: Colours and sizes.
    """

    def __init__(
        self, settings: Settings, sample: Callable[[], Path], prompts: Prompts | None = None
    ) -> None:
        """Builds the window on its start page.

        Args:
            settings: What is remembered between starts.
            sample: Makes the sample project if need be and tells where it is.
            prompts: Who answers questions; the person, through Qt's dialogs, if None.
        """
        super().__init__()
        self.workbench: Workbench | None = None
        self._settings = settings
        self._sample = sample
        self._prompts = prompts or QtPrompts(self)
        self._opening = Opening(self._prompts, settings)
        self._stack = QStackedWidget()
        self._start: StartPage | None = None
        self.appearance = Appearance(settings, self)
        self._keys = KeyMap(settings, self)
        self._field_keys = FieldKeys(self, self._keys, self.perform)
        self._arrivals = Arrivals(self)
        self._guide = Guide(self, self._keys, settings, self._prompts)
        self._menus = Menus(self.menuBar(), self.appearance, self._keys, self.lacking)
        self._status = StatusLine(self.appearance.theme)
        self._project_acts = ProjectActs(
            self._prompts, self._keys, self.appearance, settings, self._status.job_bar, self
        )
        self._keeper = Keeper(settings, self)
        self._handlers = self._make_handlers()
        self._project_handlers = self._project_acts.handlers()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setCentralWidget(self._stack)
        self.statusBar().addWidget(self._status, 1)
        self.resize(1440, 900)
        self.restoreGeometry(self._settings.geometry)

    def _connect(self) -> None:
        self._menus.act_chosen.connect(self._perform_chosen)
        self.appearance.theme_changed.connect(self._show_theme)
        self.appearance.look_changed.connect(self._show_look)
        for speaker in (self._keeper, self.appearance, self._project_acts, self._arrivals):
            speaker.said.connect(self._status.say)
        self._arrivals.arrived.connect(self._take_arrived)
        self._project_acts.import_ended.connect(self._show_imported)
        self._project_acts.article_chosen.connect(self._open_reported)
        self._project_acts.place_chosen.connect(self._go_to_reported)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a window without an application"
        application.focusChanged.connect(self._focus_moved)
        self.appearance.apply_colours()

    # Projects.

    def open_project(self, path: Path, annotator: str = "") -> None:
        """Opens a project; if it cannot, what was open stays."""
        self._show_session(self._opening.open(path, annotator))

    def new_project(self, path: Path, annotator: str = "", scheme: Scheme | None = None) -> None:
        """Makes a project, with the shipped labels unless others are given, and opens it."""
        self._show_session(self._opening.make(path, annotator, scheme))

    def open_or_make(self, path: Path, annotator: str = "") -> None:
        """Opens the project of that name, or makes it if there is none."""
        (self.open_project if path.exists() else self.new_project)(path, annotator)

    @Slot()
    def open_sample(self) -> None:
        """Opens the sample corpus, as the annotator of its gold."""
        try:
            self.open_project(self._sample(), "gold")
        except ZimulisError as error:
            self._prompts.tell(str(error))

    def close_project(self) -> None:
        """Goes back to the start page."""
        self._let_go()
        self.show_start()

    def _show_session(self, session: Session | None) -> None:
        if session is None:
            return
        self._let_go()
        appearance = self.appearance
        workbench = Workbench(Desk(session), appearance.theme, appearance.look, self._keys)
        workbench.effort.keep_in(KeyCounts(self._settings.key_counts))
        workbench.suggesting.keep_in(self._settings)
        workbench.surface.zoom_requested.connect(appearance.scale_text)
        workbench.said.connect(self._status.say)
        workbench.act_requested.connect(self._perform_chosen)
        workbench.desk.scheme_changed.connect(self._show_annotator)
        self._status.label_pointed.connect(workbench.guideline.point_at)
        workbench.panels.append(self._status.job_bar)
        self._status.job_bar.keys_left.connect(workbench.take_keys)
        workbench.corpus.act_requested.connect(self._perform_chosen)
        workbench.corpus.menu_requested.connect(
            partial(self._project_acts.offer_batches, workbench)
        )
        self._keeper.begin(workbench)
        self.workbench = workbench
        self._stack.addWidget(workbench)
        self._stack.setCurrentWidget(workbench)
        self._settings.remember_project(session.path)
        self.setWindowTitle(f"{session.path.stem} – Zīmulis")
        self._show_annotator()
        workbench.open_place(self._settings.of_project(session.path).place)
        workbench.take_keys()

    def _let_go(self) -> None:
        self._keeper.end()
        self._project_acts.stop()
        if self.workbench:
            self.workbench.close_project()
            self._stack.removeWidget(self.workbench)
            self.workbench.deleteLater()
            self.workbench = None

    def show_start(self) -> None:
        """Shows the start page, which is made when it is first wanted."""
        if self._start is None:
            from zimulis.ui.start_page import StartPage  # noqa: PLC0415 (for a quick start)

            self._start = StartPage(self._keys, self._settings)
            self._start.action_requested.connect(self._perform_chosen)
            self._start.project_chosen.connect(self._open_recent)
            self._start.sample_requested.connect(self.open_sample)
            self._stack.addWidget(self._start)
        self._start.show_recent(self._settings.recent)
        self._stack.setCurrentWidget(self._start)
        self._status.show_project(None, "")
        self._status.say("")
        self.setWindowTitle("Zīmulis")
        self._start.take_keys()

    @Slot()
    def _show_annotator(self) -> None:
        if self.workbench:
            session = self.workbench.desk.session
            name = session.annotator.name if session.annotator else ""
            self._settings.of_project(session.path).annotator = name
            self._status.show_project(session.scheme, name)

    @Slot(str)
    def _open_recent(self, path: str) -> None:
        self.open_project(Path(path))

    # Actions.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for stroke in strokes(event):
            action = self._keys.action_for(stroke)
            if action:
                in_text = self.workbench is not None and self.workbench.surface.hasFocus()
                if action.answers(stroke, in_text=in_text):
                    self.perform(action.act)
                return
        super().keyPressEvent(event)

    @Slot(str)
    def _perform_chosen(self, act: str) -> None:
        self.perform(Act(act))

    def _make_handlers(self) -> dict[Act, Callable[[], object]]:
        """What the window does itself, whether a project is open or not."""
        return {
            Act.NEW_PROJECT: lambda: self._show_session(self._opening.ask_new()),
            Act.OPEN_PROJECT: lambda: self._show_session(self._opening.ask_which()),
            Act.CLOSE_PROJECT: self.close_project,
            Act.CHANGE_ANNOTATOR: self._ask_annotator,
            Act.QUIT: self.close,
            Act.PALETTE: self._guide.open_palette,
            Act.MENUS: self._open_menus,
            Act.KEYS: self._guide.show_keys,
            Act.MANUAL: self._guide.show_manual,
            Act.ABOUT: self._guide.tell_about,
            Act.PASTE: self._arrivals.paste,
            Act.DENSITY: self.appearance.next_density,
            Act.LARGER_TEXT: self.appearance.enlarge_text,
            Act.SMALLER_TEXT: self.appearance.shrink_text,
            Act.NORMAL_TEXT: self.appearance.reset_text,
        }

    def perform(self, act: Act) -> None:
        """Does what a key or a menu asks for."""
        handler, project_handler = self._handlers.get(act), self._project_handlers.get(act)
        if handler:
            handler()
        elif self.workbench and project_handler:
            project_handler(self.workbench)
        elif self.workbench:
            self.workbench.perform(act)

    def lacking(self, act: Act) -> Need | None:
        """What is missing for an action to do anything now, or None."""
        if act in self._handlers:
            return None
        if self.workbench is None:
            return Need.PROJECT
        return self.workbench.lacking(BY_ACT[act].needs)

    @Slot()
    def _show_imported(self) -> None:
        if self.workbench:
            self.workbench.show_imported()

    @Slot(str)
    def _open_reported(self, article: str) -> None:
        if self.workbench:
            self.workbench.open_chosen(article)
            self.activateWindow()

    @Slot(object)
    def _go_to_reported(self, place: "LostRow") -> None:
        if self.workbench:
            self.workbench.go_to_use(place)
            self.activateWindow()

    @Slot(object)
    def _take_arrived(self, data: QMimeData) -> None:
        """Opens a project that was dropped, or shows what was dropped or pasted as articles."""
        project = project_in(data)
        if project:
            self.open_project(project)
        elif self.workbench:
            self._project_acts.take(self.workbench, data)
        else:
            self._status.say(self.tr("Open a project first, or make one."))

    def _ask_annotator(self) -> None:
        name = self._prompts.ask_name(self._settings.annotator)
        if name:
            self._settings.annotator = name
            if self.workbench:
                self.workbench.desk.choose_annotator(name)
                self._show_annotator()

    def _open_menus(self) -> None:
        """Gives the keys to the menu bar."""
        bar = self.menuBar()
        bar.setActiveAction(bar.actions()[0])

    # Look.

    @Slot(QWidget, QWidget)
    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        del before
        self._status.set_live(self.workbench is not None and now is self.workbench.surface)

    @Slot()
    def _show_theme(self) -> None:
        theme = self.appearance.theme
        QApplication.setPalette(palette(theme))
        show_borders(theme)
        self.menuBar().setPalette(palette(theme))  # borders that are gone may keep it from Qt's
        self._status.set_theme(theme)
        if self.workbench:
            self.workbench.set_theme(theme)

    @Slot(object)
    def _show_look(self, kept: int | None) -> None:
        if self.workbench:
            self.workbench.surface.set_look(self.appearance.look, kept)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.geometry = self.saveGeometry()
        self._let_go()
        self._settings.save()
        super().closeEvent(event)
