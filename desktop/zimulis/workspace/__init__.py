"""What a person can do with a project. Functions over a Session; each command returns its Changes."""

from zimulis.domain.errors import (
    AlreadyMarked,
    DiskFull,
    ProjectBusy,
    ProjectGone,
    ProjectUnusable,
    Refused,
    ZimulisError,
)

__all__ = [
    "AlreadyMarked",
    "DiskFull",
    "ProjectBusy",
    "ProjectGone",
    "ProjectUnusable",
    "Refused",
    "ZimulisError",
]
