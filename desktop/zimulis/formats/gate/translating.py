"""A GATE document in the terms of the corpus, whose reader then judges what makes sense."""

from collections.abc import Mapping

from lxml import etree

from zimulis.domain.annotations import Annotator, Entity
from zimulis.domain.parts import Part
from zimulis.formats.gate.vocabulary import (
    ANNOTATOR,
    CHANGE,
    ENTITY,
    ENTITY_LABEL,
    ENTITY_NAME,
    FACTS,
    ID,
    NOTE,
    ORIGIN,
    QUESTION,
    ROOT,
    SOURCE,
    STATUS,
    TAG,
    TARGET,
    TITLE,
    ZONES,
    value_name,
)
from zimulis.formats.standoff import StandoffText
from zimulis.formats.xml.parsing import Element, covered, local_name, put_in_line
from zimulis.formats.xml.references import References, Unreadable
from zimulis.formats.xml.vocabulary import Prefix

_GATES_MARKUP = "Original markups"
_SEVERAL = {TAG: "tag", SOURCE: "source", CHANGE: "normalised"}
_OF_ANNOTATORS = {STATUS: "status", QUESTION: "question"}


class Translation:
    """One document as the `<article>` that the corpus would have.

    Attributes:
        article: The article.
        annotators: Those of whom the document says who they are.
        entities: What annotations name, by the ids in the document.
        failures: Lines and reasons of what was left out.
        notes: What a person should know of.
    """

    def __init__(self, document: Element, references: References) -> None:
        """Translates it.

        Raises:
            Unreadable: It is no document of GATE's.
        """
        if local_name(document) != ROOT:
            raise Unreadable(f"its root is <{local_name(document)}>, not <{ROOT}>")
        self.article = etree.Element("article")
        put_in_line(self.article, document)
        self.annotators: list[Annotator] = []
        self.entities: dict[str, Entity] = {}
        self.failures: list[tuple[int, str]] = []
        self.notes: list[str] = []
        self._references = references
        self._by_set: dict[str, str] = {}
        self._names: dict[str, str] = {}  # of spans in the article, by the ids of annotations
        self._marks: dict[str, Element] = {}
        features = document.find("{*}GateDocumentFeatures")
        self._translate_features({} if features is None else _features(features))
        self._places = self._translate_text(document)
        for annotations in document.iterfind("{*}AnnotationSet"):
            self._translate_set(annotations)
        for mark in self._marks.values():
            _close(mark)
        for relations in document.iterfind("{*}RelationSet"):
            for relation in relations:
                self._translate_relation(relation, relations.get("Name", ""))

    def _add(self, name: str, content: str = "", original: Element | None = None) -> Element:
        child = etree.SubElement(self.article, name)
        child.text = content or None
        if original is not None:
            put_in_line(child, original)
        return child

    def _fail(self, element: Element, reason: str) -> None:
        self.failures.append((element.sourceline or 0, reason))

    def _translate_features(self, features: Mapping[str, str]) -> None:
        """Takes what is known of the article; what is nothing of ours is metadata."""
        for name, value in features.items():
            if name.startswith(ANNOTATOR):
                self._translate_annotator(name.removeprefix(ANNOTATOR), value)
        for name, value in features.items():
            kind = name.rstrip("0123456789")
            about, who = _about_annotator(name)
            known = value_name(name)
            if name in FACTS:
                self.article.set(FACTS[name], value)
            elif name == ID:
                self.article.set("id", Prefix.ARTICLE + value)
            elif name in (TITLE, NOTE):
                self._add("title" if name == TITLE else "note", value)
            elif kind in _SEVERAL:
                self._add(_SEVERAL[kind], value)
            elif about:
                self._add(_OF_ANNOTATORS[about], value).set("annotator", self._annotator(who))
            elif known is not None:
                self._add("meta", value).set("name", known)

    def _translate_annotator(self, set_name: str, value: str) -> None:
        uuid, _, name = value.partition(" ")
        identifier = self._by_set[set_name] = Prefix.ANNOTATOR + uuid
        self.annotators.append(self._references.know_annotator(identifier, name))

    def _annotator(self, set_name: str) -> str:
        return self._by_set.get(set_name, set_name)

    def _translate_text(self, document: Element) -> dict[str, int]:
        """Takes the text; returns where its nodes stand in it."""
        holder = document.find("{*}TextWithNodes")
        if holder is None:
            raise Unreadable("the document has no text")
        text = StandoffText.of("".join(holder.itertext()))
        self._add("text", text.text)
        for change in text.changes:
            self._add("normalised", change)
        nodes = ((node, text.part(*part)) for node, part in covered(holder))
        return {node.get("id", ""): part.start for node, part in nodes}

    def _translate_set(self, annotations: Element) -> None:
        name = annotations.get("Name", "")
        if name == _GATES_MARKUP:
            self.notes.append(f"{len(annotations)} annotations of its layout were left out")
            return
        for annotation in annotations:
            try:
                part = self._part(annotation)
            except Unreadable as unreadable:
                self._fail(annotation, str(unreadable))
                continue
            if name == ZONES:
                zone = self._add("zone", "", annotation)
                zone.set("kind", annotation.get("Type", ""))
                _set_place(zone, part)
            else:
                self._translate_annotation(annotation, part, self._annotator(name))

    def _part(self, annotation: Element) -> Part:
        nodes = [annotation.get(name, "") for name in ("StartNode", "EndNode")]
        for node in nodes:
            if node not in self._places:
                raise Unreadable(f"there is no node {node or 'without an id'} in the text")
        return Part(*(self._places[node] for node in nodes))

    def _translate_annotation(self, annotation: Element, part: Part, annotator: str) -> None:
        """Takes an annotation; those that have one id are parts of one mark."""
        features = _features(annotation)
        number = annotation.get("Id", "")
        uuid = features.get(ID, "")
        name = self._names[number] = Prefix.SPAN + uuid if uuid else number
        mark = self._marks.get(name) if uuid else None
        if mark is None:
            mark = self._marks[name or f"{len(self._marks)}?"] = self._add("span", "", annotation)
            mark.set("id", name)
            mark.set("label", annotation.get("Type", ""))
            mark.set("annotator", annotator)
            mark.set("entity", self._entity(features))
            if ORIGIN in features:
                mark.set("origin", features[ORIGIN])
            for feature, value in features.items():
                known = value_name(feature)
                if known is not None:
                    etree.SubElement(mark, "attribute", {"name": known}).text = value or None
            if features.get(NOTE):
                etree.SubElement(mark, "note").text = features[NOTE]
        _set_place(etree.SubElement(mark, "part"), part)

    def _entity(self, features: Mapping[str, str]) -> str:
        """The id of the entity that features name."""
        uuid, name = features.get(ENTITY, ""), features.get(ENTITY_NAME, "")
        if not uuid or not name:
            return ""
        identifier = Prefix.ENTITY + uuid
        if identifier not in self.entities:
            label = features.get(ENTITY_LABEL, "")
            self.entities[identifier] = self._references.know_entity(
                identifier, label, name, attributes={}, note=""
            )
        return identifier

    def _translate_relation(self, relation: Element, set_name: str) -> None:
        """Takes a relation; one of several members goes from the first to each other."""
        features = _features(relation)
        source, *targets = relation.get("Members", "").split(";")
        entity = self._entity(features)
        ends = [self._names.get(target, target) for target in targets] or [entity]
        for end in ends:
            link = self._add("relation", "", relation)
            link.set("id", Prefix.RELATION + features.get(ID, "") if len(ends) == 1 else "")
            link.set("type", relation.get("Type", ""))
            link.set("from", self._names.get(source, source))
            link.set("to", end)
            link.set("annotator", self._annotator(set_name))
            if TARGET in features:
                link.set("target", features[TARGET])


def _about_annotator(feature: str) -> tuple[str, str]:
    """Which feature of an annotator it is, and the name of the set; empty if it is none."""
    for about in _OF_ANNOTATORS:
        if feature.startswith(about):
            return about, feature.removeprefix(about)
    return "", ""


def _features(element: Element) -> dict[str, str]:
    """The features of a document, annotation or relation by their names."""
    found: dict[str, str] = {}
    for feature in element.iterfind("{*}Feature"):
        name, value = (feature.find(f"{{*}}{part}") for part in ("Name", "Value"))
        if name is not None and value is not None:
            found["".join(name.itertext())] = "".join(value.itertext())
    return found


def _set_place(element: Element, part: Part) -> None:
    element.set("start", str(part.start))
    element.set("end", str(part.end))


def _close(mark: Element) -> None:
    """Gives a mark its extent; a single part is the extent."""
    parts = [part for part in mark if local_name(part) == "part"]
    starts = [int(part.get("start", "")) for part in parts]
    ends = [int(part.get("end", "")) for part in parts]
    _set_place(mark, Part(min(starts), max(ends)))
    if len(parts) == 1:
        mark.remove(parts[0])
