"""Configurations with which spaCy trains on what is written."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

CONFIGURATION = "config.cfg"
"""The file that has it."""
NO_TRAINING = "none"
ENTITIES, SPANS, EXCLUSIVE = "ner", "spancat", "spancat_singlelabel"
"""The components that can be trained: an entity recogniser, a span categoriser, and one whose spans
have one label each and do not overlap."""
TRAININGS = (NO_TRAINING, ENTITIES, SPANS, EXCLUSIVE)
CATEGORISERS = frozenset({SPANS, EXCLUSIVE})

SHORTEST, LONGEST = 3, 40
"""How many tokens a suggested span has: a claim of 7 to 30 words has punctuation, too, and one with
a gap is in pieces. Short candidates cost least; the long ones decide."""
_DOCUMENTS_AT_ONCE = 4
"""How many documents are looked through at a time: each has 38 candidates a word, which take ten
kilobytes each. spaCy's own number, a thousand, would take more memory than anybody has."""
_NEGATIVE_WEIGHT = 0.05
"""What a candidate that is no span counts for. One in a thousand is one; if the others count as
much, all that is learnt is that nothing ever is."""
_ANY_LANGUAGE = "xx"


def configuration(component: str, language: str) -> Any:
    """A whole configuration, as spaCy's own `init config` makes it.

    Args:
        component: What is trained.
        language: A code that spaCy may not know.
    """
    from spacy.cli.init_config import init_config  # noqa: PLC0415 (an extra)

    config = init_config(lang=_known(language), pipeline=[component], optimize="efficiency")
    if component in CATEGORISERS:
        config["components"][component]["suggester"] = {
            "@misc": "spacy.ngram_range_suggester.v1",
            "min_size": SHORTEST,
            "max_size": LONGEST,
        }
        config["nlp"]["batch_size"] = _DOCUMENTS_AT_ONCE
    if component == EXCLUSIVE:
        config["components"][component] |= {
            "negative_weight": _NEGATIVE_WEIGHT,
            "allow_overlap": False,
        }
    return config


def _known(language: str) -> str:
    from spacy.util import get_lang_class  # noqa: PLC0415 (an extra)

    try:
        get_lang_class(language)
    except ImportError:
        return _ANY_LANGUAGE
    return language


def write_config(
    folder: Path, component: str, languages: Mapping[str, int], sets: Sequence[str] = ()
) -> list[str]:
    """Writes the configuration that is wanted; returns its name, if there is one.

    Args:
        folder: Where the documents are.
        component: What is trained, or that nothing is.
        languages: How many articles there are in each; the commonest counts.
        sets: The folders of documents in it, if they are divided; the configuration names them as
            they are seen from its folder.
    """
    if component == NO_TRAINING:
        return []
    ((language, _),) = Counter(languages).most_common(1) or [("", 0)]
    config = configuration(component, language)
    if sets:
        config["paths"].update(_roles(sets))
    path = folder / CONFIGURATION
    path.write_text(config.to_str(), encoding="utf-8", newline="")
    return [CONFIGURATION]


def _roles(sets: Sequence[str]) -> dict[str, str]:
    """The set to train on and that by which training sees how far it is: by name, or in order."""
    train = "train" if "train" in sets else sets[0]
    others = [name for name in sets if name != train] or [train]
    return {"train": train, "dev": "dev" if "dev" in others else others[0]}
