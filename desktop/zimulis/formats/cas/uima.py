"""dkpro-cassis as the rest of this room sees it: the library says little of its own types."""

# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol, cast


class Feature(Protocol):
    """Something that structures of a type can have a value of."""

    name: str
    rangeType: "Type"  # noqa: N815 (the library's name)


class Type(Protocol):
    """A kind of structures; calling it makes one."""

    name: str

    @property
    def all_features(self) -> Sequence[Feature]: ...  # noqa: D102

    def __call__(self, **features: object) -> "Structure": ...  # noqa: D102

    def get_feature(self, name: str) -> Feature | None: ...  # noqa: D102

    def subsumes(self, other_type: "Type") -> bool: ...  # noqa: D102


class Types(Protocol):
    """A type system."""

    def get_type(self, type_name: str) -> Type: ...  # noqa: D102

    def contains_type(self, typename: str, match_exactly: bool = False) -> bool: ...  # noqa: D102

    def create_type(self, name: str, supertypeName: str) -> Type: ...  # noqa: D102, N803

    def create_feature(  # noqa: D102
        self,
        domainType: Type,  # noqa: N803
        name: str,
        rangeType: str,  # noqa: N803
        elementType: str | None = None,  # noqa: N803
    ) -> Feature: ...

    def to_xml(self, path: Path) -> None: ...  # noqa: D102


class Structure(Protocol):
    """A type with values of its features; those of an annotation are `begin` and `end`, too."""

    type: Type
    xmiID: int  # noqa: N815 (the library's name)

    def __getitem__(self, key: str) -> Any: ...


class Sofa(Protocol):
    """A text and its name."""

    sofaID: str  # noqa: N815 (the library's name)


class View(Protocol):
    """A text with the structures that say something about it."""

    sofa: Sofa


class Cas(Protocol):
    """The texts of a file with their structures; what it is asked is about one of the texts."""

    @property
    def typesystem(self) -> Types: ...  # noqa: D102

    @property
    def views(self) -> Sequence[View]: ...  # noqa: D102

    @property
    def sofa_string(self) -> str | None: ...  # noqa: D102

    def get_view(self, name: str) -> "Cas": ...  # noqa: D102

    def add(self, fs: Structure) -> None: ...  # noqa: D102

    def select_all_fs(self) -> Sequence[Structure]: ...  # noqa: D102

    def to_xmi(self, path: Path) -> None: ...  # noqa: D102

    def to_json(self, path: Path, pretty_print: bool = True) -> None: ...  # noqa: D102


def new_types() -> Types:
    """A type system that has what all of them have."""
    from cassis import TypeSystem  # noqa: PLC0415 (for a quick start)

    return cast(Types, TypeSystem())


def let_know_features(type_: Type) -> None:
    """Has structures of a type know the features that it was given after the first of them.

    The library makes their class once, and never looks at the type again.
    """
    type_._constructor = None  # noqa: SLF001 # pyright: ignore[reportAttributeAccessIssue]


def new_cas(types: Types, text: str) -> Cas:
    """A text about which nothing is said yet."""
    from cassis import Cas  # noqa: PLC0415 (for a quick start)

    given: object = Cas(types, sofa_string=text, sofa_mime="text/plain")  # pyright: ignore
    return cast("Cas", given)


def parse_types(data: bytes) -> Types:
    """The type system in a file; raises whatever comes of a bad one."""
    from cassis import load_typesystem  # noqa: PLC0415 (for a quick start)

    return cast(Types, load_typesystem(BytesIO(data)))


def parse_xmi(data: bytes, types: Types) -> Cas:
    """The texts of an XMI file without a DOCTYPE; raises whatever comes of a bad one."""
    from cassis import load_cas_from_xmi  # noqa: PLC0415 (for a quick start)

    given: object = load_cas_from_xmi(BytesIO(data), types, trusted=True)  # pyright: ignore
    return cast("Cas", given)


def parse_json(data: bytes) -> Cas:
    """The texts of a JSON file, which has its types in it; raises whatever comes of a bad one."""
    from cassis import load_cas_from_json  # noqa: PLC0415 (for a quick start)

    return cast("Cas", load_cas_from_json(BytesIO(data)))


def is_plain(type_: Type) -> bool:
    """Whether values of a type are texts, numbers or truths, or arrays or lists of these."""
    from cassis import typesystem  # noqa: PLC0415 (for a quick start)

    tests = typesystem.is_primitive, typesystem.is_primitive_collection
    return any(test(type_) for test in tests)  # pyright: ignore[reportArgumentType]


def members(value: Any) -> Iterator[Any]:
    """What a value holds: the members of an array or a list, or itself alone."""
    if hasattr(value, "elements"):
        yield from (one for one in value.elements or () if one is not None)
    elif hasattr(value, "head") and hasattr(value, "tail"):
        while hasattr(value, "head"):
            if value.head is not None:
                yield value.head
            value = value.tail
    elif value is not None and not _is_list(value):
        yield value


def _is_list(value: Any) -> bool:
    """Whether a value is a list without members."""
    from cassis import typesystem  # noqa: PLC0415 (for a quick start)

    return isinstance(value, typesystem.ListBase)
