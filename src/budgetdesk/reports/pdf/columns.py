"""How the columns of a table share the width of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from budgetdesk.reports.document import ColumnKind, RowKind
from budgetdesk.reports.pdf.faces import BOLD, REGULAR
from budgetdesk.reports.pdf.lines import longest_word, natural_width
from budgetdesk.reports.pdf.pages import USUAL, Room

GUTTER: Final = 10.0
"""Points between two columns."""

_SIZES: Final = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
_NARROWEST_TEXTS: Final = 40.0
"""Points that all text columns together need at the least."""
_WIDEST_WORD: Final = 0.35
"""Share of the page up to which a column grows for one long word."""


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column as paper needs it."""

    kind: ColumnKind = ColumnKind.TEXT
    share: float = 1.0

    @property
    def is_text(self) -> bool:
        """Tell whether its cells may be broken into lines."""
        return self.kind is ColumnKind.TEXT


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of texts."""

    cells: tuple[str, ...]
    kind: RowKind = RowKind.PLAIN
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of texts under an optional header."""

    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    header: tuple[str, ...] | None = None
    row_header: int | None = 0
    ruled: bool = True
    room: Room = USUAL


def measures(grid: Grid) -> tuple[float, list[float]]:
    """Type size and column widths: figures are not broken, text columns share what is left."""
    room = grid.room.text_width - GUTTER * (len(grid.columns) - 1)
    least: list[float] = []
    for size in _SIZES:
        least = [_least_width(grid, index, size) for index in range(len(grid.columns))]
        if sum(least) <= room:
            return size, _shared_out(grid.columns, least, room)
    return _SIZES[-1], _squeezed(grid.columns, least, room)


def _squeezed(columns: Sequence[GridColumn], least: list[float], room: float) -> list[float]:
    """Break words before figures; figures only where they alone are too wide for the page."""
    texts = sum(width for width, column in zip(least, columns, strict=True) if column.is_text)
    left = room - (sum(least) - texts)
    if texts == 0 or left < _NARROWEST_TEXTS:
        return [width * room / sum(least) for width in least]
    return [
        width * left / texts if column.is_text else width
        for width, column in zip(least, columns, strict=True)
    ]


def _least_width(grid: Grid, index: int, size: float) -> float:
    column = grid.columns[index]
    widest = 1.0 if grid.header is None else longest_word(grid.header[index], BOLD, size)
    for row in grid.rows:
        face = REGULAR if row.kind is RowKind.PLAIN else BOLD
        measure = longest_word if column.is_text else natural_width
        widest = max(widest, measure(row.cells[index], face, size))
    return min(widest, grid.room.text_width * _WIDEST_WORD) if column.is_text else widest


def _shared_out(columns: Sequence[GridColumn], least: list[float], room: float) -> list[float]:
    """Give the text columns their shares of the room, but no column less than its least."""
    shares = [column.share if column.is_text else 0.0 for column in columns]
    if not any(shares):
        shares = [column.share or 1.0 for column in columns]
        extra = room - sum(least)
        return [
            width + extra * share / sum(shares) for width, share in zip(least, shares, strict=True)
        ]
    widths = list(least)
    open_columns = {index for index, share in enumerate(shares) if share}
    while open_columns:
        left = room - sum(widths[i] for i in range(len(widths)) if i not in open_columns)
        parts = sum(shares[index] for index in open_columns)
        wanted = {index: left * shares[index] / parts for index in open_columns}
        short = {index for index in open_columns if wanted[index] < least[index]}
        for index in open_columns:
            widths[index] = least[index] if index in short else wanted[index]
        if not short:
            break
        open_columns -= short
    return widths
