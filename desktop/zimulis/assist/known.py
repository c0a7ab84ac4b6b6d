"""Names that the project knows: what was marked and linked in one article, suggested in others."""

from collections.abc import Iterator

from zimulis.assist import Snapshot
from zimulis.assist.rows import rows_of
from zimulis.domain.suggestions import Suggestion

_WHOLE = 0.93
_IN_LONGER_NAME = 0.5


class Known:
    """Proposes what entities of the project are called, in every form."""

    name = "known"

    def suggest(self, article: Snapshot) -> Iterator[Suggestion]:
        """Yields them; see `zimulis.assist.Suggester`."""
        rows = rows_of(article.text, article.language)
        for label, entity, called in article.known:
            words = tuple(called.split())
            if not words or not words[0][:1].isupper():
                continue
            for part in rows.find(words):
                score, reason = _WHOLE, f"a form of {called}, which is known"
                if rows.name_around(part) != part:
                    score, reason = _IN_LONGER_NAME, f"{reason}, within a longer name"
                yield Suggestion(self.name, label, (part,), score, reason, entity)
