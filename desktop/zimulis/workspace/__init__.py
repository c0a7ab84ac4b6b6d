"""What a person can do with a project: functions over a Session. Commands return their Changes."""

from zimulis.domain.errors import (
    AlreadyMarked,
    DiskFull,
    Interrupted,
    ProjectBusy,
    ProjectGone,
    ProjectUnusable,
    Refused,
    ZimulisError,
)

__all__ = [
    "AlreadyMarked",
    "DiskFull",
    "Interrupted",
    "ProjectBusy",
    "ProjectGone",
    "ProjectUnusable",
    "Refused",
    "ZimulisError",
]
