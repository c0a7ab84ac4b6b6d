"""Projects, what comes into them and what goes out."""

from zimulis.ui.actions.action import QT_TRANSLATE_NOOP, Act, Action, Group, Need


def _project(act: Act, title: str, *keys: str) -> Action:
    return Action(act, title, keys, Group.PROJECT, in_text=False, needs=Need.PROJECT)


ACTIONS = (
    _project(Act.NEW_PROJECT, QT_TRANSLATE_NOOP("Actions", "New project…"), "Ctrl+N"),
    _project(Act.OPEN_PROJECT, QT_TRANSLATE_NOOP("Actions", "Open project…"), "Ctrl+O"),
    _project(Act.IMPORT_FILES, QT_TRANSLATE_NOOP("Actions", "Import files…"), "Ctrl+I"),
    _project(Act.IMPORT_FOLDER, QT_TRANSLATE_NOOP("Actions", "Import a folder…"), "Ctrl+Shift+I"),
    _project(Act.PASTE, QT_TRANSLATE_NOOP("Actions", "Paste as an article…"), "Ctrl+V"),
    _project(Act.IMPORT_REPORT, QT_TRANSLATE_NOOP("Actions", "Report of the last import…")),
    _project(Act.EXPORT, QT_TRANSLATE_NOOP("Actions", "Export…"), "Ctrl+E"),
    _project(Act.EDIT_SCHEME, QT_TRANSLATE_NOOP("Actions", "Edit labels…"), "Ctrl+L"),
    _project(Act.ENTITIES, QT_TRANSLATE_NOOP("Actions", "Entities…"), "Ctrl+Shift+E"),
    _project(Act.CLAIMS, QT_TRANSLATE_NOOP("Actions", "Claims"), "F4"),
    _project(Act.SAVE_CLAIMS, QT_TRANSLATE_NOOP("Actions", "Save the claims as CSV…")),
    _project(Act.IMPORT_SCHEME, QT_TRANSLATE_NOOP("Actions", "Import labels…")),
    _project(Act.EXPORT_SCHEME, QT_TRANSLATE_NOOP("Actions", "Export labels…")),
    _project(Act.CHANGE_ANNOTATOR, QT_TRANSLATE_NOOP("Actions", "Change the annotator…")),
    _project(Act.CLOSE_PROJECT, QT_TRANSLATE_NOOP("Actions", "Close the project"), "Ctrl+W"),
    _project(Act.QUIT, QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q"),
)
