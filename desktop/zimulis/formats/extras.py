"""Libraries that not everybody installs."""

from importlib.util import find_spec


def is_installed(library: str) -> bool:
    """Whether a library can be imported; it is not loaded."""
    return find_spec(library) is not None


def missing(extra: str) -> str:
    """What to say where a library is not there; a clause.

    Args:
        extra: The name of ours that brings it along.
    """
    command = f"pip install 'zimulis[{extra}]'"
    return f"it needs a package that is not installed; install it with: {command}"
