"""What is said of marks that a correction has left to look at."""

from PySide6.QtCore import QCoreApplication

from zimulis.domain.doubts import Doubt


def doubt_sentence(doubt: Doubt) -> str:
    """Why a mark is to be looked at."""
    sentences = {
        Doubt.CHANGED: QCoreApplication.translate("Doubts", "its words were corrected"),
        Doubt.TWICE: QCoreApplication.translate("Doubts", "the same words stand there twice"),
        Doubt.GONE: QCoreApplication.translate("Doubts", "its words are gone"),
    }
    return sentences[doubt]
