"""The last key that marked or deleted, to be pressed once more."""

from zimulis.domain.scheme import Label
from zimulis.ui.actions import Act
from zimulis.ui.surface.sheet import Sheet


class Again:
    """Remembers it from article to article."""

    def __init__(self) -> None:
        self._label: str | None = None
        self._deleted = False

    def note_label(self, label: Label) -> None:
        """A label was applied."""
        self._label, self._deleted = label.name, False

    def note(self, act: Act) -> None:
        """Something else was done; deleting counts."""
        self._deleted = self._deleted or act is Act.DELETE

    def repeat(self, sheet: Sheet) -> None:
        """Does it again where the hand is now."""
        label = sheet.scheme.label(self._label) if self._label else None
        if self._deleted:
            sheet.marker.delete()
        elif label:
            sheet.marker.repeat(label)
