"""What articles hold to review, as it was last counted; it can be counted anew."""

# pyright: reportIncompatibleVariableOverride=false

from typing import Any

from peewee import Database, ForeignKeyField, IntegerField, Model, TextField
from playhouse.migrate import SchemaMigrator
from playhouse.sqlite_ext import AutoIncrementField


class _Article(Model):
    id = AutoIncrementField()

    class Meta:
        table_name = "article"


class _Annotator(Model):
    id = AutoIncrementField()

    class Meta:
        table_name = "annotator"


def _reference(model: type[Model], name: str) -> Any:
    return ForeignKeyField(
        model,
        column_name=name,
        object_id_name=f"{name}_key",
        backref="+",
        lazy_load=False,
        index=False,
    )


class _Gain(Model):
    id = AutoIncrementField()
    article = _reference(_Article, "article")
    annotator = _reference(_Annotator, "annotator")
    seen = IntegerField()
    method = TextField()
    pencil = IntegerField()
    differing = IntegerField()

    class Meta:
        table_name = "gain"
        indexes = ((("article", "annotator"), True),)


def up(_migrator: SchemaMigrator, db: Database) -> None:
    """Creates the table."""
    with db.bind_ctx([_Article, _Annotator, _Gain]):
        db.create_tables([_Gain])
