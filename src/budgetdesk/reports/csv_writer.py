"""A document as text with separators, for programs that read nothing else.

One file holds all sections one after the other, each under its title, a blank line between.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from io import StringIO

from budgetdesk.kernel.money import Money
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
    Signatures,
    Table,
)
from budgetdesk.reports.plain_cells import harmless_text


def write_csv(document: Document) -> bytes:
    """The document as UTF-8 with byte order mark, ``;`` and CRLF.

    Amounts have a decimal comma and no group mark (``-1234,56``), days are ``03.11.2026``, hours
    ``12:30``. A text that a spreadsheet would take for a formula begins with an apostrophe.
    """
    target = StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow([harmless_text(document.title)])
    if document.subject:
        writer.writerow([harmless_text(document.subject)])
    if document.created_on is not None:
        writer.writerow(["Erstellt am", _cell(document.created_on)])
    for block in document.blocks:
        lines = list(_lines(block))
        if lines:
            writer.writerow([])
            writer.writerows(lines)
    return target.getvalue().encode("utf-8-sig")


def _lines(block: Block) -> Iterator[list[str]]:
    match block:
        case Heading(text=text) | Paragraph(text=text):
            yield [harmless_text(text)]
        case Facts():
            yield from _titled(block.title)
            yield from ([harmless_text(label), _cell(value)] for label, value in block.items)
        case Bridge():
            yield from _titled(block.title)
            yield from (
                [harmless_text(a), _cell(amount), harmless_text(b)] for a, amount, b in block.steps
            )
            yield [harmless_text(block.result[0]), _cell(block.result[1])]
        case Table():
            yield from _table_lines(block)
        case Listing():
            yield from ([harmless_text(item)] for item in block.items)
        case Signatures():
            yield from ([harmless_text(item)] for item in block.items)
        case PageBreak():
            return


def _table_lines(table: Table) -> Iterator[list[str]]:
    yield from _titled(table.title)
    yield [harmless_text(column.title) for column in table.columns]
    kinds = [column.kind for column in table.columns]
    for row in table.rows:
        yield list(map(_cell, row.cells, kinds))
    if table.note:
        yield [harmless_text(table.note)]


def _titled(title: str) -> Iterator[list[str]]:
    if title:
        yield [harmless_text(title)]


def _cell(cell: Cell, kind: ColumnKind = ColumnKind.TEXT) -> str:
    match cell:
        case None | str():
            return harmless_text(cell or "")
        case Money():
            return cell.plain().replace(".", ",")
        case date():
            return f"{cell:%d.%m.}{cell.year:04d}"
        case time():
            return f"{cell:%H:%M}"
        case int() if kind is ColumnKind.HOURS:
            return f"{'-' if cell < 0 else ''}{abs(cell) // 60}:{abs(cell) % 60:02d}"
        case _:
            return f"{Decimal(cell):f}".replace(".", ",")
