"""What annotators do not want to be suggested again, and where not."""

# pyright: reportIncompatibleVariableOverride=false

from typing import Any

from peewee import CharField, Database, ForeignKeyField, Model, TextField
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


class _Reference(ForeignKeyField):
    def __init__(self, model: type[Model], field_name: str, **options: Any) -> None:
        super().__init__(
            model,
            column_name=field_name,
            object_id_name=f"{field_name}_key",
            backref="+",
            lazy_load=False,
            **options,
        )


class _Rejection(Model):
    id = AutoIncrementField()
    uuid = CharField(max_length=32, unique=True)
    article = _Reference(_Article, "article", null=True)
    annotator = _Reference(_Annotator, "annotator", index=False)
    label = CharField(max_length=32)
    words = TextField()
    place = TextField(null=True)
    created = TextField()

    class Meta:
        table_name = "rejection"


def up(_migrator: SchemaMigrator, db: Database) -> None:
    """Creates the table."""
    with db.bind_ctx([_Article, _Annotator, _Rejection]):
        db.create_tables([_Rejection])
