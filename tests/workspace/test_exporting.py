"""What is selected is exported, and a cancelled export leaves the old file."""

import csv
import gc
import json
from pathlib import Path

import pytest

from tests.builders import (
    TEXT,
    build_annotator,
    build_incoming,
    build_relation,
    build_scheme,
    build_span,
    take_in,
)
from zimulis.domain.annotations import Annotator, LabelledArticle
from zimulis.domain.article import ArticleStatus, Status
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.domain.ids import ArticleId
from zimulis.formats import ReadOptions, Written
from zimulis.formats.registry import read_file
from zimulis.workspace.alike import alike_groups
from zimulis.workspace.articles import article_ids
from zimulis.workspace.export_preview import preview, written_formats
from zimulis.workspace.export_selection import Selection, SelectionSize, count_selection
from zimulis.workspace.exporting import Plan, Sets, export
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import Cancelled, CancelToken, no_progress
from zimulis.workspace.reading import read_paths
from zimulis.workspace.session import Session

ANNA, PETERIS = build_annotator("anna"), build_annotator("peteris")
OTHER = "Cits teksts par Minsku."


@pytest.fixture
def session(tmp_path: Path):
    """Anna is done with the first article and Pēteris is reading both; both marked the first."""
    person = build_span("person", (0, 6), annotator=ANNA.id)
    claim = build_span("claim", (0, 21), annotator=ANNA.id)
    country = build_span("country", (15, 21), annotator=PETERIS.id)
    done, reading = ArticleStatus(ANNA.id, Status.DONE), ArticleStatus(PETERIS.id, Status.READING)
    first = build_incoming(
        TEXT, (person, claim, country), (build_relation(claim, person),), (done, reading)
    )
    header = Header(build_scheme(), (ANNA, PETERIS))
    with Session.create(tmp_path / "project.zimulis", build_scheme(), "bez darba") as opened:
        take_in(opened, header, first, build_incoming(OTHER, statuses=(reading,)))
        yield opened


def exported(session: Session, selection: Selection | None = None) -> list[LabelledArticle]:
    target = session.path.with_name("out.xml")
    write(session, target, selection or Selection())
    items = read_file(target, ReadOptions())
    return [item.labelled for item in items if isinstance(item, IncomingArticle)]


def write(
    session: Session, target: Path, selection: Selection, *, dry_run: bool = False
) -> Written:
    return export(
        session,
        target,
        Plan("xml", selection),
        progress=no_progress,
        cancel=CancelToken(),
        dry_run=dry_run,
    )


def labels(labelled: LabelledArticle) -> set[str]:
    return {span.label for span in labelled.spans}


def annotators_in(session: Session) -> list[Annotator]:
    target = session.path.with_name("out.xml")
    headers = [item for item in read_file(target, ReadOptions()) if isinstance(item, Header)]
    return [annotator for header in headers for annotator in header.annotators]


def test_everything_is_exported_in_the_order_of_the_project(session: Session) -> None:
    first, second = exported(session)
    assert (first.article.text, second.article.text) == (TEXT, OTHER)
    assert labels(first) == {"person", "claim", "country"}
    assert annotators_in(session) == [ANNA, PETERIS]  # and nobody who has left nothing


def test_only_the_layer_of_an_annotator(session: Session) -> None:
    first, second = exported(session, Selection(annotators=("anna",)))
    assert labels(first) == {"person", "claim"}
    assert [status.annotator for status in first.statuses] == [ANNA.id]
    assert second.statuses == ()
    assert annotators_in(session) == [ANNA]


def test_only_the_spans_of_labels_and_the_lost_relation_is_told(session: Session) -> None:
    target = session.path.with_name("out.xml")
    written = write(session, target, Selection(labels=("claim", "country")))
    assert (written.articles, written.spans, written.files) == (2, 2, (target,))
    (loss,) = written.losses
    assert "target" in loss.reason


@pytest.mark.parametrize(
    ("annotators", "statuses", "expected"),
    [
        ((), (Status.DONE,), [TEXT]),
        ((), (Status.READING,), [TEXT, OTHER]),
        ((), (Status.CHECKED,), []),
        (("anna",), (Status.NEW,), [OTHER]),
        (("anna",), (Status.DONE, Status.NEW), [TEXT, OTHER]),
        (("bez darba",), (Status.NEW,), [TEXT, OTHER]),
        (("peteris",), (Status.DONE,), []),
    ],
)
def test_only_articles_at_a_status(
    session: Session,
    annotators: tuple[str, ...],
    statuses: tuple[Status, ...],
    expected: list[str],
) -> None:
    found = exported(session, Selection(annotators=annotators, statuses=statuses))
    assert [labelled.article.text for labelled in found] == expected


def test_a_dry_run_counts_and_writes_nothing(session: Session) -> None:
    before = sorted(session.path.parent.iterdir())
    target = session.path.with_name("out.xml")
    written = write(session, target, Selection(), dry_run=True)
    assert (written.articles, written.spans, written.files) == (2, 3, ())
    assert sorted(session.path.parent.iterdir()) == before


def test_a_cancelled_export_leaves_the_old_file(session: Session) -> None:
    target = session.path.with_name("out.xml")
    target.write_text("old", "utf-8")
    before = sorted(session.path.parent.iterdir())
    cancel = CancelToken()
    seen: list[tuple[int, int | None]] = []

    def stop_after_one(done: int, total: int | None, what: str) -> None:
        seen.append((done, total))
        cancel.cancel()

    with pytest.raises(Cancelled):
        export(session, target, Plan("xml"), progress=stop_after_one, cancel=cancel)
    assert seen == [(1, 2)]
    assert target.read_text("utf-8") == "old"
    assert sorted(session.path.parent.iterdir()) == before


def test_rows_that_were_not_read_to_the_end_may_outlive_their_project(session: Session) -> None:
    cancel = CancelToken()

    def stop(done: int, total: int | None, what: str) -> None:
        cancel.cancel()

    target = session.path.with_name("out.xml")
    with pytest.raises(Cancelled) as cancelled:
        export(session, target, Plan("xml"), progress=stop, cancel=cancel)
    session.close()
    del cancelled
    gc.collect()  # what could not be closed would be told now, and fail the test


@pytest.mark.parametrize(
    ("name", "selection", "reason"),
    [
        ("out.xml", Selection(annotators=("nobody",)), "Nobody called nobody annotates"),
        ("out.xml", Selection(labels=("mood",)), "The project has no label mood"),
        ("project.zimulis", Selection(), "is the project itself"),
        ("", Selection(), "is a folder"),
        ("none/out.xml", Selection(), "There is no folder"),
    ],
)
def test_what_makes_no_sense_is_refused(
    session: Session, name: str, selection: Selection, reason: str
) -> None:
    target = session.path.parent / name
    with pytest.raises(Refused, match=reason):
        write(session, target, selection)


def test_a_format_that_is_not_written_is_refused(session: Session) -> None:
    target, cancel = session.path.with_name("out.txt"), CancelToken()
    with pytest.raises(Refused, match=r"There is no format text to write; there is .*xml"):
        export(session, target, Plan("text"), progress=no_progress, cancel=cancel)


def test_an_option_that_the_format_does_not_have_is_refused(session: Session) -> None:
    target = session.path.with_name("out.xml")
    with pytest.raises(Refused, match="The format xml has no option overlap; it has none"):
        export(
            session,
            target,
            Plan("xml", options={"overlap": "innermost"}),
            progress=no_progress,
            cancel=CancelToken(),
        )
    assert not target.exists()


def test_sets_are_files_of_a_folder_and_the_manifest_says_what_is_in_them(session: Session) -> None:
    target = session.path.with_name("sets")
    written = export(
        session,
        target,
        Plan("xml", sets=Sets({"train": 0.5, "test": 0.5}, seed=3)),
        progress=no_progress,
        cancel=CancelToken(),
    )
    assert (written.articles, written.spans) == (2, 3)
    names = ["manifest.json", "test.xml", "train.xml"]
    assert sorted(path.name for path in written.files) == names
    assert sorted(path.name for path in target.iterdir()) == names
    manifest = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["seed"] == 3
    for name in ("train", "test"):
        items = read_file(target / f"{name}.xml", ReadOptions())
        (item,) = (item for item in items if isinstance(item, IncomingArticle))
        assert manifest["sets"][name]["articles"] == [item.labelled.article.id]
    assert [file["path"] for file in manifest["files"]] == ["test.xml", "train.xml"]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(wanted="text:Minsku"), [OTHER]),
        (Selection(wanted="date:1999"), []),
        (Selection(wanted="status:done", viewer="anna"), [TEXT]),
        (Selection(wanted="status:done", viewer="peteris"), []),
        (Selection(wanted="-status:done", statuses=(Status.READING,), viewer="anna"), [OTHER]),
    ],
)
def test_only_articles_that_a_filter_leaves(
    session: Session, selection: Selection, expected: list[str]
) -> None:
    assert [labelled.article.text for labelled in exported(session, selection)] == expected


def test_only_certain_articles_and_their_number_is_known_before(session: Session) -> None:
    second = article_ids(session)[1]
    selection = Selection(articles=frozenset({second, ArticleId("0" * 32)}))
    assert [labelled.article.id for labelled in exported(session, selection)] == [second]
    assert count_selection(session, selection) == SelectionSize(1, 1)
    done = Selection(statuses=(Status.DONE,), annotators=("anna",))
    assert count_selection(session, done) == SelectionSize(1, 1)


def test_alike_articles_come_into_one_set(session: Session) -> None:
    words = " ".join(f"vārds{number}" for number in range(150))
    folder = session.path.with_suffix(".texts")
    folder.mkdir()
    for number in range(12):
        group = number // 2
        text = f"{words} {'.'.join(str(group * 1000 + n) for n in range(400))} {number}"
        (folder / f"{number:02}.txt").write_text(text.replace(".", " "), encoding="utf-8")
    items = read_paths(sorted(folder.iterdir()), ReadOptions())
    import_items(session, items, progress=no_progress, cancel=CancelToken(), alone=True)
    groups = alike_groups(session)
    assert len(groups) == 6
    for seed in range(3):
        sets = Sets({"train": 0.5, "test": 0.5}, seed)
        target = session.path.with_name(f"sets-{seed}")
        plan = Plan("xml", sets=sets)
        export(session, target, plan, progress=no_progress, cancel=CancelToken())
        manifest = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
        train = set(manifest["sets"]["train"]["articles"])
        assert all(group <= train or group.isdisjoint(train) for group in groups)


def test_losses_are_a_table_with_the_words_that_they_are_about(session: Session) -> None:
    target, listed = session.path.with_name("out.xml"), session.path.with_name("losses.csv")
    written = export(
        session,
        target,
        Plan("xml", Selection(labels=("claim", "country"))),
        progress=no_progress,
        cancel=CancelToken(),
        dry_run=True,
        losses=listed,
    )
    with listed.open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    (loss,) = written.losses
    assert (row["reason"], row["article"], row["span"]) == (loss.reason, loss.article, loss.span)
    assert (row["label"], row["words"]) == ("claimant", TEXT[0:21])
    assert not target.exists()


def test_a_preview_writes_the_first_chosen_article_alone(session: Session) -> None:
    def first(name: str, selection: Selection) -> dict[str, str | None]:
        files = preview(session, Plan(name, selection), no_progress, CancelToken())
        return {file.name: file.beginning for file in files}

    before = sorted(session.path.parent.iterdir())
    (text,) = first("xml", Selection(wanted="text:Minsku")).values()
    assert text is not None
    assert OTHER in text
    assert TEXT not in text
    assert {"annotation.conf", "visual.conf"} < set(first("brat", Selection()))
    assert first("xml", Selection(wanted="date:1999")) == {}
    assert sorted(session.path.parent.iterdir()) == before


def test_the_formats_to_choose_from_are_those_that_can_be_written() -> None:
    names = [one.name for one in written_formats()]
    assert names[0] == "xml"
    assert "brat" in names
    assert "text" not in names
    assert all(one.about.endswith(".") for one in written_formats())
