"""Leaves out of a file what the library would give it up over, so that the rest can be read."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, MutableMapping
from typing import cast

from lxml import etree

from zimulis.domain.offsets import Utf16Map
from zimulis.formats.cas.type_systems import CAS, XMI_ID, parsed, type_of
from zimulis.formats.cas.uima import Type, Types, is_plain, parse_json
from zimulis.formats.xml.parsing import Element

_INTEGERS = frozenset(f"uima.cas.{name}" for name in ("Integer", "Short", "Long", "Byte"))
_DECIMALS = frozenset(("uima.cas.Float", "uima.cas.Double"))
_SOFA_FEATURES = frozenset(("sofaNum", "sofaID", "mimeType", "sofaString", "sofaURI"))
_SOFA = "uima.cas.Sofa"
_RENAMED = {"self": "self_", "type": "type_"}  # by the library: Python has them already


class Unmendable(Exception):
    """A file that has nothing to read; its text says why."""


class _Texts:
    """The texts of a file by the ids of their structures, and which offsets lie in them."""

    def __init__(self) -> None:
        self._lengths: dict[int, tuple[Utf16Map, int]] = {}

    def add(self, identifier: int, text: str) -> None:
        units = Utf16Map(text)
        self._lengths[identifier] = units, len(text)

    def known(self, identifier: object) -> bool:
        return identifier in self._lengths

    def has(self, identifier: object, offset: object) -> bool:
        """Whether an offset in UTF-16 units lies in a text, and not within a character."""
        if not isinstance(offset, int) or not isinstance(identifier, int):
            return False
        units, length = self._lengths[identifier]
        code_point = units.to_code_points(offset)
        return 0 <= code_point <= length and units.to_utf16(code_point) == offset


class _Reasons:
    """What was left out, a sentence for each kind of it."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, reason: str) -> None:
        self._counts[reason] += 1

    def sentences(self) -> list[str]:
        return [
            f"{reason} ({count} times)" if count > 1 else reason
            for reason, count in self._counts.items()
        ]


def mended_xmi(data: bytes, types: Types) -> tuple[bytes, list[str]]:
    """An XMI file without what makes no sense in it.

    Args:
        data: The file.
        types: What may be in it.

    Returns:
        The rest, and what was left out.

    Raises:
        Unmendable: It is no XMI file. Or what the parser raises.
    """
    root = parsed(data)
    texts, reasons = _Texts(), _Reasons()
    for sofa in root.iter(f"{CAS}Sofa"):
        _mend_sofa(sofa, texts)
    kept: dict[str, tuple[Element, Type]] = {}
    for element in list(root):
        if str(element.tag).startswith(CAS) and type_of(str(element.tag)) in _NO_STRUCTURES:
            continue
        type_ = _mended_structure(element, types, texts, reasons)
        identifier = element.get(XMI_ID, "")
        if type_ is None or not _integer(identifier) or identifier in kept:
            root.remove(element)
            if type_ is not None:
                reasons.add(f"a {type_.name} has no id of its own")
        else:
            kept[identifier] = element, type_
    for element, type_ in kept.values():
        _drop_dangling(element, type_, kept, reasons)
    for view in list(root.iter(f"{CAS}View")):
        if not texts.known(_integer(view.get("sofa", ""))):
            root.remove(view)
            continue
        members = [one for one in view.get("members", "").split() if one in kept]
        view.set("members", " ".join(members))
    return etree.tostring(root), reasons.sentences()


_NO_STRUCTURES = frozenset(f"uima.cas.{name}" for name in ("NULL", "Sofa", "View"))


def _integer(value: str) -> int | None:
    try:
        return int(value)
    except ValueError:
        return None


def _mend_sofa(sofa: Element, texts: _Texts) -> None:
    """Keeps of a text what the library knows."""
    identifier = _integer(sofa.get(XMI_ID, ""))
    if identifier is None:
        raise Unmendable("a text in it has no id")
    for name in set(map(str, sofa.attrib)) - _SOFA_FEATURES - {XMI_ID}:
        del sofa.attrib[name]
    texts.add(identifier, sofa.get("sofaString", ""))


def _mended_structure(
    element: Element, types: Types, texts: _Texts, reasons: _Reasons
) -> Type | None:
    """The type of a structure, with values that it can have; None if it is none."""
    name = type_of(str(element.tag))
    if not types.contains_type(name, True):
        reasons.add(f"its type system has no {name or element.tag}: what is of it was left out")
        return None
    type_ = types.get_type(name)
    for feature, value in list(element.attrib.items()):
        if feature != XMI_ID and (reason := _wrong(type_, str(feature), str(value))):
            del element.attrib[feature]
            reasons.add(f"the {feature} of a {name} was left out: {reason}")
    for child in list(element):
        if type_.get_feature(str(child.tag)) is None and not name.endswith("Array"):
            element.remove(child)
            reasons.add(f"the {child.tag} of a {name} was left out: it can have none")
    if type_.get_feature("begin") is None:
        return type_
    return type_ if _lies(type_, _place_of(element), texts, reasons) else None


def _place_of(element: Element) -> Mapping[str, object]:
    return {name: _integer(element.get(name, "")) for name in ("sofa", "begin", "end")}


def _lies(type_: Type, place: Mapping[str, object], texts: _Texts, reasons: _Reasons) -> bool:
    """Whether an annotation lies in a text."""
    sofa, begin, end = (place.get(name) for name in ("sofa", "begin", "end"))
    if texts.known(sofa) and texts.has(sofa, begin) and texts.has(sofa, end):
        return True
    reasons.add(f"a {type_.name} at {begin}–{end} was left out: it does not lie in the text")
    return False


def _wrong(type_: Type, feature: str, value: str) -> str:
    """What speaks against a value; empty if nothing does."""
    known = type_.get_feature(_RENAMED.get(feature, feature))
    if known is None:
        return "it can have none"
    kind = known.rangeType.name
    if kind in _INTEGERS and _integer(value) is None:
        return f"“{value[:40]}” is no whole number"
    if kind == "uima.cas.Boolean" and value not in ("true", "false"):
        return f"“{value[:40]}” is neither true nor false"
    if kind in _DECIMALS:
        try:
            float(value)
        except ValueError:
            return f"“{value[:40]}” is no number"
    return ""


def _drop_dangling(
    element: Element, type_: Type, kept: Mapping[str, object], reasons: _Reasons
) -> None:
    """Removes references to what is not there."""
    for feature in type_.all_features:
        value = element.get(feature.name)
        if value is None or feature.name == "sofa" or is_plain(feature.rangeType):
            continue
        there = [one for one in value.split() if one in kept]
        if len(there) < len(value.split()):
            reasons.add(f"the {feature.name} of a {type_.name} points at something left out")
            element.attrib.pop(feature.name)
            if there:
                element.set(feature.name, " ".join(there))


_Json = MutableMapping[str, object]


def mended_json(data: bytes) -> tuple[bytes, list[str]]:
    """A JSON CAS without what makes no sense in it; like `mended_xmi`.

    Raises:
        Unmendable: It is none.
    """
    root = json.loads(data)
    if not isinstance(root, dict):
        raise Unmendable("it is no JSON CAS")
    file = cast(_Json, root)
    structures = _structures(file)
    bare: _Json = {**file, "%FEATURE_STRUCTURES": [], "%VIEWS": {}}
    known = parse_json(json.dumps(bare).encode()).typesystem
    texts, reasons = _Texts(), _Reasons()
    for one in structures:
        if one.get("%TYPE") == _SOFA:
            texts.add(cast(int, one.get("%ID")), str(one.get("sofaString") or ""))
    kept: dict[object, _Json] = {}
    for one in structures:
        if one.get("%TYPE") == _SOFA or _is_sound(one, known, texts, reasons):
            kept.setdefault(one.get("%ID"), one)
    views = cast(Mapping[str, Mapping[str, object]], file.get("%VIEWS") or {})
    file["%FEATURE_STRUCTURES"] = list(kept.values())
    file["%VIEWS"] = {
        name: {
            **view,
            "%MEMBERS": [
                one for one in cast(Iterable[object], view.get("%MEMBERS") or ()) if one in kept
            ],
        }
        for name, view in views.items()
    }
    return json.dumps(file).encode(), reasons.sentences()


def _structures(file: _Json) -> list[_Json]:
    """The structures of a file, each with its id in it."""
    given = file.get("%FEATURE_STRUCTURES")
    if isinstance(given, dict):
        by_id = cast(Mapping[str, _Json], given)
        return [{"%ID": int(identifier), **one} for identifier, one in by_id.items()]
    listed = cast(list[_Json], given or [])
    return [one for one in listed if isinstance(one.get("%ID"), int)]


def _is_sound(one: _Json, types: Types, texts: _Texts, reasons: _Reasons) -> bool:
    """Whether a structure makes sense, once the features are gone that its type has not."""
    name = str(one.get("%TYPE"))
    if name.endswith("[]"):
        return True
    if not types.contains_type(name, True):
        reasons.add(f"its type system has no {name}: what is of it was left out")
        return False
    type_ = types.get_type(name)
    for key in [key for key in one if not key.startswith("%")]:
        feature = key.lstrip("@^#")
        if type_.get_feature(_RENAMED.get(feature, feature)) is None:
            del one[key]
            reasons.add(f"the {feature} of a {name} was left out: it can have none")
    if type_.get_feature("begin") is None:
        return True
    place = {"sofa": one.get("@sofa"), "begin": one.get("begin"), "end": one.get("end")}
    return _lies(type_, place, texts, reasons)
