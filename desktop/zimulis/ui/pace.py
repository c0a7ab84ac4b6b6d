"""How fast long work goes, and how long it will take still."""

from collections import deque

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate

_WINDOW = 10.0  # seconds that the rate is taken from
_LEAST = 1.0  # seconds before anything is said


class Pace:
    """The rate of something that is counted, over the last seconds."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def note(self, moment: float, done: int) -> None:
        """Takes note of how much is done.

        Args:
            moment: In seconds, of any clock.
            done: Things that are done.
        """
        self._seen.append((moment, done))
        while len(self._seen) > 2 and moment - self._seen[1][0] > _WINDOW:
            self._seen.popleft()

    @property
    def rate(self) -> float:
        """Things a second; 0 while nobody knows."""
        if not self._seen:
            return 0.0
        (start, before), (end, done) = self._seen[0], self._seen[-1]
        return (done - before) / (end - start) if end - start >= _LEAST else 0.0

    def told(self, done: int, total: int) -> str:
        """How far it is, in words.

        Args:
            done: Things that are done.
            total: How many there are, or probably are; not more than 0 if nobody knows.
        """
        locale = QLocale()
        known = total > 0
        text = translate("Pace", "{done} of about {total}") if known else "{done}"
        words = [text.format(done=locale.toString(done), total=locale.toString(total))]
        if self.rate:
            words.append(
                translate("Pace", "{rate} a second").format(rate=locale.toString(round(self.rate)))
            )
            if known:
                words.append(_left(max(total - done, 0) / self.rate))
        return " · ".join(words)


def _left(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return translate("Pace", "{seconds} s left").format(seconds=rest)
    return translate("Pace", "{minutes} min {seconds} s left").format(minutes=minutes, seconds=rest)
