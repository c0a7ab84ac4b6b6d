"""`zimulis import`."""

import codecs
from collections.abc import Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Annotated

import typer

from zimulis.cli.answer import Answer, counted, placed
from zimulis.cli.parameters import AsJson, Project
from zimulis.cli.running import cancelling, progress_bar
from zimulis.domain.article import is_language_code
from zimulis.domain.columns import UNKNOWN, Columns
from zimulis.formats import Note, ReadOptions
from zimulis.formats.registry import find_files, formats
from zimulis.workspace.gauge import Gauge
from zimulis.workspace.importing import ImportReport, import_items
from zimulis.workspace.reading import read_ahead
from zimulis.workspace.session import Session

_FIELD_NAMES = [field.name for field in fields(Columns)]
_FIELDS = f"fields are {', '.join(_FIELD_NAMES)}"


def _encoding(name: str) -> str:
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        raise typer.BadParameter(f"there is no encoding called {name}") from None


def _language(code: str) -> str:
    if code and not is_language_code(code):
        raise typer.BadParameter(f"{code} is no language code such as lv or pt-BR")
    return code


def _columns(given: str | Columns) -> Columns:
    """What is said as `text=body,title=headline`."""
    if isinstance(given, Columns):
        return given
    said: dict[str, str] = {}
    for pair in filter(None, given.split(",")):
        field, is_pair, column = pair.partition("=")
        if not is_pair or field.strip() not in _FIELD_NAMES or not column.strip():
            raise typer.BadParameter(f"{pair} is not FIELD=COLUMN; {_FIELDS}")
        said[field.strip()] = column.strip()
    return Columns(**said)


def _labels(pairs: list[str]) -> Mapping[str, str]:
    """What is said as `PER=person`, again and again."""
    said: dict[str, str] = {}
    for pair in pairs:
        there, is_pair, here = (piece.strip() for piece in pair.partition("="))
        if not is_pair or not there:
            raise typer.BadParameter(f"{pair} is not LABEL=LABEL", param_hint="--map")
        said[there] = here
    return said


def _readable(name: str) -> str:
    names = [one.name for one in formats().values() if one.reader]
    if name and name not in names:
        raise typer.BadParameter(f"there is no format {name} to read; there are {', '.join(names)}")
    return name


Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders or patterns.")]
FormatName = Annotated[
    str, typer.Option("--format", callback=_readable, help="What the files are; else found out.")
]
Whose = Annotated[str, typer.Option(help="Whose the spans are that name nobody.")]
Language = Annotated[
    str, typer.Option("--lang", callback=_language, help="What the texts are in; else found out.")
]
Encoding = Annotated[
    str, typer.Option(callback=_encoding, help="How text files are written; else found out.")
]
ColumnsOfTables = Annotated[
    Columns,
    typer.Option(
        parser=_columns,
        metavar="FIELD=COLUMN,…",
        help=f"What the columns of tables hold, as text=body,title=headline; {_FIELDS}. "
        "Without text they are guessed.",
        show_default=False,
    ),
]
ForeignLabels = Annotated[
    list[str],
    typer.Option(
        "--map",
        metavar="LABEL=LABEL",
        help="What a label of another program becomes, as PER=person; PER=PER keeps it, PER= "
        "leaves it out. May be given again. Labels that mean the same as one of the project's "
        "become that one.",
    ),
]
Repair = Annotated[
    bool,
    typer.Option(
        "--repair",
        help="Take marks whose words stand nearby, but not where the file says, to there.",
    ),
]


def run(
    project: Project,
    paths: Paths,
    format_name: FormatName = "",
    annotator: Whose = "",
    language: Language = "",
    encoding: Encoding = "",
    columns: ColumnsOfTables = UNKNOWN,
    labels: ForeignLabels = [],  # noqa: B006 (Typer copies it)
    repair: Repair = False,
    as_json: AsJson = False,
) -> Answer:
    """Take files into a project, which is made if there is none."""
    options = ReadOptions(language, encoding, columns, repair, _labels(labels))
    with (
        _session(project, annotator or None) as session,
        progress_bar("Import") as progress,
        cancelling() as cancel,
    ):
        gauge = Gauge(find_files(paths))
        report = import_items(
            session,
            read_ahead(paths, options, cancel, format_name, gauge),
            progress=gauge.telling(progress),
            cancel=cancel,
            fallback_annotator=annotator or None,
            labels=options.labels,
            alone=True,
        )
    return _answer(report)


def _session(project: Path, annotator: str | None) -> Session:
    if project.exists():
        return Session.open(project, annotator)
    return Session.create(project, annotator_name=annotator)


def _answer(report: ImportReport) -> Answer:
    data = {
        "imported": report.imported,
        "duplicates": [asdict(one) for one in report.duplicates],
        "spans": report.spans,
        "failed": [asdict(one) for one in report.failed],
        "notes": [asdict(one) for one in _notes(report)],
    }
    failed = bool(report.failed)
    return Answer.of_many(data, _lines(report), failed=failed, cancelled=report.cancelled)


def _notes(report: ImportReport) -> list[Note]:
    """What was noted, and which articles are alike: the answer has no place of its own for it."""
    reprints = (
        Note(one.path, f"it is much like {one.other} ({one.likeness:.0%}); both are in the project")
        for one in report.reprints
    )
    return [*report.notes, *reprints]


def _lines(report: ImportReport) -> list[str]:
    articles, spans = counted(report.imported, "article"), counted(report.spans, "span")
    lines = [f"Imported {articles} with {spans}."]
    for one in report.duplicates:
        differs = f"; it differs in {', '.join(one.differs)}" if one.differs else ""
        lines.append(f"{one.path}: the project has it already as {one.article}{differs}")
    lines += [placed(one.path, "", one.note) for one in _notes(report)]
    lines += [placed(one.path, one.place, one.reason) for one in report.failed]
    return lines
