"""What a change of shifts makes the checks find about others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.consequences import Consequences, consequences, numbered, with_shifts
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.ids import AssistantId
from tests.rota.checks.builders import MARA, NOVEMBER, TOM, at, law, member, plan, shift

EARLY = shift("2026-11-03 06:00", "2026-11-03 10:00")
LATE = shift("2026-11-02 18:00", "2026-11-02 22:00")
"""Eight hours before the early one, where § 5 ArbZG asks for eleven."""


def follow(planned: Plan, *wanted: Shift) -> Consequences:
    return consequences(planned, wanted, law())


def told(findings: Iterable[Finding]) -> list[tuple[int, str]]:
    return [(one.day.day, one.code) for one in findings]


def test_a_late_shift_stands_against_the_early_one_of_the_next_day() -> None:
    found = follow(plan(EARLY), replace(LATE, id=ShiftId(0)))
    assert found.own == ()
    assert told(found.new) == [(3, "rest_too_short")]
    assert (found.new[0].shift, found.new[0].assistant) == (EARLY.id, MARA)
    assert found.against_law == found.new
    assert found.settled == ()


def test_the_early_shift_itself_has_the_finding_where_it_is_the_new_one() -> None:
    found = follow(plan(LATE), replace(EARLY, id=ShiftId(0)))
    assert told(found.own) == [(3, "rest_too_short")]
    assert found.own[0].shift == -1
    assert (found.new, found.settled) == ((), ())


def test_another_person_settles_what_stood_against_the_neighbour() -> None:
    planned = plan(LATE, EARLY, team=(member(), member(TOM)))
    found = follow(planned, replace(LATE, assistant=TOM))
    assert (found.own, found.new) == ((), ())
    assert told(found.settled) == [(3, "rest_too_short")]


def test_a_shift_that_is_left_open_settles_as_well() -> None:
    found = follow(plan(LATE, EARLY), replace(LATE, assistant=None))
    assert told(found.settled) == [(3, "rest_too_short")]


def test_what_stood_there_before_is_not_new() -> None:
    noon = shift("2026-11-20 10:00", "2026-11-20 16:00")
    found = follow(plan(LATE, EARLY, noon), replace(noon, end=at("2026-11-20 15:00")))
    assert found == Consequences()


def test_the_first_day_of_the_next_month_is_a_neighbour_too() -> None:
    last = shift("2026-11-30 18:00", "2026-11-30 22:00")
    first = shift("2026-12-01 06:00", "2026-12-01 10:00")
    found = follow(plan(first, days=NOVEMBER), replace(last, id=ShiftId(0)))
    assert told(found.new) == [(1, "rest_too_short")]


def test_a_week_that_was_too_full_before_is_not_told_again_of_another_shift() -> None:
    # Two days a week are agreed; Monday to Wednesday are three, and stay three on Thursday.
    days = [shift(f"2026-11-{day:02d} 09:00", f"2026-11-{day:02d} 12:00") for day in (2, 3, 4)]
    planned = plan(*days, team=(member(days_a_week=Decimal(2)),))
    later = replace(days[0], begin=at("2026-11-05 09:00"), end=at("2026-11-05 12:00"))
    found = follow(planned, later)
    assert told(found.own) == [(5, "more_days_than_agreed")]
    assert (found.new, found.settled) == ((), ())


def test_a_fuller_week_is_told_at_its_last_shift() -> None:
    days = [shift(f"2026-11-{day:02d} 09:00", f"2026-11-{day:02d} 12:00") for day in (2, 4)]
    planned = plan(*days, team=(member(days_a_week=Decimal(2)),))
    between = shift("2026-11-03 09:00", "2026-11-03 12:00", id=ShiftId(0))
    assert told(follow(planned, between).new) == [(4, "more_days_than_agreed")]


def test_further_checks_are_asked_with_and_without_the_change() -> None:
    def crossed(asked: Plan, person: AssistantId) -> tuple[Finding, ...]:
        last = max(asked.of(person), key=lambda one: one.begin, default=new)
        if last.id <= 0:
            return ()
        return (Finding("crossed", Basis.LIMIT, last.id, last.day, person, {"year": 2026}),)

    new = shift("2026-11-20 10:00", "2026-11-20 16:00", id=ShiftId(0))
    planned = plan(EARLY)
    assert told(consequences(planned, [new], law(), crossed).settled) == [(3, "crossed")]
    moved = replace(EARLY, assistant=TOM)
    other = shift("2026-11-10 06:00", "2026-11-10 12:00")
    both = plan(EARLY, other, team=(member(), member(TOM)))
    found = consequences(both, [moved], law(), crossed)
    assert [(one.assistant, one.code) for one in found.own] == [(TOM, "crossed")]
    assert (found.new, found.settled) == ((), ())


def test_several_new_shifts_are_told_apart() -> None:
    new = [replace(EARLY, id=ShiftId(0)), LATE, replace(EARLY, id=ShiftId(0))]
    assert [one.id for one in numbered(new)] == [-1, LATE.id, -3]
    planned = with_shifts(plan(LATE), new)
    assert [one.id for one in planned.shifts] == [LATE.id, -3, -1]
    assert planned.days == DateRange(date(2026, 11, 1), date(2026, 11, 30))
