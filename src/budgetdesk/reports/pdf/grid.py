"""Tables on paper: column widths, rows, rules, and the header on each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from budgetdesk.reports.document import ColumnKind, RowKind
from budgetdesk.reports.pdf.faces import BOLD, REGULAR, Face
from budgetdesk.reports.pdf.lines import Line, broken, longest_word, natural_width
from budgetdesk.reports.pdf.pages import HAIRLINE, RULE, TEXT_HEIGHT, TEXT_WIDTH, Pen, Piece
from budgetdesk.reports.pdf.tagging import COLUMN_HEADER, ROW_HEADER, Node

_SIZES: Final = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
_LEADING: Final = 1.3
_PADDING: Final = 2.5
_GUTTER: Final = 10.0
_DOUBLE: Final = 2.0
_WIDEST_WORD: Final = 0.35
"""Share of the page up to which a column grows for one long word."""
_TALLEST_ROW: Final = 0.5
"""Share of the page above which a row may be broken."""


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


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of texts under an optional header."""

    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    header: tuple[str, ...] | None = None
    row_header: int | None = 0
    ruled: bool = True


def grid_pieces(grid: Grid, node: Node) -> Iterator[Piece]:
    """The rows as pieces; `node` is the Table element that takes their tags."""
    setting = _Setting(grid)
    above = None
    if grid.header is not None:
        row = node.add("TR")
        tags = [row.add("TH", COLUMN_HEADER) for _ in grid.header]
        lines = setting.lines_of(grid.header, BOLD)
        above = setting.header(lines, None)
        yield setting.header(lines, tags)
    for index, grid_row in enumerate(grid.rows):
        following = grid.rows[index + 1].kind if index + 1 < len(grid.rows) else RowKind.PLAIN
        keep = following is not RowKind.PLAIN
        yield from setting.row(grid_row, node.add("TR"), above, first=index == 0, keep=keep)


class _Setting:
    """The measures of one grid."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._size, self._widths = _measures(grid)
        self._leading = self._size * _LEADING
        self._lefts = [
            sum(self._widths[:index]) + _GUTTER * index for index in range(len(self._widths))
        ]

    def lines_of(self, cells: Sequence[str], face: Face) -> list[tuple[Line, ...]]:
        return [
            broken(cell, face, self._size, width)
            for cell, width in zip(cells, self._widths, strict=True)
        ]

    def header(self, lines: list[tuple[Line, ...]], tags: list[Node] | None) -> Piece:
        """The header row; without tags it is the repeated one, which is not read out again."""
        deepest = max(map(len, lines))
        height = deepest * self._leading + 2 * _PADDING

        def draw(pen: Pen, top: float) -> None:
            if tags is None:
                with pen.tags.artifact("Pagination"):
                    for index, cell in enumerate(lines):
                        self._cell(pen, index, cell, top + self._sunk(cell, deepest))
            else:
                for index, cell in enumerate(lines):
                    with pen.tags.content(tags[index]):
                        self._cell(pen, index, cell, top + self._sunk(cell, deepest))
            with pen.tags.artifact("Layout"):
                pen.rule(0, TEXT_WIDTH, top + height)

        return Piece(height, draw, keep_with_next=tags is not None)

    def row(
        self, row: GridRow, node: Node, above: Piece | None, *, first: bool, keep: bool
    ) -> Iterator[Piece]:
        """The row as one piece, or as several where it is taller than half a page."""
        face = REGULAR if row.kind is RowKind.PLAIN else BOLD
        lines = self.lines_of(row.cells, face)
        tags = [
            node.add("TH", ROW_HEADER) if index == self._grid.row_header else node.add("TD")
            for index in range(len(lines))
        ]
        deepest = max(map(len, lines))
        step = deepest
        if deepest * self._leading > TEXT_HEIGHT * _TALLEST_ROW:
            step = int(TEXT_HEIGHT * _TALLEST_ROW / 2 / self._leading)
        for start in range(0, deepest, step):
            part = [cell[start : start + step] for cell in lines]
            last = start + step >= deepest
            top_rule = self._top_rule(row.kind, first=first) if start == 0 else None
            yield self._row_part(row.kind, part, tags, above, top_rule, last=last, keep=keep)

    def _row_part(  # noqa: PLR0913 the parts of a row differ in just these
        self,
        kind: RowKind,
        lines: list[tuple[Line, ...]],
        tags: list[Node],
        above: Piece | None,
        top_rule: float | None,
        *,
        last: bool,
        keep: bool,
    ) -> Piece:
        padding = _PADDING if self._grid.ruled else _PADDING / 2
        height = max(map(len, lines)) * self._leading + 2 * padding
        doubled = last and kind is RowKind.TOTAL

        def draw(pen: Pen, top: float) -> None:
            with pen.tags.artifact("Layout"):
                if top_rule is not None:
                    pen.rule(0, TEXT_WIDTH, top, weight=top_rule)
                if doubled:
                    pen.rule(0, TEXT_WIDTH, top + height)
                    pen.rule(0, TEXT_WIDTH, top + height + _DOUBLE)
            for index, cell in enumerate(lines):
                if any(line.runs for line in cell):
                    with pen.tags.content(tags[index]):
                        self._cell(pen, index, cell, top + padding)

        whole = height + (_DOUBLE + RULE if doubled else 0)
        return Piece(whole, draw, keep_with_next=keep and last, above=above)

    def _top_rule(self, kind: RowKind, *, first: bool) -> float | None:
        if kind is not RowKind.PLAIN:
            return RULE
        return None if first or not self._grid.ruled else HAIRLINE

    def _sunk(self, cell: tuple[Line, ...], deepest: int) -> float:
        """Header texts stand on the rule below them."""
        return _PADDING + (deepest - len(cell)) * self._leading

    def _cell(self, pen: Pen, index: int, lines: tuple[Line, ...], top: float) -> None:
        to_the_right = self._grid.columns[index].kind.adds_up
        for number, line in enumerate(lines):
            indent = self._widths[index] - line.width if to_the_right else 0
            pen.text(
                line,
                self._lefts[index] + indent,
                top + number * self._leading,
                leading=self._leading,
            )


def _measures(grid: Grid) -> tuple[float, list[float]]:
    """Type size and column widths: figures are not broken, text columns share what is left."""
    room = TEXT_WIDTH - _GUTTER * (len(grid.columns) - 1)
    least: list[float] = []
    for size in _SIZES:
        least = [_least_width(grid, index, size) for index in range(len(grid.columns))]
        if sum(least) <= room:
            return size, _shared_out(grid.columns, least, room)
    return _SIZES[-1], [width * room / sum(least) for width in least]


def _least_width(grid: Grid, index: int, size: float) -> float:
    column = grid.columns[index]
    widest = 1.0 if grid.header is None else longest_word(grid.header[index], BOLD, size)
    for row in grid.rows:
        face = REGULAR if row.kind is RowKind.PLAIN else BOLD
        measure = longest_word if column.is_text else natural_width
        widest = max(widest, measure(row.cells[index], face, size))
    return min(widest, TEXT_WIDTH * _WIDEST_WORD) if column.is_text else widest


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
