"""Takes UIMA's files into memory, without what makes no sense in them."""

import warnings
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from zimulis.formats import MAX_TEXT
from zimulis.formats.cas.mending import Unmendable, mended_json, mended_xmi
from zimulis.formats.cas.type_systems import guessed, type_system_for
from zimulis.formats.cas.uima import Cas, parse_json, parse_xmi
from zimulis.formats.xml.parsing import refuse_doctype

Remark = Callable[[str], None]
"""Takes a sentence that says what was left out."""


class Unloadable(Exception):
    """A file that cannot be read; its text says why."""


def load_xmi(path: Path, fail: Remark, tell: Remark) -> Cas:
    """The text and structures of an `.xmi` file, by the type system beside it.

    Args:
        path: The file.
        fail: Told what was left out.
        tell: Told what was guessed.

    Raises:
        Unloadable: It cannot be read.
        FormatError: It is refused.
        OSError: It or its type system cannot be read.
    """
    refuse_doctype(path)
    data = _bytes(path)

    with _explained():
        types = type_system_for(path, data)
        if types is None:
            types = guessed(data)
            tell("there is no type system beside it: its types were guessed from their names")
    parse = partial(parse_xmi, types=types)
    return _loaded(data, parse, partial(mended_xmi, types=types), fail)


def load_json(path: Path, fail: Remark, tell: Remark) -> Cas:
    """The text and structures of a JSON CAS, which has its type system in it.

    Raises:
        Unloadable: It cannot be read.
        OSError: The file cannot be read.
    """
    del tell

    return _loaded(_bytes(path), parse_json, mended_json, fail)


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > MAX_TEXT:
        raise Unloadable(f"it is longer than {MAX_TEXT >> 20} MB")
    return path.read_bytes()


def _loaded(
    data: bytes,
    parse: Callable[[bytes], Cas],
    mend: Callable[[bytes], tuple[bytes, list[str]]],
    fail: Remark,
) -> Cas:
    """What the library makes of a file, else of what makes sense in it.

    The library gives up on the whole file over one structure, or misplaces one and only warns.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return parse(data)
    except MemoryError:
        raise
    except Exception:
        pass
    with _explained(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        mended, reasons = mend(data)
        for reason in reasons:
            fail(reason)
        return parse(mended)


@contextmanager
def _explained() -> Generator[None, None, None]:
    """Raises Unloadable for whatever the library raises."""
    try:
        yield
    except (MemoryError, OSError, Unloadable):
        raise
    except Unmendable as unmendable:
        raise Unloadable(str(unmendable)) from None
    except Exception as error:
        raise Unloadable(f"it cannot be understood ({type(error).__name__}: {error})") from None
