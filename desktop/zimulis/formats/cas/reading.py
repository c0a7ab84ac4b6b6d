"""Articles out of UIMA's structures.

Every annotation that is no word, sentence or document is a span. Its label is the value of `label`,
`value`, `PosValue`, `DependencyType` or `referenceType`, whichever its type has first, else the
short name of the type; values of lemmas, stems, surface forms and morphological features are words
and become attributes. Annotations with a Governor and a Dependent are relations; so are links and
references from one annotation to another, which are called by their role, else by their feature.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from zimulis.formats import Failure, ReadItem, ReadOptions
from zimulis.formats.cas.layers import CHAINED_BY, NEXT, is_frame, labelling, short_name
from zimulis.formats.cas.our_structures import OurStructures
from zimulis.formats.cas.uima import Cas, Feature, Structure, Type, is_plain, members
from zimulis.formats.cas.vocabulary import (
    DEPENDENT,
    GOVERNOR,
    LINK,
    OURS,
    RELATION,
    SPAN,
    SPAN_FEATURES,
    attribute_name,
)
from zimulis.formats.foreign import ForeignArticle
from zimulis.formats.normalising import irregularity, legal_in_xml
from zimulis.formats.standoff import StandoffText

_DOCUMENT = "uima.tcas.DocumentAnnotation"
_GIVEN = frozenset(("begin", "end", "sofa"))
_RELATION_FEATURES = frozenset(("label", "uuid", "annotator"))


def articles_in(
    cas: Cas, path: str, source: str, options: ReadOptions, remarks: Iterable[ReadItem]
) -> Iterator[ReadItem]:
    """Yields an article for each text, after what was remarked upon the file.

    Args:
        cas: What was read.
        path: The file.
        source: What the article came from, if nothing in the file says so.
        options: What the person who imports decided.
        remarks: What was left out of the file.
    """
    yield from remarks
    every = {one.sofa.sofaID: cas.get_view(one.sofa.sofaID) for one in cas.views}
    views = {name: view for name, view in every.items() if view.sofa_string}
    if not views:
        yield Failure(path, "", "there is no text in it")
    for name, view in views.items():
        place = f"the text {name}" if len(views) > 1 else ""
        yield from _Reading(view, path, source, options, place).items()


@dataclass(frozen=True, slots=True)
class _Layer:
    """What a type of annotations means.

    Attributes:
        label: The feature that has the label; empty if it is the type's name.
        values: The features that become attributes, with their names as attributes.
        links: The features that point at other annotations.
    """

    name: str
    is_relation: bool
    label: str
    values: tuple[tuple[str, str], ...]
    links: tuple[str, ...]

    def label_on(self, annotation: Structure) -> str:
        """The label of an annotation."""
        value = annotation[self.label] if self.label else None
        return legal_in_xml(str(value)) if value else self.name


def _layer_of(type_: Type) -> _Layer:
    features = {one.name: one for one in type_.all_features if one.name not in _GIVEN}
    is_relation = GOVERNOR in features and DEPENDENT in features
    label = labelling(type_.name, list(features))
    apart = {label, CHAINED_BY, GOVERNOR, DEPENDENT}
    if type_.name == SPAN:
        apart.update(SPAN_FEATURES)
    elif type_.name == RELATION:
        apart.update(_RELATION_FEATURES)
    values: list[tuple[str, str]] = []
    links: list[str] = []
    for feature in features.values():
        if feature.name in apart:
            continue
        kind = feature.rangeType
        if is_plain(kind):
            values.append((feature.name, _attribute(type_, feature)))
        else:
            links.append(feature.name)
    return _Layer(short_name(type_.name), is_relation, label, tuple(values), tuple(links))


def _attribute(type_: Type, feature: Feature) -> str:
    """What a feature is called as an attribute."""
    if type_.name == SPAN:
        return attribute_name(feature.name)
    return feature.name.removesuffix("_") if feature.name in ("self_", "type_") else feature.name


class _Reading:
    """The structures of one text on their way into an article."""

    def __init__(self, view: Cas, path: str, source: str, options: ReadOptions, place: str) -> None:
        structures = sorted(view.select_all_fs(), key=_number)
        self._ours = OurStructures(structures)
        text = view.sofa_string or ""
        kept = self._ours.are_whole and not irregularity(text)
        self._article = ForeignArticle(
            path,
            StandoffText(text) if kept else StandoffText.of(text),
            options,
            place=place,
            article=self._ours.article(source),
            ours=self._ours.are_whole,
        )
        self._layers: dict[str, _Layer] = {}
        annotation = view.typesystem.get_type("uima.tcas.Annotation")
        document = view.typesystem.get_type(_DOCUMENT)
        self._annotations: dict[int, Structure] = {
            _number(one): one
            for one in structures
            if annotation.subsumes(one.type) and not document.subsumes(one.type)
        }
        self._names: dict[int, str] = {}

    def items(self) -> Iterator[ReadItem]:
        """What others refer to, then the article."""
        spans = list(self._labelled())
        self._take_spans(one for one, layer in spans if not layer.is_relation)
        for one, layer in spans:
            if layer.is_relation:
                self._take_relation(one, layer)
            else:
                self._take_links(one, layer)
        for one in self._ours.of(LINK):
            self._ours.take_link(one, self._end(one[GOVERNOR]), self._article)
        for status in self._ours.statuses():
            self._article.add_status(status)
        if header := self._ours.header():
            yield header
        yield from self._article.items()

    def _labelled(self) -> Iterator[tuple[Structure, _Layer]]:
        """The annotations that say something, with what their types mean."""
        for one in self._annotations.values():
            name = one.type.name
            if not is_frame(name) and not name.startswith(OURS):
                yield one, self._layer(one)

    def _layer(self, one: Structure) -> _Layer:
        name = one.type.name
        if name not in self._layers:
            self._layers[name] = _layer_of(one.type)
        return self._layers[name]

    def _take_spans(self, annotations: Iterable[Structure]) -> None:
        """Takes spans, the parts of one as one."""
        groups: dict[str, list[Structure]] = {}
        for one in annotations:
            group = self._ours.group_of(one)
            groups.setdefault(f"group {group}" if group else str(_number(one)), []).append(one)
        for name, parts in groups.items():
            self._names.update((_number(one), name) for one in parts)
            self._take_span(name, parts)

    def _take_span(self, name: str, parts: list[Structure]) -> None:
        first, layer = parts[0], self._layer(parts[0])
        label = layer.label_on(first)
        ranges = [(cast(int, one["begin"]), cast(int, one["end"])) for one in parts]
        known = self._ours.known_of(first)
        if not self._article.add_span(
            name, label, ranges, uuid=known.uuid, annotator=known.annotator, origin=known.origin
        ):
            return
        for feature, attribute in layer.values:
            self._article.set_attribute(name, attribute, _text_of(first[feature]))
        covered = self._article.text.text[slice(*self._article.text.part(*ranges[0]))]
        if entity := self._ours.entity_of(first, label, covered):
            self._article.set_entity(name, entity)
        if known.note:
            self._article.add_note(name, known.note)

    def _end(self, one: Structure | None) -> str:
        """The span that an annotation is; a word, say, becomes one where something points at it."""
        if one is None or _number(one) not in self._annotations:
            return ""
        if _number(one) not in self._names and is_frame(one.type.name):
            self._take_spans([one])
        name = self._names.get(_number(one), "")
        return name if self._article.knows(name) else ""

    def _take_relation(self, one: Structure, layer: _Layer) -> None:
        kind = layer.label_on(one)
        known = self._ours.known_of(one)
        self._relate(
            kind, one[GOVERNOR], one[DEPENDENT], uuid=known.uuid, annotator=known.annotator
        )
        unheld = [name for feature, name in layer.values if one[feature] is not None]
        if unheld:
            self._article.tell(f"a relation {kind} has no place for {', '.join(unheld)}")

    def _take_links(self, one: Structure, layer: _Layer) -> None:
        """Takes what an annotation points at."""
        for feature in layer.links:
            for linked in members(one[feature]):
                kind, target = _end_of_link(one, feature, linked)
                if target is not None:
                    self._relate(kind, one, target)
                else:
                    name = f"{feature} of a {layer.name}"
                    self._article.tell(f"the {name} points at no annotation, and was left out")

    def _relate(
        self,
        kind: str,
        source: Structure | None,
        target: Structure | None,
        **known: str,
    ) -> None:
        start, end = self._end(source), self._end(target)
        if start and end:
            self._article.add_relation(legal_in_xml(kind), start, end, **known)  # pyright: ignore
        else:
            self._article.fail(f"an end of a relation {kind} is no span here")


def _end_of_link(one: Structure, feature: str, linked: Any) -> tuple[str, Structure | None]:
    """What an annotation points at by a feature, and what that is called."""
    if hasattr(linked, "begin"):
        kind = getattr(one, CHAINED_BY, None) if feature == NEXT else ""
        return str(kind or feature), linked
    return str(getattr(linked, "role", None) or feature), getattr(linked, "target", None)


def _number(one: Structure) -> int:
    return one.xmiID


def _text_of(value: object) -> str:
    """A value of a feature as that of an attribute; empty if there is none."""
    return legal_in_xml(", ".join(map(_worded, members(value))))


def _worded(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
