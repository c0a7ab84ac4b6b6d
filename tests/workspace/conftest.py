from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import TEXT, build_project
from zimulis.domain.ids import ArticleId
from zimulis.workspace.articles import article_ids
from zimulis.workspace.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A project with one article, for modules that have no other."""
    with build_project(tmp_path, TEXT) as session:
        yield session


@pytest.fixture
def article(session: Session) -> ArticleId:
    """The first article of the project."""
    return article_ids(session)[0]
