"""The roster is changed under guard, at one go, and taken back with one undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgetdesk.budget.funders import Holder
from budgetdesk.budget.hours_funding import FundingRule
from budgetdesk.budget.ids import FundingRuleId, HolderId
from budgetdesk.kernel.errors import Invalid, NotAllowed, NotFound
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.period import Month
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.availability import Answer, Availability, BackupDuty, Wish
from budgetdesk.rota.ids import (
    AbsenceId,
    AvailabilityId,
    BackupDutyId,
    CheckNoteId,
    ClosedMonthId,
    CoverNeedId,
    HelpKindId,
    ShiftId,
    ShiftModelId,
    TripId,
    WeekdayPatternId,
    WishId,
    WorkedId,
)
from budgetdesk.rota.shift_models import CoverNeed, ShiftModel, WeekdayPattern
from budgetdesk.rota.shifts import CheckNote, HelpKind, Shift, ShiftKind, ShiftState, Trip
from budgetdesk.rota.worked import ClosedMonth, Worked, WorkedState
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.usecases import roster_availability as says
from budgetdesk.usecases import roster_base as base
from budgetdesk.usecases import roster_planning as planning
from budgetdesk.usecases.absence_booking import book, cancel
from budgetdesk.usecases.roster import (
    assign,
    firm_shifts,
    plan_of,
    remove_shifts,
    save_shift,
    set_state,
)
from budgetdesk.usecases.setting_up import everything
from tests.rota.planning_builders import ANNA, BEN, a_shift, at, day, days
from tests.usecases.roster_file import RosterFile, roster_file
from tests.usecases.small_file import LABEL

NOVEMBER = days("2026-11-01", "2026-11-30")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RosterFile]:
    with roster_file(tmp_path) as one:
        yield one


def confirmed(shift: Shift) -> Worked:
    return Worked(
        WorkedId(0),
        shift.id,
        WorkedState.AS_PLANNED,
        shift.begin,
        shift.end,
        day("2026-11-03"),
    )


def refused(deed: Callable[[], object]) -> str:
    with pytest.raises(NotAllowed) as found:
        deed()
    return found.value.reason


def codes(deed: Callable[[], object]) -> list[str]:
    with pytest.raises(Invalid) as found:
        deed()
    return [one.code for one in found.value.data["problems"]]  # type: ignore[attr-defined]


# ------------------------------------------------------------------------------------- the plan


def test_a_plan_has_the_shifts_of_26_weeks_before_and_four_after(file: RosterFile) -> None:
    texts = ("2026-05-02", "2026-05-03", "2026-11-30", "2026-12-28", "2026-12-29")
    file.plan(*(a_shift(f"{one} 08:00", f"{one} 16:00") for one in texts))
    plan = file.desk.read(plan_of, NOVEMBER)
    assert [one.day for one in plan.shifts] == [day(one) for one in texts[1:4]]
    assert [one.day for one in plan.shown] == [day("2026-11-30")]
    assert plan.place is None
    assert [one.assistant.short for one in plan.members] == ["anna", "ben"]


def test_a_plan_has_all_that_planning_looks_at(file: RosterFile) -> None:
    shift = file.one()
    file.add(Holder(HolderId(0), "Mara Beispiel", land=Land.NW))
    file.add(confirmed(shift))
    file.add(CheckNote(CheckNoteId(0), shift.id, "rest", "abgesprochen", day("2026-11-01")))
    file.add(BackupDuty(BackupDutyId(0), day("2026-11-30"), BEN))
    file.add(BackupDuty(BackupDutyId(0), day("2026-12-01"), BEN))
    file.add(Wish(WishId(0), ANNA, day("2026-11-01"), 5))
    file.add(Wish(WishId(0), ANNA, day("2026-12-01"), 5))
    file.add(Trip(TripId(0), "Meer", day("2026-11-28"), day("2026-12-02")))
    plan = file.desk.read(plan_of, NOVEMBER)
    assert plan.place is not None
    assert plan.place.land is Land.NW
    assert list(plan.worked) == [shift.id]
    sizes = [len(one) for one in (plan.notes, plan.backups, plan.wishes, plan.trips, plan.models)]
    assert sizes == [1, 1, 1, 1, 1]


# ---------------------------------------------------------------------------------- single shifts


def test_a_shift_is_kept_changed_and_taken_back(file: RosterFile) -> None:
    stored = file.one()
    changed = file.desk.run(LABEL, save_shift, replace(stored, end=at("2026-11-02 18:00")))
    assert file.shifts() == (changed,)
    file.desk.undo()
    assert file.shifts() == (stored,)
    file.desk.undo()
    assert file.shifts() == ()


def test_a_wrong_shift_is_refused_with_all_reasons(file: RosterFile) -> None:
    wrong = a_shift(end="2026-11-02 07:00")
    assert codes(lambda: file.plan(wrong, wrong)) == ["stretch_ends_before_begin"] * 2


def test_many_are_assigned_and_fixed_at_one_go(file: RosterFile) -> None:
    file.plan(a_shift(), a_shift("2026-11-03 08:00", "2026-11-03 16:00"))
    before = file.shifts()
    file.desk.run(LABEL, assign, file.numbers(), BEN)
    file.desk.run(LABEL, set_state, file.numbers(), ShiftState.FIXED)
    assert {(one.assistant, one.state) for one in file.shifts()} == {(BEN, ShiftState.FIXED)}
    assert [one.code for one in firm_shifts(file.shifts())] == ["shift_is_fixed"] * 2
    file.desk.undo()
    file.desk.undo()
    assert file.shifts() == before
    assert firm_shifts(before) == ()


def test_removing_takes_the_notes_along_and_undo_brings_both_back(file: RosterFile) -> None:
    shift = file.one()
    file.add(CheckNote(CheckNoteId(0), shift.id, "rest", "abgesprochen", day("2026-11-01")))
    file.desk.run(LABEL, remove_shifts, [shift.id])
    assert (file.shifts(), file.desk.read(everything, CheckNote)) == ((), ())
    file.desk.undo()
    assert file.shifts() == (shift,)
    assert len(file.desk.read(everything, CheckNote)) == 1


def test_a_shift_that_is_not_there_is_named(file: RosterFile) -> None:
    with pytest.raises(NotFound) as found:
        file.desk.run(LABEL, remove_shifts, [ShiftId(99)])
    assert found.value.data == {"kind": "shift", "name": 99}


def test_a_settled_month_stays_as_it_is(file: RosterFile) -> None:
    shift = file.one()
    file.add(ClosedMonth(ClosedMonthId(0), day("2026-11-01"), day("2026-12-02")))
    assert refused(file.one) == "month_closed"
    assert refused(lambda: file.desk.run(LABEL, remove_shifts, [shift.id])) == "month_closed"
    later = replace(shift, begin=at("2026-12-01 08:00"), end=at("2026-12-01 16:00"))
    assert refused(lambda: file.desk.run(LABEL, save_shift, later)) == "month_closed"


def test_a_confirmed_shift_keeps_times_and_person_but_not_its_note(file: RosterFile) -> None:
    shift = file.one()
    file.add(confirmed(shift))
    assert refused(lambda: file.desk.run(LABEL, assign, [shift.id], BEN)) == "shift_confirmed"
    assert refused(lambda: file.desk.run(LABEL, remove_shifts, [shift.id])) == "shift_confirmed"
    noted = file.desk.run(LABEL, save_shift, replace(shift, note="gut gelaufen"))
    assert file.shifts() == (noted,)


def test_a_shift_with_a_stand_in_is_removed_only_with_it(file: RosterFile) -> None:
    missed = file.one()
    stand_in = file.one(who=None, replaces=missed.id)
    assert refused(lambda: file.desk.run(LABEL, remove_shifts, [missed.id])) == "shift_replaced"
    assert refused(lambda: file.desk.run(LABEL, assign, [missed.id], BEN)) == "shift_replaced"
    file.desk.run(LABEL, remove_shifts, [missed.id, stand_in.id])
    assert file.shifts() == ()
    file.desk.undo()
    assert file.shifts() == (missed, stand_in)


# ------------------------------------------------------------------------------------ at one go


def test_a_month_is_filled_once_and_undo_takes_all_back(file: RosterFile) -> None:
    monday = WeekdayPattern(WeekdayPatternId(0), ANNA, file.early.id, 0, day("2026-11-02"))
    file.desk.run(LABEL, base.save_pattern, monday)
    file.desk.run(LABEL, base.save_need, CoverNeed(CoverNeedId(0), file.early.id, 0, 2))
    done = file.desk.run(LABEL, planning.fill_from_models, NOVEMBER)
    assert (len(done.shifts), done.reasons) == (10, ())
    assert file.desk.read(planning.filled, NOVEMBER) == ()
    file.desk.undo()
    assert file.shifts() == ()


def test_who_is_on_leave_keeps_the_usual_shifts_and_open_ones_replace_them(
    file: RosterFile,
) -> None:
    monday = WeekdayPattern(WeekdayPatternId(0), ANNA, file.early.id, 0, day("2026-11-02"))
    file.desk.run(LABEL, base.save_pattern, monday)
    leave = Absence(
        AbsenceId(0),
        ANNA,
        AbsenceKind.LEAVE,
        day("2026-11-09"),
        day("2026-11-13"),
        day("2026-08-01"),
    )
    file.desk.run(LABEL, book, leave)
    done = file.desk.run(LABEL, planning.fill_from_models, NOVEMBER)
    assert [one.code for one in done.reasons] == ["person_absent"]
    on_leave = [one for one in file.shifts() if one.day == day("2026-11-09")]
    kept, stand_in = on_leave
    assert (kept.assistant, kept.replaces) == (ANNA, None)
    assert (stand_in.assistant, stand_in.replaces) == (None, kept.id)
    assert file.desk.read(planning.filled, NOVEMBER) == ()
    # Taking the leave back takes the stand-in away, and the plan is as if nothing had been.
    (stored,) = file.desk.read(everything, Absence)
    file.desk.run(LABEL, cancel, stored.id)
    assert [one.assistant for one in file.shifts()] == [ANNA] * 5


def test_a_week_is_copied_to_two_and_undo_restores_the_file(file: RosterFile) -> None:
    file.plan(a_shift(), a_shift(who=BEN, state=ShiftState.FIXED))
    before = file.shifts()
    targets = [day("2026-11-09"), day("2026-11-18")]
    done = file.desk.run(LABEL, planning.copy_week, day("2026-11-04"), targets)
    assert [one.day.day for one in done.shifts] == [9, 9, 16, 16]
    assert {one.state for one in done.shifts} == {ShiftState.DRAFT}
    again = file.desk.run(LABEL, planning.copy_week, day("2026-11-04"), targets)
    assert again.shifts == ()
    file.desk.run(LABEL, remove_shifts, [one.id for one in done.shifts])
    assert file.shifts() == before


def test_a_month_is_copied_and_says_what_has_no_place(file: RosterFile) -> None:
    file.plan(a_shift(), a_shift("2026-11-30 08:00", "2026-11-30 16:00"))
    done = file.desk.run(LABEL, planning.copy_month, Month(2026, 11), [Month(2026, 12)])
    assert [one.day for one in done.shifts] == [day("2026-12-07")]
    assert [one.day for one in done.left_out] == [day("2026-11-30")]


def test_a_shift_is_moved_split_and_joined(file: RosterFile) -> None:
    shift = file.one()
    moved = file.desk.run(LABEL, planning.move_shift, shift.id, at("2026-11-03 09:00"))
    assert (moved.begin, moved.end) == (at("2026-11-03 09:00"), at("2026-11-03 17:00"))
    parts = file.desk.run(LABEL, planning.split_shift, shift.id, at("2026-11-03 12:00"))
    assert [one.end.hour for one in parts] == [12, 17]
    whole = file.desk.run(LABEL, planning.join_shifts, parts[1].id, parts[0].id)
    assert file.shifts() == (whole,) == (moved,)
    twice = codes(lambda: file.desk.run(LABEL, planning.join_shifts, whole.id, whole.id))
    assert twice == ["shift_named_twice"]


def test_two_people_swap_their_shifts(file: RosterFile) -> None:
    one, other = file.plan(a_shift(), a_shift("2026-11-03 08:00", "2026-11-03 16:00", BEN))
    file.desk.run(LABEL, planning.swap_people, one.id, other.id)
    assert [each.assistant for each in file.shifts()] == [BEN, ANNA]
    twice = codes(lambda: file.desk.run(LABEL, planning.swap_people, one.id, one.id))
    assert twice == ["shift_named_twice"]


def test_a_trip_has_a_shift_on_each_day_for_each_person(file: RosterFile) -> None:
    trip = Trip(TripId(0), "Meer", day("2026-11-02"), day("2026-11-04"))
    stored, shifts = file.desk.run(LABEL, planning.plan_trip, trip, file.early, [ANNA, None])
    assert [(one.day.day, one.assistant) for one in shifts] == [
        (2, ANNA),
        (2, None),
        (3, ANNA),
        (3, None),
        (4, ANNA),
        (4, None),
    ]
    assert {one.kind for one in shifts} == {ShiftKind.TRIP}
    file.desk.run(LABEL, planning.assign_trip, stored.id, BEN)
    assert {one.assistant for one in file.shifts()} == {BEN}
    away = at("2026-11-05 08:00")
    moved = codes(lambda: file.desk.run(LABEL, planning.move_shift, shifts[0].id, away))
    assert moved == ["trip_shift_outside"]
    shorter = replace(stored, last=day("2026-11-03"))
    outside = codes(lambda: file.desk.run(LABEL, planning.save_trip, shorter))
    assert outside == ["trip_shift_outside"] * 2
    file.desk.run(LABEL, planning.save_trip, replace(stored, last=day("2026-11-05")))
    file.desk.run(LABEL, planning.remove_trip, stored.id)
    assert (file.shifts(), file.desk.read(everything, Trip)) == ((), ())


# --------------------------------------------------------------------------- what planning uses


def test_models_and_kinds_of_help_have_codes_of_their_own(file: RosterFile) -> None:
    again = ShiftModel(ShiftModelId(0), "f", "Spät", 960, 480)
    assert codes(lambda: file.desk.run(LABEL, base.save_model, again)) == [
        "model_ends_before_begin",
        "name_taken",
    ]
    unnamed = HelpKind(HelpKindId(0), " ", "Pflege")
    assert codes(lambda: file.desk.run(LABEL, base.save_help_kind, unnamed)) == ["name_missing"]
    named = file.desk.run(LABEL, base.save_help_kind, replace(unnamed, code=" BP"))
    assert file.desk.read(base.coded, HelpKind, "bp") == named
    longer = file.desk.run(LABEL, base.save_model, replace(file.early, end_minute=1000))
    assert file.desk.read(base.coded, ShiftModel, "F") == longer
    with pytest.raises(NotFound):
        file.desk.read(base.coded, ShiftModel, "X")


def test_needs_patterns_and_funding_rules_are_refused_where_wrong(file: RosterFile) -> None:
    need = CoverNeed(CoverNeedId(0), file.early.id, 0, -1)
    assert codes(lambda: file.desk.run(LABEL, base.save_need, need)) == ["need_people_below_zero"]
    rule = FundingRule(FundingRuleId(0), day("2026-01-01"), ())
    assert codes(lambda: file.desk.run(LABEL, base.save_funding_rule, rule)) == [
        "funding_shares_not_whole"
    ]


# ------------------------------------------------------------------ availability, wishes, backups


def test_a_need_and_a_usual_shift_entered_again_take_the_place_of_the_first(
    file: RosterFile,
) -> None:
    need = CoverNeed(CoverNeedId(0), file.early.id, 0, 1)
    first = file.desk.run(LABEL, base.save_need, need)
    assert file.desk.run(LABEL, base.save_need, replace(need, people=2)).id == first.id
    file.desk.run(LABEL, base.save_need, replace(need, from_day=day("2027-01-01")))
    assert [one.people for one in file.desk.read(everything, CoverNeed)] == [2, 1]
    monday = WeekdayPattern(WeekdayPatternId(0), ANNA, file.early.id, 0, day("2026-11-02"))
    once = file.desk.run(LABEL, base.save_pattern, monday)
    assert file.desk.run(LABEL, base.save_pattern, replace(monday, every_weeks=2)).id == once.id
    assert [one.every_weeks for one in file.desk.read(everything, WeekdayPattern)] == [2]


def test_nobody_plans_further_than_a_year_at_one_go(file: RosterFile) -> None:
    answer = an_answer()
    assert len(says.every_week(answer, day("2027-11-03"))) == 53
    assert codes(lambda: says.every_week(answer, day("2027-11-04"))) == ["repeat_too_far"]
    trip = Trip(TripId(0), "Kur", day("2026-11-02"), day("2027-11-03"))
    file.desk.run(LABEL, planning.save_trip, trip)
    longer = replace(trip, last=day("2027-11-04"))
    assert codes(lambda: file.desk.run(LABEL, planning.save_trip, longer)) == ["trip_too_long"]


def an_answer(begin: str = "2026-11-02 08:00", end: str = "2026-11-02 16:00") -> Availability:
    return Availability(AvailabilityId(0), ANNA, at(begin), at(end), Answer.YES)


def test_an_answer_is_repeated_in_each_week_and_not_entered_twice(file: RosterFile) -> None:
    weekly = says.every_week(an_answer(), day("2026-11-16"))
    assert [one.begin.day for one in weekly] == [2, 9, 16]
    assert len(file.desk.run(LABEL, says.save_availability, weekly)) == 3
    longer = says.every_week(an_answer(), day("2026-11-23"))
    fresh = tuple(says.new_answers([*longer, *longer], file.desk.read(everything, Availability)))
    added = file.desk.run(LABEL, says.save_availability, fresh)
    assert [one.begin.day for one in added] == [23]
    changed = replace(added[0], answer=Answer.NO)
    file.desk.run(LABEL, says.save_availability, [changed])
    file.desk.run(LABEL, says.remove_availability, [one.id for one in added])
    assert len(file.desk.read(everything, Availability)) == 3


def test_an_answer_that_ends_at_midnight_says_nothing_of_the_day_after(file: RosterFile) -> None:
    late = an_answer("2026-11-09 20:00", "2026-11-10 00:00")
    file.desk.run(LABEL, says.save_availability, [late])
    ninth, tenth = (days(on, on) for on in ("2026-11-09", "2026-11-10"))
    assert len(file.desk.read(plan_of, ninth).availability) == 1
    assert file.desk.read(plan_of, tenth).availability == ()


def test_wrong_answers_are_refused(file: RosterFile) -> None:
    wrong = [
        an_answer(end="2026-11-02 07:00"),
        an_answer("2026-03-29 02:30", "2026-03-29 08:00"),
    ]
    assert codes(lambda: file.desk.run(LABEL, says.save_availability, wrong)) == [
        "availability_reversed",
        "availability_skipped",
    ]
    assert codes(lambda: says.every_week(an_answer(), day("2026-11-01"))) == ["repeat_reversed"]


def test_a_month_has_one_wish_of_each_person(file: RosterFile) -> None:
    wish = Wish(WishId(0), ANNA, day("2026-11-17"), shifts=8)
    file.desk.run(LABEL, says.save_wish, wish)
    second = file.desk.run(LABEL, says.save_wish, replace(wish, shifts=None, minutes=2400))
    assert file.desk.read(everything, Wish) == (second,)
    assert (second.month, second.minutes) == (day("2026-11-01"), 2400)
    nothing = replace(wish, shifts=None)
    less = replace(wish, minutes=-1)
    assert codes(lambda: file.desk.run(LABEL, says.save_wish, nothing)) == ["wish_says_nothing"]
    assert codes(lambda: file.desk.run(LABEL, says.save_wish, less)) == ["wish_below_zero"]
    assert file.desk.run(LABEL, says.remove_wish, ANNA, Month(2026, 11)) == 1


def test_a_backup_is_entered_once(file: RosterFile) -> None:
    first = file.desk.run(LABEL, says.save_backup, day("2026-11-02"), BEN)
    assert file.desk.run(LABEL, says.save_backup, day("2026-11-02"), BEN) == first
    assert file.desk.run(LABEL, says.remove_backup, day("2026-11-02"), BEN) == 1
    assert file.desk.read(everything, BackupDuty) == ()


# ----------------------------------------------------------------------------------- properties

_WEEK = [f"2026-11-{number:02d}" for number in range(2, 9)]
a_draft = st.builds(
    lambda on, hour, length, who: a_shift(
        f"{on} {hour:02d}:00", f"{on} {hour + length:02d}:00", who
    ),
    st.sampled_from(_WEEK),
    st.integers(0, 12),
    st.integers(2, 10),
    st.sampled_from([ANNA, BEN, None]),
)
a_deed = st.tuples(
    st.sampled_from(["add", "remove", "assign", "move", "split", "state", "copy"]),
    st.integers(0, 50),
    a_draft,
)


def _planned(file: RosterFile) -> int:
    return sum(working_minutes(planned_span(one)) for one in file.shifts())


def _do(file: RosterFile, deed: str, choice: int, draft: Shift) -> int:
    """Do one thing and return the minutes entered less those deleted by it."""
    run, shifts = file.desk.run, file.shifts()
    if deed == "add" or not shifts:
        return working_minutes(planned_span(file.plan(draft)[0]))
    one = shifts[choice % len(shifts)]
    if deed == "remove":
        gone = run(LABEL, remove_shifts, [one.id])
        return -working_minutes(planned_span(gone[0]))
    if deed == "copy":
        done = run(LABEL, planning.copy_week, one.day, [day("2026-11-09")])
        return sum(working_minutes(planned_span(each)) for each in done.shifts)
    if deed == "assign":
        run(LABEL, assign, [one.id], draft.assistant)
    elif deed == "move":
        run(LABEL, planning.move_shift, one.id, draft.begin)
    elif deed == "split" and one.end - one.begin > draft.end - draft.begin:
        run(LABEL, planning.split_shift, one.id, one.begin + (draft.end - draft.begin))
    else:
        run(LABEL, set_state, [one.id], ShiftState.OFFERED)
    return 0


@settings(max_examples=15, deadline=None)
@given(st.lists(a_deed, max_size=8))
def test_no_sequence_of_steps_loses_an_hour_and_each_is_undone(
    deeds: list[tuple[str, int, Shift]],
) -> None:
    with TemporaryDirectory() as folder, roster_file(Path(folder)) as file:
        entered, states = 0, [file.shifts()]
        for deed, choice, draft in deeds:
            entered += _do(file, deed, choice, draft)
            assert _planned(file) == entered
            if file.shifts() != states[-1]:
                states.append(file.shifts())
        for before in reversed(states[:-1]):
            file.desk.undo()
            assert file.shifts() == before
