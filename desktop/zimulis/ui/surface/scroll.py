"""Where the window looks at the page: tied to a block, so that corrected heights move no text."""

from zimulis.ui.surface.page import Page


class Anchor:
    """The block at the top of the window and how far its top lies above it, in pixels.

    Attributes:
        top_margin: The room above the first line.
    """

    def __init__(self, page: Page, top_margin: float) -> None:
        self._page = page
        self.top_margin = top_margin
        self.block = 0
        self.distance = -top_margin

    @property
    def top(self) -> float:
        """The page's y at the top of the window; negative while the margin shows."""
        return self._page.heights.top(self.block) + self.distance

    def go_to(self, y: float) -> None:
        """Looks at a height of the page."""
        self.block = self._page.heights.block_at(max(0.0, y))
        self.distance = y - self._page.heights.top(self.block)

    def move_by(self, pixels: float, window_height: float) -> None:
        """Scrolls by exactly so many pixels, laying out what comes into sight on the way."""
        self._roll(pixels)
        self.keep_inside(window_height)

    def put(self, y: float, below: float) -> None:
        """Looks so that a height of the page stands so many pixels below the window's top."""
        self.go_to(y)
        self._roll(-below)

    def _roll(self, pixels: float) -> None:
        self.distance += pixels
        while self.distance < 0 and self.block > 0:
            self.block -= 1
            self.distance += self._page.layout(self.block).height
        last = len(self._page.blocks) - 1
        while self.block < last and self.distance >= self._page.layout(self.block).height:
            self.distance -= self._page.heights[self.block]
            self.block += 1

    def keep_inside(self, window_height: float) -> None:
        """Never scrolls beyond the page's ends."""
        lowest = max(
            -self.top_margin, self._page.heights.total - window_height + 3 * self.top_margin
        )
        top = self.top
        if top < -self.top_margin or (self.block == 0 and self.distance < -self.top_margin):
            self.block, self.distance = 0, -self.top_margin
        elif top > lowest:
            self.go_to(lowest)

    def show(self, top: float, bottom: float, window_height: float) -> None:
        """Brings a stretch of the page into sight; does nothing if it is."""
        margin = min(2 * self.top_margin, window_height / 4)
        if self.top + margin <= top and bottom <= self.top + window_height - margin:
            return
        if top < self.top + window_height and bottom > self.top:
            up = top < self.top + margin
            self.move_by(
                top - self.top - margin if up else bottom + margin - self.top - window_height,
                window_height,
            )
        else:
            self.go_to(top - window_height / 3)
            self.keep_inside(window_height)
