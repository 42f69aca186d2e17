"""The usage report: draft it, hand it out, note what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.funders import Funder, Teilbudget
from budgetdesk.budget.handed_out import HandedReport, ReportEvent, ReportState
from budgetdesk.budget.ids import ReportEventId, ReportId
from budgetdesk.budget.periods import proof_periods
from budgetdesk.kernel.errors import Invalid, NotAllowed
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.reports.content.usage import usage_report
from budgetdesk.reports.content.usage_figures import UsageReport
from budgetdesk.reports.document import Document
from budgetdesk.storage import journal
from budgetdesk.storage.reader import Content, Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.report_facts import chosen_teilbudgets, grant_terms, usage_input
from budgetdesk.usecases.report_remarks import hand_out_remark

FOLLOWERS: Final = {
    ReportState.DRAFT: frozenset({ReportState.HANDED_IN}),
    ReportState.HANDED_IN: frozenset(
        {ReportState.REMINDED, ReportState.QUESTIONS, ReportState.ACCEPTED}
    ),
    ReportState.REMINDED: frozenset(
        {ReportState.REMINDED, ReportState.QUESTIONS, ReportState.ACCEPTED}
    ),
    ReportState.QUESTIONS: frozenset(
        {ReportState.REMINDED, ReportState.QUESTIONS, ReportState.ACCEPTED}
    ),
    ReportState.ACCEPTED: frozenset[ReportState](),
}
"""What may come after what; a report is handed in once, and accepting ends its life."""


_FILES: Final = 3


@dataclass(frozen=True, slots=True)
class Rendered:
    """One report as its three files."""

    pdf: bytes
    xlsx: bytes
    csv: bytes


def figures(
    reader: Reader,
    teilbudget: TeilbudgetId | None,
    period: DateRange,
    today: date,
    *,
    remarks: str = "",
) -> UsageReport:
    """Return the typed figures of the report on one Teilbudget, or on all (None).

    Raises `NotFound` where the Teilbudget does not exist.
    """
    facts = usage_input(reader, teilbudget, period, today, remarks=remarks)
    reader.step()
    report = usage_report(facts)
    reader.step()
    return report


def draft(
    reader: Reader,
    teilbudget: TeilbudgetId | None,
    period: DateRange,
    today: date,
    *,
    remarks: str = "",
) -> Document:
    """Return the report as it would be handed out, marked as a draft. Raises `NotFound`."""
    return _document(figures(reader, teilbudget, period, today, remarks=remarks))


def render(document: Document, told: Callable[[int, int], None] = lambda *_: None) -> Rendered:
    """Return the document as PDF, XLSX and CSV; equal documents give equal bytes.

    `told` is called with how many of how many files are made.
    """
    from budgetdesk.reports.csv_writer import write_csv
    from budgetdesk.reports.pdf import write_pdf
    from budgetdesk.reports.xlsx import write_xlsx

    made = []
    for write in (write_pdf, write_xlsx, write_csv):
        made.append(write(document))
        told(len(made), _FILES)
    return Rendered(*made)


@dataclass(frozen=True, slots=True)
class ReadyReport:
    """A report as it would be handed out on the day `on`, from the file as it stood at `head`.

    Its files can be made beside the window; then `keep` stores them, if nothing was changed since.
    """

    teilbudget: TeilbudgetId | None
    teilbudgets: tuple[TeilbudgetId, ...]
    period: DateRange
    on: date
    remarks: str
    document: Document
    head: str


def hand_out(
    work: Work,
    teilbudget: TeilbudgetId | None,
    period: DateRange,
    on: date,
    *,
    remarks: str = "",
    note: str = "",
) -> HandedReport:
    """Keep the report byte for byte as it is handed in on the day `on`, and close its period.

    Undo stops here. Raises `Invalid` where one of its Teilbudgets was accounted for already on
    days of the period, or the period is not over; `NotFound`.
    """
    ready = make_ready(work, teilbudget, period, on, remarks=remarks)
    return keep(work, ready, render(ready.document), note=note)


def make_ready(
    reader: Reader,
    teilbudget: TeilbudgetId | None,
    period: DateRange,
    on: date,
    *,
    remarks: str = "",
) -> ReadyReport:
    """Return what is handed out, without its files. Raises what `hand_out` raises."""
    teilbudgets = chosen_teilbudgets(reader, teilbudget)
    problems = hand_out_problems(reader, teilbudget, period, on)
    if problems:
        raise Invalid(problems=problems)
    report = figures(reader, teilbudget, period, on, remarks=remarks)
    document = _document(report, ReportState.HANDED_IN)
    return ReadyReport(
        *(teilbudget, tuple(one.id for one in teilbudgets), period, on),
        *(remarks, document, head_of(reader)),
    )


def keep(work: Work, ready: ReadyReport, files: Rendered, *, note: str = "") -> HandedReport:
    """Keep the files of a report that was made ready, and close its period. Undo stops here.

    Raises `NotAllowed` ("changed_meanwhile") where the file was changed since.
    """
    if ready.head != head_of(work):
        raise NotAllowed("changed_meanwhile")
    document = ready.document
    stored = work.add(
        HandedReport(
            ReportId(0),
            ready.teilbudgets,
            ready.period.first,
            ready.period.last,
            ready.on,
            f"{document.title}: {document.subject}",
            *(work.keep(Content(data)) for data in (files.pdf, files.xlsx, files.csv)),
        )
    )
    work.add(ReportEvent(ReportEventId(0), stored.id, ready.on, ReportState.HANDED_IN, note))
    hand_out_remark(work, ready.teilbudget, ready.period, ready.remarks, stored.id)
    work.make_final()
    return stored


def head_of(reader: Reader) -> str:
    """Return what stands for all changes so far; equal only where nothing was changed between."""
    last = journal.latest(reader.connection)
    return last.hash if last else journal.BEGINNING


def hand_out_problems(
    reader: Reader, teilbudget: TeilbudgetId | None, period: DateRange, on: date
) -> list[Problem]:
    """All that keeps a report from being handed out on the day `on`."""
    found = []
    if period.last > on:
        found.append(Problem("period_not_over", data={"last": period.last}))
    wanted = {one.id: one for one in chosen_teilbudgets(reader, teilbudget)}
    for report in reader.all(HandedReport):
        for number in set(report.teilbudgets) & set(wanted):
            if DateRange(report.first, report.last).intersection(period):
                data = {
                    "teilbudget": wanted[number].name,
                    "first": report.first,
                    "last": report.last,
                    "handed_on": report.handed_on,
                }
                subject = ("handed_report", report.id)
                found.append(Problem("period_handed_out", data=data, subject=subject))
    return found


def handed_report_files(reader: Reader, report: HandedReport) -> Rendered:
    """Return the files of a handed-out report, byte for byte as they were."""
    return Rendered(
        reader.blob(report.pdf_hash), reader.blob(report.xlsx_hash), reader.blob(report.csv_hash)
    )


def events_of(reader: Reader, report: ReportId) -> tuple[ReportEvent, ...]:
    """Return what became of a report, in the order in which it was noted."""
    return reader.all(ReportEvent, report=report)


def state_of(reader: Reader, report: ReportId) -> ReportState:
    """Return where a report stands; a draft while it was not handed in."""
    events = events_of(reader, report)
    return events[-1].state if events else ReportState.DRAFT


def record_event(
    work: Work, report: ReportId, on: date, state: ReportState, note: str = ""
) -> ReportEvent:
    """Note what the Leistungsträger did: reminded, asked, accepted.

    Raises `Invalid` where the state cannot follow the present one or the day lies before it;
    `NotFound`.
    """
    kept = work.one(HandedReport, report)
    before = events_of(work, report)
    problems = []
    subject = ("handed_report", report)
    if state not in FOLLOWERS[state_of(work, report)]:
        problems.append(Problem("report_state_not_possible", "state", subject=subject))
    since = before[-1].on if before else kept.handed_on
    if on < since:
        problems.append(Problem("report_event_too_early", "on", {"on": since}, subject=subject))
    if problems:
        raise Invalid(problems=problems)
    return work.add(ReportEvent(ReportEventId(0), report, on, state, note))


def default_period(
    reader: Reader, teilbudget: TeilbudgetId | None, today: date
) -> DateRange | None:
    """Return the latest period that is over and for which proof is due; None where none is.

    For all Teilbudgets together those of the leading Leistungsträger decide, or all where none
    leads.
    """
    wanted = chosen_teilbudgets(reader, teilbudget)
    leading = {funder.id for funder in reader.all(Funder) if funder.leads}
    if teilbudget is None:
        wanted = tuple(one for one in wanted if one.funder in leading) or wanted
    ended = [period for one in wanted for period in periods_of(reader, one) if period.last < today]
    return max(ended, key=lambda period: (period.last, period.first), default=None)


def periods_of(reader: Reader, teilbudget: Teilbudget) -> list[DateRange]:
    """Return the proof periods of every grant under the agreement that holds at their end."""
    agreements = sorted(
        reader.all(Agreement, teilbudget=teilbudget.id), key=lambda one: one.valid_from
    )
    return [
        period
        for agreement in agreements
        for terms in grant_terms(reader, teilbudget.id)
        for period in proof_periods(terms.grant, agreement.proof_period)
        if agreement.valid_from <= period.last
        and (agreement.valid_to is None or period.last <= agreement.valid_to)
    ]


def _document(report: UsageReport, state: ReportState = ReportState.DRAFT) -> Document:
    # The first page asks for figures only: what lays them out on paper is loaded when it is wanted.
    from budgetdesk.reports.content.usage_document import usage_document

    return usage_document(report, state)
