"""Rosters made by chance and looked at minute by minute, by another clock than the program's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Final

from dateutil.easter import easter
from dateutil.zoneinfo import get_zonefile_instance

from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId, ShiftId, WorkedId
from budgetdesk.rota.shifts import Portion, Shift, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.staff.work_kinds import Kind
from tests.rota.checks.builders import MARA

_BERLIN: Final = get_zonefile_instance().get("Europe/Berlin")
_EPOCH: Final = datetime(2020, 1, 1, tzinfo=UTC)
A_DAY: Final = timedelta(days=1)
_OWN_KIND: Final = {
    ShiftKind.ACTIVE: Kind.ACTIVE,
    ShiftKind.TRIP: Kind.ACTIVE,
    ShiftKind.BEREITSCHAFT: Kind.BEREITSCHAFT,
    ShiftKind.MEETING: Kind.MEETING,
    ShiftKind.TRAINING: Kind.MEETING,
}


def minute_of(wall: datetime) -> int:
    """Real minutes since 2020."""
    return int((wall.replace(tzinfo=_BERLIN).astimezone(UTC) - _EPOCH).total_seconds()) // 60


def day_at(minute: int) -> date:
    """The German calendar day of a real minute."""
    return (_EPOCH + timedelta(minutes=minute)).astimezone(_BERLIN).date()


def is_werktag(day: date) -> bool:
    """Neither Sunday nor public holiday in Nordrhein-Westfalen."""
    moved = {easter(day.year) + timedelta(days=days) for days in (-2, 1, 39, 50, 60)}
    fixed = {(1, 1), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)}
    return day.isoweekday() < 7 and day not in moved and (day.month, day.day) not in fixed


def work(one: Shift | Worked, kind: ShiftKind) -> dict[int, Kind]:
    """The kind of work in each minute that is worked, as planned or as recorded."""
    found = {}
    own = _OWN_KIND.get(kind)
    if own is not None:
        found = dict.fromkeys(range(minute_of(one.begin), minute_of(one.end)), own)
    for portion in one.portions:
        for minute in range(minute_of(portion.begin), minute_of(portion.end)):
            found[minute] = portion.kind
    for pause in one.breaks:
        for minute in range(minute_of(pause.begin), minute_of(pause.end)):
            found.pop(minute, None)
    return found


def by_day(minutes: Iterable[int]) -> Counter[date]:
    """How many of the minutes lie on each calendar day."""
    hours = Counter(one // 60 for one in minutes)
    found: Counter[date] = Counter()
    for hour, count in hours.items():
        # Germany is whole hours from UTC, so no midnight lies within an hour.
        found[day_at(hour * 60)] += count
    return found


def falls_out(shift: Shift, absences: Sequence[Absence]) -> int | None:
    """The first minute of the shift that its person misses."""
    begin, end = minute_of(shift.begin), minute_of(shift.end)
    found = []
    for one in absences:
        if one.assistant != shift.assistant:
            continue
        on_days = one.first <= shift.begin.date() <= one.last
        since = None if one.since is None else minute_of(one.since)
        if on_days and (since is None or since <= begin):
            found.append(begin)
        elif since is not None and begin < since < end:
            found.append(since)
    return min(found, default=None)


@dataclass(frozen=True)
class Roster:
    """Shifts of one person, their records, and what she misses."""

    shifts: tuple[Shift, ...]
    worked: dict[ShiftId, Worked]
    absences: tuple[Absence, ...]

    def done(self, shift: Shift) -> dict[int, Kind]:
        """The minutes that count as work: as recorded, else as planned less what is missed."""
        record = self.worked.get(shift.id)
        if record is not None:
            gone = record.state is WorkedState.NOT_WORKED
            return {} if gone else work(record, shift.kind)
        left = falls_out(shift, self.absences)
        planned = work(shift, shift.kind)
        return planned if left is None else {one: planned[one] for one in planned if one < left}


def _a_quarter(choice: Random, low: int, high: int) -> timedelta:
    return timedelta(minutes=15 * choice.randint(low, high))


def _shown(wall: datetime) -> datetime:
    """A time that the clock skips in March is moved on by an hour."""
    back = wall.replace(tzinfo=_BERLIN).astimezone(UTC).astimezone(_BERLIN).replace(tzinfo=None)
    return wall if back == wall else wall + timedelta(hours=1)


def a_shift(choice: Random, number: int, day: date) -> Shift:
    """One that begins on the day and is over by noon of the next."""
    begin = _shown(datetime.combine(day, datetime.min.time()) + _a_quarter(choice, 48, 92))
    end = _shown(begin + _a_quarter(choice, 8, 46))
    kind = choice.choice([*ShiftKind, ShiftKind.ACTIVE, ShiftKind.ACTIVE])
    length = int((end - begin).total_seconds()) // 900
    cuts = sorted(choice.sample(range(length + 1), 4)) if length > 4 else []
    walls = [_shown(begin + timedelta(minutes=15 * one)) for one in cuts]
    breaks: tuple[Break, ...] = ()
    portions: tuple[Portion, ...] = ()
    if walls and choice.random() < 0.6 and minute_of(walls[0]) < minute_of(walls[1]):
        breaks = (Break(walls[0], walls[1]),)
    if walls and choice.random() < 0.5 and minute_of(walls[1]) < minute_of(walls[3]):
        first = choice.choice([one for one in walls[:2] if one < walls[3]])
        portions = (Portion(first, walls[3], choice.choice(list(Kind))),)
    return Shift(ShiftId(number), begin, end, MARA, kind, breaks=breaks, portions=portions)


def a_record(choice: Random, shift: Shift) -> Worked | None:
    """What became of the shift: nothing known, as planned, shorter or longer, not worked."""
    fate = choice.choice(["open", "open", *WorkedState])
    if not isinstance(fate, WorkedState):
        return None
    begin, end, breaks, portions = shift.begin, shift.end, shift.breaks, shift.portions
    if fate is WorkedState.CHANGED:
        begin, breaks, portions = _shown(begin - _a_quarter(choice, 0, 3)), (), ()
        end = _shown(begin + _a_quarter(choice, 1, 47))
    number = WorkedId(shift.id)
    return Worked(number, shift.id, fate, begin, end, end.date(), breaks, portions)


def an_absence(choice: Random, number: int, first: date, shifts: Sequence[Shift]) -> Absence:
    """A few days of absence; some begin in the middle of a shift."""
    last = first + choice.randint(0, 6) * A_DAY
    kind = choice.choice([AbsenceKind.SICK, AbsenceKind.LEAVE, AbsenceKind.UNPAID])
    since = None
    running = [one for one in shifts if first in {one.begin.date(), one.end.date()}]
    if running and choice.random() < 0.5:
        one = choice.choice(running)
        since = _shown(one.begin + (one.end - one.begin) * choice.randint(1, 3) // 4)
        since = since.replace(minute=since.minute // 15 * 15, second=0, microsecond=0)
    certificate = choice.choice([None, first, last])
    return Absence(
        AbsenceId(number), MARA, kind, first, last, first, since, certificate_until=certificate
    )


def a_roster(seed: int) -> Roster:
    """Two weeks around a month end, a change of the clock, or any day of 2025 and 2026."""
    choice = Random(seed)
    starts = [date(2026, 3, 22), date(2026, 10, 19), date(2025, 12, 22), date(2026, 4, 25)]
    first = choice.choice([*starts, date(2025, 2, 1) + choice.randint(0, 600) * A_DAY])
    days = [first + number * A_DAY for number in range(14) if choice.random() < 0.7]
    shifts = [a_shift(choice, number, day) for number, day in enumerate(days, 1)]
    # Nobody works twice at once.
    kept = [one for number, one in enumerate(shifts) if _is_free(one, shifts[:number])]
    records = [a_record(choice, one) for one in kept]
    away = [
        an_absence(choice, number, first + choice.randint(0, 13) * A_DAY, kept)
        for number in range(1, choice.randint(1, 4))
    ]
    worked = {one.shift: one for one in records if one is not None}
    return Roster(tuple(kept), worked, tuple(away))


def _is_free(shift: Shift, others: Sequence[Shift]) -> bool:
    return all(minute_of(one.end) + 60 <= minute_of(shift.begin) for one in others)
