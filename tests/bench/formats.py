"""`export_<format>` and `import_<format>`: articles per second, beside the bare library's.

The bare library is given in memory what goes into a file, and in a file what we have written there;
it knows nothing of losses, layers and ids. No budget names these figures. For `xml` there are
`export_xml` and `import`.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.bench.annotated_file import ANNA, annotated
from tests.bench.bare_formats import BARE, Articles
from tests.bench.corpus import Corpus
from tests.bench.measuring import Bench, Figure, alternately, seconds
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.formats import Format, ReadOptions
from zimulis.formats.atomic import MANIFEST
from zimulis.formats.registry import find_files, formats, read_file
from zimulis.workspace.default_scheme import default_scheme
from zimulis.workspace.exporting import complete, written_format

_SHARE = 50  # one in so many of the articles of other figures: some libraries are slow
_ROUNDS = 3
_UNIT = "articles/s"


def measure(bench: Bench) -> list[Figure]:
    articles = list(annotated(Corpus(), bench.articles // _SHARE))
    for name in BARE:
        _written(
            bench, formats()[name], articles[:2]
        )  # what is imported at first is no work of ours
    return [figure for name in BARE for figure in _figures(bench, formats()[name], articles)]


def _figures(bench: Bench, format_: Format, articles: Articles) -> Iterator[Figure]:
    bare, count = BARE[format_.name], len(articles)

    def write_bare() -> None:
        target = bench.path("bare")
        if format_.in_folder:
            target.mkdir()
        bare.write(target, articles)

    def write_ours() -> None:
        _written(bench, format_, articles)

    rates = _rates(count, write_ours, write_bare)
    yield Figure(f"export_{format_.name}", rates[0], _UNIT, rates[1], beside=bare.tool)
    read = bare.read
    if format_.reader is None or read is None:
        return
    files = [*find_files([str(_written(bench, format_, articles))])]
    known = [file for file in files if file.name != MANIFEST]
    assert _read(known) == count, f"{format_.name} does not come back"
    rates = _rates(count, lambda: _read(known), lambda: read(known))
    yield Figure(f"import_{format_.name}", rates[0], _UNIT, rates[1], beside=bare.tool)


def _rates(
    count: int, ours: Callable[[], object], bare: Callable[[], object]
) -> tuple[float, float]:
    """How many articles a second each of two does."""
    return alternately(lambda: count / seconds(ours), lambda: count / seconds(bare), _ROUNDS)


def _written(bench: Bench, format_: Format, articles: Articles) -> Path:
    """Where the articles are now, in that format."""
    suffix = "" if format_.in_folder else format_.suffixes[0]
    target = bench.path(f"{format_.name}{suffix}")
    header = Header(scheme=default_scheme(), annotators=(ANNA,))
    _, writer = written_format(format_.name)
    writer.write(target, header, articles, complete(format_, {}))
    return target


def _read(files: Sequence[Path]) -> int:
    """How many articles are in some files."""
    options = ReadOptions()
    items = (item for file in files for item in read_file(file, options))
    return sum(isinstance(item, IncomingArticle) for item in items)
