"""Line colours for labels, each for the light page and for the dark one.

All pass the thresholds of contrast in both themes; a test computes it.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from zimulis.domain.scheme import Label


class Colours(NamedTuple):
    """What a label's line looks like on either page, as `#RRGGBB`."""

    name: str
    light: str
    dark: str


COLOURS = (
    Colours("blue", "#0064A0", "#56B4E9"),
    Colours("green", "#00734F", "#1FC191"),
    Colours("orange", "#B04300", "#F58A43"),
    Colours("plum", "#8C3A6C", "#DB92BC"),
    Colours("grey", "#57534B", "#BDB8AE"),
    Colours("amber", "#7A4B00", "#E69F00"),
    Colours("violet", "#6A3FA0", "#C3A2F2"),
    Colours("teal", "#00697A", "#4CC3D6"),
    Colours("red", "#A8323A", "#F59A9F"),
    Colours("olive", "#6B5B00", "#CBBE3C"),
    Colours("indigo", "#4A4A9C", "#A6A6FF"),
    Colours("lime", "#5B6F00", "#A8BF40"),
)


_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def is_colour(word: str) -> bool:
    """Whether a word is a colour in the form `#0064A0`."""
    return _COLOUR.fullmatch(word) is not None


def free_colours(labels: Iterable[Label]) -> Colours:
    """Colours that no label has yet; those of the fewest if all are taken."""
    taken = [label.colour for label in labels]
    return min(COLOURS, key=lambda colours: taken.count(colours.light))
