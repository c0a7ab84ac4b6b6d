"""An index of the words under which entities are named, for linking the next span like the last.

It holds linked spans only: what is imported without entities, as most is, does not pay for it.
"""

from peewee import Database, IntegerField, Model, TextField
from playhouse.migrate import SchemaMigrator
from playhouse.sqlite_ext import AutoIncrementField


class _Span(Model):
    id = AutoIncrementField()
    label = IntegerField()
    entity = IntegerField(null=True)
    quote_fold = TextField()

    class Meta:
        table_name = "span"


def up(_migrator: SchemaMigrator, db: Database) -> None:
    """Creates the index."""
    db.execute(
        _Span.index(
            _Span.label,
            _Span.quote_fold,
            _Span.entity,
            where=_Span.entity.is_null(False),
            name="span_named_form",
        )
    )
