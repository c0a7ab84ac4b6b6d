"""The formats of other packages that cannot be used."""

from zimulis.formats.registry import broken_formats


def left_out_formats() -> tuple[str, ...]:
    """Sentences on each of them, and on what to do about it."""
    return tuple(
        f"The format {one.place} of {one.path} is left out: {one.reason}."
        f" Update or uninstall {one.path}."
        for one in broken_formats()
    )
