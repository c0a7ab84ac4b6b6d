"""What a format without losses holds of a project makes another that gives the same files."""

from pathlib import Path

import pytest

from tests.builders import (
    TEXT,
    build_annotator,
    build_article,
    build_entity,
    build_incoming,
    build_relation,
    build_scheme,
    build_span,
    take_in,
)
from zimulis.domain.annotations import Origin, TargetKind
from zimulis.domain.article import ArticleStatus, Status
from zimulis.domain.exchange import Header
from zimulis.formats import ReadOptions
from zimulis.formats.losses import is_kept
from zimulis.formats.registry import find_files, read_file
from zimulis.workspace.exporting import Plan, export
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session

ANNA, PETERIS = build_annotator("anna"), build_annotator("Pēteris")
PUTINS, PESKOVS = build_entity(), build_entity("Dmitrijs Peskovs")


def fill(session: Session) -> None:
    """Two annotators, spans that overlap and have gaps, and each kind of relation."""
    person = build_span(
        "person", annotator=ANNA.id, entity=PUTINS.id, attributes={"kind": "name"}, note="sic"
    )
    claim = build_span("claim", (0, 6), (24, 40), annotator=ANNA.id, origin=Origin.HAND)
    other = build_span("claim", (24, 40), annotator=PETERIS.id)
    relations = (
        build_relation(claim, person),
        build_relation(claim, PESKOVS),
        build_relation(other, TargetKind.AUTHOR),
    )
    statuses = ArticleStatus(ANNA.id, Status.DONE, "Vai tiešām?"), ArticleStatus(PETERIS.id)
    header = Header(build_scheme(), (ANNA, PETERIS), (PUTINS, PESKOVS))
    first = build_incoming(TEXT, (person, claim, other), relations, statuses)
    second = build_incoming(build_article("😀 Krievijas Su-35.\n\nJā.", source="zeta.txt"))
    take_in(session, header, first, second)


def files(session: Session, target: Path, name: str) -> dict[str, bytes]:
    written = export(session, target, Plan(name), progress=no_progress, cancel=CancelToken())
    assert all(is_kept(loss.reason) for loss in written.losses)
    return {path.name: path.read_bytes() for path in target.iterdir()}


@pytest.mark.parametrize("name", ["xmi", "json-cas"])
def test_a_project_made_of_an_export_gives_the_same_files(tmp_path: Path, name: str) -> None:
    with Session.create(tmp_path / "one.zimulis", build_scheme()) as session:
        fill(session)
        first = files(session, tmp_path / "first", name)
    with Session.create(tmp_path / "two.zimulis", build_scheme()) as session:
        for file in find_files([str(tmp_path / "first")]):
            take_in(session, *read_file(file, ReadOptions()))
        assert files(session, tmp_path / "second", name) == first
