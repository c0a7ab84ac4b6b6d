"""Whatever is chosen of a project, what its files refer to is in them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import (
    TEXT,
    build_annotator,
    build_entity,
    build_incoming,
    build_relation,
    build_scheme,
    build_span,
    take_in,
)
from tests.formats.comparing import articles_of
from tests.formats.round_trips import failures_of, read
from zimulis.domain.annotations import LabelledArticle, TargetKind
from zimulis.domain.article import ArticleStatus, Status
from zimulis.domain.exchange import NO_ANNOTATOR, Header, IncomingArticle
from zimulis.formats import Written
from zimulis.formats.registry import formats
from zimulis.workspace.export_selection import EVERYTHING, Selection
from zimulis.workspace.exporting import Plan, export
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session

ANNA, PETERIS = build_annotator("anna"), build_annotator("peteris")
PUTINS, MINSK = build_entity(), replace(build_entity("Minska", "country"), attributes={})
LENIN = build_entity("Ļeņins")
ENTITIES = (PUTINS, MINSK, LENIN)
LABELS = ("person", "country", "claim")
WRITTEN = sorted(one.name for one in formats().values() if one.writer)
READ = [name for name in WRITTEN if formats()[name].reader and name != "csv"]

labels = st.sets(st.sampled_from(LABELS)).map(sorted).map(tuple)
annotators = st.sampled_from(((), ("anna",), ("peteris",)))
statuses = st.sampled_from(((), (Status.DONE,)))


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Two articles: claims of both annotators whose claimants are everything that they can be."""
    with Session.create(tmp_path_factory.mktemp("project") / "a.zimulis", build_scheme()) as opened:
        header = Header(build_scheme(), (ANNA, PETERIS), ENTITIES)
        take_in(opened, header, _article(TEXT), _article(TEXT + " Jā."))
        yield opened


def _article(text: str) -> IncomingArticle:
    person = build_span("person", (0, 6), annotator=ANNA.id, entity=PUTINS.id)
    country = build_span("country", (15, 21), annotator=PETERIS.id)
    hers = build_span("claim", (0, 14), annotator=ANNA.id, attributes={"about": MINSK.id})
    his = build_span("claim", (0, 21), annotator=PETERIS.id)
    relations = (
        build_relation(hers, person),
        build_relation(hers, TargetKind.AUTHOR),
        build_relation(his, person),
        build_relation(his, PUTINS),
        build_relation(person, country),
    )
    done = ArticleStatus((ANNA if text == TEXT else PETERIS).id, Status.DONE)
    return build_incoming(text, (person, country, hers, his), relations, (done,))


def written(session: Session, name: str, selection: Selection, folder: str | Path) -> Written:
    suffix = "" if formats()[name].in_folder else formats()[name].suffixes[0]
    return export(
        session,
        Path(folder, f"out{suffix}"),
        Plan(name, selection),
        progress=no_progress,
        cancel=CancelToken(),
    )


@pytest.mark.parametrize("name", READ)
@settings(max_examples=8)
@given(labels=labels, annotators=annotators, statuses=statuses)
def test_what_comes_back_refers_to_nothing_else(
    session: Session,
    name: str,
    labels: tuple[str, ...],
    annotators: tuple[str, ...],
    statuses: tuple[Status, ...],
) -> None:
    with TemporaryDirectory() as folder:
        lost = written(session, name, Selection(annotators, statuses, labels), folder).losses
        items = read(Path(folder))
    assert not failures_of(items)
    unlisted = Counter(loss.reason for loss in lost)["the entity that is its about"]
    headers = [item for item in items if isinstance(item, Header)]
    entities: set[str | None] = {one.id for header in headers for one in header.entities}
    people = {one.id for header in headers for one in header.annotators}
    for labelled in articles_of(items):
        spans = labelled.spans
        assert _ends(labelled) <= entities | {span.id for span in spans}
        assert {span.entity for span in spans if span.entity} <= entities
        unlisted -= sum(one.attributes.get("about") not in {None, *entities} for one in spans)
        assert {span.annotator for span in spans} - {NO_ANNOTATOR} <= people
    assert unlisted >= 0


def _ends(labelled: LabelledArticle) -> set[str | None]:
    return {end for one in labelled.relations for end in (one.source, one.target) if end}


@given(labels=labels)
def test_tables_refer_to_nothing_else(session: Session, labels: tuple[str, ...]) -> None:
    selection = Selection(labels=labels, annotators=("anna", "peteris"))
    with TemporaryDirectory() as folder:
        written(session, "parquet", selection, folder)
        rows, entities = (
            pyarrow.parquet.read_table(Path(folder, "out", f"{name}.parquet")).to_pylist()
            for name in ("articles", "entities")
        )
        written(session, "csv", selection, folder)
        table = Path(folder, "out.csv").read_text("utf-8-sig")
    known = {entity["id"] for entity in entities}
    for row in rows:
        spans = {span["id"] for span in row["spans"]}
        ends = {end for one in row["relations"] for end in (one["head"], one["tail"]) if end}
        assert ends <= known | spans
        assert {span["kb_id"] for span in row["spans"] if span["kb_id"]} <= known
    assert not any(entity.id in table for entity in ENTITIES)  # they stand there by their names


@pytest.mark.parametrize("name", WRITTEN)
def test_a_relation_that_loses_an_end_is_told_once(
    session: Session, name: str, tmp_path: Path
) -> None:
    losses = written(session, name, Selection(labels=("claim",)), tmp_path).losses
    halves = Counter(loss.span for loss in losses if loss.reason.endswith("is not exported"))
    assert len(halves) == 4  # two claims in each article whose claimant is a span
    assert set(halves.values()) == {1}
    reasons = {loss.reason for loss in losses if loss.span in halves}
    assert reasons == {"the target of the relation claimant is not exported"}


@pytest.mark.parametrize("name", WRITTEN)
def test_an_entity_is_lost_only_if_nothing_was_left_out(
    session: Session, name: str, tmp_path: Path
) -> None:
    """That nothing names it is otherwise the choice of whoever exports."""
    chosen = written(session, name, Selection(labels=("country",)), tmp_path).losses
    assert not [loss for loss in chosen if not loss.article]
    whole = written(session, name, EVERYTHING, tmp_path).losses
    told = {loss.span for loss in whole if loss.reason == "an entity that no exported span names"}
    assert told <= {LENIN.id}


def test_the_entities_of_a_file_are_those_that_it_names(session: Session, tmp_path: Path) -> None:
    def names(selection: Selection) -> set[str]:
        written(session, "xml", selection, tmp_path)
        headers = [one for one in read(tmp_path) if isinstance(one, Header)]
        return {entity.name for header in headers for entity in header.entities}

    assert names(EVERYTHING) == {PUTINS.name, MINSK.name, LENIN.name}
    assert names(Selection(labels=("claim",))) == {PUTINS.name, MINSK.name}
    assert names(Selection(labels=("person",))) == {PUTINS.name}
    assert names(Selection(labels=("country",))) == set()
    assert names(Selection(annotators=("peteris",), labels=("claim",))) == {PUTINS.name}
    assert names(Selection(articles=frozenset())) == set()
