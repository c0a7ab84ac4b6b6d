"""Commands given to the project; when one is refused, the person hears why."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from zimulis.workspace import ZimulisError

_Result = TypeVar("_Result")


class Attempting(QObject):
    """What gives commands builds on this.

    Signals:
        said: A sentence for the status line: why something was refused, or what was done.
    """

    said = Signal(str)

    def attempt(self, command: Callable[[], _Result]) -> _Result | None:
        """What a command answers; None if it was refused."""
        try:
            return command()
        except ZimulisError as error:
            self.said.emit(str(error))
            return None

    def manages(self, command: Callable[[], object]) -> bool:
        """Whether a command was done."""
        try:
            command()
        except ZimulisError as error:
            self.said.emit(str(error))
            return False
        return True
