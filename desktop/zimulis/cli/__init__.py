"""The command line: one module for each verb. It never loads Qt."""

from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Does what the verb `argv[0]` says; returns the exit code."""
    # Here, because whoever only wants to know the verbs imports this package, too.
    from zimulis.cli.dispatch import run  # noqa: PLC0415

    return run(argv)
