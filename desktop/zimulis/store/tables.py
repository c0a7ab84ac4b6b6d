"""The tables of a project as they are now. Migrations create them; a test compares the two.

No model is bound to a database: queries run through a Connection. A foreign key's column bears the
name of its field, so that a row is the same dictionary everywhere.
"""

# Peewee's Meta is a class by name only:
# ruff: noqa: D106
# pyright: reportIncompatibleVariableOverride=false

from collections.abc import Iterable
from functools import cache
from typing import Any

from peewee import BooleanField, CharField, ForeignKeyField, IntegerField, Model, TextField
from playhouse.sqlite_ext import AutoIncrementField


class Reference(ForeignKeyField):
    """A foreign key that is only ever used as the integer it is."""

    def __init__(self, model: type[Model] | str, field_name: str, **options: Any) -> None:
        super().__init__(
            model,
            column_name=field_name,
            object_id_name=f"{field_name}_key",
            backref="+",
            lazy_load=False,
            **options,
        )


class Table(Model):
    """Rows under an integer key that is never used again."""

    id = AutoIncrementField()

    class Meta:
        legacy_table_names = False


class UuidTable(Table):
    """Rows that the world outside knows by a uuid: 32 lower-case hexadecimal digits."""

    uuid = CharField(max_length=32, unique=True)


class ProjectTable(UuidTable):
    """The project itself; exactly one."""

    name = TextField()
    scheme = TextField()
    created = TextField()

    class Meta:
        table_name = "project"


class LabelTable(UuidTable):
    """A label of the scheme; guidelines, attributes and relations are JSON."""

    name = TextField(unique=True)
    title = TextField()
    colour = TextField()
    dark = TextField()
    line = TextField()
    key = TextField()
    position = IntegerField()
    links_entity = BooleanField()
    guidelines = TextField()
    attributes = TextField()
    relations = TextField()

    class Meta:
        table_name = "label"


class AnnotatorTable(UuidTable):
    """Somebody with a layer."""

    name = TextField()
    created = TextField()

    class Meta:
        table_name = "annotator"


class CommandTable(UuidTable):
    """An entry of the history.

    `seq` is its place in the order of undoing, given when it ends. `run` is the first command of a
    row of moves that are undone as one; `target` the command (or the first of the run) that an undo
    or redo is about. `process` tells whose a running import is.
    """

    annotator = Reference(AnnotatorTable, "annotator", null=True, index=False)
    time = TextField()
    kind = TextField()
    what = TextField()
    run = Reference("self", "run", null=True)
    run_token = TextField()
    target = Reference("self", "target", null=True)
    seq = IntegerField(null=True, unique=True)
    state = TextField(index=True)
    process = TextField()

    class Meta:
        table_name = "command"
        indexes = ((("annotator", "seq"), False),)


class ArticleTable(UuidTable):
    """An article; they are in the order of their keys. `revision` is the current one's number.

    One that is `hidden` belongs to an import that was undone; one that is `binned` can be put back.
    """

    imported_by = Reference(CommandTable, "imported_by", null=True)
    hidden = BooleanField()
    title = TextField()
    title_fold = TextField()
    title_key = TextField()
    published = TextField()
    language = TextField()
    source = TextField()
    source_fold = TextField()
    note = TextField()
    revision = IntegerField()
    binned = BooleanField(default=False)

    class Meta:
        table_name = "article"


def is_shown(article: Any = ArticleTable, *, binned: bool = False) -> Any:
    """Whether an article belongs to what one works with, or else to what is in the bin.

    Written as equations, for which there is an index.
    """
    return (article.hidden == False) & (article.binned == binned)  # noqa: E712


_SHOWN = (ArticleTable.hidden, ArticleTable.binned)
ArticleTable.add_index(ArticleTable.index(*_SHOWN, ArticleTable.title_key, name="article_title"))
ArticleTable.add_index(ArticleTable.index(*_SHOWN, ArticleTable.published, name="article_date"))
ArticleTable.add_index(
    ArticleTable.index(
        *_SHOWN,
        ArticleTable.id,
        ArticleTable.published,
        ArticleTable.language,
        ArticleTable.title_fold,
        ArticleTable.source_fold,
        name="article_facts",
    )
)


class RevisionTable(UuidTable):
    """One immutable text of an article; `normalised` and `zones` are JSON."""

    article = Reference(ArticleTable, "article", index=False)
    number = IntegerField()
    text = TextField()
    sha256 = CharField(max_length=64, index=True)
    bytes_sha256 = TextField()
    encoding = TextField()
    normalised = TextField()
    zones = TextField()
    created = TextField()

    class Meta:
        table_name = "revision"
        indexes = ((("article", "number"), True),)


class ArticleMetaTable(Table):
    """A name and value of an article's metadata, in the order of the keys."""

    article = Reference(ArticleTable, "article")
    name = TextField()
    value = TextField()

    class Meta:
        table_name = "article_meta"


class ArticleTagTable(Table):
    """A tag of an article."""

    article = Reference(ArticleTable, "article")
    tag = TextField()

    class Meta:
        table_name = "article_tag"


class ArticleSourceTable(Table):
    """Where a reprint of an article came from."""

    article = Reference(ArticleTable, "article")
    source = TextField()

    class Meta:
        table_name = "article_source"


class StatusTable(Table):
    """How far an annotator is with an article, said when it was `updated`; no row means new."""

    article = Reference(ArticleTable, "article", index=False)
    annotator = Reference(AnnotatorTable, "annotator", index=False)
    status = TextField()
    question = TextField()
    updated = TextField()

    class Meta:
        table_name = "status"
        indexes = ((("article", "annotator"), True),)


class EntityTable(UuidTable):
    """What several spans name; `attributes` is JSON."""

    label = Reference(LabelTable, "label")
    name = TextField()
    name_fold = TextField()
    name_key = TextField()
    attributes = TextField()
    note = TextField()

    class Meta:
        table_name = "entity"


class SpanTable(UuidTable):
    """A span.

    `parts` is JSON and only there when the span has a gap; `quote` holds its words, part by part,
    joined by U+001F, which no stored text contains. `imported_by` is set until somebody edits it.
    """

    article = Reference(ArticleTable, "article", index=False)
    revision = Reference(RevisionTable, "revision", index=False)
    annotator = Reference(AnnotatorTable, "annotator", index=False)
    label = Reference(LabelTable, "label", index=False)
    start = IntegerField()
    end = IntegerField()
    parts = TextField(null=True)
    entity = Reference(EntityTable, "entity", null=True)
    origin = TextField()
    attributes = TextField()
    note = TextField()
    quote = TextField()
    quote_fold = TextField()
    imported_by = Reference(CommandTable, "imported_by", null=True, index=False)
    created = TextField()
    updated = TextField()

    class Meta:
        table_name = "span"
        indexes = ((("article", "start"), False),)


SpanTable.add_index(
    SpanTable.index(
        SpanTable.label,
        SpanTable.quote_fold,
        SpanTable.entity,
        where=SpanTable.entity.is_null(False),
        name="span_named_form",
    )
)


SpanTable.add_index(
    SpanTable.index(SpanTable.article, SpanTable.annotator, SpanTable.label, name="span_layer")
)


class RelationTable(UuidTable):
    """A typed link; which of the two targets is set follows from `target_kind`."""

    article = Reference(ArticleTable, "article")
    annotator = Reference(AnnotatorTable, "annotator", index=False)
    type = TextField()
    source = Reference(SpanTable, "source")
    target_kind = TextField()
    target_span = Reference(SpanTable, "target_span", null=True)
    target_entity = Reference(EntityTable, "target_entity", null=True)

    class Meta:
        table_name = "relation"


class DoubtTable(UuidTable):
    """A mark to look at since a correction, for the annotator whose it is.

    `span` is the mark's uuid, `before` its words as they were, `after` as the correction left them,
    and `place` where to look for them; once the mark has other words, somebody has looked at it.
    `lost` is JSON and only there when its words are gone: the mark's row and its relations' rows.
    """

    article = Reference(ArticleTable, "article")
    annotator = Reference(AnnotatorTable, "annotator", index=False)
    span = CharField(max_length=32)
    reason = TextField()
    before = TextField()
    after = TextField()
    place = IntegerField()
    lost = TextField(null=True)
    created = TextField()

    class Meta:
        table_name = "doubt"


class RejectionTable(UuidTable):
    """A suggestion that an annotator does not want again, in one article or, without one, anywhere.

    `label` is the label's uuid, and `words` what the suggestion was on. `place` is JSON, the parts,
    and only there when it is about that place alone.
    """

    article = Reference(ArticleTable, "article", null=True)
    annotator = Reference(AnnotatorTable, "annotator", index=False)
    label = CharField(max_length=32)
    words = TextField()
    place = TextField(null=True)
    created = TextField()

    class Meta:
        table_name = "rejection"


class ChangeTable(Table):
    """What a command did to a row: its columns before and after as JSON, null where it was not."""

    command = Reference(CommandTable, "command")
    kind = TextField()
    object = IntegerField()
    article = Reference(ArticleTable, "article", null=True)
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        table_name = "change"


class SavedFilterTable(UuidTable):
    """A filter of articles that somebody gave a name."""

    name = TextField(unique=True)
    terms = TextField()

    class Meta:
        table_name = "saved_filter"


TABLES: tuple[type[Table], ...] = (
    ProjectTable,
    LabelTable,
    AnnotatorTable,
    CommandTable,
    ArticleTable,
    RevisionTable,
    ArticleMetaTable,
    ArticleTagTable,
    ArticleSourceTable,
    StatusTable,
    EntityTable,
    SpanTable,
    RelationTable,
    DoubtTable,
    RejectionTable,
    ChangeTable,
    SavedFilterTable,
)
"""What a project holds, each table after those that it refers to."""


@cache
def columns_of(table: type[Table]) -> tuple[str, ...]:
    """The columns of a row, in order."""
    return tuple(field.column_name for field in table._meta.sorted_fields)  # noqa: SLF001


def name_of(table: type[Table]) -> str:
    """What a table is called in the file."""
    return table._meta.table_name  # noqa: SLF001


def in_order(table: type[Table], columns: Iterable[str]) -> tuple[str, ...]:
    """Columns in the order of their table, in which Peewee writes them, however they are given."""
    given = set(columns)
    return tuple(name for name in columns_of(table) if name in given)
