"""Draws the window on the sample corpus into a file, whether there is a screen or not."""

import argparse
from pathlib import Path

from tests.tools.drawing import draw, focus_first, leave, make_still_application, own_home, show
from zimulis.app.main import make_window


def main() -> None:
    """Draws it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path, help="the PNG to write")
    target: Path = parser.parse_args().target
    with own_home():
        application = make_still_application()
        window = make_window(sample=True)
        show(window)
        focus_first(window, "person")
        draw(window, target)
        leave(window)
        application.shutdown()


if __name__ == "__main__":
    main()
