"""What is wrong with an absence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.absence_checks import Around, absence_problems
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId, ShiftId, WorkedId
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract
from budgetdesk.staff.ids import AssistantId, ContractId, PayrollDetailsId
from budgetdesk.staff.insurance import Child
from budgetdesk.staff.payroll_details import PayrollDetails
from budgetdesk.staff.team import Employed, Member

MARA = AssistantId(1)
CHILD = Child(date(2020, 5, 5), date(2026, 1, 1))
MEMBER = Member(
    Assistant(MARA, "mara", "Mara"),
    contracts=(Employed(Contract(ContractId(1), MARA, date(2026, 1, 1), date(2026, 12, 31))),),
    details=(PayrollDetails(PayrollDetailsId(1), MARA, date(2026, 1, 1), children=(CHILD,)),),
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}")


SHIFT = Shift(ShiftId(7), at("11-03T22:00"), at("11-04T06:00"), MARA)


def day(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def absence(kind: AbsenceKind = AbsenceKind.SICK, **more: object) -> Absence:
    whole = {"first": day("11-03"), "last": day("11-05"), "booked_on": day("11-03"), **more}
    return Absence(AbsenceId(0), MARA, kind, **whole)  # type: ignore[arg-type]


def codes(one: Absence, **around: object) -> list[str]:
    found = absence_problems(one, Around(MEMBER, **around))  # type: ignore[arg-type]
    return [each.code for each in found]


def test_a_plain_absence_has_no_problem() -> None:
    assert codes(absence(), shifts=(SHIFT,)) == []


def test_leave_where_nothing_is_planned_asks_for_its_days() -> None:
    leave = absence(AbsenceKind.LEAVE)
    assert codes(leave, shifts=(SHIFT,)) == []
    assert codes(leave) == ["absence_leave_nothing_planned"]
    assert codes(replace(leave, leave_days=Decimal(3))) == []
    assert codes(absence()) == []


def test_all_problems_come_at_once() -> None:
    wrong = absence(
        AbsenceKind.CHILD_SICK,
        last=day("11-02"),
        certificate_until=day("11-01"),
        leave_days=-1,
    )
    assert codes(wrong) == [
        "absence_child_missing",
        "absence_leave_days_negative",
        "absence_certificate_before",
        "absence_reversed",
    ]


def test_more_days_of_leave_than_days_and_endless_absences_are_slips() -> None:
    leave = absence(AbsenceKind.LEAVE)
    assert codes(replace(leave, leave_days=Decimal("3.5"))) == ["absence_leave_days_too_many"]
    endless = absence(AbsenceKind.PARENTAL, last=date(2199, 1, 1))
    assert "absence_too_long" in codes(endless)
    assert "absence_too_long" not in codes(replace(endless, last=date(2030, 1, 1)))


def test_maternity_needs_the_expected_day_and_a_sick_child_one_that_is_known() -> None:
    assert codes(absence(AbsenceKind.MATERNITY)) == ["absence_due_on_missing"]
    assert codes(absence(AbsenceKind.CHILD_SICK, child=1)) == []
    found = absence_problems(absence(AbsenceKind.CHILD_SICK, child=2), Around(MEMBER))
    assert [(one.code, one.weight) for one in found] == [
        ("absence_child_not_known", Weight.WARNING)
    ]
    assert all(one.weight is not Weight.ERROR for one in found)
    nothing = absence_problems(
        absence(AbsenceKind.CHILD_SICK, child=1), Around(replace(MEMBER, details=()))
    )
    assert [one.data for one in nothing] == [{"child": 1, "known": 0}]


def test_every_day_lies_in_the_employment() -> None:
    assert codes(absence(last=date(2027, 1, 1))) == ["absence_outside_employment"]
    assert codes(absence(last=date(2026, 12, 31))) == []


def test_the_time_lies_in_a_shift_or_after_one_of_the_day() -> None:
    during = absence(first=day("11-04"), since=at("11-04T02:00"))
    assert codes(during, shifts=(SHIFT,)) == []
    counted_by_shift = absence(since=at("11-04T02:00"))
    assert codes(counted_by_shift, shifts=(SHIFT,)) == []
    before = absence(since=at("11-03T05:00"))
    assert codes(before, shifts=(SHIFT,)) == ["absence_since_no_shift"]
    other_day = absence(first=day("11-01"), since=at("11-04T02:00"))
    assert codes(other_day, shifts=(SHIFT,)) == ["absence_since_other_day"]
    early = Shift(ShiftId(8), at("11-03T06:00"), at("11-03T12:00"), MARA)
    between = absence(since=at("11-03T18:00"))
    assert codes(between, shifts=(early, SHIFT)) == []


def test_absences_do_not_overlap_but_for_sickness_in_leave_and_two_illnesses() -> None:
    leave = absence(AbsenceKind.LEAVE, first=day("11-01"), last=day("11-03"))
    leave = replace(leave, id=AbsenceId(4))
    found = absence_problems(absence(), Around(MEMBER, others=(leave,)))
    assert [(one.code, one.weight, one.data) for one in found] == [
        (
            "absence_sick_in_leave",
            Weight.HINT,
            {"first": day("11-03"), "last": day("11-03")},
        )
    ]
    assert codes(absence(AbsenceKind.UNPAID), others=(leave,)) == ["absence_overlaps"]
    flu = replace(absence(illness="Grippe"), id=AbsenceId(5))
    assert codes(absence(illness="grippe"), others=(flu,)) == ["absence_overlaps"]
    assert codes(absence(illness="Rücken"), others=(flu,)) == []
    assert codes(replace(flu, last=day("11-06")), others=(flu,)) == []
    elsewhere = replace(leave, assistant=AssistantId(2))
    assert codes(absence(), others=(elsewhere,)) == []
    over = replace(leave, first=day("11-01"), last=day("11-02"))
    assert codes(absence(), others=(over,)) == []


def test_an_illness_without_name_asks_whether_it_is_that_of_before() -> None:
    before = replace(
        absence(first=day("03-01"), last=day("03-09"), illness="Rücken"), id=AbsenceId(6)
    )
    found = absence_problems(absence(), Around(MEMBER, others=(before,)))
    assert [(one.code, one.data) for one in found] == [
        ("absence_illness_unnamed", {"day": day("03-09")})
    ]
    assert codes(absence(illness="Rücken"), others=(before,)) == []


def test_settled_months_and_recorded_work_are_not_touched() -> None:
    assert codes(absence(), closed=(Month(2026, 11),)) == ["absence_month_closed"]
    record = Worked(
        WorkedId(1), SHIFT.id, WorkedState.AS_PLANNED, SHIFT.begin, SHIFT.end, day("11-04")
    )
    worked = {SHIFT.id: record}
    assert codes(absence(), shifts=(SHIFT,), worked=worked) == ["absence_work_recorded"]
    stopped = {SHIFT.id: replace(record, end=at("11-04T02:00"))}
    fell_out = absence(since=at("11-04T02:00"))
    assert codes(fell_out, shifts=(SHIFT,), worked=stopped) == []
    not_worked = {SHIFT.id: replace(record, state=WorkedState.NOT_WORKED)}
    assert codes(absence(), shifts=(SHIFT,), worked=not_worked) == []
