"""Compare the translation catalogue with the texts in the source, or bring it up to date.

The catalogue (`zimulis_en.ts`) is what a translator starts from; its compiled form
(`zimulis_en.qm`) gives English its plural forms. Both are committed, so that installing needs no
tools of Qt's.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "resources" / "translations" / "zimulis_en.ts"


def update(catalogue: Path) -> None:
    """Bring a catalogue and the compiled form beside it up to date with the source."""
    sources = [
        str(path)
        for room in ("app", "ui")
        for path in sorted((ROOT / "desktop" / "zimulis" / room).rglob("*.py"))
    ]
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    options = ["-no-obsolete", "-locations", "none"]
    _run("pyside6-lupdate", *sources, *options, "-ts", str(catalogue))
    _run("pyside6-lrelease", str(catalogue))


def problems(scratch: Path) -> list[str]:
    """Say what is wrong with the catalogue, judged by an updated copy of it in `scratch`."""
    fresh = scratch / CATALOGUE.name
    if CATALOGUE.exists():
        shutil.copy(CATALOGUE, fresh)
    update(fresh)
    stale = [
        path.name
        for path in (CATALOGUE, CATALOGUE.with_suffix(".qm"))
        if not path.exists() or path.read_bytes() != (scratch / path.name).read_bytes()
    ]
    unfinished = [
        message.findtext("source")
        for message in ElementTree.parse(fresh).iterfind(".//message[@numerus='yes']")
        if not all(form.text for form in message.iterfind(".//numerusform"))
    ]
    return [
        *(f"{name} is out of date: run `make translations`" for name in stale),
        *(f"{CATALOGUE.name}: fill in both forms of “{source}”" for source in unfinished),
    ]


def _run(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{tool} failed:\n{done.stdout}{done.stderr}")


def main() -> int:
    """Return the exit status: 1 when the catalogue needs work."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true", help="write the catalogue anew")
    if parser.parse_args().update:
        update(CATALOGUE)
    with tempfile.TemporaryDirectory() as scratch:
        found = problems(Path(scratch))
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
