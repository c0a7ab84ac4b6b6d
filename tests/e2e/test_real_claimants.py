"""A claimant with real keys: the claim, `c`, a number."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import press, see
from tests.projects import articles_in, make_project

pytestmark = pytest.mark.e2e

TEXT = "Viss ir labi, vēsta aģentūra TASS."


@pytest.mark.parametrize("layout", ["us", "ru"])
def test_a_claim_is_linked_to_a_source_made_in_passing(
    start: Start, keyboard: Callable[[str], None], tmp_path: Path, layout: str
) -> None:
    keyboard(layout)
    project = make_project(tmp_path / "work.zimulis", TEXT)
    start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+Home", "ctrl+shift+Right", "ctrl+shift+Right", "ctrl+shift+Right", "4")
    press("c", "1")
    see(partial(_linked, project), [("Viss ir labi", "TASS")])
    press("u")
    see(partial(_linked, project), [])
    press("c", "0")
    see(partial(_linked, project), [("Viss ir labi", "unnamed")])


def _linked(project: Path) -> list[tuple[str, str]]:
    labelled = articles_in(project)[0]
    words = {span.id: span.quotes(labelled.article.text)[0] for span in labelled.spans}
    by_id = {str(span): quote for span, quote in words.items()}
    return [
        (words[relation.source], by_id.get(str(relation.target), relation.target_kind.value))
        for relation in labelled.relations
    ]
