"""The one door to the files in resources/ and corpus/, wherever the program is installed."""

from collections.abc import Generator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path

_READ_BY_MOST = ("en-", "lv-", "ru-")


def resource(*parts: str) -> Traversable:
    """Return a file or folder under resources/, for reading as bytes or text."""
    return files("zimulis.resources").joinpath(*parts)


def resource_path(*parts: str) -> AbstractContextManager[Path]:
    """Return a context in which a file under resources/ has a path, as Qt and lxml want it."""
    return as_file(resource(*parts))


def _by_readers(entry: Traversable) -> tuple[bool, str]:
    return not entry.name.startswith(_READ_BY_MOST), entry.name


@contextmanager
def corpus_paths() -> Generator[list[Path]]:
    """Give the XML files of the sample corpus as paths, first those that most readers can read."""
    entries = sorted(files("zimulis.corpus").iterdir(), key=_by_readers)
    with ExitStack() as stack:
        yield [stack.enter_context(as_file(e)) for e in entries if e.name.endswith(".xml")]
