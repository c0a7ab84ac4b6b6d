"""The usual cases of training: what is exported for each, so that nobody has to put it together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from zimulis.domain.errors import Refused
from zimulis.domain.scheme import Scheme
from zimulis.workspace.exporting import Plan, Sets

_FORMAT = "spacy"
_KIND = "kind"
_SHARES = {"train": 0.8, "dev": 0.1, "test": 0.1}


@dataclass(frozen=True, slots=True)
class Profile:
    """A usual case of training.

    Attributes:
        title: What it is about, in a word or two.
        about: One sentence on what is exported.
        labels_of: The names of the labels of a scheme whose spans are.
        values: What spans of a label have to say in an attribute; for labels that are not here,
            everything will do.
        trained: What spaCy trains on it.
        as_entities: Whether the spans are entities of spaCy's, of which none overlap.
    """

    name: str
    title: str
    about: str
    labels_of: Callable[[Scheme], tuple[str, ...]]
    trained: str
    as_entities: bool = False
    values: Mapping[str, Mapping[str, tuple[str, ...]]] = field(
        default_factory=dict[str, Mapping[str, tuple[str, ...]]]
    )

    def completed(self, plan: Plan, scheme: Scheme) -> Plan:
        """A plan with what this decides where nobody has decided otherwise.

        Args:
            plan: Its format may be empty.
            scheme: The project's.

        Raises:
            Refused: The project has no label of that kind, and none was chosen.
        """
        labels = plan.selection.labels or self.labels_of(scheme)
        if not labels:
            raise Refused(f"The project has no labels for the profile {self.name}; name some.")
        options = {"config": self.trained, "ents": ",".join(labels) if self.as_entities else ""}
        format_ = plan.format or _FORMAT
        return Plan(
            format_,
            replace(plan.selection, labels=labels, values=self.values),
            {**(options if format_ == _FORMAT else {}), **plan.options},
            plan.sets or Sets(_SHARES),
        )


def _names_of(scheme: Scheme) -> tuple[str, ...]:
    return tuple(name for name in ("person", "country", "weapon") if scheme.label(name))


def _claims_of(scheme: Scheme) -> tuple[str, ...]:
    return tuple(label.name for label in scheme.labels if label.is_claim)


PROFILES = (
    Profile(
        "names",
        "names",
        "For an entity recogniser: persons, countries as names and adjectives, weapons as models"
        " and classes.",
        _names_of,
        "ner",
        as_entities=True,
        values={
            "country": {_KIND: ("name", "adjective")},
            "weapon": {_KIND: ("model", "class")},
        },
    ),
    Profile(
        "claims",
        "claims",
        "For a span categoriser: claims. Of those that overlap, it will find one.",
        _claims_of,
        "spancat_singlelabel",
    ),
)
"""All there are."""


def profile_called(name: str) -> Profile:
    """The profile of a name.

    Raises:
        Refused: There is none.
    """
    for profile in PROFILES:
        if profile.name == name:
            return profile
    names = ", ".join(profile.name for profile in PROFILES)
    raise Refused(f"There is no profile {name}; there is {names}.")
