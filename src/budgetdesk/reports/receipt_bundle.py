"""All receipts of a report as one PDF, each page stamped with its receipt's number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from budgetdesk.reports.receipt_media import count_pages, detect_media_type

__all__ = ["BundledReceipt", "bundle_receipts", "count_pages", "detect_media_type"]


@dataclass(frozen=True, slots=True)
class BundledReceipt:
    """A receipt to be shown: its number in the series, what it is for, and the file itself."""

    number: int
    title: str
    media_type: str
    content: bytes


def bundle_receipts(receipts: Sequence[BundledReceipt]) -> bytes:
    """One PDF with all receipts in the given order; equal receipts give equal bytes.

    Every page is A4 and stamped ("Beleg 12 · Seite 1 von 3"), the receipt itself scaled to fit
    below the stamp, never enlarged beyond its size in print. A receipt that cannot be shown gets
    a page that says so and why. Without receipts the PDF has one page that says so.
    """
    from budgetdesk.reports.receipt_pages import written

    return written(receipts)
