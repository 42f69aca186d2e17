"""Instalments of the period: what the grant promised, and what came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from budgetdesk.budget.instalments import ExpectedPayment, expected_instalments
from budgetdesk.budget.matching import Match, MatchState, ReceivedPayment, match_instalments
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import DateRange
from budgetdesk.reports.content.usage_input import GrantTerms


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """One expected payment with what came for it, or a payment that nobody expected.

    `due_in_period`: the expected amount counts for this report. `counted` came in the period and
    is income of this report; `elsewhere` came before or after it, or stands in an earlier row
    that the same payment settled.
    """

    match: Match
    due_in_period: bool
    counted: tuple[ReceivedPayment, ...]
    elsewhere: tuple[ReceivedPayment, ...]

    @property
    def expected(self) -> ExpectedPayment | None:
        """What the grant promised; None for a payment that nobody expected."""
        return self.match.expected

    @property
    def counted_amount(self) -> Money:
        """What came in the period."""
        return total(payment.amount for payment in self.counted)


def payments_of_period(
    grants: Iterable[GrantTerms],
    received: Iterable[ReceivedPayment],
    period: DateRange,
    *,
    as_of: date,
) -> Explained[tuple[PaymentRow, ...]]:
    """Rows of what was due in the period or paid in it, as known on the day `as_of`.

    All that the grants promised up to `as_of` is matched, so that a late payment finds its month
    and one for a later month is not taken for it. Each payment counts in one row only: the
    counted amounts add up to what came in. Lines stand for what did not come as promised.
    """
    until = max(period.last, as_of)
    expected = chain.from_iterable(
        expected_instalments(
            each.grant, each.amounts, each.one_offs, DateRange(each.grant.valid_from, until)
        ).value
        for each in grants
        if each.grant.valid_from <= until
    )
    matches = match_instalments(expected, received, as_of=as_of)
    rows = payment_rows(matches.value, period)
    shown = [row.match for row in rows if row.match.state is not MatchState.PAID]
    lines = (
        replace(line, result=line.result or None)
        for match, line in zip(matches.value, matches.lines, strict=True)
        if match in shown
    )
    return Explained(rows, tuple(lines))


def payment_rows(matches: Iterable[Match], period: DateRange) -> tuple[PaymentRow, ...]:
    """Rows of the matches that were due in the period or paid in it.

    Each payment counts in one row only, so that the counted amounts add up to what came in.
    """
    # One payment that settles several instalments is the same object in each of their matches.
    seen: set[int] = set()
    rows = []
    for match in matches:
        due = match.expected is not None and match.expected.on in period
        fresh = [each for each in match.received if id(each) not in seen]
        counted = tuple(each for each in fresh if each.on in period)
        elsewhere = tuple(
            each for each in match.received if id(each) in seen or each.on not in period
        )
        seen.update(id(each) for each in match.received)
        if due or any(each.on in period for each in match.received):
            rows.append(PaymentRow(match, due, counted, elsewhere))
    return tuple(rows)
