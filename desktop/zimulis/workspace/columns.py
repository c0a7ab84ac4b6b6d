"""What a table that is to be imported has in its columns."""

from itertools import islice

from zimulis.domain.columns import TableSample
from zimulis.formats import ReadOptions
from zimulis.formats.registry import find_files, sample_table

_LOOKED_AT = 1000  # files, so that a folder of a hundred thousand texts is not gone through


def sample_columns(
    paths: list[str], options: ReadOptions, format_name: str = ""
) -> TableSample | None:
    """The columns of the first table among what is to be imported; None if there is none.

    Args:
        paths: Files, folders or patterns.
        options: What the person who imports decided; the encoding decides how cells look.
        format_name: The format of all of them; empty to find out for each.
    """
    files = islice(find_files(paths), _LOOKED_AT)
    samples = (sample_table(file, options, format_name) for file in files)
    return next((sample for sample in samples if sample is not None), None)
