"""Suggesters that behave, and one that does whatever the text says."""

import logging
import os
import signal
import sys
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from threading import Event

from babel import localedata

from zimulis import assets
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
        if wish == "be-killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if wish == "hang":
            Event().wait()
        if wish == "nowhere":
            yield Suggestion(self.name, "person", (Part(0, 10_000),))
        if wish == "leave":
            sys.exit(3)
        while wish == "babble":
            yield Suggestion(self.name, "person", (Part(0, 1),))
        if wish == "warn":
            for missing in ("roles.txt", "no-persons.txt"):
                logging.getLogger("zimulis.tests").warning("Without the list %s", missing)


def every_sort(without: Collection[str], loading: Callable[[str], object]) -> Installed:
    del without, loading
    return Installed({one.name: one for one in (Polite(), Rude())})


def stuck(without: Collection[str], loading: Callable[[str], object]) -> Installed:
    """One that is of another package, and does not come to an end while it is loaded."""
    loading("stuck:STUCK")
    if "stuck:STUCK" not in without:
        Event().wait()
    return Installed({"polite": Polite()})


none_but_ours = installed


def without_babel(without: Collection[str], loading: Callable[[str], object]) -> Installed:
    sys.modules["babel"] = None  # pyright: ignore[reportArgumentType] (Python says: not there)
    return installed(without, loading)


def without_stemmers(without: Collection[str], loading: Callable[[str], object]) -> Installed:
    sys.modules["snowballstemmer"] = None  # pyright: ignore[reportArgumentType]
    return installed(without, loading)


def without_data_of_babel(without: Collection[str], loading: Callable[[str], object]) -> Installed:
    localedata.exists = lambda _: False
    return installed(without, loading)


def without_lists(without: Collection[str], loading: Callable[[str], object]) -> Installed:
    assets.files = lambda _: Path(os.devnull)  # pyright: ignore[reportAttributeAccessIssue]
    return installed(without, loading)
