"""What editing labels does to marks, told in sentences before it is done."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject

from zimulis.workspace.scheming import Consequences


class Teller(QObject):
    """Puts numbers into words; an object, so that its sentences have their plurals."""

    def consequences(self, follows: Consequences) -> str:
        """A sentence for each thing that happens to marks; empty if nothing does."""
        sentences = list(self._sentences(follows))
        if not sentences:
            return ""
        return " ".join([*sentences, self.tr("One undo takes it all back.")])

    def _sentences(self, follows: Consequences) -> Iterator[str]:
        for before, after, count in follows.moved:
            moved = self.tr("%n span(s) of {before} become {after}.", "", count)
            yield moved.format(before=before, after=after)
        if follows.folded:
            yield self.tr("%n span(s) that say the same as others go.", "", follows.folded)
        if follows.values:
            yield self.tr("%n value(s) that labels have no place for go.", "", follows.values)
        if follows.relations:
            yield self.tr("%n relation(s) that labels do not have go.", "", follows.relations)
        if follows.entities:
            yield self.tr("Entities that go with their label: %n.", "", follows.entities)

    def counts(self, counts: Mapping[str, int]) -> str:
        """Who has how many spans."""
        told = [
            self.tr("%n span(s) of {name}", "", count).format(name=name)
            for name, count in counts.items()
        ]
        return ", ".join(told)
