"""The command line as scripts see it: objects, exit codes, and nothing else on standard output."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.projects import articles_in
from zimulis import __version__
from zimulis.cli import main
from zimulis.cli.verbs import VERBS
from zimulis.workspace.articles import article_ids, text_of
from zimulis.workspace.correcting import correct
from zimulis.workspace.session import Session

CORPUS = Path(__file__).parents[2] / "corpus"
TEXT = "Putins ieradās Minskā."
FOREIGN = (
    f'<corpus><article><text>{TEXT}</text><span label="person" start="0" end="6"/></article>'
    "</corpus>"
)
Told = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    """Runs a verb with --json; returns its exit code and its object."""

    def run(*arguments: object) -> tuple[int, dict[str, Any]]:
        code = main([*map(str, arguments), "--json"])
        captured = capsys.readouterr()
        assert captured.err == ""
        (line,) = captured.out.splitlines()
        return code, json.loads(line)

    return run


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs a verb for a person; returns its exit code and what stands on both outputs."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main(list(map(str, arguments)))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def project(tmp_path: Path, told: Told) -> Path:
    """A project with one article, a person of anna's in it."""
    path, source = tmp_path / "project.zimulis", tmp_path / "foreign.xml"
    source.write_text(FOREIGN, "utf-8")
    assert told("import", path, source, "--annotator", "anna")[0] == 0
    return path


def test_import_makes_a_project_and_tells_of_every_file(tmp_path: Path, told: Told) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(TEXT, "utf-8")
    (texts / "b.txt").write_text(TEXT, "utf-8")
    (texts / "empty.txt").touch()
    (texts / "in.xml").write_text("<corpus><article/><mood/></corpus>", "utf-8")
    project = tmp_path / "new.zimulis"
    code, data = told("import", project, texts, tmp_path / "none.txt")
    assert code == 1
    assert list(data) == ["imported", "duplicates", "spans", "failed", "notes"]
    assert (data["imported"], data["spans"]) == (1, 0)
    (duplicate,) = data["duplicates"]
    assert duplicate["path"] == str(texts / "b.txt")
    assert len(duplicate["article"]) == 32
    assert [(Path(one["path"]).name, one["place"]) for one in data["failed"]] == [
        ("empty.txt", ""),
        ("in.xml", "line 1"),
        ("none.txt", ""),
    ]
    assert all(set(one) == {"path", "place", "reason"} for one in data["failed"])
    assert [set(one) for one in data["notes"]] == [{"path", "note"}]


def test_labels_of_others_are_mapped_and_marks_repaired_as_said(
    tmp_path: Path, told: Told, said: Callable[..., tuple[int, str, str]]
) -> None:
    labels = [[0, 6, "PER"], [15, 21, "LOC"], [15, 21, "ORG"]]
    lines = tmp_path / "a.jsonl"
    lines.write_text(json.dumps({"text": TEXT, "label": labels}), "utf-8")
    options = ("--map", "LOC=country", "--map", "ORG=ORG")
    code, data = told("import", tmp_path / "a.zimulis", lines, *options)
    assert (code, data["spans"], data["failed"]) == (0, 3, [])
    assert [one["note"] for one in data["notes"]] == [
        "the label PER was taken as person",
        "the label LOC was taken as country",
    ]
    assert said("import", tmp_path / "a.zimulis", lines, "--map", "PER")[0] == 2
    left = told("import", tmp_path / "d.zimulis", lines, "--map", "LOC=", "--map", "ORG=ORG")[1]
    assert left["spans"] == 2
    assert left["notes"][1]["note"] == "what is marked as LOC was left out"
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    moved = tmp_path / "b.ann"
    moved.write_text("T1\tperson 1 7\tPutins\n", "utf-8")
    assert told("import", tmp_path / "b.zimulis", moved)[1]["spans"] == 0
    assert told("import", tmp_path / "c.zimulis", moved, "--repair")[1]["spans"] == 1


def test_the_same_import_again_names_the_duplicate(project: Path, told: Told) -> None:
    source = project.with_name("foreign.xml")
    code, data = told("import", project, source, "--annotator", "anna")
    assert (code, data["imported"]) == (0, 0)
    assert [Path(one["path"]) for one in data["duplicates"]] == [source]
    assert told("stats", project)[1]["spans"] == 1


def test_spans_without_annotator_go_to_the_one_that_is_named(project: Path, told: Told) -> None:
    assert told("stats", project)[1]["annotators"] == {"anna": 1}
    other = project.with_name("other.zimulis")
    told("import", other, project.with_name("foreign.xml"))
    assert told("stats", other)[1]["annotators"] == {"imported": 1}


def test_import_takes_patterns_and_options(tmp_path: Path, told: Told) -> None:
    (tmp_path / "a.txt").write_bytes("Ārlietas".encode("cp1257"))
    arguments = ("--format", "text", "--lang", "lv", "--encoding", "cp1257")
    code, data = told("import", tmp_path / "p.zimulis", tmp_path / "*.txt", *arguments)
    assert (code, data["imported"]) == (0, 1)
    assert told("stats", tmp_path / "p.zimulis")[1]["languages"] == {"lv": 1}


def test_import_takes_what_columns_hold(tmp_path: Path, told: Told) -> None:
    table = tmp_path / "a.csv"
    rows = [f"Virsraksts {n},Anotācija {n} par Minsku.,Garais teksts {n}." for n in range(3)]
    table.write_text("\n".join(["head,lead,body", *rows]), "utf-8")
    project = tmp_path / "p.zimulis"
    code, data = told("import", project, table, "--columns", "text=lead,title=head")
    assert (code, data["imported"]) == (0, 3)
    assert told("stats", project)[1]["articles"] == 3
    (first, *_) = articles_in(project)
    assert first.article.text == "Anotācija 0 par Minsku."
    assert first.article.title == "Virsraksts 0"


def test_export_check_and_import_give_the_same_bytes(tmp_path: Path, told: Told) -> None:
    first, second = tmp_path / "first.xml", tmp_path / "second.xml"
    assert told("import", tmp_path / "a.zimulis", CORPUS / "*.xml")[0] == 0
    code, data = told("export", tmp_path / "a.zimulis", first, "--format", "xml")
    assert code == 0
    assert list(data) == ["articles", "spans", "files", "not_representable"]
    there = len(list(CORPUS.glob("*.xml")))
    assert (data["articles"], data["files"], data["not_representable"]) == (there, [str(first)], [])
    assert told("check", first) == (
        0,
        {"files": [{"path": str(first), "ok": True, "problems": []}]},
    )
    assert told("import", tmp_path / "b.zimulis", first)[1]["spans"] == data["spans"]
    told("export", tmp_path / "b.zimulis", second, "--format", "xml")
    assert second.read_bytes() == first.read_bytes()


def test_export_selects_and_lists_what_is_lost(tmp_path: Path, told: Told) -> None:
    told("import", tmp_path / "a.zimulis", CORPUS / "*.xml")
    target = tmp_path / "out.xml"
    verb = ("export", tmp_path / "a.zimulis", target, "--format", "xml")
    code, data = told(*verb, "--labels", "claim,person", "--annotator", "gold", "--dry-run")
    assert (code, data["files"], target.exists()) == (1, [], False)
    assert data["not_representable"]
    assert all(set(one) == {"article", "span", "reason"} for one in data["not_representable"])
    labels = told("stats", tmp_path / "a.zimulis")[1]["labels"]
    assert data["spans"] == labels["claim"] + labels["person"]
    assert told(*verb, "--status", "set-aside")[1]["articles"] == 0
    losses = tmp_path / "losses.csv"
    lossy = ("--labels", "claim", "--filter", "lang:lv", "--dry-run", "--losses", losses)
    data = told(*verb, *lossy)[1]
    rows = losses.read_text(encoding="utf-8-sig").splitlines()[1:]
    assert len(rows) == len(data["not_representable"]) > 0
    assert told(*verb, "--filter", "colour:red")[0] == 2


def test_export_for_training_needs_a_profile_and_nothing_else(tmp_path: Path, told: Told) -> None:
    told("import", tmp_path / "a.zimulis", CORPUS / "*.xml")
    verb = ("export", tmp_path / "a.zimulis", tmp_path / "out")
    code, data = told(*verb, "--profile", "names")
    assert code == 1  # what is left out is listed
    written = {Path(file).relative_to(tmp_path / "out").as_posix() for file in data["files"]}
    assert {f"{name}/manifest.json" for name in ("train", "dev", "test")} < written
    assert {"config.cfg", "manifest.json"} < written
    assert told(*verb, "--profile", "poems")[0] == 2
    assert "--profile" in told(*verb)[1]["error"]


def test_export_counts_what_is_lost_before_it_lists_it(
    tmp_path: Path, said: Callable[..., tuple[int, str, str]]
) -> None:
    said("import", tmp_path / "a.zimulis", CORPUS / "*.xml")
    target = tmp_path / "out.xml"
    verb = ("export", tmp_path / "a.zimulis", target, "--format", "xml", "--labels", "claim")
    _, out, _ = said(*verb)
    lines = out.splitlines()
    counted = [line for line in lines if " not representable: " in line]
    assert lines[1 : 1 + len(counted)] == counted
    numbers = [int(line.split(" ")[0]) for line in counted]
    assert numbers == sorted(numbers, reverse=True)
    assert sum(numbers) == len(lines) - 1 - len(counted) > 0


def test_check_lists_what_is_wrong_with_each_file(project: Path, told: Told) -> None:
    good, none = project.with_name("good.xml"), project.with_name("none.xml")
    told("export", project, good, "--format", "xml")
    bad = project.with_name("bad.xml")
    bad.write_text(good.read_text("utf-8").replace("<quote>Putins", "<quote>Putin"), "utf-8")
    code, data = told("check", good, bad, none)
    assert code == 1
    assert [file["ok"] for file in data["files"]] == [True, False, False]
    assert [file["path"] for file in data["files"]] == [str(good), str(bad), str(none)]
    (problem,) = data["files"][1]["problems"]
    assert set(problem) == {"place", "reason"}
    assert problem["reason"].startswith("the quote is not what stands in the text")


def test_check_says_what_it_checks(project: Path, told: Told) -> None:
    inline, other = project.with_name("good.xml"), project.with_name("a.jsonl")
    told("export", project, inline, "--format", "xml-inline")
    told("export", project, other, "--format", "jsonl")
    code, data = told("check", inline, other)
    assert (code, [file["ok"] for file in data["files"]]) == (1, [True, False])
    (problem,) = data["files"][1]["problems"]
    assert problem["reason"] == "it is of the format jsonl; only xml and xml-inline are checked"


def test_verify_finds_a_project_whole_or_not(project: Path, told: Told) -> None:
    assert told("verify", project) == (0, {"ok": True, "problems": []})
    with sqlite3.connect(project) as database:
        database.execute("UPDATE span SET quote = 'Putina'")
    database.close()
    code, data = told("verify", project)
    assert (code, data["ok"]) == (1, False)
    assert [set(problem) for problem in data["problems"]] == [{"place", "reason"}]


def test_verify_tells_what_corrections_have_left(
    project: Path, said: Callable[..., tuple[int, str, str]]
) -> None:
    with Session.open(project, "anna") as session:
        text = text_of(session, article_ids(session)[0])
        correct(session, text, f"Jau{text.text}")
    assert said("verify", project)[1].splitlines()[-1].startswith("Marks to look at")


def test_stats_counts(project: Path, told: Told) -> None:
    code, data = told("stats", project)
    assert code == 0
    assert data["statuses"] == {
        "anna": {"new": 1, "reading": 0, "done": 0, "checked": 0, "set-aside": 0}
    }
    assert data["labels"]["person"] == 1
    assert [data[name] for name in ("articles", "spans", "entities")] == [1, 1, 0]


def test_formats_are_listed_with_what_they_hold(told: Told) -> None:
    code, data = told("formats")
    assert code == 0
    by_name = {one["name"]: one for one in data["formats"]}
    assert (by_name["text"]["reads"], by_name["text"]["writes"]) == (True, False)
    assert set(by_name["xml"]["holds"]) == {
        "overlap",
        "gaps",
        "relations",
        "attributes",
        "entities",
    }
    assert all(by_name["xml"]["holds"].values())


def test_a_person_reads_what_formats_hold(said: Callable[..., tuple[int, str, str]]) -> None:
    code, told, _ = said("formats")
    lines = {line.partition(":")[0]: line for line in told.splitlines()}
    assert code == 0
    assert lines["conll"].endswith("; reads, writes; holds marks alone")
    assert lines["pdf"].endswith("; reads; holds texts alone")
    assert lines["zip"].endswith("; reads")
    kept = "holds overlap, relations; keeps for Zīmulis gaps, attributes, entities"
    assert lines["jsonl"].endswith(kept)


def test_a_backup_is_a_project(project: Path, told: Told) -> None:
    target = project.with_name("backup.zimulis")
    assert told("backup", project, target) == (0, {"path": str(target)})
    assert told("stats", target) == told("stats", project)


@pytest.mark.parametrize(
    "arguments",
    [
        ["stats"],
        ["stats", "a", "b"],
        ["stats", "a", "--nonsense"],
        ["import", "{new}"],
        ["import", "{new}", "x.txt", "--format", "nonsense"],
        ["import", "{new}", "x.txt", "--encoding", "nonsense"],
        ["import", "{new}", "x.txt", "--lang", "?"],
        ["import", "{new}", "x.csv", "--columns", "body"],
        ["import", "{new}", "x.csv", "--columns", "headline=body"],
        ["export", "{project}", "out.xml"],
        ["export", "{project}", "{folder}/out.txt", "--format", "text"],
        ["export", "{project}", "{folder}", "--format", "xml"],
        ["export", "{project}", "{folder}/none/out.xml", "--format", "xml"],
        ["export", "{project}", "{folder}/out.xml", "--format", "xml", "--status", "finished"],
        ["export", "{project}", "{folder}/out.xml", "--format", "xml", "--annotator", "nobody"],
        ["export", "{project}", "{folder}/out.xml", "--format", "xml", "--labels", "mood"],
        ["backup", "{project}", "{project}"],
        ["backup", "{project}", "{folder}/none/copy.zimulis"],
    ],
    ids=" ".join,
)
def test_mistakes_in_the_arguments_are_told_and_change_nothing(
    project: Path, told: Told, arguments: list[str]
) -> None:
    names = {
        "project": project,
        "new": project.with_name("new.zimulis"),
        "folder": project.parent,
    }
    before = sorted(project.parent.iterdir())
    code, data = told(*(argument.format(**names) for argument in arguments))
    assert code == 2
    assert list(data) == ["error"]
    assert "\n" not in data["error"]
    assert sorted(project.parent.iterdir()) == before


@pytest.mark.parametrize(
    "verb",
    [
        ["stats"],
        ["verify"],
        ["import", "{path}", "{path}"],
        ["export", "{path}", "{path}.xml", "--format", "xml"],
        ["backup", "{path}", "{path}.copy"],
    ],
    ids=lambda verb: verb[0],
)
def test_what_is_no_project_is_left_as_it_is(tmp_path: Path, told: Told, verb: list[str]) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are no project.", "utf-8")
    arguments = verb[1:] or ["{path}"]
    code, data = told(verb[0], *(argument.format(path=path) for argument in arguments))
    assert code == 3
    assert list(data) == ["error"]
    assert path.read_text("utf-8") == "These are no project."
    assert list(tmp_path.iterdir()) == [path]


def test_a_project_that_is_not_there_is_not_made_by_reading(tmp_path: Path, told: Told) -> None:
    path = tmp_path / "none.zimulis"
    for arguments in (["stats", path], ["verify", path], ["backup", path, tmp_path / "copy"]):
        assert told(*arguments)[0] == 3
    assert not path.exists()


def test_a_person_is_told_in_words(
    project: Path, said: Callable[..., tuple[int, str, str]]
) -> None:
    source = project.with_name("foreign.xml")
    code, out, err = said("import", project, source, project.with_name("none.txt"))
    assert (code, err) == (1, "")
    assert out.splitlines()[0] == "Imported 0 articles with 1 span."
    assert "No such file" in out.splitlines()[-1]
    assert said("check", project.with_name("none.txt"))[0] == 1
    assert said("verify", project)[1] == "The project is whole.\n"
    assert "anna 1" in said("stats", project)[1]
    assert "Zīmulis XML" in said("formats")[1]
    code, out, err = said("stats", project.with_name("none"))
    assert (code, out) == (3, "")
    assert err.startswith("There is no project")
    code, out, err = said("stats")
    assert (code, out, err) == (2, "", "Missing argument 'PROJECT'.\n")


def test_the_version_is_told(told: Told, said: Callable[..., tuple[int, str, str]]) -> None:
    assert told("--version") == (0, {"version": __version__})
    assert said("--version") == (0, f"zimulis {__version__}\n", "")


def test_help_lists_every_verb(said: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = said("--help")
    assert code == 0
    for verb in VERBS:
        assert f" {verb} " in out or verb.startswith("--")
        if not verb.startswith("--"):
            assert "--json" in said(verb, "--help")[1]
