"""Identities. Every object carries a uuid, kept as 32 lower-case hexadecimal digits."""

import re
from typing import NewType
from uuid import uuid4

ArticleId = NewType("ArticleId", str)
RevisionId = NewType("RevisionId", str)
SpanId = NewType("SpanId", str)
RelationId = NewType("RelationId", str)
EntityId = NewType("EntityId", str)
AnnotatorId = NewType("AnnotatorId", str)
LabelId = NewType("LabelId", str)
DoubtId = NewType("DoubtId", str)
RejectionId = NewType("RejectionId", str)

_UUID = re.compile(r"[0-9a-f]{32}")


def new_uuid() -> str:
    """A fresh random uuid; wrap it in the id type that it becomes."""
    return uuid4().hex


def is_uuid(word: str) -> bool:
    """Whether a word is a uuid as it is kept here."""
    return _UUID.fullmatch(word) is not None
