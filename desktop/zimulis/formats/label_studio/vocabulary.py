"""How our configuration calls what it is made of, which tasks refer to."""

from zimulis.domain.scheme import AttributeDefinition, AttributeType

TASKS, CONFIGURATION = "tasks.json", "config.xml"
TEXT, LABELS, NOTE = "text", "label", "note"
CHOICES, TEXT_AREA, RELATION = "choices", "textarea", "relation"


def control(label: str, attribute: str) -> str:
    """What the control of an attribute is called: no two labels share one."""
    return f"{label}-{attribute}"


def attribute_of(control_name: str, label: str) -> str:
    """The attribute that a control is of, whether we have called it so or somebody else."""
    return control_name.removeprefix(f"{label}-")


def control_type(definition: AttributeDefinition) -> str:
    """What an attribute is entered with; nothing for what nobody can enter there."""
    match definition.type:
        case AttributeType.CHOICE | AttributeType.FLAG:
            return CHOICES
        case AttributeType.ENTITY:
            return ""
        case _:
            return TEXT_AREA
