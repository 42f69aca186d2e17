"""Values as they stand on paper."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from budgetdesk.kernel.money import Money
from budgetdesk.reports.document import Cell, ColumnKind
from budgetdesk.reports.pdf.faces import NO_BREAK_SPACE

_MINUS = "−"


def cell_text(cell: Cell, kind: ColumnKind = ColumnKind.TEXT) -> str:
    """The value in German: ``−1.234,56 €`` (no break before the €), ``03.11.2026``, ``12:30``."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case Money():
            return f"{_grouped(cell.euros, '.2f')}{NO_BREAK_SPACE}€"
        case date():
            return f"{cell:%d.%m.}{cell.year:04d}"
        case int() if kind is ColumnKind.HOURS:
            hours, minutes = divmod(abs(cell), 60)
            return f"{_MINUS if cell < 0 else ''}{_grouped(Decimal(hours), 'f')}:{minutes:02d}"
        case _:
            return _grouped(Decimal(cell), "f")


def _grouped(number: Decimal, places: str) -> str:
    english = f"{abs(number):,{places}}"
    german = english.translate(str.maketrans(",.", ".,"))
    return f"{_MINUS}{german}" if number < 0 else german
