"""The program's two doors: a verb goes to the command line, all else to the window."""

import sys

from zimulis.cli.verbs import VERBS


def main() -> int:
    """Runs what the arguments ask for, and imports only what that needs: no Qt for a verb."""
    if sys.argv[1:] and sys.argv[1] in VERBS:
        from zimulis.cli import main as run_verb

        return run_verb(sys.argv[1:])
    return main_window()


def main_window() -> int:
    """Opens the window."""
    from zimulis.app.prelude import begin

    begin()
    from zimulis.app.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
