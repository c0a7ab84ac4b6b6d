"""From the rows of a table to articles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.article import Article, Revision, text_sha256
from zimulis.domain.columns import Column, Columns, TableSample
from zimulis.domain.exchange import IncomingArticle
from zimulis.domain.ids import ArticleId, RevisionId, new_uuid
from zimulis.formats import Failure, Note, ReadItem, ReadOptions
from zimulis.formats.dates import partial_date
from zimulis.formats.decoding import CUT_OFF, Undecodable
from zimulis.formats.describing import described
from zimulis.formats.json_labels.reading import MarkReading
from zimulis.formats.normalising import legal_in_xml, normalise
from zimulis.formats.tables import Row, RowItem, Rows, cells_of
from zimulis.formats.tables.guessing import Cells, guess, uuid_in

_SAMPLED = 20  # rows
_SAMPLED_CHARACTERS = 1_000_000
_SHOWN = 5  # cells
_SHOWN_CHARACTERS = 200
_LISTED = 10  # columns
_DAY = len("2023-09-15")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


class TableReader:
    """Takes an article out of each row; see `zimulis.formats.TableReader`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether its rows are of that format; see `zimulis.formats.Reader`."""
        return self._rows.recognises(path, head)

    def sample(self, path: Path, options: ReadOptions) -> TableSample | None:
        """Its first rows, column by column."""
        begun = _begun(self._items(path, options))
        cells = _cells(begun)
        if not cells:
            return None
        columns = (
            Column(name, tuple(cell[:_SHOWN_CHARACTERS] for cell in some[:_SHOWN]))
            for name, some in cells.items()
        )
        return TableSample(tuple(columns), guess(cells))

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields the articles; see `zimulis.formats.Reader`."""
        items = self._items(path, options)
        begun = _begun(items)
        cells = _cells(begun)
        columns, note = _columns(cells, options.columns)
        if note:
            yield Note(str(path), note)
        if cells and not columns.text:
            yield Failure(str(path), "", _no_text(cells))
            return
        marked = MarkReading(str(path), options)
        for item in chain(begun, items):
            if not isinstance(item, Row):
                yield item
            elif item.marks is None:
                yield _incoming(path, item, columns, options)
            else:
                text, known = item.cells.get(columns.text, ""), _article(path, item, columns)
                yield from marked.items(text, item.marks, known, item.place)

    def _items(self, path: Path, options: ReadOptions) -> Iterator[RowItem]:
        place = ""
        try:
            for item in self._rows.rows(path, options):
                place = f"after {item.place}" if isinstance(item, Row) else place
                yield item
        except Undecodable as undecodable:
            yield Failure(str(path), "", str(undecodable))
        except UnicodeError as error:
            yield Failure(str(path), place, _undecodable(error))


def _undecodable(error: UnicodeError) -> str:
    cut_off = isinstance(error, UnicodeDecodeError) and error.end == len(error.object)
    return CUT_OFF if cut_off else "it is not in the encoding of its beginning"


def _begun(items: Iterator[RowItem]) -> list[RowItem]:
    """The first rows with all between them, as many as tell what the columns hold."""
    begun: list[RowItem] = []
    rows = characters = 0
    for item in items:
        begun.append(item)
        if isinstance(item, Row):
            rows += 1
            characters += sum(map(len, item.cells.values()))
        if rows >= _SAMPLED or characters >= _SAMPLED_CHARACTERS:
            break
    return begun


def _cells(items: Sequence[RowItem]) -> Cells:
    return cells_of(item.cells for item in items if isinstance(item, Row))


def _columns(cells: Cells, chosen: Columns) -> tuple[Columns, str]:
    """What the columns hold, and what there is to say about it."""
    if chosen.text in cells or not cells:
        return chosen, ""
    guessed = guess(cells)
    if chosen.text and guessed.text:
        return guessed, f"it has no column {chosen.text}; the texts were taken from {guessed.text}"
    said = {name: column for name, column in asdict(chosen).items() if column in cells}
    return replace(guessed, **said), ""


def _no_text(cells: Cells) -> str:
    names = ", ".join(list(cells)[:_LISTED]) + ", …" * (len(cells) > _LISTED)
    return f"none of its columns seems to hold the texts of articles; they are {names}"


def _incoming(path: Path, row: Row, columns: Columns, options: ReadOptions) -> ReadItem:
    normal = normalise(row.cells.get(columns.text, ""))
    if not normal.text.strip():
        return Failure(str(path), row.place, f"there is no text in the column {columns.text}")
    bare = _article(path, row, columns)
    revision = replace(
        bare.revision,
        text=normal.text,
        sha256=text_sha256(normal.text),
        normalised=normal.changes,
    )
    article = described(replace(bare, revision=revision), options)
    given = uuid_in(row.cells.get(columns.id, ""))
    invented = frozenset[str]() if given else frozenset((article.id,))
    return IncomingArticle(str(path), LabelledArticle(article), row.place, invented)


def _article(path: Path, row: Row, columns: Columns) -> Article:
    """What a row says of an article beside its text."""
    return Article(
        id=ArticleId(uuid_in(row.cells.get(columns.id, "")) or new_uuid()),
        revision=Revision(RevisionId(new_uuid()), "", "", encoding=row.encoding),
        title=_in_one_line(row.cells.get(columns.title, "")),
        published=partial_date(row.cells.get(columns.date, "")),
        language=_language(row.cells.get(columns.language, "")),
        source=_in_one_line(row.cells.get(columns.source, "")) or legal_in_xml(path.name),
        metadata=_metadata(row, columns),
    )


def _in_one_line(cell: str) -> str:
    return legal_in_xml(" ".join(cell.split()))


def _language(cell: str) -> str:
    code = cell.strip()
    return code.replace("_", "-") if _LANGUAGE.fullmatch(code) else ""


def _metadata(row: Row, columns: Columns) -> tuple[tuple[str, str], ...]:
    """The cells that no field takes, and those that say more than their field can."""
    told = {columns.text, columns.title, columns.source}
    kept = {columns.date: _is_told, columns.language: _language, columns.id: uuid_in}
    return tuple(
        (legal_in_xml(name), normalise(cell).text)
        for name, cell in row.cells.items()
        if cell.strip() and name not in told and not (name in kept and kept[name](cell))
    )


def _is_told(cell: str) -> bool:
    """Whether a date says no more than what is kept of it, such as the time of day."""
    kept, cell = partial_date(cell), cell.strip()
    return kept == cell or (len(kept) == _DAY and len(cell) <= _DAY)
