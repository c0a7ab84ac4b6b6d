"""What is dropped on the window or pasted into it, as files that can be imported."""

import re
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate
_SUFFIX = ".zimulis"
# What a piece of a page has that is an article; of less, the plain text is all there is.
_HEADING = re.compile(r"<h[1-3]\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<(p|div|article)\b", re.IGNORECASE)
_FEW = 3  # paragraphs


class Arrivals(QObject):
    """Takes what is dropped on a window, and what is pasted where no field takes it.

    Signals:
        arrived: Something (a `QMimeData`) that has files or a text in it.
        said: A sentence for the status line.
    """

    arrived = Signal(object)
    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def paste(self) -> None:
        """Takes what was copied last."""
        self._take(QGuiApplication.clipboard().mimeData() or QMimeData())  # none if nothing was

    def _take(self, data: QMimeData) -> None:
        if has_article(data):
            self.arrived.emit(data)
        else:
            self.said.emit(self.tr("There is neither text nor a file to paste."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accepts by what kind it is: what it holds would be fetched anew with every move."""
        if not isinstance(event, QDragEnterEvent | QDropEvent):
            return super().eventFilter(watched, event)
        if not (event.mimeData().hasUrls() or event.mimeData().hasText()):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(event.mimeData())
        return True


def files_in(data: QMimeData) -> list[Path]:
    """The files and folders that something dropped or pasted stands for."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def project_in(data: QMimeData) -> Path | None:
    """The project that was dropped, if it is one and nothing else."""
    files = files_in(data)
    return files[0] if len(files) == 1 and files[0].suffix == _SUFFIX else None


def has_article(data: QMimeData) -> bool:
    """Whether anything could come of it."""
    return bool(files_in(data)) or bool(data.text().strip())


def write_article(data: QMimeData, folder: Path) -> Path:
    """Writes a text, or a piece of a web page, into a file of its own.

    Args:
        data: Something with a text.
        folder: Where; it is made if it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    is_page = data.hasHtml() and _looks_like_article(data.html())
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    name = translate("Arrivals", "pasted {moment}").format(moment=moment)  # the article's source
    target = folder / f"{name}.{'html' if is_page else 'txt'}"
    target.write_text(_page(data) if is_page else data.text(), encoding="utf-8")
    return target


def _looks_like_article(html: str) -> bool:
    paragraphs = len(_PARAGRAPH.findall(html))
    return paragraphs >= _FEW or (paragraphs > 0 and bool(_HEADING.search(html)))


def _page(data: QMimeData) -> str:
    """A whole page with its address, as far as the browser tells: it copies only what is selected.

    Chromium and Firefox give the address beside it, each in its way.
    """
    from html import escape  # noqa: PLC0415 (for a quick start)

    chromium = bytes(data.data("chromium/x-source-url").data()).decode(errors="replace")
    firefox = bytes(data.data("text/x-moz-url-priv").data()).decode("utf-16-le", errors="replace")
    address = (chromium or firefox).strip("\0")
    link = f'<link rel="canonical" href="{escape(address)}">' if address else ""
    head = f'<head><meta charset="utf-8">{link}</head>'
    return f"<!DOCTYPE html><html>{head}<body>{data.html()}</body></html>"
