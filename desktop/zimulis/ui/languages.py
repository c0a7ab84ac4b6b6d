"""Languages by their codes."""

from PySide6.QtCore import QLocale


def language_title(code: str) -> str:
    """What a language calls itself."""
    if code == "en":
        return "English"  # Qt knows it as that of a country only
    return QLocale(code).nativeLanguageName() or code
