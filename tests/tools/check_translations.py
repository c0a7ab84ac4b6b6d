"""Compare the translation catalogue with the texts in the source, or bring it up to date.

The catalogue (`zimulis_en.ts`) is what a translator starts from; its compiled form
(`zimulis_en.qm`) gives English its plural forms. Both are committed, so that installing needs no
tools of Qt's.
"""

import argparse
import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "resources" / "translations" / "zimulis_en.ts"
_ROOMS = ("app", "ui")


class Wanted(NamedTuple):
    """A text that the window asks a translation for; without text if it is not written there."""

    line: int
    context: str
    text: str | None


def _sources() -> list[Path]:
    rooms = (ROOT / "desktop" / "zimulis" / room for room in _ROOMS)
    return [path for room in rooms for path in sorted(room.rglob("*.py"))]


def update(catalogue: Path) -> None:
    """Bring a catalogue and the compiled form beside it up to date with the source."""
    sources = map(str, _sources())
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
        *_unseen(fresh),
        *(f"{name} is out of date: run `make translations`" for name in stale),
        *(f"{CATALOGUE.name}: fill in both forms of “{source}”" for source in unfinished),
    ]


def _unseen(catalogue: Path) -> Iterator[str]:
    """Say which texts Qt's tool has not found, though the window asks for them."""
    known = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(catalogue).iterfind("context")
        for message in context.iterfind("message")
    }
    for path in _sources():
        for line, context, text in wanted(ast.parse(path.read_text("utf-8"))):
            place = f"{path.relative_to(ROOT)}:{line}"
            if text is None:
                yield f"{place}: a text for translation must be written out where it is asked for"
            elif (context, text) not in known:
                yield f"{place}: “{text}” does not reach the catalogue under {context}"


def wanted(
    tree: ast.AST, context: str = "", parameters: frozenset[str] = frozenset()
) -> Iterator[Wanted]:
    """Find the texts that source asks a translation for.

    Args:
        tree: The source.
        context: The class that it stands in.
        parameters: What the function that it stands in is given; a text among them is written
            somewhere where Qt's tool does not look for it.
    """
    for node in ast.iter_child_nodes(tree):
        inner, given = context, parameters
        if isinstance(node, ast.ClassDef):
            inner = node.name
        elif isinstance(node, ast.FunctionDef | ast.Lambda):
            given = parameters | {argument.arg for argument in node.args.args}
        elif isinstance(node, ast.Call) and (asked := _asked(node, context)):
            name, text = asked
            if isinstance(text, ast.Constant):
                yield Wanted(node.lineno, name, str(text.value))
            elif isinstance(text, ast.JoinedStr) or (
                isinstance(text, ast.Name) and text.id in parameters
            ):
                yield Wanted(node.lineno, name, None)
        yield from wanted(node, inner, given)


def _asked(call: ast.Call, context: str) -> tuple[str, ast.expr] | None:
    """The context and the text of a call that asks for a translation."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    if name == "tr" and call.args:
        return context, call.args[0]
    if name in ("translate", "QT_TRANSLATE_NOOP") and len(call.args) > 1:
        where = call.args[0]
        if isinstance(where, ast.Constant) and isinstance(where.value, str):
            return where.value, call.args[1]
    return None


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
