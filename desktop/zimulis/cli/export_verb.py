"""`zimulis export`."""

from collections import Counter
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from zimulis.cli.answer import Answer, counted, placed
from zimulis.cli.parameters import AsJson, Project
from zimulis.cli.running import cancelling, progress_bar
from zimulis.domain.article import Status
from zimulis.domain.splitting import read_shares
from zimulis.formats import Written
from zimulis.formats.losses import is_kept
from zimulis.workspace.export_selection import Selection
from zimulis.workspace.exporting import Plan, Sets, export
from zimulis.workspace.jobs import Cancelled
from zimulis.workspace.profiles import PROFILES, profile_called
from zimulis.workspace.session import Session

Target = Annotated[
    Path, typer.Argument(metavar="DEST", help="A file, or a folder for formats of many files.")
]
FormatName = Annotated[str, typer.Option("--format", help="What to write; see formats.")]
Profile = Annotated[
    str,
    typer.Option(
        metavar="|".join(one.name for one in PROFILES),
        help="For training: chooses the labels, the sets, and a format with its options.",
    ),
]
Annotators = Annotated[
    list[str], typer.Option(help="Whose spans; may be given again. Everybody's if left out.")
]
Statuses = Annotated[
    list[Status],
    typer.Option(help="Only articles that an annotator has at it; may be given again."),
]
Labels = Annotated[str, typer.Option(metavar="L,...", help="Only the spans of these labels.")]
Wanted = Annotated[
    str,
    typer.Option(
        "--filter", metavar="FILTER", help="Only articles that a filter of the window leaves."
    ),
]
Options = Annotated[
    list[str],
    typer.Option(metavar="NAME=VALUE", help="What the format can be told; see formats."),
]
Shares = Annotated[
    str,
    typer.Option(
        "--split",
        metavar="train=80,...",
        help="Divide the articles into sets; DEST is then a folder.",
    ),
]
Seed = Annotated[int, typer.Option(help="The same one gives the same sets.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would be written.")]
LossTable = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Where to write a table of what is not representable."),
]


def run(
    project: Project,
    target: Target,
    format_name: FormatName = "",
    profile: Profile = "",
    annotator: Annotators = [],  # noqa: B006 (Typer copies it)
    status: Statuses = [],  # noqa: B006
    labels: Labels = "",
    wanted: Wanted = "",
    option: Options = [],  # noqa: B006
    shares: Shares = "",
    seed: Seed = 0,
    dry_run: DryRun = False,
    losses: LossTable = None,
    as_json: AsJson = False,
) -> Answer:
    """Write a project, or what is chosen of it, to a file."""
    if not format_name and not profile:
        raise typer.BadParameter("say what to write, with --format or --profile")
    selection = Selection(
        annotators=tuple(annotator),
        statuses=tuple(status),
        labels=tuple(label.strip() for label in labels.split(",") if label.strip()),
        wanted=wanted,
        viewer=annotator[0] if len(annotator) == 1 else "",
    )
    sets = Sets(read_shares(shares), seed) if shares else None
    plan = Plan(format_name, selection, _options(option), sets)
    return _exported(project, plan, profile, target, losses=losses, dry_run=dry_run)


def _exported(
    project: Path, plan: Plan, profile: str, target: Path, *, losses: Path | None, dry_run: bool
) -> Answer:
    with (
        Session.open(project, migrate=False) as session,
        progress_bar("Export") as progress,
        cancelling() as cancel,
    ):
        try:
            if profile:
                plan = profile_called(profile).completed(plan, session.scheme)
            written = export(
                session,
                target,
                plan,
                progress=progress,
                cancel=cancel,
                dry_run=dry_run,
                losses=losses,
            )
        except Cancelled:
            return _answer(Written(0, 0, ()), cancelled=True)
    return _answer(written)


def _options(given: list[str]) -> dict[str, str]:
    options: dict[str, str] = {}
    for one in given:
        name, sign, value = one.partition("=")
        if not sign:
            raise typer.BadParameter(f"{one} is no NAME=VALUE")
        options[name.strip()] = value.strip()
    return options


def _answer(written: Written, *, cancelled: bool = False) -> Answer:
    """What was written. Of what was lost there may be millions, so that is told one by one."""
    losses = written.losses
    data = {
        "articles": written.articles,
        "spans": written.spans,
        "files": [str(file) for file in written.files],
    }
    articles, spans = counted(written.articles, "article"), counted(written.spans, "span")
    by_reason = Counter(loss.reason for loss in losses)
    lines = chain(
        [f"Exported {articles} with {spans}."],
        (f"{number} not representable: {why}" for why, number in by_reason.most_common()),
        (placed(loss.article, loss.span, loss.reason) for loss in losses),
    )
    failed = any(not is_kept(reason) for reason in by_reason)
    answer = Answer.of_many(data, lines, failed=failed, cancelled=cancelled)
    return replace(answer, rest=("not_representable", map(asdict, losses)))
