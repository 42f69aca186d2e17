"""What the grant promises: monthly budgets, one-off amounts, and the payments to expect.

No rule for parts of a month is known to hold everywhere; the Bescheid would have to name one. So a
month that is only begun counts whole, with what the grant says for its first granted day, and a
line of the explanation says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import groupby
from typing import Final

from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.budget.ids import GrantId
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.ledger.ids import TeilbudgetId

_BESCHEID: Final = "Bescheid"


class PaymentKind(Enum):
    """What a payment of the Leistungsträger is."""

    INSTALMENT = "instalment"
    ONE_OFF = "one_off"


@dataclass(frozen=True, slots=True)
class MonthBudget:
    """What the grant gives for one month; `own_contribution` is what the holder adds."""

    month: Month
    amount: Money
    own_contribution: Money


@dataclass(frozen=True, slots=True)
class ExpectedPayment:
    """A payment the grant promises: due `on` a day, for the granted days in `covers`.

    `after_check`: the Leistungsträger pays it only after the proof for the time before was checked.
    """

    on: date
    covers: DateRange
    amount: Money
    kind: PaymentKind
    teilbudget: TeilbudgetId
    grant: GrantId
    after_check: bool = False


def granted_by_month(
    grant: Grant, amounts: Iterable[GrantAmount], period: DateRange
) -> Explained[tuple[MonthBudget, ...]]:
    """Monthly budgets of the period, in order.

    A month belongs to the period that holds its first granted day, so that neighbouring periods
    never count a month twice. Months for which the grant names no amount are left out, and a line
    says so. Amounts of other grants are passed over.
    """
    steps = _steps(grant, amounts)
    budgets: list[MonthBudget] = []
    missing: list[Line] = []
    for month, day in _granted_months(grant, period):
        if steps.is_known_on(day):
            step = steps.at(day)
            budgets.append(MonthBudget(month, step.amount, step.own_contribution))
        else:
            missing.append(Line("month_without_amount", inputs={"month": month}, source=_BESCHEID))
    lines = (*_month_lines(budgets), *missing, *_begun_lines(grant, steps, budgets))
    return Explained(tuple(budgets), lines)


def granted_in(
    grant: Grant, amounts: Iterable[GrantAmount], one_offs: Iterable[OneOff], period: DateRange
) -> Explained[Money]:
    """Sum of the monthly budgets of the period and of the one-off amounts due in it.

    For which months money was granted, not when it was paid: see `expected_instalments`.
    """
    months = granted_by_month(grant, amounts, period)
    extra = [one for one in _one_offs(grant, one_offs) if one.on in period]
    granted = total([budget.amount for budget in months.value] + [one.amount for one in extra])
    lines = [
        *months.lines,
        *(_one_off_line(one) for one in extra),
        Line("granted_total", granted, {"first": period.first, "last": period.last}),
    ]
    return Explained(granted, tuple(lines))


def own_contribution_in(
    grant: Grant, amounts: Iterable[GrantAmount], period: DateRange
) -> Explained[Money]:
    """Sum of the Eigenbeitrag that the grant names for the months of the period."""
    months = granted_by_month(grant, amounts, period).value
    own = total(budget.own_contribution for budget in months)
    data = {"first": period.first, "last": period.last, "count": len(months)}
    return Explained(own, (Line("own_contribution_of_period", own, data, _BESCHEID),))


def expected_instalments(
    grant: Grant, amounts: Iterable[GrantAmount], one_offs: Iterable[OneOff], period: DateRange
) -> Explained[tuple[ExpectedPayment, ...]]:
    """Payments that are due in the period, by due day.

    Instalments count their months from the grant's first one; the last is cut where the grant
    ends. Due is the grant's payment day (the month's last day where the month is shorter), in
    advance in the first month but never before the grant begins, else in the month after the
    last. With `next_after_check` every instalment but the first waits for the check.
    """
    known = tuple(amounts)
    payments = [payment for payment in _instalments(grant, known) if payment.on in period]
    payments += [
        _one_off_payment(one, grant) for one in _one_offs(grant, one_offs) if one.on in period
    ]
    ordered = tuple(sorted(payments, key=lambda each: (each.on, each.kind.value, each.covers)))
    gaps = [
        line
        for line in granted_by_month(grant, known, grant.validity).lines
        if line.code != "granted_months"
    ]
    return Explained(ordered, (*(_payment_line(each) for each in ordered), *gaps))


def _steps(grant: Grant, amounts: Iterable[GrantAmount]) -> Timeline[GrantAmount]:
    own = [(amount.from_day, amount) for amount in amounts if amount.grant == grant.id]
    return Timeline.of(own, name="grant_amount")


def _one_offs(grant: Grant, one_offs: Iterable[OneOff]) -> list[OneOff]:
    own = [one for one in one_offs if one.grant == grant.id]
    return sorted(own, key=lambda one: (one.on, one.id))


def _granted_months(grant: Grant, period: DateRange) -> Iterator[tuple[Month, date]]:
    """Months of the period with their first granted day."""
    for month in grant.validity.months():
        day = max(month.first, grant.valid_from)
        if day in period:
            yield month, day


def _instalments(grant: Grant, amounts: Iterable[GrantAmount]) -> Iterator[ExpectedPayment]:
    budgets = granted_by_month(grant, amounts, grant.validity).value
    start = Month.of(grant.valid_from)
    while start.first <= grant.valid_to:
        last = min(start.plus(grant.rhythm_months - 1), Month.of(grant.valid_to))
        share = [each.amount for each in budgets if start <= each.month <= last]
        if total(share):
            due = start if grant.in_advance else last.plus(1)
            first_one = start == Month.of(grant.valid_from)
            yield ExpectedPayment(
                max(due.day(grant.payment_day), grant.valid_from),
                DateRange(max(start.first, grant.valid_from), min(last.last, grant.valid_to)),
                total(share),
                PaymentKind.INSTALMENT,
                grant.teilbudget,
                grant.id,
                after_check=grant.next_after_check and not first_one,
            )
        start = last.plus(1)


def _one_off_payment(one: OneOff, grant: Grant) -> ExpectedPayment:
    covers = DateRange(one.on, one.on)
    return ExpectedPayment(
        one.on, covers, one.amount, PaymentKind.ONE_OFF, grant.teilbudget, grant.id
    )


def _month_lines(budgets: Iterable[MonthBudget]) -> Iterator[Line]:
    """One line for each run of months with the same amount."""
    for amount, run in groupby(budgets, key=lambda budget: budget.amount):
        months = [budget.month for budget in run]
        data = {
            "first": months[0],
            "last": months[-1],
            "count": len(months),
            "amount": amount,
        }
        yield Line("granted_months", amount * len(months), data, _BESCHEID)


def _begun_lines(
    grant: Grant, steps: Timeline[GrantAmount], budgets: Iterable[MonthBudget]
) -> Iterator[Line]:
    """Say where a month counts whole although the grant or the amount changes within it."""
    months = {budget.month for budget in budgets}
    first, last = Month.of(grant.valid_from), Month.of(grant.valid_to)
    if grant.valid_from != first.first and first in months:
        yield Line("month_begun_late", inputs={"month": first, "day": grant.valid_from})
    if grant.valid_to != last.last and last in months:
        yield Line("month_ended_early", inputs={"month": last, "day": grant.valid_to})
    for day, step in steps.steps:
        month = Month.of(day)
        if day != month.first and day > grant.valid_from and month in months:
            data = {"month": month, "day": day, "amount": step.amount}
            yield Line("amount_changes_within_month", inputs=data, source=_BESCHEID)


def _one_off_line(one: OneOff) -> Line:
    return Line("granted_one_off", one.amount, {"on": one.on, "purpose": one.purpose}, _BESCHEID)


def _payment_line(payment: ExpectedPayment) -> Line:
    if payment.kind is PaymentKind.ONE_OFF:
        return Line("expected_one_off", payment.amount, {"on": payment.on}, _BESCHEID)
    code = "expected_after_check" if payment.after_check else "expected_instalment"
    data = {"on": payment.on, "first": payment.covers.first, "last": payment.covers.last}
    return Line(code, payment.amount, data, _BESCHEID)
