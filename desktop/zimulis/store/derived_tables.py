"""The tables that follow from texts and marks, to find articles by.

They can be made anew at any time, and the history knows nothing of them.
"""

# Peewee's Meta is a class by name only:
# ruff: noqa: D106
# pyright: reportIncompatibleVariableOverride=false

from peewee import CompositeKey, FloatField, IntegerField, Model, TextField
from playhouse.sqlite_ext import FTS5Model, SearchField

from zimulis.store.tables import AnnotatorTable, ArticleTable, Reference, Table


class ArticleIndex(FTS5Model):
    """The words of each article's current text, under its key; the text itself is not kept."""

    text = SearchField()

    class Meta:
        table_name = "article_index"
        options = {"content": "", "tokenize": "unicode61 remove_diacritics 0"}  # noqa: RUF012


class SketchTable(Table):
    """What an article is found by when alike ones are looked for; `keys` is JSON."""

    article = Reference(ArticleTable, "article", unique=True)
    revision = IntegerField()
    method = TextField()
    keys = TextField()

    class Meta:
        table_name = "sketch"


class SketchKeyTable(Model):
    """The same the other way round: the articles that have a key."""

    key = IntegerField()
    article = Reference(ArticleTable, "article", index=False)

    class Meta:
        table_name = "sketch_key"
        legacy_table_names = False
        primary_key = CompositeKey("key", "article")
        without_rowid = True


class AlikeTable(Table):
    """Two articles whose texts are alike; `other` was there first."""

    article = Reference(ArticleTable, "article")
    other = Reference(ArticleTable, "other")
    likeness = FloatField()

    class Meta:
        table_name = "alike"


class GainTable(Table):
    """What an article held for an annotator to review when the change `seen` was the newest.

    `method` tells how it was counted; empty if something has changed since that may count.
    """

    article = Reference(ArticleTable, "article", index=False)
    annotator = Reference(AnnotatorTable, "annotator", index=False)
    seen = IntegerField()
    method = TextField()
    pencil = IntegerField()
    differing = IntegerField()

    class Meta:
        table_name = "gain"
        indexes = ((("article", "annotator"), True),)
