"""spaCy's own command trains on what a profile writes, as it is; in a process, for its memory."""

import subprocess
import sys
from pathlib import Path

import pytest

from zimulis.formats import ReadOptions
from zimulis.workspace.exporting import Plan, export
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.profiles import profile_called
from zimulis.workspace.reading import read_paths
from zimulis.workspace.session import Session

pytestmark = pytest.mark.soak

CORPUS = Path(__file__).parents[2] / "corpus"
_MOST_MEMORY = 4 * 2**20  # kB


@pytest.mark.parametrize(("profile", "score"), [("names", "ENTS_F"), ("claims", "SPANS_SC_F")])
def test_spacy_trains_on_what_a_profile_writes(tmp_path: Path, profile: str, score: str) -> None:
    target = tmp_path / "out"
    with Session.create(tmp_path / "sample.zimulis", annotator_name="anna") as session:
        items = read_paths(sorted(CORPUS.glob("*.xml")), ReadOptions())
        import_items(session, items, progress=no_progress, cancel=CancelToken(), alone=True)
        plan = profile_called(profile).completed(Plan(""), session.scheme)
        export(session, target, plan, progress=no_progress, cancel=CancelToken())
    steps = ("--training.max_steps", "6", "--training.eval_frequency", "3")
    program = (
        "import resource, runpy, sys; sys.argv[0] = 'spacy'; "
        f"resource.setrlimit(resource.RLIMIT_DATA, ({_MOST_MEMORY} * 1024,) * 2); "
        "runpy.run_module('spacy', run_name='__main__')"
    )
    command = ("train", "config.cfg", "--output", "model", *steps)
    ended = subprocess.run(
        [sys.executable, "-c", program, *command],
        cwd=target, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert score in ended.stdout
    assert (target / "model" / "model-last" / "config.cfg").is_file()
