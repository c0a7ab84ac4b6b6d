"""Starts the window."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from zimulis import __version__
from zimulis.app.logs import start_logging
from zimulis.app.paths import log_file, sample_project, settings_file
from zimulis.assets import resource_path
from zimulis.cli.verbs import VERBS
from zimulis.ui.garbage import Garbage
from zimulis.ui.main_window import MainWindow
from zimulis.ui.settings import Settings

_VERBS = f"Without a window: zimulis VERB --help, where VERB is one of {', '.join(sorted(VERBS))}."


def run(arguments: Sequence[str]) -> int:
    """Opens the window and stays until it is closed.

    Args:
        arguments: What stands behind the program's name: a project, `--sample`, `--annotator NAME`.

    Returns:
        The exit code of the process.
    """
    wishes = _parse(arguments)
    if not _has_screen():
        sys.stderr.write(f"There is no screen to open a window on. {_VERBS}\n")
        return 1
    application = make_application()
    start_logging(log_file())
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window = make_window(wishes.project, sample=wishes.sample, annotator=wishes.annotator)
    window.show()
    QTimer.singleShot(0, partial(Garbage, application))
    return application.exec()


def _has_screen() -> bool:
    """Whether Qt has one to begin with; where it had none, it would end the process."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(map(os.environ.get, named))


def make_application() -> QApplication:
    """The application in its style and language."""
    QApplication.setApplicationName("zimulis")
    QApplication.setApplicationDisplayName("")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("zimulis")
    application = QApplication(sys.argv[:1])
    QApplication.setStyle("Fusion")
    with resource_path("icons", "zimulis.svg") as icon:
        QApplication.setWindowIcon(QIcon(str(icon)))
    _translate(application)
    return application


def make_window(
    project: Path | None = None, *, sample: bool = False, annotator: str = ""
) -> MainWindow:
    """The window on a project, on the sample corpus or on its start page."""
    settings = Settings(settings_file())
    window = MainWindow(settings, _sample)
    if sample:
        window.open_sample()
    elif project:
        window.open_or_make(project, annotator)
    if window.workbench is None:
        window.show_start()
    return window


def _sample() -> Path:
    """The sample project, made at the first start; what was marked in it is kept."""
    path = sample_project()
    if not path.exists():
        # Only here: it loads the whole import, for which start-up must not wait.
        from zimulis.app.sample import make_sample  # noqa: PLC0415

        make_sample(path)
    return path


def _translate(application: QApplication) -> None:
    own = QTranslator(application)
    with resource_path("translations", "zimulis_en.qm") as path:
        if own.load(str(path)):
            application.installTranslator(own)
    qt = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load(QLocale("en"), "qtbase", "_", folder):
        application.installTranslator(qt)


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="zimulis",
        description="Marks persons, countries, weapons and claims in news articles.",
        epilog=_VERBS,
    )
    parser.add_argument(
        "project", nargs="?", type=Path, metavar="PROJECT", help="the project to open"
    )
    parser.add_argument("--sample", action="store_true", help="open the sample corpus")
    parser.add_argument("--annotator", default="", metavar="NAME", help="whose layer to work on")
    wishes = parser.parse_args(arguments)
    project: Path | None = wishes.project
    if project and project.name == str(project) and not project.suffix and not project.exists():
        parser.error(
            f"{project} is no verb, and there is no project of that name;"
            f" a new one could be called {project}.zimulis"
        )
    return wishes
