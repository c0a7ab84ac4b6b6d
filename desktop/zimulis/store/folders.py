"""Where a project had better not lie."""

from pathlib import Path

_NETWORK = frozenset(
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "9p", "afs", "ceph", "davfs"]
)
_SYNCHRONISED = (
    "dropbox",
    "onedrive",
    "nextcloud",
    "owncloud",
    "google drive",
    "icloud",
    "seafile",
)
_MOUNTS = Path("/proc/mounts")


def folder_warning(path: Path) -> str | None:
    """One sentence if the project's folder is on the network or is synchronised, else None."""
    folder = path.absolute().parent
    for part in folder.parts:
        if any(part.casefold().startswith(name) for name in _SYNCHRONISED):
            return (
                f"{folder} is synchronised by {part}, which can damage a project that is open; keep"
                " it in another folder and put backups there."
            )
    if _file_system(folder) in _NETWORK:
        return (
            f"{folder} is on the network, where two computers can damage a project; keep it on a"
            " disk of this one and put backups there."
        )
    return None


def _file_system(folder: Path) -> str:
    """The type of the file system that holds a folder; empty where that cannot be told."""
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    holding = ("", "")
    for mount in mounts:
        _, point, kind, *_ = mount.split(" ")
        point = point.replace("\\040", " ")
        if folder.is_relative_to(point) and len(point) >= len(holding[0]):
            holding = (point, kind)
    return holding[1]
