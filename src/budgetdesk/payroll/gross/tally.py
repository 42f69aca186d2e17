"""The month's minutes, counted by kind of work, wage and clock window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.kernel.german_clock import MINUTES_PER_DAY, midnight_utc
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.gross.wages import UNKNOWN, MonthWages
from budgetdesk.payroll.gross.windows import (
    Plan,
    Window,
    clock_changes,
    day_windows,
    marks_of,
    minutes_in,
)
from budgetdesk.rota.stretches import Timed, worked_spans
from budgetdesk.staff.work_kinds import Kind


@dataclass(frozen=True, slots=True)
class Tally:
    """Minutes of the month."""

    plan: Plan
    minutes: Mapping[tuple[Kind, int], Mapping[Window, int]]
    """By kind of work and place of the wage among the month's wages."""

    @property
    def whole(self) -> int:
        """All minutes worked in the month."""
        return sum(sum(windows.values()) for windows in self.minutes.values())


def tally(
    month: Month, timed: Sequence[Timed], wages: MonthWages, plan: Plan, place: PlaceOfWork
) -> Tally:
    """Count the minutes that lie in the month; stretches reaching beyond give only their share.

    The stretches have to be in order and sound (`timed_problems`). Those of the day before belong
    here too where they touch one of this month, for a duty that began before midnight.
    """
    marks, changes = marks_of(month, place), clock_changes(month)
    opens = _day_begins(month)
    first = month.first.toordinal()
    minutes: dict[tuple[Kind, int], dict[Window, int]] = {}
    # Kinds are dear as keys, so what holds for the last one is kept.
    counted: dict[Window, int] = {}
    kind, wage = None, UNKNOWN
    duty = before = UNKNOWN
    for one in timed:
        duty = duty if one.begin == before else one.begin
        before = one.end
        index = max(0, one.stretch.begin.toordinal() - first)
        while index < len(changes) and opens[index] < one.end:
            day = day_windows(
                plan, marks[index + 1], marks[index], changes[index], begun=duty < opens[index]
            )
            if one.stretch.kind is not kind or wages.by_day[index] != wage:
                kind, wage = one.stretch.kind, wages.by_day[index]
                counted = minutes.setdefault((kind, wage), {})
            for begin, end in worked_spans(one):
                for window, more in minutes_in(day, begin - opens[index], end - opens[index]):
                    counted[window] = counted.get(window, 0) + more
            index += 1
    return Tally(plan, minutes)


def duties_begun(month: Month, timed: Sequence[Timed], kind: Kind) -> int:
    """How many stretches of this kind begin in the month."""
    opens, closes = midnight_utc(month.first), midnight_utc(month.days.day_after)
    return sum(one.stretch.kind is kind and opens <= one.begin < closes for one in timed)


@lru_cache(maxsize=32)
def _day_begins(month: Month) -> tuple[int, ...]:
    """The `utc_minute` of each midnight of the month, the one after it included."""
    opens = [midnight_utc(month.first)]
    for change in clock_changes(month):
        opens.append(opens[-1] + MINUTES_PER_DAY + change)
    return tuple(opens)
