"""What the receiver of a usage report will see, and what stays at home."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from budgetdesk.budget.funders import Funder
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.reports.content.proof_modes import Piece
from budgetdesk.reports.content.usage_document import usage_document
from budgetdesk.reports.content.usage_figures import UsageReport
from budgetdesk.reports.document import Bridge, Document, Facts, Heading, Paragraph, Table
from budgetdesk.storage import report_queries
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.usage_report import figures


@dataclass(frozen=True, slots=True)
class ReceiverView:
    """A report as its receiver gets it.

    `bookings` counts its lines, `receipts` the numbers of the receipts it names, `people` holder,
    guardian and assistants whose names stand in it, `payees` who else paid or was paid. Left out
    are bookings of the period that are `private`, not assigned yet, or of other Teilbudgets.
    """

    addressee: Funder
    period: DateRange
    headings: tuple[str, ...]
    bookings: int
    receipts: tuple[int, ...]
    payees: tuple[str, ...]
    people: tuple[str, ...]
    shows_accounts: bool
    private: int
    unassigned: int
    other: int


@dataclass(frozen=True, slots=True)
class DraftReport:
    """A report that is not handed out yet, with what its receiver will see."""

    document: Document
    view: ReceiverView


def draft_report(
    reader: Reader,
    teilbudget: TeilbudgetId | None,
    period: DateRange,
    today: date,
    *,
    remarks: str = "",
) -> DraftReport:
    """Return the report as it would be handed out. Raises `NotFound`."""
    report = figures(reader, teilbudget, period, today, remarks=remarks)
    document = usage_document(report)
    reader.step()
    return DraftReport(document, _view(reader, report, document))


def _view(reader: Reader, report: UsageReport, document: Document) -> ReceiverView:
    listed = [section for section in report.sections if section.shows(Piece.BOOKINGS)]
    entries = [entry for section in listed for entry in section.entries]
    own = [entry for section in listed for entry in section.own.entries]
    vouchers = [
        entry
        for section in report.sections
        if section.vouchers is not None
        for entry in section.vouchers.entries
    ]
    text = "\n".join(_texts(document))
    shown = [*entries, *own, *vouchers]
    people = tuple(name for name in _people(report) if name in text)
    payees = {entry.payee for entry in shown if entry.payee in text} - {*people, ""}
    chosen = {section.teilbudget.id for section in report.sections}
    left_out = report_queries.left_out(reader, report.period, chosen)
    return ReceiverView(
        report.addressee,
        report.period,
        tuple(dict.fromkeys(block.text for block in document.blocks if isinstance(block, Heading))),
        len(shown),
        tuple(sorted({each.number for entry in shown for each in entry.receipts})),
        tuple(sorted(payees, key=str.casefold)),
        people,
        any(section.shows(Piece.ACCOUNTS) for section in report.sections),
        *left_out,
    )


def _people(report: UsageReport) -> Iterator[str]:
    """Everybody whom the report may name: the holder, who acts for that person, assistants."""
    if report.holder is not None:
        yield report.holder.name
        if report.holder.guardian:
            yield report.holder.guardian
    for assistant in report.assistants.values():
        yield assistant.name


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Facts):
            yield from (str(value) for _, value in block.items)
        elif isinstance(block, Bridge):
            yield from (f"{label} {remark}" for label, _, remark in block.steps)
        elif isinstance(block, Table):
            yield from (str(cell) for row in block.rows for cell in row.cells)
