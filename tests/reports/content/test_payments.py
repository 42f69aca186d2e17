from __future__ import annotations

from datetime import date

from budgetdesk.budget.grants import Grant, GrantAmount
from budgetdesk.budget.ids import GrantAmountId, GrantId
from budgetdesk.budget.matching import MatchState, ReceivedPayment
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.reports.content.payments import payments_of_period
from budgetdesk.reports.content.usage_input import GrantTerms

AMOUNT = Money.of("4720.00")
FIRST_QUARTER = DateRange(date(2026, 1, 1), date(2026, 3, 31))
GRANT = Grant(GrantId(1), TeilbudgetId(1), date(2026, 1, 1), date(2026, 12, 31))
TERMS = GrantTerms(
    GRANT, (GrantAmount(GrantAmountId(1), GrantId(1), date(2026, 1, 1), AMOUNT),), ()
)


def states(*paid: date, as_of: date) -> list[tuple[int, MatchState]]:
    received = [ReceivedPayment(on, AMOUNT) for on in paid]
    rows = payments_of_period([TERMS], received, FIRST_QUARTER, as_of=as_of).value
    return [(row.expected.on.month, row.match.state) for row in rows if row.expected]


def test_the_payment_for_april_is_not_taken_for_the_missing_one_of_march() -> None:
    paid = (date(2026, 1, 2), date(2026, 2, 2), date(2026, 4, 1))
    assert states(*paid, as_of=date(2026, 4, 15)) == [
        (1, MatchState.PAID),
        (2, MatchState.PAID),
        (3, MatchState.MISSING),
    ]


def test_a_late_payment_after_the_period_finds_its_month() -> None:
    paid = (date(2026, 1, 2), date(2026, 2, 2), date(2026, 3, 25), date(2026, 4, 1))
    assert states(*paid, as_of=date(2026, 4, 15)) == [
        (1, MatchState.PAID),
        (2, MatchState.PAID),
        (3, MatchState.LATE),
    ]


def test_instalments_after_the_period_are_no_rows_of_it() -> None:
    paid = (date(2026, 1, 2), date(2026, 2, 2), date(2026, 3, 2), date(2026, 4, 1))
    assert states(*paid, as_of=date(2026, 6, 30)) == [
        (1, MatchState.PAID),
        (2, MatchState.PAID),
        (3, MatchState.PAID),
    ]
