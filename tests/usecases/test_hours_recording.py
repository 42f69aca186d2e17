"""Confirming, changing, dropping and adding work; closed months stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.kernel.errors import Invalid, NotAllowed, NotFound
from budgetdesk.kernel.period import Month
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind
from budgetdesk.rota.hours_balance import Hours, sum_of
from budgetdesk.rota.ids import HelpKindId, HoursEntryId, ShiftId
from budgetdesk.rota.shifts import HelpMinutes, Shift, ShiftKind, ShiftState
from budgetdesk.rota.worked import ClosedMonth, Worked, WorkedState
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.work import Work
from budgetdesk.usecases.hours_entries import save_hours_entry
from budgetdesk.usecases.hours_months import (
    close_month,
    closed_months,
    month_problems,
    reopen_month,
    require_open,
)
from budgetdesk.usecases.hours_recording import (
    confirm,
    confirm_week,
    extra,
    not_worked,
    record,
    to_confirm,
    unconfirm,
)
from budgetdesk.usecases.roster import save_shift
from budgetdesk.usecases.roster_checks import save_note
from budgetdesk.usecases.setting_up import everything
from tests.rota.hours_builders import told
from tests.rota.planning_builders import a_shift, at, day
from tests.usecases.hours_file import TODAY, HoursFile, hours_file

OCTOBER = Month(2026, 10)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[HoursFile]:
    with hours_file(tmp_path) as one:
        yield one


def span(begin: str, end: str) -> Span:
    return Span(at(begin), at(end), ShiftKind.ACTIVE)


def refused(file: HoursFile, deed: Any, *values: Any) -> list[str]:
    with pytest.raises(Invalid) as found:
        file.run(deed, *values)
    return told(found.value.data["problems"])  # type: ignore[arg-type]


def records(file: HoursFile) -> tuple[Worked, ...]:
    return file.desk.read(everything, Worked)


def test_a_confirmed_shift_keeps_a_copy_of_its_times(file: HoursFile) -> None:
    number = file.day_shift("2026-11-02")
    (stored,) = file.run(confirm, [number, number], TODAY)
    assert (stored.state, stored.begin, stored.end, stored.recorded_on) == (
        WorkedState.AS_PLANNED,
        at("2026-11-02 08:00"),
        at("2026-11-02 16:00"),
        TODAY,
    )
    assert sum_of(file.hours()) == Hours(480, 480)
    file.desk.undo()
    assert sum_of(file.hours()) == Hours(480, open=480)


def test_all_that_cannot_be_confirmed_is_said_at_once(file: HoursFile) -> None:
    future = file.day_shift("2026-11-23")
    nobody = file.day_shift("2026-11-03", who=None)
    missed = file.day_shift("2026-11-04")
    known = file.day_shift("2026-11-05")
    closed = file.day_shift("2026-10-05")
    file.absent("2026-11-04", "2026-11-04", AbsenceKind.SICK)
    file.run(confirm, [known, closed], TODAY)
    file.run(close_month, OCTOBER, TODAY)
    wanted = [future, nobody, missed, known, closed]
    assert refused(file, confirm, wanted, TODAY) == [
        "worked_future",
        "worked_nobody",
        "worked_missed",
        "worked_already",
        "worked_month_closed",
    ]
    with pytest.raises(NotFound):
        file.run(confirm, [ShiftId(99)], TODAY)


def test_a_night_that_ended_today_can_be_confirmed(file: HoursFile) -> None:
    night = file.plan("2026-11-21 22:00", "2026-11-22 06:00")
    assert [one.shift.id for one in file.desk.read(to_confirm, TODAY)] == [night]
    file.run(confirm, [night], TODAY)
    assert file.desk.read(to_confirm, TODAY) == ()


def test_who_fell_out_is_confirmed_until_then(file: HoursFile) -> None:
    night = file.plan("2026-11-07 22:00", "2026-11-08 06:00")
    file.absent("2026-11-08", "2026-11-09", AbsenceKind.SICK, since=at("2026-11-08 03:00"))
    (stored,) = file.run(confirm, [night], TODAY)
    assert (stored.state, stored.end) == (WorkedState.CHANGED, at("2026-11-08 03:00"))
    assert sum_of(file.hours()) == Hours(480, 300, 180)


def test_a_week_is_confirmed_at_once_and_taken_back_at_once(file: HoursFile) -> None:
    for on in ("2026-11-16", "2026-11-17", "2026-11-22", "2026-11-23"):
        file.day_shift(on)
    file.plan("2026-11-22 22:00", "2026-11-23 06:00")
    file.day_shift("2026-11-18", who=None)
    assert len(file.run(confirm_week, day("2026-11-16"), TODAY)) == 2
    assert len(records(file)) == 2
    file.desk.undo()
    assert records(file) == ()


def test_other_times_need_a_reason_and_are_kept(file: HoursFile) -> None:
    number = file.day_shift("2026-11-02")
    longer = span("2026-11-02 08:00", "2026-11-02 17:00")
    assert refused(file, record, number, longer, " ", TODAY) == ["worked_without_reason"]
    first = file.run(record, number, longer, "Arzt dauerte", TODAY)
    assert (first.state, first.reason) == (WorkedState.CHANGED, "Arzt dauerte")
    again = file.run(record, number, span("2026-11-02 08:00", "2026-11-02 16:00"), "", TODAY)
    assert (again.id, again.state) == (first.id, WorkedState.AS_PLANNED)
    assert len(records(file)) == 1


def test_help_is_recorded_otherwise_too(file: HoursFile) -> None:
    from budgetdesk.rota.shifts import HelpKind

    kind = file.add(HelpKind(HelpKindId(0), "PFL", "Pflege")).id
    number = file.day_shift("2026-11-02")
    as_it_was = span("2026-11-02 08:00", "2026-11-02 16:00")
    parts = (HelpMinutes(kind, 60),)
    found = file.run(record, number, as_it_was, "mehr Pflege", TODAY, help_minutes=parts)
    assert (found.state, found.help_minutes) == (WorkedState.CHANGED, parts)
    too_many = (HelpMinutes(kind, 481),)
    with pytest.raises(Invalid):
        file.run(record, number, as_it_was, "mehr", TODAY, help_minutes=too_many)


def test_wrong_times_are_refused(file: HoursFile) -> None:
    number = file.day_shift("2026-11-02")
    backwards = span("2026-11-02 17:00", "2026-11-02 08:00")
    assert refused(file, record, number, backwards, "x", TODAY) == ["stretch_ends_before_begin"]
    early = span("2025-12-31 08:00", "2025-12-31 12:00")
    assert refused(file, record, number, early, "x", TODAY) == ["worked_no_contract"]
    late = span("2026-11-23 08:00", "2026-11-23 12:00")
    assert refused(file, record, number, late, "x", TODAY) == ["worked_future"]
    nobody = file.day_shift("2026-11-03", who=None)
    assert refused(
        file, record, nobody, span("2026-11-03 08:00", "2026-11-03 16:00"), "", TODAY
    ) == ["worked_nobody"]


def test_nobody_works_twice_at_once(file: HoursFile) -> None:
    file.run(confirm, [file.day_shift("2026-11-02")], TODAY)
    dropped = file.plan("2026-11-02 16:00", "2026-11-02 18:00")
    file.run(not_worked, dropped, "abgesagt", TODAY)
    touching = span("2026-11-02 16:00", "2026-11-02 17:00")
    file.run(extra, file.anna, touching, "Einkauf", TODAY)
    double = span("2026-11-02 15:59", "2026-11-02 16:00")
    assert refused(file, extra, file.anna, double, "x", TODAY) == ["worked_twice"]


def test_an_hour_less_in_october_is_no_confirmation(file: HoursFile) -> None:
    # Until the second 2:30 of the night in which the clock goes back: 3½ hours.
    second = at("2026-10-25 02:30", fold=1)
    shift = a_shift("2026-10-25 00:00", "2026-10-25 02:30", file.anna)
    number = file.add(replace(shift, end=second)).id
    first = span("2026-10-25 00:00", "2026-10-25 02:30")
    assert refused(file, record, number, first, "", TODAY) == ["worked_without_reason"]
    file.run(record, number, first, "früher gegangen", TODAY)
    assert sum_of(file.hours()) == Hours(planned=210, worked=150)
    with pytest.raises(NotAllowed, match="shift_confirmed"):
        file.run(save_shift, replace(shift, id=number))


def test_a_dropped_shift_says_why(file: HoursFile) -> None:
    number = file.day_shift("2026-11-02", who=None)
    assert refused(file, not_worked, number, "", TODAY) == ["worked_without_reason"]
    found = file.run(not_worked, number, "Niemand konnte", TODAY)
    assert (found.state, found.reason) == (WorkedState.NOT_WORKED, "Niemand konnte")


def test_unplanned_work_is_a_shift_of_its_own(file: HoursFile) -> None:
    worked = span("2026-11-02 18:00", "2026-11-02 20:00")
    assert refused(file, extra, file.anna, worked, "", TODAY) == ["worked_without_reason"]
    found = file.run(extra, file.anna, worked, "Einkauf", TODAY)
    assert sum_of(file.hours()) == Hours(worked=120)
    with pytest.raises(NotFound):
        file.run(extra, AssistantId(9), worked, "x", TODAY)
    file.run(unconfirm, [found.shift])
    assert (file.hours(), records(file)) == ((), ())


def test_unplanned_work_is_taken_back_with_the_notes_on_its_checks(file: HoursFile) -> None:
    worked = span("2026-11-02 18:00", "2026-11-02 20:00")
    found = file.run(extra, file.anna, worked, "Einkauf", TODAY)
    file.run(save_note, found.shift, "rest_too_short", "so besprochen", TODAY)
    file.run(unconfirm, [found.shift])
    assert (file.hours(), records(file)) == ((), ())


def test_a_record_taken_back_leaves_the_planned_shift(file: HoursFile) -> None:
    number = file.day_shift("2026-11-02")
    file.run(confirm, [number], TODAY)
    file.run(unconfirm, [number])
    assert sum_of(file.hours()) == Hours(480, open=480)
    assert refused(file, unconfirm, [number]) == ["worked_not_recorded"]


def test_a_month_is_closed_only_when_nothing_is_open(file: HoursFile) -> None:
    first, second = file.day_shift("2026-10-05"), file.day_shift("2026-10-06", who=None)
    file.day_shift("2026-10-07")
    file.absent("2026-10-07", "2026-10-07", AbsenceKind.LEAVE)
    assert refused(file, close_month, OCTOBER, TODAY) == ["shift_unconfirmed", "shift_unassigned"]
    assert refused(file, close_month, Month(2026, 11), TODAY) == ["month_not_over"]
    file.run(confirm, [first], TODAY)
    file.run(not_worked, second, "niemand", TODAY)
    assert file.desk.read(month_problems, OCTOBER, TODAY) == ()
    file.run(close_month, OCTOBER, TODAY)
    assert file.desk.read(closed_months) == {OCTOBER}
    with pytest.raises(NotAllowed, match="month_closed"):
        file.run(close_month, OCTOBER, TODAY)


def closed(file: HoursFile) -> ShiftId:
    number = file.day_shift("2026-10-05")
    file.run(confirm, [number], TODAY)
    file.run(close_month, OCTOBER, TODAY)
    return number


def shift(file: HoursFile, number: ShiftId) -> Shift:
    return next(one for one in file.desk.read(everything, Shift) if one.id == number)


def test_a_closed_month_refuses_every_change(file: HoursFile) -> None:
    number = closed(file)
    one = shift(file, number)
    (record_of,) = records(file)
    deeds: list[tuple[Any, ...]] = [
        (Work.add, replace(one, id=ShiftId(0))),
        (Work.change, replace(one, end=at("2026-10-05 17:00"))),
        (Work.change, replace(one, begin=at("2026-11-05 08:00"), end=at("2026-11-05 16:00"))),
        (Work.remove, record_of),
        (Work.change, replace(record_of, reason="anders")),
        (unconfirm, [number]),
        (not_worked, number, "x", TODAY),
        (record, number, span("2026-10-05 08:00", "2026-10-05 17:00"), "x", TODAY),
        (extra, file.anna, span("2026-10-06 08:00", "2026-10-06 17:00"), "x", TODAY),
    ]
    for deed in deeds:
        with pytest.raises(NotAllowed, match="month_closed"):
            file.run(*deed)
    with pytest.raises(NotAllowed, match="month_closed"):
        file.absent("2026-10-30", "2026-11-02", AbsenceKind.SICK)
    with pytest.raises(NotAllowed, match="month_closed"):
        file.desk.read(require_open, [day("2026-11-01"), day("2026-10-31")])
    file.desk.read(require_open, [day("2026-11-01")])


def test_a_note_may_change_in_a_closed_month_and_other_months_are_free(file: HoursFile) -> None:
    number = closed(file)
    file.run(save_shift, replace(shift(file, number), note="war schön"))
    assert shift(file, number).note == "war schön"
    with pytest.raises(NotAllowed, match="month_closed"):
        file.run(save_shift, replace(shift(file, number), state=ShiftState.OFFERED))
    other = file.day_shift("2026-11-02")
    file.run(confirm, [other], TODAY)
    assert len(records(file)) == 2


def test_days_of_leave_of_a_closed_month_stay_though_a_leave_may_grow_longer(
    file: HoursFile,
) -> None:
    three = file.absent("2026-10-12", "2026-10-16", AbsenceKind.LEAVE, leave_days=Decimal(3))
    ten = file.absent("2026-10-20", "2026-11-05", AbsenceKind.LEAVE, leave_days=Decimal(10))
    closed(file)
    for changed in (
        replace(three, leave_days=Decimal(5)),
        replace(three, leave_days=None),
        replace(ten, last=day("2026-11-12"), leave_days=Decimal(18)),
        replace(ten, last=day("2026-11-12"), leave_days=Decimal(9)),
    ):
        with pytest.raises(NotAllowed, match="month_closed"):
            file.run(Work.change, changed)
    file.run(Work.change, replace(ten, last=day("2026-11-12"), leave_days=Decimal(15)))
    file.run(Work.change, ten)


def test_the_account_of_hours_of_a_closed_month_stays_but_for_notes(file: HoursFile) -> None:
    start = HoursEntry(HoursEntryId(0), file.anna, day("2026-10-01"), HoursEntryKind.START, 60)
    stored = file.run(save_hours_entry, start)
    closed(file)
    file.run(save_hours_entry, replace(stored, note="aus der alten Liste"))
    deeds: list[tuple[Any, ...]] = [
        (save_hours_entry, replace(stored, minutes=0)),
        (save_hours_entry, replace(stored, on=day("2026-11-01"))),
        (save_hours_entry, replace(start, kind=HoursEntryKind.PAYOUT, minutes=-60)),
        (Work.remove, stored),
    ]
    for deed in deeds:
        with pytest.raises(NotAllowed, match="month_closed"):
            file.run(*deed)
    file.run(save_hours_entry, replace(start, on=day("2026-11-01")))


def test_of_a_longer_illness_only_the_new_days_count(file: HoursFile) -> None:
    ill = file.absent("2026-10-20", "2026-11-05", AbsenceKind.SICK)
    closed(file)
    longer = replace(ill, last=day("2026-11-12"), certificate_until=day("2026-11-12"), note="eAU")
    file.run(Work.change, longer)
    with pytest.raises(NotAllowed, match="month_closed"):
        file.run(Work.change, replace(longer, first=day("2026-10-19")))
    with pytest.raises(NotAllowed, match="month_closed"):
        file.run(Work.change, replace(longer, kind=AbsenceKind.LEAVE))


def test_undo_stops_before_a_closed_month_until_it_is_open_again(file: HoursFile) -> None:
    number = file.day_shift("2026-10-05")
    file.run(confirm, [number], TODAY)
    history = file.desk.history()[-1].id
    file.run(close_month, OCTOBER, TODAY)
    with pytest.raises(NotAllowed, match="month_closed"):
        file.desk.take_back(history)
    file.run(reopen_month, OCTOBER)
    assert file.desk.read(everything, ClosedMonth) == ()
    file.desk.take_back(history)
    assert sum_of(file.hours()) == Hours(480, open=480)
    with pytest.raises(NotFound):
        file.run(reopen_month, OCTOBER)


def test_a_shift_and_its_record_removed_together_are_seen(file: HoursFile) -> None:
    closed(file)

    def both(work: Work) -> None:
        work.remove_all(work.all(Worked))
        work.remove_all(work.all(Shift))

    with pytest.raises(NotAllowed, match="month_closed"):
        file.run(both)


def test_what_came_to_nothing_is_no_change(file: HoursFile) -> None:
    number = closed(file)

    def there_and_back(work: Work) -> None:
        one = work.one(Shift, number)
        work.change(replace(one, end=at("2026-10-05 17:00")))
        work.change(one)

    file.run(there_and_back)
    assert shift(file, number).end == at("2026-10-05 16:00")
