"""Receipts: put them into the file, say what they prove, find them again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from budgetdesk.kernel.errors import FileNotUnderstood, NotFound
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import BookingId, ReceiptId, ReceiptLinkId
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.storage.reader import Content, Reader
from budgetdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Paper:
    """A scanned receipt as it lies on the disk, looked at and found readable."""

    file_name: str
    media_type: str
    pages: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one paper. `known`: the same picture was in the file already."""

    receipt: Receipt
    known: bool


@dataclass(frozen=True, slots=True)
class ProvenReceipt:
    """A receipt with the bookings that it proves."""

    receipt: Receipt
    bookings: tuple[BookingId, ...]


def paper(file_name: str, content: bytes) -> Paper:
    """Look at a file. Raises `FileNotUnderstood` where it is no readable PDF, PNG or JPEG."""
    from budgetdesk.reports.receipt_media import (  # loads pypdf and pillow
        UNKNOWN_FORMAT,
        count_pages,
        detect_media_type,
    )

    media_type = detect_media_type(content)
    if media_type is None:
        raise FileNotUnderstood(file_name, expected=UNKNOWN_FORMAT)
    pages = count_pages(media_type, content, file=file_name)
    return Paper(file_name, media_type, pages, content)


def add_receipts(
    work: Work,
    papers: Sequence[Paper],
    bookings: Sequence[BookingId],
    today: date,
    *,
    title: str = "",
) -> tuple[Added, ...]:
    """Keep receipts, each under the next number, as proof of all these bookings.

    The same picture is kept once: brought again, it only proves more bookings. Raises `NotFound`.
    """
    found = []
    for one in papers:
        content = Content(one.content)
        known = work.all(Receipt, content_hash=content.hash)
        receipt = known[0] if known else _keep(work, one, content, today, title)
        link_receipt(work, receipt.number, bookings)
        found.append(Added(receipt, bool(known)))
    return tuple(found)


def link_receipt(work: Work, number: int, bookings: Sequence[BookingId]) -> Receipt:
    """Say that a receipt proves these bookings too. Raises `NotFound`."""
    receipt = receipt_numbered(work, number)
    before = set(bookings_of(work, receipt.id))
    for booking in dict.fromkeys(bookings):
        work.one(Booking, booking)
        if booking not in before:
            work.add(ReceiptLink(ReceiptLinkId(0), receipt.id, booking))
    return receipt


def unlink_receipt(work: Work, number: int, bookings: Sequence[BookingId]) -> Receipt:
    """Say that a receipt does not prove these bookings; it stays in the file. Raises `NotFound`."""
    receipt = receipt_numbered(work, number)
    for booking in bookings:
        links = work.all(ReceiptLink, receipt=receipt.id, booking=booking)
        if not links:
            raise NotFound(kind="receipt_link", name=booking, receipt=number)
        for link in links:
            work.remove(link)
    return receipt


def receipts_with_bookings(reader: Reader) -> tuple[ProvenReceipt, ...]:
    """Return all receipts by number, each with its bookings."""
    links: dict[ReceiptId, list[BookingId]] = {}
    for link in reader.all(ReceiptLink):
        links.setdefault(link.receipt, []).append(link.booking)
    found = sorted(reader.all(Receipt), key=lambda one: one.number)
    return tuple(ProvenReceipt(one, tuple(links.get(one.id, ()))) for one in found)


def receipt_numbered(reader: Reader, number: int) -> Receipt:
    """Return the receipt with this Belegnummer. Raises `NotFound`."""
    found = reader.all(Receipt, number=number)
    if not found:
        raise NotFound(kind="receipt", name=number)
    return found[0]


def bookings_of(reader: Reader, receipt: ReceiptId) -> tuple[BookingId, ...]:
    """Return the bookings that a receipt proves."""
    return tuple(link.booking for link in reader.all(ReceiptLink, receipt=receipt))


def receipt_content(reader: Reader, receipt: Receipt) -> bytes:
    """Return the receipt's file as it was added. Raises `NotFound` where it is damaged away."""
    return reader.blob(receipt.content_hash)


def _keep(work: Work, one: Paper, content: Content, today: date, title: str) -> Receipt:
    work.keep(content)
    draft = Receipt(
        ReceiptId(0),
        0,
        one.file_name,
        one.media_type,
        content.hash,
        len(one.content),
        one.pages,
        today,
        title,
    )
    stored = work.add(draft)
    # Ids are never given twice, not even after an undo: a number on paper must stay unique.
    return work.change(replace(stored, number=max(stored.id, _highest(work) + 1)))


def _highest(work: Work) -> int:
    return max((one.number for one in work.all(Receipt)), default=0)
