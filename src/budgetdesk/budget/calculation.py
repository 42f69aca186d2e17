"""What a team of assistants costs (Kalkulation im Arbeitgebermodell), line by line.

The rules are those of published calculations (Musterkalkulation Potsdam, Personalkapazität of
ForseA). All figures are the user's or the agency's own entries; none is assumed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, round_to_cent, total
from budgetdesk.kernel.problem import Problem, Weight

_MONTHS: Final = 12
_WEEK: Final = 7
_HUNDREDTH: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Surcharge:
    """A surcharge on hours of every day, such as the night."""

    name: str
    hours_per_day: Decimal
    percent: Decimal
    with_employer_share: bool
    """Off where it is free of contributions, as for work really done at night (§ 3b EStG)."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Paid absence that has to be covered: days of each head, hours of a day."""

    days: Decimal
    heads: int
    hours_per_day: Decimal


@dataclass(frozen=True, slots=True)
class CostSheet:
    """One calculation. Percentages are of the wage; yearly amounts by their names."""

    wage: Decimal
    """Euros an hour, before contributions."""
    employer_rate: Decimal
    """Employer's share of contributions in percent of the wage, levies included."""
    hours_per_day: Decimal
    days: Decimal
    """Days of the year: 365 in the sheet of Potsdam, 365.25 with ForseA."""
    leave: Leave | None = None
    sickness: Leave | None = None
    surcharges: tuple[Surcharge, ...] = ()
    yearly: Mapping[str, Money] | None = None
    """Accident insurance, payroll office, overheads and the like."""
    assistance_percent: Decimal = Decimal(0)
    """Budgetassistenz in percent of the cost of staff."""
    deducted_monthly: Money = ZERO
    """What the agency sets off, such as Pflegegeld."""


@dataclass(frozen=True, slots=True)
class CostLine:
    """One line of a calculation; `key` is a code of the program or the user's own name."""

    key: str
    amount: Money
    line: Line


@dataclass(frozen=True, slots=True)
class FullCost:
    """A calculation with its sums."""

    per_hour: Decimal
    """Wage with the employer's share, unrounded."""
    lines: tuple[CostLine, ...]
    year: Money
    month: Money
    """A twelfth of the year, before what is set off."""
    net_month: Money
    per_hour_of_cover: Money
    """The year's cost by the hours that are covered."""


def full_cost(sheet: CostSheet) -> FullCost:
    """Reckon a calculation; each line is rounded to the cent for itself, then all are added."""
    lines = tuple(_lines(sheet))
    year = total(one.amount for one in lines)
    month = round_to_cent(year.euros / _MONTHS)
    hours = sheet.hours_per_day * sheet.days
    return FullCost(
        per_hour=_with_share(sheet),
        lines=lines,
        year=year,
        month=month,
        net_month=month - sheet.deducted_monthly,
        per_hour_of_cover=round_to_cent(year.euros / hours),
    )


def cost_problems(sheet: CostSheet) -> tuple[Problem, ...]:
    """All that keeps a calculation from being reckoned."""
    named = {
        "wage": sheet.wage,
        "employer_rate": sheet.employer_rate,
        "assistance_percent": sheet.assistance_percent,
    }
    found = [
        Problem("calculation_negative", name, {"value": value})
        for name, value in named.items()
        if value < 0
    ]
    if sheet.hours_per_day <= 0 or sheet.days <= 0:
        found.append(Problem("calculation_no_hours", "hours_per_day"))
    return tuple(found)


def _with_share(sheet: CostSheet) -> Decimal:
    return sheet.wage * (1 + sheet.employer_rate / 100)


def _lines(sheet: CostSheet) -> Iterator[CostLine]:
    hourly = _with_share(sheet)
    hours = sheet.hours_per_day * sheet.days
    staff = [_line("cost_base", hours * hourly, hours=hours, rate=hourly)]
    for key, absence in (("cost_leave", sheet.leave), ("cost_sickness", sheet.sickness)):
        if absence is not None:
            of = absence.days * absence.heads * absence.hours_per_day
            staff.append(_line(key, of * hourly, hours=of, rate=hourly))
    for one in sheet.surcharges:
        of = one.hours_per_day * sheet.days
        rate = hourly if one.with_employer_share else sheet.wage
        amount = of * rate * one.percent / 100
        told = {"name": one.name, "hours": of, "percent": one.percent, "rate": rate}
        line = Line("cost_surcharge", round_to_cent(amount), told)
        staff.append(CostLine(one.name, round_to_cent(amount), line))
    yield from staff
    if sheet.assistance_percent:
        of_staff = total(one.amount for one in staff)
        amount = of_staff.euros * sheet.assistance_percent / 100
        yield _line("cost_assistance", amount, percent=sheet.assistance_percent, base=of_staff)
    for name, each in (sheet.yearly or {}).items():
        yield CostLine(name, each, Line("cost_yearly", each, {"name": name}))


def _line(code: str, euros: Decimal, **inputs: object) -> CostLine:
    amount = round_to_cent(euros)
    return CostLine(code, amount, Line(code, amount, inputs))


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many hours have to be paid so that every hour is covered (ForseA)."""

    paid_days: Decimal
    year_hours: Decimal
    week_hours: Decimal
    week_without_cover: Decimal
    reserve_week: Decimal
    reserve_year: Decimal
    reserve_month: Decimal
    full_time: Decimal | None
    """Full-time equivalents; None where the full-time week is not given."""


def staff_capacity(
    hours_per_day: Decimal,
    year_days: Decimal,
    absence_days: Decimal,
    full_time_week: Decimal | None = None,
) -> Capacity:
    """Hours with cover for holidays and leave; two decimals, half up. `year_days` is above 0."""
    paid = year_days + absence_days
    week = hours_per_day * paid / year_days * _WEEK
    plain_week = hours_per_day * _WEEK
    reserve = hours_per_day * absence_days
    return Capacity(
        paid_days=_two(paid),
        year_hours=_two(hours_per_day * paid),
        week_hours=_two(week),
        week_without_cover=_two(plain_week),
        reserve_week=_two(week - plain_week),
        reserve_year=_two(reserve),
        reserve_month=_two(reserve / _MONTHS),
        full_time=None if full_time_week is None else _two(week / full_time_week),
    )


def employer_share(gross: Money, rates: Mapping[str, Decimal]) -> Explained[Money]:
    """The employer's share on a gross pay, each branch rounded for itself; rates in percent."""
    lines = tuple(
        Line(
            "cost_employer_branch",
            round_to_cent(gross.euros * percent / 100),
            {"name": name, "percent": percent, "base": gross},
        )
        for name, percent in rates.items()
    )
    return Explained(total(line.result for line in lines if line.result is not None), lines)


def rate_problems(parts: Iterable[Decimal], stated: Decimal) -> tuple[Problem, ...]:
    """Tell where a stated sum of rates is not the sum of its parts."""
    found = sum(parts, Decimal(0))
    if found == stated:
        return ()
    data = {"sum": found, "stated": stated}
    return (Problem("calculation_rates_differ", "employer_rate", data, Weight.WARNING),)


@dataclass(frozen=True, slots=True)
class SheetDifference:
    """One line of two calculations that differs; None where a side does not have it."""

    key: str
    own: Money | None
    agency: Money | None

    @property
    def difference(self) -> Money:
        """How much more the own calculation asks for; a missing line counts as nothing."""
        return (self.own or ZERO) - (self.agency or ZERO)


def compare(own: FullCost, agency: Mapping[str, Money]) -> tuple[SheetDifference, ...]:
    """Return every difference between the own lines and those of the agency's sheet, by key.

    The sums ``year``, ``month`` and ``net_month`` are compared where the agency states them, so
    that a sheet that does not add up shows.
    """
    mine: dict[str, Money] = {}
    for one in own.lines:
        mine[one.key] = mine.get(one.key, ZERO) + one.amount
    sums = {"year": own.year, "month": own.month, "net_month": own.net_month}
    mine |= {key: amount for key, amount in sums.items() if key in agency}
    keys = [*mine, *(key for key in agency if key not in mine)]
    return tuple(
        SheetDifference(key, mine.get(key), agency.get(key))
        for key in keys
        if mine.get(key) != agency.get(key)
    )


def sheet_problems(agency: Mapping[str, Money]) -> tuple[Problem, ...]:
    """Tell where the agency's own lines do not add up to the year that it states."""
    year = agency.get("year")
    found = total(
        amount for key, amount in agency.items() if key not in {"year", "month", "net_month"}
    )
    if year is None or found == year:
        return ()
    data = {"sum": found, "stated": year}
    return (Problem("calculation_sheet_does_not_add_up", "agency", data, Weight.WARNING),)


def _two(hours: Decimal) -> Decimal:
    return hours.quantize(_HUNDREDTH, ROUND_HALF_UP)
