"""What a usage report can be made for, and the reports that were handed out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.budget.funders import Funder, Teilbudget
from budgetdesk.budget.handed_out import HandedReport, ReportEvent, ReportState
from budgetdesk.kernel.errors import NotFound
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.report_facts import chosen_teilbudgets
from budgetdesk.usecases.report_remarks import remarks_of
from budgetdesk.usecases.usage_report import events_of, periods_of


@dataclass(frozen=True, slots=True)
class Receiver:
    """To whom a report can go: on one Teilbudget, or on all (None) to the leading funder."""

    teilbudget: Teilbudget | None
    funder: Funder


@dataclass(frozen=True, slots=True)
class ProofChoice:
    """A period for which proof is due. `handed_on`: accounted for wholly or in part already."""

    period: DateRange
    is_over: bool
    handed_on: date | None


@dataclass(frozen=True, slots=True)
class ArchivedReport:
    """A report that was handed out, with its Teilbudgets and what became of it."""

    report: HandedReport
    teilbudgets: tuple[Teilbudget, ...]
    events: tuple[ReportEvent, ...]
    remark: str = ""

    @property
    def id(self) -> int:
        """The report's number."""
        return int(self.report.id)

    @property
    def state(self) -> ReportState:
        """Where it stands now."""
        return self.events[-1].state if self.events else ReportState.DRAFT


def receivers(reader: Reader) -> tuple[Receiver, ...]:
    """Return each Teilbudget with its funder, and at the end all together if there are several."""
    funders = {one.id: one for one in reader.all(Funder)}
    found = [Receiver(one, funders[one.funder]) for one in reader.all(Teilbudget)]
    if len(found) > 1:
        leading = [one for one in funders.values() if one.leads]
        found.append(Receiver(None, leading[0] if leading else found[0].funder))
    return tuple(found)


def proof_choices(
    reader: Reader, teilbudget: TeilbudgetId | None, today: date
) -> tuple[ProofChoice, ...]:
    """Return the proof periods that have begun, the newest first; empty where none is known."""
    try:
        wanted = chosen_teilbudgets(reader, teilbudget)
    except NotFound:
        return ()
    numbers = {one.id for one in wanted}
    reports = [one for one in reader.all(HandedReport) if numbers & set(one.teilbudgets)]
    periods = {period for one in wanted for period in periods_of(reader, one)}
    begun = [period for period in periods if period.first <= today]
    newest = sorted(begun, key=lambda period: (period.last, period.first), reverse=True)
    return tuple(
        ProofChoice(
            period,
            period.last < today,
            max((one.handed_on for one in reports if _covers(one, period)), default=None),
        )
        for period in newest
    )


def archive(reader: Reader) -> tuple[ArchivedReport, ...]:
    """Return all reports that were handed out, the newest first."""
    names = {one.id: one for one in reader.all(Teilbudget)}
    remarks = remarks_of(reader)
    return tuple(
        ArchivedReport(
            one,
            tuple(names[number] for number in one.teilbudgets),
            events_of(reader, one.id),
            remarks.get(one.id, ""),
        )
        for one in reversed(reader.all(HandedReport))
    )


def _covers(report: HandedReport, period: DateRange) -> bool:
    return DateRange(report.first, report.last).intersection(period) is not None
