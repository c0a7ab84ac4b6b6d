"""All that can be seen of a project, for comparing one moment with another."""

from typing import Any

from zimulis.workspace.session import Session

_TABLES = (
    "label",
    "entity",
    "article",
    "revision",
    "article_meta",
    "article_tag",
    "article_source",
    "status",
    "span",
    "relation",
)
_MINE = "SELECT id FROM annotator WHERE uuid = ?"


def _rows(session: Session, sql: str, *parameters: object) -> list[Any]:
    return session.connection.database.execute_sql(sql, parameters).fetchall()


def everything(session: Session) -> list[Any]:
    """Every row but those of the history."""
    return [_rows(session, f"SELECT * FROM {table} ORDER BY id") for table in _TABLES]


def layer(session: Session) -> list[Any]:
    """What the current annotator has done: her rows, and the articles of her imports.

    Rows on articles whose import she has undone are not there.
    """
    ((me,),) = _rows(session, _MINE, session.required_annotator().id)
    imported = (
        "SELECT id FROM article WHERE hidden = ? AND imported_by IN"
        " (SELECT id FROM command WHERE annotator = ?) ORDER BY id"
    )
    own = [
        _rows(
            session,
            f"SELECT * FROM {table} WHERE annotator = ? AND article NOT IN ({imported})"
            " ORDER BY id",
            me,
            True,
            me,
        )
        for table in ("status", "span", "relation")
    ]
    return [*own, _rows(session, imported, False, me)]
