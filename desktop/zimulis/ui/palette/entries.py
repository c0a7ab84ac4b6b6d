"""What the palette offers, and in which order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from zimulis.ui.matching import IN_WORDS, Match, match


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be done or gone to.

    Attributes:
        name: Always the same for the same thing; what was used last is remembered by it.
        group: What kind of thing it is, in the language of the window.
        perform: Does it.
        key: The stroke that does it too; empty for none.
        lacks: What is missing for it now, as a sentence's end; empty if it can be done.
        looked_up: Whether it was found by more than its title, which need not have the words.
    """

    name: str
    title: str
    group: str
    perform: Callable[[], object]
    key: str = ""
    lacks: str = ""
    looked_up: bool = False


def ranked(entries: Iterable[Entry], typed: str, recent: Sequence[str]) -> list[Entry]:
    """Those that have what was typed: what was used last first, what cannot be done now last.

    Args:
        entries: All that there are, in their natural order.
        typed: Words that a title, or a title and its group together, must have.
        recent: Names of those used before, the last one first.
    """
    age = {name: place for place, name in enumerate(recent)}
    placed = [
        ((bool(entry.lacks), hit.rank, age.get(entry.name, len(age)), hit.start), entry)
        for entry in entries
        if (hit := _hit(entry, typed))
    ]
    return [entry for _, entry in sorted(placed, key=itemgetter(0))]


def _hit(entry: Entry, typed: str) -> Match | None:
    hit = match(typed, entry.title)
    if hit is None or hit.rank > IN_WORDS:
        whole = match(typed, f"{entry.title} {entry.group}")
        if whole and whole.rank <= IN_WORDS:
            return Match(IN_WORDS, whole.start)
        if entry.looked_up:
            return Match(IN_WORDS, 0)
    return hit
