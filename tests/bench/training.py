"""Proof by training: what is exported teaches as much as what was never in a project.

Real annotated texts go through the project, in by the reader of tables and out by the writers, and
past it, converted straight from their file by `tests.bench.direct`. The same trainers learn from
both, and are asked about the same texts; the marks that they find are compared with the file. Over
the seeds, which divide the texts as well, the mean F1 may differ by a point at most.

Takes tens of minutes, so it is no part of `make bench`: python -m tests.bench.training
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from uuid import NAMESPACE_URL, uuid5

from tests.bench import direct, learning
from tests.bench.direct import Mark, Marked
from tests.bench.measuring import ROOT
from tests.shared_data import SHARED
from zimulis.domain.ids import ArticleId
from zimulis.formats import ReadOptions
from zimulis.workspace.export_selection import Selection
from zimulis.workspace.exporting import Plan, Sets, export
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.profiles import profile_called
from zimulis.workspace.reading import read_paths
from zimulis.workspace.session import Session

TEXTS = SHARED / "data" / "latvian" / "texts.jsonl"
SHARES = {"train": 0.8, "test": 0.2}
MOST_APART = 1.0  # points of F1
ANNOTATOR = "anna"
NAMES = frozenset({"person", "country"})
CLAIMS = frozenset({"claim"})


@dataclass(frozen=True, slots=True)
class Task:
    """Something that is trained.

    Attributes:
        labels: What is learnt.
        format: What articles are exported as; empty for the profile's own.
        most_words: Of a text that is learnt from or asked about, with a mark in it; None for all
            texts. Candidates of claims take ten kilobytes each.
        exported: What stands in an exported set: texts with their marks.
        convert: Writes texts with their marks straight, as the trainer takes them.
        learn: Trains, and finds marks in texts.
    """

    name: str
    profile: str
    labels: frozenset[str]
    exported: Callable[[Path, Sequence[str]], list[Marked]]
    convert: Callable[[Path, Sequence[Marked], frozenset[str]], None]
    learn: Callable[[learning.Lesson], list[frozenset[Mark]]]
    format: str = ""
    most_words: int | None = None

    def wants(self, text: Marked) -> bool:
        """Whether a text is learnt from or asked about."""
        if self.most_words is None:
            return True
        return bool(text.only(self.labels).marks) and len(text.text.split()) <= self.most_words


TASKS = (
    Task(
        "entity recogniser", "names", NAMES, learning.entities_in, direct.write_docs,
        learning.recognise_entities,
    ),
    Task(
        "span categoriser, names", "claims", NAMES, learning.spans_in, direct.write_docs,
        learning.categorise_names, most_words=150,
    ),
    Task(
        "span categoriser, claims", "claims", CLAIMS, learning.spans_in, direct.write_docs,
        learning.categorise_claims, most_words=150,
    ),
    Task(
        "CRF", "names", NAMES, learning.tags_in, direct.write_tags, learning.tag_with_crf,
        format="conll",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one task and seed.

    Attributes:
        texts: How many texts were exported, and how many of them are those of the file.
        marks: How many marks the export and the direct conversion share, and have alone.
        scores: The F1 of what was learnt from the export, and from the direct conversion.
    """

    task: str
    seed: int
    texts: tuple[int, int]
    marks: tuple[int, int, int]
    scores: tuple[float, float]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--task", action="append", choices=[task.name for task in TASKS])
    parser.add_argument("--seeds", type=int, default=3, help="how many")
    parser.add_argument("--steps", type=int, help="of training, for trying; else as each task has")
    chosen = parser.parse_args()
    if not TEXTS.is_file():
        print(f"There is no {TEXTS}; set ZIMULIS_DATA to the folder that has data/latvian.")
        return 2
    source = {_id_of(name): text for name, text in direct.read(TEXTS).items()}
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory(prefix="zimulis-training-") as scratch:
        project = _project(Path(scratch))
        for task in TASKS:
            if task.name in (chosen.task or [one.name for one in TASKS]):
                for seed in range(chosen.seeds):
                    folder = Path(scratch, f"{task.name}-{seed}")
                    outcomes.append(_prove(project, folder, task, seed, source, chosen.steps))
    return _tell(outcomes)


def _project(folder: Path) -> Path:
    """A project with the texts; their ids are uuids, so that a seed always divides them alike."""
    texts, project = folder / "texts.jsonl", folder / "texts.zimulis"
    with TEXTS.open(encoding="utf-8") as lines, texts.open("w", encoding="utf-8") as stream:
        for line in lines:
            values = json.loads(line)
            kept = {name: values[name] for name in ("lang", "text", "spans")}
            kept["id"] = _id_of(values["id"])
            stream.write(json.dumps(kept) + "\n")
    with Session.create(project, annotator_name=ANNOTATOR) as session:
        import_items(
            session,
            read_paths([texts], ReadOptions()),
            progress=no_progress,
            cancel=CancelToken(),
            fallback_annotator=ANNOTATOR,
            alone=True,
        )
    return project


def _id_of(name: str) -> ArticleId:
    return ArticleId(uuid5(NAMESPACE_URL, name).hex)


def _prove(
    project: Path,
    folder: Path,
    task: Task,
    seed: int,
    source: Mapping[ArticleId, Marked],
    steps: int | None,
) -> Outcome:
    """Exports, converts, learns from both, and compares."""
    started = time.monotonic()
    exported, converted = folder / "exported", folder / "converted"
    converted.mkdir(parents=True)
    wanted = {name: one.only(task.labels) for name, one in source.items() if task.wants(one)}
    _export(project, exported, task, seed, frozenset(wanted))
    of = {one.text: one for one in wanted.values()}
    pairs = 0, 0, 0
    texts = 0, 0
    test: list[Marked] = []
    for name in SHARES:
        ours = task.exported(exported / name, [*of])
        theirs = [of[one.text] for one in ours if one.text in of]
        task.convert(converted / name, theirs, task.labels)
        texts = texts[0] + len(ours), texts[1] + len(theirs)
        back = task.exported(converted / name, [*of])
        pairs = _added(pairs, _compared(ours, back))
        test = theirs
    asked = [one.text for one in test]
    scores: list[float] = []
    for learnt_from in (exported, converted):
        config = exported / "config.cfg"
        lesson = learning.Lesson(learnt_from / "train", config, asked, seed, folder, steps)
        scores.append(f1(zip(task.learn(lesson), (one.marks for one in test), strict=True)))
    took = time.monotonic() - started
    print(f"{task.name}, seed {seed}: {scores[0]:.2f}, {scores[1]:.2f}; {took:.0f} s", flush=True)
    return Outcome(task.name, seed, texts, pairs, (scores[0], scores[1]))


def _export(
    project: Path, target: Path, task: Task, seed: int, articles: frozenset[ArticleId]
) -> None:
    selection = Selection(labels=tuple(sorted(task.labels)), articles=articles)
    with Session.open(project) as session:
        plan = Plan(task.format, selection, sets=Sets(SHARES, seed))
        completed = profile_called(task.profile).completed(plan, session.scheme)
        export(session, target, completed, progress=no_progress, cancel=CancelToken())


def _compared(ours: Iterable[Marked], theirs: Iterable[Marked]) -> tuple[int, int, int]:
    """How many marks both have, only ours, and only theirs."""
    here = {(one.text, mark) for one in ours for mark in one.marks}
    there = {(one.text, mark) for one in theirs for mark in one.marks}
    return len(here & there), len(here - there), len(there - here)


def _added(one: tuple[int, int, int], other: tuple[int, int, int]) -> tuple[int, int, int]:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def f1(pairs: Iterable[tuple[frozenset[Mark], frozenset[Mark]]]) -> float:
    """How well found marks agree with those that are there, in points: edges and label count."""
    right = found = there = 0
    for guess, gold in pairs:
        right += len(guess & gold)
        found += len(guess)
        there += len(gold)
    return 200 * right / (found + there) if found + there else 0.0


def _tell(outcomes: Sequence[Outcome]) -> int:
    """Prints the table and writes it; returns the exit code."""
    print(f"{'':26}{'seed':>5}{'texts':>12}{'marks':>8}{'ours':>6}{'direct':>8}{'F1 ours':>10}"
          f"{'direct':>8}")  # fmt: skip
    rows: list[dict[str, object]] = []
    is_right = True
    for name in dict.fromkeys(one.task for one in outcomes):
        its = [one for one in outcomes if one.task == name]
        for one in its:
            texts = f"{one.texts[1]}/{one.texts[0]}"
            both, ours, theirs = one.marks
            print(f"{name:26}{one.seed:>5}{texts:>12}{both:>8}{ours:>6}{theirs:>8}"
                  f"{one.scores[0]:>10.2f}{one.scores[1]:>8.2f}")  # fmt: skip
        exported, converted = (mean(one.scores[n] for one in its) for n in (0, 1))
        apart = abs(exported - converted)
        is_right &= apart <= MOST_APART
        verdict = "within" if apart <= MOST_APART else "MORE THAN"
        print(f"{name:26}{'mean':>5}{'':>34}{exported:>10.2f}{converted:>8.2f}"
              f"   {apart:.2f} apart, {verdict} a point")  # fmt: skip
        rows.append({"task": name, "exported": exported, "direct": converted, "apart": apart})
    (ROOT / "build").mkdir(exist_ok=True)
    target = ROOT / "build" / "training.json"
    target.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main())
