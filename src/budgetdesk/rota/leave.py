"""Leave: how many days a year gives, when they lapse, and when they are paid out.

Leave lapses only after the employer said in time what is left, asked to take it, and said that it
lapses otherwise (EuGH 06.11.2018, C-684/16; BAG 19.02.2019, 9 AZR 423/16); without that it does not
prescribe either (EuGH 22.09.2022, C-120/21; BAG 20.12.2022, 9 AZR 266/20). Long illness: 15 months
after the leave year (BAG 07.08.2012, 9 AZR 353/10), for a year in which she had worked only after
notice (EuGH 22.09.2022, C-518/20, C-727/20). Read as headnotes, not whole. How soon after an
illness began a notice was still in time, and leave above the law's minimum for which a contract
says otherwise, are not reckoned.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.period import DateRange, Month, after_months
from budgetdesk.kernel.problem import Problem
from budgetdesk.statutory.law import Law

_MONTHS: Final = 12
_WERKTAGE_A_WEEK: Final = 6
_FIVE_DAY_WEEK: Final = 5
_HALF: Final = Decimal("0.5")
_SECOND_HALF: Final = 7
_MARCH: Final = 3
_MINIMUM: Final = "§ 3 Abs. 1 BUrlG"
_YOUNG: Final = (
    (16, "leave_werktage_under_16"),
    (17, "leave_werktage_under_17"),
    (18, "leave_werktage_under_18"),
)
"""Below which age at the beginning of the year which figure holds (§ 19 Abs. 2 JArbSchG)."""
_PART: Final = "§§ 4, 5 BUrlG"
_LAPSE: Final = "§ 7 Abs. 3 BUrlG; EuGH C-684/16, C-120/21; BAG 9 AZR 423/16, 9 AZR 266/20"
_LONG_ILLNESS: Final = "§ 7 Abs. 3 BUrlG; EuGH C-518/20, C-727/20; BAG 9 AZR 353/10"


@dataclass(frozen=True, slots=True)
class WeekPattern:
    """Duty on so many days of every week; halves and the like for alternating weeks."""

    days: Decimal


@dataclass(frozen=True, slots=True)
class IrregularShifts:
    """Duty on so many days of the whole year; a night shift counts the day it begins."""

    days_a_year: int


Pattern = WeekPattern | IrregularShifts


@dataclass(frozen=True, slots=True)
class LeaveFacts:
    """One employment in one calendar year."""

    year: int
    begins: date
    ends: date | None = None
    contract_days: Decimal | None = None
    """Days of a full year by contract; the law's minimum holds where that is more."""
    contract_twelfths: bool = False
    """The contract gives its extra days by twelfths even where the law gives the full claim."""
    severely_disabled: bool = False
    disabled_months: int = _MONTHS
    """Full months of the year in which she is severely disabled (§ 208 Abs. 2 SGB IX)."""
    birth: date | None = None
    """None: taken for grown up."""


def minimum_days(pattern: Pattern, law: Law, age: int | None = None) -> Explained[Decimal]:
    """Days of leave of a full year by law, not rounded.

    `age` is that at the beginning of the year; who is not 18 then has more (§ 19 JArbSchG).
    """
    young = next((key for limit, key in _YOUNG if age is not None and age < limit), None)
    werktage = law[young or "leave_werktage"]
    minimum = "§ 19 Abs. 2 JArbSchG" if young else _MINIMUM
    if isinstance(pattern, WeekPattern):
        value = werktage * pattern.days / _WERKTAGE_A_WEEK
        shown = {"werktage": werktage, "days": pattern.days, "result": value}
        return Explained(value, (Line("leave_minimum", None, shown, minimum),))
    year = law["leave_year_workdays"]
    value = werktage * pattern.days_a_year / year
    told = {
        "werktage": werktage,
        "days": pattern.days_a_year,
        "year": year,
        "result": hundredths(value),
    }
    source = f"{minimum}; BAG 19.03.2019, 9 AZR 406/17"
    return Explained(value, (Line("leave_minimum_irregular", None, told, source),))


def disabled_days(pattern: Pattern, law: Law, months: int = _MONTHS) -> Explained[Decimal]:
    """Extra days of a severely disabled employee for so many full months, fractions rounded."""
    five = law["leave_severely_disabled_days"]
    if isinstance(pattern, WeekPattern):
        whole = five * pattern.days / _FIVE_DAY_WEEK
    else:
        # Five days of leave a week's worth, as the minimum is four weeks' worth.
        minimum = minimum_days(pattern, law).value
        whole = minimum * _WERKTAGE_A_WEEK / law["leave_werktage"]
    value = round_leave(whole * months / _MONTHS)
    shown = {"five": five, "months": months, "result": value}
    return Explained(value, (Line("leave_severely_disabled", None, shown, "§ 208 SGB IX"),))


def twelfths(full_year: Decimal, full_months: int) -> Decimal:
    """Leave of so many full months, not rounded."""
    return full_year * full_months / _MONTHS


def round_leave(days: Decimal) -> Decimal:
    """Half a day and more goes up to a whole one; a smaller fraction stays (§ 5 Abs. 2)."""
    whole = days // 1
    return whole + 1 if days - whole >= _HALF else days


def hundredths(days: Decimal) -> Decimal:
    """Days for showing, to two decimals."""
    return days.quantize(Decimal("0.01"), ROUND_HALF_UP)


def problems(facts: LeaveFacts, pattern: Pattern) -> tuple[Problem, ...]:
    """What is wrong, all at once."""
    return tuple(_problems(facts, pattern))


def entitlement(facts: LeaveFacts, pattern: Pattern, law: Law) -> Explained[Decimal]:
    """Days of leave that the calendar year gives, with every step.

    Twelfths for full months in a year without the waiting period of six months, on leaving
    within it, and on leaving in the first half of the year; else the full claim. Fractions of
    half a day and more are rounded up. Raises `Invalid` with all problems.
    """
    wrong = problems(facts, pattern)
    if wrong:
        raise Invalid(problems=wrong)
    minimum = minimum_days(pattern, law, _age(facts))
    lines = list(minimum.lines)
    months = full_months(facts)
    parts = _by_twelfths(facts, law)
    value = minimum.value
    if parts:
        value = twelfths(value, months)
        shown = {"months": months, "result": hundredths(value)}
        lines.append(Line("leave_twelfths", None, shown, _PART))
    contract = facts.contract_days
    if contract is not None:
        by_parts = parts or facts.contract_twelfths
        agreed = twelfths(contract, months) if by_parts else contract
        if agreed > value:
            value = agreed
            counted = months if by_parts else _MONTHS
            told = {"days": hundredths(contract), "months": counted, "result": hundredths(agreed)}
            lines.append(Line("leave_by_contract", None, told, "Arbeitsvertrag; § 13 BUrlG"))
    rounded = round_leave(value)
    if rounded != value:
        data = {"days": hundredths(value), "result": rounded}
        lines.append(Line("leave_rounded", None, data, "§ 5 Abs. 2 BUrlG"))
    if facts.severely_disabled:
        extra_months = min(facts.disabled_months, months if parts else _MONTHS)
        extra = disabled_days(pattern, law, extra_months)
        rounded += extra.value
        lines.extend(extra.lines)
    return Explained(rounded, tuple(lines))


def _age(facts: LeaveFacts) -> int | None:
    """Full years on 1 January."""
    if facts.birth is None:
        return None
    years = facts.year - facts.birth.year
    return years - (after_months(facts.birth, years * _MONTHS) > date(facts.year, 1, 1))


def full_months(facts: LeaveFacts) -> int:
    """Full months of the employment in the year, counted from the day it begins or 1 January."""
    year = DateRange(date(facts.year, 1, 1), date(facts.year, _MONTHS, 31))
    inside = year.intersection(DateRange(facts.begins, facts.ends or year.last))
    if inside is None:
        return 0
    first, months = inside.first, 0
    after = inside.day_after
    while after_months(first, months + 1) <= after:
        months += 1
    return months


def _by_twelfths(facts: LeaveFacts, law: Law) -> bool:
    """§ 5 Abs. 1 BUrlG: a) no waiting period in the year, b) left within it, c) first half."""
    waited = after_months(facts.begins, int(law["leave_waiting_months"]))
    last = date(facts.year, _MONTHS, 31)
    # A waiting period that ends with the year does not give the full claim (BAG 9 AZR 179/15).
    not_waited = waited > last if facts.ends is None else waited > min(facts.ends, last)
    left_early = (
        facts.ends is not None and facts.ends.year == facts.year and facts.ends.month < _SECOND_HALF
    )
    return not_waited or left_early


@dataclass(frozen=True, slots=True)
class Remaining:
    """Days of one leave year that are left, and what decides whether they lapse."""

    year: int
    days: Decimal
    notified: date | None = None
    """The employer told in text, concretely and in time, what is left and that it lapses."""
    carried_over: bool = False
    """Urgent reasons of the person or the household kept her from taking it (31 March)."""
    ill_since: date | None = None
    """Unfit for work without a break from this day."""
    ill_until: date | None = None
    """Last day of that; None: still ill."""


def lapses_after(left: Remaining, law: Law) -> Explained[date | None]:
    """Last day on which the leave can be taken; None: it does not lapse.

    Without notice nothing lapses. After a timely notice it lapses with the year, or with
    31 March where it was carried over. Leave without notice joins that of the next year, so a
    notice of a later year lets it lapse with that one. Illness without a break through that day
    keeps it until 15 months after the leave year: after notice, or where she was ill through the
    whole year.
    """
    own_year = date(left.year, _MONTHS, 31)
    ill_all_year = _ill_through(left, date(left.year, 1, 1), own_year)
    if left.notified is None and not ill_all_year:
        return Explained(None, (Line("leave_no_notice", None, {"year": left.year}, _LAPSE),))
    year = left.year if left.notified is None else max(left.year, left.notified.year)
    if ill_all_year:
        year = left.year
    last = date(year + 1, _MARCH, 31) if left.carried_over else date(year, _MONTHS, 31)
    if left.ill_since is not None and _ill_through(left, last, last):
        months = int(law["leave_long_illness_months"])
        long = Month(year, _MONTHS).plus(months).last
        until = long if left.ill_until is None else min(long, _after_recovery(left.ill_until))
        shown = {"year": left.year, "months": months, "day": until}
        return Explained(until, (Line("leave_long_illness", None, shown, _LONG_ILLNESS),))
    data = {"year": left.year, "day": last}
    code = "leave_lapses_carried" if left.carried_over else "leave_lapses"
    return Explained(last, (Line(code, None, data, _LAPSE),))


def _after_recovery(until: date) -> date:
    """Leave kept by illness joins that of the year of recovery and shares its end."""
    return date((until + timedelta(days=1)).year, _MONTHS, 31)


def _ill_through(left: Remaining, first: date, last: date) -> bool:
    if left.ill_since is None or left.ill_since > first:
        return False
    return left.ill_until is None or left.ill_until >= last


def pay_out_days(left: tuple[Remaining, ...], ends: date | None, law: Law) -> Explained[Decimal]:
    """Days to pay out: those not lapsed when the employment ends; none while it lasts."""
    if ends is None:
        return Explained(Decimal(0), (Line("leave_no_pay_out", None, {}, "§ 7 Abs. 4 BUrlG"),))
    lines: list[Line] = []
    days = Decimal(0)
    for one in left:
        until = lapses_after(one, law)
        if until.value is None or until.value >= ends:
            days += one.days
        else:
            lines.extend(until.lines)
    lines.append(Line("leave_pay_out", None, {"days": days, "day": ends}, "§ 7 Abs. 4 BUrlG"))
    return Explained(days, tuple(lines))


def _problems(facts: LeaveFacts, pattern: Pattern) -> Iterator[Problem]:
    if facts.ends is not None and facts.ends < facts.begins:
        yield Problem("leave_ends_before_begin", "ends", {"day": facts.begins})
    elif facts.begins.year > facts.year or (facts.ends and facts.ends.year < facts.year):
        yield Problem("leave_outside_year", "year", {"year": facts.year})
    if isinstance(pattern, WeekPattern):
        if not 0 < pattern.days <= _WERKTAGE_A_WEEK + 1:
            yield Problem("leave_week_days_wrong", "pattern", {"days": pattern.days})
    elif pattern.days_a_year < 0:
        yield Problem("leave_year_days_negative", "pattern")
    if facts.contract_days is not None and facts.contract_days < 0:
        yield Problem("leave_contract_days_negative", "contract_days")
    if not 0 <= facts.disabled_months <= _MONTHS:
        yield Problem("leave_disabled_months_wrong", "disabled_months")
