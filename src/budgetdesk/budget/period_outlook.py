"""What may stay at the end of the running period, if spending goes on as before.

The account up to today, the projection to the period's last day, and the agreement's rule applied
to what is there then. Only the Leistungsträger's money counts, as in `settlement.repayable_today`:
the holder's own money is never part of what goes back.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.carry_over import CarryOver, carry_over
from budgetdesk.budget.forecast import Forecast, Gap
from budgetdesk.budget.grants import Grant
from budgetdesk.budget.instalments import MonthBudget
from budgetdesk.budget.period_account import PeriodAccount, account_lines
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange, Month

_SETTLEMENT: Final = "Schell, SGB IX § 29 Rz. 21"
_OF_OWN_MONEY: Final = frozenset({"forecast_balance", "forecast_own", "forecast_own_expected"})
_AFTER_ALL: Final = frozenset(
    {"forecast_at_end", "forecast_runs_out", "forecast_no_agreement", "forecast_bound"}
)


class Prospect(Enum):
    """How the period would end."""

    STAYS = "stays"
    """All that is left may stay."""
    ABOVE = "above"
    """Some of it lies above what may stay."""
    SHORT = "short"
    """The money does not last to the period's end."""
    NO_RULE = "no_rule"
    """The agreement does not say yet what may stay."""


@dataclass(frozen=True, slots=True)
class PeriodOutlook:
    """The running period of one Teilbudget as it stands and as it would end.

    `account` is that of the period up to today. `expected` is what the Leistungsträger still pays
    up to the period's last day, `foreseen` what is still to be spent; `at_end` is what is there
    then, negative where it does not last. `carry_over` is None where the rule is not entered.
    `ends_with_grant`: the grant ends with the period and no other follows, so that whatever is left
    goes back.
    """

    period: DateRange
    account: PeriodAccount
    expected: Money
    foreseen: Money
    at_end: Money
    carry_over: CarryOver | None
    ends_with_grant: bool

    @property
    def may_stay(self) -> Money | None:
        """How much of `at_end` may stay; None where that is not known."""
        if self.carry_over is None:
            return None
        return max(min(self.at_end, self.carry_over.allowed), ZERO)

    @property
    def above(self) -> Money | None:
        """How much of `at_end` lies above what may stay; None where that is not known."""
        return None if self.carry_over is None else self.carry_over.above

    @property
    def prospect(self) -> Prospect:
        """How the period would end; that the money does not last weighs most."""
        if self.at_end < ZERO:
            return Prospect.SHORT
        if self.above is None:
            return Prospect.NO_RULE
        return Prospect.ABOVE if self.above else Prospect.STAYS


def period_outlook(
    agreement: Agreement | None,
    account: PeriodAccount,
    budgets: tuple[MonthBudget, ...],
    projection: Explained[Forecast | Gap],
    *,
    period: DateRange,
    grant: Grant,
    is_last_grant: bool,
) -> Explained[PeriodOutlook | Gap]:
    """Say what would be there at the end of the running period and what of it may stay.

    `account` covers the period up to today, `budgets` are the granted amounts of all its months,
    `projection` is the forecast to its last day. Where that is a gap, so is the answer. A reserve
    of one month's average spending counts what was spent in the period and what is foreseen in it.
    """
    known = (*account_lines(account), *(_without_own(projection.lines)))
    if isinstance(projection.value, Gap):
        return Explained(projection.value, known)
    forecast = projection.value
    expected = forecast.expected - forecast.own_expected
    at_end = account.closing + expected - forecast.foreseen
    first = Month.of(period.first)
    foreseen = total(amount for month, amount in forecast.foreseen_in if month >= first)
    stays = _stays(agreement, budgets, account.spent + foreseen, at_end)
    ends = is_last_grant and period.last == grant.valid_to
    result = PeriodOutlook(period, account, expected, forecast.foreseen, at_end, stays.value, ends)
    lines = [*known, Line("outlook_at_end", at_end, {"on": period.last}), *stays.lines]
    if ends:
        data = {"on": grant.valid_to}
        lines.append(Line("outlook_grant_ends", max(at_end, ZERO), data, _SETTLEMENT))
    return Explained(result, tuple(lines))


def _stays(
    agreement: Agreement | None, budgets: tuple[MonthBudget, ...], spent: Money, at_end: Money
) -> Explained[CarryOver | None]:
    if agreement is None:
        return Explained(None, (Line("agreement_not_entered"),))
    return carry_over(
        agreement.carry_over,
        [month.amount for month in budgets],
        spent=spent,
        balance=at_end,
        illness=agreement.illness_reserve,
        illness_amount=agreement.illness_amount,
    )


def _without_own(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Steps of the projection that are steps of the funder's money too."""
    left_out = _OF_OWN_MONEY | _AFTER_ALL
    return tuple(line for line in lines if line.code not in left_out)
