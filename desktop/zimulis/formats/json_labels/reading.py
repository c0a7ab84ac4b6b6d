"""From the marks of a file to articles."""

from collections.abc import Iterator

from zimulis.domain.annotations import Annotator, TargetKind
from zimulis.domain.article import Article
from zimulis.domain.exchange import NO_ANNOTATOR, Header
from zimulis.domain.ids import AnnotatorId, EntityId, new_uuid
from zimulis.formats import ReadItem, ReadOptions
from zimulis.formats.foreign import ForeignArticle
from zimulis.formats.json_labels.facts import (
    annotator_in,
    annotators_in,
    article_in,
    entities_in,
    origin_in,
    parts_in,
    statuses_in,
    uuid_in,
)
from zimulis.formats.json_labels.marks import Mark, Marks
from zimulis.formats.json_labels.values import Object, objects_in, pairs_in, text_in
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.standoff import Misplaced, StandoffText


class MarkReading:
    """A file of marked texts that is being read; says once what its articles share."""

    def __init__(self, path: str, options: ReadOptions) -> None:
        self._path = path
        self._options = options
        self._told: set[str] = set()
        self._invented: dict[str, Annotator] = {}

    def items(self, text: str, marks: Marks, known: Article, place: str) -> Iterator[ReadItem]:
        """An article with its marks, after whom and what it names.

        Args:
            text: As the file has it.
            marks: What the file says about it.
            known: What the file says beside that.
            place: Where in the file.
        """
        is_ours = bool(uuid_in(marks.ours.get("id")))
        article = ForeignArticle(
            self._path,
            _counted(text, marks),
            self._options,
            place=place,
            article=article_in(marks.ours, known) if is_ours else known,
            ours=is_ours,
        )
        yield from self._newcomers(marks)
        for failure in marks.failures:
            article.fail(failure)
        for note in marks.notes:
            article.tell(note)
        names = {mark.name: self._taken(article, mark) for mark in marks.marks}
        for link in marks.links:
            source = text_in(link.ours.get("source")) or names.get(link.source, "")
            target = text_in(link.ours.get("target")) or names.get(link.target, "")
            _relate(article, link.type, source, target, link.ours)
        _relate_to_others(article, marks.ours)
        for status in statuses_in(marks.ours):
            article.add_status(status)
        yield from article.items()

    def _newcomers(self, marks: Marks) -> Iterator[Header]:
        """Annotators and entities that no article before has named."""
        named = (self._annotator(mark.annotator) for mark in marks.marks if mark.annotator)
        met = {one.id: one for one in (*annotators_in(marks.ours), *named)}
        annotators = tuple(one for one in met.values() if one.id not in self._told)
        entities = tuple(one for one in entities_in(marks.ours) if one.id not in self._told)
        if annotators or entities:
            self._told.update(one.id for one in (*annotators, *entities))
            invented = {one.id for one in self._invented.values()} & met.keys()
            yield Header(
                annotators=annotators, entities=entities, invented=frozenset[str](invented)
            )

    def _annotator(self, name: str) -> Annotator:
        """Whoever is called so in this file."""
        if name not in self._invented:
            self._invented[name] = Annotator(AnnotatorId(new_uuid()), legal_in_xml(name))
        return self._invented[name]

    def _taken(self, article: ForeignArticle, mark: Mark) -> str:
        """Takes a mark; returns what the article calls it, nothing if it makes no sense."""
        ours = mark.ours
        uuid = uuid_in(ours.get("id"))
        ranges = parts_in(ours, mark.start, mark.end)
        recorded = [mark.recorded] if mark.recorded and len(ranges) == 1 else []
        said = self._annotator(mark.annotator).id if mark.annotator else NO_ANNOTATOR
        name = uuid or mark.name
        taken = article.add_span(
            name,
            mark.label,
            ranges,
            recorded=recorded,
            uuid=uuid,
            annotator=annotator_in(ours) or said,
            origin=origin_in(ours),
        )
        if not taken:
            return ""
        for attribute, value in (*mark.attributes, *pairs_in(ours.get("attributes")).items()):
            article.set_attribute(name, attribute, legal_in_xml(value))
        if entity := uuid_in(ours.get("entity")):
            article.set_entity(name, EntityId(entity))
        for note in filter(None, (*mark.notes, text_in(ours.get("note")))):
            article.add_note(name, legal_in_xml(note))
        return name


def _counted(text: str, marks: Marks) -> StandoffText:
    """The text, in the unit in which what the file says about its marks is true."""
    plain = StandoffText.of(text)
    if not marks.utf16 or text.isascii():
        return plain
    units = StandoffText.of(text, utf16=True)
    recorded = [mark for mark in marks.marks if mark.recorded]
    fits_plain = recorded and all(_fits(plain, mark) for mark in recorded)
    return plain if fits_plain and not all(_fits(units, mark) for mark in recorded) else units


def _fits(text: StandoffText, mark: Mark) -> bool:
    try:
        text.check(text.part(mark.start, mark.end), mark.recorded)
    except Misplaced:
        return False
    return True


def _relate(article: ForeignArticle, type_: str, source: str, target: str, ours: Object) -> None:
    if not article.knows(source) or not article.knows(target):
        article.fail(f"a relation {type_} was left out: one of its ends is no span here")
        return
    uuid, annotator = uuid_in(ours.get("id")), annotator_in(ours)
    article.add_relation(type_, source, target, uuid=uuid, annotator=annotator or None)


def _relate_to_others(article: ForeignArticle, ours: Object) -> None:
    """Relations of ours to what is no span."""
    kinds = {kind.value: kind for kind in TargetKind if kind is not TargetKind.SPAN}
    for one in objects_in(ours.get("relations")):
        type_, source = text_in(one.get("type")), text_in(one.get("source"))
        kind = kinds.get(text_in(one.get("kind")))
        if not article.knows(source) or kind is None:
            article.fail(f"a relation {type_} was left out: what it starts from is no span here")
            continue
        target = EntityId(uuid_in(one.get("target"))) if kind is TargetKind.ENTITY else kind
        uuid, annotator = uuid_in(one.get("id")), annotator_in(one)
        article.add_relation(type_, source, target, uuid=uuid, annotator=annotator or None)
