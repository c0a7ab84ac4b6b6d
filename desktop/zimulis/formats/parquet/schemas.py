"""The columns of the tables; pyarrow, which tells nothing of its types, is known here alone."""

import json
from importlib import import_module
from typing import Any


def arrow(module: str = "pyarrow") -> Any:
    """A module of pyarrow, which is an extra and may be missing."""
    return import_module(module)


def article_schema() -> Any:
    """The columns of articles."""
    pa = arrow()
    text, offset = pa.string(), pa.int32()
    part = {"start": offset, "end": offset}
    span = {
        "id": text,
        "label": text,
        "start": offset,
        "end": offset,
        "text": text,
        "kb_id": text,
        "parts": pa.list_(pa.struct(part)),
        "annotator": text,
        "origin": text,
        "note": text,
        "attributes": _pairs(),
    }
    relation = dict.fromkeys(("id", "type", "head", "tail", "kind", "annotator"), text)
    status = dict.fromkeys(("annotator", "status", "question"), text)
    names = ("id", "text", "title", "published", "language", "source", "note")
    return pa.schema(
        {
            **dict.fromkeys(names, text),
            "further_sources": pa.list_(text),
            "tags": pa.list_(text),
            "metadata": _pairs(),
            "zones": pa.list_(pa.struct({"kind": text, **part})),
            "spans": pa.list_(pa.struct(span)),
            "relations": pa.list_(pa.struct(relation)),
            "statuses": pa.list_(pa.struct(status)),
        }
    )


def token_schema(names: list[str]) -> Any:
    """The columns of sentences; the library of Hugging Face finds the names of tags in it.

    Args:
        names: Those of the tags, by their numbers.
    """
    pa = arrow()
    word = {"dtype": "string", "_type": "Value"}
    tag = {"names": names, "_type": "ClassLabel"}
    features = {
        "article": word,
        "sentence": {"dtype": "int32", "_type": "Value"},
        "tokens": {"feature": word, "_type": "Sequence"},
        "ner_tags": {"feature": tag, "_type": "Sequence"},
    }
    columns = {
        "article": pa.string(),
        "sentence": pa.int32(),
        "tokens": pa.list_(pa.string()),
        "ner_tags": pa.list_(pa.int64()),
    }
    known = {"huggingface": json.dumps({"info": {"features": features}}, ensure_ascii=False)}
    return pa.schema(columns, metadata=known)


def entity_schema() -> Any:
    """The columns of entities."""
    pa = arrow()
    names = dict.fromkeys(("id", "label", "name", "note"), pa.string())
    return pa.schema({**names, "attributes": _pairs()})


def _pairs() -> Any:
    pa = arrow()
    return pa.list_(pa.struct({"name": pa.string(), "value": pa.string()}))
