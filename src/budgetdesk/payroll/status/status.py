"""Status of an employment: Minijob, short-term, Übergangsbereich or full insurance, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, round_to_cent, total
from budgetdesk.kernel.period import after_months
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.status.facts import Contract, PersonFacts, ShortTermPlan, StatusFound
from budgetdesk.payroll.status.minijob_limit import MONTHS_OF_A_YEAR
from budgetdesk.payroll.status.short_term import short_term
from budgetdesk.staff.insurance import HealthCover, JobKind, Special, Status
from budgetdesk.statutory.law import Law

_MINUTES_PER_HOUR: Final = 60
_WEEKS: Final[Decimal] = Decimal(13)
"""Weeks in the three months of `_MONTHS`, as in § 8 Abs. 1a SGB IV."""
_MONTHS: Final = 3
_ADDED: Final = "§ 8 Abs. 2 SGB IV"
_RANGE: Final = "§ 20 Abs. 2 SGB IV"
_INSURED: Final = (Status.MIDIJOB, Status.FULL)


def problems(contract: Contract, person: PersonFacts) -> tuple[Problem, ...]:
    """What is wrong or not known, all at once; warnings do not stand in the way."""
    return tuple(_problems(contract, person))


def status_of(contract: Contract, person: PersonFacts, law: Law) -> StatusFound:
    """The status by what is to be expected from the law's day on, each step explained.

    Regular yearly pay decides, certain one-off pay included. All Minijobs are added; beside an
    insured main job the Minijob that began first stays free, a further one is added to the main
    job. Raises `Invalid` where the facts contradict themselves, `ValueGap` for unknown figures.
    """
    errors = tuple(one for one in problems(contract, person) if one.weight is Weight.ERROR)
    if errors:
        raise Invalid(problems=errors)
    average, lines = _average(contract, law)
    short = short_term(contract, average, law)
    if short is not None:
        lines = (*lines, short.line)
    if short is not None and short.holds:
        found = _Measured(Status.SHORT_TERM, average)
    else:
        found = _measured(contract, person, average, law)
    special, why_special = _special(contract, person, found.status, law)
    health, why_health = _health(person, found.counted, found.status, law)
    return StatusFound(
        found.status,
        special,
        health,
        average,
        found.counted,
        found.unemployment_free,
        (*lines, *found.lines, *why_special, *why_health),
    )


@dataclass(frozen=True, slots=True)
class _Measured:
    status: Status
    counted: Money
    lines: tuple[Line, ...] = ()
    unemployment_free: bool = False


def _average(contract: Contract, law: Law) -> tuple[Money, tuple[Line, ...]]:
    pay, lines = contract.regular_pay, []
    if contract.on_call_hourly is not None:
        hours = law["on_call_week_hours"]
        presumed = round_to_cent(contract.on_call_hourly * hours * _WEEKS / _MONTHS)
        if presumed > pay:
            pay = presumed
            shown = {"hours": hours, "hourly": contract.on_call_hourly}
            lines.append(Line("status_on_call", pay, shown, "§ 12 Abs. 1 Satz 3 TzBfG"))
    months = _months_of(contract)
    average = round_to_cent((pay * months + contract.certain_one_off).euros / months)
    told = {"pay": pay, "one_off": contract.certain_one_off, "months": months}
    lines.append(Line("status_average", average, told, "§ 14 SGB IV; § 8 Abs. 1 Nr. 1 SGB IV"))
    return average, tuple(lines)


def _months_of(contract: Contract) -> int:
    """Months over which one-off pay is spread: twelve, or the begun ones of a shorter job."""
    months = 1
    if contract.ends is None:
        return MONTHS_OF_A_YEAR
    while months < MONTHS_OF_A_YEAR and after_months(contract.begins, months) <= contract.ends:
        months += 1
    return months


def _measured(contract: Contract, person: PersonFacts, average: Money, law: Law) -> _Measured:
    limit = Money(int(law["minijob_limit_month"] * 100))
    minijobs = sorted(
        (one for one in person.others if one.kind is JobKind.MINIJOB), key=lambda one: one.begins
    )
    insured = total(one.regular_pay for one in person.others if one.kind is JobKind.INSURED)
    has_main = any(one.kind is JobKind.INSURED for one in person.others)
    if average > limit:
        # Beside this insured job the first Minijob elsewhere stays free.
        added = total(one.regular_pay for one in minijobs[1:])
        return _in_range(average + insured + added, law)
    if has_main:
        first = not minijobs or contract.begins < minijobs[0].begins
        if first:
            shown = {"pay": average, "limit": limit}
            return _Measured(
                Status.MINIJOB, average, (Line("status_first_beside_main", None, shown, _ADDED),)
            )
        later = total(one.regular_pay for one in minijobs[1:])
        why = Line("status_second_beside_main", None, {"pay": average}, _ADDED)
        found = _in_range(average + insured + later, law)
        free = Line("status_second_without_unemployment", None, {}, "§ 27 Abs. 2 SGB III")
        lines = (why, *found.lines, free)
        return _Measured(found.status, found.counted, lines, unemployment_free=True)
    together = average + total(one.regular_pay for one in minijobs)
    jobs = 1 + len(minijobs)
    data: dict[str, object] = {"pay": together, "limit": limit, "jobs": jobs}
    if together <= limit:
        return _Measured(Status.MINIJOB, together, (Line("status_minijob", None, data, _ADDED),))
    above = Line("status_minijobs_above", None, data, _ADDED)
    found = _in_range(together, law)
    return _Measured(found.status, found.counted, (above, *found.lines))


def _in_range(counted: Money, law: Law) -> _Measured:
    lower, upper = (
        Money(int(law[key] * 100)) for key in ("minijob_limit_month", "midijob_upper_month")
    )
    shown = {"pay": counted, "lower": lower, "upper": upper}
    if counted <= upper:
        return _Measured(Status.MIDIJOB, counted, (Line("status_midijob", None, shown, _RANGE),))
    return _Measured(Status.FULL, counted, (Line("status_full", None, shown, _RANGE),))


def _special(
    contract: Contract, person: PersonFacts, status: Status, law: Law
) -> tuple[Special, tuple[Line, ...]]:
    if status not in _INSURED or person.special is Special.NONE:
        return person.special, ()
    if person.special is not Special.WORKING_STUDENT:
        return person.special, (Line(_PENSIONERS[person.special], None, {}, _PENSION_LAW),)
    minutes = contract.weekly_minutes + sum(one.weekly_minutes for one in person.others)
    most = int(law["student_week_hours"])
    shown = {"hours": Decimal(minutes) / _MINUTES_PER_HOUR, "most": most}
    source = "§ 6 Abs. 1 Nr. 3 SGB V; § 27 Abs. 4 SGB III"
    if person.in_term and minutes > most * _MINUTES_PER_HOUR:
        return Special.NONE, (Line("status_student_too_many_hours", None, shown, source),)
    return Special.WORKING_STUDENT, (Line("status_student", None, shown, source),)


_PENSION_LAW: Final = "§ 5 Abs. 4, § 172 SGB VI; § 28 Abs. 1 Nr. 1, § 346 Abs. 3 SGB III"
_PENSIONERS: Final = {
    Special.PENSION_BEFORE_LIMIT: "status_pension_before_limit",
    Special.PENSION_AFTER_LIMIT: "status_pension_after_limit",
    Special.PENSION_AFTER_LIMIT_INSURED: "status_pension_after_limit_insured",
}


def _health(
    person: PersonFacts, counted: Money, status: Status, law: Law
) -> tuple[HealthCover, tuple[Line, ...]]:
    """All insured jobs together are held against the Jahresarbeitsentgeltgrenze."""
    if status is not Status.FULL:
        return person.health, ()
    key = "jaeg_special_year" if person.insured_privately_2002 else "jaeg_year"
    limit, yearly = Money(int(law[key] * 100)), counted * MONTHS_OF_A_YEAR
    shown = {"pay": yearly, "limit": limit}
    source = "§ 6 Abs. 1 Nr. 1, Abs. 4, 6, 7 SGB V"
    if yearly <= limit:
        return person.health, ()
    private = person.health is HealthCover.PRIVATE
    health = HealthCover.PRIVATE if private else HealthCover.VOLUNTARY
    return health, (
        Line("status_above_jaeg_private" if private else "status_above_jaeg", None, shown, source),
    )


def _problems(contract: Contract, person: PersonFacts) -> Iterator[Problem]:
    if contract.ends is not None and contract.ends < contract.begins:
        yield Problem("status_ends_before_begin", "ends", {"day": contract.begins})
    if contract.regular_pay < ZERO or contract.certain_one_off < ZERO:
        yield Problem("status_pay_negative", "regular_pay")
    if any(one.regular_pay < ZERO for one in person.others):
        yield Problem("status_other_pay_negative", "others")
    if contract.weekly_minutes < 0 or any(one.weekly_minutes < 0 for one in person.others):
        yield Problem("status_hours_negative", "weekly_minutes")
    if contract.on_call_hourly is not None and contract.on_call_hourly < 0:
        yield Problem("status_hourly_negative", "on_call_hourly")
    if contract.short_term is not None:
        yield from _short_problems(contract, contract.short_term)


def _short_problems(contract: Contract, plan: ShortTermPlan) -> Iterator[Problem]:
    if contract.ends is None:
        yield Problem("status_short_needs_end", "ends")
    if min(plan.working_days, plan.working_days_before, plan.calendar_days_before) < 0:
        yield Problem("status_short_days_negative", "short_term")
    if plan.professional is None:
        yield Problem("status_short_professional_open", "short_term", weight=Weight.WARNING)
