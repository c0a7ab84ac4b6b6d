"""Where this user's files are that belong to no project."""

from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("zimulis", appauthor=False, ensure_exists=True)


def settings_file() -> Path:
    """What the window remembers."""
    return _DIRS.user_config_path / "zimulis.ini"


def log_file() -> Path:
    """The log, which rotates."""
    return _DIRS.user_log_path / "zimulis.log"


def sample_project() -> Path:
    """The scratch project that the sample corpus is opened in."""
    return _DIRS.user_data_path / "sample.zimulis"
