"""The files by which brat knows the labels of a folder."""

from collections.abc import Iterable, Iterator

from zimulis.domain.scheme import AttributeDefinition, AttributeType, Label, Scheme
from zimulis.formats.escaping import as_name

_ANY = "<ENTITY>"  # brat's macro for all types of spans


def annotation_conf(scheme: Scheme) -> str:
    """The types of spans and relations, and the attributes that have a list of values."""
    return _sections(
        {
            "entities": [as_name(label.name) for label in scheme.labels],
            "relations": sorted(set(_relations(scheme.labels))),
            "events": [],
            "attributes": sorted(set(_attributes(scheme.labels))),
        }
    )


def visual_conf(scheme: Scheme) -> str:
    """How the types are called and coloured."""
    labels = [f"{as_name(label.name)} | {label.title}" for label in scheme.labels]
    drawing = [
        f"{as_name(label.name)} bgColor:{label.dark}, fgColor:black, borderColor:{label.colour}"
        for label in scheme.labels
    ]
    return _sections({"labels": labels, "drawing": drawing})


def _sections(sections: dict[str, list[str]]) -> str:
    return "\n".join(
        f"[{name}]\n\n" + "".join(f"{line}\n" for line in lines) for name, lines in sections.items()
    )


def _relations(labels: Iterable[Label]) -> Iterator[str]:
    for label in labels:
        for relation in label.relations:
            targets = "|".join(map(as_name, relation.targets)) or _ANY
            yield f"{as_name(relation.type)}\tArg1:{as_name(label.name)}, Arg2:{targets}"


def _attributes(labels: Iterable[Label]) -> Iterator[str]:
    """One line for each attribute and its values, with all labels that have it so."""
    owners: dict[tuple[str, str], list[str]] = {}
    for label in labels:
        for attribute in label.attributes:
            if attribute.type in (AttributeType.CHOICE, AttributeType.FLAG):
                key = as_name(attribute.name), _values(attribute)
                owners.setdefault(key, []).append(as_name(label.name))
    for (name, values), names in owners.items():
        yield f"{name}\tArg:{'|'.join(names)}{values}"


def _values(attribute: AttributeDefinition) -> str:
    if attribute.type is AttributeType.FLAG:
        return ""
    return ", Value:" + "|".join(map(as_name, attribute.choices))
