"""Queries that are written once and run many times."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from zimulis.store.connection import GIVEN
from zimulis.store.tables import LabelTable
from zimulis.workspace.session import Session


def _label_with_key(key: str) -> Any:
    """A constant between two values that are given."""
    return LabelTable.select(LabelTable.name).where(
        LabelTable.name != GIVEN, LabelTable.key == key, LabelTable.title != GIVEN
    )


def test_what_is_given_goes_where_it_belongs_and_the_rest_stays(tmp_path: Path) -> None:
    with Session.create(tmp_path / "p.zimulis") as session:
        connection = session.connection
        for key, name in (("1", "person"), ("2", "country"), ("1", "person")):
            statement = connection.kept(_label_with_key, key)
            assert connection.fetch(statement, "", "") == [(name,)]
            assert connection.fetch(statement, name, "") == []


def test_too_few_and_too_many_values_are_refused(tmp_path: Path) -> None:
    with Session.create(tmp_path / "p.zimulis") as session:
        statement = session.connection.kept(_label_with_key, "1")
        for given in (("",), ("", "", "")):
            with pytest.raises(sqlite3.Error):
                session.connection.fetch(statement, *given)
