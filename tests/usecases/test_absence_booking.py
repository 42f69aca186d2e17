"""Absences are entered, changed and taken back; the plan itself stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from budgetdesk.kernel.errors import Invalid, NotAllowed, NotFound
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId, CheckNoteId, ClosedMonthId, HelpKindId, ShiftId, WorkedId
from budgetdesk.rota.shifts import (
    CheckNote,
    HelpKind,
    HelpMinutes,
    Portion,
    Shift,
    ShiftKind,
    ShiftState,
)
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import ClosedMonth, Worked, WorkedState
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.storage.work import Work
from budgetdesk.usecases.absence_booking import (
    Given,
    book,
    cancel,
    change,
    extend,
    open_shifts,
    shorten,
)
from budgetdesk.usecases.hours_reading import hours_in
from budgetdesk.usecases.hours_recording import confirm
from tests.usecases.absence_file import AbsenceFile, absence_file, at, day
from tests.usecases.small_file import LABEL


@pytest.fixture
def file(tmp_path: Path) -> Iterator[AbsenceFile]:
    with absence_file(tmp_path) as opened:
        yield opened


def test_each_missed_shift_gets_an_open_one_and_stays_with_the_absent_person(
    file: AbsenceFile,
) -> None:
    helped = file.add(HelpKind(HelpKindId(0), "hpl", "Haushaltshilfe"))
    night = Portion(at("11-03T22:00"), at("11-04T06:00"), Kind.BEREITSCHAFT)
    first = file.shift(
        "11-03T14:00",
        "11-04T08:00",
        file.mara,
        portions=(night,),
        help_minutes=(HelpMinutes(helped.id, 60),),
        note="Schlüssel",
    )
    file.shift("11-04T08:00", "11-04T14:00", file.ute)
    booked = file.desk.run(LABEL, book, file.absence("11-03", "11-05"))
    assert booked.added == (
        replace(
            first,
            id=booked.added[0].id,
            assistant=None,
            state=ShiftState.DRAFT,
            replaces=first.id,
            note="",
        ),
    )
    assert first in file.all(Shift)
    assert len(file.all(Shift)) == 3


def test_of_a_shift_in_which_she_fell_out_only_the_rest_is_open(file: AbsenceFile) -> None:
    helped = file.add(HelpKind(HelpKindId(0), "hpl", "Haushaltshilfe"))
    file.shift(
        "11-03T08:00",
        "11-03T16:00",
        file.mara,
        breaks=(Break(at("11-03T12:00"), at("11-03T12:30")),),
        help_minutes=(HelpMinutes(helped.id, 90),),
    )
    wanted = file.absence("11-03", "11-03", since=at("11-03T12:00"))
    (added,) = file.desk.read(open_shifts, wanted)
    assert (added.begin, added.end) == (at("11-03T12:00"), at("11-03T16:00"))
    assert added.breaks == (Break(at("11-03T12:00"), at("11-03T12:30")),)
    # 3:30 of 7:30 hours are left: 90 minutes in proportion are 42.
    assert added.help_minutes == (HelpMinutes(helped.id, 42),)
    assert file.desk.run(LABEL, book, wanted).added == (replace(added, id=ShiftId(2)),)


def test_a_meeting_needs_no_replacement_nor_do_shifts_where_none_is_wanted(
    file: AbsenceFile,
) -> None:
    file.shift("11-03T10:00", "11-03T12:00", file.mara, kind=ShiftKind.MEETING)
    file.shift("11-04T10:00", "11-04T12:00", file.mara)
    unplanned = {"unplanned": True}
    file.shift("11-05T10:00", "11-05T12:00", file.mara, **unplanned)
    booked = file.desk.run(LABEL, book, file.absence("11-03", "11-05"))
    assert [one.day for one in booked.added] == [day("11-04")]
    file.desk.run(LABEL, cancel, booked.absence.id)
    alone = file.desk.run(LABEL, book, file.absence("11-03", "11-05"), replace_shifts=False)
    assert alone.added == ()


def test_what_is_cancelled_for_a_holiday_is_not_replaced(file: AbsenceFile) -> None:
    shift = file.shift("12-25T08:00", "12-25T16:00", file.mara)
    off = file.desk.run(LABEL, book, file.absence("12-25", "12-25", AbsenceKind.HOLIDAY))
    assert (off.added, file.all(Shift)) == ((), (shift,))
    # She was ill instead: now somebody has to come, and the other way round nobody any more.
    ill = file.desk.run(LABEL, change, replace(off.absence, kind=AbsenceKind.SICK))
    assert [one.replaces for one in ill.added] == [shift.id]
    again = file.desk.run(LABEL, change, off.absence)
    assert (again.removed, file.all(Shift)) == (ill.added, (shift,))


def test_kinds_of_help_of_a_broken_off_shift_are_counted_once(file: AbsenceFile) -> None:
    helped = file.add(HelpKind(HelpKindId(0), "hpl", "Haushaltshilfe"))
    shift = file.shift(
        "11-03T08:00",
        "11-03T16:00",
        file.mara,
        help_minutes=(HelpMinutes(helped.id, 100),),
    )
    ill = file.absence("11-03", "11-03", since=at("11-03T13:00"))
    (added,) = file.desk.run(LABEL, book, ill).added
    # Three of eight hours: 37.5 of 100 minutes, rounded down; the others stay with her.
    assert added.help_minutes == (HelpMinutes(helped.id, 37),)
    (open_part, _) = file.desk.read(hours_in, DateRange(day("11-03"), day("11-03")))
    assert open_part.help_minutes == (HelpMinutes(helped.id, 63),)
    (record,) = file.desk.run(LABEL, confirm, [shift.id], day("11-04"))
    assert (record.state, record.end) == (WorkedState.CHANGED, at("11-03T13:00"))
    assert record.help_minutes == (HelpMinutes(helped.id, 63),)


def test_a_wrong_absence_is_not_stored(file: AbsenceFile) -> None:
    with pytest.raises(Invalid):
        file.desk.run(LABEL, book, file.absence("11-05", "11-03"))
    with pytest.raises(NotFound):
        file.desk.run(LABEL, book, file.absence("11-03", "11-03", assistant=99))
    file.add(ClosedMonth(ClosedMonthId(0), day("11-01"), day("11-01")))
    with pytest.raises(Invalid):
        file.desk.run(LABEL, book, file.absence("11-03", "11-03"))
    assert file.all(Absence) == ()


def test_days_gained_and_lost_take_their_replacements_with_them(file: AbsenceFile) -> None:
    for text in ("03", "04", "05"):
        file.shift(f"11-{text}T08:00", f"11-{text}T12:00", file.mara)
    booked = file.desk.run(LABEL, book, file.absence("11-03", "11-04"))
    number = booked.absence.id
    longer = file.desk.run(LABEL, extend, number, day("11-05"))
    assert [one.day for one in longer.added] == [day("11-05")]
    shorter = file.desk.run(LABEL, shorten, number, day("11-03"))
    assert [one.day for one in shorter.removed] == [day("11-04"), day("11-05")]
    with pytest.raises(NotAllowed):
        file.desk.run(LABEL, shorten, number, day("11-03"))
    with pytest.raises(NotAllowed):
        file.desk.run(LABEL, extend, number, day("11-03"))


def test_a_replacement_somebody_took_is_asked_for_never_taken_away_silently(
    file: AbsenceFile,
) -> None:
    file.shift("11-03T08:00", "11-03T12:00", file.mara)
    booked = file.desk.run(LABEL, book, file.absence("11-03", "11-03"))
    taken = file.change(replace(booked.added[0], assistant=file.ute))
    with pytest.raises(Invalid) as raised:
        file.desk.run(LABEL, cancel, booked.absence.id)
    (asked,) = _problems(raised.value)
    assert asked.code == "absence_replacement_taken"
    assert asked.data == {
        "day": day("11-03"),
        "begin": "08:00",
        "end": "12:00",
        "name": "Ute Probe",
    }
    kept = file.desk.run(LABEL, cancel, booked.absence.id, Given.KEEP)
    assert kept.kept == (replace(taken, replaces=None),)
    assert file.all(Absence) == ()
    assert replace(taken, replaces=None) in file.all(Shift)


def test_a_taken_replacement_goes_with_its_notes_and_with_what_replaces_it(
    file: AbsenceFile,
) -> None:
    file.shift("11-03T08:00", "11-03T12:00", file.mara)
    before = file.state()
    booked = file.desk.run(LABEL, book, file.absence("11-03", "11-03"))
    taken = file.change(replace(booked.added[0], assistant=file.ute))
    file.add(CheckNote(CheckNoteId(0), taken.id, "rest_too_short", "abgesprochen", day("11-03")))
    other = file.desk.run(LABEL, book, file.absence("11-03", "11-03", assistant=file.ute))
    assert [one.replaces for one in other.added] == [taken.id]
    file.desk.run(LABEL, cancel, booked.absence.id, Given.REMOVE)
    file.desk.run(LABEL, cancel, other.absence.id)
    assert file.state() == before


def test_a_replacement_that_was_worked_can_only_be_kept(file: AbsenceFile) -> None:
    file.shift("11-03T08:00", "11-03T12:00", file.mara)
    booked = file.desk.run(LABEL, book, file.absence("11-03", "11-03"))
    taken = file.change(replace(booked.added[0], assistant=file.ute))
    file.add(
        Worked(WorkedId(0), taken.id, WorkedState.AS_PLANNED, taken.begin, taken.end, day("11-04"))
    )
    with pytest.raises(Invalid) as raised:
        file.desk.run(LABEL, cancel, booked.absence.id, Given.REMOVE)
    assert [one.code for one in _problems(raised.value)] == ["absence_replacement_worked"]


def test_an_open_replacement_follows_the_time_at_which_she_fell_out(file: AbsenceFile) -> None:
    file.shift("11-03T08:00", "11-03T16:00", file.mara)
    booked = file.desk.run(LABEL, book, file.absence("11-03", "11-03", since=at("11-03T12:00")))
    whole = file.desk.run(LABEL, change, replace(booked.absence, since=None))
    assert [(one.begin, one.end) for one in whole.changed] == [
        (at("11-03T08:00"), at("11-03T16:00"))
    ]
    taken = file.change(replace(whole.changed[0], assistant=file.ute))
    again = file.desk.run(LABEL, change, replace(booked.absence, since=at("11-03T10:00")))
    assert again.kept == (taken,)
    assert taken in file.all(Shift)


def test_a_certificate_changes_no_shift_and_the_person_stays(file: AbsenceFile) -> None:
    shift = file.shift("11-03T08:00", "11-03T16:00", file.mara)
    booked = file.desk.run(LABEL, book, file.absence("11-03", "11-03"))
    file.add(
        Worked(WorkedId(0), shift.id, WorkedState.CHANGED, shift.begin, shift.end, day("11-04"))
    )
    shown = replace(booked.absence, certificate_until=day("11-03"))
    assert file.desk.run(LABEL, change, shown).absence == shown
    with pytest.raises(Invalid):
        file.desk.run(LABEL, change, replace(shown, last=day("11-04")))
    with pytest.raises(NotAllowed):
        file.desk.run(LABEL, change, replace(shown, assistant=file.ute))


def test_in_a_closed_month_only_the_certificate_may_still_come(file: AbsenceFile) -> None:
    shift = file.shift("11-03T08:00", "11-03T16:00", file.mara)
    booked = file.desk.run(LABEL, book, file.absence("11-03", "11-03"))
    file.add(ClosedMonth(ClosedMonthId(0), day("11-01"), day("12-01")))
    shown = replace(booked.absence, certificate_until=day("11-03"))
    assert file.desk.run(LABEL, change, shown).absence == shown
    with pytest.raises(NotAllowed) as raised:
        file.desk.run(LABEL, cancel, shown.id)
    assert raised.value.reason == "month_closed"
    assert shift in file.all(Shift)


def test_a_second_absence_adds_nothing_to_what_is_missed_already(file: AbsenceFile) -> None:
    file.shift("11-03T08:00", "11-03T16:00", file.mara)
    leave = file.desk.run(LABEL, book, file.absence("11-02", "11-08", AbsenceKind.LEAVE))
    before = file.state()
    sick = file.desk.run(
        LABEL, book, file.absence("11-03", "11-04", certificate_until=day("11-04"))
    )
    assert sick.added == ()
    file.desk.run(LABEL, cancel, sick.absence.id)
    assert file.state() == before
    file.desk.run(LABEL, cancel, leave.absence.id)
    assert [one.replaces for one in file.all(Shift)] == [None]


def _problems(error: Invalid) -> list[Problem]:
    found: list[Problem] = list(error.data["problems"])  # type: ignore[call-overload]
    return found


HOURS = st.integers(min_value=0, max_value=23)
SHIFTS = st.lists(
    st.tuples(st.integers(0, 9), HOURS, st.integers(1, 26), st.integers(0, 3)), max_size=8
)
ABSENCES = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 4), st.sampled_from(list(AbsenceKind))), max_size=2
)


class _Undone(Exception):
    """Ends a deed so that nothing of it is kept."""


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(SHIFTS, ABSENCES, st.integers(0, 9), st.integers(0, 5), st.integers(0, 20))
def test_taking_back_an_absence_puts_back_exactly_what_was(
    file: AbsenceFile,
    shifts: list[tuple[int, int, int, int]],
    earlier: list[tuple[int, int, AbsenceKind]],
    first: int,
    length: int,
    hour: int,
) -> None:
    people = (file.mara, file.jan, file.ute, None)

    def deed(work: Work) -> None:
        start = at("11-02T00:00")
        for offset, begin, hours, who in shifts:
            opens = start + timedelta(days=offset, hours=begin)
            closes = opens + timedelta(hours=hours)
            work.add(Shift(ShiftId(0), opens, closes, people[who]))
        for offset, more, kind in earlier:
            _try(work, file, offset, more, kind)
        before = {one.__name__: work.all(one) for one in (Shift, Absence, CheckNote, Worked)}
        absence = _absence(file, first, length, AbsenceKind.SICK)
        since = start + timedelta(days=first, hours=hour)
        for wanted in (replace(absence, since=since), absence):
            try:
                booked = book(work, wanted)
            except Invalid:
                continue
            cancel(work, booked.absence.id)
            after = {one.__name__: work.all(one) for one in (Shift, Absence, CheckNote, Worked)}
            assert after == before
        raise _Undone

    with pytest.raises(_Undone):
        file.desk.run(LABEL, deed)


def _try(work: Work, file: AbsenceFile, offset: int, more: int, kind: AbsenceKind) -> None:
    try:
        book(work, _absence(file, offset, more, kind))
    except Invalid:
        return


def _absence(file: AbsenceFile, first: int, length: int, kind: AbsenceKind) -> Absence:
    begins = day("11-02") + timedelta(days=first)
    return Absence(
        AbsenceId(0),
        file.mara,
        kind,
        begins,
        begins + timedelta(days=length),
        day("11-01"),
        due_on=day("12-24"),
        child=1,
    )
