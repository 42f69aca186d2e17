from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.team import Member
from budgetdesk.usecases.pay_limits import LimitWatch
from tests.usecases.pay.team import (
    MARA,
    MINIJOB,
    MINIJOB_DETAILS,
    NIGHT,
    NRW,
    VERSION,
    a_member,
    a_shift,
    an_absence,
    law_of,
    recorded,
)

NOVEMBER = Month(2026, 11)
TOM = AssistantId(8)
LAW = law_of(NOVEMBER)
IN_MINIJOB = a_member([MINIJOB], [MINIJOB_DETAILS])


def a_watch(
    shifts: Sequence[Shift],
    absences: Sequence[Absence] = (),
    worked: Sequence[Worked] = (),
    member: Member = IN_MINIJOB,
) -> LimitWatch:
    ordered = tuple(sorted(shifts, key=lambda one: one.begin))
    records = {one.shift: one for one in worked}
    return LimitWatch(LAW, NRW, (member,), ordered, records, tuple(absences))


def a_plan(watch: LimitWatch, days: DateRange = NOVEMBER.days) -> Plan:
    shown = tuple(one for one in watch.shifts if one.day in days)
    return Plan(days, watch.members, shown, NRW, absences=watch.absences)


def found_in(watch: LimitWatch, days: DateRange = NOVEMBER.days) -> tuple[Finding, ...]:
    return watch.findings(a_plan(watch, days))


def monthly(last_month: int, hours: float = 33.5) -> list[Shift]:
    """In each month one long duty of so many hours: 603 euros by 18 euros an hour."""
    return [
        a_shift(month, f"2026-{month:02d}-05T08:00", hours) for month in range(1, last_month + 1)
    ]


def test_twelve_months_of_603_euros_are_within_the_limit() -> None:
    assert found_in(a_watch(monthly(12))) == ()


def test_the_shift_that_crosses_the_limit_is_named() -> None:
    shifts = [*monthly(12), a_shift(20, "2026-12-20T08:00", 1)]
    (finding,) = found_in(a_watch(shifts), Month(2026, 12).days)
    assert (finding.shift, finding.day, finding.assistant) == (20, date(2026, 12, 20), MARA)
    assert (finding.code, finding.basis) == ("minijob_limit_crossed", Basis.LIMIT)
    assert finding.weight is Weight.WARNING
    assert finding.data["limit"] == Money.of("7236.00")  # 12 x 603, § 8 Abs. 1a SGB IV
    assert finding.data["counted"] == Money.of("7254.00")
    assert finding.data["over"] == Money.of("18.00")


def test_a_crossing_later_in_the_year_is_a_hint_at_the_last_shift_shown() -> None:
    shifts = [*monthly(12), a_shift(20, "2026-12-20T08:00", 1)]
    (finding,) = found_in(a_watch(shifts))
    assert (finding.shift, finding.weight) == (11, Weight.HINT)
    assert finding.data["crossed_on"] == date(2026, 12, 20)


def test_cover_that_nobody_could_foresee_is_forgiven() -> None:
    shifts = [*monthly(12), a_shift(20, "2026-11-20T08:00", 10, replaces=99)]
    (finding,) = found_in(a_watch(shifts))
    assert (finding.code, finding.weight) == ("minijob_limit_forgiven", Weight.HINT)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (AbsenceKind.SICK, "minijob_limit_forgiven"),
        (AbsenceKind.CHILD_SICK, "minijob_limit_forgiven"),
        (AbsenceKind.LEAVE, "minijob_limit_crossed"),
        (AbsenceKind.PARENTAL, "minijob_limit_crossed"),
    ],
)
def test_only_cover_for_sickness_could_not_be_foreseen(kind: AbsenceKind, code: str) -> None:
    # Leave is planned, so cover for it is foreseeable: § 8 Abs. 1b SGB IV, Minijob-Zentrale.
    missed = replace(a_shift(99, "2026-11-20T08:00", 10), assistant=TOM)
    away = replace(an_absence(kind, "2026-11-16", "2026-11-22"), assistant=TOM)
    shifts = [*monthly(12), a_shift(20, "2026-11-20T08:00", 10, replaces=99)]
    watch = replace(a_watch(shifts, [away]), replaced={missed.id: missed})
    assert [one.code for one in found_in(watch)] == [code]
    plan = a_plan(a_watch(shifts, [away]))
    in_plan = replace(plan, shifts=(*plan.shifts, missed))
    assert [one.code for one in a_watch(shifts, [away]).findings(in_plan)] == [code]


def test_surcharges_free_of_contributions_do_not_count() -> None:
    member = a_member([replace(MINIJOB, surcharges=(NIGHT,))], [MINIJOB_DETAILS])
    nights = [a_shift(month, f"2026-{month:02d}-05T22:00", 8) for month in range(1, 13)]
    outlook = a_watch(nights, member=member).outlook(member, a_plan(a_watch(nights, member=member)))
    assert outlook is not None
    assert outlook.counted == Money.of("1728.00")  # 12 x 144, without 12 x 36


def test_missed_work_counts_as_far_as_it_is_paid() -> None:
    shifts = [*monthly(12), a_shift(20, "2026-11-20T08:00", 10)]
    sick = an_absence(AbsenceKind.SICK, "2026-11-20", "2026-11-20")
    unpaid = an_absence(AbsenceKind.UNPAID, "2026-11-20", "2026-11-20")
    assert len(found_in(a_watch(shifts, [sick]))) == 1
    assert found_in(a_watch(shifts, [unpaid])) == ()


def test_sickness_counts_only_for_six_weeks() -> None:
    # Sick from 1 October: the last paid day is 11 November, so 20 November is no pay.
    shifts = [*monthly(12), a_shift(20, "2026-11-20T08:00", 10), a_shift(21, "2026-11-06T08:00", 1)]
    sick = an_absence(AbsenceKind.SICK, "2026-10-01", "2026-11-30")
    (finding,) = found_in(a_watch(shifts, [sick]))
    # Of November the 5th and the 6th; 18 euros an hour.
    assert finding.data["counted"] == Money.of("7254.00")


@pytest.mark.parametrize(("agreed", "codes"), [(True, ["minijob_limit_crossed"]), (False, [])])
def test_a_sick_child_counts_where_the_contract_pays_it(agreed: bool, codes: list[str]) -> None:
    # § 616 BGB can be left to the contract: paid on, the missed time is pay like any other.
    member = a_member([replace(MINIJOB, paid_child_sick=agreed)], [MINIJOB_DETAILS])
    shifts = [*monthly(12), a_shift(20, "2026-11-20T08:00", 10)]
    child = an_absence(AbsenceKind.CHILD_SICK, "2026-11-20", "2026-11-20", child=1)
    assert [one.code for one in found_in(a_watch(shifts, [child], member=member))] == codes


def test_what_was_worked_counts_and_not_what_was_planned() -> None:
    shifts = [*monthly(12), a_shift(20, "2026-11-20T08:00", 10)]
    gone = recorded(shifts[-1], WorkedState.NOT_WORKED)
    assert found_in(a_watch(shifts, worked=[gone])) == ()


def test_a_plan_that_is_changed_is_checked_as_changed() -> None:
    watch = a_watch(monthly(12))
    plan = a_plan(watch)
    more = a_shift(30, "2026-11-28T08:00", 2)
    assert [one.shift for one in watch.findings(replace(plan, shifts=(*plan.shifts, more)))] == [30]
    assert watch.findings(replace(plan, shifts=())) == ()


def test_a_midijob_is_held_against_2000_euros_a_month() -> None:
    member = a_member([replace(VERSION, status=Status.MIDIJOB, wage=Decimal(20))])
    even = monthly(12, 100)
    assert found_in(a_watch(even, member=member)) == ()
    (finding,) = found_in(
        a_watch([*even, a_shift(20, "2026-11-25T08:00", 1)], member=member), Month(2026, 12).days
    )
    assert finding.code == "midijob_limit_crossed"
    assert finding.data["over"] == Money.of("20.00")


@pytest.mark.parametrize(
    "member",
    [a_member(), a_member([]), a_member([replace(MINIJOB, wage=None)], [MINIJOB_DETAILS])],
    ids=["insured in full", "no contract", "no wage"],
)
def test_nobody_else_is_guarded(member: Member) -> None:
    assert found_in(a_watch(monthly(12, 200), member=member)) == ()


def test_without_a_land_nothing_is_found() -> None:
    assert found_in(replace(a_watch([*monthly(12), *monthly(1)]), place=None)) == ()


def test_only_the_person_asked_for_is_looked_at() -> None:
    watch = a_watch([*monthly(12), a_shift(20, "2026-11-20T08:00", 1)])
    assert watch.findings(a_plan(watch), MARA) != ()
    assert watch.findings(a_plan(watch), type(MARA)(99)) == ()
    assert watch.findings(replace(a_plan(watch), shifts=())) == ()
