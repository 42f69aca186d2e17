"""All checks of a plan together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from budgetdesk.rota.checks import (
    averages,
    booking,
    contract,
    maternity,
    pauses,
    rest,
    skills,
    sundays,
    wishes,
    working_day,
    young,
)
from budgetdesk.rota.checks.days import days_around
from budgetdesk.rota.checks.people import Ground, Person, people, person
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.plan import Plan
from budgetdesk.staff.ids import AssistantId
from budgetdesk.statutory.law import Law

Check = Callable[[Person, Ground], Iterator[Finding]]

CHECKS: Final[tuple[Check, ...]] = (
    booking.double_bookings,
    booking.outside_employment,
    booking.planned_while_absent,
    working_day.too_long,
    averages.too_high,
    averages.too_high_at_night,
    averages.without_surcharge,
    rest.too_short,
    rest.without_rest,
    pauses.missing_breaks,
    sundays.too_few_free_sundays,
    sundays.no_rest_day_instead,
    young.protected,
    maternity.protected,
    contract.hours_of_months,
    contract.weeks_on_call,
    contract.days_of_weeks,
    contract.student_hours,
    skills.missing_skills,
    wishes.against_answers,
    wishes.more_than_wished,
    wishes.second_on_trip,
    wishes.backup_works,
)
_ORDER: Final = {basis: number for number, basis in enumerate(Basis)}


def findings(plan: Plan, law: Law) -> tuple[Finding, ...]:
    """Return what the checks find about the shifts on the plan's own days, notes attached.

    By day, shift and basis. `law` is that of the plan's days; raises `ValueGap` where it lacks a
    figure. Open shifts have no person and no findings.
    """
    return _checked(plan, law, people(plan))


def findings_of(plan: Plan, assistant: AssistantId, law: Law) -> tuple[Finding, ...]:
    """As `findings`, for one person's shifts only."""
    own = [one for one in plan.shifts if one.assistant == assistant]
    return findings_about(person(plan, assistant, own), plan, law)


def findings_about(one: Person, plan: Plan, law: Law) -> tuple[Finding, ...]:
    """As `findings_of`, for a person who was prepared from this plan already."""
    return _checked(plan, law, [one])


def with_notes(plan: Plan, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in their order, with the user's notes to them."""
    notes = {(one.shift, one.code): one.note for one in plan.notes}
    ordered = sorted(found, key=_place)
    if not notes:
        return tuple(ordered)
    return tuple(
        replace(one, note=notes[one.shift, one.code]) if (one.shift, one.code) in notes else one
        for one in ordered
    )


def _checked(plan: Plan, law: Law, team: Iterable[Person]) -> tuple[Finding, ...]:
    ground = Ground(plan, law, days_around(plan.days, plan.place))
    found = (
        finding for one in team if one.shown for check in CHECKS for finding in check(one, ground)
    )
    return with_notes(plan, found)


def _place(finding: Finding) -> tuple[date, int, int, str]:
    return (finding.day, finding.shift, _ORDER[finding.basis], finding.code)
