"""The one door to the files in resources/ and corpus/, wherever the program is installed."""

from collections.abc import Generator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(*parts: str) -> Traversable:
    """Return a file or folder under resources/, for reading as bytes or text."""
    return files("zimulis.resources").joinpath(*parts)


def resource_path(*parts: str) -> AbstractContextManager[Path]:
    """Return a context in which a file under resources/ has a path, as Qt and lxml want it."""
    return as_file(resource(*parts))


@contextmanager
def corpus_paths() -> Generator[list[Path]]:
    """Give the XML files of the sample corpus, in the order of their names, as paths."""
    entries = sorted(files("zimulis.corpus").iterdir(), key=lambda entry: entry.name)
    with ExitStack() as stack:
        yield [stack.enter_context(as_file(e)) for e in entries if e.name.endswith(".xml")]
