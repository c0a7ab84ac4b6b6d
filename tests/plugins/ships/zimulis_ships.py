"""An example of a plugin: ships by the kind that stands before their name, *frigate Makarov*."""

import re
from collections.abc import Iterator

from zimulis.assist import Snapshot
from zimulis.domain.parts import Part
from zimulis.domain.suggestions import Suggestion

LABEL = "weapon"
_SHIP = re.compile(r"\b(frigate|cruiser|submarine)\s+([A-Z]\w+(?:\s[A-Z]\w+)*)")


class Ships:
    """Proposes the kind and the name together."""

    name = "ships"

    def suggest(self, article: Snapshot) -> Iterator[Suggestion]:
        """Yields them; see `zimulis.assist.Suggester`."""
        if LABEL in article.labels:
            for found in _SHIP.finditer(article.text):
                kind, name = found.groups()
                reason = f"a name after {kind}"
                yield Suggestion(self.name, LABEL, (Part(*found.span()),), 0.9, reason, name)


SHIPS = Ships()
