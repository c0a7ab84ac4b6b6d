"""What can go wrong through no fault of the program. Each message is a sentence for the person."""

from pathlib import Path

from zimulis.domain.ids import SpanId


class ZimulisError(Exception):
    """Something that the person must know; its text is one sentence that she can act on."""


class ProjectUnusable(ZimulisError):
    """A file that cannot be opened as a project.

    Attributes:
        newest_backup: What a damaged project can be replaced with, if there is a backup.
    """

    def __init__(self, sentence: str, newest_backup: Path | None = None) -> None:
        super().__init__(sentence)
        self.newest_backup = newest_backup


class ProjectGone(ZimulisError):
    """The project's file was moved, deleted or replaced while it was open."""


class ProjectBusy(ZimulisError):
    """Another program keeps the project locked."""


class DiskFull(ZimulisError):
    """There is no room left for what was to be written."""


class Interrupted(ZimulisError):
    """Nobody wants to know any more what was asked of the project."""


class Refused(ZimulisError):
    """A command that cannot be done; nothing has changed."""


class AlreadyMarked(Refused):
    """The layer already has this label on these words.

    Attributes:
        span: The span that is there.
    """

    def __init__(self, sentence: str, span: SpanId) -> None:
        super().__init__(sentence)
        self.span = span
