"""What alike articles are found by, and which of them are alike.

Articles that are there already get their sketches with the next import: a step must not depend on
how sketches are made.
"""

# pyright: reportIncompatibleVariableOverride=false

from typing import Any

from peewee import CompositeKey, Database, FloatField, ForeignKeyField, IntegerField, TextField
from peewee import Model as _Model
from playhouse.migrate import SchemaMigrator
from playhouse.sqlite_ext import AutoIncrementField


class _Article(_Model):
    id = AutoIncrementField()

    class Meta:
        table_name = "article"


def _article(name: str, **options: Any) -> ForeignKeyField:
    return ForeignKeyField(
        _Article,
        column_name=name,
        object_id_name=f"{name}_key",
        backref="+",
        lazy_load=False,
        **options,
    )


class _Sketch(_Model):
    id = AutoIncrementField()
    article = _article("article", unique=True)
    revision = IntegerField()
    method = TextField()
    keys = TextField()

    class Meta:
        table_name = "sketch"


class _SketchKey(_Model):
    key = IntegerField()
    article = _article("article", index=False)

    class Meta:
        table_name = "sketch_key"
        primary_key = CompositeKey("key", "article")
        without_rowid = True


class _Alike(_Model):
    id = AutoIncrementField()
    article = _article("article")
    other = _article("other")
    likeness = FloatField()

    class Meta:
        table_name = "alike"


_TABLES = [_Sketch, _SketchKey, _Alike]


def up(_migrator: SchemaMigrator, db: Database) -> None:
    """Creates the tables."""
    with db.bind_ctx(_TABLES):
        db.create_tables(_TABLES)
