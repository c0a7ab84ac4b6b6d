"""What the types of other programs mean here."""

CHAIN_LABEL = "referenceType"
"""The feature of a link in a chain that has its label."""
CHAINED_BY = "referenceRelation"
"""The feature of a link in a chain that says how it is tied to the next one."""
NEXT = "next"
"""The feature of a link in a chain that points at the next one."""

_LABELS = ("label", "value", "PosValue", "DependencyType", CHAIN_LABEL)
_WORDING = frozenset(("Lemma", "Stem", "SurfaceForm", "MorphologicalFeatures"))
_METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type."
_SEGMENTS = frozenset(("Token", "Sentence"))


def short_name(type_: str) -> str:
    """The last part of a type's name."""
    return type_.rpartition(".")[2]


def is_frame(type_: str) -> bool:
    """Whether annotations of a type only say where words, sentences and the document are."""
    return short_name(type_) in _SEGMENTS or type_.startswith(_METADATA)


def labelling(type_: str, features: list[str]) -> str:
    """The feature whose value is the label; empty if the type itself is.

    Values of lemmas and the like are words, and not a kind of anything.
    """
    if short_name(type_) in _WORDING:
        return ""
    return next((one for one in _LABELS if one in features), "")
