"""Reads a label scheme."""

from zimulis.domain.label_colours import is_colour
from zimulis.domain.scheme import (
    AttributeDefinition,
    AttributeType,
    Label,
    LineStyle,
    RelationDefinition,
    Scheme,
)
from zimulis.formats.xml.parsing import Element, local_name

_COLOUR = "#606060"
_DARK = "#A8A8A8"


def scheme_from(element: Element) -> Scheme:
    """The scheme that a `<scheme>` holds; what other programs leave out gets a plain default.

    Raises:
        ValueError: It makes no sense; the message says why.
    """
    labels = tuple(_label(child) for child in _children(element, "label"))
    names = [label.name for label in labels]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ValueError(f"the label {twice} is defined twice")
    return Scheme(element.get("name", ""), labels)


def _children(element: Element, name: str) -> list[Element]:
    return [child for child in element if local_name(child) == name]


def _required(element: Element, name: str) -> str:
    value = element.get(name, "")
    if not value:
        raise ValueError(f"<{local_name(element)}> has no {name}")
    return value


def _label(element: Element) -> Label:
    name = _required(element, "name")
    return Label(
        name=name,
        title=element.get("title", name),
        colour=_colour(element, "colour", _COLOUR),
        dark=_colour(element, "dark", element.get("colour", _DARK)),
        line=LineStyle(element.get("line", LineStyle.SOLID)),
        key=element.get("key", ""),
        links_entity=element.get("entity", "true") != "false",
        guidelines=tuple(
            (child.get("lang", ""), child.text or "") for child in _children(element, "guideline")
        ),
        attributes=tuple(_attribute(child) for child in _children(element, "attribute")),
        relations=tuple(
            RelationDefinition(
                type=_required(child, "type"),
                targets=tuple(child.get("targets", "").split()),
                shown=child.get("shown", "true") != "false",
            )
            for child in _children(element, "relation")
        ),
    )


def _colour(element: Element, name: str, default: str) -> str:
    colour = element.get(name, default)
    if not is_colour(colour):
        raise ValueError(f"“{colour}” is no colour of the form #0064A0")
    return colour


def _attribute(element: Element) -> AttributeDefinition:
    return AttributeDefinition(
        name=_required(element, "name"),
        type=AttributeType(element.get("type", AttributeType.TEXT)),
        choices=tuple(choice.text or "" for choice in _children(element, "choice")),
        default=element.get("default", ""),
        shown=element.get("shown", "true") != "false",
    )
