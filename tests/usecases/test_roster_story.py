"""Whatever is planned, booked, confirmed, undone and redone: no hour is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from budgetdesk.kernel.errors import Invalid, NotAllowed
from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.hours_balance import by_month, sum_of
from budgetdesk.rota.ids import AbsenceId
from budgetdesk.rota.shifts import CheckNote, Shift, ShiftState
from budgetdesk.rota.worked import Worked
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.usecases import absence_booking as absences
from budgetdesk.usecases import hours_recording as hours
from budgetdesk.usecases import roster, roster_checks
from budgetdesk.usecases import roster_planning as planning
from budgetdesk.usecases.hours_reading import hours_in
from budgetdesk.usecases.setting_up import everything
from tests.rota.planning_builders import ANNA, BEN, a_shift, day
from tests.usecases.roster_file import RosterFile, roster_file
from tests.usecases.small_file import LABEL

LAST = day("2026-11-30")
# Into the Sunday on which the clock goes back, and over the end of October.
FIRST = day("2026-10-22")
ALL_DAYS = DateRange(date(2026, 1, 1), date(2026, 12, 31))
PEOPLE = (ANNA, BEN, None)
REMOVE = absences.Given.REMOVE

deeds = st.tuples(
    st.sampled_from(
        [
            *("add", "add", "book", "book", "copy", "assign", "split", "join", "move", "state"),
            *(
                "shorten",
                "cancel",
                "confirm",
                "unconfirm",
                "drop",
                "remove",
                "note",
                "undo",
                "redo",
            ),
        ]
    ),
    st.integers(0, 11),
    st.integers(0, 23),
    st.integers(1, 26),
)


@dataclass
class Story:
    """A file, all its states up to now, and the minutes that were entered."""

    file: RosterFile
    entered: int = 0
    states: list[tuple[Any, int]] = field(default_factory=list)
    place: int = 0

    def all(self, record: type) -> Any:
        return self.file.desk.read(everything, record)

    def state(self) -> Any:
        return {one: self.all(one) for one in (Shift, Absence, Worked, CheckNote)}

    def run(self, deed: Callable[..., Any], *values: Any, **named: Any) -> Any:
        return self.file.desk.run(LABEL, deed, *values, **named)

    def do(self, what: str, number: int, hour: int, length: int) -> None:
        """Do one thing, or nothing where it is refused."""
        if what in {"undo", "redo"}:
            self.step(-1 if what == "undo" else 1)
            return
        before = self.state()
        try:
            self.entered += getattr(self, f"_{what}")(number, hour, length)
        except (Invalid, NotAllowed):
            assert self.state() == before
        if self.state() != before:
            del self.states[self.place + 1 :]
            self.states.append((self.state(), self.entered))
            self.place += 1

    def step(self, by: int) -> None:
        if not 0 <= self.place + by < len(self.states):
            return
        desk = self.file.desk
        (desk.undo if by < 0 else desk.redo)()
        self.place += by
        state, self.entered = self.states[self.place]
        assert self.state() == state

    def one(self, number: int) -> Shift:
        known: tuple[Shift, ...] = self.all(Shift)
        if not known:
            raise NotAllowed("nothing_planned")
        return known[number % len(known)]

    def absence(self, number: int) -> Absence:
        known: tuple[Absence, ...] = self.all(Absence)
        if not known:
            raise NotAllowed("nothing_booked")
        return known[number % len(known)]

    def _add(self, number: int, hour: int, length: int) -> int:
        begin = f"{FIRST + timedelta(days=number)} {hour:02d}:30"
        end = planning_end(begin, length)
        (stored,) = self.file.plan(a_shift(begin, end, PEOPLE[length % 3]))
        return minutes(stored)

    def _book(self, number: int, hour: int, length: int) -> int:
        first = FIRST + timedelta(days=number)
        kind = (AbsenceKind.SICK, AbsenceKind.LEAVE, AbsenceKind.HOLIDAY)[length % 3]
        since = None
        if length % 2:
            since = a_shift(f"{first} {hour:02d}:00").begin
        who = PEOPLE[hour % 2] or ANNA
        last = first + timedelta(days=length // 5)
        self.run(absences.book, Absence(AbsenceId(0), who, kind, first, last, first, since))
        return 0

    def _copy(self, number: int, hour: int, length: int) -> int:
        del length
        source = FIRST + timedelta(days=number)
        target = source + timedelta(weeks=1 + hour % 3)
        copies = self.run(planning.copy_week, source, [target]).shifts
        # For whom is absent then an open one is planned besides.
        return sum(minutes(one) for one in copies if one.replaces is None)

    def _assign(self, number: int, hour: int, length: int) -> int:
        del length
        self.run(roster.assign, [self.one(number).id], PEOPLE[hour % 3])
        return 0

    def _split(self, number: int, hour: int, length: int) -> int:
        one = self.one(number)
        at = one.begin + timedelta(minutes=15 * (hour + length))
        self.run(planning.split_shift, one.id, at)
        return 0

    def _join(self, number: int, hour: int, length: int) -> int:
        del length
        self.run(planning.join_shifts, self.one(number).id, self.one(number + 1 + hour % 2).id)
        return 0

    def _move(self, number: int, hour: int, length: int) -> int:
        one = self.one(number)
        moved = self.run(
            planning.move_shift, one.id, one.begin + timedelta(days=length - 13, hours=hour - 11)
        )
        # A night of the clock change is an hour shorter or longer than it was elsewhere.
        return 0 if one.replaces is not None else minutes(moved) - minutes(one)

    def _state(self, number: int, hour: int, length: int) -> int:
        del length
        self.run(roster.set_state, [self.one(number).id], list(ShiftState)[hour % 3])
        return 0

    def _note(self, number: int, hour: int, length: int) -> int:
        del length
        code = ("rest_too_short", "double_booking")[hour % 2]
        self.run(roster_checks.save_note, self.one(number).id, code, "Übergabe", FIRST)
        return 0

    def _shorten(self, number: int, hour: int, length: int) -> int:
        del length
        one = self.absence(number)
        last = one.last - timedelta(days=1 + hour % 2)
        self.run(absences.shorten, one.id, max(last, one.first), REMOVE)
        return 0

    def _cancel(self, number: int, hour: int, length: int) -> int:
        del hour, length
        self.run(absences.cancel, self.absence(number).id, REMOVE)
        return 0

    def _confirm(self, number: int, hour: int, length: int) -> int:
        del length
        if hour % 2:
            self.run(hours.confirm, [self.one(number).id], LAST)
        else:
            self.run(hours.confirm_week, FIRST + timedelta(days=number), LAST)
        return 0

    def _unconfirm(self, number: int, hour: int, length: int) -> int:
        del hour, length
        self.run(hours.unconfirm, [self.one(number).id])
        return 0

    def _drop(self, number: int, hour: int, length: int) -> int:
        del hour, length
        self.run(hours.not_worked, self.one(number).id, "fiel aus", LAST)
        return 0

    def _remove(self, number: int, hour: int, length: int) -> int:
        del hour, length
        one = self.one(number)
        self.run(roster.remove_shifts, [one.id])
        return 0 if one.replaces is not None else -minutes(one)


def planning_end(begin: str, hours: int) -> str:
    """So many hours later by the clock."""
    return str(a_shift(begin).begin + timedelta(hours=hours))


def minutes(shift: Shift) -> int:
    return working_minutes(planned_span(shift))


@settings(max_examples=8, deadline=None)
@given(st.lists(deeds, min_size=4, max_size=14))
def test_no_deed_loses_an_hour_and_each_is_undone_and_redone(
    some: list[tuple[str, int, int, int]],
) -> None:
    with TemporaryDirectory() as folder, roster_file(Path(folder)) as file:
        story = Story(file)
        story.states.append((story.state(), 0))
        for deed in some:
            story.do(*deed)
            _require_all_hours(story)
        while story.place:
            story.step(-1)
        while story.place < len(story.states) - 1:
            story.step(1)
        plan = [one for one in story.all(Shift) if one.replaces is None]
        worked = {one.shift for one in story.all(Worked)}
        for one in story.all(Absence):
            gone = {each.id for each in story.all(Shift) if each.replaces is not None}
            if gone.isdisjoint(worked):
                story.run(absences.cancel, one.id, REMOVE)
        if not story.all(Absence):
            # Without absences the roster is as if there had never been any.
            assert story.all(Shift) == tuple(plan)


def _require_all_hours(story: Story) -> None:
    told = story.file.desk.read(hours_in, ALL_DAYS)
    for one in told:
        found = one.hours
        if one.worked is None or one.worked.reason == "":
            assert found.worked + found.absent + found.open == found.planned
            assert found.planned + found.unfilled == minutes(one.shift)
        assert min(found.worked, found.absent, found.open, found.unfilled) >= 0
    whole = sum_of(told)
    assert whole.worked + whole.absent + whole.open == whole.planned + whole.changed
    assert sum_of_months(told) == whole.planned
    planned = sum(minutes(one.shift) for one in told if one.shift.replaces is None)
    assert planned == story.entered


def sum_of_months(told: Any) -> int:
    return sum(one.planned for one in by_month(told).values())
