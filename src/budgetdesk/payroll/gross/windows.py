"""The clock windows of each day: what the law favours there, and which surcharges are agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from dateutil.easter import easter

from budgetdesk.kernel.german_calendar import PlaceOfWork, holiday_name
from budgetdesk.kernel.german_clock import MINUTES_PER_DAY, clock_change
from budgetdesk.kernel.period import Month
from budgetdesk.staff.pay_terms import NIGHTS, AgreedSurcharge, SurchargeKind

_TWO: Final = 120
_FOUR: Final = 240
_SIX: Final = 360
_AFTERNOON: Final = 840
_EVENING: Final = 1200
_LATE: Final = 1380
_CUTS: Final = (0, _FOUR, _SIX, _AFTERNOON, _EVENING, MINUTES_PER_DAY)
_WHIT_SUNDAY: Final = timedelta(days=49)

SATURDAY: Final = 1
SUNDAY: Final = 2
HOLIDAY: Final = 4
EASTER_SUNDAY: Final = 8
HIGH_HOLIDAY: Final = 16
CHRISTMAS_EVE: Final = 32
NEW_YEARS_EVE: Final = 64

_BY_WEEKDAY: Final = (0, 0, 0, 0, 0, SATURDAY, SUNDAY)
_BY_DATE: Final = {
    (5, 1): HIGH_HOLIDAY,
    (12, 24): CHRISTMAS_EVE,
    (12, 25): HIGH_HOLIDAY,
    (12, 26): HIGH_HOLIDAY,
    (12, 31): NEW_YEARS_EVE,
}
_DAY_OF_KIND: Final = {
    SurchargeKind.SATURDAY: SATURDAY,
    SurchargeKind.SUNDAY: SUNDAY,
    SurchargeKind.HOLIDAY: HOLIDAY,
    SurchargeKind.EASTER_SUNDAY: EASTER_SUNDAY,
    SurchargeKind.NEW_YEARS_EVE: NEW_YEARS_EVE,
    SurchargeKind.CHRISTMAS_EVE: CHRISTMAS_EVE,
    SurchargeKind.HIGH_HOLIDAY: HIGH_HOLIDAY,
}
_HOURS_OF_KIND: Final = {
    SurchargeKind.NIGHT: (_EVENING, _SIX),
    SurchargeKind.DEEP_NIGHT: (0, _FOUR),
    SurchargeKind.ARBZG_NIGHT: (_LATE, _SIX),
    SurchargeKind.NEW_YEARS_EVE: (_AFTERNOON, MINUTES_PER_DAY),
    SurchargeKind.CHRISTMAS_EVE: (_AFTERNOON, MINUTES_PER_DAY),
}
_WHOLE_DAY: Final = (0, MINUTES_PER_DAY)
# What § 3b Abs. 3 Nr. 2 EStG names: Sundays and holidays, not the eves.
_GOING_ON: Final = SUNDAY | HOLIDAY | EASTER_SUNDAY | HIGH_HOLIDAY


class Window(NamedTuple):
    """What holds in a stretch of the clock."""

    night: int
    """0 none, 1 night, 2 deep night (§ 3b Abs. 1 Nr. 1, Abs. 3 Nr. 1 EStG)."""
    day: int
    """0 none, 1 Sunday, 2 holiday, 3 high holiday; the higher rate goes first."""
    agreed: tuple[int, ...]
    """Places of the agreed surcharges that hold, in the order of the contract."""


@dataclass(frozen=True, eq=False, slots=True)
class DayWindows:
    """The windows of a day, one after the other, compared by identity."""

    pieces: tuple[tuple[int, int, Window], ...]
    """From and to, in real minutes since midnight, and what holds there."""


@dataclass(frozen=True, eq=False, slots=True)
class Plan:
    """The agreed surcharges, compared by identity so that tables are found fast."""

    agreed: tuple[AgreedSurcharge, ...]


@lru_cache(maxsize=64)
def plan_of(agreed: tuple[AgreedSurcharge, ...]) -> Plan:
    """Return the one plan for these surcharges."""
    return Plan(agreed)


@lru_cache(maxsize=128)
def marks_of(month: Month, place: PlaceOfWork) -> tuple[int, ...]:
    """What each day of the month is, as a sum of marks; the last day before the month stands first.

    Easter and Whit Sunday have a mark of their own: they count as holidays for § 3b EStG
    (R 3b Abs. 3 Satz 3 LStR), whether or not the Land calls them so.
    """
    days = len(month.days) + 1
    before = month.days.day_before
    return tuple(_marks(before + timedelta(days=number), place) for number in range(days))


def _marks(day: date, place: PlaceOfWork) -> int:
    marks = _BY_WEEKDAY[day.weekday()] | _BY_DATE.get((day.month, day.day), 0)
    if holiday_name(day, place) is not None:
        marks |= HOLIDAY
    sunday = easter(day.year)
    if day in {sunday, sunday + _WHIT_SUNDAY}:
        marks |= EASTER_SUNDAY
    return marks


@lru_cache(maxsize=32)
def clock_changes(month: Month) -> tuple[int, ...]:
    """For each day of the month, by how many minutes it is longer than 24 hours."""
    first = month.first
    return tuple(clock_change(first + timedelta(days=n)) for n in range(len(month.days)))


@lru_cache(maxsize=4096)
def day_windows(plan: Plan, marks: int, before: int, change: int, *, begun: bool) -> DayWindows:
    """The windows of a day over its 23, 24 or 25 hours.

    `marks` are the day's, `before` those of the day before; `begun`: the duty began before 0:00.
    """
    cuts = set(_CUTS)
    for one in plan.agreed:
        cuts.update(_hours(one))
    pieces: list[tuple[int, int, Window]] = []
    for begin, end in pairwise(sorted(cuts)):
        window = _window(plan, marks, before if begun else 0, begin, begun=begun)
        opens, closes = _real(begin, change), _real(end, change)
        if pieces and pieces[-1][2] == window:
            pieces[-1] = (pieces[-1][0], closes, window)
        elif opens < closes:
            pieces.append((opens, closes, window))
    return DayWindows(tuple(pieces))


# Duties of the same hours come again and again.
@lru_cache(maxsize=8192)
def minutes_in(day: DayWindows, begin: int, end: int) -> tuple[tuple[Window, int], ...]:
    """Minutes in each window from `begin` to `end`, in real minutes since midnight.

    Both may lie outside the day: only what lies within it counts.
    """
    found = []
    for opens, closes, window in day.pieces:
        minutes = min(end, closes) - max(begin, opens)
        if minutes > 0:
            found.append((window, minutes))
    return tuple(found)


def _real(minute: int, change: int) -> int:
    """Real minutes since midnight at this time of the clock, which changes from 2 to 3."""
    return minute if minute <= _TWO else minute + change


def _window(plan: Plan, marks: int, before: int, begin: int, *, begun: bool) -> Window:
    early = begun and begin < _FOUR
    night = 2 if early else int(begin < _SIX or begin >= _EVENING)
    day = _rank(marks)
    if begin >= _AFTERNOON:
        day = max(day, _rank_of_afternoon(marks))
    if early:
        day = max(day, _rank(before))
    agreed = tuple(
        index
        for index, one in enumerate(plan.agreed)
        if _holds(one, marks, begin, begun=begun)
        or (early and one.also_after_midnight and _goes_on(one, before))
    )
    return Window(night, day, agreed)


def _rank(marks: int) -> int:
    if marks & HIGH_HOLIDAY:
        return 3
    if marks & (HOLIDAY | EASTER_SUNDAY):
        return 2
    return int(bool(marks & SUNDAY))


def _rank_of_afternoon(marks: int) -> int:
    if marks & CHRISTMAS_EVE:
        return 3
    return 2 if marks & NEW_YEARS_EVE else 0


def _hours(one: AgreedSurcharge) -> tuple[int, int]:
    return one.hours or _HOURS_OF_KIND.get(one.kind, _WHOLE_DAY)


def _holds(one: AgreedSurcharge, marks: int, begin: int, *, begun: bool) -> bool:
    opens, closes = _hours(one)
    within = opens <= begin < closes if opens < closes else begin >= opens or begin < closes
    if one.kind is SurchargeKind.DEEP_NIGHT:
        return within and begun
    return within and (one.kind in NIGHTS or bool(marks & _DAY_OF_KIND[one.kind]))


def _goes_on(one: AgreedSurcharge, before: int) -> bool:
    return bool(before & _DAY_OF_KIND.get(one.kind, 0) & _GOING_ON)
