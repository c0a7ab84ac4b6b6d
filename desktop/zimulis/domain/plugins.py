"""What packages bring under a group of entry points; one that is broken takes nothing else away."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, Protocol, TypeVar


class _Named(Protocol):
    @property
    def name(self) -> str: ...


_Plugin = TypeVar("_Plugin", bound=_Named)


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry point that gives nothing of use.

    Attributes:
        package: Whose it is.
        name: What it is called there.
        reason: Why not, to follow the name and a colon.
    """

    package: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plugins(Generic[_Plugin]):
    """What a group of entry points came to, by name."""

    found: Mapping[str, _Plugin]
    broken: tuple[Broken, ...]


class Unusable(Exception):
    """An entry point gives nothing of use; its text says why."""


def load_plugins(
    group: str,
    checked: Callable[[object], _Plugin],
    *,
    kind: str,
    ours: Iterable[_Plugin] = (),
    without: Collection[str] = (),
    loading: Callable[[str], object] = str,
) -> Plugins[_Plugin]:
    """Loads everything in a group.

    Args:
        group: The group's name.
        checked: What was loaded, or else `Unusable`.
        kind: What such a thing is called: `format`.
        ours: Those that are there without an entry point; they come first.
        without: The entry points that are left alone, as `module:name`.
        loading: Is told each entry point in that form before it is loaded.
    """
    found = {one.name: one for one in ours}
    broken: list[Broken] = []
    for point in sorted(entry_points(group=group), key=_own_first):
        if point.value in without:
            continue
        loading(point.value)
        try:
            one = checked(_load(point))
            if one.name in found:
                raise Unusable(f"there is a {kind} {one.name} already")
        except Unusable as unusable:
            package = point.dist.name if point.dist else point.module
            broken.append(Broken(package, point.name, str(unusable)))
        else:
            found[one.name] = one
    return Plugins(found, tuple(broken))


def _load(point: EntryPoint) -> object:
    """What an entry point names.

    Raises:
        Unusable: It is a plugin's, and it names nothing. Our own errors are loud.
    """
    try:
        return point.load()
    except (Exception, SystemExit) as error:
        if _is_own(point):
            raise
        told = " ".join(f"{type(error).__name__}: {error}".split())
        raise Unusable(f"it cannot be loaded: {told}") from None


def _is_own(point: EntryPoint) -> bool:
    return point.module.startswith("zimulis.")


def _own_first(point: EntryPoint) -> tuple[bool, str, str]:
    return not _is_own(point), point.name, point.value
