"""A document as a workbook: real dates and numbers, sums as formulas with the program's own beside.

The first sheet holds all that is no table, each table has a sheet of its own. Nothing a user
typed can become a formula. openpyxl is imported when the first workbook is written.
"""

from __future__ import annotations

from budgetdesk.reports.document import Document


def write_xlsx(document: Document) -> bytes:
    """The document as a workbook; equal documents give equal bytes.

    A total is a formula where that yields the program's own value, which stands beside it in the
    column "Wert laut BudgetDesk": a viewer that does not calculate shows it at least there.
    """
    from openpyxl import Workbook

    from budgetdesk.reports.xlsx_file import saved
    from budgetdesk.reports.xlsx_sheets import fill

    book = Workbook()
    fill(book, document)
    return saved(book, document)
