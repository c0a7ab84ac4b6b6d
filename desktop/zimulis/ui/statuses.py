"""How far an annotator is with an article, in words."""

from PySide6.QtCore import QCoreApplication

from zimulis.domain.article import FINISHED, Status
from zimulis.workspace.articles import ArticleRow


def status_title(status: Status) -> str:
    """A status in the language of the window."""
    translate = QCoreApplication.translate
    titles = {
        Status.NEW: translate("Statuses", "new"),
        Status.READING: translate("Statuses", "reading"),
        Status.DONE: translate("Statuses", "done"),
        Status.CHECKED: translate("Statuses", "checked"),
        Status.SET_ASIDE: translate("Statuses", "set aside"),
    }
    return titles[status]


def standing_of(row: ArticleRow) -> str:
    """What is new about an article, beside the sign of its status: that it was changed, or that."""
    if row.changed_since:
        return QCoreApplication.translate("Statuses", "changed")
    return status_title(row.status)


def gain_of(row: ArticleRow) -> str:
    """How much there is to review in an article: a number, or that nobody knows."""
    if row.status in FINISHED:
        return ""
    return "?" if row.gain is None else str(int(row.gain))


def gain_told(row: ArticleRow) -> str:
    """The same in words."""
    if row.status in FINISHED:
        return ""
    if row.gain is None:
        return QCoreApplication.translate("Statuses", "not counted yet")
    told = QCoreApplication.translate("Statuses", "{count} to review")
    return told.format(count=int(row.gain))


def _gain_in_full(row: ArticleRow) -> str:
    if row.gain is None or not gain_of(row):
        return ""
    translate = QCoreApplication.translate
    pencil = translate("Statuses", "{count} in pencil").format(count=row.gain.pencil)
    places = translate("Statuses", "{count} where annotators differ")
    differing = places.format(count=row.gain.differing) if row.gain.differing else ""
    told = " · ".join(filter(None, (pencil, differing)))
    return translate("Statuses", "To review: {what}").format(what=told)


def description_of(row: ArticleRow) -> str:
    """All that is to be said of an article in a list, a line each."""
    question = QCoreApplication.translate("Statuses", "Question: {question}")
    asked = question.format(question=row.question) if row.question else ""
    status = status_title(row.status)
    since = QCoreApplication.translate("Statuses", "changed since")
    changed = since if row.changed_since else ""
    facts = " · ".join(filter(None, (row.published, row.language, status, changed)))
    return "\n".join(filter(None, (row.title, facts, _gain_in_full(row), asked)))
