"""Pieces of content, the pages they fall on, and the pen that draws them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from budgetdesk.reports.document import Paper
from budgetdesk.reports.pdf.lines import Line
from budgetdesk.reports.pdf.tagging import Tags

MM: Final = 72 / 25.4
PAGE_WIDTH: Final = 210 * MM
PAGE_HEIGHT: Final = 297 * MM
MARGIN: Final = 20 * MM
TEXT_WIDTH: Final = PAGE_WIDTH - 2 * MARGIN
TEXT_HEIGHT: Final = PAGE_HEIGHT - 2 * MARGIN

_LARGE: Final = 1.8

HAIRLINE: Final = 0.4
RULE: Final = 0.8
_GREY: Final = 0.65
_BASELINE: Final = 0.95
"""Share of the type size from the top of a line to its baseline."""


@dataclass(frozen=True, slots=True)
class Room:
    """The page and its text area, in points before everything is made `zoom` times as large."""

    width: float = PAGE_WIDTH
    height: float = PAGE_HEIGHT
    margin: float = MARGIN
    zoom: float = 1.0

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin

    @property
    def text_height(self) -> float:
        """Height between the margins."""
        return self.height - 2 * self.margin

    @property
    def origin(self) -> tuple[float, float]:
        """The text area's upper left, counted from the page's lower left."""
        return (self.margin, self.height - self.margin)


USUAL: Final = Room()
_ROOMS: Final = {
    Paper.PORTRAIT: USUAL,
    Paper.LANDSCAPE: Room(PAGE_HEIGHT, PAGE_WIDTH, 15 * MM),
    Paper.LARGE_PRINT: Room(PAGE_WIDTH / _LARGE, PAGE_HEIGHT / _LARGE, MARGIN / _LARGE, _LARGE),
}


def room_of(paper: Paper) -> Room:
    """Return the room that this paper gives."""
    return _ROOMS[paper]


class Pen:
    """Draws text and rules at places counted from the upper left of the text area."""

    def __init__(
        self,
        canvas: Canvas,
        tags: Tags,
        origin: tuple[float, float] = USUAL.origin,
    ) -> None:
        """Draw on this canvas; `origin` is the text area's upper left in its coordinates."""
        self._canvas = canvas
        self._left, self._top = origin
        self.tags = tags

    def text(self, line: Line, left: float, top: float, *, leading: float) -> None:
        """Draw the line, its top at `top`, centred in the height `leading`."""
        slack = (leading - line.size * 1.24) / 2
        base = self._top - top - slack - line.size * _BASELINE
        x = self._left + left
        for run in line.runs:
            if run.text:
                self._canvas.setFont(run.font, line.size)
                with self.tags.standing_for(run.meant) if run.meant else nullcontext():
                    self._canvas.drawString(x, base, run.text)
            x += run.width * line.size / 1000

    def rule(self, left: float, right: float, top: float, *, weight: float = RULE) -> None:
        """Draw a horizontal rule; a hairline is grey."""
        y = self._top - top
        self._canvas.setLineWidth(weight)
        self._canvas.setStrokeGray(_GREY if weight <= HAIRLINE else 0)
        self._canvas.line(self._left + left, y, self._left + right, y)


Drawing = Callable[[Pen, float], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is not broken over pages. `draw` is given the pen and the top edge."""

    height: float
    draw: Drawing
    space_before: float = 0.0
    """Left out at the top of a page."""
    keep_with_next: bool = False
    above: Piece | None = None
    """Drawn above where this piece begins a page: the repeated header of a table."""
    new_page: bool = False


Placed = tuple[Piece, float]


def paged(pieces: Iterable[Piece], text_height: float = TEXT_HEIGHT) -> list[list[Placed]]:
    """The pieces on pages, each with its top edge; pieces kept together stay so while they fit."""
    pages: list[list[Placed]] = [[]]
    used = 0.0
    for group in _groups(pieces):
        needed = sum(piece.space_before + piece.height for piece in group)
        if pages[-1] and (group[0].new_page or used + needed > text_height):
            pages.append([])
            used = 0.0
        for piece in group:
            if pages[-1] and used + piece.space_before + piece.height > text_height:
                pages.append([])
                used = 0.0
            used = _place(piece, pages[-1], used)
    return pages


def _place(piece: Piece, page: list[Placed], used: float) -> float:
    if page:
        used += piece.space_before
    elif piece.above is not None:
        # Drawn after the piece: its black rule lies over the row's grey one.
        page.append((piece, used + piece.above.height))
        page.append((piece.above, used))
        return used + piece.above.height + piece.height
    page.append((piece, used))
    return used + piece.height


def _groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        if piece.new_page and group:
            yield group
            group = []
        group.append(piece)
        if not piece.keep_with_next:
            yield group
            group = []
    if group:
        yield group
