from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.checks.all import findings, findings_of
from budgetdesk.rota.ids import CheckNoteId, ShiftId
from budgetdesk.rota.shifts import CheckNote
from budgetdesk.staff.team import Member
from tests.rota.checks.builders import MARA, TOM, absent, at, codes, found, law, member, plan, shift

NIGHT = ("2026-11-02 22:00", "2026-11-03 06:00")
PAUSE = ("2026-11-03 01:00", "2026-11-03 01:30")


def test_nobody_is_at_two_places() -> None:
    one = shift("2026-11-02 08:00", "2026-11-02 12:00")
    two = shift("2026-11-02 11:59", "2026-11-02 14:00")
    (double,) = found(plan(one, two))
    assert (double.code, double.shift, double.weight) == ("double_booking", two.id, Weight.ERROR)
    assert double.data == {"day": date(2026, 11, 2), "time": "08:00"}
    touching = shift("2026-11-02 12:00", "2026-11-02 14:00")
    assert found(plan(one, touching)) == []


def test_two_assistants_may_work_at_the_same_time() -> None:
    one = shift("2026-11-02 08:00", "2026-11-02 12:00")
    two = shift("2026-11-02 08:00", "2026-11-02 12:00", assistant=TOM)
    assert found(plan(one, two, team=[member(), member(TOM)])) == []


def test_a_double_booking_with_the_next_month_is_named_where_it_is_shown() -> None:
    one = shift("2026-11-30 22:00", "2026-12-01 04:00")
    two = shift("2026-12-01 03:00", "2026-12-01 05:00")
    assert (30, "double_booking") in codes(plan(one, two))
    later = shift("2026-12-02 22:00", "2026-12-03 02:00")
    last = shift("2026-12-03 01:00", "2026-12-03 02:00")
    day = shift("2026-11-20 08:00", "2026-11-20 10:00")
    assert found(plan(day, later, last)) == []


def test_what_an_absence_takes_books_nobody_twice() -> None:
    sick = absent("2026-11-02", "2026-11-02")
    one = shift("2026-11-02 08:00", "2026-11-02 12:00")
    cover = shift("2026-11-02 08:00", "2026-11-02 12:00", assistant=TOM, replaces=one.id)
    early = shift("2026-11-02 07:00", "2026-11-02 09:00", assistant=TOM)
    team = [member(), member(TOM)]
    assert codes(plan(one, cover, absences=(sick,), team=team)) == []
    assert codes(plan(one, cover, early, absences=(sick,), team=team)) == [(2, "double_booking")]


@pytest.mark.parametrize(
    ("team", "expected"),
    [
        ([member(TOM)], [(2, "shift_without_contract")]),
        ([member(begins=date(2026, 11, 3))], [(2, "shift_without_contract")]),
        ([member(ends=date(2026, 11, 1))], [(2, "shift_without_contract")]),
        ([member(ends=date(2026, 11, 2))], [(2, "shift_after_contract")]),
        ([member(ends=date(2026, 11, 3))], []),
    ],
)
def test_a_shift_lies_in_the_employment(
    team: list[Member], expected: list[tuple[int, str]]
) -> None:
    assert codes(plan(shift(*NIGHT, pause=PAUSE), team=team)) == expected


def test_the_next_contract_may_take_over_at_midnight() -> None:
    ending = member(ends=date(2026, 11, 2))
    following = member(begins=date(2026, 11, 3))
    both = Member(ending.assistant, contracts=(*ending.contracts, *following.contracts))
    assert codes(plan(shift(*NIGHT, pause=PAUSE), team=[both])) == []


def test_an_absence_takes_the_shifts_that_begin_on_its_days() -> None:
    # The night of the 1st runs into the first day of sickness and is worked to its end.
    before = shift(
        "2026-11-01 22:00", "2026-11-02 06:00", pause=("2026-11-02 01:00", "2026-11-02 01:30")
    )
    missed = shift(*NIGHT, pause=PAUSE)
    sick = absent("2026-11-02", "2026-11-02")
    checked = plan(before, missed, absences=(sick,))
    assert codes(checked) == [(2, "shift_during_absence")]
    (one,) = found(checked)
    assert (one.source, one.data["last"]) == ("§ 3 Abs. 1 EFZG", date(2026, 11, 2))


def test_who_falls_out_in_the_night_misses_its_rest_only() -> None:
    night = shift("2026-11-01 22:00", "2026-11-02 06:00")
    sick = absent("2026-11-02", "2026-11-03", since=at("2026-11-02 02:00"))
    # Four hours were worked: no break was due.
    assert codes(plan(night, absences=(sick,))) == [(1, "shift_during_absence")]


def test_a_shift_that_somebody_covers_is_fine() -> None:
    missed = shift(*NIGHT)
    cover = shift(*NIGHT, assistant=None, replaces=missed.id)
    sick = absent("2026-11-02", "2026-11-02")
    assert codes(plan(missed, cover, absences=(sick,))) == []


def test_what_is_cancelled_for_a_holiday_needs_nobody() -> None:
    missed = shift(*NIGHT)
    off = absent("2026-11-02", "2026-11-02", AbsenceKind.HOLIDAY)
    assert codes(plan(missed, absences=(off,))) == []


def test_absences_of_others_do_not_matter() -> None:
    sick: Absence = absent("2026-11-02", "2026-11-02", assistant=TOM)
    assert codes(plan(shift(*NIGHT, pause=PAUSE), absences=(sick,))) == []


def test_notes_are_shown_with_their_findings() -> None:
    one = shift("2026-11-02 08:00", "2026-11-02 12:00")
    two = shift("2026-11-02 11:00", "2026-11-02 14:00")
    notes = (
        CheckNote(CheckNoteId(1), two.id, "double_booking", "Übergabe", date(2026, 11, 1)),
        CheckNote(CheckNoteId(2), ShiftId(999), "rest_too_short", "alt", date(2026, 11, 1)),
    )
    assert [each.note for each in found(plan(one, two, notes=notes))] == ["Übergabe"]
    other = (CheckNote(CheckNoteId(1), two.id, "rest_too_short", "nein", date(2026, 11, 1)),)
    assert [each.note for each in found(plan(one, two, notes=other))] == [""]


def test_one_person_is_checked_as_in_the_whole() -> None:
    shifts = [
        shift("2026-11-02 08:00", "2026-11-02 20:00"),
        shift("2026-11-02 08:00", "2026-11-02 20:00", assistant=TOM),
        shift("2026-11-03 06:00", "2026-11-03 11:00"),
    ]
    checked = plan(*shifts, team=[member(), member(TOM)])
    own = [one for one in findings(checked, law()) if one.assistant == MARA]
    assert list(findings_of(checked, MARA, law())) == own
    assert [one.code for one in own] == [
        "duty_break_too_short",
        "work_day_too_long",
        "rest_too_short",
    ]
    assert findings_of(plan(*shifts[:1]), TOM, law()) == ()


def test_open_shifts_have_no_findings() -> None:
    assert found(plan(shift("2026-11-02 08:00", "2026-11-02 20:00", assistant=None))) == []


def test_findings_are_ordered_by_day_and_shift() -> None:
    second = shift("2026-11-05 06:00", "2026-11-05 17:00")
    first = shift("2026-11-03 06:00", "2026-11-03 17:00")
    days = [one.day.day for one in found(plan(second, first))]
    assert days == [3, 3, 5, 5]
    assert found(plan(first))[1].data["hours"] == Decimal(11)
