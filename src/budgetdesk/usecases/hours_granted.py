"""Hours that were granted, used and left, for each Teilbudget and month."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from budgetdesk.budget.forecast import LOOK_BACK
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount
from budgetdesk.budget.hours_funding import FundingRule
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.hours_targets import hours_and_minutes
from budgetdesk.rota.shifts import LONGEST
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.hours_reading import hours_in
from budgetdesk.usecases.hours_used import Owner, UsedMinutes
from budgetdesk.usecases.in_pieces import InPieces

_BESCHEID: Final = "Bescheid"
_BEGUN: Final = "granted_hours_begun"


@dataclass(frozen=True, slots=True)
class GrantedMonth:
    """Minutes of one Teilbudget in one month; without Teilbudget: what no rule covers.

    `granted` None: the grant names no hours. `worked` is confirmed, `open` not yet, `unfilled` is
    planned for nobody yet. Minutes count on the calendar day on which they are worked. `notice`
    says what the grants name for the month.
    """

    month: Month
    teilbudget: Owner
    granted: int | None
    worked: int = 0
    open: int = 0
    unfilled: int = 0
    notice: tuple[Line, ...] = field(default=(), compare=False)

    @property
    def planned(self) -> int:
        """Planned and not confirmed, for somebody or for nobody yet."""
        return self.open + self.unfilled

    @property
    def left(self) -> int | None:
        """Granted, but neither worked nor planned; negative: more than granted."""
        if self.granted is None:
            return None
        return self.granted - self.worked - self.planned

    @property
    def lines(self) -> tuple[Line, ...]:
        """How what is left comes about; nothing where no hours are named."""
        if self.granted is None or self.left is None:
            return ()
        told = {
            "worked": hours_and_minutes(self.worked),
            "planned": hours_and_minutes(self.planned),
            "left": hours_and_minutes(self.left),
        }
        return (*self.notice, Line("granted_left", None, told))


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


Forecasts = Mapping[TeilbudgetId, Explained[HoursForecast | None]]


def granted_hours(
    reader: Reader, days: DateRange, hours: Sequence[ShiftHours] | None = None
) -> Explained[tuple[GrantedMonth, ...]]:
    """Return the hours of each month of which a day lies in the range, by month and Teilbudget.

    The months count whole. What is split between funders adds up to exactly what was worked. A
    month that is only begun counts with the whole of its granted hours, as money does. `hours`
    are the shifts of these months and those that reach into them, where they were read already.
    """
    whole = _whole(days)
    if hours is None:
        hours = hours_in(reader, DateRange(whole.first - LONGEST, whole.last))
    used = UsedMinutes()
    used.add(hours, reader.all(FundingRule), whole)
    return _granted_hours(reader, whole, used)


def hours_forecast(
    reader: Reader, teilbudget: TeilbudgetId, today: date
) -> Explained[HoursForecast | None]:
    """Say whether the hours of the grant that runs today last; None where none names hours.

    All hours of the grant are one pool, though its months are counted from the first that the
    file knows shifts of. What is planned counts as planned; a month without any shift counts with
    the average of the last full months.
    """
    grant = _running(reader, today).get(teilbudget)
    if grant is None:
        return Explained(None, (Line("granted_no_grant", None, {"day": today}),))
    return _forecast(grant, granted_hours(reader, grant.validity).value, today)


class ForecastReading(InPieces[Forecasts]):
    """Reads `hours_forecast` of all Teilbudgets, a month of shifts in each piece.

    Grants that name no hours have no forecast.
    """

    def __init__(self, today: date) -> None:
        """Read for this day."""
        super().__init__(_pieces(today))

    @property
    def forecasts(self) -> Forecasts:
        """The forecasts, when all is read."""
        return self.answer


def _pieces(today: date) -> Generator[None, Reader, Forecasts]:
    reader = yield
    named = {one.grant for one in reader.all(GrantAmount) if one.minutes is not None}
    grants = {key: one for key, one in _running(reader, today).items() if one.id in named}
    if not grants:
        return {}
    first = min(one.valid_from for one in grants.values())
    whole = _whole(DateRange(first, max(one.valid_to for one in grants.values())))
    rules, used = reader.all(FundingRule), UsedMinutes()
    reaching = DateRange(whole.first - LONGEST, whole.first - timedelta(days=1))
    for days in (reaching, *(month.days for month in whole.months())):
        used.add(hours_in(reader, days), rules, whole)
        reader = yield
    months = _granted_hours(reader, whole, used).value
    return {key: _forecast(one, months, today) for key, one in grants.items()}


def _running(reader: Reader, today: date) -> dict[TeilbudgetId, Grant]:
    """Return the first grant of each Teilbudget that runs today."""
    found: dict[TeilbudgetId, Grant] = {}
    for one in reader.all(Grant):
        if today in one.validity:
            found.setdefault(one.teilbudget, one)
    return found


def _forecast(
    grant: Grant, months: Iterable[GrantedMonth], today: date
) -> Explained[HoursForecast | None]:
    of_grant = set(grant.validity.months())
    own = [one for one in months if one.teilbudget == grant.teilbudget and one.month in of_grant]
    known = [one.month for one in own if one.worked or one.planned]
    if not known or all(one.granted is None for one in own):
        return Explained(None, (Line("granted_no_hours", None, {}, _BESCHEID),))
    since = min(known)
    rows = [one for one in own if one.month >= since]
    average = _average(rows, Month.of(today))
    spent = {one.month: _foreseen(one, average) for one in rows}
    granted = sum(one.granted or 0 for one in rows)
    result = HoursForecast(
        grant.teilbudget,
        grant.validity,
        granted,
        sum(one.worked for one in rows),
        sum(spent.values()),
        _lasts_until(rows, spent, granted, grant.valid_to),
    )
    return Explained(result, (*_month_lines(rows, spent), *_forecast_lines(result, since, average)))


def _average(rows: Sequence[GrantedMonth], this: Month) -> int:
    """Average of the last full months that the file knows."""
    full = [one.worked + one.open for one in rows if one.month < this][-LOOK_BACK:]
    if not full:
        return 0
    return int((Decimal(sum(full)) / len(full)).quantize(Decimal(1), ROUND_HALF_UP))


def _foreseen(one: GrantedMonth, average: int) -> int:
    return one.planned if one.planned or one.worked else average


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


def _month_lines(rows: Iterable[GrantedMonth], spent: Mapping[Month, int]) -> Iterator[Line]:
    for one in rows:
        yield from (line for line in one.notice if line.code == _BEGUN)
        told = {
            "month": one.month,
            "granted": hours_and_minutes(one.granted or 0),
            "worked": hours_and_minutes(one.worked),
            "foreseen": hours_and_minutes(spent[one.month]),
        }
        yield Line("granted_month_foreseen", None, told, _BESCHEID)


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


def _whole(days: DateRange) -> DateRange:
    months = tuple(days.months())
    return DateRange(months[0].first, months[-1].last)


def _granted_hours(
    reader: Reader, whole: DateRange, used: UsedMinutes
) -> Explained[tuple[GrantedMonth, ...]]:
    grants, notices = _granted(reader, whole)
    owners: list[Owner] = [one.id for one in reader.all(Teilbudget)]
    found = []
    for month in whole.months():
        for owner in [*owners, None]:
            key = month, owner
            one = GrantedMonth(
                *(month, owner, grants.get(key)),
                worked=used.worked[key],
                open=used.open[key],
                unfilled=used.unfilled[key],
                notice=tuple(notices.get(key, ())),
            )
            if one.granted is not None or one.worked or one.planned:
                found.append(one)
    return Explained(tuple(found), tuple(line for each in notices.values() for line in each))


def _granted(
    reader: Reader, days: DateRange
) -> tuple[dict[tuple[Month, Owner], int], dict[tuple[Month, Owner], list[Line]]]:
    amounts = reader.all(GrantAmount)
    found: dict[tuple[Month, Owner], int] = {}
    lines: dict[tuple[Month, Owner], list[Line]] = {}
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
            code = _BEGUN if is_part else "granted_hours_month"
            lines.setdefault(key, []).append(Line(code, None, told, _BESCHEID))
    return found, lines
