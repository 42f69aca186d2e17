"""Documents for the tests, with defaults; what matters to a test is passed by it."""

from __future__ import annotations

from datetime import date

from budgetdesk.kernel.money import Money
from budgetdesk.reports.document import (
    Block,
    Bridge,
    Cell,
    Column,
    ColumnKind,
    Document,
    Facts,
    Heading,
    Listing,
    Paragraph,
    Row,
    RowKind,
    Signatures,
    Table,
)


def a_document(*blocks: Block, created_on: date | None = date(2026, 11, 21)) -> Document:
    return Document(
        "Verwendungsnachweis",
        "Januar bis März 2026",
        "Mara Beispiel",
        blocks=blocks,
        footer="Az. 72.10-1234",
        filing="nachweis",
        created_on=created_on,
    )


def a_table(*rows: Row, title: str = "Buchungen", row_header: int | None = 0) -> Table:
    """Columns: text, day, money."""
    columns = (
        Column("Zweck", width=2),
        Column("Tag", ColumnKind.DAY),
        Column("Betrag", ColumnKind.MONEY),
    )
    return Table(title, columns, rows, row_header)


def a_row(text: str = "Miete", cents: int = -1234, day: date = date(2026, 1, 5)) -> Row:
    return Row((text, day, Money(cents)))


def a_sum(cents: int, *parts: int, kind: RowKind = RowKind.TOTAL, text: str = "Summe") -> Row:
    return Row((text, None, Money(cents)), kind, parts)


def everything(text: str = "Text", cell: Cell = "Wert") -> Document:
    """A document with each kind of block, all texts alike."""
    columns = (Column(text), Column(text, ColumnKind.MONEY))
    rows = (Row((cell, Money(-5))), Row((text, Money(-5)), RowKind.TOTAL, (0,)))
    return Document(
        text,
        text,
        text,
        blocks=(
            Facts(text, ((text, cell), (text, text))),
            Heading(text, 1),
            Heading(text, 2),
            Paragraph(text),
            Listing((text, text)),
            Bridge(text, ((text, Money(100), text),), (text, Money(100))),
            Table(text, columns, rows, note=text),
            Signatures((text,)),
        ),
        footer=text,
        filing=text,
    )
