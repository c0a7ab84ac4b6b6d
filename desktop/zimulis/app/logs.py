"""A log in the user's folder. It holds no text of articles."""

import logging
import sys
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_BYTES = 1_000_000
_KEPT = 3
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger("zimulis")


def start_logging(path: Path) -> None:
    """Sends what the program, Qt and uncaught exceptions have to say to a file."""
    _rotate(path)
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    qInstallMessageHandler(_log_qt_message)
    sys.excepthook = _log_exception


def _rotate(path: Path) -> None:
    """Puts a log that has grown large aside; the oldest one goes."""
    if path.exists() and path.stat().st_size > _BYTES:
        names = [path, *(path.with_name(f"{path.name}.{number}") for number in range(1, _KEPT + 1))]
        for newer, older in reversed(list(pairwise(names))):
            if newer.exists():
                newer.replace(older)


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger(f"qt.{context.category}").log(_LEVELS[kind], message)


def _log_exception(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        _log.error("uncaught", exc_info=(kind, error, traceback))
    sys.__excepthook__(kind, error, traceback)
