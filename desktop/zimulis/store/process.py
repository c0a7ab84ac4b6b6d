"""Which process an unfinished import belongs to, and whether that one still runs."""

import os
import platform
from pathlib import Path


def process_token() -> str:
    """Names this process among all that ran on any machine."""
    return f"{platform.node()}:{os.getpid()}:{_started(os.getpid())}"


def may_be_alive(token: str) -> bool:
    """Whether the process may still run; that of another machine may."""
    host, pid, started = token.rsplit(":", 2)
    if host != platform.node():
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # it runs for somebody else
    return _started(int(pid)) == started


def _started(pid: int) -> str:
    """When the process began, in ticks since the machine did; empty where that cannot be told."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return status.rpartition(")")[2].split()[19]
