"""What a verb came to, told to a person or to a program."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol, Self, runtime_checkable

from rich.console import Console


class Code(IntEnum):
    """Exit codes."""

    DONE = 0
    SOME_FAILED = 1
    USAGE = 2
    NO_PROJECT = 3
    CANCELLED = 130


@runtime_checkable
class Told(Protocol):
    """What a verb gives back: something that tells what it came to."""

    def tell(self, *, as_json: bool) -> Code:
        """Prints it, on standard output or standard error; returns the exit code."""
        ...


@dataclass(frozen=True, slots=True)
class Answer:
    """What a verb came to.

    Attributes:
        data: The object that `--json` prints.
        lines: What a person reads.
        rest: The last list of the object, by its name, if it may be too long for memory.
    """

    data: Mapping[str, object]
    lines: Iterable[str]
    code: Code = Code.DONE
    rest: tuple[str, Iterable[object]] | None = None

    @classmethod
    def of_many(
        cls,
        data: Mapping[str, object],
        lines: Iterable[str],
        *,
        failed: bool,
        cancelled: bool = False,
    ) -> Self:
        """What became of many things, of which some may have failed, or not been reached."""
        if cancelled:
            return cls({**data, "cancelled": True}, [*lines, "Cancelled."], Code.CANCELLED)
        return cls(data, lines, Code.SOME_FAILED if failed else Code.DONE)

    @classmethod
    def error(cls, code: Code, sentence: str) -> Self:
        """What is told when nothing could be done."""
        return cls({"error": sentence}, [sentence], code)

    def tell(self, *, as_json: bool) -> Code:
        """Prints the object on standard output, or the lines; errors go to standard error."""
        if as_json:
            self._print_object()
            return self.code
        to_stderr = self.code in (Code.USAGE, Code.NO_PROJECT)
        console = Console(stderr=to_stderr, soft_wrap=True, highlight=False, markup=False)
        for line in self.lines:
            console.print(line.encode(errors="replace").decode())  # names of files can be broken
        return self.code

    def _print_object(self) -> None:
        whole = json.dumps(self.data)
        if self.rest is None:
            print(whole)  # noqa: T201
            return
        name, items = self.rest
        print(f"{whole[:-1]}, {json.dumps(name)}: [", end="")  # noqa: T201
        for number, item in enumerate(items):
            print(", " if number else "", json.dumps(item), sep="", end="")  # noqa: T201
        print("]}")  # noqa: T201


def counted(number: int, thing: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def placed(path: str, place: str, reason: str) -> str:
    """Where and why something failed, as one line."""
    return ": ".join(part for part in (path, place, reason) if part)
