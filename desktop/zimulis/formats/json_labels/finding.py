"""Labels in an object of JSON beside its text: lists of offsets, or objects that have them."""

from collections.abc import Iterator, Sequence

from zimulis.formats.json_labels.facts import KEY
from zimulis.formats.json_labels.marks import Link, Mark, Marks, distinct
from zimulis.formats.json_labels.values import (
    Object,
    list_in,
    object_in,
    objects_in,
    offset_in,
    strings_in,
    text_in,
)

_LISTS = ("entities", "spans", "label", "labels", "annotations")
_STARTS = ("start_offset", "start", "begin")
_ENDS = ("end_offset", "end")
_NAMES = ("label", "type", "tag", "entity_group", "entity")
_RELATIONS = "relations"


def marks_in(value: Object) -> tuple[Marks | None, Object]:
    """The marks that an object has beside its text, and the object without them.

    Known are lists of start, end and label, and lists of objects with offsets: those of doccano
    (`start_offset`, `end_offset`, and `from_id`, `to_id` of relations), of Prodigy (`start`, `end`,
    and `head_span`, `child_span`) and of Label Studio's short form (`labels`; it counts UTF-16).
    """
    value = _with_text(value)
    name = next((name for name in _LISTS if _has_marks(value.get(name))), "")
    ours = object_in(value.get(KEY))
    if not name and not ours:
        return None, value
    listed = list_in(value.get(name)) if name else ()
    marks = tuple(distinct(mark for one in listed for mark in _marks_of(one)))
    links = tuple(_links(value.get(_RELATIONS), marks))
    failures = tuple(
        f"“{str(one)[:60]}” in {name} is no label with offsets"
        for one in listed
        if not _is_mark(one)
    )
    utf16 = any(strings_in(one.get("labels")) for one in objects_in(value.get(name)))
    taken = {name, KEY, _RELATIONS, "tokens"}
    rest = {key: inner for key, inner in value.items() if key not in taken}
    return Marks(marks, links, utf16, failures, ours=ours), rest


def _with_text(value: Object) -> Object:
    """The object with its text under the usual name: doccano has called it `data`, too."""
    labelled = any(isinstance(value.get(name), list) for name in _LISTS)
    if labelled and "text" not in value and isinstance(value.get("data"), str):
        return {"text" if key == "data" else key: inner for key, inner in value.items()}
    return value


def _has_marks(value: object) -> bool:
    return any(map(_is_mark, list_in(value)))


def _is_mark(value: object) -> bool:
    return next(_marks_of(value), None) is not None


def _marks_of(value: object) -> Iterator[Mark]:
    """The mark that a value is; several if it has several labels."""
    listed, given = list_in(value), object_in(value)
    if len(listed) >= 3:
        start, end, labels = offset_in(listed[0]), offset_in(listed[1]), [text_in(listed[2])]
    else:
        start = next(
            (at for name in _STARTS if (at := offset_in(given.get(name))) is not None), None
        )
        end = next((at for name in _ENDS if (at := offset_in(given.get(name))) is not None), None)
        labels = list(strings_in(given.get("labels"))) or _label_of(given)
    if start is None or end is None:
        return
    name, recorded, ours = text_in(given.get("id")), _recorded(given), object_in(given.get(KEY))
    for label in filter(None, labels):
        yield Mark(name, label, start, end, recorded, ours=ours)


def _label_of(given: Object) -> list[str]:
    return [next((label for name in _NAMES if (label := text_in(given.get(name)))), "")]


def _recorded(given: Object) -> str:
    recorded = given.get("text")
    return recorded if isinstance(recorded, str) else ""


def _links(value: object, marks: Sequence[Mark]) -> Iterator[Link]:
    for one in objects_in(value):
        type_ = text_in(one.get("type")) or text_in(one.get("label"))
        ends = _ends(one, marks)
        if type_ and ends:
            yield Link(type_, *ends, object_in(one.get(KEY)))


def _ends(one: Object, marks: Sequence[Mark]) -> tuple[str, str] | None:
    """The names of the spans that a relation joins, by their ids or by where they stand."""
    if "from_id" in one and "to_id" in one:
        return text_in(one["from_id"]), text_in(one["to_id"])
    if "head_span" in one and "child_span" in one:
        head, child = object_in(one["head_span"]), object_in(one["child_span"])
        return _standing(head, marks), _standing(child, marks)
    return None


def _standing(span: Object, marks: Sequence[Mark]) -> str:
    """The name of the first mark where a span is, with its label if it has one."""
    label = text_in(span.get("label"))
    return next(
        (
            mark.name
            for mark in marks
            if mark.start == span.get("start")
            and mark.end == span.get("end")
            and label in ("", mark.label)
        ),
        "",
    )
