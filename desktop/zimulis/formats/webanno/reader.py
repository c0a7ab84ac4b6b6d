"""Reads WebAnno TSV 3, which INCEpTION gives beside UIMA's own forms."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from zimulis.domain.annotations import Entity
from zimulis.domain.exchange import Header
from zimulis.formats import MAX_TEXT, Failure, ReadItem, ReadOptions
from zimulis.formats.cas.identifiers import IDENTIFIER, Identifiers
from zimulis.formats.cas.layers import (
    CHAIN_LABEL,
    CHAINED_BY,
    NEXT,
    is_frame,
    labelling,
    short_name,
)
from zimulis.formats.decoding import Undecodable, decode
from zimulis.formats.foreign import ForeignArticle, bare_article
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.standoff import StandoffText
from zimulis.formats.webanno.cells import NOTHING, numbered, split, value_of
from zimulis.formats.webanno.columns import Kind, Role, TsvLayer
from zimulis.formats.webanno.table import MARK, Row, Table, table_of

_VERSION = "3"


class WebAnnoReader:
    """Takes an article out of a file; labels and relations are found as in UIMA's own forms."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it begins as only WebAnno TSV does; see `zimulis.formats.Reader`."""
        return head.removeprefix(b"\xef\xbb\xbf").startswith(MARK.encode())

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields what spans name, then the article; see `zimulis.formats.Reader`."""
        if path.stat().st_size > MAX_TEXT:
            yield Failure(str(path), "", f"it is longer than {MAX_TEXT >> 20} MB")
            return
        data = path.read_bytes()
        try:
            decoded = decode(data, options.encoding)
        except Undecodable as undecodable:
            yield Failure(str(path), "", str(undecodable))
            return
        if not decoded.text.startswith(MARK + _VERSION):
            yield Failure(str(path), "line 1", f"of WebAnno TSV only version {_VERSION} is read")
            return
        table = table_of(decoded.text)
        known = bare_article(
            source=path.name, encoding=decoded.encoding, bytes_sha256=sha256(data).hexdigest()
        )
        article = ForeignArticle(
            str(path), StandoffText.of(table.text, utf16=True), options, article=known
        )
        for place, reason in table.mistakes:
            article.fail(reason, place)
        entities = _Reading(table, article).take()
        if entities:
            invented = frozenset(one.id for one in entities)
            yield Header(entities=entities, invented=invented)
        yield from article.items()


@dataclass(slots=True)
class _Found:
    """An annotation, on one row or several.

    Attributes:
        values: By the names of features, of its first row.
        links: Roles, and where what has them stands.
    """

    layer: TsvLayer
    rows: list[Row]
    values: dict[str, str] = field(default_factory=dict[str, str])
    links: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])

    @property
    def label(self) -> str:
        """Its label, as in UIMA's own forms."""
        feature = labelling(self.layer.type, list(self.values))
        return self.values.get(feature, "") or short_name(self.layer.type)

    @property
    def range(self) -> tuple[int, int]:
        """From its first unit to its last."""
        return min(row.begin for row in self.rows), max(row.end for row in self.rows)


class _Reading:
    """Rows on their way into an article."""

    def __init__(self, table: Table, article: ForeignArticle) -> None:
        self._table = table
        self._article = article
        self._found: dict[str, _Found] = {}
        self._at: dict[str, list[tuple[str, str]]] = {}  # names and numbers, by units
        self._rows = {row.unit: row for row in table.rows}
        self._identifiers = Identifiers()

    def take(self) -> tuple[Entity, ...]:
        """Takes all annotations, spans before what refers to them; returns what they name."""
        for layer in self._table.layers:
            if layer.kind is not Kind.RELATION:
                for row in self._table.rows:
                    self._find(layer, row)
        for name, found in self._found.items():
            self._take_span(name, found)
        for name, found in self._found.items():
            for role, type_, place in found.links:
                self._link(role, name, type_, place, found.rows[0])
        self._take_chains()
        for layer in self._table.layers:
            if layer.kind is Kind.RELATION:
                for row in self._table.rows:
                    self._take_relations(layer, row)
        return self._identifiers.entities

    def _find(self, layer: TsvLayer, row: Row) -> None:
        """Takes note of the annotations of a layer on a row."""
        for items in _stacked(layer, row):
            number = next((n for item in items if (n := numbered(item)[1])), "")
            if layer.kind is Kind.CHAIN:
                relation, _, link = items[0].rpartition("->")
                name = f"{layer.type}->{link}"
                values = {CHAINED_BY: _plain(relation), CHAIN_LABEL: _plain(items[1])}
            else:
                name = f"{layer.type}[{number}]" if number else f"{layer.type}@{row.unit}"
                values = _values(layer, items)
            if name in self._found:
                self._found[name].rows.append(row)
            else:
                self._found[name] = _Found(layer, [row], values, list(_links(layer, items)))
            self._at.setdefault(row.unit, []).append((name, number))

    def _take_span(self, name: str, found: _Found) -> None:
        first = found.rows[0]
        label = legal_in_xml(found.label)
        wrong = [row for row in found.rows if not row.is_right]
        if wrong and len(found.rows) > 1:
            begin, end = found.range
            reason = (
                f"the {label} at {begin}–{end} was left out: its words are not what stands there"
            )
            self._article.fail(reason, wrong[0].place)
            return
        recorded = [first.word] if wrong else []
        if not self._article.add_span(
            name, label, [found.range], recorded=recorded, place=first.place
        ):
            return
        by = labelling(found.layer.type, list(found.values))
        for feature, value in found.values.items():
            if feature == IDENTIFIER and value:
                covered = self._article.text.text[slice(*self._article.text.part(*found.range))]
                entity = self._identifiers.entity(label, legal_in_xml(value), covered)
                self._article.set_entity(name, entity)
            elif feature not in (by, CHAINED_BY):
                self._article.set_attribute(name, feature, legal_in_xml(value))

    def _link(self, role: str, source: str, type_: str, place: str, row: Row) -> None:
        """Takes what is linked as a relation."""
        unit, number = numbered(place)
        self._relate(role, source, self._there(unit, number, type_), row)

    def _there(self, unit: str, number: str, type_: str) -> str:
        """The span that is meant by where it stands; empty if there is none.

        A word becomes a span where something refers to it.
        """
        if is_frame(type_) and unit in self._rows:
            name = f"{type_}@{unit}"
            if not self._article.knows(name):
                row = self._rows[unit]
                self._article.add_span(name, short_name(type_), [(row.begin, row.end)])
            return name
        there = self._at.get(unit, [])
        numbered_so = [name for name, known in there if known == number] or [n for n, _ in there]
        exact = [name for name in numbered_so if self._found[name].layer.type == type_]
        return next(iter(exact or numbered_so), "")

    def _take_chains(self) -> None:
        """Takes each link of a chain as a relation to the next one that is a span."""
        chains: dict[str, list[tuple[int, str]]] = {}
        for name, found in self._found.items():
            if found.layer.kind is Kind.CHAIN and self._article.knows(name):
                chain, _, place = name.rpartition("-")
                chains.setdefault(chain, []).append((int(place) if place.isdigit() else 0, name))
        for links in chains.values():
            ordered = [name for _, name in sorted(links)]
            for source, target in pairwise(ordered):
                found = self._found[source]
                self._relate(found.values[CHAINED_BY] or NEXT, source, target, found.rows[0])

    def _take_relations(self, layer: TsvLayer, row: Row) -> None:
        """Takes the relations that point at what stands on a row."""
        base = layer.columns[-1]
        for items in _stacked(layer, row):
            values = _values(layer, items)
            unit, _, numbers = items[-1].removesuffix("]").partition("[")
            start, _, end = numbers.partition("_")
            feature = labelling(layer.type, list(values))
            kind = values.get(feature, "") or short_name(layer.type)
            source = self._there(unit, _number(start), base.type)
            self._relate(kind, source, self._there(row.unit, _number(end), base.type), row)
            unheld = [name for name, value in values.items() if value and name != feature]
            if unheld:
                note = f"a relation {kind} has no place for {', '.join(unheld)}"
                self._article.tell(note, row.place)

    def _relate(self, kind: str, source: str, target: str, row: Row) -> None:
        if self._article.knows(source) and self._article.knows(target):
            self._article.add_relation(legal_in_xml(kind), source, target, place=row.place)
        else:
            self._article.fail(f"an end of a relation {kind} is no span here", row.place)


def _stacked(layer: TsvLayer, row: Row) -> Iterator[list[str]]:
    """The annotations of a layer on a row, an item of each column for each of them."""
    cells = [split(cell, "|") for cell in layer.cells_in(row.cells)]
    for number in range(max(map(len, cells))):
        items = [cell[number] if number < len(cell) else NOTHING for cell in cells]
        if any(item not in (NOTHING, "") for item in items):
            yield items


def _number(number: str) -> str:
    """A number as on annotations, which have none where relations say 0."""
    return "" if number == "0" else number


def _plain(item: str) -> str:
    return value_of(numbered(item)[0])


def _values(layer: TsvLayer, items: list[str]) -> dict[str, str]:
    """The values of an annotation by features; empty ones among them."""
    return {
        column.name: _plain(item)
        for column, item in zip(layer.columns, items, strict=True)
        if column.role is Role.VALUE
    }


def _links(layer: TsvLayer, items: list[str]) -> Iterator[tuple[str, str, str]]:
    """The roles of what an annotation links, the types and the places of it."""
    for number, column in enumerate(layer.columns):
        if column.role is Role.SLOT and numbered(items[number])[0] != NOTHING:
            roles = split(numbered(items[number])[0], ";")
            filler = layer.columns[number + 1]
            for role, place in zip(roles, split(items[number + 1], ";"), strict=False):
                yield value_of(role) or column.name, filler.type, place
