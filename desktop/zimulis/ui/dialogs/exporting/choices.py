"""What a person chose about exports of a project, as it is remembered."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from zimulis.domain.article import Status
from zimulis.domain.ids import ArticleId
from zimulis.domain.scheme import Scheme
from zimulis.domain.splitting import read_shares
from zimulis.workspace.export_selection import Selection
from zimulis.workspace.exporting import Plan, Sets
from zimulis.workspace.profiles import PROFILES, profile_called

DONE = (Status.DONE, Status.CHECKED)


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything in the dialog that somebody can choose.

    Attributes:
        format: The name of one.
        options: What was decided about formats, by their names.
        statuses: Articles at one of these are exported; empty for all.
        annotators: Names of those whose layers are; empty for all.
        labels: Names of labels whose spans are; empty for all.
        wanted: A filter as it is typed.
        dates: A date or range of dates as a filter takes it.
        divided: Whether the articles are divided into sets.
        shares: Of the sets, as they are typed.
        seed: Of the sets.
        listed: Whether what is lost is written beside the export.
        profile: The name of what it is meant to train; empty if it is not.
    """

    format: str = "xml"
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    statuses: tuple[Status, ...] = DONE
    annotators: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    wanted: str = ""
    dates: str = ""
    divided: bool = False
    shares: str = "train=80, dev=10, test=10"
    seed: int = 1
    listed: bool = False
    profile: str = ""

    def plan(self, viewer: str, articles: frozenset[ArticleId] | None) -> Plan:
        """The export that is meant.

        Args:
            viewer: Whose statuses and marks the filter means.
            articles: The only ones that are wanted; None for all.

        Raises:
            Refused: The shares of the sets make no sense.
        """
        dates = f"date:{self.dates}" if self.dates else ""
        selection = Selection(
            self.annotators,
            self.statuses,
            self.labels,
            profile_called(self.profile).values if self.profile else {},
            " ".join(filter(None, (self.wanted, dates))),
            viewer,
            articles,
        )
        sets = Sets(read_shares(self.shares), self.seed) if self.divided else None
        return Plan(self.format, selection, dict(self.options.get(self.format, {})), sets)

    def for_training(self, profile: str, scheme: Scheme) -> "Choices":
        """The same, filled in for a profile; without one, only what it left out is back."""
        if not profile:
            return replace(self, profile="")
        completed = profile_called(profile).completed(Plan(""), scheme)
        name = completed.format
        return replace(
            self,
            profile=profile,
            format=name,
            options={**self.options, name: {**self.options.get(name, {}), **completed.options}},
            labels=completed.selection.labels,
            divided=True,
        )


def as_text(choices: Choices) -> str:
    """The choices as settings keep them."""
    return json.dumps(asdict(choices), ensure_ascii=False)


def from_text(text: str) -> Choices:
    """The choices that settings kept; what is not understood any more is as it is at first."""
    try:
        kept: Any = json.loads(text or "{}")
        known = {one.name: kept[one.name] for one in fields(Choices) if one.name in kept}
        for name in ("statuses", "annotators", "labels"):
            if name in known:
                known[name] = tuple(known[name])
        if "statuses" in known:
            known["statuses"] = tuple(map(Status, known["statuses"]))
        if known.get("profile") not in {one.name for one in PROFILES}:
            known["profile"] = ""
        return Choices(**known)
    except (ValueError, TypeError):  # another version wrote it
        return Choices()
