"""What happened between the household and the leading Leistungsträger in the story's last year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.handed_out import ReportState
from budgetdesk.budget.ids import ReportId
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.storage.journal import Label
from budgetdesk.storage.work import Work
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.practice.base_data import Codes
from budgetdesk.usecases.practice.filling import Booked
from budgetdesk.usecases.practice.receipts import attach
from budgetdesk.usecases.practice.story import Story
from budgetdesk.usecases.practice.tables import EventRow, ReportRow
from budgetdesk.usecases.usage_report import hand_out, record_event


def tell_of_reports(desk: Desk, story: Story, codes: Codes, booked: Sequence[Booked]) -> int:
    """Hand out the reports whose day has come, with what followed; returns how many.

    A plan filled up with purchases is for measuring and hands nothing out; its receipts are
    complete.
    """
    year = story.plan.days.last.year
    reports = [] if story.plan.bookings else _handed(story, year)
    kept = {row: _hand_out(desk, row, year, codes) for row in reports}
    steps = [(_day(year, event.on), kept[row], event) for row in reports for event in row.events]
    late_on = _day(year, story.tables.late_papers_on)
    for on, report, event in steps:
        if on < late_on <= story.plan.days.last:
            _note(desk, report, on, event)
    last = story.plan.days.last
    if late_on <= last or story.plan.bookings:
        label = Label.of("practice_late_receipts")
        desk.run(label, attach, story, booked, late=True, added_on=min(late_on, last))
    for on, report, event in steps:
        if late_on <= on <= story.plan.days.last:
            _note(desk, report, on, event)
    return len(reports)


def review_agreement(work: Work, story: Story, codes: Codes) -> None:
    """Change the agreement as both sides found at its review; nothing before that day."""
    year = story.plan.days.last.year
    reviewed_on = _day(year, story.tables.review["on"])
    if reviewed_on > story.plan.days.last:
        return
    name = story.tables.review["teilbudget"]
    rows = story.tables.household["agreement"]
    row = next(row for row in rows if row["teilbudget"] == name)
    for agreement in work.all(Agreement, teilbudget=codes.teilbudgets[name]):
        work.change(
            replace(
                agreement,
                goals=(*agreement.goals, row["new_goal"]),
                review_on=date(year + 1, row["review_month"], 15),
            )
        )


def _handed(story: Story, year: int) -> list[ReportRow]:
    """Reports of whole kept months whose day has come."""
    kept = {Month.of(month.days.first) for month in story.kept}
    return [
        row
        for row in story.tables.reports
        if Month(year, row.last_month) in kept and _day(year, row.handed_on) <= story.plan.days.last
    ]


def _hand_out(desk: Desk, row: ReportRow, year: int, codes: Codes) -> ReportId:
    period = DateRange(Month(year, row.first_month).first, Month(year, row.last_month).last)
    label = Label.of("hand_out_report", title=period)
    report = desk.run(
        label,
        hand_out,
        codes.teilbudgets["egh"],
        period,
        _day(year, row.handed_on),
        note=row.note,
    )
    return report.id


def _note(desk: Desk, report: ReportId, on: date, event: EventRow) -> None:
    state = ReportState(event.state)
    label = Label.of("report_event", report=report, state=state.value)
    desk.run(label, record_event, report, on, state, event.note)


def _day(year: int, month_day: str) -> date:
    return date.fromisoformat(f"{year}-{month_day}")
