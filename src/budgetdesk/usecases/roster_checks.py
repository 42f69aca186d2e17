"""The checks of a roster put together: working time, contract, wishes, limits and granted hours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.kernel.errors import Invalid, NotFound
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.checks.all import findings, with_notes
from budgetdesk.rota.checks.days import is_sunday
from budgetdesk.rota.checks.people import days_of, hours, people
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.ids import CheckNoteId, ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import LONGEST, CheckNote, Shift
from budgetdesk.staff.ids import AssistantId
from budgetdesk.statutory.law import Law
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import absences_of, notes_of, shifts_of, worked_of
from budgetdesk.storage.work import Work
from budgetdesk.usecases.hours_granted import granted_hours
from budgetdesk.usecases.pay_limits import limit_findings
from budgetdesk.usecases.roster import WEEKS_BEFORE

_GRANT: Final = "Bescheid"
FileCheck = Callable[[Reader, Plan, Law], Sequence[Finding]]


def checked(reader: Reader, plan: Plan, law: Law) -> tuple[Finding, ...]:
    """Return all findings about the plan's own shifts, notes attached, in order.

    Those of `rota.checks` with all Sundays of the year, those of the yearly limits of pay, and of
    granted hours, which are read as they stand in the file. Raises `ValueGap` where the law lacks
    a figure.
    """
    whole = with_sundays(reader, plan)
    found = list(findings(whole, law))
    for check in FILE_CHECKS:
        found += check(reader, whole, law)
    return with_notes(whole, found)


def granted_findings(reader: Reader, plan: Plan) -> Iterator[Finding]:
    """Months in which more hours are worked and planned than granted, at the last shift shown."""
    last = {Month.of(one.day): one for one in plan.shown}
    if not last:
        return
    for row in granted_hours(reader, plan.days).value:
        shift = last.get(row.month)
        left = row.left
        if shift is None or left is None or left >= 0 or row.teilbudget is None:
            continue
        yield Finding(
            "granted_hours_exceeded",
            Basis.LIMIT,
            shift.id,
            shift.day,
            shift.assistant,
            {
                "name": reader.one(Teilbudget, row.teilbudget).name,
                "month": row.month,
                "over": hours(-left),
            },
            _GRANT,
            Weight.WARNING,
        )


FILE_CHECKS: Final[tuple[FileCheck, ...]] = (
    limit_findings,
    lambda reader, plan, _law: tuple(granted_findings(reader, plan)),
)
"""Checks that read more of the file than the plan holds."""


def with_sundays(reader: Reader, plan: Plan) -> Plan:
    """Return the plan with the Sundays worked in its year before its first shift."""
    known_from = plan.days.first - timedelta(weeks=WEEKS_BEFORE)
    if plan.shifts:
        known_from = min(known_from, plan.shifts[0].day)
    new_year = date(plan.days.first.year, 1, 1)
    if known_from <= new_year:
        return plan
    earlier = DateRange(new_year - LONGEST, known_from - timedelta(days=1))
    shifts = shifts_of(reader, earlier)
    before = Plan(
        earlier,
        (),
        shifts,
        worked=worked_of(reader, [one.id for one in shifts]),
        absences=absences_of(reader, earlier),
    )
    return replace(plan, sundays=_sundays(before))


def save_note(work: Work, shift: ShiftId, code: str, note: str, on: date) -> CheckNote:
    """Keep why a shift stays in spite of a check; a note that is there already is replaced.

    Raises `Invalid` without a reason, `NotFound` where the shift is not there. A note whose
    finding is gone stays until it is removed.
    """
    if not note.strip():
        raise Invalid(problems=(Problem("override_note_missing", "note"),))
    work.one(Shift, shift)
    kept = CheckNote(CheckNoteId(0), shift, code, note.strip(), on)
    found = _note(work, shift, code)
    if found is None:
        return work.add(kept)
    return work.change(replace(kept, id=found.id))


def remove_note(work: Work, shift: ShiftId, code: str) -> None:
    """Remove the note. Raises `NotFound` where there is none."""
    found = _note(work, shift, code)
    if found is None:
        raise NotFound(kind="check_note", name=code)
    work.remove(found)


def _note(reader: Reader, shift: ShiftId, code: str) -> CheckNote | None:
    return next((one for one in notes_of(reader, [shift]) if one.code == code), None)


def _sundays(plan: Plan) -> dict[AssistantId, frozenset[date]]:
    found: dict[AssistantId, set[date]] = defaultdict(set)
    for person in people(plan):
        for duty in person.working:
            found[person.id].update(
                date.fromordinal(day) for day in days_of(duty) if is_sunday(day)
            )
    return {assistant: frozenset(days) for assistant, days in found.items()}
