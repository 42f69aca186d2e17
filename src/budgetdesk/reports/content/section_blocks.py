"""What a usage report shows of one Teilbudget, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat

from budgetdesk.budget.agreement import ProofMode
from budgetdesk.reports.content.cost_tables import by_assistant, by_cost_type, plan_table
from budgetdesk.reports.content.phrases import column, listed, month_text, phrase, step_text
from budgetdesk.reports.content.proof_modes import Piece
from budgetdesk.reports.content.result import (
    bridge,
    result_sentences,
    result_table,
    voucher_bridge,
)
from budgetdesk.reports.content.usage_figures import UsageReport, UsageSection
from budgetdesk.reports.content.usage_tables import (
    bookings_table,
    own_table,
    payments_table,
    receipts_table,
    summed_table,
    vouchers_table,
)
from budgetdesk.reports.document import (
    Block,
    ColumnKind,
    Heading,
    Paragraph,
    Row,
    RowKind,
    Table,
)

_SHORT_TOPICS = frozenset({"account", "carry_over", "settlement"})
"""What a declaration explains: sums, but no single payment."""


def section_blocks(report: UsageReport, section: UsageSection, *, level: int) -> Iterator[Block]:
    """The pieces that the section's proof mode asks for, under headings of this level."""
    if section.shows(Piece.RESULT):
        yield from _result(section, level)
    if section.shows(Piece.FIGURES):
        yield from _figures(report, section, level)
    if section.shows(Piece.BOOKINGS):
        yield from _bookings(report, section, level)
    if section.vouchers is not None and not section.shows(Piece.SERVICE):
        yield _heading("vouchers", level)
        yield voucher_bridge(section.vouchers, report.period)
        if section.vouchers.entries:
            yield vouchers_table(section.vouchers)
        yield Paragraph(phrase("notes", "vouchers"))
    if section.shows(Piece.SERVICE):
        yield from _service(section, level)
    if report.remarks and section is report.sections[0]:
        yield _heading("remarks", level)
        yield Paragraph(report.remarks)


def enclosures(section: UsageSection) -> Iterator[str]:
    """Papers that the proof mode asks for besides the report."""
    numbers = [receipt.number for entry in section.entries for receipt in entry.receipts]
    if section.shows(Piece.STATEMENTS):
        yield phrase("enclosures", "statements")
    if section.shows(Piece.RECEIPTS) and numbers:
        key = "receipt_one" if min(numbers) == max(numbers) else "receipts"
        yield phrase("enclosures", key, first=min(numbers), last=max(numbers))
    if section.mode is ProofMode.FULL:
        yield phrase("enclosures", "payslips")
    if section.mode in {ProofMode.FULL, ProofMode.SERVICE}:
        yield phrase("enclosures", "timesheets")


def reasons_table(section: UsageSection) -> Table | None:
    """The Rechenweg of the section's figures; None where the mode shows no amounts."""
    if not section.shows(Piece.RESULT):
        return None
    whole = section.shows(Piece.FIGURES)
    rows = [
        Row((topic, step_text(line), line.source, line.result))
        for reason in section.reasons
        if whole or reason.topic in _SHORT_TOPICS
        for topic, line in zip(_once(phrase("topics", reason.topic)), reason.lines, strict=False)
    ]
    columns = (
        column("topic", width=1.2),
        column("step", width=3.4),
        column("source", width=1.4),
        column("amount", ColumnKind.MONEY),
    )
    title = phrase("titles", "reasons", code=section.teilbudget.code)
    return Table(title, columns, tuple(rows), row_header=1)


def _result(section: UsageSection, level: int) -> Iterator[Block]:
    yield _heading("result", level)
    yield result_sentences(section)
    yield result_table(section)
    yield _heading("bridge", level)
    yield bridge(section)
    if section.bound:
        rows = [(item.name, item.amount) for item in section.bound]
        title = phrase("headings", "bound")
        shown = summed_table(title, rows)
        yield _heading("bound", level)
        yield Table(title, shown.columns, shown.rows, note=phrase("notes", "bound"))


def _figures(report: UsageReport, section: UsageSection, level: int) -> Iterator[Block]:
    if section.payments:
        yield _heading("payments", level)
        yield payments_table(section)
    yield _heading("costs", level)
    if section.account.spending:
        yield from by_cost_type(report, section)
    else:
        yield Paragraph(phrase("notes", "no_spending"))
    if section.agreement is not None and section.agreement.per_assistant:
        yield _heading("assistants", level)
        yield from by_assistant(report, section)
    if section.plan is not None:
        yield _heading("plan", level)
        yield plan_table(report, section)
    if section.claims:
        on = section.account.period.last
        rows = [(claim.name, claim.open_on(on)) for claim in section.claims]
        title = phrase("headings", "claims")
        shown = summed_table(title, rows)
        yield _heading("claims", level)
        yield Table(title, shown.columns, shown.rows, note=phrase("notes", "claims"))


def _bookings(report: UsageReport, section: UsageSection, level: int) -> Iterator[Block]:
    yield _heading("bookings", level)
    if section.entries:
        yield bookings_table(section)
    else:
        yield Paragraph(phrase("notes", "no_bookings"))
    if section.own.entries or section.own.opening:
        yield _heading("own", level)
        yield own_table(section)
    yield from _about_receipts(report, section, level)


def _about_receipts(report: UsageReport, section: UsageSection, level: int) -> Iterator[Block]:
    notes = []
    has_receipts = any(entry.receipts for entry in section.entries)
    agreement = section.agreement
    if section.mode is ProofMode.LIST:
        notes.append(phrase("notes", "receipts_home"))
    if section.mode is ProofMode.SAMPLE:
        notes.append(phrase("notes", "receipts_sample"))
    if agreement is not None and section.shows(Piece.RECEIPTS) and agreement.receipt_threshold:
        threshold = agreement.receipt_threshold
        notes.append(phrase("notes", "receipts_threshold", threshold=threshold))
    if agreement is not None and agreement.flat_rates:
        names = [report.cost_types[each].name for each in agreement.flat_rates]
        notes.append(phrase("notes", "flat_rates", names=listed(names)))
    if notes or (has_receipts and section.shows(Piece.RECEIPTS)):
        yield _heading("receipts", level)
    if notes:
        yield Paragraph(" ".join(notes))
    if has_receipts and section.shows(Piece.RECEIPTS):
        yield receipts_table(section)


def _service(section: UsageSection, level: int) -> Iterator[Block]:
    if section.granted_minutes:
        rows = [Row((month_text(month), minutes)) for month, minutes in section.granted_minutes]
        whole = sum(minutes for _, minutes in section.granted_minutes)
        last = Row((phrase("cells", "total"), whole), RowKind.TOTAL, tuple(range(len(rows))))
        yield _heading("service", level)
        columns = (column("month"), column("hours", ColumnKind.HOURS))
        note = phrase("notes", "hours_enclosed")
        yield Table(phrase("headings", "service"), columns, (*rows, last), note=note)
    if section.agreement is not None and section.agreement.goals:
        yield _heading("goals", level)
        goals = enumerate(section.agreement.goals, start=1)
        yield Paragraph("\n".join(f"{number}. {goal}" for number, goal in goals))


def _heading(key: str, level: int) -> Heading:
    return Heading(phrase("headings", key), level)


def _once(name: str) -> Iterator[str | None]:
    """The name for the first row of a group, nothing for those below it."""
    return chain([name], repeat(None))
