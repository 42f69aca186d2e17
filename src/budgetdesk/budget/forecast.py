"""Does the money last? A projection of the user's own figures to the end of the grant.

No rule of a Leistungsträger is in here. Spending is assumed to go on as the average of the last
full months, payments to come as the grant promises them. Both are said in the lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from budgetdesk.budget.agreement import Earmark
from budgetdesk.budget.grants import Grant, GrantAmount
from budgetdesk.budget.instalments import ExpectedPayment, MonthBudget, granted_by_month
from budgetdesk.budget.matching import Match
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, round_to_cent, total
from budgetdesk.kernel.period import DateRange, Month

LOOK_BACK: Final = 3
"""Over so many full months the average is taken at most: this program's own choice, always said."""
_BESCHEID: Final = "Bescheid"
_AGREEMENT: Final = "Zielvereinbarung"


@dataclass(frozen=True, slots=True)
class MonthFlow:
    """What happened to one Teilbudget's money in one month, all positive.

    `income` came from the Leistungsträger and from others, `spent` went out for the purpose, `own`
    is what the holder paid in.
    """

    month: Month
    income: Money
    spent: Money
    own: Money = ZERO


@dataclass(frozen=True, slots=True)
class Books:
    """What the file knows of one Teilbudget's money today.

    `balance` is the Leistungsträger's money, `own` the holder's own money paid in for this
    Teilbudget; `flows` are the months with movements up to today. The file knows the days from
    `known_from` to `known_until`; None where it knows none.
    """

    balance: Money
    own: Money
    flows: tuple[MonthFlow, ...]
    known_from: date | None
    known_until: date | None

    def spent_in(self, month: Month) -> Money:
        """Spending booked in the month."""
        return total(flow.spent for flow in self.flows if flow.month == month)


class Gap(Enum):
    """Why there is no projection."""

    NO_GRANT = "no_grant"
    ENDED = "ended"
    NO_AMOUNT = "no_amount"
    """The grant names no amount for a month that is still to come."""
    NO_FULL_MONTH = "no_full_month"


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """Projected money at the end of a month."""

    month: Month
    money: Money


@dataclass(frozen=True, slots=True)
class Forecast:
    """The projection, if spending goes on as in the months `looked_at`.

    `per_month` is their average spending. `expected` is what is still to come in up to the end,
    `foreseen` what is still to be spent. `at_end` is the money at the end of the grant: what is
    there today + `expected` − `foreseen`; negative where it does not last. `bound` is the sum of
    the earmarks, `free` what is left of `at_end` without them; both None where no agreement was
    entered. `ends` has the projected end of this month and all later ones; `runs_out` is the first
    month at whose end less than nothing would be there. Within a month nothing is projected.
    """

    until: date
    looked_at: DateRange
    per_month: Money
    expected: Money
    foreseen: Money
    at_end: Money
    bound: Money | None
    free: Money | None
    ends: tuple[MonthEnd, ...]
    own_expected: Money = ZERO
    foreseen_in: tuple[tuple[Month, Money], ...] = ()

    @property
    def runs_out(self) -> Month | None:
        """The first month at whose end the money would not do; None where it lasts."""
        return next((each.month for each in self.ends if each.money < ZERO), None)


def full_months(books: Books, today: date) -> tuple[Month, ...]:
    """Return the last months that are over and known from first to last day, at most three."""
    if books.known_from is None or books.known_until is None:
        return ()
    found: list[Month] = []
    month = Month.of(today).plus(-1)
    while len(found) < LOOK_BACK and month.first >= books.known_from:
        if month.last <= books.known_until:
            found.insert(0, month)
        month = month.plus(-1)
    return tuple(found)


def forecast(
    grant: Grant | None,
    amounts: Iterable[GrantAmount],
    matches: Iterable[Match],
    *,
    books: Books,
    earmarks: Sequence[Earmark] | None,
    today: date,
    until: date | None = None,
) -> Explained[Forecast | Gap]:
    """Project the money of one Teilbudget to the end of the grant, or say why that is not possible.

    `until` is an earlier end, such as that of the running period; not before `today`.

    `matches` are the payments that the grants promise with what came for them. What was promised
    for the days after the last full month and has not come counts as still expected. Not counted
    on, as the lines say, is what was due before and never came, what falls due after the grant's
    end, and refunds from others, which nobody has promised. Each month that is not full yet counts
    with the average, less what is already booked in it. The Eigenbeitrag counts as far as the
    grant names it and it was not paid. `earmarks` None: no agreement was entered.
    """
    if grant is None:
        return Explained(Gap.NO_GRANT, (Line("forecast_no_grant"),))
    if today > grant.valid_to:
        ended = Line("forecast_grant_ended", inputs={"on": grant.valid_to}, source=_BESCHEID)
        return Explained(Gap.ENDED, (ended,))
    looked_at = full_months(books, today)
    if not looked_at:
        return Explained(Gap.NO_FULL_MONTH, (Line("forecast_no_full_month"),))
    end = grant.valid_to if until is None else min(until, grant.valid_to)
    months = _open_months(looked_at[-1], end)
    budgets = granted_by_month(grant, amounts, grant.validity)
    named = {budget.month for budget in budgets.value}
    if any(month not in named for month in months if month >= Month.of(grant.valid_from)):
        missing = [line for line in budgets.lines if line.code == "month_without_amount"]
        return Explained(Gap.NO_AMOUNT, tuple(missing))
    outlook = _Outlook(grant, budgets.value, tuple(matches), books, today, looked_at, months, end)
    return outlook.answer(earmarks)


def _open_months(last_full: Month, end: date) -> tuple[Month, ...]:
    """Months after the last full one up to the last of the projection."""
    return tuple(DateRange(last_full.plus(1).first, end).months())


@dataclass(frozen=True)
class _Outlook:
    """The projection while it is computed."""

    grant: Grant
    budgets: tuple[MonthBudget, ...]
    matches: tuple[Match, ...]
    books: Books
    today: date
    looked_at: tuple[Month, ...]
    months: tuple[Month, ...]
    end: date

    def answer(self, earmarks: Sequence[Earmark] | None) -> Explained[Forecast | Gap]:
        average = self._average()
        coming, own = self._coming(), self._own_by_month()
        spending = {month: average - self._counted(month, average) for month in self.months}
        expected = total(payment.amount for payment in coming) + total(own.values())
        foreseen = total(spending.values())
        at_end = self.books.balance + self.books.own + expected - foreseen
        bound = None if earmarks is None else total(item.amount for item in earmarks)
        result = Forecast(
            self.end,
            DateRange(self.looked_at[0].first, self.looked_at[-1].last),
            average,
            expected,
            foreseen,
            at_end,
            bound,
            None if bound is None else at_end - bound,
            self._ends(coming, own, spending),
            total(own.values()),
            tuple(spending.items()),
        )
        lines = (
            *self._average_lines(average),
            *self._money_lines(coming, total(own.values())),
            *self._foreseen_lines(average, foreseen),
            *_end_lines(result, earmarks),
        )
        return Explained(result, lines)

    def _average(self) -> Money:
        spent = total(self.books.spent_in(month) for month in self.looked_at)
        return round_to_cent(spent.euros / len(self.looked_at))

    def _counted(self, month: Month, average: Money) -> Money:
        """What of the month's average is spent already; a month above it counts with no more."""
        return min(max(self.books.spent_in(month), ZERO), average)

    def _open_payments(self) -> list[ExpectedPayment]:
        return [
            match.expected
            for match in self.matches
            if match.expected is not None
            and match.expected.grant == self.grant.id
            and not match.received
        ]

    def _coming(self) -> list[ExpectedPayment]:
        first = self.months[0].first
        return [each for each in self._open_payments() if first <= each.on <= self.end]

    def _own_by_month(self) -> dict[Month, Money]:
        """Eigenbeitrag still to come, put to the last months first; never more than is owed."""
        known_from = Month.of(self.books.known_from or self.grant.valid_from)
        since = max(known_from, Month.of(self.grant.valid_from))
        last = Month.of(self.end)
        owed = [budget for budget in self.budgets if since <= budget.month <= last]
        paid = total(flow.own for flow in self.books.flows if flow.month >= since)
        rest = total(budget.own_contribution for budget in owed) - paid
        found: dict[Month, Money] = {}
        for budget in reversed(owed):
            if budget.month in self.months and rest > ZERO:
                found[budget.month] = min(budget.own_contribution, rest)
                rest -= found[budget.month]
        return found

    def _ends(
        self,
        coming: Sequence[ExpectedPayment],
        own: dict[Month, Money],
        spending: dict[Month, Money],
    ) -> tuple[MonthEnd, ...]:
        """Money at each month's end; what is open from earlier months falls into this one."""
        this = Month.of(self.today)
        moves = [(Month.of(each.on), each.amount) for each in coming]
        moves += list(own.items())
        moves += [(month, -amount) for month, amount in spending.items()]
        money = self.books.balance + self.books.own
        found = []
        for month in DateRange(this.first, self.end).months():
            money += total(amount for when, amount in moves if max(when, this) == month)
            found.append(MonthEnd(month, money))
        return tuple(found)

    def _average_lines(self, average: Money) -> list[Line]:
        lines = [
            Line("forecast_spent_in", self.books.spent_in(month), {"month": month})
            for month in self.looked_at
        ]
        first, last, count = self.looked_at[0], self.looked_at[-1], len(self.looked_at)
        data = {"first": first, "last": last, "count": count}
        return [*lines, Line("forecast_average", average, data)]

    def _money_lines(self, coming: Sequence[ExpectedPayment], own: Money) -> list[Line]:
        lines = [Line("forecast_balance", self.books.balance, {"on": self.today})]
        if self.books.own:
            lines.append(Line("forecast_own", self.books.own))
        promised = total(each.amount for each in coming)
        data = {"count": len(coming), "on": self.end}
        lines.append(Line("forecast_expected", promised, data, _BESCHEID))
        lines += [
            Line("forecast_overdue", inputs={"on": each.on, "amount": each.amount})
            for each in coming
            if each.on <= self.today
        ]
        if any(each.after_check for each in coming):
            lines.append(Line("forecast_after_check", source=_BESCHEID))
        if own:
            lines.append(Line("forecast_own_expected", own, source=_BESCHEID))
        return [*lines, *self._left_out(), Line("forecast_no_refunds")]

    def _left_out(self) -> list[Line]:
        """Promised payments that the projection does not count on."""
        lines = []
        known_from = self.books.known_from or self.grant.valid_from
        for each in self._open_payments():
            data = {"on": each.on, "amount": each.amount}
            if each.on > self.grant.valid_to:
                lines.append(Line("forecast_after_end", inputs=data, source=_BESCHEID))
            elif known_from <= each.on < self.months[0].first:
                lines.append(Line("forecast_not_come", inputs=data, source=_BESCHEID))
        return lines

    def _foreseen_lines(self, average: Money, foreseen: Money) -> list[Line]:
        booked = total(self._counted(month, average) for month in self.months)
        data: dict[str, object] = {
            "first": self.months[0],
            "last": self.months[-1],
            "count": len(self.months),
            "average": average,
        }
        if booked:
            return [Line("forecast_foreseen_less", -foreseen, data | {"booked": booked})]
        return [Line("forecast_foreseen", -foreseen, data)]


def _end_lines(result: Forecast, earmarks: Sequence[Earmark] | None) -> list[Line]:
    data = {
        "on": result.until,
        "first": Month.of(result.looked_at.first),
        "last": Month.of(result.looked_at.last),
    }
    lines = [Line("forecast_at_end", result.at_end, data)]
    short = next((each for each in result.ends if each.money < ZERO), None)
    if short is not None:
        lines.append(Line("forecast_runs_out", short.money, {"month": short.month}))
    if earmarks is None or result.free is None:
        return [*lines, Line("forecast_no_agreement")]
    lines += [
        Line("forecast_bound", -item.amount, {"name": item.name}, _AGREEMENT) for item in earmarks
    ]
    return [*lines, Line("forecast_free", result.free)]
