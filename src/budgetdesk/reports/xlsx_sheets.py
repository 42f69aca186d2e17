"""The sheets of a workbook: the overview, and one for each table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from budgetdesk.kernel.money import Money, total
from budgetdesk.reports.document import (
    Block,
    Bridge,
    Cell,
    ColumnKind,
    Document,
    Facts,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    Row,
    RowKind,
    Signatures,
    Table,
)
from budgetdesk.reports.xlsx_cells import LOOK_OF_ROW, Look, legal, put, put_sum

_OVERVIEW: Final = "Übersicht"
_OWN_VALUE: Final = "Wert laut BudgetDesk"
_UNNAMED: Final = "Tabelle"

_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\]+")
_LONGEST_NAME: Final = 31
_LONGEST_FOOT: Final = 100
_FIGURE: Final = 13
"""Characters of the widest usual amount."""
_APART: Final = 3.0
_WIDEST: Final = 50.0
_OVERVIEW_WIDTHS: Final = (38.0, 20.0, 46.0, 24.0)
_CHARACTERS_A_LINE: Final = 100
_POINTS_A_LINE: Final = 15.0
_TALL_LINES: Final = {Look.TITLE: 22.0, Look.HEADING: 18.0}
_A4: Final = 9
_PORTRAIT_COLUMNS: Final = 7


def fill(book: Workbook, document: Document) -> None:
    """Write the document into an empty workbook."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    names = _sheet_names([table.title for table in tables])
    overview: Any = book.active
    overview.title = _OVERVIEW
    _Overview(overview, iter(names)).fill(document)
    for table, name in zip(tables, names, strict=True):
        sheet: Any = book.create_sheet(name)
        _fill_table(sheet, table)
    for sheet in book.worksheets:
        _set_up_print(sheet, document)


class _Overview:
    """The first sheet, written from top to bottom."""

    def __init__(self, sheet: Worksheet, table_names: Iterator[str]) -> None:
        self._sheet = sheet
        self._table_names = table_names
        self._row = 0

    def fill(self, document: Document) -> None:
        for index, width in enumerate(_OVERVIEW_WIDTHS, start=1):
            self._sheet.column_dimensions[get_column_letter(index)].width = width
        self._wide(document.title, Look.TITLE)
        if document.subject:
            self._wide(document.subject)
        if document.created_on is not None:
            self._next(("Erstellt am", document.created_on))
        for block in document.blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._row += 1
                self._wide(block.text, Look.HEADING)
            case Paragraph():
                self._wide(block.text)
            case Listing():
                self._list(block)
            case Facts():
                self._facts(block)
            case Bridge():
                self._bridge(block)
            case Table():
                self._link(block)
            case Signatures():
                for item in block.items:
                    self._row += 2
                    self._next(("Ort, Datum", None, item), Look.SIGNATURE)
            case PageBreak():
                pass

    def _list(self, block: Listing) -> None:
        for item in block.items:
            self._wide(f"• {item}")

    def _facts(self, block: Facts) -> None:
        self._titled(block.title)
        for label, value in block.items:
            self._next((label, value))
            self._sheet.merge_cells(f"B{self._row}:C{self._row}")

    def _bridge(self, bridge: Bridge) -> None:
        self._titled(bridge.title)
        put(self._sheet, (self._row, 4), _OWN_VALUE, ColumnKind.MONEY, Look.HEADER)
        first = self._row + 1
        for label, amount, remark in bridge.steps:
            self._next((label, amount, remark))
        label, amount = bridge.result
        self._next((label, amount, ""), Look.TOTAL)
        if bridge.steps and total(step[1] for step in bridge.steps) == amount:
            put_sum(self._sheet, (self._row, 2), range(first, self._row))
            put(self._sheet, (self._row, 4), amount, ColumnKind.MONEY, Look.OWN_VALUE)

    def _link(self, table: Table) -> None:
        name = next(self._table_names)
        self._wide(f"{table.title or _UNNAMED}: siehe Blatt „{name}“")
        quoted = name.replace("'", "''")
        cell = self._sheet.cell(self._row, 1)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!A1")

    def _titled(self, title: str) -> None:
        self._row += 1
        self._next((title,), Look.HEADER)

    def _next(self, values: Sequence[Cell], look: Look = Look.PLAIN) -> None:
        self._row += 1
        for column, value in enumerate(values, start=1):
            kind = ColumnKind.MONEY if isinstance(value, Money) else ColumnKind.TEXT
            put(self._sheet, (self._row, column), value, kind, look)

    def _wide(self, text: str, look: Look = Look.PLAIN) -> None:
        """A text over the three columns, in a row that is high enough for it."""
        self._next((text,), look)
        self._sheet.merge_cells(f"A{self._row}:C{self._row}")
        lines = sum(1 + len(part) // _CHARACTERS_A_LINE for part in text.split("\n"))
        points = _TALL_LINES.get(look, _POINTS_A_LINE)
        if lines > 1 or points > _POINTS_A_LINE:
            self._sheet.row_dimensions[self._row].height = lines * points


def _fill_table(sheet: Worksheet, table: Table) -> None:
    for index, column in enumerate(table.columns, start=1):
        put(sheet, (1, index), column.title, column.kind, Look.HEADER)
    signed = [_has_negative(table, index) for index in range(len(table.columns))]
    for number, row in enumerate(table.rows, start=2):
        for index, (value, column) in enumerate(zip(row.cells, table.columns, strict=True)):
            look = LOOK_OF_ROW[row.kind]
            place = (number, index + 1)
            put(sheet, place, value, column.kind, look, signed_hours=signed[index])
    _write_sums(sheet, table, signed)
    if table.note:
        note = put(sheet, (len(table.rows) + 3, 1), table.note)
        note.alignment = Alignment(wrap_text=False)
    _set_up_table(sheet, table)


def _write_sums(sheet: Worksheet, table: Table, signed: Sequence[bool]) -> None:
    """Formulas where they yield the program's values, and these values right of the table."""
    summed = [
        index
        for index, column in enumerate(table.columns)
        if column.kind.adds_up and any(_is_sum(table, row, index) for row in table.rows)
    ]
    # An empty column sets the program's own values apart from the table.
    for own, index in enumerate(summed, start=len(table.columns) + 2):
        column = table.columns[index]
        title = _OWN_VALUE if len(summed) == 1 else f"{_OWN_VALUE}: {column.title}"
        put(sheet, (1, own), title, column.kind, Look.HEADER)
        for number, row in enumerate(table.rows, start=2):
            if row.sums and _is_sum(table, row, index):
                put_sum(sheet, (number, index + 1), [part + 2 for part in row.sums])
                value, look = row.cells[index], Look.OWN_VALUE
                put(sheet, (number, own), value, column.kind, look, signed_hours=signed[index])


def _is_sum(table: Table, row: Row, index: int) -> bool:
    """Tell whether the cell is just what adding up the row's `sums` gives."""
    own = row.cells[index]
    if not row.sums or own is None:
        return False
    parts = [table.rows[part].cells[index] for part in row.sums]
    if isinstance(own, Money):
        amounts = [part for part in parts if isinstance(part, Money)]
        return total(amounts) == own and _only(parts, amounts)
    if isinstance(own, int):
        counts = [part for part in parts if isinstance(part, int)]
        return sum(counts) == own and _only(parts, counts)
    return False


def _only(parts: Sequence[Cell], taken: Sequence[Cell]) -> bool:
    """Tell whether all that was not taken is empty: a formula would add it up too."""
    return len(taken) == sum(part is not None for part in parts)


def _has_negative(table: Table, index: int) -> bool:
    values = (row.cells[index] for row in table.rows)
    return any(isinstance(value, int) and value < 0 for value in values)


def _set_up_table(sheet: Worksheet, table: Table) -> None:
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    plain = [number for number, row in enumerate(table.rows, 2) if row.kind is RowKind.PLAIN]
    sums_inside = any(row.kind is not RowKind.PLAIN for row in table.rows[: len(plain)])
    # Sorting or filtering rows with sums between them would tear them from what they add up.
    if len(plain) > 1 and not sums_inside:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{plain[-1]}"
    widths = [
        min(max(map(_characters, cells)) + 3.0, _WIDEST)
        for cells in sheet.iter_cols(max_row=len(table.rows) + 1)
    ]
    for index, width in enumerate(widths, start=1):
        apart = index == len(table.columns) + 1
        sheet.column_dimensions[get_column_letter(index)].width = _APART if apart else width
    for number, cells in enumerate(sheet.iter_rows(max_row=len(table.rows) + 1), start=1):
        # Not every program finds the height of wrapped text by itself.
        lines = max(map(_lines, cells, widths))
        if lines > 1:
            sheet.row_dimensions[number].height = lines * _POINTS_A_LINE


def _set_up_print(sheet: Worksheet, document: Document) -> None:
    page: Any = sheet.page_setup
    page.paperSize = _A4
    page.orientation = "portrait" if sheet.max_column <= _PORTRAIT_COLUMNS else "landscape"
    page.fitToWidth, page.fitToHeight = 1, 0
    properties: Any = sheet.sheet_properties
    properties.pageSetUpPr.fitToPage = True
    # A single & would be taken for a code.
    foot: Any = sheet.oddFooter
    foot.left.text = " ".join(legal(document.footer).split())[:_LONGEST_FOOT].replace("&", "&&")
    foot.right.text = "Seite &P von &N"


def _characters(cell: Any) -> int:  # noqa: ANN401
    """Characters a column must be wide for this cell; a header may be broken between words."""
    if not isinstance(cell.value, str) or cell.value.startswith("="):
        return _FIGURE if cell.value is not None else 0
    if cell.row == 1:
        return max(map(len, cell.value.split()), default=0)
    return max(map(len, cell.value.split("\n")))


def _lines(cell: Any, width: float) -> int:  # noqa: ANN401
    if cell.data_type != "s":
        return 1
    return sum(1 + int(len(part) * 1.1 / width) for part in cell.value.split("\n"))


def _sheet_names(titles: Sequence[str]) -> list[str]:
    """Names that a workbook takes: short, without certain characters, each only once."""
    names: list[str] = []
    taken = {_OVERVIEW.casefold(), "history"}
    for title in titles:
        base = " ".join(_NOT_IN_NAMES.sub(" ", legal(title)).split()).strip("'")
        name = base = base[:_LONGEST_NAME].strip("' ") or _UNNAMED
        number = 2
        while name.casefold() in taken:
            suffix = f" ({number})"
            name = base[: _LONGEST_NAME - len(suffix)] + suffix
            number += 1
        taken.add(name.casefold())
        names.append(name)
    return names
