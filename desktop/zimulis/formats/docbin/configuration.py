"""Configurations with which spaCy trains on what is written."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

CONFIGURATION = "config.cfg"
"""The file that has it."""
NO_TRAINING = "none"
ENTITIES, SPANS = "ner", "spancat"
"""The components that can be trained: an entity recogniser and a span categoriser."""
TRAININGS = (NO_TRAINING, ENTITIES, SPANS)

SHORTEST, LONGEST = 3, 40
"""How many tokens a suggested span has: a claim of 7 to 30 words has punctuation, too, and one with
a gap is in pieces. Short candidates cost least; the long ones decide."""
_DOCUMENTS_AT_ONCE = 4
"""How many documents are looked through at a time: each has 38 candidates a word, which take ten
kilobytes each. spaCy's own number, a thousand, would take more memory than anybody has."""
_ANY_LANGUAGE = "xx"


def configuration(component: str, language: str) -> Any:
    """A whole configuration, as spaCy's own `init config` makes it.

    Args:
        component: What is trained.
        language: A code that spaCy may not know.
    """
    from spacy.cli.init_config import init_config  # noqa: PLC0415 (an extra)

    config = init_config(lang=_known(language), pipeline=[component], optimize="efficiency")
    if component == SPANS:
        config["components"][component]["suggester"] = {
            "@misc": "spacy.ngram_range_suggester.v1",
            "min_size": SHORTEST,
            "max_size": LONGEST,
        }
        config["nlp"]["batch_size"] = _DOCUMENTS_AT_ONCE
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
