"""The roster of the practice household: shifts, who does them, absences, what was worked.

Everything is made once for the whole story, whatever its today is; what of it stands in the file
is another question (`roster_data`). Ids are those of an empty file in the order of entry.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId, HelpKindId, ShiftId, ShiftModelId, TripId, WorkedId
from budgetdesk.rota.missed import is_missed
from budgetdesk.rota.planning_times import wall_on
from budgetdesk.rota.shifts import HelpMinutes, Portion, Shift, ShiftKind, ShiftState, Trip
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.usecases.practice.planner import Planner, Slot
from budgetdesk.usecases.practice.tables import Tables, Worker, read_tables
from budgetdesk.usecases.practice.team_rows import roster_rows

HELP: Final = HelpKindId(1)
_DAY: Final = timedelta(days=1)
_DAYS_BEYOND: Final = 62
"""The plan of a story's last day reaches into the next year."""


@dataclass(frozen=True)
class PracticeRoster:
    """All shifts (those of the plan, the trip, the course, then cover) and what belongs to them."""

    shifts: tuple[Shift, ...]
    worked: Mapping[ShiftId, Worked]
    absences: tuple[Absence, ...]
    trips: tuple[Trip, ...]


@lru_cache(maxsize=4)
def roster_of(first_year: int, years: int, seed: int) -> PracticeRoster:
    """Return the roster of the story's years; asked again it is the same."""
    return _Making(first_year, years, seed).made()


def ids_of(tables: Tables) -> dict[str, AssistantId]:
    """Number the team as an empty file does."""
    return {one.short: AssistantId(place) for place, one in enumerate(tables.workers, start=1)}


def model_ids() -> dict[str, ShiftModelId]:
    """Number the shift models as an empty file does."""
    rows = roster_rows()["model"]
    return {row["code"]: ShiftModelId(place) for place, row in enumerate(rows, start=1)}


class _Making:
    """The roster while it grows."""

    def __init__(self, first_year: int, years: int, seed: int) -> None:
        self.rows = roster_rows()
        self.tables = read_tables()
        self.ids, self.models = ids_of(self.tables), model_ids()
        self.by_id = {number: short for short, number in self.ids.items()}
        self.workers = {one.short: one for one in self.tables.workers}
        self.years = range(first_year, first_year + years + 1)
        self.last = date(first_year + years - 1, 12, 31) + _DAYS_BEYOND * _DAY
        self.dice = random.Random(f"{seed}/roster")  # noqa: S311 - invents, keeps no secret
        home = tuple(one for one in self.tables.workers if one.short != "I")
        self.planner = Planner(home, self.rows["rules"], self.dice)
        self.absences = tuple(self._absences())
        self.trips = tuple(self._trips())
        self.shifts: list[Shift] = []

    def made(self) -> PracticeRoster:
        """Plan first what is fixed, then every day, then who comes in for whom."""
        self._go_on_trips()
        self._go_on_courses()
        self._plan_days()
        self.shifts.sort(key=lambda one: (one.begin, one.end, one.assistant or 0))
        self.shifts = [
            replace(one, id=ShiftId(number)) for number, one in enumerate(self.shifts, start=1)
        ]
        self._cover()
        worked = {one.shift: one for one in self._worked()}
        return PracticeRoster(tuple(self.shifts), worked, self.absences, self.trips)

    def _absences(self) -> Iterator[Absence]:
        number = 0
        for year in self.years:
            for row in self.rows["absence"]:
                first, last = _day(year, row["first"]), _day(year, row["last"])
                if first > self.last:
                    continue
                number += 1
                sick = row["kind"] == "sick"
                yield Absence(
                    AbsenceId(number),
                    self.ids[row["assistant"]],
                    AbsenceKind(row["kind"]),
                    first,
                    last,
                    first if sick else first - 56 * _DAY,
                    illness=row.get("illness", ""),
                    certificate_until=last if row.get("certificate") else None,
                )

    def _trips(self) -> Iterator[Trip]:
        row = self.rows["trip"]
        for number, year in enumerate(self.years, start=1):
            first = _day(year, row["first"])
            if first <= self.last:
                last = _day(year, row["last"])
                yield Trip(TripId(number), row["name"], first, last, one_person=False)

    def _go_on_trips(self) -> None:
        for trip in self.trips:
            for row in self.rows["trip"]["duty"]:
                for number in row["days"]:
                    begin = wall_on(trip.first + (number - 1) * _DAY, row["begin"])
                    end = wall_on(trip.first + (number - 1) * _DAY, row["end"])
                    shift = self._shift(row["assistant"], begin, end, row, ShiftKind.TRIP)
                    self._take(row["assistant"], replace(shift, trip=trip.id))

    def _go_on_courses(self) -> None:
        for row in self.rows["training"]:
            for year in self.years:
                day = _day(year, row["on"])
                if day <= self.last:
                    for short in row["assistants"]:
                        begin, end = wall_on(day, row["begin"]), wall_on(day, row["end"])
                        shift = self._shift(short, begin, end, row, ShiftKind.TRAINING)
                        self._take(short, replace(shift, help_minutes=()))

    def _take(self, short: str, shift: Shift) -> None:
        self.shifts.append(shift)
        self.planner.give(short, Slot("", shift.begin, shift.end))

    def _plan_days(self) -> None:
        day = date(self.years[0], 1, 1)
        while day <= self.last:
            self.planner.begin_day(day)
            travelling = any(trip.first <= day <= trip.last for trip in self.trips)
            for row in self.rows["model"]:
                if row.get("need", 1):
                    self._plan(row, day, travelling=travelling)
            day += _DAY

    def _plan(self, row: Mapping[str, Any], day: date, *, travelling: bool) -> None:
        """Give a shift of the day away; while the household travels the others have leave."""
        begin, end = (
            wall_on(day, row["begin"]),
            wall_on(day + row.get("days", 0) * _DAY, row["end"]),
        )
        slot = Slot(row["code"], begin, end)
        if travelling and self.dice.randrange(100) >= self.rows["rules"]["travel_percent"]:
            return
        short = self.planner.choose(slot)
        # Where nobody can come, the care service steps in.
        if short is None or (travelling and short in {"A", "H"}):
            return
        self.planner.give(short, slot)
        self.shifts.append(self._shift(short, begin, end, row, ShiftKind.ACTIVE))

    def _shift(
        self,
        short: str | None,
        begin: datetime,
        end: datetime,
        row: Mapping[str, Any],
        kind: ShiftKind,
    ) -> Shift:
        portions: tuple[Portion, ...] = ()
        if "standby_after" in row:
            opens = begin + timedelta(minutes=row["standby_after"])
            closes = opens + timedelta(minutes=row["standby_minutes"])
            portions = (Portion(opens, closes, Kind.BEREITSCHAFT),)
        pause = begin + timedelta(minutes=row["break_after"])
        shift = Shift(
            ShiftId(0),
            begin,
            end,
            kind=kind,
            state=ShiftState.FIXED,
            model=self.models.get(row.get("code", row.get("model", ""))),
            breaks=(Break(pause, pause + timedelta(minutes=row["break_minutes"])),),
            portions=portions,
            paid_break_minutes=row.get("paid_break", 0),
        )
        return shift if short is None else self._for(self.workers[short], shift)

    def _for(self, worker: Worker, shift: Shift) -> Shift:
        """The shift with this person, who does her share of the Behandlungspflege in it."""
        minutes = working_minutes(planned_span(shift))
        nursing = int(minutes * worker.nursing_percent / 100)
        help_minutes = (HelpMinutes(HELP, nursing),) if nursing else ()
        return replace(shift, assistant=self.ids[worker.short], help_minutes=help_minutes)

    def _cover(self) -> None:
        """Open a shift for each that somebody misses, where others come in, and give it away."""
        away: dict[str, list[DateRange]] = {}
        for one in self.absences:
            away.setdefault(self.by_id[one.assistant], []).append(one.days)
        self.planner.away = {short: tuple(days) for short, days in away.items()}
        rules = self.rows["cover"]
        came: dict[tuple[int, int], int] = {}
        for shift in tuple(self.shifts):
            if not self._is_covered(shift):
                continue
            slot = Slot(self._code(shift), shift.begin, shift.end)
            month = (shift.day.year, shift.day.month)
            left = rules["minijob_shifts"].get(str(shift.day.month), 0) - came.get(month, 0)
            barred = {self.by_id[shift.assistant or AssistantId(0)]}
            if left <= 0 or slot.model == "N":
                barred.add("E")
            if left > 0 and slot.model != "N":
                short = self._minijob_first(slot, barred, rules["order"])
            else:
                short = self.planner.cover(slot, rules["order"], barred)
            if short == "E":
                came[month] = came.get(month, 0) + 1
            if short is None:
                continue
            self.planner.give(short, slot)
            number = ShiftId(len(self.shifts) + 1)
            cover = replace(shift, id=number, replaces=shift.id, help_minutes=())
            self.shifts.append(self._for(self.workers[short], cover))

    def _minijob_first(self, slot: Slot, barred: set[str], order: list[str]) -> str | None:
        others = {one.short for one in self.tables.workers if one.short != "E"}
        first = self.planner.cover(slot, ["E"] * 4, others)
        return first or self.planner.cover(slot, order, {*barred, "E"})

    def _is_covered(self, shift: Shift) -> bool:
        if shift.assistant is None or shift.kind is not ShiftKind.ACTIVE:
            return False
        if any(trip.first <= shift.day <= trip.last for trip in self.trips):
            return False
        return is_missed(shift, self.absences)

    def _code(self, shift: Shift) -> str:
        return next(code for code, number in self.models.items() if number == shift.model)

    def _worked(self) -> Iterator[Worked]:
        rules = self.rows["cover"]
        for shift in self.shifts:
            if shift.assistant is None or is_missed(shift, self.absences):
                continue
            throw = self.dice.randrange(100)
            changed = throw < rules["changed_percent"] and shift.kind is ShiftKind.ACTIVE
            changed = changed and self.by_id[shift.assistant] not in {"E", "I"}
            longer = timedelta(minutes=rules["changed_minutes"] if changed else 0)
            yield Worked(
                WorkedId(0),
                shift.id,
                WorkedState.CHANGED if changed else WorkedState.AS_PLANNED,
                shift.begin,
                shift.end + longer,
                shift.end.date() + _DAY,
                shift.breaks,
                shift.portions,
                shift.help_minutes,
                rules["changed_reason"] if changed else "",
            )


def _day(year: int, month_day: str) -> date:
    return date.fromisoformat(f"{year}-{month_day}")
