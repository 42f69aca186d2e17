"""Until when hours must be recorded, and by which law."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from budgetdesk.kernel.money import Money
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.hours_balance import hours_of
from budgetdesk.rota.hours_duties import DutyBasis, record_duties
from budgetdesk.rota.worked import WorkedState
from budgetdesk.staff.insurance import Status
from tests.rota.hours_builders import an_absence, anna, as_planned, law
from tests.rota.planning_builders import a_shift, day

MILOG, ARBZG, GENERAL = DutyBasis.MILOG, DutyBasis.ARBZG, DutyBasis.GENERAL
OPEN = hours_of(a_shift(), None, ())


def bases(who: Any, hours: Any = OPEN, pay: Money | None = None) -> list[DutyBasis]:
    return [one.basis for one in record_duties(who, hours, law(), pay)]


def test_a_minijob_is_recorded_within_seven_days_and_kept_two_years() -> None:
    night = hours_of(a_shift("2026-11-02 22:00", "2026-11-03 06:00"), None, ())
    first, general = record_duties(anna(status=Status.MINIJOB), night, law())
    assert (first.basis, first.due, first.kept_until) == (
        MILOG,
        day("2026-11-10"),
        day("2028-11-03"),
    )
    assert first.source == "§ 17 Abs. 1 MiLoG"
    assert not first.is_late(day("2026-11-10"))
    assert first.is_late(day("2026-11-11"))
    assert (general.basis, general.due, general.is_late(day("2030-01-01"))) == (
        GENERAL,
        None,
        False,
    )


def test_a_record_that_came_too_late_stays_late() -> None:
    record = as_planned(a_shift(), recorded_on=day("2026-11-10"))
    duty, _ = record_duties(anna(status=Status.MINIJOB), hours_of(a_shift(), record, ()), law())
    assert (duty.recorded_on, duty.due) == (day("2026-11-10"), day("2026-11-09"))
    assert duty.is_late(day("2026-11-10"))


@pytest.mark.parametrize(
    ("terms", "pay", "expected"),
    [
        ({"status": Status.SHORT_TERM}, None, [MILOG, GENERAL]),
        ({"status": Status.MINIJOB, "household_cheque": True}, None, [GENERAL]),
        ({"status": Status.FULL}, None, [GENERAL]),
        ({"status": Status.SHORT_TERM}, Money(446_100), [MILOG, GENERAL]),
        ({"status": Status.SHORT_TERM}, Money(446_101), [GENERAL]),
    ],
)
def test_the_milog_asks_for_geringfuegige_but_not_in_the_household(
    terms: dict[str, Any], pay: Money | None, expected: list[DutyBasis]
) -> None:
    assert bases(anna(**terms), pay=pay) == expected


def test_more_than_eight_hours_are_recorded_by_the_arbzg() -> None:
    longer = hours_of(a_shift("2026-11-02 08:00", "2026-11-02 16:01"), None, ())
    assert bases(anna(), longer) == [ARBZG, GENERAL]
    assert record_duties(anna(), longer, law())[0].kept_until == day("2028-11-02")


def test_a_paid_break_is_no_time_above_eight_hours() -> None:
    # § 16 Abs. 2 with § 2 Abs. 1 ArbZG: nine hours with an hour of paid breaks are eight.
    nine = a_shift("2026-11-02 08:00", "2026-11-02 17:00")
    assert bases(anna(), hours_of(replace(nine, paid_break_minutes=60), None, ())) == [GENERAL]
    less = hours_of(replace(nine, paid_break_minutes=59), None, ())
    assert bases(anna(), less) == [ARBZG, GENERAL]


def test_the_first_day_of_a_journey_cannot_wait_for_its_last() -> None:
    # Seven days after the day of the work (§ 17 Abs. 1 MiLoG): a night is one duty, a trip is not.
    trip = hours_of(a_shift("2026-11-02 08:00", "2026-11-07 20:00"), None, ())
    assert record_duties(anna(status=Status.MINIJOB), trip, law())[0].due == day("2026-11-10")


def test_what_was_missed_or_dropped_is_not_recorded() -> None:
    leave = [an_absence("2026-11-02", "2026-11-02", AbsenceKind.LEAVE)]
    assert bases(anna(), hours_of(a_shift(), None, leave)) == []
    dropped = as_planned(a_shift(), state=WorkedState.NOT_WORKED)
    assert bases(anna(), hours_of(a_shift(), dropped, ())) == []


def test_without_a_contract_the_general_duty_stands() -> None:
    assert bases(anna("2027-01-01", status=Status.MINIJOB)) == [GENERAL]


def test_work_until_midnight_is_over_on_the_day_before() -> None:
    late = hours_of(a_shift("2026-11-02 16:00", "2026-11-03 00:00"), None, ())
    first, _ = record_duties(anna(status=Status.MINIJOB), late, law())
    assert (first.due, first.kept_until) == (day("2026-11-09"), day("2028-11-02"))
