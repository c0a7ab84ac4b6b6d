"""The type system that our files have."""

from collections.abc import Iterable

from zimulis.domain.scheme import Scheme
from zimulis.formats.cas.uima import Types, let_know_features, new_types
from zimulis.formats.cas.vocabulary import (
    ANNOTATOR,
    ARTICLE,
    DEPENDENT,
    DOCUMENT,
    ENTITY,
    FIELD,
    GOVERNOR,
    LINK,
    RELATION,
    SENTENCE,
    SPAN,
    SPAN_FEATURES,
    STATUS,
    TOKEN,
    ZONE,
    feature_name,
)

_TOP = "uima.cas.TOP"
_ANNOTATION = "uima.tcas.Annotation"
_STRING = "uima.cas.String"
_STRINGS = "uima.cas.StringArray"
_STRUCTURES = "uima.cas.FSArray"

_SUPERTYPES = {
    TOKEN: _ANNOTATION,
    SENTENCE: _ANNOTATION,
    DOCUMENT: "uima.tcas.DocumentAnnotation",
    SPAN: _ANNOTATION,
    RELATION: _ANNOTATION,
    ZONE: _ANNOTATION,
    **dict.fromkeys((FIELD, ARTICLE, STATUS, ANNOTATOR, ENTITY, LINK), _TOP),
}
_FEATURES: dict[str, dict[str, str]] = {
    DOCUMENT: dict.fromkeys(("documentTitle", "documentId"), _STRING),
    SPAN: dict.fromkeys(SPAN_FEATURES, _STRING),
    RELATION: {
        GOVERNOR: SPAN,
        DEPENDENT: SPAN,
        **dict.fromkeys(("label", "uuid", "annotator"), _STRING),
    },
    LINK: {
        GOVERNOR: SPAN,
        **dict.fromkeys(("label", "uuid", "annotator", "target", "entity"), _STRING),
    },
    FIELD: dict.fromkeys(("name", "value"), _STRING),
    ARTICLE: {
        **dict.fromkeys(("uuid", "published", "source", "note"), _STRING),
        **dict.fromkeys(("encoding", "bytesSha256"), _STRING),
        **dict.fromkeys(("furtherSources", "tags", "normalised"), _STRINGS),
        "metadata": _STRUCTURES,
    },
    ZONE: {"kind": _STRING},
    STATUS: dict.fromkeys(("annotator", "status", "question"), _STRING),
    ANNOTATOR: dict.fromkeys(("uuid", "name"), _STRING),
    ENTITY: {
        **dict.fromkeys(("uuid", "label", "name", "note"), _STRING),
        "attributes": _STRUCTURES,
    },
}


def type_system(scheme: Scheme) -> Types:
    """Our types; spans have a feature for each attribute of the scheme."""
    types = new_types()
    for name, supertype in _SUPERTYPES.items():
        types.create_type(name, supertype)
    for name, features in _FEATURES.items():
        for feature, kind in features.items():
            element = FIELD if kind == _STRUCTURES else None
            types.create_feature(types.get_type(name), feature, kind, elementType=element)
    add_attributes(types, (one.name for label in scheme.labels for one in label.attributes))
    return types


def add_attributes(types: Types, names: Iterable[str]) -> None:
    """Gives spans a feature for each attribute that they have none for yet."""
    span = types.get_type(SPAN)
    for name in map(feature_name, names):
        if span.get_feature(name) is None:
            types.create_feature(span, name, _STRING)
            let_know_features(span)
