"""The check looks at the sample corpus, which was marked with care."""

from collections import defaultdict
from pathlib import Path

from zimulis.app.sample import make_sample
from zimulis.domain.annotations import Relation
from zimulis.domain.ids import SpanId
from zimulis.quality.checks import check
from zimulis.quality.findings import Marked
from zimulis.workspace import articles
from zimulis.workspace.session import Session


def test_hardly_anything_is_found_where_nothing_was_forgotten(tmp_path: Path) -> None:
    """Of a hundred marks at most one is asked about again."""
    path = tmp_path / "sample.zimulis"
    make_sample(path)
    asked = marks = 0
    with Session.open(path, "gold") as session:
        entities = articles.entities(session)
        for article in articles.article_ids(session):
            labelled = articles.load_article(session, article)
            relations: defaultdict[SpanId, list[Relation]] = defaultdict(list)
            for relation in labelled.relations:
                relations[relation.source].append(relation)
            marked = Marked(labelled.article, session.scheme, labelled.spans, relations, entities)
            asked += sum(map(len, check(marked)))
            marks += len(labelled.spans)
    assert marks > 400
    assert asked <= marks / 100
