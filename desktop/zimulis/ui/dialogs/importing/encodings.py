"""The encodings that can be chosen, by what they are called and what they are for."""

from PySide6.QtCore import QCoreApplication

from zimulis.ui.actions.action import QT_TRANSLATE_NOOP

_ENCODINGS = (
    ("utf-8", "UTF-8", ""),
    ("utf-16", "UTF-16", ""),
    ("cp1257", "Windows-1257", QT_TRANSLATE_NOOP("Encodings", "Baltic")),
    ("iso8859-13", "ISO 8859-13", QT_TRANSLATE_NOOP("Encodings", "Baltic")),
    ("iso8859-4", "ISO 8859-4", QT_TRANSLATE_NOOP("Encodings", "Baltic")),
    ("cp775", "DOS 775", QT_TRANSLATE_NOOP("Encodings", "Baltic")),
    ("cp1251", "Windows-1251", QT_TRANSLATE_NOOP("Encodings", "Cyrillic")),
    ("koi8-r", "KOI8-R", QT_TRANSLATE_NOOP("Encodings", "Russian")),
    ("koi8-u", "KOI8-U", QT_TRANSLATE_NOOP("Encodings", "Ukrainian")),
    ("iso8859-5", "ISO 8859-5", QT_TRANSLATE_NOOP("Encodings", "Cyrillic")),
    ("cp866", "DOS 866", QT_TRANSLATE_NOOP("Encodings", "Cyrillic")),
    ("cp1252", "Windows-1252", QT_TRANSLATE_NOOP("Encodings", "Western European")),
    ("iso8859-15", "ISO 8859-15", QT_TRANSLATE_NOOP("Encodings", "Western European")),
    ("cp1250", "Windows-1250", QT_TRANSLATE_NOOP("Encodings", "Central European")),
    ("iso8859-2", "ISO 8859-2", QT_TRANSLATE_NOOP("Encodings", "Central European")),
    ("cp1254", "Windows-1254", QT_TRANSLATE_NOOP("Encodings", "Turkish")),
    ("cp1253", "Windows-1253", QT_TRANSLATE_NOOP("Encodings", "Greek")),
    ("cp1255", "Windows-1255", QT_TRANSLATE_NOOP("Encodings", "Hebrew")),
    ("cp1256", "Windows-1256", QT_TRANSLATE_NOOP("Encodings", "Arabic")),
    ("gb18030", "GB 18030", QT_TRANSLATE_NOOP("Encodings", "Chinese")),
    ("big5", "Big5", QT_TRANSLATE_NOOP("Encodings", "Chinese")),
    ("shift_jis", "Shift JIS", QT_TRANSLATE_NOOP("Encodings", "Japanese")),
    ("euc_jp", "EUC-JP", QT_TRANSLATE_NOOP("Encodings", "Japanese")),
    ("euc_kr", "EUC-KR", QT_TRANSLATE_NOOP("Encodings", "Korean")),
)
_TITLES = {name: title for name, title, _ in _ENCODINGS}


def encodings() -> list[tuple[str, str]]:
    """Pairs of a name as Python knows it and a title, those of the Baltic first."""
    translate = QCoreApplication.translate
    return [
        (name, f"{title} ({translate('Encodings', script)})" if script else title)
        for name, title, script in _ENCODINGS
    ]


def encoding_title(name: str) -> str:
    """What an encoding is called."""
    return _TITLES.get(name, name)
