"""What labels of other programs are likely to mean in a project."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from zimulis.domain.folding import fold
from zimulis.domain.scheme import Label, Scheme

_CHUNK = re.compile(r"[BILUES]-(?=\w)")  # where in a chunk a token stands: B-PER
_SEPARATING = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A label of the project that a foreign one may mean.

    Attributes:
        label: Its name.
        sure: Whether both are names of one thing; else of things that overlap, such as places and
            countries.
    """

    label: str
    sure: bool


def proposal_for(name: str, scheme: Scheme) -> Proposal | None:
    """What a label that the project does not have is likely to mean there; None if nobody knows.

    Args:
        name: As the other program has it.
        scheme: The project's labels, which are known by their names, their titles and what these
            mean in several languages.
    """
    if not name or scheme.label(name) is not None:
        return None
    key = _key(_CHUNK.sub("", name, count=1))
    if not key:
        return None  # a name of punctuation alone, such as `_`
    same = _only(label for label in scheme.labels if key in _keys(label))
    if same:
        return Proposal(same, sure=True)
    for meanings, sure in ((_MEANINGS, True), (_OVERLAPPING, False)):
        meaning = meanings.get(key)
        found = _only(one for one in scheme.labels if meaning and _meaning(one) == meaning)
        if found:
            return Proposal(found, sure=sure)
    return None


def _only(labels: Iterable[Label]) -> str:
    """The name of the label if it is the only one; of several none is likelier."""
    names = [label.name for label in labels]
    return names[0] if len(names) == 1 else ""


def _key(name: str) -> str:
    """A name without case, diacritics and what parts its words."""
    return _SEPARATING.sub("", fold(name, diacritics=False))


def _keys(label: Label) -> frozenset[str]:
    return frozenset((_key(label.name), _key(label.title)))


def _meaning(label: Label) -> str:
    """What a label of the project means, by its name or else its title."""
    meanings = (_MEANINGS.get(_key(name), "") for name in (label.name, label.title))
    return next(filter(None, meanings), "")


def _by_name(meanings: Mapping[str, str]) -> Mapping[str, str]:
    return {_key(name): meaning for meaning, names in meanings.items() for name in names.split()}


_MEANINGS = _by_name(
    {
        "person": "person persons per pers people human individual persona personas cilvēks cilvēki"
        " personvārds personvārdi персона персоны человек люди лицо личность osoba asmuo isik",
        "country": "country countries nation state valsts valstis страна страны государство"
        " государства šalis riik",
        "weapon": "weapon weapons wea weaponry arms ierocis ieroči bruņojums оружие вооружение"
        " вооружения ginklas relv",
        "claim": "claim claims statement statements apgalvojums apgalvojumi izteikums izteikumi"
        " утверждение утверждения заявление заявления высказывание teiginys väide",
        "source": "source sources avots avoti источник источники šaltinis allikas",
    }
)
"""What the names of labels mean, whatever the language."""

_OVERLAPPING = _by_name(
    {
        "country": "loc location locations gpe place vieta vietas lokācija место места локация",
        "weapon": "militaryplatform veh vehicle tehnika техника",
        "claim": "content quote quotation citāts citāti цитата цитаты",
        "source": "speaker holder runātājs говорящий",
    }
)
"""What they may mean."""
