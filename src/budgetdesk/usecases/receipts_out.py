"""All receipts of a usage report as one PDF, in the order of its list of bookings."""

from __future__ import annotations

from datetime import date

from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.reports.receipt_bundle import BundledReceipt, bundle_receipts
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.usage_report import figures


def receipts_in_order(
    reader: Reader, teilbudget: TeilbudgetId | None, period: DateRange, today: date
) -> tuple[Receipt, ...]:
    """Return the receipts of the report's bookings, each once, where it first proves one.

    Only bookings that the report shows count, so no private receipt is among them. Raises
    `NotFound` where the Teilbudget does not exist.
    """
    report = figures(reader, teilbudget, period, today)
    found = {
        receipt.number: receipt
        for section in report.sections
        for entry in section.entries
        for receipt in entry.receipts
    }
    return tuple(found.values())


def receipt_bundle(
    reader: Reader, teilbudget: TeilbudgetId | None, period: DateRange, today: date
) -> bytes:
    """Return the receipts as one PDF, the receipt's number stamped on every page.

    Raises `NotFound` where the Teilbudget or a receipt's content does not exist.
    """
    return bundle_receipts(receipts_to_bundle(reader, teilbudget, period, today))


def receipts_to_bundle(
    reader: Reader, teilbudget: TeilbudgetId | None, period: DateRange, today: date
) -> tuple[BundledReceipt, ...]:
    """Return what `bundle_receipts` needs, so that the bundle can be made beside the window.

    Raises `NotFound` where the Teilbudget or a receipt's content does not exist.
    """
    return tuple(
        BundledReceipt(
            each.number,
            each.title or each.file_name,
            each.media_type,
            reader.blob(each.content_hash),
        )
        for each in receipts_in_order(reader, teilbudget, period, today)
    )
