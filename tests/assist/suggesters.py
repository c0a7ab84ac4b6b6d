"""Suggesters that behave, and one that does whatever the text says."""

import os
from collections.abc import Iterator
from threading import Event

from zimulis.assist import Snapshot
from zimulis.domain.parts import Part
from zimulis.domain.suggestions import Suggestion
from zimulis.workspace.suggest_process import Installed, installed

WORD = "Putins"


class Polite:
    """Proposes a word wherever it stands."""

    name = "polite"

    def suggest(self, article: Snapshot) -> Iterator[Suggestion]:
        at = article.text.find(WORD)
        if at >= 0:
            yield Suggestion(self.name, "person", (Part(at, at + len(WORD)),))


class Rude:
    """Does what the last word of the text says."""

    name = "rude"

    def suggest(self, article: Snapshot) -> Iterator[Suggestion]:
        wish = article.text.split()[-1]
        if wish == "fail":
            raise RuntimeError("no today")
        if wish == "die":
            os._exit(3)
        if wish == "hang":
            Event().wait()
        if wish == "nowhere":
            yield Suggestion(self.name, "person", (Part(0, 10_000),))


def every_sort() -> Installed:
    return Installed({one.name: one for one in (Polite(), Rude())})


none_but_ours = installed
