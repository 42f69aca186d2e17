"""Hours that were granted, used and left, for each Teilbudget and month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from budgetdesk.budget.forecast import LOOK_BACK
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount
from budgetdesk.budget.hours_funding import FundingRule, split_minutes
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.hours_targets import hours_and_minutes
from budgetdesk.rota.ids import HelpKindId
from budgetdesk.rota.planning_times import shared_minutes
from budgetdesk.rota.shifts import HelpMinutes
from budgetdesk.rota.working_time import (
    Span,
    planned_span,
    worked_span,
    working_minutes_by_day,
)
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.hours_reading import hours_in

_BESCHEID: Final = "Bescheid"
_LONGEST: Final = timedelta(days=31)
Owner = TeilbudgetId | None


@dataclass(frozen=True, slots=True)
class GrantedMonth:
    """Minutes of one Teilbudget in one month; without Teilbudget: what no rule covers.

    `granted` None: the grant names no hours. `worked` is confirmed, `open` not yet, `unfilled` is
    planned for nobody yet. Minutes count on the calendar day on which they are worked.
    """

    month: Month
    teilbudget: Owner
    granted: int | None
    worked: int = 0
    open: int = 0
    unfilled: int = 0

    @property
    def left(self) -> int | None:
        """Granted, but neither worked nor planned; negative: more than granted."""
        if self.granted is None:
            return None
        return self.granted - self.worked - self.open - self.unfilled


@dataclass(frozen=True, slots=True)
class HoursForecast:
    """How long the hours of one grant last, if work goes on as it did.

    `left` are the minutes up to the end of the grant that are neither worked nor foreseen;
    negative: they do not last. `lasts_until` is the last day of the last month they do for.
    """

    teilbudget: TeilbudgetId
    grant: DateRange
    granted: int
    worked: int
    foreseen: int
    lasts_until: date | None

    @property
    def left(self) -> int:
        """What is left at the end of the grant."""
        return self.granted - self.worked - self.foreseen

    @property
    def is_enough(self) -> bool:
        """The hours last to the end of the grant."""
        return self.left >= 0


def granted_hours(
    reader: Reader, days: DateRange, hours: Sequence[ShiftHours] | None = None
) -> Explained[tuple[GrantedMonth, ...]]:
    """Return the hours of each month of which a day lies in the range, by month and Teilbudget.

    The months count whole. What is split between funders adds up to exactly what was worked. A
    month that is only begun counts with the whole of its granted hours, as money does. `hours`
    are the shifts of these months and those that reach into them, where they were read already.
    """
    months = tuple(days.months())
    whole = DateRange(months[0].first, months[-1].last)
    if hours is None:
        hours = hours_in(reader, DateRange(whole.first - _LONGEST, whole.last))
    grants, lines = _granted(reader, whole)
    used = _used(hours, reader.all(FundingRule), whole)
    owners: list[Owner] = [one.id for one in reader.all(Teilbudget)]
    found = []
    for month in months:
        for owner in [*owners, None]:
            minutes = [used[kind][month, owner] for kind in ("worked", "open", "unfilled")]
            granted = grants.get((month, owner)) if owner is not None else None
            if granted is not None or any(minutes):
                found.append(GrantedMonth(month, owner, granted, *minutes))
    return Explained(tuple(found), tuple(lines))


def hours_forecast(
    reader: Reader, teilbudget: TeilbudgetId, today: date
) -> Explained[HoursForecast | None]:
    """Say whether the hours of the grant that runs today last; None where none names hours.

    All hours of the grant are one pool, though its months are counted from the first that the
    file knows shifts of. What is planned counts as planned; a month without any shift counts with
    the average of the last full months.
    """
    grant = next(
        (one for one in reader.all(Grant, teilbudget=teilbudget) if today in one.validity), None
    )
    if grant is None:
        return Explained(None, (Line("granted_no_grant", None, {"day": today}),))
    months = granted_hours(reader, grant.validity)
    own = {one.month: one for one in months.value if one.teilbudget == teilbudget}
    known = [one for one in own.values() if one.worked or one.open or one.unfilled]
    if not known or all(one.granted is None for one in own.values()):
        return Explained(None, (Line("granted_no_hours", None, {}, _BESCHEID),))
    since = min(one.month for one in known)
    rows = [own[month] for month in grant.validity.months() if month in own and month >= since]
    average = _average(rows, Month.of(today))
    spent = {one.month: _foreseen(one, average) for one in rows}
    granted = sum(one.granted or 0 for one in rows)
    worked = sum(one.worked for one in rows)
    result = HoursForecast(
        teilbudget,
        grant.validity,
        granted,
        worked,
        sum(spent.values()),
        _lasts_until(rows, spent, granted, grant.valid_to),
    )
    return Explained(result, (*months.lines, *_forecast_lines(result, since, average)))


def _average(rows: Sequence[GrantedMonth], this: Month) -> int:
    """Average of the last full months that the file knows."""
    full = [one.worked + one.open for one in rows if one.month < this][-LOOK_BACK:]
    if not full:
        return 0
    return int((Decimal(sum(full)) / len(full)).quantize(Decimal(1), ROUND_HALF_UP))


def _foreseen(one: GrantedMonth, average: int) -> int:
    planned = one.open + one.unfilled
    return planned if planned or one.worked else average


def _lasts_until(
    rows: Sequence[GrantedMonth], spent: Mapping[Month, int], granted: int, end: date
) -> date | None:
    used, last = 0, None
    for one in rows:
        used += one.worked + spent[one.month]
        if used > granted:
            return last
        last = min(one.month.last, end)
    return last


def _forecast_lines(result: HoursForecast, since: Month, average: int) -> Iterator[Line]:
    told = {
        "since": since,
        "granted": hours_and_minutes(result.granted),
        "worked": hours_and_minutes(result.worked),
        "foreseen": hours_and_minutes(result.foreseen),
        "left": hours_and_minutes(result.left),
        "day": result.grant.last,
    }
    yield Line("granted_forecast", None, told, _BESCHEID)
    yield Line("granted_average", None, {"hours": hours_and_minutes(average)})
    if not result.is_enough and result.lasts_until is not None:
        yield Line("granted_lasts_until", None, {"day": result.lasts_until})


def _granted(
    reader: Reader, days: DateRange
) -> tuple[dict[tuple[Month, TeilbudgetId], int], list[Line]]:
    amounts = reader.all(GrantAmount)
    found: dict[tuple[Month, TeilbudgetId], int] = {}
    lines = []
    for grant in reader.all(Grant):
        steps = sorted(
            (one for one in amounts if one.grant == grant.id), key=lambda one: one.from_day
        )
        for month in grant.validity.months():
            day = max(month.first, grant.valid_from)
            begun = [one for one in steps if one.from_day <= day]
            if day not in days or not begun or begun[-1].minutes is None:
                continue
            minutes = begun[-1].minutes
            key = (month, grant.teilbudget)
            found[key] = found.get(key, 0) + minutes
            told = {"month": month, "hours": hours_and_minutes(minutes)}
            is_part = month.first < grant.valid_from or grant.valid_to < month.last
            code = "granted_hours_begun" if is_part else "granted_hours_month"
            lines.append(Line(code, None, told, _BESCHEID))
    return found, lines


def _used(
    hours: Iterable[ShiftHours], rules: Sequence[FundingRule], days: DateRange
) -> Mapping[str, Counter[tuple[Month, Owner]]]:
    found: dict[str, Counter[tuple[Month, Owner]]] = {
        kind: Counter() for kind in ("worked", "open", "unfilled")
    }
    for one in hours:
        kind, span = _what(one)
        if span is None:
            continue
        for day, by_help in minutes_by_day_and_help(span, one.help_minutes, one.shift.help):
            if day in days:
                for owner, minutes in split_minutes(by_help, rules, day).items():
                    found[kind][Month.of(day), owner] += minutes
    return found


def _what(one: ShiftHours) -> tuple[str, Span | None]:
    if one.worked is not None:
        return "worked", worked_span(one.shift, one.worked)
    if one.shift.assistant is None:
        return "unfilled", planned_span(one.shift)
    return "open", one.left


def minutes_by_day_and_help(
    span: Span, named: Iterable[HelpMinutes], usual: HelpKindId | None
) -> Iterator[tuple[date, dict[HelpKindId | None, int]]]:
    """Working minutes of each calendar day by kind of help; every day has its share of each.

    What `named` does not name is the `usual` help. The parts add up to the minutes of the day.
    """
    by_day = working_minutes_by_day(span)
    rest = sum(by_day.values())
    left: dict[HelpKindId | None, int] = {}
    for one in named:
        left[one.help] = left.get(one.help, 0) + min(one.minutes, rest)
        rest -= min(one.minutes, rest)
    left[usual] = left.get(usual, 0) + rest
    for day, minutes in by_day.items():
        kinds = list(left)
        parts = shared_minutes(minutes, list(left.values()))
        for kind, part in zip(kinds, parts, strict=True):
            left[kind] -= part
        yield day, {kind: part for kind, part in zip(kinds, parts, strict=True) if part}
