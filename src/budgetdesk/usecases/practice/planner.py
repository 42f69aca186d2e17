"""Who does which shift: a plan that keeps rest and weeks, and gives everybody the agreed hours."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork, holiday_name
from budgetdesk.kernel.period import DateRange
from budgetdesk.usecases.practice.tables import Worker

_PLACE: Final = PlaceOfWork(Land.NW)
_DAY: Final = timedelta(days=1)
_FRIDAY: Final = 4
_SUNDAY: Final = 6
_WEEK: Final = 7
_SHIFT_HOURS: Final = 8
_NIGHT: Final = "N"
_LUCK: Final = 6.0
"""Hours by which the dice may put one before another."""
_FESTIVE_PULL: Final = 40.0


@dataclass(frozen=True, slots=True)
class Slot:
    """A shift that somebody must do."""

    model: str
    begin: datetime
    end: datetime

    @property
    def day(self) -> date:
        """The day to which it belongs."""
        return self.begin.date()


@dataclass(slots=True)
class Planner:
    """Gives slots away in order of time, and knows what each has done so far."""

    workers: tuple[Worker, ...]
    rules: Mapping[str, Any]
    dice: random.Random
    away: Mapping[str, tuple[DateRange, ...]] = field(default_factory=dict)
    """Days on which somebody cannot be asked to come in for another."""
    done: dict[str, dict[date, list[Slot]]] = field(default_factory=dict)
    hours: Counter[str] = field(default_factory=Counter)
    owed: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    months: Counter[tuple[str, int, int]] = field(default_factory=Counter)
    weeks: Counter[tuple[str, int, int]] = field(default_factory=Counter)
    years: Counter[tuple[str, int]] = field(default_factory=Counter)
    sundays: dict[tuple[str, int, int], set[date]] = field(default_factory=lambda: defaultdict(set))

    def begin_day(self, day: date) -> None:
        """Add what everybody should work on an average day."""
        staffed = any(one.short == "H" and employed(one, day) for one in self.workers)
        for one in self.workers:
            if employed(one, day):
                self.owed[one.short] += self._weekly(one, day, staffed=staffed) / _WEEK

    def give(self, short: str, slot: Slot) -> None:
        """Note that this person does the slot."""
        self.done.setdefault(short, {}).setdefault(slot.day, []).append(slot)
        self.hours[short] += int((slot.end - slot.begin).total_seconds() // 3600)
        year, week, _ = slot.day.isocalendar()
        self.weeks[short, year, week] += 1
        self.months[short, slot.day.year, slot.day.month] += 1
        self.years[short, slot.day.year] += 1
        for day in _sundays(slot):
            self.sundays[short, day.year, day.month].add(day)

    def choose(self, slot: Slot) -> str | None:
        """Return who does the slot: who may, and is owed most hours; None: nobody may."""
        able = [one.short for one in self.workers if self._may(one, slot)]
        able = able or self._at_a_pinch(slot, {"G"})
        scored = [(self._score(short, slot), short) for short in able]
        return max(scored)[1] if scored else None

    def cover(self, slot: Slot, order: Sequence[str], barred: Iterable[str]) -> str | None:
        """Return who comes in for an absent person: often one of the order, else who may.

        If need be somebody comes more often in a week than usual; rest is always kept.
        """
        closed = set(barred)
        able = [one.short for one in self.workers if self._can_come(one, slot, closed)]
        if not able:
            able = self._at_a_pinch(slot, closed)
        usual = [short for short in able if self._in_week(short, slot)]
        first = [short for short in order if short in usual]
        if first and self.dice.random() < len(first) / 4:
            return first[0]
        found = [short for short in usual or able if short != "E"]
        return max(found, key=lambda short: self._score(short, slot), default=None)

    def _at_a_pinch(self, slot: Slot, closed: set[str]) -> list[str]:
        """Better a full week for who has no limit of hours than nobody."""
        closed = {*closed, "E"}
        if not self._free_of_lectures(slot.day):
            closed.add("F")
        if self.months["D", slot.day.year, slot.day.month] >= self.rules["pinch_month_shifts"]:
            closed.add("D")
        return [
            one.short
            for one in self.workers
            if one.short not in closed
            and _is_employed_in(one, slot)
            and not self._is_away(one.short, slot.day)
            and self._rested(one.short, slot)
        ]

    def _can_come(self, worker: Worker, slot: Slot, closed: set[str]) -> bool:
        short, day = worker.short, slot.day
        if short in closed or not _is_employed_in(worker, slot) or self._is_away(short, day):
            return False
        most = self.rules["cover_month_shifts"].get(short)
        if most is not None and self.months[short, day.year, day.month] >= most:
            return False
        if short == "F" and not self._in_week(short, slot):
            return False
        return self._rested(short, slot)

    def _score(self, short: str, slot: Slot) -> float:
        pull = self.owed[short] - self.hours[short] + self.dice.random() * _LUCK
        if short == "G":
            pull += _FESTIVE_PULL / 4
        festive = slot.model == _NIGHT and slot.day.month in self.rules["festive_months"]
        return pull + (_FESTIVE_PULL if short == "D" and festive else 0.0)

    def _may(self, worker: Worker, slot: Slot) -> bool:
        short, day = worker.short, slot.day
        if not _is_employed_in(worker, slot) or self._is_away(short, day):
            return False
        if short == "G" and not (slot.model == _NIGHT and _is_weekend_night(day)):
            return False
        if short == "E" and (slot.model == _NIGHT or not self._in_minijob(day)):
            return False
        most = self.rules["month_shifts"].get(short)
        if short == "D" and day.month in self.rules["festive_months"]:
            most = self.rules["festive_shifts"]
        if most is not None and self.months[short, day.year, day.month] >= most:
            return False
        if self._in_a_row(short, day) or not self._has_free_sundays(short, slot):
            return False
        return self._in_week(short, slot) and self._rested(short, slot)

    def _in_minijob(self, day: date) -> bool:
        month = self.months["E", day.year, day.month]
        year = self.years["E", day.year]
        most: tuple[int, int] = (
            self.rules["minijob_month_shifts"],
            self.rules["minijob_year_shifts"],
        )
        return month < most[0] and year < most[1]

    def _in_week(self, short: str, slot: Slot) -> bool:
        year, week, _ = slot.day.isocalendar()
        most = self.rules["week_shifts"].get(short, _WEEK)
        if short == "F" and not self._free_of_lectures(slot.day):
            most = self.rules["term_shifts_a_week"]
        return bool(self.weeks[short, year, week] < most)

    def _rested(self, short: str, slot: Slot) -> bool:
        rest = timedelta(hours=self.rules["rest_hours"])
        mine = self.done.get(short, {})
        for number in range(-2, 3):
            for one in mine.get(slot.day + number * _DAY, ()):
                if one.begin < slot.end + rest and slot.begin < one.end + rest:
                    return False
        return True

    def _has_free_sundays(self, short: str, slot: Slot) -> bool:
        most = int(self.rules["month_sundays"])
        return all(
            len(self.sundays[short, day.year, day.month] | {day}) <= most for day in _sundays(slot)
        )

    def _in_a_row(self, short: str, day: date) -> bool:
        mine = self.done.get(short, {})
        row = self.rules["days_in_a_row"]
        return all(day - number * _DAY in mine for number in range(1, int(row) + 1))

    def _is_away(self, short: str, day: date) -> bool:
        return any(day in days for days in self.away.get(short, ()))

    def _weekly(self, worker: Worker, day: date, *, staffed: bool) -> float:
        hours = float(worker.hours_per_week)
        if worker.short == "E":
            return float(self.rules["minijob_year_shifts"] * _SHIFT_HOURS * _WEEK / 360)
        if self._free_of_lectures(day):
            hours += self.rules["holiday_hours"].get(worker.short, 0)
        return hours if staffed else hours + self.rules["vacancy_hours"].get(worker.short, 0)

    def _free_of_lectures(self, day: date) -> bool:
        ends, begins = self.rules["lectures_end"], self.rules["lectures_begin"]
        text = f"{day:%m-%d}"
        return any(end <= text < begin for end, begin in zip(ends, begins, strict=True))


def employed(worker: Worker, day: date) -> bool:
    """Tell whether the job of the story holds on the day."""
    return worker.from_month_day <= f"{day:%m-%d}" <= worker.until_month_day


def _is_employed_in(worker: Worker, slot: Slot) -> bool:
    """Tell whether the job holds on all days of the slot; a night ends on the next."""
    return employed(worker, slot.day) and employed(worker, slot.end.date())


def _sundays(slot: Slot) -> list[date]:
    """The Sundays of which some time lies in the slot."""
    ends = (slot.end - timedelta(minutes=1)).date()
    return [day for day in {slot.day, ends} if day.weekday() == _SUNDAY]


def _is_weekend_night(day: date) -> bool:
    """Nights from Friday to Sunday, and before and on holidays."""
    return (
        day.weekday() >= _FRIDAY
        or holiday_name(day, _PLACE) is not None
        or holiday_name(day + _DAY, _PLACE) is not None
    )
