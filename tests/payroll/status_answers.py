"""From the input of a case to what the program says on limits, leave, maternity and refunds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.payroll.absence.leave_pay import Earned, leave_pay_per_day
from budgetdesk.payroll.absence.maternity import (
    LastMonths,
    average_per_day,
    maternity_supplement,
)
from budgetdesk.payroll.absence.refunds import Continued, Worker, u1_refund, weight
from budgetdesk.payroll.status.minijob_limit import limit_by_minimum_wage
from budgetdesk.rota.leave import (
    WeekPattern,
    disabled_days,
    hundredths,
    minimum_days,
    round_leave,
    twelfths,
)
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

Input = Mapping[str, str]
Answer = Callable[[int, Input], dict[str, str]]


def _law(year: int) -> Law:
    return law_on(shipped_figures(), date(year, 5, 1))


def _week(case: Input) -> WeekPattern:
    return WeekPattern(Decimal(case["workdays_per_week"]))


def _limit(_year: int, case: Input) -> dict[str, str]:
    found = limit_by_minimum_wage(Decimal(case["min_wage"]))
    return {
        "limit_month": str(found.month.euros),
        "limit_year": str(found.year.euros),
        "occasional_excess_month_max": str(found.excess_month.euros),
    }


def _leave(year: int, case: Input) -> dict[str, str]:
    return {"min_days": str(minimum_days(_week(case), _law(year)).value)}


def _part_leave(year: int, case: Input) -> dict[str, str]:
    full = minimum_days(_week(case), _law(year)).value
    raw = twelfths(full, int(case["full_months"]))
    return {"raw": str(hundredths(raw)), "days": str(round_leave(raw))}


def _disabled(year: int, case: Input) -> dict[str, str]:
    return {"extra_days": str(disabled_days(_week(case), _law(year)).value)}


def _leave_pay(year: int, case: Input) -> dict[str, str]:
    earned = Earned(
        Money.of(case["earnings_13_weeks"]),
        Money.of(case["overtime_premium_included"]),
        days=int(case["days_with_work"]),
    )
    return {"per_day": leave_pay_per_day(earned, _law(year)).value.plain()}


def _maternity(year: int, case: Input) -> dict[str, str]:
    months, law = LastMonths(Money.of(case["net_3_months"])), _law(year)
    return {
        "per_day": average_per_day(months).plain(),
        "zuschuss_per_day": maternity_supplement(months, law).value.plain(),
        "u2_refund": f"{law['u2_refund']} %",
    }


def _head_count(_year: int, case: Input) -> dict[str, str]:
    hours = [int(one) for one in case["hours_per_week"].split("/")]
    weights = [weight(Worker(each * 60)) for each in hours]
    left_out = str(weight(Worker(35 * 60, left_out=True)))
    return {
        "weights": "/".join(str(one if one != 1 else "1.0") for one in weights),
        "severely_disabled": left_out,
        "apprentices": left_out,
    }


def _u1(year: int, case: Input) -> dict[str, str]:
    days = DateRange(date(year, 5, 4), date(year, 5, 8))
    continued = Continued(days, Money.of(case["continued_pay"]))
    refund = u1_refund(continued, Decimal(case["rate_pct"]), _law(year))
    return {"refund": refund.amount.plain()}


ANSWERS: dict[str, Answer] = {
    "leave_entitlement": _leave,
    "leave_partial": _part_leave,
    "leave_pay": _leave_pay,
    "leave_severely_disabled": _disabled,
    "minijob_limit_by_wage": _limit,
    "mutterschaft_zuschuss": _maternity,
    "u1_headcount": _head_count,
    "u1_refund": _u1,
}
