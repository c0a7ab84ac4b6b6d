"""The check of an article that is done, for those who show what it finds."""

from zimulis.quality.checks import check, check_doubts
from zimulis.quality.findings import Finding, Lack, Marked

__all__ = ["Finding", "Lack", "Marked", "check", "check_doubts"]
