"""Where the backups of a project lie."""

from pathlib import Path


def backup_folder(path: Path) -> Path:
    """Where the backups of a project lie."""
    return path.with_name(f"{path.name}.backups")


def list_backups(path: Path) -> list[Path]:
    """The backups of a project, the oldest first."""
    return sorted(backup_folder(path).glob(f"[0-9]*{path.suffix}"))


def newest_backup(path: Path) -> Path | None:
    """The newest backup of a project, or None."""
    return next(reversed(list_backups(path)), None)
