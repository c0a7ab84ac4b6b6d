"""A screen reader of the plainest kind: asks the program over AT-SPI, as Orca does."""

import re
import subprocess
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

_PATIENCE = 20.0  # seconds that any answer may take
_MOST_UNREAD = 100  # announcements
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_TEXT = "org.a11y.atspi.Text"
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"


@contextmanager
def session_bus() -> Iterator[str]:
    """A session's bus of our own; gives its address."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert daemon.stdout, "a pipe was asked for"
        yield daemon.stdout.readline().strip()
    finally:
        daemon.kill()  # what it started for accessibility ends with it
        daemon.communicate(timeout=_PATIENCE)


@dataclass(frozen=True)
class Seen:
    """One thing in a window as the reader sees it: whose it is, and where it is found."""

    owner: str
    path: str


class ScreenReader:
    """Reads from outside what is on the screen, and hears what is announced."""

    def __init__(self, session: str) -> None:
        launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        with open_dbus_connection(session) as bus:
            call = new_method_call(launcher, "GetAddress")
            (address,) = unwrap_msg(bus.send_and_get_reply(call, timeout=_PATIENCE))
        self._bus: DBusConnection = open_dbus_connection(address)
        self._heard: list[str] = []
        rule = MatchRule(
            type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement"
        )
        self._announcements = self._bus.filter(rule, bufsize=_MOST_UNREAD)
        self._ask(message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        self._ask(new_method_call(registry, "RegisterEvent", "s", ("object:announcement",)))

    def close(self) -> None:
        """Listens no more."""
        self._bus.close()

    def find(self, pattern: str) -> Seen | None:
        """The first thing whose name matches, searched from the desktop down."""
        waiting = [Seen(_REGISTRY, _ROOT)]
        while waiting:
            seen = waiting.pop(0)
            if re.fullmatch(pattern, self.name(seen)):
                return seen
            waiting += [Seen(*child) for child in self._call(seen, _ACCESSIBLE, "GetChildren")]
        return None

    def name(self, seen: Seen) -> str:
        """What it is called."""
        return self._property(seen, _ACCESSIBLE, "Name")

    def text(self, seen: Seen) -> str:
        """The text in it."""
        return self._call(seen, _TEXT, "GetText", "ii", (0, -1))

    def caret(self, seen: Seen) -> int:
        """Where the caret is in it, in characters."""
        return self._property(seen, _TEXT, "CaretOffset")

    def selection(self, seen: Seen) -> str:
        """What is selected in it."""
        if self._call(seen, _TEXT, "GetNSelections") == 0:
            return ""
        start, end = self._call(seen, _TEXT, "GetSelection", "i", (0,))
        return self.text(seen)[start:end]

    def hear(self) -> list[str]:
        """All that was announced since it began to listen."""
        self._ask(message_bus.GetId())  # takes in what came before the answer
        self._heard += [message.body[3][1] for message in _emptied(self._announcements.queue)]
        return self._heard

    def _call(
        self, seen: Seen, interface: str, method: str, kinds: str = "", values: tuple[Any, ...] = ()
    ) -> Any:
        address = DBusAddress(seen.path, seen.owner, interface)
        answer = self._ask(new_method_call(address, method, kinds or None, values))
        return answer[0] if len(answer) == 1 else answer

    def _property(self, seen: Seen, interface: str, name: str) -> Any:
        address = DBusAddress(seen.path, seen.owner, interface)
        return self._ask(Properties(address).get(name))[0][1]

    def _ask(self, message: Any) -> Any:
        return unwrap_msg(self._bus.send_and_get_reply(message, timeout=_PATIENCE))


def _emptied(queue: deque[Message]) -> Iterator[Message]:
    while queue:
        yield queue.popleft()
