"""The one door to the files in resources/ and corpus/, wherever the program is installed."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(*parts: str) -> Traversable:
    """Return a file or folder under resources/, for reading as bytes or text."""
    return files("zimulis.resources").joinpath(*parts)


def resource_path(*parts: str) -> AbstractContextManager[Path]:
    """Return a context in which a file under resources/ has a path, as Qt and lxml want it."""
    return as_file(resource(*parts))


def corpus() -> Iterator[Traversable]:
    """Yield the XML files of the sample corpus in the order of their names."""
    entries = files("zimulis.corpus").iterdir()
    yield from sorted(
        (entry for entry in entries if entry.name.endswith(".xml")), key=lambda entry: entry.name
    )
