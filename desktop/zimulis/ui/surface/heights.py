"""Heights of many blocks, with the sums that scrolling asks for."""

from collections.abc import Sequence


class Heights:
    """A Fenwick tree of block heights in pixels: changing one, or finding one by y, is O(log n)."""

    def __init__(self, heights: Sequence[float]) -> None:
        self._heights = list(heights)
        self._tree = [0.0, *self._heights]
        for index in range(1, len(self._tree)):
            parent = index + (index & -index)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[index]

    def __getitem__(self, block: int) -> float:
        return self._heights[block]

    def __setitem__(self, block: int, height: float) -> None:
        change = height - self._heights[block]
        self._heights[block] = height
        index = block + 1
        while change and index < len(self._tree):
            self._tree[index] += change
            index += index & -index

    def top(self, block: int) -> float:
        """The y at which a block begins: the sum of the heights before it."""
        total = 0.0
        while block > 0:
            total += self._tree[block]
            block -= block & -block
        return total

    @property
    def total(self) -> float:
        """The height of all blocks."""
        return self.top(len(self._heights))

    def block_at(self, y: float) -> int:
        """The block that covers y; the first or last for a y beyond them."""
        index = 0
        step = 1 << len(self._heights).bit_length()
        while step:
            following = index + step
            if following < len(self._tree) and self._tree[following] <= y:
                index = following
                y -= self._tree[following]
            step >>= 1
        return max(0, min(index, len(self._heights) - 1))
