"""The types of an XMI file, which stand in a file beside it."""

import re
import warnings
from functools import lru_cache
from pathlib import Path

from lxml import etree

from zimulis.domain.scheme import Scheme
from zimulis.formats import MAX_TEXT, FormatError
from zimulis.formats.cas.types import type_system
from zimulis.formats.cas.uima import Types, parse_types
from zimulis.formats.cas.vocabulary import DEPENDENT, GOVERNOR
from zimulis.formats.xml.parsing import Element, refuse_doctype

XMI_ID = "{http://www.omg.org/XMI}id"
CAS = "{http:///uima/cas.ecore}"
_ROOT = b"<typeSystemDescription"
_HEAD = 1024
_MOST = 50  # files that are looked at
_TAG = re.compile(r"\{http:///(.*)\.ecore\}(.*)")
_ANNOTATION = "uima.tcas.Annotation"
_POINTING = frozenset((GOVERNOR, DEPENDENT, "target", "next"))
_GIVEN = frozenset((XMI_ID, "begin", "end", "sofa"))


def is_type_system(path: Path) -> bool:
    """Whether a file describes types of UIMA, and so is read along with those that use them."""
    if path.suffix.lower() != ".xml":
        return False
    try:
        with path.open("rb") as stream:
            return _ROOT in stream.read(_HEAD)
    except OSError:
        return False


def type_system_for(path: Path, data: bytes) -> Types | None:
    """The types of an XMI file: of those beside it the one that knows most of what is in it.

    Raises:
        OSError: A type system cannot be read. Or whatever the library raises over a bad one.
    """
    found = _beside(path.parent, path.parent.stat().st_mtime_ns)
    if not found:
        return None
    systems = [_load(one, one.stat().st_mtime_ns) for one in found]
    if len(systems) == 1:
        return systems[0]
    used = {type_of(str(one.tag)) for one in parsed(data)}
    return max(systems, key=lambda types: sum(types.contains_type(one, True) for one in used))


@lru_cache(maxsize=8)
def _beside(folder: Path, modified: int) -> tuple[Path, ...]:
    """The type systems in a folder, those called so first; looked for when it has changed."""
    del modified
    candidates = sorted(folder.glob("*.[xX][mM][lL]"), key=_by_name)[:_MOST]
    return tuple(filter(is_type_system, candidates))


def _by_name(path: Path) -> tuple[bool, str]:
    name = path.name.casefold()
    return "typesystem" not in name, name


@lru_cache(maxsize=8)
def _load(path: Path, modified: int) -> Types:
    """The types in a file, which is read anew only when it has changed."""
    del modified
    refuse_doctype(path)
    if path.stat().st_size > MAX_TEXT:
        raise FormatError(str(path), "", f"it is longer than {MAX_TEXT >> 20} MB")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return parse_types(path.read_bytes())


def parsed(data: bytes) -> Element:
    """The root of a file that was found to have no DOCTYPE."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(data, parser)


def type_of(tag: str) -> str:
    """The type that an element's name means; empty if it means none."""
    match = _TAG.fullmatch(tag)
    if match is None:
        return ""
    return f"{match[1].replace('/', '.')}.{match[2]}".removeprefix("uima.noNamespace.")


def guessed(data: bytes) -> Types:
    """Types for a file that comes without: ours, and what lies in the text is an annotation.

    Its features are strings, but those that are always called alike and point at structures.
    """
    types = type_system(Scheme(""))
    for element in parsed(data):
        name = type_of(str(element.tag))
        if not name or str(element.tag).startswith(CAS):
            continue
        if not types.contains_type(name, True):
            lies = "begin" in element.attrib and "end" in element.attrib
            types.create_type(name, _ANNOTATION if lies else "uima.cas.TOP")
        known = types.get_type(name)
        for feature in map(str, element.attrib):
            if feature not in _GIVEN and known.get_feature(feature) is None:
                points = feature in _POINTING
                types.create_feature(known, feature, _ANNOTATION if points else "uima.cas.String")
    return types
