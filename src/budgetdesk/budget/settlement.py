"""What has to be repaid: at the end of the budget, and if the question came today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.carry_over import CarryOver, carry_over
from budgetdesk.budget.grants import Grant
from budgetdesk.budget.period_account import PeriodAccount
from budgetdesk.budget.periods import is_measured_at
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, total

_SETTLEMENT: Final = "Schell, SGB IX § 29 Rz. 21"
_AGREEMENT: Final = "Zielvereinbarung"


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Something still to be paid when the budget ends, such as the last contributions."""

    name: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Settlement:
    """End of a budget, to the cent.

    `cash` is what is left of the budget's money, `liabilities` what must still be paid of it,
    `repay` what goes back. `extra` (Mehraufwand) is what the budget fell short; never both.
    """

    cash: Money
    liabilities: Money
    repay: Money
    extra: Money


@dataclass(frozen=True, slots=True)
class Repayable:
    """What would have to be repaid today.

    `balance` is the budget's money without the holder's own. `amount` is what lies above that
    which may stay; after the grant's end all of it. `bound` are the earmarks on the balance and
    `own` the holder's own money on the accounts: both shown, neither in `amount`.
    `carry_over` is None after the grant's end, when nothing may stay any more.
    """

    balance: Money
    carry_over: CarryOver | None
    amount: Money
    bound: Money
    own: Money


def settlement(
    account: PeriodAccount, open_items: Sequence[OpenItem] = ()
) -> Explained[Settlement]:
    """Settle an account that covers the budget up to its end, and bookings after it.

    Unspent money is repaid to the cent (Schell, SGB IX § 29 Rz. 21). Whether accrued leave may
    stay as a Rückstellung is settled nowhere; the user enters it as an open item or not.
    """
    liabilities = total(item.amount for item in open_items)
    rest = account.closing - liabilities
    result = Settlement(account.closing, liabilities, max(rest, ZERO), max(-rest, ZERO))
    cash = {
        "opening": account.opening,
        "income": account.income,
        "spent": account.spent,
        "repaid": account.repaid,
    }
    lines = [
        Line("settlement_cash", result.cash, cash),
        *(Line("settlement_open_item", -item.amount, {"name": item.name}) for item in open_items),
        Line("settlement_repay", result.repay, source=_SETTLEMENT),
    ]
    if result.extra:
        lines.append(Line("settlement_extra", result.extra))
    return Explained(result, tuple(lines))


def repayable_today(
    agreement: Agreement | None,
    account: PeriodAccount,
    month_budgets: Sequence[Money],
    *,
    grant: Grant,
    today: date,
    own_money: Money = ZERO,
) -> Explained[Repayable | None]:
    """Answer what would have to be repaid today under the agreement.

    `account` is that of the running period up to today, `month_budgets` the granted amounts of
    the whole running period. Earmarks are shown and do not lessen the amount: no agreement is
    known to say otherwise. The value is None, with a line, where the carry-over rule was not
    entered while the grant runs.
    """
    bound = () if agreement is None else agreement.bound
    shown = (
        Line("repayable_balance", account.closing, {"on": today}),
        *(Line("repayable_bound", item.amount, {"name": item.name}, _AGREEMENT) for item in bound),
        *((Line("repayable_own_money", own_money),) if own_money else ()),
    )
    earmarked = total(item.amount for item in bound)
    if today > grant.valid_to:
        rest = max(account.closing, ZERO)
        ended = Line("repayable_grant_ended", rest, {"on": grant.valid_to}, _SETTLEMENT)
        result = Repayable(account.closing, None, rest, earmarked, own_money)
        return Explained(result, (*shown, ended))
    if agreement is None:
        return Explained(None, (*shown, Line("agreement_not_entered")))
    stays = carry_over(
        agreement.carry_over,
        month_budgets,
        spent=account.spent,
        balance=account.closing,
        illness=agreement.illness_reserve,
        illness_amount=agreement.illness_amount,
    )
    if stays.value is None:
        return Explained(None, (*shown, *stays.lines))
    result = Repayable(account.closing, stays.value, stays.value.above, earmarked, own_money)
    lines = (
        *shown,
        *stays.lines,
        *_measured(agreement, grant, today),
        Line("repayable_today", result.amount, {"on": today}),
    )
    return Explained(result, lines)


def _measured(agreement: Agreement, grant: Grant, today: date) -> tuple[Line, ...]:
    """Say when the rule is not applied on this very day, so that nobody takes it for a claim."""
    rule = agreement.carry_over
    if rule is None or is_measured_at(today, rule, grant):
        return ()
    return (Line("rule_not_applied_today", inputs={"on": today}, source=_AGREEMENT),)
