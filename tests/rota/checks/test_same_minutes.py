"""The quick minutes of the checks are those of the roster, whatever the shift."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.checks.all import findings, findings_of
from budgetdesk.rota.checks.contract import planned_minutes
from budgetdesk.rota.checks.people import people, person, with_shifts
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Portion, Shift, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.work_kinds import Kind
from tests.rota.checks.builders import MARA, TOM, absent, law, member, plan

# Around the night in which the clock goes back.
_FIRST = datetime.fromisoformat("2026-10-24 12:00")


@st.composite
def shifts(draw: st.DrawFn) -> Shift:
    begin = _FIRST + timedelta(minutes=30 * draw(st.integers(0, 96)))
    cuts = sorted(draw(st.lists(st.integers(1, 47), min_size=4, max_size=4, unique=True)))
    times = [begin + timedelta(minutes=30 * one) for one in cuts]
    end = begin + timedelta(hours=24)
    return Shift(
        ShiftId(draw(st.integers(1, 10**9))),
        begin,
        end,
        draw(st.sampled_from([MARA, TOM])),
        draw(st.sampled_from(ShiftKind)),
        breaks=(Break(times[0], times[1]),),
        portions=(
            Portion(times[0], times[2], Kind.CALL_OUT),
            Portion(times[2], times[3], Kind.ACTIVE),
        ),
    )


@given(shifts())
def test_minutes_are_the_same(one: Shift) -> None:
    expected = working_minutes(planned_span(one))
    (person,) = people(plan(one))
    assert person.duties[0].minutes == expected
    assert planned_minutes(person.duties[0]) == expected


@given(st.lists(shifts(), max_size=6, unique_by=lambda one: one.id))
def test_the_findings_of_all_are_those_of_each(found: list[Shift]) -> None:
    days = DateRange(date(2026, 10, 1), date(2026, 10, 31))
    checked = plan(*found, team=[member(), member(TOM)], days=days)
    single = [*findings_of(checked, MARA, law()), *findings_of(checked, TOM, law())]
    together = findings(checked, law())
    assert sorted(single, key=repr) == sorted(together, key=repr)


@given(st.lists(shifts(), min_size=1, max_size=6, unique_by=lambda one: one.id))
def test_what_is_prepared_from_before_is_what_would_be_prepared_anew(found: list[Shift]) -> None:
    own = [replace(one, assistant=MARA) for one in found]
    sick = (absent("2026-10-25", "2026-10-25"),)
    moved = replace(own[0], end=own[0].end + timedelta(hours=1))
    few, all_of_them, other = (
        plan(*shifts, absences=sick) for shifts in (own[1:], own, [moved, *own[1:]])
    )
    for before in (few, all_of_them, other):
        prepared = person(before, MARA, before.shifts)
        for after in (few, all_of_them, other):
            anew = person(after, MARA, after.shifts)
            assert with_shifts(prepared, after, after.shifts) == anew
