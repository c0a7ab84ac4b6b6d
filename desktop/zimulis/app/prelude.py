"""What comes before everything else of the window, so that it is there soon."""

import builtins
import gc
from importlib import import_module


def begin() -> None:
    """Spares start-up what would cost it a sixth of its time.

    Objects that it makes stay, so there is no garbage yet (see `zimulis.ui.garbage`). And PySide6
    has `import` read the source of every module that is imported after it, to find out whether
    `from __feature__ import snake_case` may mean that module; nothing here says so.
    """
    gc.disable()
    import_module("PySide6.QtCore")
    builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)
