"""The names in UIMA's files: ours, INCEpTION's and those of DKPro Core."""

import re
from keyword import iskeyword

TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
DOCUMENT = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
NO_LANGUAGE = "x-unspecified"
"""What stands for the language where nobody knows it."""

SPAN = "custom.Span"
RELATION = "custom.Relation"
"""The layers for spans and relations that every project of INCEpTION has."""
GOVERNOR, DEPENDENT = "Governor", "Dependent"
"""Where a relation starts, and what it points at."""

OURS = "zimulis."
ARTICLE = "zimulis.Article"
ZONE = "zimulis.Zone"
STATUS = "zimulis.Status"
ANNOTATOR = "zimulis.Annotator"
ENTITY = "zimulis.Entity"
LINK = "zimulis.Link"
"""A relation to something that is no span, for which INCEpTION has no place."""
FIELD = "zimulis.Field"
"""A name with its value."""

SPAN_FEATURES = (
    "label",
    "uuid",
    "group",
    "annotator",
    "origin",
    "entity",
    "identifier",
    "note",
)
"""What every span can carry beside its attributes; `group` is equal on the parts of one span."""

_TAKEN = frozenset((*SPAN_FEATURES, "begin", "end", "sofa", "self", "type", "get", "set", "value"))
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*", re.ASCII)
_PREFIX = "attribute_"
_ODD = re.compile(r"[^A-Za-z0-9]", re.ASCII)
_ESCAPED = re.compile(r"_([0-9A-F]+)_")


def feature_name(attribute: str) -> str:
    """The feature that holds an attribute: names of features are ASCII, and some are taken."""
    plain = _PLAIN.fullmatch(attribute) and not attribute.startswith(_PREFIX)
    if plain and attribute not in _TAKEN and not iskeyword(attribute):
        return attribute
    return _PREFIX + _ODD.sub(lambda match: f"_{ord(match.group()):X}_", attribute)


def attribute_name(feature: str) -> str:
    """What was given to `feature_name`."""
    if not feature.startswith(_PREFIX):
        return feature
    escaped = feature.removeprefix(_PREFIX)
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), escaped)
