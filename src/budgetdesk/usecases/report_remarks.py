"""The remark in a usage report: kept with the draft, and with the report when it is handed out."""

from __future__ import annotations

from dataclasses import replace

from budgetdesk.budget.handed_out import ReportRemark
from budgetdesk.budget.ids import ReportId, ReportRemarkId
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work


def draft_remark(reader: Reader, teilbudget: TeilbudgetId | None, period: DateRange) -> str:
    """Return the remark of the draft on a Teilbudget, or on all (None); empty where none is."""
    found = _draft(reader, teilbudget, period)
    return found.text if found else ""


def note_remark(work: Work, teilbudget: TeilbudgetId | None, period: DateRange, text: str) -> None:
    """Keep the remark of a draft; an empty one is removed."""
    found, said = _draft(work, teilbudget, period), text.strip()
    if found is None and said:
        first, last = period.first, period.last
        work.add(ReportRemark(ReportRemarkId(0), teilbudget, first, last, said))
    elif found is not None and said:
        work.change(replace(found, text=said))
    elif found is not None:
        work.remove(found)


def hand_out_remark(
    work: Work, teilbudget: TeilbudgetId | None, period: DateRange, text: str, report: ReportId
) -> None:
    """Keep the remark with the report in which it was handed out; the draft has none then."""
    note_remark(work, teilbudget, period, text)
    found = _draft(work, teilbudget, period)
    if found is not None:
        work.change(replace(found, report=report))


def remarks_of(reader: Reader) -> dict[ReportId, str]:
    """Return the remark of each report that was handed out with one."""
    return {one.report: one.text for one in reader.all(ReportRemark) if one.report is not None}


def _draft(
    reader: Reader, teilbudget: TeilbudgetId | None, period: DateRange
) -> ReportRemark | None:
    wanted = (teilbudget, period.first, period.last, None)
    same = (
        one
        for one in reader.all(ReportRemark)
        if (one.teilbudget, one.first, one.last, one.report) == wanted
    )
    return next(same, None)
