"""Tables on paper: rows, rules, and the header on each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import Final

from budgetdesk.reports.document import RowKind
from budgetdesk.reports.pdf.columns import GUTTER, Grid, GridRow, measures
from budgetdesk.reports.pdf.faces import BOLD, REGULAR, Face
from budgetdesk.reports.pdf.lines import Line, broken
from budgetdesk.reports.pdf.pages import HAIRLINE, RULE, Pen, Piece
from budgetdesk.reports.pdf.tagging import COLUMN_HEADER, ROW_HEADER, Node

_LEADING: Final = 1.3
_PADDING: Final = 2.5
_DOUBLE: Final = 2.0
_GROUP_SPACE: Final = 6.0
_TALLEST_ROW: Final = 0.5
"""Share of the page above which a row may be broken."""


def grid_pieces(grid: Grid, node: Node) -> Iterator[Piece]:
    """The rows as pieces; `node` is the Table element that takes their tags."""
    setting = _Setting(grid)
    above = None
    if grid.header is not None:
        header = node.add("TR")
        tags = [header.add("TH", COLUMN_HEADER) for _ in grid.header]
        lines = setting.lines_of(grid.header, BOLD)
        yield (own := setting.header(lines, tags))
        if own.height < grid.room.text_height * _TALLEST_ROW:
            above = setting.header(lines, None)
    after: RowKind | None = None
    for index, row in enumerate(grid.rows):
        following = grid.rows[index + 1].kind if index + 1 < len(grid.rows) else RowKind.PLAIN
        place = _Place(above, after, keep=following is not RowKind.PLAIN)
        yield from setting.row(row, node.add("TR"), place)
        after = row.kind


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a row stands in its table."""

    above: Piece | None
    """The header to repeat where the row begins a page."""
    after: RowKind | None
    """The row before it; None: it is the first."""
    keep: bool
    """A sum follows, which must not stand alone on a page."""

    def new_group(self, kind: RowKind) -> bool:
        return kind is RowKind.PLAIN and self.after is RowKind.SUBTOTAL


@dataclass(frozen=True, slots=True)
class _Part:
    """A row, or as much of a tall one as stands together."""

    lines: list[tuple[Line, ...]]
    tags: list[Node]
    rule_above: float | None
    double_rule: bool


class _Setting:
    """The measures of one grid."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._size, self._widths = measures(grid)
        self._leading = self._size * _LEADING
        self._lefts = [
            sum(self._widths[:index]) + GUTTER * index for index in range(len(self._widths))
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

        tops = [_PADDING + (deepest - len(cell)) * self._leading for cell in lines]

        def draw(pen: Pen, top: float) -> None:
            # Header texts stand on the rule below them.
            places = [top + sunk for sunk in tops]
            with pen.tags.artifact("Pagination") if tags is None else nullcontext():
                self._cells(pen, lines, tags, places)
            with pen.tags.artifact("Layout"):
                pen.rule(0, self._grid.room.text_width, top + height)

        return Piece(height, draw, keep_with_next=tags is not None)

    def row(self, row: GridRow, node: Node, place: _Place) -> Iterator[Piece]:
        """The row as one piece, or as several where it is taller than half a page."""
        lines = self.lines_of(row.cells, REGULAR if row.kind is RowKind.PLAIN else BOLD)
        tags = [
            node.add("TH", ROW_HEADER) if index == self._grid.row_header else node.add("TD")
            for index in range(len(lines))
        ]
        deepest = max(map(len, lines))
        step = deepest
        tallest = self._grid.room.text_height * _TALLEST_ROW
        if deepest * self._leading > tallest:
            step = int(tallest / 2 / self._leading)
        for start in range(0, deepest, step):
            part = _Part(
                [cell[start : start + step] for cell in lines],
                tags,
                rule_above=self._rule_above(row, place.after) if start == 0 else None,
                double_rule=start + step >= deepest and row.kind is RowKind.TOTAL,
            )
            new_group = start == 0 and place.new_group(row.kind)
            piece = self._part_piece(part, place)
            yield replace(piece, space_before=_GROUP_SPACE if new_group else 0.0)

    def _part_piece(self, part: _Part, place: _Place) -> Piece:
        padding = _PADDING if self._grid.ruled else _PADDING / 2
        height = max(map(len, part.lines)) * self._leading + 2 * padding

        def draw(pen: Pen, top: float) -> None:
            with pen.tags.artifact("Layout"):
                if part.rule_above is not None:
                    pen.rule(0, self._grid.room.text_width, top, weight=part.rule_above)
                if part.double_rule:
                    pen.rule(0, self._grid.room.text_width, top + height)
                    pen.rule(0, self._grid.room.text_width, top + height + _DOUBLE)
            self._cells(pen, part.lines, part.tags, [top + padding] * len(part.lines))

        whole = height + (_DOUBLE + RULE if part.double_rule else 0)
        return Piece(whole, draw, keep_with_next=place.keep, above=place.above)

    def _rule_above(self, row: GridRow, after: RowKind | None) -> float | None:
        if row.kind is not RowKind.PLAIN or (row.apart and after is not None):
            return RULE
        return HAIRLINE if self._grid.ruled and after is RowKind.PLAIN else None

    def _cells(
        self,
        pen: Pen,
        cells: Sequence[tuple[Line, ...]],
        tags: Sequence[Node] | None,
        tops: Sequence[float],
    ) -> None:
        """Draw the cells of a row; without tags they belong to the artifact around them."""
        for index, (lines, top) in enumerate(zip(cells, tops, strict=True)):
            if any(line.runs for line in lines):
                with pen.tags.content(tags[index]) if tags else nullcontext():
                    self._cell(pen, index, lines, top)

    def _cell(self, pen: Pen, index: int, lines: tuple[Line, ...], top: float) -> None:
        to_the_right = self._grid.columns[index].kind.adds_up
        for number, line in enumerate(lines):
            left = self._lefts[index]
            if to_the_right:
                left += self._widths[index] - line.width
            pen.text(line, left, top + number * self._leading, leading=self._leading)
