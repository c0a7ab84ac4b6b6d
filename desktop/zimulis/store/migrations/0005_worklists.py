"""What lists of a hundred thousand articles need: a bin, saved filters, and indexes to list by.

`article_facts` holds all that a filter asks of an article's own row, in the order of the project;
`span_layer` counts the marks of an article by layer and label without reading them.
"""

# pyright: reportIncompatibleVariableOverride=false

from peewee import BooleanField, CharField, Database, IntegerField, Model, TextField
from playhouse.migrate import SchemaMigrator, migrate
from playhouse.sqlite_ext import AutoIncrementField


class _Article(Model):
    id = AutoIncrementField()
    hidden = BooleanField()
    binned = BooleanField()
    title_fold = TextField()
    title_key = TextField()
    published = TextField()
    language = TextField()
    source_fold = TextField()

    class Meta:
        table_name = "article"


class _Span(Model):
    id = AutoIncrementField()
    article = IntegerField()
    annotator = IntegerField()
    label = IntegerField()

    class Meta:
        table_name = "span"


class _SavedFilter(Model):
    id = AutoIncrementField()
    uuid = CharField(max_length=32, unique=True)
    name = TextField(unique=True)
    terms = TextField()

    class Meta:
        table_name = "saved_filter"


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Adds the column, the table and the indexes."""
    migrate(migrator.add_column("article", "binned", BooleanField(default=False)))
    with db.bind_ctx([_SavedFilter]):
        db.create_tables([_SavedFilter])
    shown = (_Article.hidden, _Article.binned)
    facts = (_Article.published, _Article.language, _Article.title_fold, _Article.source_fold)
    db.execute(_Article.index(*shown, _Article.title_key, name="article_title"))
    db.execute(_Article.index(*shown, _Article.published, name="article_date"))
    db.execute(_Article.index(*shown, _Article.id, *facts, name="article_facts"))
    db.execute(_Span.index(_Span.article, _Span.annotator, _Span.label, name="span_layer"))
