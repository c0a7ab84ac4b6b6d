"""The field that goes with the type of an attribute."""

from PySide6.QtCore import QCoreApplication

from zimulis.domain.scheme import AttributeDefinition, AttributeType
from zimulis.domain.values import NO, YES
from zimulis.ui.inspector.choice_field import ChoiceField, Give
from zimulis.ui.inspector.field import Field
from zimulis.ui.inspector.menu_field import MenuField
from zimulis.ui.inspector.typed_field import LineField

translate = QCoreApplication.translate

_MOST_DIGITS = 9


def value_field(definition: AttributeDefinition, letter: str, give: Give) -> Field:
    """A field for an attribute that is not an entity.

    Args:
        definition: The attribute.
        letter: What goes to the field.
        give: Called with each value.
    """
    title = title_of(definition.name)
    if definition.type is AttributeType.FLAG:
        return ChoiceField(
            title,
            letter,
            [
                (YES, translate("AttributeFields", "yes")),
                (NO, translate("AttributeFields", "no")),
            ],
            give,
        )
    if definition.type is AttributeType.CHOICE:
        choices = [(value, value) for value in definition.choices]
        few = len(choices) <= _MOST_DIGITS
        return (ChoiceField if few else MenuField)(title, letter, choices, give)
    hints = {
        AttributeType.NUMBER: translate("AttributeFields", "a number"),
        AttributeType.DATE: translate("AttributeFields", "2023, 2023-09 or 2023-09-15"),
    }
    return LineField(title, letter, hints.get(definition.type, ""), give)


def title_of(name: str) -> str:
    """What the field of an attribute or a relation is called."""
    return name[:1].upper() + name[1:]
