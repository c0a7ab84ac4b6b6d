"""JSON: an array of objects, wherever in the file it stands, or objects one by one."""

import re
from collections.abc import Iterator
from pathlib import Path

from zimulis.formats import Evidence, Failure, Format, Holds, Note, ReadOptions
from zimulis.formats.decoding import beginning, name_of, open_text
from zimulis.formats.json_labels.finding import marks_in
from zimulis.formats.tables import Row, RowItem
from zimulis.formats.tables.json_events import Broken, begun, objects_at
from zimulis.formats.tables.json_tables import table_in
from zimulis.formats.tables.json_tree import TooMuch
from zimulis.formats.tables.objects import flattened, remark
from zimulis.formats.tables.reader import TableReader

_OPENING = re.compile(r'\s*(?:\{\s*["}]|\[\s*[{\]])')


class ObjectRows:
    """Rows that are objects; see `zimulis.formats.tables.Rows`."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it begins as only JSON does."""
        return _OPENING.match(beginning(head)) is not None

    def rows(self, path: Path, options: ReadOptions) -> Iterator[RowItem]:
        """Yields the rows; see `zimulis.formats.tables.Rows`."""
        left_out: set[str] = set()
        number = 0
        with open_text(path, options.encoding) as stream:
            where = table_in(begun(stream), options.columns.text)
            stream.seek(0)
            try:
                for number, value in enumerate(objects_at(stream, where), 1):
                    marks, rest = marks_in(value)
                    cells = flattened(rest, left_out)
                    yield Row(f"article {number}", cells, name_of(stream), marks)
            except (Broken, TooMuch) as broken:
                yield Failure(str(path), f"article {number + 1}" if number else "", str(broken))
                return
        if left_out:
            yield Note(str(path), remark(left_out))
        if not number:
            yield Failure(str(path), "", "there are no objects in it that could be articles")


FORMAT = Format(
    name="json",
    title="JSON",
    suffixes=(".json",),
    reader=TableReader(ObjectRows()),
    holds=Holds(overlap=True, relations=True),
    about="Objects with a text each, and labels beside it as doccano and others have them.",
    unit="code points",
    evidence=Evidence.SHAPE,  # JSON lines begin like that too
)
