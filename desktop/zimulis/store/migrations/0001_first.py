"""The first version of the project file."""

# pyright: reportIncompatibleVariableOverride=false

from typing import Any

from peewee import (
    BooleanField,
    CharField,
    Database,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.migrate import SchemaMigrator
from playhouse.sqlite_ext import AutoIncrementField, FTS5Model, SearchField


class _Reference(ForeignKeyField):
    def __init__(self, model: type[Model] | str, field_name: str, **options: Any) -> None:
        super().__init__(
            model,
            column_name=field_name,
            object_id_name=f"{field_name}_key",
            backref="+",
            lazy_load=False,
            **options,
        )


class _Row(Model):
    id = AutoIncrementField()

    class Meta:
        legacy_table_names = False


class _Uuid(_Row):
    uuid = CharField(max_length=32, unique=True)


class _Project(_Uuid):
    name = TextField()
    scheme = TextField()
    created = TextField()

    class Meta:
        table_name = "project"


class _Label(_Uuid):
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


class _Annotator(_Uuid):
    name = TextField()
    created = TextField()

    class Meta:
        table_name = "annotator"


class _Command(_Uuid):
    annotator = _Reference(_Annotator, "annotator", null=True, index=False)
    time = TextField()
    kind = TextField()
    what = TextField()
    run = _Reference("self", "run", null=True)
    run_token = TextField()
    target = _Reference("self", "target", null=True)
    seq = IntegerField(null=True, unique=True)
    state = TextField(index=True)
    process = TextField()

    class Meta:
        table_name = "command"
        indexes = ((("annotator", "seq"), False),)


class _Article(_Uuid):
    imported_by = _Reference(_Command, "imported_by", null=True)
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

    class Meta:
        table_name = "article"


class _Revision(_Uuid):
    article = _Reference(_Article, "article", index=False)
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


class _ArticleMeta(_Row):
    article = _Reference(_Article, "article")
    name = TextField()
    value = TextField()

    class Meta:
        table_name = "article_meta"


class _ArticleTag(_Row):
    article = _Reference(_Article, "article")
    tag = TextField()

    class Meta:
        table_name = "article_tag"


class _ArticleSource(_Row):
    article = _Reference(_Article, "article")
    source = TextField()

    class Meta:
        table_name = "article_source"


class _Status(_Row):
    article = _Reference(_Article, "article", index=False)
    annotator = _Reference(_Annotator, "annotator", index=False)
    status = TextField()
    question = TextField()
    updated = TextField()

    class Meta:
        table_name = "status"
        indexes = ((("article", "annotator"), True),)


class _Entity(_Uuid):
    label = _Reference(_Label, "label")
    name = TextField()
    name_fold = TextField()
    name_key = TextField()
    attributes = TextField()
    note = TextField()

    class Meta:
        table_name = "entity"


class _Span(_Uuid):
    article = _Reference(_Article, "article", index=False)
    revision = _Reference(_Revision, "revision", index=False)
    annotator = _Reference(_Annotator, "annotator", index=False)
    label = _Reference(_Label, "label", index=False)
    start = IntegerField()
    end = IntegerField()
    parts = TextField(null=True)
    entity = _Reference(_Entity, "entity", null=True)
    origin = TextField()
    attributes = TextField()
    note = TextField()
    quote = TextField()
    quote_fold = TextField()
    imported_by = _Reference(_Command, "imported_by", null=True, index=False)
    created = TextField()
    updated = TextField()

    class Meta:
        table_name = "span"
        indexes = ((("article", "start"), False),)


class _Relation(_Uuid):
    article = _Reference(_Article, "article")
    annotator = _Reference(_Annotator, "annotator", index=False)
    type = TextField()
    source = _Reference(_Span, "source")
    target_kind = TextField()
    target_span = _Reference(_Span, "target_span", null=True)
    target_entity = _Reference(_Entity, "target_entity", null=True)

    class Meta:
        table_name = "relation"


class _Change(_Row):
    command = _Reference(_Command, "command")
    kind = TextField()
    object = IntegerField()
    article = _Reference(_Article, "article", null=True)
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        table_name = "change"


class _ArticleIndex(FTS5Model):
    text = SearchField()

    class Meta:
        table_name = "article_index"
        options = {"content": "", "tokenize": "unicode61 remove_diacritics 0"}  # noqa: RUF012


_TABLES = [
    _Project,
    _Label,
    _Annotator,
    _Command,
    _Article,
    _Revision,
    _ArticleMeta,
    _ArticleTag,
    _ArticleSource,
    _Status,
    _Entity,
    _Span,
    _Relation,
    _Change,
    _ArticleIndex,
]


def up(_migrator: SchemaMigrator, db: Database) -> None:
    """Creates every table and index."""
    with db.bind_ctx(_TABLES):
        db.create_tables(_TABLES)
        _ArticleIndex.automerge(0)
