"""What features of GATE documents are called that say what GATE has no place for."""

ROOT = "GateDocument"
OURS = "zimulis."
"""What the names of our features begin with."""
ID, ORIGIN, NOTE = f"{OURS}id", f"{OURS}origin", f"{OURS}note"
ENTITY, ENTITY_NAME, ENTITY_LABEL = f"{OURS}entity", f"{OURS}entity-name", f"{OURS}entity-label"
TARGET = f"{OURS}target"
"""The kind of a target that has no object."""
ZONES = f"{OURS}zones"
"""The annotation set of the zones."""
ANNOTATOR, STATUS, QUESTION = f"{OURS}annotator.", f"{OURS}status.", f"{OURS}question."
"""What the names of features about annotators begin with; the names of their sets follow."""
TAG, SOURCE, CHANGE = f"{OURS}tag.", f"{OURS}further-source.", f"{OURS}normalised."
"""What the names of features that there may be several of begin with; numbers follow."""
FACTS = {
    f"{OURS}lang": "lang",
    f"{OURS}published": "published",
    "gate.SourceURL": "source",
    f"{OURS}text-sha256": "sha256",
    f"{OURS}bytes-sha256": "bytes-sha256",
    f"{OURS}encoding": "encoding",
}
"""Features of a document, and what the corpus calls them."""
TITLE = f"{OURS}title"
GATES_OWN = frozenset(["MimeType", "docNewLineType", "gate.SourceURL", "gate.original_source"])
_ESCAPED = f"{OURS}value."


def feature_name(name: str) -> str:
    """What a value is called as a feature, so that it is no other's name."""
    return _ESCAPED + name if name.startswith(OURS) or name in GATES_OWN else name


def value_name(feature: str) -> str | None:
    """What the value in a feature is called; None for features that say something else."""
    if feature.startswith(_ESCAPED):
        return feature.removeprefix(_ESCAPED)
    return None if feature.startswith(OURS) or feature in GATES_OWN else feature
