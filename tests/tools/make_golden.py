"""Makes the golden project of the present version: `python -m tests.tools.make_golden`.

Run it once for each version, before the first release that has it, and never again.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.builders import (
    build_annotator,
    build_article,
    build_entity,
    build_incoming,
    build_project,
    build_relation,
    build_span,
    take_in,
)
from zimulis.domain.annotations import TargetKind
from zimulis.domain.article import ArticleStatus, Status
from zimulis.domain.exchange import Header
from zimulis.domain.parts import Part
from zimulis.store.project_file import SCHEMA_VERSION
from zimulis.workspace import articles, history, marking, projects
from zimulis.workspace.session import Session

_FOLDER = Path(__file__).parent.parent / "golden"


def main() -> int:
    target = _FOLDER / f"version-{SCHEMA_VERSION:04}.zimulis"
    if target.exists():
        print(f"{target} is there already and never changes.")
        return 1
    with TemporaryDirectory() as folder:
        with build_project(Path(folder)) as session:
            _fill(session)
        projects.backup(session.path, target)
    print(f"{target} is made; add it to the repository.")
    return 0


def _fill(session: Session) -> None:
    gold, putins = build_annotator("gold"), build_entity()
    person = build_span("person", (0, 6), annotator=gold.id, entity=putins.id)
    country = build_span("country", (15, 21), annotator=gold.id, attributes={"kind": "metonym"})
    claim = build_span("claim", (23, 40), (57, 65), annotator=gold.id, note="In two parts.")
    relations = [build_relation(claim, putins), build_relation(claim, TargetKind.UNNAMED)]
    article = build_article(published="2023-09", metadata=(("site", "example.lv"),), tags=("war",))
    status = ArticleStatus(gold.id, Status.DONE, "Whose words?")
    take_in(
        session,
        Header(annotators=(gold,), entities=(putins,)),
        build_incoming(article, [person, country, claim], relations, [status]),
        build_incoming("Divi vārdi."),
    )
    second = articles.article_ids(session)[1]
    span, _ = marking.add_span(session, second, "person", [Part(0, 4)])
    marking.set_parts(session, span, [Part(0, 10)], run="drag")
    marking.set_parts(session, span, [Part(5, 10)], run="drag")
    marking.relabel_span(session, span, "country")
    history.undo(session)


if __name__ == "__main__":
    sys.exit(main())
