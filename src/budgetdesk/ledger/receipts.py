"""Receipts (Belege): scanned paper, kept inside the file, one series of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.ledger.ids import BookingId, ReceiptId, ReceiptLinkId


@dataclass(frozen=True, slots=True)
class Receipt:
    """One receipt. `number` is its Belegnummer, given once and never again.

    The picture or PDF itself is kept under `content_hash` (SHA-256, hexadecimal).
    """

    id: ReceiptId
    number: int
    file_name: str
    media_type: str
    content_hash: str
    size: int
    pages: int
    added_on: date
    title: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptLink:
    """Says that a receipt proves a booking; several each way are possible."""

    id: ReceiptLinkId
    receipt: ReceiptId
    booking: BookingId
