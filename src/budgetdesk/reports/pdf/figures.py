"""Values as they stand on paper."""

from __future__ import annotations

from decimal import Decimal

from budgetdesk.reports.document import Cell, ColumnKind
from budgetdesk.wording.formats import hours_text, number_text, value_text
from budgetdesk.wording.language import Language


def cell_text(cell: Cell, kind: ColumnKind = ColumnKind.TEXT) -> str:
    """The value in German: ``−1.234,56 €`` (no break before the €), ``03.11.2026``, ``12:30``."""
    if cell is None:
        return ""
    if isinstance(cell, int):
        return (
            hours_text(cell)
            if kind is ColumnKind.HOURS
            else number_text(Decimal(cell), Language.GERMAN)
        )
    return value_text(cell, Language.GERMAN)
