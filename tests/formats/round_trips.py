"""Whether what a format has written comes back as it was."""

from collections.abc import Mapping
from pathlib import Path

from tests.formats.comparing import articles_of
from tests.formats.hostile import HEADER
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header
from zimulis.formats import Failure, Format, Note, ReadItem, ReadOptions, Written
from zimulis.formats.registry import find_files, formats, read_file


def write(
    name: str,
    target: Path,
    *articles: LabelledArticle,
    header: Header = HEADER,
    options: Mapping[str, str] | None = None,
) -> Written:
    """Writes articles in a format, with its defaults for what is not said."""
    format_: Format = formats()[name]
    assert format_.writer is not None
    defaults = {option.name: option.default for option in format_.options}
    return format_.writer.write(target, header, articles, {**defaults, **(options or {})})


def read(target: Path, *, repair: bool = False) -> list[ReadItem]:
    """What is in a file or folder, by whatever reader recognises it."""
    options = ReadOptions(repair=repair)
    return [item for file in find_files([str(target)]) for item in read_file(file, options)]


def article_of(items: list[ReadItem]) -> LabelledArticle:
    """The one article among what was read."""
    (article,) = articles_of(items)
    return article


def failures_of(items: list[ReadItem]) -> list[str]:
    """What was refused."""
    return [item.reason for item in items if isinstance(item, Failure)]


def notes_of(items: list[ReadItem]) -> list[str]:
    """What was remarked upon."""
    return [item.note for item in items if isinstance(item, Note)]
